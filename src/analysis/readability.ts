/**
 * Hard sentences, by the vote of seven formulas in retext-readability. Names, links, numbers and code are masked by a
 * short word first: they are no harder for being long.
 */
import type retextReadability from 'retext-readability';
import type { Paragraph, Root, Sentence as SentenceNode } from 'nlcst';
import { VFile } from 'vfile';
import { copyOf, Kept } from '../syntax/kept.ts';
import type { Sentence, Token } from '../syntax/sentences.ts';
import { keptAlone, keptInPlace } from './kept.ts';

export interface HardSentence {
  start: number;
  end: number;
  /** Number of words. */
  words: number;
}

export interface Readability {
  /** Words of all sentences judged. */
  words: number;
  hard: readonly HardSentence[];
}

/** A grade is the age less five years (first grade at six). */
const AGE_AT_GRADE_0 = 5;
/** Sentences shorter than this are not judged; the default of retext-readability. */
const MIN_WORDS = 5;

let plugin: typeof retextReadability | undefined;

/** Loads retext-readability; to be awaited before `findReadability`. Most drafts never need it. */
export async function loadReadability(): Promise<void> {
  plugin ??= (await import('retext-readability')).default;
}

/** For hosts that cannot wait, such as ESLint: gives the plugin, imported by the host. */
export function provideReadability(given: typeof retextReadability): void {
  plugin = given;
}

export interface ReadabilityOptions {
  /** School grade that a sentence may need. */
  maxGrade: number;
  /** Texts of fewer words are not judged. */
  minWords: number;
  /** Share of the words that stand in hard sentences, 0 to 1; where it is no more than this, none is listed. */
  minShare: number;
}

