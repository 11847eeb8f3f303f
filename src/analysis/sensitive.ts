/** Mentions of the reader's private life: health, belief, family and the like. What they do for a living is not meant. */
import type { Draft } from '../draft.ts';
import { sensitiveMentions, type Sensitive } from '../lexicon/sensitive.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import { hitsIn } from './wording.ts';

export interface SensitiveMention {
  class: Sensitive['class'];
  start: number;
  end: number;
  sentence: Sentence;
}

export function findSensitive(sentences: readonly Sentence[], draft: Draft, isPitch: boolean): SensitiveMention[] {
  const theirs = draft.history.flatMap(({ from, text }) => (from === 'recipient' ? [fold(text)] : []));
  const job = fold(`${draft.recipient?.role ?? ''} ${draft.recipient?.company ?? ''}`);
  return sentences.flatMap((sentence): SensitiveMention[] => {
    for (const { entry, phrases } of hitsIn(sentence, sensitiveMentions)) {
      const { class: kind, notAfter, inPitches } = entry;
      if (inPitches && !isPitch) continue;
      for (const { start, end, text, after } of phrases) {
        const topic = text.split(' ').at(-1)?.replace(/s$/u, '') ?? '';
        // They spoke of it first, or it is what they work on.
        if (notAfter?.test(after) || job.includes(topic) || theirs.some((answer) => answer.includes(topic))) continue;
        return [{ class: kind, start, end, sentence }];
      }
    }
    return [];
  });
}
