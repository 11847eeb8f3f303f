/**
 * The words of a sentence as one line of text to match against, and the way back from a match to its place.
 *
 * Contractions are taken apart, quotations stand as `“”`, links as `LINK`, and what parts clauses as a lone comma, so that
 * a pattern cannot run from one clause into the next unless it says so.
 */
import type { LoneSentence, Sentence } from '../syntax/sentences.ts';
import { WordPattern } from '../lexicon/pattern.ts';
import { keptAlone } from './kept.ts';
import { candidatesIn, mayMatch } from './needed-words.ts';
import { clausesOf, endsInQuestionMark } from './words.ts';

export interface Phrase {
  start: number;
  end: number;
  /** The matched words, normalised. */
  text: string;
  /** What stands before and after it in the sentence, normalised. */
  before: string;
  after: string;
  sentence: Sentence;
}

export interface Wording {
  /** "i have emailed you three times , so" */
  text: string;
  isQuestion: boolean;
  /** Offsets in {@link text} at which words begin, and where the tokens that they came from stand in the sentence. */
  words: readonly { at: number; start: number; end: number }[];
  /** Patterns that can match in {@link text}, by their numbers. */
  candidates: ReadonlySet<number>;
}

export const wordingOf = keptAlone((sentence): Wording => {
  const words: { at: number; start: number; end: number }[] = [];
  let text = '';
  for (const clause of clausesOf(sentence)) {
    // "and" and "but" end a clause without a mark; nothing parts the words there.
    if (text !== '') text += ' ';
    for (const [index, { word, token }] of clause.words.entries()) {
      if (index > 0) text += ' ';
      words.push({ at: text.length, start: token.start, end: token.end });
      text += word;
    }
    if (clause.mark !== '' && !/^\p{L}/u.test(clause.mark)) text += ' ,';
  }
  return { text, isQuestion: endsInQuestionMark(sentence), words, candidates: candidatesIn(text) };
});

/** What is matched against wordings; a plain one must be global. */
export type Pattern = WordPattern | RegExp;

/** Every place in the sentences where a pattern matches. */
export function* phrasesIn(sentences: readonly Sentence[], pattern: Pattern): Generator<Phrase> {
  for (const sentence of sentences) for (const phrase of find(sentence, pattern)) yield placed(phrase, sentence);
}

/** An entry of a list of patterns, with what it matches in a sentence. */
export interface Hit<Entry> {
  entry: Entry;
  phrases: readonly Phrase[];
}

/**
 * The entries of a list that match in a sentence, in the order of the list. Few sentences have any, so the list as a whole is
 * remembered with the sentence: what was looked for once is not looked for again.
 */
export function hitsIn<Entry extends Pattern | { pattern: Pattern }>(
  sentence: Sentence,
  entries: readonly Entry[],
): readonly Hit<Entry>[] {
  const { alone } = sentence;
  let hits = alone.known.get(entries) as readonly Hit<Entry>[] | undefined;
  if (!hits) {
    const found = entries.flatMap((entry) => {
      const phrases = match(alone, 'pattern' in entry ? entry.pattern : entry);
      return phrases.length === 0 ? [] : [{ entry, phrases }];
    });
    alone.known.set(entries, (hits = found.length === 0 ? nothing : found));
  }
  return hits.length === 0 || alone === sentence
    ? hits
    : hits.map(({ entry, phrases }) => ({ entry, phrases: phrases.map((phrase) => placed(phrase, sentence)) }));
}

const nothing: readonly never[] = [];

function find({ alone }: Sentence, pattern: Pattern): readonly Phrase[] {
  let phrases = alone.known.get(pattern) as readonly Phrase[] | undefined;
  if (!phrases) alone.known.set(pattern, (phrases = match(alone, pattern)));
  return phrases;
}

function match(sentence: LoneSentence, pattern: Pattern): readonly Phrase[] {
  const wording = wordingOf(sentence);
  const isOfWords = pattern instanceof WordPattern;
  if (isOfWords && !mayMatch(pattern, wording.candidates)) return nothing;
  const phrases = Array.from(wording.text.matchAll(isOfWords ? pattern.regexp : pattern), ({ index, 0: text }) =>
    phraseAt(wording, index, text, sentence),
  ).filter((phrase) => phrase !== undefined);
  return phrases.length === 0 ? nothing : phrases;
}

const placed = (phrase: Phrase, sentence: Sentence): Phrase => ({
  ...phrase,
  start: phrase.start + sentence.start,
  end: phrase.end + sentence.start,
  sentence,
});

function phraseAt(wording: Wording, at: number, matched: string, sentence: Sentence): Phrase | undefined {
  const text = matched.trim();
  const from = at + (matched.length - matched.trimStart().length);
  const inside = wording.words.filter((word) => word.at >= from && word.at < from + text.length);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) return undefined;
  return {
    start: first.start,
    end: last.end,
    text,
    before: wording.text.slice(0, from).trim(),
    after: wording.text.slice(from + text.length).trim(),
    sentence,
  };
}
