/**
 * What is typed as if shouted: runs of capitals, rows of exclamation marks, floods of emoji.
 *
 * Acronyms are no shouting. Capitals are looked at twice: a word counts as ordinary when the word table knows it in small
 * letters, and a run counts only when most of it is ordinary words.
 */
import { positionOf } from '../model/words.ts';
import { graphemesOf } from '../syntax/graphemes.ts';
import type { Sentence, Token } from '../syntax/sentences.ts';
import { keptInPlace, moveSpans } from './kept.ts';

export interface Shout {
  start: number;
  end: number;
}

export interface Shouting {
  /** Runs of words in capitals. */
  runs: readonly Shout[];
  /** Share of the letters of ordinary words that are capitals, 0 to 1; 0 in a message of fewer than four such words. */
  capitals: number;
  /** Rows of two and more exclamation marks, with what a single one would be. */
  bangs: readonly (Shout & { count: number; calm: string })[];
  /** Emoji in a row, or many in few words. */
  emoji: readonly (Shout & { count: number })[];
  /** From the first to the last word in capitals. */
  capitalsSpan: Shout | null;
}

/** Shorter runs are a title or stress; with an exclamation mark behind them, three words are a shout. */
const MIN_RUN = 4;
const MIN_RUN_WITH_BANG = 3;
/** More emoji than one in so many words are a flood however they are spread. */
const WORDS_PER_EMOJI = 15;

const isCommon = (lower: string) => positionOf(lower) !== undefined;

/** Acronyms that are also words. */
const acronyms = new Set(
  'us it who aids un nasa eu uk it ai seo ceo hr pr ads sat act led mod arm pin ram rip nice hi'.split(' '),
);

const isOrdinary = (token: Token) => token.kind === 'word' && isCommon(token.lower);
const lettersOf = (tokens: readonly Token[]) => tokens.reduce((sum, token) => sum + token.text.length, 0);

export function findShouting(sentences: readonly Sentence[]): Shouting {
  const signs = sentences.map((sentence) => keptSigns(sentence, ''));
  const loud = signs.flatMap((own) => own.loud);
  const sum = (pick: (own: Signs) => number) => signs.reduce((all, own) => all + pick(own), 0);
  const first = loud[0];
  const last = loud.at(-1);
  return {
    runs: signs.flatMap(({ runs }, index) =>
      runs.length === 0 || isHeading(index, sentences, signs) ? [] : runs.map(({ start, end }) => ({ start, end })),
    ),
    capitals:
      loud.length < 4
        ? 0
        : sum(({ loudLetters }) => loudLetters) /
          Math.max(
            1,
            sum((own) => own.ordinaryLetters),
          ),
    capitalsSpan: first && last ? { start: first.start, end: last.end } : null,
    bangs: signs.flatMap(({ bangs }) => bangs),
    emoji: emojiIn(signs),
  };
}

/** What one sentence has of it. Nothing in quotation marks counts. */
interface Signs {
  runs: readonly Shout[];
  /** Ordinary words in capitals. */
  loud: readonly Shout[];
  loudLetters: number;
  ordinaryLetters: number;
  bangs: Shouting['bangs'];
  emoji: Shouting['emoji'];
  words: number;
  /** Where it is a line of its own, it may be a heading. */
  isLikeHeading: boolean;
}

function signsIn(sentence: Sentence): Signs {
  const tokens = sentence.tokens.filter(({ quoted }) => !quoted);
  const loud = tokens.filter(isLoud);
  return {
    runs: sentence.isListItem ? [] : runsIn(tokens),
    loud: loud.map(({ start, end }) => ({ start, end })),
    loudLetters: lettersOf(loud),
    ordinaryLetters: lettersOf(tokens.filter(isOrdinary)),
    bangs: bangsIn(tokens, sentence.text),
    emoji: emojiRows(sentence),
    words: tokens.filter(({ kind }) => kind === 'word').length,
    isLikeHeading: isLikeHeading(tokens),
  };
}

const keptSigns = keptInPlace(signsIn, (signs, to) => ({
  ...signs,
  runs: moveSpans(signs.runs, to),
  loud: moveSpans(signs.loud, to),
  bangs: moveSpans(signs.bangs, to),
  emoji: moveSpans(signs.emoji, to),
}));

