/** What a stretch of words is about, as a few numbers: the mean of its words in a small table of word vectors. */
import { bytesOf } from './table.ts';
import { dimensions, step, table } from './word-table.ts';
import { positionOf } from './words.ts';

let numbers: Int8Array | undefined;

/** Words that say nothing about the topic; leaving them out makes the mean say more. */
const silent = new Set(
  'the a an and or of to in on for with at by from is are was were be been it that this i we you my our your me us'.split(
    ' ',
  ),
);

/** Spreads the means over about the same range as the other evidence, so that one penalty fits both. */
const SCALE = 8;

/** `dimensions` numbers, about -2 to 2; all zero where no word is known. */
export function meaningOf(given: readonly string[]): number[] {
  numbers ??= bytesOf(table);
  const sum = new Array<number>(dimensions).fill(0);
  let known = 0;
  for (const word of given) {
    const position = silent.has(word) ? undefined : positionOf(word);
    if (position === undefined) continue;
    known++;
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] as number) + (numbers[position * dimensions + at] as number);
  }
  return sum.map((value) => (known === 0 ? 0 : (value / known) * step * SCALE));
}
