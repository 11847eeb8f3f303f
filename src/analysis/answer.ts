/**
 * What somebody's answer comes to, for whoever waits for it: an answer, a no, a "later", a wish to be left alone; or no answer at
 * all, since a machine wrote it. Only what they wrote themself is read, not what they quote; where it could be two things, it is the
 * milder.
 */
import { parse as parseDates } from 'chrono-node/en';
import { automaticReply, bounce } from '../lexicon/follow-up.ts';
import { contrast, decline, defers, namedTimes, optOut, wantsLater } from '../lexicon/answers.ts';
import { fold } from '../syntax/sentences.ts';
import { findZones } from '../syntax/zones.ts';

export type AnswerKind = 'answer' | 'decline' | 'deferral' | 'opt-out' | 'automatic' | 'bounce';

export interface Answer {
  kind: AnswerKind;
  /** The words that say so, folded; '' for a plain answer. */
  words: string;
  /** The sentence in which they stand; '' for a plain answer and for machines. */
  quote: string;
  /** The first day on which they asked to be written to, or will be back, as 2026-05-01; null where they named none. */
  until: string | null;
}

/** What is read of a message, in UTF-16 units: an answer says what it is early on. */
const MAX_READ = 4000;
const MAX_SENTENCE = 400;
/** Words of an answer in which a wish to be left alone is not about something else. */
const SHORT = 120;
const WEEK = 7 * 86_400_000;

/** The first word of a yes. */
const agreement = /^(?:yes|yep|yeah|sure|gladly|of course|certainly|with pleasure|sounds (?:good|great)|happy to)\b/u;

/** The word alone is what people write below a newsletter; in a sentence it may be about somebody else. */
const bareOptOut = /^\P{L}*unsubscribe\P{L}*$/u;

/** @param sent ISO 8601, when it came: what "in May" means hangs on it. */
export function readAnswer(text: string, sent: string | null): Answer {
  const written = writtenPart(text.slice(0, MAX_READ));
  const folded = fold(written).replace(/\s+/gu, ' ');
  const sentences = written
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) => sentence.trim().slice(0, MAX_SENTENCE))
    .filter(Boolean)
    .map((quote) => ({ quote, text: fold(quote) }));
  const quotes = sentences.map(({ quote }) => quote);
  const machine = (kind: AnswerKind, words: string, until: string | null = null): Answer => ({
    kind,
    words,
    quote: '',
    until,
  });

  const returned = bounce.exec(folded)?.[0];
  if (returned !== undefined && !folded.includes('?')) return machine('bounce', returned);
  const note = automaticReply.exec(folded)?.[0];
  if (note !== undefined && isNote(note, folded)) return machine('automatic', note, dayIn(quotes, sent));

  if (bareOptOut.test(folded)) return { kind: 'opt-out', words: 'unsubscribe', quote: written.trim(), until: null };
  for (const { quote, text: said } of folded.split(' ').length <= SHORT ? sentences : []) {
    const words = optOut.exec(said)?.[0];
    if (words !== undefined) return { kind: 'opt-out', words, quote, until: null };
  }

  // Who says yes and names a day proposes it.
  const later = agreement.test(folded.trim())
    ? []
    : sentences.flatMap(({ quote, text: said }) => {
        const words = defers.exec(said)?.[0];
        const until = words !== undefined || wantsLater.test(said) ? dayIn([quote], sent) : null;
        return words === undefined && until === null ? [] : [{ words: words ?? said, quote, until }];
      });
  // "Not interested right now, try me in May" is a "later"; without a day a no is a no.
  const dated = later.find(({ until }) => until !== null);
  if (dated) return { kind: 'deferral', ...dated };
  for (const [index, { quote, text: said }] of sentences.entries()) {
    const found = decline.exec(said);
    // Who asks something back, or makes a condition, goes on with the talk.
    const after = found && `${said.slice(found.index + found[0].length)} ${sentences[index + 1]?.text ?? ''}`;
    if (found && !contrast.test(after ?? '')) return { kind: 'decline', words: found[0], quote, until: null };
  }
  const [put] = later;
  return put ? { kind: 'deferral', ...put } : { kind: 'answer', words: '', quote: '', until: null };
}

/** A person writes "I am away next week, but yes" too: a note answers nothing that was asked. */
const isNote = (note: string, folded: string) =>
  /automat|out of (?:the )?office|abwesen|do not reply|received your/u.test(note) ||
  (!folded.includes('?') && !/\b(?:yes|sure|thanks for|gladly|happy to|sounds|let's)\b/u.test(folded));

function writtenPart(text: string): string {
  return findZones(text)
    .filter(({ type }) => type !== 'QuoteNode' && type !== 'ForwardNode' && type !== 'SignatureNode')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/** The first day after the message that its sentences name. */
function dayIn(sentences: readonly string[], sent: string | null): string | null {
  if (sent === null) return null;
  const from = new Date(sent.length === 10 ? `${sent}T12:00:00Z` : sent);
  if (Number.isNaN(from.getTime())) return null;
  const iso = (day: Date) => day.toISOString().slice(0, 10);
  for (const sentence of sentences) {
    const text = fold(sentence);
    if (/\bnext quarter\b/u.test(text))
      return iso(new Date(Date.UTC(from.getUTCFullYear(), (Math.floor(from.getUTCMonth() / 3) + 1) * 3, 1)));
    const [found] = parseDates(sentence, { instant: from, timezone: 0 }, { forwardDate: true }).filter(
      // "now" and "today" put nothing off; a bare hour is no day.
      ({ text: words, start }) => start.date() > from && !/^(?:now|today|tonight|this \w+)$/iu.test(words),
    );
    const named = namedTimes.find(([pattern]) => pattern.test(text));
    // "next year" is any day of it; to a parser of dates it is this day.
    if (found && !(named && /year/iu.test(found.text))) {
      const day = found.start.date();
      // "next Friday", said on a Monday, is this week's to some and next week's to others: the earlier is the milder reading.
      if (/^next \w+day$/iu.test(found.text) && day.getTime() - from.getTime() > WEEK)
        day.setTime(day.getTime() - WEEK);
      return iso(day);
    }
    if (named) {
      const [, month, date] = named;
      const day = new Date(Date.UTC(from.getUTCFullYear(), month - 1, date));
      if (day <= from) day.setUTCFullYear(day.getUTCFullYear() + 1);
      return iso(day);
    }
  }
  return null;
}
