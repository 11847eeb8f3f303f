/**
 * What a sentence is likely to do, from its named features: one additive model a question ("does it ask?"), all over the same
 * vocabulary. The weights are in `sentence-weights.ts`, one signed byte each.
 */
import { biases, heads, names, steps, weights } from './sentence-weights.ts';
import { bytesOf, positionsOf } from './table.ts';

export type Head = (typeof heads)[number];

/** Log-odds for each question. */
export type Logits = Readonly<Record<Head, number>>;

let positions: Map<string, number> | undefined;
let bytes: Int8Array | undefined;

/**
 * What features add to the log-odds of each question, in the order of the questions. Sums of parts of a sentence's features
 * add up, so what a sentence says by itself can be kept while its neighbours change.
 * @param features name to value; a name that has no weight says nothing.
 */
export function sumsOf(features: Iterable<readonly [name: string, value: number]>): Float64Array {
  positions ??= positionsOf(names, '\n');
  bytes ??= bytesOf(weights);
  const sums = new Float64Array(heads.length);
  for (const [name, value] of features) {
    const position = positions.get(name);
    if (position === undefined) continue;
    const at = position * heads.length;
    for (let head = 0; head < heads.length; head++)
      sums[head] = (sums[head] as number) + (bytes[at + head] as number) * (steps[head] as number) * value;
  }
  return sums;
}

/** Log-odds of each question for a sentence. */
export function logitsOf(...sums: readonly Float64Array[]): Logits {
  return Object.fromEntries(
    heads.map((head, index) => [
      head,
      sums.reduce((total, part) => total + (part[index] as number), biases[index] as number),
    ]),
  ) as Record<Head, number>;
}
