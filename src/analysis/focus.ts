/** Is the message about its sender? Most of what it says is of the sender, and the reader gains nothing by it. */
import { probability } from '../model/score.ts';
import { focusModel } from '../model/weights.ts';
import type { Features } from './features.ts';
import type { Reading } from './reading.ts';

export interface Focus {
  isOnSender: boolean;
  /** Sentences whose subject is the sender, or the sender's wares. */
  senderSentences: number;
  readerSentences: number;
  /** Statements judged; questions and formulas are not. */
  statements: number;
  /** Probability that the message is about its sender, 0 to 1. */
  probability: number;
}

export function findFocus(readings: readonly Reading[], total: Features): Focus {
  const statements = readings.filter((reading) => !reading.isQuestion && reading.length > 2);
  const sender = statements.filter(
    (reading) =>
      reading.startsWithSender ||
      (reading.firstPerson > reading.secondPerson && reading.firstPerson > 0) ||
      reading.brochure >= 2,
  );
  const reader = statements.filter((reading) => reading.mentionsReader && !reading.startsWithSender);
  const chance = readings.length === 0 ? 0 : probability(focusModel, total);
  return {
    // One sentence is no focus yet.
    isOnSender: statements.length >= 2 && chance >= focusModel.threshold,
    senderSentences: sender.length,
    readerSentences: reader.length,
    statements: statements.length,
    probability: chance,
  };
}
