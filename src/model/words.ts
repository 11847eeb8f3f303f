/** Where a word stands in the word table. */
import { positionsOf } from './table.ts';
import { words } from './word-table.ts';

let index: Map<string, number> | undefined;

/** Number of the word, most frequent first; undefined if it is not in the table. */
export function positionOf(word: string): number | undefined {
  index ??= positionsOf(words, ' ');
  return index.get(word);
}
