/**
 * What somebody's answer comes to: a refusal, a wish to be left alone, "ask me in May", a machine's note, or an answer. Only
 * what they wrote themself is read, not what they quote.
 */
import { parse as parseDates } from 'chrono-node/en';
import type { EarlierMessage } from '../draft.ts';
import { automaticReply, bounce } from '../lexicon/follow-up.ts';
import { contrast, decline, namedTimes, optOut, wantsLater } from '../lexicon/answers.ts';
import { fold } from '../syntax/sentences.ts';
import { findZones } from '../syntax/zones.ts';
import { bareOptOut, isNote } from './reply.ts';

export type AnswerType = 'bounce' | 'automatic' | 'opt-out' | 'deferral' | 'decline' | 'answer';

export interface Answer {
  type: AnswerType;
  /** The words that say so, as they stand; '' for a plain answer. */
  quote: string;
  /** The first day on which they asked to be written to, as 2026-05-01; null where they named none. */
  until: string | null;
}

/** What is read of a message, in UTF-16 units: an answer says what it is early on. */
const MAX_READ = 4000;
const MAX_SENTENCE = 400;
const WEEK = 7 * 86_400_000;

/** The first word of a yes. */
const agreement = /^(?:yes|yep|yeah|sure|gladly|of course|certainly|with pleasure|sounds (?:good|great)|happy to)\b/u;

export function readAnswer(message: EarlierMessage): Answer {
  const written = writtenPart(message.text.slice(0, MAX_READ));
  const head = written.slice(0, 2000);
  if (bounce.test(head)) return { type: 'bounce', quote: '', until: null };
  const sentences = written
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) => sentence.trim().slice(0, MAX_SENTENCE))
    .filter(Boolean);
  const note = automaticReply.exec(head)?.[0];
  if (note !== undefined && isNote(fold(note), fold(head)))
    return { type: 'automatic', quote: '', until: dateIn(sentences, message.sent) };
  for (const sentence of sentences) {
    if (optOut.test(fold(sentence)) || bareOptOut.test(fold(written)))
      return { type: 'opt-out', quote: sentence, until: null };
  }
  // Who says yes and names a day proposes it.
  const agrees = agreement.test(fold(sentences[0] ?? ''));
  for (const sentence of agrees ? [] : sentences) {
    const until = wantsLater.test(fold(sentence)) ? dateIn([sentence], message.sent) : null;
    if (until) return { type: 'deferral', quote: sentence, until };
  }
  const no = sentences.find((sentence, index) => {
    const text = fold(sentence);
    const found = decline.exec(text);
    if (!found) return false;
    const after = [text.slice(found.index + found[0].length), fold(sentences[index + 1] ?? '')].join(' ');
    return !contrast.test(after);
  });
  return no ? { type: 'decline', quote: no, until: null } : { type: 'answer', quote: '', until: null };
}

function writtenPart(text: string): string {
  const zones = findZones(text).filter(({ type }) => type === 'BodyNode' || type === 'PostscriptNode');
  return zones.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** The first day after the message that its sentences name. */
function dateIn(sentences: readonly string[], sent: string | null): string | null {
  if (sent === null) return null;
  const from = new Date(sent.length === 10 ? `${sent}T12:00:00Z` : sent);
  for (const sentence of sentences) {
    const [found] = parseDates(sentence, { instant: from, timezone: 0 }, { forwardDate: true }).filter(
      // "now" and "today" put nothing off; a bare hour is no day.
      ({ text, start }) => start.date() > from && !/^(?:now|today|tonight|this \w+)$/iu.test(text),
    );
    const text = fold(sentence);
    const named = namedTimes.find(([pattern]) => pattern.test(text));
    // "next year" is any day of it; to a parser of dates it is this day.
    if (found && !(named && /year/iu.test(found.text))) {
      const day = found.start.date();
      // "next Friday", said on a Monday, is this week's to some and next week's to others: the earlier is the milder reading.
      if (/^next \w+day$/iu.test(found.text) && day.getTime() - from.getTime() > WEEK)
        day.setTime(day.getTime() - WEEK);
      return day.toISOString().slice(0, 10);
    }
    if (named) {
      const [, month, date] = named;
      const day = new Date(Date.UTC(from.getUTCFullYear(), month - 1, date));
      if (day <= from) day.setUTCFullYear(day.getUTCFullYear() + 1);
      return day.toISOString().slice(0, 10);
    }
  }
  return null;
}
