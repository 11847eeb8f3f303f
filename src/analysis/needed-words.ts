/**
 * Which patterns can match in a text at all, told from its words: trying all of them on every sentence took a fifth of linting,
 * and making them most of a start. A pattern that the table does not know (`npm run generate`) is always tried.
 */
import { patterns, words } from '../lexicon/needed-words.ts';
import { boundedWords, type WordPattern } from '../lexicon/pattern.ts';

let numbers: Map<string, number> | undefined;
let byWord: Map<string, readonly number[]> | undefined;

/** Numbers of the patterns of the table that can match in the text. */
export function candidatesIn(text: string): ReadonlySet<number> {
  byWord ??= new Map(
    words.split('\n').map((line) => {
      const [word = '', ...needing] = line.split(' ');
      return [word, needing.map((number) => Number.parseInt(number, 36))];
    }),
  );
  const candidates = new Set<number>();
  for (const word of boundedWords(text)) for (const number of byWord.get(word) ?? []) candidates.add(number);
  return candidates;
}

/** Whether a pattern may match in the text whose candidates these are; false = it cannot. */
export function mayMatch({ hash }: WordPattern, candidates: ReadonlySet<number>): boolean {
  numbers ??= new Map(patterns.split(' ').map((name, number) => [name, number]));
  const number = numbers.get(hash);
  return number === undefined || candidates.has(number);
}
