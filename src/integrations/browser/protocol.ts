/** What goes between a page and the worker that lints for it. Only what can be cloned. */
import type { Config } from '../../config/config.ts';
import type { DraftInput } from '../../draft.ts';
import type { LintResult } from '../../engine/result.ts';
import type { Insight } from './insight.ts';

/** A draft as an object, or the text of a draft file, front matter and all. */
export type Given = DraftInput | { source: string };

export interface Calls {
  configure: { config: Config | undefined };
  lint: { draft: Given };
  fix: { draft: Given };
  inspect: { draft: Given };
  rules: { id?: never };
}

/** What a page can say about a rule beside its finding. */
export interface RuleCard {
  id: string;
  description: string;
  why: string;
  /** Grade of the evidence, from A (law or replicated study) to F (folklore). */
  grade: string;
  url?: string;
}

export interface Answers {
  configure: null;
  lint: LintResult;
  fix: LintResult & { output: string };
  /** What the message says, for those who want to show it. */
  inspect: Insight;
  rules: RuleCard[];
}

export type Method = keyof Calls;

export type Request = { [Name in Method]: { id: number; method: Name; params: Calls[Name] } }[Method];

export type Response =
  { id: number; result: Answers[Method] } | { id: number; error: { name: string; message: string } };