/** An ordinary word in capitals. */
const isLoud = ({ text, lower, kind }: Token) =>
  kind === 'word' &&
  text.length > 1 &&
  /^\p{Lu}+(?:['’]\p{Lu}+)?$/u.test(text) &&
  isCommon(lower.split("'", 1)[0] ?? '') &&
  !acronyms.has(lower);

const isCapitals = ({ text, kind }: Token) => kind === 'word' && /^\p{Lu}[\p{Lu}'’&-]*$/u.test(text);

function runsIn(tokens: readonly Token[]): Shout[] {
  const runs: Shout[] = [];
  let run: Token[] = [];
  const close = (mark = '') => {
    const loud = run.filter(isLoud).length;
    const least = mark.startsWith('!') ? MIN_RUN_WITH_BANG : MIN_RUN;
    const first = run[0];
    const last = run.at(-1);
    // Most of a run has to be ordinary words: "GDPR, ISO and SOC" and a name in capitals are not.
    if (first && last && run.length >= least && loud >= least - 1 && loud > run.length / 2)
      runs.push({ start: first.start, end: last.end });
    run = [];
  };
  for (const token of tokens) {
    if (isCapitals(token)) run.push(token);
    else if (token.kind !== 'punctuation' || !/^[,'’-]$/u.test(token.text)) close(token.text);
  }
  close();
  return runs;
}

/** A line of its own above other text: "OPENING HOURS AND PRICES". */
function isHeading(index: number, sentences: readonly Sentence[], signs: readonly Signs[]): boolean {
  const paragraph = sentences[index]?.paragraph;
  const next = sentences[index + 1];
  if (!next || next.paragraph === paragraph || sentences[index - 1]?.paragraph === paragraph) return false;
  return signs[index]?.isLikeHeading === true;
}

/** It ends without a mark or with a colon, and does not speak to anybody. */
function isLikeHeading(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const addresses = tokens.some(({ lower }) => /^(?:you|your|now|please|this|me|not|do)$/u.test(lower));
  return !addresses && (last?.kind === 'word' || last?.text === ':');
}

function bangsIn(tokens: readonly Token[], text: string): Shouting['bangs'] {
  const rows: (Shout & { count: number; calm: string })[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isMark(tokens[index])) continue;
    let last = index;
    while (isMark(tokens[last + 1]) && tokens[last + 1]?.start === tokens[last]?.end) last++;
    const { start } = tokens[index] as Token;
    const { end } = tokens[last] as Token;
    const row = text.slice(start, end);
    const count = row.split('!').length - 1;
    if (count > 1) rows.push({ start, end, count, calm: row.includes('?') ? '?' : '!' });
    index = last;
  }
  return rows;
}

const isMark = (token: Token | undefined) => token?.kind === 'punctuation' && /^[!?]+$/u.test(token.text);

/** Signs of trade are pictograms to Unicode, and to nobody else. */
const isEmoji = (grapheme: string) => /\p{Extended_Pictographic}/u.test(grapheme) && !/^[©®™‼⁉↔]/u.test(grapheme);

/** Emoji as a reader counts them: a flag, a family, a skin tone is one. */
function emojiIn(signs: readonly Signs[]): Shouting['emoji'] {
  const rows = signs.flatMap(({ emoji }) => emoji);
  const words = signs.reduce((sum, own) => sum + own.words, 0);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const [first] = rows;
  const last = rows.at(-1);
  // Spread over a short text they are a flood as well.
  if (first && last && rows.length > 1 && total * WORDS_PER_EMOJI > words)
    return [{ start: first.start, end: last.end, count: total }];
  return rows;
}

function emojiRows({ text, start, isListItem }: Sentence): (Shout & { count: number })[] {
  if (!/\p{Extended_Pictographic}/u.test(text)) return [];
  const rows: (Shout & { count: number })[] = [];
  let row: (Shout & { count: number }) | undefined;
  for (const { segment, index } of graphemesOf(text)) {
    if (isEmoji(segment)) {
      if (!row) rows.push((row = { start: start + index, end: start + index, count: 0 }));
      row.count++;
      row.end = start + index + segment.length;
    } else if (segment.trim() !== '') row = undefined;
  }
  // A single one that opens a list item is its bullet.
  return rows.filter((one) => !(isListItem && one.start === start && one.count === 1));
}
