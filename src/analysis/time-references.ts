/** Times in the text that do not fit the day on which the message is sent. Needs that day; there is no clock here. */
import {
  aheadOf,
  dateAlone,
  isPast,
  months,
  NAMED_DAY,
  relativeAndDate,
  seasons,
  weekdayAndDate,
  weekdays,
  weekendAhead,
  weekendBehind,
  wish,
} from '../lexicon/calendar.ts';
import type { WordPattern } from '../lexicon/pattern.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { outermost } from './spans.ts';
import { hitsIn, type Phrase } from './wording.ts';

export interface StaleTime {
  kind: 'weekday' | 'season' | 'mismatch' | 'past';
  start: number;
  end: number;
  /** What is so: "it is sent on a Tuesday", "12 May 2026 is a Tuesday". */
  fact: string;
}

const DAY = 86_400_000;

/** In one list, so that a sentence without any costs one look. */
const patterns = [
  ...[wish, weekendAhead, weekendBehind, weekdayAndDate, relativeAndDate, dateAlone],
  ...seasons.map(({ pattern }) => pattern),
];
const dayAtEnd = new RegExp(` ?${NAMED_DAY} ?,?$`, 'u');

export function findStaleTimes(sentences: readonly Sentence[], sent: string): StaleTime[] {
  // The day as the sender's own clock shows it; a zone in the date does not move it.
  const today = Date.parse(`${sent.slice(0, 10)}T00:00:00Z`);
  const weekday = new Date(today).getUTCDay();
  const own = `it is sent on a ${capital(weekdays[weekday] ?? '')}`;
  const found: StaleTime[] = [];
  const add = (kind: StaleTime['kind'], { start, end }: Phrase, fact: string) => found.push({ kind, start, end, fact });

  const hits = sentences.flatMap((sentence) => hitsIn(sentence, patterns));
  if (hits.length === 0) return [];
  const matchesOf = (pattern: WordPattern) => hits.flatMap(({ entry, phrases }) => (entry === pattern ? phrases : []));

  for (const phrase of matchesOf(wish))
    if (weekdays[weekday] !== groups(wish, phrase)['day']) add('weekday', phrase, own);
  for (const phrase of matchesOf(weekendAhead)) if (weekday === 1 || weekday === 2) add('weekday', phrase, own);
  for (const phrase of matchesOf(weekendBehind)) if (weekday >= 5) add('weekday', phrase, own);
  const dayOfYear = (new Date(today).getUTCMonth() + 1) * 100 + new Date(today).getUTCDate();
  for (const { pattern, from, to } of seasons) {
    const fits = from <= to ? dayOfYear >= from && dayOfYear <= to : dayOfYear >= from || dayOfYear <= to;
    if (!fits) for (const phrase of matchesOf(pattern)) add('season', phrase, `it is sent on ${written(today)}`);
  }
  for (const phrase of matchesOf(weekdayAndDate)) {
    if (isParted(phrase)) continue;
    const parts = groups(weekdayAndDate, phrase);
    const dates = datesOf(parts, today);
    // Whether last or next year is meant cannot always be told, so both have to be wrong.
    if (dates.length > 0 && dates.every((date) => weekdays[new Date(date).getUTCDay()] !== parts['day'])) {
      const nearest = nearestTo(today, dates);
      add('mismatch', phrase, `${written(nearest)} is a ${capital(weekdays[new Date(nearest).getUTCDay()] ?? '')}`);
    }
  }
  for (const phrase of matchesOf(relativeAndDate)) {
    if (isParted(phrase)) continue;
    const parts = groups(relativeAndDate, phrase);
    const shift = parts['day'] === 'today' ? 0 : parts['day'] === 'tomorrow' ? 1 : -1;
    const dates = datesOf(parts, today);
    if (dates.length > 0 && !dates.includes(today + shift * DAY))
      add('mismatch', phrase, `it is sent on ${written(today)}`);
  }
  for (const phrase of matchesOf(dateAlone)) {
    const before = phrase.before.replace(dayAtEnd, '');
    if (!aheadOf.test(before) || isPast.test(`${phrase.before} ${phrase.after}`)) continue;
    const date = nearestTo(today, datesOf(groups(dateAlone, phrase), today));
    // A day too many may be a matter of time zones; beyond four months next year is meant.
    if (date < today - DAY && date > today - 120 * DAY) add('past', phrase, `it is sent on ${written(today)}`);
  }
  // A date in a mismatch is one fault.
  return outermost(found);
}

/** "I was wrong yesterday: 16 April is ...": a colon or a dash parts the two. */
const isParted = ({ start, end, sentence }: Phrase) =>
  /[:;–—]/u.test(sentence.text.slice(start - sentence.start, end - sentence.start));

const groups = ({ source }: WordPattern, { text }: Phrase): Record<string, string | undefined> =>
  new RegExp(`^(?:${source})$`, 'u').exec(text)?.groups ?? {};

/** The day in the year that is named, else in the years around. Empty for 30 February. */
function datesOf({ d1, d2, m1, m2, y }: Record<string, string | undefined>, today: number): number[] {
  const day = Number(d1 ?? d2);
  const month = months.findIndex((name) => name.startsWith((m1 ?? m2 ?? '-').slice(0, 3)));
  const year = new Date(today).getUTCFullYear();
  return (y === undefined ? [year - 1, year, year + 1] : [Number(y)])
    .map((candidate) => Date.UTC(candidate, month, day))
    .filter((time) => new Date(time).getUTCDate() === day && new Date(time).getUTCMonth() === month)
    .filter((time) => y !== undefined || Math.abs(time - today) < 300 * DAY);
}

const nearestTo = (today: number, dates: readonly number[]) =>
  dates.reduce(
    (best, date) => (Math.abs(date - today) < Math.abs(best - today) ? date : best),
    Number.POSITIVE_INFINITY,
  );

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const written = (time: number) =>
  new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
