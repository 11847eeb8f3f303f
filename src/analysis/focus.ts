/** Is the message about its sender? Most of what it says has the sender as subject, and the reader gains nothing by it. */
import type { Anchors } from './anchors.ts';
import type { Reading } from './reading.ts';
import type { Value } from './value.ts';

export interface Focus {
  isOnSender: boolean;
  /** Sentences whose subject is the sender, or the sender's wares. */
  senderSentences: number;
  readerSentences: number;
  /** Statements judged; questions and formulas are not. */
  statements: number;
}

/** Share of statements about the sender from which a message is about its sender. */
const SENDER_SHARE = 0.5;

export function findFocus(readings: readonly Reading[], value: Value, anchors: Anchors): Focus {
  const statements = readings.filter((reading) => !reading.isQuestion && reading.words.length > 2);
  const sender = statements.filter(
    (reading) =>
      reading.startsWithSender ||
      (reading.firstPerson > reading.secondPerson && reading.firstPerson > 0) ||
      reading.brochure >= 2,
  );
  const reader = statements.filter((reading) => reading.mentionsReader && !reading.startsWithSender);
  const share = statements.length === 0 ? 0 : sender.length / statements.length;
  // Somebody who starts each sentence with "I" but brings something, or takes up what the reader did, is not on about themself.
  const isOnSender =
    statements.length >= 2 &&
    share >= SENDER_SHARE &&
    value.verdict === 'none' &&
    !(value.favor.isFavor && anchors.tier >= 2) &&
    sender.length > reader.length;
  return { isOnSender, senderSentences: sender.length, readerSentences: reader.length, statements: statements.length };
}