/** Sentences above a school grade, by a majority of the formulas. */
export function findReadability(sentences: readonly Sentence[], options: ReadabilityOptions): Readability {
  const { maxGrade, minWords, minShare } = options;
  const words = sum(sentences.map(wordsIn));
  if (words < minWords) return { words, hard: [] };
  const candidates = sentences.filter((sentence) => canBeHard(easeOf(sentence), maxGrade));
  // The formulas are asked as long as enough can still be hard.
  let possible = sum(candidates.map(wordsIn));
  const hard: Sentence[] = [];
  for (const sentence of candidates) {
    if (possible <= minShare * words) break;
    if (isHard(sentence, maxGrade)) hard.push(sentence);
    else possible -= wordsIn(sentence);
  }
  if (possible <= minShare * words) return { words, hard: [] };
  return {
    words,
    hard: hard.map((sentence) => ({ start: sentence.start, end: sentence.end, words: wordsIn(sentence) })),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
const keptCount = keptAlone(({ tokens }) => ({ words: tokens.filter(({ kind }) => kind === 'word').length }));
const wordsIn = (sentence: Sentence) => keptCount(sentence).words;

function isHard(sentence: Sentence, maxGrade: number): boolean {
  if (!plugin) throw new Error('retext-readability is not loaded: await loadReadability() first, as createLinter does');
  return keptVerdict(sentence, String(maxGrade), maxGrade, plugin).isHard;
}

const keptVerdict = keptInPlace(
  (sentence: Sentence, maxGrade: number, judge: typeof retextReadability) => {
    const file = new VFile();
    const paragraph: Paragraph = { type: 'ParagraphNode', children: [masked(sentence)] };
    const root: Root = { type: 'RootNode', children: [paragraph] };
    judge({ age: maxGrade + AGE_AT_GRADE_0, minWords: MIN_WORDS, threshold: MAJORITY / FORMULAS })(root, file);
    return { isHard: file.messages.length > 0 };
  },
  (verdict) => verdict,
);

const FORMULAS = 7;
const MAJORITY = 4;

/** Vowels that are not heard at the end, and pairs that are heard as one. */
const silent = /(?<![^aeiouy]l|[aeiouy])e$|(?<![td])ed$|(?<![sxzhcg])es$/u;
const pairs = /ee|oo|ou|au|ai|ay|ey|oy|ea(?!t)|oa|qu|gu(?=[aei])/gu;
/** A grade by which a formula has to be off before its vote is taken for granted: vowels are only nearly syllables. */
const MARGIN = 1;

/**
 * Whether a majority of the formulas can still call a sentence hard, by the five that letters tell: automated readability and
 * Coleman-Liau count nothing else; Flesch counts syllables, Gunning fog and SMOG words of three. The others look every word up in lists of
 * thousands, which costs more than all other rules together.
 */
function canBeHard(ease: Ease, maxGrade: number): boolean {
  const { words, letters, syllables, long } = ease;
  if (words < MIN_WORDS) return false;
  const limit = maxGrade + 0.5;
  const easy = [
    4.71 * (letters / words) + 0.5 * words - 21.43 < limit,
    5.88 * (letters / words) - 29.6 / words - 15.8 < limit,
    0.4 * (words + 100 * (long / words)) < limit - MARGIN,
    // Ages by retext-readability: a tenth of the ease from twenty down; the root of SMOG and two and a half.
    206.835 - 1.015 * words - 84.6 * (syllables / words) >= 10 * (20 - maxGrade - AGE_AT_GRADE_0 + MARGIN),
    Math.sqrt(3.1291 + 1.043 * Math.sqrt(30 * long)) + 2.5 < maxGrade + AGE_AT_GRADE_0 - MARGIN,
  ].filter(Boolean).length;
  return FORMULAS - easy >= MAJORITY;
}

/** What the formulas count in a sentence. */
interface Ease {
  words: number;
  letters: number;
  /** Nearly: vowels that are heard. */
  syllables: number;
  /** Words of three syllables and more. */
  long: number;
}

const easeOf = keptAlone(({ tokens }): Ease => {
  let words = 0;
  let letters = 0;
  let syllables = 0;
  let long = 0;
  for (const [index, token] of tokens.entries()) {
    if (!isWord(token)) continue;
    const value = valueOf(token, index, tokens);
    words++;
    letters += value.length;
    const heard = heardVowels(value);
    syllables += heard;
    if (heard > 2) long++;
  }
  return { words, letters, syllables, long };
});

/** Characters of the words whose vowels are counted already, in each of two halves. */
const MAX_KEPT = 20_000;
const kept = new Kept<number>(MAX_KEPT);

function heardVowels(word: string): number {
  let heard = kept.get(word);
  if (heard === undefined) kept.set(copyOf(word), (heard = countHeard(word)));
  return heard;
}

function countHeard(word: string): number {
  const heard = word.length < 4 ? 'a' : word.toLowerCase().replace(silent, '').replace(pairs, 'a');
  return Math.max(1, heard.match(/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûü]/gu)?.length ?? 0);
}

/** A copy of the sentence as a node, with short words for what cannot be simplified. */
function masked({ tokens, start, end }: Sentence): SentenceNode {
  const at = (offset: number) => ({ line: 1, column: 1, offset });
  return {
    type: 'SentenceNode',
    position: { start: at(start), end: at(end) },
    children: tokens.map((token, index) =>
      isWord(token)
        ? { type: 'WordNode', children: [{ type: 'TextNode', value: valueOf(token, index, tokens) }] }
        : { type: 'PunctuationNode', value: token.text },
    ),
  };
}

const isWord = ({ kind }: Token) => kind !== 'punctuation' && kind !== 'emoji';

/** A short word for what is no harder for being long. */
const valueOf = (token: Token, index: number, tokens: readonly Token[]) =>
  token.kind === 'link' || token.kind === 'number' || token.quoted || isName(token, index, tokens) ? 'it' : token.text;

/** A capital inside a sentence is a name's; at its start where another follows, as in a name of two words. */
const isName = ({ text }: Token, index: number, tokens: readonly Token[]) =>
  capital.test(text) && (index > 0 || capital.test(tokens[1]?.text ?? ''));

const capital = /^\p{Lu}/u;
