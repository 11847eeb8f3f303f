/** Where a thread stands when the draft is sent: what waits for an answer, since when, and what they said last. */
import type { Draft, EarlierMessage } from '../draft.ts';
import { amends, silenceClaim } from '../lexicon/answers.ts';
import { correction, nudgePattern } from '../lexicon/follow-up.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import type { Asks } from './asks.ts';
import type { Novelty } from './novelty.ts';
import { readAnswer, type Answer } from './answer.ts';

/** Messages of the sender that were one: sent within minutes of each other. */
export interface Touch {
  /** ISO 8601, of the last of them; null where no date is known. */
  sent: string | null;
  messages: readonly EarlierMessage[];
}

export interface Thread {
  /** Touches since they last answered, oldest first. A machine's note is no answer. */
  waiting: readonly Touch[];
  /** All touches of the thread. */
  touches: readonly Touch[];
  /** Their last answer that a person wrote. */
  lastAnswer: (Answer & { message: EarlierMessage }) | null;
  /** They asked to be left alone and have not written since. */
  optedOut: (Answer & { message: EarlierMessage }) | null;
  /** The last note of a machine said until when they are away; as 2026-05-01. */
  awayUntil: string | null;
  /** Whole days from the last touch to the draft, by the calendar; null where a date is missing. */
  gap: number | null;
  /** Minutes from the last touch to the draft; null where a date or the hour is missing. */
  minutes: number | null;
  /** The draft asks, or asks again: it does not put right, withdraw or merely add something. */
  isChasing: boolean;
  /** In a chat, something new that follows on without calling itself a reminder. */
  isAddition: boolean;
  /** What was sent since they last answered came back. */
  hasBounced: boolean;
  /** Sentences in which the sender says that nothing came back. */
  silence: readonly Sentence[];
}

/** Sent within so many minutes of each other, messages are one. */
const ONE_TOUCH = 5;
/** New content words from which a further message in a chat is no reminder; a design value. */
const ADDITION = 8;
const MINUTE = 60_000;
const DAY = 86_400_000;

export function findThread(draft: Draft, sentences: readonly Sentence[], asks: Asks, novelty: Novelty): Thread {
  const replies = new Map(
    draft.history
      .filter(({ from }) => from === 'recipient')
      .map((message) => [message, readAnswer(message.text, message.sent)]),
  );
  const isAnswer = (message: EarlierMessage) => {
    const reply = replies.get(message);
    return reply !== undefined && reply.kind !== 'automatic' && reply.kind !== 'bounce';
  };
  const last = draft.history.findLastIndex(isAnswer);
  const lastMessage = draft.history[last];
  const lastReply = lastMessage && replies.get(lastMessage);
  const own = (messages: readonly EarlierMessage[]) => messages.filter(({ from }) => from === 'sender');
  const waiting = coalesce(own(draft.history.slice(last + 1)));
  const optOut = draft.history.findLast((message) => replies.get(message)?.kind === 'opt-out');
  const away = draft.history.findLast((message) => replies.get(message)?.kind === 'automatic');
  const lastTouch = waiting.at(-1)?.sent ?? null;
  const answered = lastMessage && lastReply ? { ...lastReply, message: lastMessage } : null;
  const silence = sentences.filter(({ text }) => silenceClaim.test(fold(text)));
  const isAmended =
    novelty.excuse === 'correction' ||
    (sentences.length <= 6 &&
      sentences.slice(0, 2).some(({ text }) => correction.test(fold(text)) || amends.test(fold(text))));
  return {
    waiting,
    touches: coalesce(own(draft.history)),
    lastAnswer: answered,
    optedOut: optOut && answered?.message === optOut ? answered : null,
    awayUntil: (away && replies.get(away)?.until) ?? null,
    gap: lastTouch !== null && draft.sent !== null ? daysBetween(lastTouch, draft.sent) : null,
    minutes:
      lastTouch !== null && draft.sent !== null && lastTouch.length > 10 && draft.sent.length > 10
        ? (Date.parse(draft.sent) - Date.parse(lastTouch)) / MINUTE
        : null,
    isChasing: !isAmended && (silence.length > 0 || asks.verdict !== 'none' || novelty.repetition !== 'none'),
    isAddition:
      draft.channel === 'linkedin-dm' &&
      silence.length === 0 &&
      novelty.fresh.length >= ADDITION &&
      !sentences.some(({ text }) => nudgePattern.test(fold(text))),
    hasBounced:
      novelty.excuse === 'bounced' ||
      draft.history.slice(last + 1).some((message) => replies.get(message)?.kind === 'bounce'),
    silence,
  };
}

function coalesce(messages: readonly EarlierMessage[]): Touch[] {
  const touches: { sent: string | null; messages: EarlierMessage[] }[] = [];
  for (const message of messages) {
    const open = touches.at(-1);
    const isSame =
      open?.sent &&
      message.sent &&
      open.sent.length > 10 &&
      message.sent.length > 10 &&
      Math.abs(Date.parse(message.sent) - Date.parse(open.sent)) <= ONE_TOUCH * MINUTE;
    if (isSame) {
      open.messages.push(message);
      open.sent = message.sent;
    } else touches.push({ sent: message.sent, messages: [message] });
  }
  return touches;
}

const dayOf = (date: string) => Math.floor(Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date) / DAY);

/** Days between two dates by the calendar (UTC): from Monday evening to Thursday morning it is three. */
export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from);

/** Mondays to Fridays between two dates, the later one counted. */
export function businessDaysBetween(from: string, to: string): number {
  const [first, last] = [dayOf(from), dayOf(to)];
  const weeks = Math.max(0, Math.floor((last - first) / 7) - 1);
  let count = weeks * 5;
  for (let day = first + weeks * 7 + 1; day <= last; day++) if (isBusinessDay(day)) count++;
  return count;
}

/** The day that comes so many days, or business days, after a date; as 2026-05-01. */
export function dayAfter(from: string, days: number, calendar: 'days' | 'business'): string {
  let day = dayOf(from);
  let left = days;
  while (left > 0) {
    day++;
    if (calendar === 'days' || isBusinessDay(day)) left--;
  }
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 1 January 1970 was a Thursday. */
const isBusinessDay = (day: number) => (day + 3) % 7 < 5;
