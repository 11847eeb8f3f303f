/**
 * What is new in a follow-up: the draft against every earlier message of the sender that was not answered.
 * Greetings, sign-offs, signatures and quoted originals are left out on both sides; names are masked, numbers kept.
 */
import { distance } from 'fastest-levenshtein';
import type { Draft, EarlierMessage } from '../draft.ts';
import {
  automaticReply,
  bounce,
  correction,
  emptyWords,
  nudgePattern,
  resendRequest,
  saysBounced,
} from '../lexicon/follow-up.ts';
import { calendarNames } from '../lexicon/people.ts';
import { sloppySpellings } from '../lexicon/acts.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import { linkPattern } from '../syntax/links.ts';
import { probability } from '../model/score.ts';
import { emptyModel, rehashModel } from '../model/weights.ts';
import { findZones } from '../syntax/zones.ts';
import { stem, type Features } from './features.ts';
import { keptAlone } from './kept.ts';

/** How far the draft repeats what went before; the worst that fits. */
export type Repetition = 'identical' | 'near' | 'rehash' | 'empty' | 'none';

export interface Novelty {
  repetition: Repetition;
  /** The earlier message that the draft repeats most; null where nothing is repeated. */
  earlier: EarlierMessage | null;
  /** Sentences of the draft that stood in an earlier message. */
  repeated: readonly Sentence[];
  /** Words, numbers and names that no earlier message had. */
  fresh: readonly string[];
  /** Why sending it again is right: they asked, it bounced, it is a correction; null otherwise. */
  excuse: 'asked-for' | 'bounced' | 'correction' | null;
  /** Greatest likeness to one earlier message, 0 to 1 (word trigrams, Jaccard). */
  similarity: number;
  /** What the verdict was weighed from; empty where nothing waits for an answer. */
  features: Features;
}

/** Thresholds of near-duplicates; design values, tried on the labelled corpus (see docs/accuracy.md). */
export interface NoveltyOptions {
  /** Word-trigram Jaccard from which two texts are near-duplicates, 0 to 1. */
  jaccard: number;
  /** Share of the old text's trigrams found in the new one from which the old text counts as pasted in, 0 to 1. */
  containment: number;
  /** Share of sentences that stood in earlier messages from which the draft is a rehash, 0 to 1. */
  sentenceShare: number;
  /** Fewer new content words than this, and nothing new was said. */
  minNewContent: number;
}

export const noveltyDefaults: NoveltyOptions = { jaccard: 0.8, containment: 0.9, sentenceShare: 0.7, minNewContent: 5 };

/** Longest text compared, in UTF-16 units; keeps the edit distance bounded. */
const MAX_COMPARED = 6000;
/** Below this many words trigrams say little; words and letters are compared instead. */
const SHORT = 12;

interface Profile {
  text: string;
  words: string[];
  trigrams: ReadonlySet<string>;
  sentences: { words: string[]; sentence: Sentence | null }[];
}

/** Own messages that still wait for an answer, oldest first. An automatic reply is no answer. */
export function unansweredOf(draft: Draft): EarlierMessage[] {
  const last = draft.history.findLastIndex((message) => message.from === 'recipient' && !isAutomatic(message));
  return draft.history.slice(last + 1).filter(({ from }) => from === 'sender');
}

export const isAutomatic = ({ text }: EarlierMessage) =>
  automaticReply.test(text.slice(0, 2000)) || bounce.test(text.slice(0, 2000));

