/**
 * What a sentence looks like, as named pieces: its skeleton (function words as they are, other words by their part of
 * speech) in runs of up to three, its words, how its clauses begin, its marks, and where it stands. The sentence models in
 * `src/model` weigh these pieces together with the evidence that has a meaning of its own.
 */
import { skeletonWords } from '../lexicon/skeleton.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { tagsOf, type Tag } from '../syntax/tags.ts';
import { keptAlone } from './kept.ts';
import { clausesOf, endsInQuestionMark, type Clause, type Word } from './words.ts';

/** Longest run of skeleton pieces that is one feature. */
const LONGEST_RUN = 3;
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

/** First word of a clause if it carries grammar, else `*`; nothing where there is no clause. */
function headOf(clause: Clause | undefined): string {
  const word = clause?.words[0]?.word;
  return word === undefined ? '' : skeletonWords.has(word) ? word : '*';
}

function placeOf(index: number, total: number): string {
  if (index === 0) return 'first';
  if (index >= total - 2) return index === total - 1 ? 'last' : 'late';
  return index === 1 ? 'second' : 'middle';
}

/** Who is spoken of: the reader, the sender, both. */
function personsOf(clauses: readonly Clause[]): string {
  const words = new Set(clauses.flatMap((clause) => clause.words.map(({ word }) => word)));
  const speaksOf = (forms: readonly string[]) => forms.some((form) => words.has(form));
  return `${speaksOf(secondPerson) ? 'you' : ''}${speaksOf(firstPerson) ? 'we' : ''}`;
}
const secondPerson = ['you', 'your', 'yours'];
const firstPerson = ['i', 'we', 'me', 'us', 'my', 'our'];

/** The sentences around one, which may answer it or lead up to it. */
export interface Neighbours {
  /** How many sentences the message has. */
  total: number;
  previous: Sentence | undefined;
  next: Sentence | undefined;
}

/** Names of the features that a sentence has wherever it stands. */
export function ownFeatures(sentence: Sentence): string[] {
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
  const mark = markOf(sentence);
  features.add(`m:${mark}`);
  features.add(`n:${count <= 3 ? 'few' : count <= 6 ? 'some' : count <= 12 ? 'more' : count <= 20 ? 'many' : 'most'}`);
  features.add(`c:${Math.min(4, clauses.length)}`);
  // A question mark means something else after "what" than after "worth".
  features.add(`q:${mark} ${headOf(clauses[0])}`);
  features.add(`q:${mark} … ${headOf(clauses.at(-1))}`);
  return [...features];
}

/** Names of the features that a sentence has by its place. */
export function placedFeatures(sentence: Sentence, { total, previous, next }: Neighbours): string[] {
  const features: string[] = [];
  const mark = markOf(sentence);
  const place = placeOf(sentence.index, total);
  const clauses = clausesOf(sentence);
  const head = headOf(clauses[0]);
  // ... and something else at the head of a pitch than at its end.
  features.push(`p:${place}`, `p:${place} ${head}`, `p:${mark} ${place} ${personsOf(clauses)}`);
  if (sentence.zone === 'PostscriptNode') features.push('p:postscript');
  if (sentence.isListItem) features.push('p:item');
  if (next) {
    const after = headOf(clausesOf(next)[0]);
    features.push(`>m:${markOf(next)}`, `>${after}`, `q:${mark} > ${after}`);
    if (next.paragraph !== sentence.paragraph) features.push('>p');
  }
  if (previous) {
    const before = markOf(previous);
    features.push(`<m:${before}`, `<m:${before} ${head}`, `<${headOf(clausesOf(previous)[0])}`);
  }
  return features;
}

/** All that {@link placedFeatures} rest on but the sentence itself, in one string. */
export function placeKey({ index, zone, paragraph }: Sentence, { total, previous, next }: Neighbours): string {
  const after = next ? `${edgeOf(next).name}${next.paragraph === paragraph ? '' : ' apart'}` : '';
  return `${placeOf(index, total)} ${zone} < ${previous ? edgeOf(previous).name : ''} > ${after}`;
}

const edgeOf = keptAlone((sentence) => ({ name: `${markOf(sentence)} ${headOf(clausesOf(sentence)[0])}` }));

function markOf(sentence: Sentence): string {
  if (endsInQuestionMark(sentence)) return '?';
  const last = sentence.tokens.at(-1)?.text ?? '';
  return /^[!.…?:]/u.test(last) ? last.slice(0, 1) : 'none';
}
