/** What the writer takes for granted about the reader: a trouble, their consent, a meeting. */
import type { Draft } from '../draft.ts';
import { presumptions, type Presumption as Pattern } from '../lexicon/presumption.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { hitsIn, wordingOf } from './wording.ts';

export interface Presumption {
  kind: Pattern['kind'];
  start: number;
  end: number;
  reason: string;
}

export function findPresumptions(sentences: readonly Sentence[], draft: Draft): Presumption[] {
  // Who has written back may have told of the trouble, or proposed the day.
  const hasAnswered = draft.history.some(({ from }) => from === 'recipient');
  if (hasAnswered) return [];
  return sentences.flatMap((sentence): Presumption[] => {
    for (const { entry, phrases } of hitsIn(sentence, presumptions)) {
      const { kind, reason, notBefore, notIn } = entry;
      const { text, isQuestion } = wordingOf(sentence);
      if (isQuestion && kind === 'trouble') continue;
      if (notIn?.test(text)) continue;
      for (const { start, end, before } of phrases) {
        if (!notBefore?.test(before)) return [{ kind, start, end, reason }];
      }
    }
    return [];
  });
}
