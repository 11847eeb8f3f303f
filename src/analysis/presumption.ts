/** What the writer takes for granted about the reader: a trouble, their consent, a meeting. */
import type { Draft } from '../draft.ts';
import { presumptions, type Presumption as Pattern } from '../lexicon/presumption.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { phrasesIn, wordingOf } from './wording.ts';

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
    const { text, isQuestion } = wordingOf(sentence);
    for (const { kind, pattern, reason, notBefore, notIn } of presumptions) {
      if (isQuestion && kind === 'trouble') continue;
      if (notIn?.test(text)) continue;
      for (const { start, end, before } of phrasesIn([sentence], pattern)) {
        if (!notBefore?.test(before)) return [{ kind, start, end, reason }];
      }
    }
    return [];
  });
}
