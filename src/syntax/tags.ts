/**
 * Parts of speech, from wink-nlp: 0.1 ms for a 52-word message where compromise takes 1.7 ms.
 *
 * wink-nlp's tokenizer is quadratic on runs without spaces ("????" of 16 KB takes 0.7 s), so it is given our words, cut
 * short and set apart by spaces, never the raw text.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import type { Token } from './sentences.ts';

/** Universal part-of-speech tags. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Longer words are not words. */
const MAX_WORD = 30;
/** Longer sentences are tagged up to here. In tokens. */
const MAX_TOKENS = 150;

type Nlp = ReturnType<typeof winkNLP>;
let nlp: Nlp | undefined;

/** Sentences whose tags are kept. */
const MAX_KEPT = 2000;
const kept = new Map<string, readonly Tag[]>();

/** One tag a token; a contraction ("don't") has the tag of its first part. The same stock sentences come again and again. */
export function tagsOf(tokens: readonly Token[]): readonly Tag[] {
  const words = tokens
    .slice(0, MAX_TOKENS)
    .map((token) =>
      token.kind === 'word'
        ? token.text.slice(0, MAX_WORD)
        : token.kind === 'number'
          ? token.text.slice(0, MAX_WORD)
          : token.text.slice(0, 1),
    );
  const key = words.join(' ');
  let tags = kept.get(key);
  if (tags?.length !== tokens.length) {
    tags = tag(words, tokens.length);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, tags);
  }
  return tags;
}

function tag(words: readonly string[], length: number): Tag[] {
  nlp ??= winkNLP(model, ['pos']);
  const { its } = nlp;
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length + 1;
  }
  const tags = new Array<Tag>(length).fill('X');
  let offset = 0;
  let index = 0;
  let filled = -1;
  nlp
    .readDoc(words.join(' '))
    .tokens()
    .each((token: ItemToken) => {
      offset += (token.out(its.precedingSpaces) as string).length;
      while (index + 1 < starts.length && (starts[index + 1] as number) <= offset) index++;
      if (index !== filled) {
        tags[index] = token.out(its.pos) as Tag;
        filled = index;
      }
      offset += (token.out() as string).length;
    });
  return tags;
}