/** @param total what the whole message does: a new question, or something for the reader, is news. */
export function findNovelty(
  draft: Draft,
  sentences: readonly Sentence[],
  total: Features,
  options: NoveltyOptions = noveltyDefaults,
): Novelty {
  const nothing: Novelty = {
    repetition: 'none',
    earlier: null,
    repeated: [],
    fresh: [],
    excuse: null,
    similarity: 0,
    features: {},
  };
  const mask = namesOf(draft);
  const previous = draft.history.filter(({ from }) => from === 'sender');
  const unanswered = unansweredOf(draft);
  const reply = draft.history.at(-1);
  const answered = draft.history.some((message) => message.from === 'recipient' && !isAutomatic(message));
  if (unanswered.length === 0) {
    if (answered && reply && resendRequest.test(reply.text)) return { ...nothing, excuse: 'asked-for' };
    const isBare = previous.length === 0 && isWithoutContent(sentences, mask) && nudges(sentences);
    return isBare ? { ...nothing, repetition: 'empty' } : nothing;
  }
  const own = profileOf(
    sentences.map((sentence) => ({ words: wordsOfSentence(sentence), sentence })),
    mask,
  );
  const profiles = unanswered.map((message) => ({ message, profile: earlierProfile(message, mask) }));
  const seen = new Set(
    profiles.flatMap(({ profile, message }) => [...profile.words, ...tokensOf(message.subject ?? '', mask)]).map(stem),
  );
  const fresh = [...new Set(own.words.filter((word) => !isEmpty(word) && !seen.has(stem(word))))];
  const best = profiles
    .map((entry) => ({ ...entry, likeness: compare(own, entry.profile) }))
    .reduce((a, b) => (b.likeness.score > a.likeness.score ? b : a));
  const repeated = own.sentences.filter(
    ({ words }) =>
      words.filter((word) => !isEmpty(word)).length > 0 &&
      profiles.some(({ profile }) => profile.sentences.some((old) => isSameSentence(words, old.words))),
  );
  const repeatedSentences = repeated.flatMap(({ sentence }) => (sentence ? [sentence] : []));
  const base = { earlier: best.message, repeated: repeatedSentences, fresh, similarity: best.likeness.jaccard };
  const excuse = excuseFor(draft, own, sentences, unanswered);

  const compared: Compared = { own, fresh, repeated, sentences, best, options };
  const features = repetitionFeatures(compared, total);
  const verdict = repetitionOf(compared, features);
  return excuse && verdict !== 'none'
    ? { ...base, features, repetition: 'none', excuse }
    : { ...base, features, repetition: verdict, excuse: null };
}

interface Compared {
  own: Profile;
  fresh: readonly string[];
  repeated: readonly { sentence: Sentence | null }[];
  sentences: readonly Sentence[];
  best: { profile: Profile; likeness: Likeness };
  options: NoveltyOptions;
}

/** Identical and near are measured; whether the rest says anything new is weighed (`npm run train`). */
function repetitionOf(compared: Compared, features: Features): Repetition {
  const { own, best, options } = compared;
  const likeness = verdictOf(best.likeness, own, best.profile, options);
  if (likeness === 'identical') return likeness;
  // What has as many new words as were asked for is no empty reminder, whatever they are; nor is a question of its own.
  const isBare = features['fresh-under'] === 1 && features['asks-anew'] === 0;
  const empty = isBare ? probability(emptyModel, features) : 0;
  // A reminder that holds little else is empty, however like it is to the reminder before.
  if (empty >= emptyModel.threshold && features['reminds'] === 1 && features['few'] === 1) return 'empty';
  if (likeness === 'near') return isOtherMatter(own, best.profile) ? 'none' : 'near';
  const again = probability(rehashModel, features);
  if (again >= rehashModel.threshold && again >= empty) return 'rehash';
  return empty >= emptyModel.threshold ? 'empty' : 'none';
}

/** What speaks for and against saying the same again: shares of what was there, and what the rest does. */
function repetitionFeatures({ own, fresh, repeated, sentences, best, options }: Compared, total: Features): Features {
  const content = new Set(own.words.filter((word) => !isEmpty(word)).map(stem)).size;
  const withContent = own.sentences.filter(({ words }) => words.some((word) => !isEmpty(word))).length;
  const share = withContent === 0 ? 0 : repeated.length / withContent;
  const freshShare = content === 0 ? 0 : fresh.length / content;
  const bar = fresh.length / Math.max(1, options.minNewContent);
  const flag = (holds: boolean) => (holds ? 1 : 0);
  const text = own.sentences.map(({ words }) => words.join(' ')).join(' . ');
  return {
    jaccard: best.likeness.jaccard,
    contained: best.likeness.contained,
    edit: best.likeness.edit,
    'repeated-share': share,
    'repeated-most': flag(share >= options.sentenceShare && repeated.length > 0),
    'fresh-share': freshShare,
    'fresh-little': flag(content >= 6 && freshShare <= 0.25),
    'fresh-bar': Math.min(3, bar),
    'fresh-under': flag(bar < 1),
    'fresh-figure': flag(fresh.some(isNewFigure)),
    reminds: flag(nudges(sentences)),
    refers: flag(referring.test(text)),
    few: flag(content < options.minNewContent + 2 && bar < 1 && own.words.length < 45),
    content: Math.min(2, content / 15),
    words: Math.min(2, Math.log2(Math.max(1, own.words.length) / 10)),
    longer: Math.max(
      -2,
      Math.min(2, Math.log2(Math.max(1, own.words.length) / Math.max(1, best.profile.words.length))),
    ),
    'asks-anew': flag(asksAnew(own, fresh)),
    'other-matter': flag(isOtherMatter(own, best.profile)),
    'ask-any': total['ask-any'] ?? 0,
    'gain-any': total['gain-any'] ?? 0,
    'anchor-any': total['anchor-any'] ?? 0,
    'unique-any': total['unique-any'] ?? 0,
    'sender-share': total['sender-share'] ?? 0,
  };
}

