/**
 * What the reader is asked to do beyond answering: meet, book, fill in, sign, pay. A question that a line answers is no deed.
 * Two ways to the same deed, "call me or book a slot", are one.
 */
import { calendarHosts, deedPatterns, formHosts, spelledNumbers, type DeedType } from '../lexicon/deeds.ts';
import type { Sentence } from '../syntax/sentences.ts';
import type { Act } from './acts.ts';
import type { Asks } from './asks.ts';
import { keptInPlace, moveSpans } from './kept.ts';
import { clausesOf } from './words.ts';

export interface Deed {
  type: DeedType;
  start: number;
  end: number;
  /** Length of a meeting where it is said, in minutes; the least of a range. */
  minutes: number | null;
  /** A page on which to book or to fill in is linked. */
  link: string | null;
  /** A demonstration or presentation of the sender's wares. */
  isDemo: boolean;
  /** A day or an hour is named. */
  hasTime: boolean;
  sentence: Sentence;
}

export interface Deeds {
  /** In the order of the text. */
  list: readonly Deed[];
  /** Deeds that do not stand for each other: one of a kind, alternatives left out. */
  independent: readonly Deed[];
  /** Questions that want a line of an answer, alternatives counted once. */
  questions: readonly Act[];
}

/** Imperatives that only tell how to answer are no deed. */
const answers =
  /^(?:(?:please|just|also|then|and|or|so|kindly|simply) )*(?:reply|answer|respond|let (?:me|us) know|tell (?:me|us)|say|write (?:me|back|us)|confirm|drop (?:me|us)|text (?:me|us)|email (?:me|us)|advise|get back)\b/u;
const alternative = /^(?:or|otherwise|if not|alternatively|failing that|and if not|if you prefer|either)\b/u;

const timeNamed =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock)|\d{1,2}:\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)|noon|morning|afternoon|evening)\b/u;

export function findDeeds(sentences: readonly Sentence[], asks: Asks): Deeds {
  const asking = asks.acts.filter(
    ({ strength, type }) =>
      strength === 'strong' || (type === 'vague-invitation' && strength === 'vague') || type === 'permission-offer',
  );
  const list = [...asking.flatMap(deedsOf), ...sentences.flatMap((sentence) => keptLinkedDeeds(sentence, ''))].sort(
    (a, b) => a.start - b.start,
  );
  const independent = list.filter((deed, index) => {
    const before = list.slice(0, index);
    if (before.some((other) => isSameDeed(other, deed))) return false;
    return !before.some((other) => isAlternative(other, deed));
  });
  const questions = asks.strong.filter(
    (act) => /question/u.test(act.type) && !list.some((deed) => deed.start <= act.start && act.start < deed.end),
  );
  return { list, independent, questions };
}

function deedsOf(act: Act): Deed[] {
  const text = ` ${act.text} `;
  if (answers.test(act.text) || /^(?:how|why|what|which|who|when|where)\b/u.test(act.text)) return [];
  // A question about a fact wants a line. "Do you use Jenkins?" is no deed, "would you look at it?" is.
  const isRequest =
    act.type === 'modal-request' ||
    act.type === 'imperative' ||
    act.type === 'performative' ||
    act.type === 'indirect-desire' ||
    act.type === 'vague-invitation' ||
    act.type === 'elliptical-question' ||
    act.type === 'permission-offer' ||
    /^(?:are you|would you|could you|can you|will you|do you (?:have|want|fancy|mind)|have you|is there|shall we|can we|could we|should we|may we|can i|could i|may i|might i|would it|any chance|what about|how about)\b/u.test(
      act.text,
    );
  if (!isRequest) return [];
  const found = deedPatterns.find(([, pattern]) => pattern.test(text));
  if (!found) return [];
  return [
    {
      type: found[0],
      start: act.start,
      end: act.end,
      minutes: minutesIn(act.text),
      link: null,
      isDemo: /\b(?:demo|demonstration|walk-?through|presentation|show you (?:our|the|how|around)|webinar)\b/u.test(
        act.text,
      ),
      hasTime: timeNamed.test(act.text),
      sentence: act.sentence,
    },
  ];
}

/** A link to a page for booking or to a form asks for it, whatever is said around it. */
function linkedDeeds(sentence: Sentence): readonly Deed[] {
  return sentence.tokens.flatMap((token): Deed[] => {
    if (token.kind !== 'link') return [];
    const type = isOn(token.lower, calendarHosts) ? 'book' : isOn(token.lower, formHosts) ? 'form' : undefined;
    if (!type) return [];
    const minutes = minutesIn(
      clausesOf(sentence)
        .map(({ text }) => text)
        .join(' '),
    );
    return [
      { type, start: token.start, end: token.end, minutes, link: token.text, isDemo: false, hasTime: false, sentence },
    ];
  });
}

const keptLinkedDeeds = keptInPlace(linkedDeeds, (deeds, sentence) =>
  moveSpans(deeds, sentence).map((deed) => ({ ...deed, sentence })),
);

function isOn(link: string, hosts: readonly (readonly [string, number])[]): boolean {
  const bare = link.replace(/^https?:\/\//u, '').replace(/^www\./u, '');
  const [name = ''] = bare.split(/[/?#]/u, 1);
  return hosts.some(([host]) =>
    host.includes('/') ? bare.startsWith(host) : name === host || name.endsWith(`.${host}`),
  );
}

function minutesIn(text: string): number | null {
  if (/\bhalf an hour\b/u.test(text)) return 30;
  const range =
    /\b(\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: to \d{1,3}| or (?:\d{1,3}|[a-z]+)|-\d{1,3})? ?-?(min(?:ute)?s?|hours?|hrs?|h)\b/u.exec(
      text,
    );
  if (!range) return null;
  const [, amount = '', unit = ''] = range;
  const number = /^\d/u.test(amount) ? Number(amount) : spelledNumbers[amount];
  if (number === undefined || (unit === 'h' && !/^\d/u.test(amount))) return null;
  return unit.startsWith('h') ? number * 60 : number;
}

const meets = (type: DeedType) => type === 'meet' || type === 'book';

const isSameDeed = (a: Deed, b: Deed) =>
  a.type === b.type || (meets(a.type) && meets(b.type)) || (a.type === 'form' && b.type === 'form');

/** "Could you send the list, or forward this to whoever keeps it?" */
function isAlternative(a: Deed, b: Deed): boolean {
  const begins = clausesOf(b.sentence)[0]?.text ?? '';
  const within = a.sentence === b.sentence;
  const between = within ? a.sentence.text.slice(a.end - a.sentence.start, b.start - a.sentence.start) : '';
  return (
    (within &&
      /\bor\b/iu.test(between + b.sentence.text.slice(b.start - b.sentence.start, b.start - b.sentence.start + 3))) ||
    (!within && b.sentence.index - a.sentence.index <= 1 && alternative.test(begins))
  );
}
