/** Phrases of the kind that lists of spam words hold, with their weights. */
import { spamPhrases } from '../lexicon/spam-phrases.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { outermost } from './spans.ts';
import { hitsIn } from './wording.ts';

export interface WeightedPhrase {
  start: number;
  end: number;
  weight: number;
}

export function findSpamPhrases(sentences: readonly Sentence[]): WeightedPhrase[] {
  const found = sentences.flatMap((sentence) =>
    hitsIn(sentence, spamPhrases).flatMap(({ entry: { weight, notAfter }, phrases }) =>
      phrases
        .filter(({ after }) => !notAfter?.test(after))
        .map(({ start, end }): WeightedPhrase => ({ start, end, weight })),
    ),
  );
  return outermost(found);
}
