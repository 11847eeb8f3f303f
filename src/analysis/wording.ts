/**
 * The words of a sentence as one line of text to match against, and the way back from a match to its place.
 *
 * Contractions are taken apart, quotations stand as `“”`, links as `LINK`, and what parts clauses as a lone comma, so that
 * a pattern cannot run from one clause into the next unless it says so.
 */
import type { Sentence } from '../syntax/sentences.ts';
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
  sentence: Sentence;
  isQuestion: boolean;
  /** Offsets in {@link text} at which words begin, and where the tokens that they came from stand in the message. */
  words: readonly { at: number; start: number; end: number }[];
  /** What patterns have found in {@link text} so far. */
  found: WeakMap<RegExp, readonly Found[]>;
}

interface Found {
  at: number;
  text: string;
}

/**
 * What was found in a wording is kept for when the same words come again: in the next version of a draft that is being written,
 * or in the next message of a mailbox. In wordings.
 */
const MAX_KEPT = 1500;
/** Longer ones hardly come again, and would hold memory. In characters. */
const MAX_KEPT_LENGTH = 2000;
const foundByText = new Map<string, WeakMap<RegExp, readonly Found[]>>();
const nothing: readonly Found[] = [];

const kept = new WeakMap<Sentence, Wording>();

export function wordingOf(sentence: Sentence): Wording {
  let wording = kept.get(sentence);
  if (!wording) kept.set(sentence, (wording = read(sentence)));
  return wording;
}

function read(sentence: Sentence): Wording {
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
  let found = foundByText.get(text);
  if (!found) {
    found = new WeakMap();
    if (foundByText.size >= MAX_KEPT) foundByText.clear();
    if (text.length <= MAX_KEPT_LENGTH) foundByText.set(text, found);
  }
  return { text, sentence, isQuestion: endsInQuestionMark(sentence), words, found };
}

/** Every place in the sentences where a pattern matches. The pattern must be global. */
export function* phrasesIn(sentences: readonly Sentence[], pattern: RegExp): Generator<Phrase> {
  for (const sentence of sentences) {
    const wording = wordingOf(sentence);
    for (const { at, text } of find(wording, pattern)) {
      const phrase = phraseAt(wording, at, text);
      if (phrase) yield phrase;
    }
  }
}

function find({ text, found }: Wording, pattern: RegExp): readonly Found[] {
  let matches = found.get(pattern);
  if (!matches) {
    const all = Array.from(text.matchAll(pattern), (match) => ({ at: match.index, text: match[0] }));
    found.set(pattern, (matches = all.length === 0 ? nothing : all));
  }
  return matches;
}

function phraseAt(wording: Wording, at: number, matched: string): Phrase | undefined {
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
    sentence: wording.sentence,
  };
}
