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
  /** Offset of each author sentence and its code (fixtures/corpus/README.md); only in the tuning part. */
  sentences?: [number, string][];
}

/** `locked` shares writers with `tune`; `fresh` is by a writer of its own, who wrote nothing else here. */
export type Part = 'tune' | 'locked' | 'fresh';

export const corpusFile = (part: Part) => new URL(`../fixtures/corpus/${part}.jsonl`, import.meta.url);

export function readCorpus(part: Part): CorpusRow[] {
  return readFileSync(corpusFile(part), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusRow);
}

/** A sentence that stands alone, with its code, and the sentence after it where that decides. */
export interface LoneSentence {
  code: string;
  text: string;
  next: string | null;
}

/** `code`, tab, sentence, perhaps tab and the next sentence. `pairs`: look alike, do different things; `plain`: what most people write. */
export function readLone(file: 'pairs' | 'plain'): LoneSentence[] {
  return readFileSync(new URL(`../fixtures/corpus/${file}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [code = '', text = '', next] = line.split('\t');
      return { code, text, next: next ? next : null };
    });
}
