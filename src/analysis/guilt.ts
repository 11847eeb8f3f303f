/** Words that blame the reader for a silence: counting, reproach, wounded feelings, manners, conscience. */
import { reproaches } from '../lexicon/guilt.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { hitsIn, type Phrase } from './wording.ts';

export interface Guilt {
  start: number;
  end: number;
  reason: string;
  sentence: Sentence;
}

/** At most one a sentence: the first kind that fits explains it best. */
export function findGuilt(sentences: readonly Sentence[]): Guilt[] {
  return sentences.flatMap((sentence): Guilt[] => {
    for (const { entry, phrases } of hitsIn(sentence, reproaches)) {
      const { reason, notBefore, notAfter, notIn, after } = entry;
      for (const phrase of phrases) {
        if (notBefore?.test(phrase.before) || notAfter?.test(phrase.after) || notIn?.test(whole(phrase))) continue;
        if (after && !after.test(phrase.after)) continue;
        return [{ start: phrase.start, end: phrase.end, reason, sentence }];
      }
    }
    return [];
  });
}

const whole = ({ before, text, after }: Phrase) => `${before} ${text} ${after}`;
