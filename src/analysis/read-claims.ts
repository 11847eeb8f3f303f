/** Claims to know that the reader read, opened or clicked something of the sender's, or looked at their profile. */
import type { Draft } from '../draft.ts';
import { publicTrace, readClaims, type ReadClaim as Pattern } from '../lexicon/read-claims.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { isAutomatic } from './novelty.ts';
import { hitsIn, wordingOf } from './wording.ts';

export interface ReadClaim {
  kind: Pattern['kind'];
  start: number;
  end: number;
  reason: string;
  sentence: Sentence;
}

export function findReadClaims(sentences: readonly Sentence[], draft: Draft): ReadClaim[] {
  // Who has answered a mail has read it, and everybody knows.
  const hasAnswered = draft.history.some((message) => message.from === 'recipient' && !isAutomatic(message));
  return sentences.flatMap((sentence, index): ReadClaim[] => {
    for (const { entry, phrases } of hitsIn(sentence, readClaims)) {
      const { kind, reason, isPlain, notAfter, notBefore } = entry;
      const { text, isQuestion } = wordingOf(sentence);
      if (isPlain && (isQuestion || hasAnswered)) continue;
      for (const phrase of phrases) {
        if (notBefore?.test(phrase.before) || notAfter?.test(phrase.after) || publicTrace.test(phrase.text)) continue;
        if (pointsBack(phrase.text) && !speaksOfMail(sentences[index - 1], text)) continue;
        return [{ kind, start: phrase.start, end: phrase.end, reason, sentence }];
      }
    }
    return [];
  });
}

const pointsBack = (text: string) => /\b(?:it|them|these|those|this)$/u.test(text);

/** "I saw you opened it": what "it" is stands in the same sentence or the one before. */
function speaksOfMail(previous: Sentence | undefined, own: string): boolean {
  const words = `${previous ? wordingOf(previous).text : ''} ${own}`;
  return /\b(?:my|our|the|i|we) (?:\w+ ){0,4}(?:e-?mails?|mails?|messages?|notes?|dms?|inmails?|proposal|deck|link|brochure|catalogue|sent|wrote|offer|quote)\b/u.test(
    words,
  );
}