/** "As I wrote on the 5th", "with reference to my last mail", "once more": the writer says that it was said before. */
const referring =
  /\b(?:as (?:i |we )?(?:wrote|written|mentioned|said|stated|promised|before|earlier)|(?:i|we) (?:wrote|mailed|asked|messaged|mentioned|sent|contacted|reached out|offered)|(?:my|our|the) (?:\w+ )?(?:last|previous|earlier|first|trailing|recent|below) (?:mail|message|letter|note|email|enquiry|request|offer)|with (?:reference|regard) to|further to|(?:once|one) more|again|anew|still|as (?:i|we) said|repeat|reiterate)\b/u;

/** A figure of weight that was not there before: an amount, a year, a number of a thing; not "3" or "2pm". */
const isNewFigure = (word: string) =>
  /^link/u.test(word) || (/\d/u.test(word) && !/^\d{1,2}(?:st|nd|rd|th)?(?:[:.]\d\d)?(?:am|pm)?$/u.test(word));

/** A question whose words are new: a narrower or another ask. */
function asksAnew(own: Profile, fresh: readonly string[]): boolean {
  return own.sentences.some(
    ({ sentence, words }) =>
      sentence?.text.includes('?') === true && words.filter((word) => fresh.includes(word)).length >= 3,
  );
}

/* ---- texts -> words ------------------------------------------------------------------------------------------- */

function namesOf(draft: Draft): ReadonlySet<string> {
  const names = [draft.recipient?.name, draft.sender?.name].flatMap((name) =>
    fold(name ?? '').split(/[^\p{L}\p{N}]+/u),
  );
  return new Set(names.filter((name) => name.length > 1));
}

const tokensOf = (text: string, mask: ReadonlySet<string>) => unmasked(plainWords(text), mask);
const unmasked = (words: readonly string[], mask: ReadonlySet<string>) => words.filter((word) => !mask.has(word));

const wordsOfSentence = keptAlone(({ text }) => plainWords(text));

