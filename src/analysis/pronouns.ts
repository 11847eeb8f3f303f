/** Who the words are about: the sender's against the reader's. */
import { findFillerOpeners } from './formulas.ts';
import type { Reading } from './reading.ts';

export interface Pronouns {
  /** I, we, my, our in sentences that do not turn to the reader. */
  sender: number;
  /** You, your. */
  reader: number;
  /** Sentences at the start, behind good wishes, one after the other, that begin with the sender and do not turn to the reader. */
  openings: readonly Reading[];
}

export function findPronouns(readings: readonly Reading[]): Pronouns {
  const openings: Reading[] = [];
  const wishes = findFillerOpeners(readings, []).filter(({ type }) => type === 'wish').length;
  for (const reading of readings.slice(wishes)) {
    if (!reading.startsWithSender || reading.mentionsReader || reading.isQuestion) break;
    openings.push(reading);
  }
  return {
    // "I read your RFC twice" has an I and is about the reader.
    sender: readings
      .filter(({ mentionsReader }) => !mentionsReader)
      .reduce((sum, { firstPerson }) => sum + firstPerson, 0),
    reader: readings.reduce((sum, { secondPerson }) => sum + secondPerson, 0),
    openings,
  };
}
