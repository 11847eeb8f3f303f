/**
 * What an answer means for whoever waits for it: a real answer, a "no", a "later", a wish to be left alone; or no answer at
 * all, since a machine wrote it. Asked of the other side's messages; a message is the milder thing where it could be two.
 */
import { automaticReply, bounce } from '../lexicon/follow-up.ts';
import { declines, defers, optOut } from '../lexicon/replies.ts';
import { fold } from '../syntax/sentences.ts';
import { findZones } from '../syntax/zones.ts';

export type ReplyKind = 'answer' | 'decline' | 'deferral' | 'opt-out' | 'automatic' | 'bounce';

export interface Reply {
  kind: ReplyKind;
  /** ISO 8601 day from which one may write again; null = none was named. For deferrals and absence notes. */
  until: string | null;
  /** The words that say so; empty for a plain answer. */
  words: string;
}

/** UTF-16 units that are read: what an answer means stands at its beginning. */
const MAX_READ = 4000;
/** Words of an answer in which a wish to be left alone is not about something else. */
const SHORT = 120;

/** @param sent ISO 8601, when it came: what "in May" means hangs on it. */
export function readReply(text: string, sent: string | null): Reply {
  const own = authorText(text.slice(0, MAX_READ));
  const folded = fold(own).replace(/\s+/gu, ' ');
  const found = (pattern: RegExp) => pattern.exec(folded)?.[0] ?? '';
  const words = folded.split(' ').length;
  const note = found(automaticReply);
  if (found(bounce) !== '' && !/\?/u.test(folded)) return { kind: 'bounce', until: null, words: found(bounce) };
  if (note !== '' && isNote(note, folded)) return { kind: 'automatic', until: dayIn(folded, sent), words: note };
  if (bareOptOut.test(folded)) return { kind: 'opt-out', until: null, words: 'unsubscribe' };
  if (words <= SHORT && found(optOut) !== '') return { kind: 'opt-out', until: null, words: found(optOut) };
  const later = found(defers);
  const until = later === '' ? null : dayIn(folded, sent);
  const no = found(declines);
  // "Not interested right now, try me in May" is a "later"; "no, thanks" with a date of something else is not.
  if (later !== '' && (until !== null || no === '')) return { kind: 'deferral', until, words: later };
  // Who asks something back goes on with the talk.
  if (no !== '' && !folded.includes('?')) return { kind: 'decline', until: null, words: no };
  return { kind: 'answer', until: null, words: '' };
}

/** The word alone is what people write below a newsletter; in a sentence it may be about somebody else. */
export const bareOptOut = /^\P{L}*unsubscribe\P{L}*$/u;

/** A person writes "I am away next week, but yes" too: a note answers nothing that was asked. */
export const isNote = (note: string, folded: string) =>
  /automat|out of (?:the )?office|abwesen|do not reply|received your/u.test(note) ||
  (!folded.includes('?') && !/\b(?:yes|sure|thanks for|gladly|happy to|sounds|let's)\b/u.test(folded));

function authorText(text: string): string {
  return findZones(text)
    .filter(({ type }) => type !== 'QuoteNode' && type !== 'ForwardNode' && type !== 'SignatureNode')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/* ---- when ---------------------------------------------------------------------------------------------------- */

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const seasons: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 };
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  couple: 2,
  few: 3,
};
const DAY = 86_400_000;

/** The first day that the words name, counted from when they were written; null where they name none. */
function dayIn(folded: string, sent: string | null): string | null {
  if (sent === null) return null;
  const from = new Date(sent.slice(0, 10));
  if (Number.isNaN(from.getTime())) return null;
  const year = from.getUTCFullYear();
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  /** That month, this year or the next: what is meant lies ahead. */
  const ahead = (month: number, day = 1) => {
    const time = Date.UTC(year, month, day);
    return iso(time > from.getTime() ? time : Date.UTC(year + 1, month, day));
  };
  const written = /\b(\d{4})-(\d{2})-(\d{2})\b/u.exec(folded);
  if (written && !Number.isNaN(Date.parse(written[0]))) return written[0];
  const named = months.join('|');
  const day =
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${named})\\b`, 'u').exec(folded) ??
    new RegExp(`\\b(${named}) (\\d{1,2})(?:st|nd|rd|th)?\\b`, 'u').exec(folded);
  if (day) {
    const [first = '', second = ''] = day.slice(1);
    const isDayFirst = /^\d/u.test(first);
    return ahead(months.indexOf(isDayFirst ? second : first), Number(isDayFirst ? first : second));
  }
  const quarter = /\bq([1-4])\b/u.exec(folded);
  if (quarter) return ahead((Number(quarter[1]) - 1) * 3);
  const span =
    /\bin (?:about |around |another )?(an?|one|two|three|four|five|six|\d{1,2})(?: (couple|few))?(?: of)? (day|week|month|year)s?\b/u.exec(
      folded,
    );
  if (span) {
    const [, amount = '', loose, unit = ''] = span;
    const count = numbers[loose ?? amount] ?? Number(amount);
    if (unit === 'day' || unit === 'week') return iso(from.getTime() + count * (unit === 'day' ? 1 : 7) * DAY);
    return iso(
      Date.UTC(
        year + (unit === 'year' ? count : 0),
        from.getUTCMonth() + (unit === 'month' ? count : 0),
        from.getUTCDate(),
      ),
    );
  }
  const next = /\bnext (week|month|quarter|year|spring|summer|autumn|fall|winter)\b/u.exec(folded)?.[1];
  if (next === 'week') return iso(from.getTime() + 7 * DAY);
  if (next === 'month') return iso(Date.UTC(year, from.getUTCMonth() + 1, 1));
  if (next === 'quarter') return iso(Date.UTC(year, (Math.floor(from.getUTCMonth() / 3) + 1) * 3, 1));
  if (next === 'year' || /\bnew year\b/u.test(folded)) return iso(Date.UTC(year + 1, 0, 1));
  const season = /\b(?:in|after|until|next|this) (?:the )?(spring|summer|autumn|fall|winter)\b/u.exec(folded);
  if (season) return ahead((seasons[season[1] as string] ?? 0) + (season[0].startsWith('after') ? 3 : 0));
  if (/\b(?:after|until) (?:the )?(?:holidays|christmas)\b/u.test(folded)) return ahead(0, 7);
  // "may" alone is a verb; with a word of time before it, it is the month.
  const month = new RegExp(
    `\\b(?:in|after|until|before|from|around|mid|early|late|by|till) (?:the end of |mid-? ?|early |late )?(${named})\\b`,
    'u',
  ).exec(folded);
  return month ? ahead(months.indexOf(month[1] as string)) : null;
}
