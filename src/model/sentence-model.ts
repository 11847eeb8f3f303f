/**
 * What a sentence is likely to do, from its named features: one additive model a question ("does it ask?"), all over the same
 * vocabulary. The weights are in `sentence-weights.ts`, one signed byte each.
 */
import { bytesOf, positionsOf } from './table.ts';
import { biases, heads, names, steps, weights } from './sentence-weights.ts';

export type Head = (typeof heads)[number];

/** Log-odds for each question. */
export type Logits = Readonly<Record<Head, number>>;

let positions: Map<string, number> | undefined;
let bytes: Int8Array | undefined;

/** Log-odds of each head for a sentence. @param features name to value; a name that has no weight says nothing. */
export function sentenceLogits(features: ReadonlyMap<string, number>): Logits {
  if (!positions || !bytes) {
    positions = positionsOf(names, '\n');
    bytes = bytesOf(weights);
  }
  const sums = heads.map((_, head) => biases[head] as number);
  for (const [name, value] of features) {
    const position = positions.get(name);
    if (position === undefined) continue;
    const at = position * heads.length;
    for (let head = 0; head < heads.length; head++)
      sums[head] = (sums[head] as number) + (bytes[at + head] as number) * (steps[head] as number) * value;
  }
  return Object.fromEntries(heads.map((head, index) => [head, sums[index] as number])) as Record<Head, number>;
}
