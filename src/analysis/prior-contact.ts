/**
 * Claims that there were talks or letters before. The thread tells whether there were: with an answer of theirs in it the
 * claim may be true; in a first message, or below unanswered mails of one's own, it is not.
 */
import type { Draft } from '../draft.ts';
import { inPublic, priorContacts, type PriorContact as Pattern } from '../lexicon/prior-contact.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import { hitsIn } from './wording.ts';

export interface PriorContact {
  kind: Pattern['kind'];
  start: number;
  end: number;
  reason: string;
  sentence: Sentence;
  /** The claim with the comma and space after it, where it opens its sentence and can be taken out; else null. */
  opening: { start: number; end: number } | null;
}

/** What the sender noted of a talk outside the mailbox. */
const metNote =
  /\b(?:met|spoke|spoken|talked|call(?:ed)?|phoned?|visit(?:ed)?|chat(?:ted)?|meeting|asked|requested|introduced)\b/u;

export function findPriorContact(sentences: readonly Sentence[], draft: Draft): PriorContact[] {
  if (draft.history.some(({ from }) => from === 'recipient')) return [];
  if (draft.recipient?.facts?.some((fact) => metNote.test(fold(fact)))) return [];
  const hasWritten = draft.history.length > 0;
  return sentences.flatMap((sentence): PriorContact[] => {
    for (const { entry, phrases } of hitsIn(sentence, priorContacts)) {
      const { kind, reason, notAfter, notBefore } = entry;
      // One's own earlier letters are there when the thread holds them.
      if (hasWritten && reason.endsWith('a first letter')) continue;
      for (const phrase of phrases) {
        if (notAfter?.test(phrase.after) || notBefore?.test(phrase.before)) continue;
        if (inPublic.test(`${phrase.text} ${phrase.after.split(' ').slice(0, 9).join(' ')}`)) continue;
        if (hasWritten && /\bpromised\b/u.test(phrase.text)) continue;
        return [
          {
            kind,
            start: phrase.start,
            end: phrase.end,
            reason,
            sentence,
            opening: openingOf(phrase.start, phrase.end, sentence),
          },
        ];
      }
    }
    return [];
  });
}

function openingOf(start: number, end: number, { tokens }: Sentence): PriorContact['opening'] {
  if (tokens[0]?.start !== start) return null;
  const comma = tokens.findIndex((token) => token.start >= end);
  const next = tokens[comma + 1];
  return tokens[comma]?.text === ',' && next ? { start, end: next.start } : null;
}
