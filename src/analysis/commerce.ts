/** Whether a message that nobody asked for sells something, or offers a job. Laws on commercial mail ask the first. */
import { recruitingSigns, sellingSigns } from '../lexicon/commerce.ts';
import type { Sentence } from '../syntax/sentences.ts';
import type { KindFact } from './kind.ts';
import { hitsIn, phrasesIn, type Phrase } from './wording.ts';

export interface Commerce {
  /** It offers goods or services to somebody who has not answered before. */
  sells: boolean;
  recruits: boolean;
  /** What shows it. */
  signs: readonly { start: number; end: number }[];
}

export function findCommerce(sentences: readonly Sentence[], kind: KindFact): Commerce {
  const recruits = !phrasesIn(sentences, recruitingSigns).next().done;
  if (!kind.isOutreach || kind.kind === 'favor') return { sells: false, recruits, signs: [] };
  const first = new Map<(typeof sellingSigns)[number], Phrase | undefined>();
  for (const sentence of sentences)
    for (const { entry, phrases } of hitsIn(sentence, sellingSigns))
      if (!first.has(entry)) first.set(entry, phrases[0]);
  const found = sellingSigns.flatMap((sign) => {
    const phrase = first.get(sign);
    return phrase ? [{ start: phrase.start, end: phrase.end, isStrong: sign.isStrong === true }] : [];
  });
  return {
    sells: !recruits && (found.some(({ isStrong }) => isStrong) || found.length >= 2),
    recruits,
    signs: found.map(({ start, end }) => ({ start, end })),
  };
}