function plainWords(text: string): string[] {
  const plain = fold(
    text
      .slice(0, MAX_COMPARED)
      .replace(linkPattern, (link) => ` link${link.split(/[?#]/u, 1)[0]?.replace(/[^\p{L}\p{N}]+/gu, '') ?? ''} `),
  );
  const words = plain.match(/[\p{L}\p{M}\p{N}]+(?:['.:,-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words
    .flatMap((word) => (/^\d/u.test(word) ? [word.replace(/[,']/gu, '')] : word.split('-')))
    .flatMap((word) => (Object.hasOwn(sloppySpellings, word) ? (sloppySpellings[word] ?? '').split(' ') : [word]))
    .filter((word) => word !== '');
}

function profileOf(
  parts: readonly { words: readonly string[]; sentence: Sentence | null }[],
  mask: ReadonlySet<string>,
): Profile {
  const sentences = parts
    .map(({ words, sentence }) => ({ words: unmasked(words, mask), sentence }))
    .filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((entry) => entry.words);
  return { text: words.join(' '), words, trigrams: trigramsOf(words), sentences };
}

function earlierProfile(message: EarlierMessage, mask: ReadonlySet<string>): Profile {
  const text = message.text.slice(0, MAX_COMPARED * 2);
  const author = findZones(text, 0, [...mask])
    .filter(({ type }) => type === 'BodyNode' || type === 'PostscriptNode')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const parts = author.split(/(?<=[.!?…])\s+|\n{1,3}/u).map((part) => ({ words: plainWords(part), sentence: null }));
  return profileOf(parts, mask);
}

function trigramsOf(words: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let index = 0; index + 2 < words.length; index++)
    grams.add(`${words[index]} ${words[index + 1]} ${words[index + 2]}`);
  return grams;
}

const isEmpty = (word: string) => emptyWords.has(word) || calendarNames.has(word);

/* ---- likeness --------------------------------------------------------------------------------------------------- */

interface Likeness {
  jaccard: number;
  /** Share of the old text that stands in the new one. */
  contained: number;
  /** 1 = the same letters, 0 = nothing in common. */
  edit: number;
  score: number;
}

function compare(own: Profile, old: Profile): Likeness {
  const shared = [...old.trigrams].filter((gram) => own.trigrams.has(gram)).length;
  const union = own.trigrams.size + old.trigrams.size - shared;
  const jaccard = union === 0 ? 0 : shared / union;
  const contained = old.trigrams.size === 0 ? 0 : shared / old.trigrams.size;
  const longest = Math.max(own.text.length, old.text.length);
  // The edit distance is only worth its cost where the lengths are close.
  const isClose = longest > 0 && Math.min(own.text.length, old.text.length) / longest > 0.75;
  const edit = isClose ? 1 - distance(own.text, old.text) / longest : 0;
  return { jaccard, contained, edit, score: Math.max(jaccard, contained * 0.99, edit * 0.9) };
}

function verdictOf(
  likeness: Likeness,
  own: Profile,
  old: Profile,
  options: NoveltyOptions,
): 'identical' | 'near' | 'none' {
  if (own.text === old.text && own.text !== '') return 'identical';
  if (Math.min(own.words.length, old.words.length) < SHORT) {
    return likeness.edit >= 0.85 || (likeness.edit >= 0.7 && tokenSet(own, old) >= 0.8) ? 'near' : 'none';
  }
  if (likeness.jaccard >= options.jaccard || likeness.edit >= 0.92) return 'near';
  if (likeness.contained >= options.containment && old.words.length >= SHORT) {
    // The whole old text inside a longer new one: pasted in again, unless the rest says more than the old text did.
    return own.words.length - old.words.length < old.words.length * 1.5 ? 'near' : 'none';
  }
  return 'none';
}

function tokenSet(a: Profile, b: Profile): number {
  const first = new Set(a.words);
  const second = new Set(b.words);
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / Math.max(1, first.size + second.size);
}

/** Same sentence up to small words: nine of ten content stems shared, either way. */
function isSameSentence(words: readonly string[], old: readonly string[]): boolean {
  const first = new Set(words.filter((word) => !isEmpty(word)).map(stem));
  const second = new Set(old.filter((word) => !isEmpty(word)).map(stem));
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / first.size >= 0.8 && (shared / second.size >= 0.5 || shared >= 5);
}

/** Worded alike but about something else: other numbers, other names, in place of the old ones. */
function isOtherMatter(own: Profile, old: Profile): boolean {
  const mine = own.words.filter((word) => !old.words.includes(word) && !isEmpty(word));
  const theirs = old.words.filter((word) => !own.words.includes(word) && !isEmpty(word));
  const isKey = (word: string) => /\d/u.test(word) && !/^\d{1,2}(?:[:.]\d\d)?(?:am|pm)?$/u.test(word);
  return mine.length >= 3 && theirs.length >= 3 && mine.some(isKey) && theirs.some(isKey);
}

/* ---- nothing new ---------------------------------------------------------------------------------------------- */

const nudges = (sentences: readonly Sentence[]) => sentences.some((sentence) => keptNudge(sentence).isNudge);
const keptNudge = keptAlone((sentence) => ({ isNudge: nudgePattern.test(wordsOfSentence(sentence).join(' ')) }));

/** Without a thread only a message that is nothing but a reminder can be called empty. */
function isWithoutContent(sentences: readonly Sentence[], mask: ReadonlySet<string>): boolean {
  let count = 0;
  for (const sentence of sentences) {
    const words = unmasked(wordsOfSentence(sentence), mask);
    if (!words.every(isEmpty)) return false;
    count += words.length;
  }
  return count > 0 && count < 40;
}

/** The writer may say so before the text, in brackets or not; further down it is about something else. */
const saysItBounced = (sentences: readonly Sentence[]) =>
  sentences.slice(0, 3).some(({ text }) => saysBounced.test(fold(text)));

function excuseFor(
  draft: Draft,
  own: Profile,
  sentences: readonly Sentence[],
  unanswered: readonly EarlierMessage[],
): Novelty['excuse'] {
  const theirs = draft.history.filter(({ from }) => from === 'recipient');
  if (theirs.some(({ text }) => bounce.test(text)) || saysItBounced(sentences)) return 'bounced';
  const last = theirs.at(-1);
  if (last && resendRequest.test(last.text)) return 'asked-for';
  if (own.words.length === 0) return null;
  // Also within a sentence that is there again: "now with the attachment: ..." in front of the old text.
  const before = unanswered.map(({ text }) => fold(text));
  const corrects = (text: string) => {
    const words = correction.exec(fold(text))?.[0];
    return words !== undefined && !before.some((earlier) => earlier.includes(words));
  };
  return sentences.some(({ text }) => corrects(text)) ? 'correction' : null;
}
