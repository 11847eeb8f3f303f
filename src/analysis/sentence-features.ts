/**
 * What a sentence looks like, as named pieces: its skeleton (function words as they are, other words by their part of
 * speech) in runs of up to four, its words, how its clauses begin, its marks, and where it stands. The sentence models in
 * `src/model` weigh these pieces together with the evidence that has a meaning of its own.
 */
import { skeletonWords } from '../lexicon/skeleton.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { tagsOf, type Tag } from '../syntax/tags.ts';
import { clausesOf, endsInQuestionMark, type Word } from './words.ts';

/** Longest run of skeleton pieces that is one feature. */
const LONGEST_RUN = 4;
/** Longest run of words at the head of a clause that is one feature. */
const LONGEST_HEAD = 3;

const classes: Partial<Record<Tag, string>> = { NOUN: 'N', PROPN: 'P', ADJ: 'J', ADV: 'R', NUM: '#', AUX: 'V' };

/** The skeleton of a word: itself, if it carries grammar; else its class. */
function pieceOf({ word, token }: Word, tag: Tag): string {
  if (word === '“”') return 'QUOTED';
  if (token.kind === 'link') return 'LINK';
  if (token.kind === 'number') return '#';
  if (skeletonWords.has(word)) return word;
  if (tag === 'VERB') return word.endsWith('ed') ? 'VD' : word.endsWith('ing') ? 'VG' : 'V';
  if (tag !== 'ADJ' && /^\p{Lu}/u.test(token.text)) return 'P';
  return classes[tag] ?? 'X';
}

/** Names of the features that a sentence has. `next` is the sentence after it, which may answer it. */
export function sentenceFeatures(sentence: Sentence, total: number, next: Sentence | undefined): string[] {
  const features = new Set<string>();
  const tags = tagsOf(sentence.tokens);
  const tagOf = new Map(sentence.tokens.map((token, index) => [token, tags[index] as Tag]));
  const clauses = clausesOf(sentence);
  let count = 0;
  for (const { words } of clauses) {
    const pieces = words.map((word) => pieceOf(word, tagOf.get(word.token) ?? 'X'));
    count += pieces.length;
    for (const { word, token } of words) if (token.kind === 'word' && !token.quoted) features.add(`w:${word}`);
    const bounded = ['^', ...pieces, '$'];
    for (let start = 0; start < bounded.length; start++) {
      let run = 's:';
      for (let size = 0; size < LONGEST_RUN && start + size < bounded.length; size++) {
        run += size === 0 ? (bounded[start] as string) : ` ${bounded[start + size] as string}`;
        features.add(run);
      }
    }
    let head = 'h:';
    for (let size = 0; size < LONGEST_HEAD && size < words.length; size++) {
      head += size === 0 ? (words[0] as Word).word : ` ${(words[size] as Word).word}`;
      features.add(head);
    }
  }
  features.add(`m:${markOf(sentence)}`);
  features.add(`n:${count <= 3 ? 'few' : count <= 6 ? 'some' : count <= 12 ? 'more' : count <= 20 ? 'many' : 'most'}`);
  features.add(`c:${Math.min(4, clauses.length)}`);
  if (sentence.index <= 1) features.add(`p:${sentence.index + 1}`);
  if (sentence.index >= total - 2) features.add(`p:${sentence.index - total}`);
  if (sentence.zone === 'PostscriptNode') features.add('p:postscript');
  if (sentence.isListItem) features.add('p:item');
  if (next) {
    features.add(`>m:${markOf(next)}`);
    const first = clausesOf(next)[0]?.words[0]?.word;
    if (first !== undefined && skeletonWords.has(first)) features.add(`>${first}`);
    if (next.paragraph !== sentence.paragraph) features.add('>p');
  }
  return [...features];
}

function markOf(sentence: Sentence): string {
  if (endsInQuestionMark(sentence)) return '?';
  const last = sentence.tokens.at(-1)?.text ?? '';
  return /^[!.…?:]/u.test(last) ? last.slice(0, 1) : 'none';
}
