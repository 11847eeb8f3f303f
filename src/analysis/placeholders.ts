/** Merge fields, blanks and spintax that were left in a draft. */
import type { Draft } from '../draft.ts';
import type { MessageRoot } from '../syntax/tree.ts';

export interface Placeholder {
  start: number;
  end: number;
  text: string;
  /** What makes it one. */
  reason: 'merge-field' | 'bracketed-blank' | 'empty-field' | 'spintax' | 'null-value' | 'capital-field';
  /** What stands for it in the draft's recipient, if known. */
  value: string | null;
}
export function findPlaceholders(text: string, root: MessageRoot, draft: Draft): Placeholder[] {
  void root; void draft;
  return [...text.matchAll(/\{\{[^{}\n]{1,40}\}\}/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0], reason: 'merge-field', value: null }));
}
