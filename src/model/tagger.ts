/** What the tagger of `src/syntax/tags.ts` has learned: tags of words, and weights of an averaged perceptron, one byte each. */
import { certain, features, tags as wordTags, weights } from './tagger-weights.ts';
import { bytesOf, positionsOf } from './table.ts';
import { positionOf } from './words.ts';

/** Universal part-of-speech tags (universaldependencies.org/u/pos), in the order of the weights. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Tag = (typeof TAGS)[number];

export interface TaggerModel {
  /** Words that have one tag wherever they stand. */
  certain: ReadonlyMap<string, Tag>;
  /** The tag for which most speaks. */
  best(features: readonly string[]): Tag;
}

/** The usual tag of a word of the word table: one letter a word, `A` for the first of `TAGS`. */
export function lexiconTag(word: string): Tag | undefined {
  const position = positionOf(word);
  return position === undefined ? undefined : TAGS[wordTags.charCodeAt(position) - 65];
}

let model: TaggerModel | undefined;

export function taggerModel(): TaggerModel {
  if (model) return model;
  const bytes = bytesOf(weights);
  const positions = positionsOf(features, '\n');
  const fixed = new Map<string, Tag>();
  for (const line of certain.split('\n')) {
    const [tag, ...words] = line.split(' ');
    for (const word of words) fixed.set(word, tag as Tag);
  }
  const sums = new Float64Array(TAGS.length);
  model = {
    certain: fixed,
    best(names) {
      sums.fill(0);
      for (const name of names) {
        const position = positions.get(name);
        if (position === undefined) continue;
        const at = position * TAGS.length;
        for (let tag = 0; tag < TAGS.length; tag++) sums[tag] = (sums[tag] as number) + (bytes[at + tag] as number);
      }
      let best = 0;
      for (let tag = 1; tag < TAGS.length; tag++) if ((sums[tag] as number) > (sums[best] as number)) best = tag;
      return TAGS[best] as Tag;
    },
  };
  return model;
}
