/** The labelled corpus: `tune.jsonl` to learn from, `locked.jsonl` and `fresh.jsonl` only to measure on. */
import { readFileSync } from 'node:fs';
import type { DraftInput } from '../src/draft.ts';

export interface Labels {
  asks?: boolean;
  askVague?: boolean;
  askCount?: number;
  personalized?: boolean;
  tier?: number;
  value?: boolean;
  favor?: boolean;
  favorOk?: boolean;
  senderFocused?: boolean;
  bumpOnly?: boolean;
  resend?: boolean;
  resendKind?: string;
  addsValue?: boolean;
  claimsRead?: boolean;
  pressure?: boolean;
  unfilled?: boolean;
  kind?: string;
  language?: string;
}

export interface CorpusRow {
  id: string;
  draft: DraftInput;
  labels: Labels;
  /** Labels on which reasonable people differ; not scored. */
  doubtful: string[];
  tags: string[];
  why: string;
}

/** `fresh` was written when the rules were tuned already, by a writer of its own, about asks in all wordings. */
export type Part = 'tune' | 'locked' | 'fresh';

export const corpusFile = (part: Part) => new URL(`../fixtures/corpus/${part}.jsonl`, import.meta.url);

export function readCorpus(part: Part): CorpusRow[] {
  return readFileSync(corpusFile(part), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusRow);
}
