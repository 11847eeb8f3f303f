/**
 * Parts of speech: an averaged perceptron that reads a sentence from left to right (Collins 2002). What it knows was learned
 * by `npm run train:tagger` from the tags that wink-nlp gives to the corpus, in its own spelling and in lower case, and is a
 * tenth of the size of wink-nlp's model. Most words of a message have one tag wherever they stand and are looked up.
 */
import { lexiconTag, taggerModel, type Tag, type TaggerModel } from '../model/tagger.ts';
import type { Token } from './sentences.ts';

export type { Tag };

/** Longer words are not words. In characters. */
const MAX_WORD = 30;
/** Longer sentences are tagged up to here; the rest is `X`. In tokens. */
const MAX_TOKENS = 150;
/** Sentences whose tags are kept: the same stock sentences come again and again. */
const MAX_KEPT = 2000;
const kept = new Map<string, readonly Tag[]>();

/** A contraction ("don't", "I'd", "Ana's") has the tag of its first part. */
const contracted = /(?:n't|'(?:[dms]|ll|re|ve))$/u;
const ordinal = /\d(?:st|nd|rd|th)$/u;
const symbol = /^[\p{Sc}\p{Sm}%&§©®°]/u;

/** What the tagger sees of a word. */
export interface TaggedWord {
  /** Lower case, apostrophes straight, without the second part of a contraction. */
  word: string;
  /** `C` capital, `F` capital at the head of the sentence, `l` small. */
  shape: 'C' | 'F' | 'l';
  /** The tag of what is no word: a number, a link, a mark. */
  fixed: Tag | undefined;
}

export function taggedWordsOf(tokens: readonly Token[]): TaggedWord[] {
  return tokens.slice(0, MAX_TOKENS).map((token, index) => {
    const lower = token.lower.slice(0, MAX_WORD);
    const base = lower.replace(contracted, '');
    return {
      // "n't" leaves "ca" and "wo" of "can't" and "won't"; "let's" is an order, not the noun of "a let".
      word: base === 'ca' ? 'can' : base === 'wo' ? 'will' : base === '' ? lower : base,
      shape: /^\p{Lu}/u.test(token.text) ? (index === 0 ? 'F' : 'C') : 'l',
      fixed: fixedTag(token),
    };
  });
}

function fixedTag({ kind, text }: Token): Tag | undefined {
  if (kind === 'number') return ordinal.test(text) ? 'ADJ' : 'NUM';
  if (kind === 'punctuation') return symbol.test(text) ? 'SYM' : 'PUNCT';
  if (kind === 'link') return 'X';
  return kind === 'emoji' ? 'SYM' : undefined;
}

export type Before = Tag | '^';

/** Names of what speaks for one tag or another. `before` are the tags of the last word and the one before it, `^` at the head. */
export function tagFeatures(
  words: readonly TaggedWord[],
  index: number,
  [last, earlier]: readonly [Before, Before],
  usual: (word: string) => Tag | undefined = lexiconTag,
): string[] {
  const { word, shape } = words[index] as TaggedWord;
  const own = usual(word);
  const after = words[index + 1];
  const next = after ? (after.fixed ?? usual(after.word) ?? '?') : '$';
  const known = own ?? '?';
  return [
    'b',
    `w${word}`,
    `l${known}`,
    `L${known}${shape}`,
    `p${last}`,
    `P${last} ${known}`,
    `q${earlier} ${last} ${known}`,
    `n${next}`,
    `N${known} ${next}`,
    own ? `c${shape}` : `s${word.slice(-3)}`,
    own ? 'k' : `u${shape}`,
  ];
}

/** One tag a token. */
export function tagsOf(tokens: readonly Token[]): readonly Tag[] {
  const key = tokens
    .slice(0, MAX_TOKENS)
    .map(({ text }) => text.slice(0, MAX_WORD))
    .join(' ');
  let tags = kept.get(key);
  if (tags?.length !== tokens.length) {
    tags = tag(tokens, taggerModel());
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, tags);
  }
  return tags;
}

function tag(tokens: readonly Token[], model: TaggerModel): Tag[] {
  const words = taggedWordsOf(tokens);
  const tags = new Array<Tag>(tokens.length).fill('X');
  let before: [Before, Before] = ['^', '^'];
  for (const [index, { word, fixed }] of words.entries()) {
    const own = fixed ?? model.certain.get(word) ?? model.best(tagFeatures(words, index, before));
    tags[index] = own;
    before = [own, before[0]];
  }
  return tags;
}
