/** A message with what a mail merge fills in put behind slots, so that copies of one template read alike. */
import { fold } from '../syntax/sentences.ts';
import { findZones } from '../syntax/zones.ts';

/** UTF-16 units that are compared. */
const MAX_TEXT = 2000;

export const NAME = '‹name›';
export const NUMBER = '‹number›';
export const LINK = '‹link›';
/** Stands between sentences. */
export const STOP = '|';

/**
 * Words of the author's own text, one blank between them: names, numbers and links as slots, sentences parted by `|`.
 * @param names of the two people
 */
export function templateText(text: string, names: readonly string[]): string {
  const short = text.slice(0, 3 * MAX_TEXT);
  const own = findZones(short, 0, names)
    .filter(({ type }) => type === 'GreetingNode' || type === 'BodyNode' || type === 'PostscriptNode')
    .map(({ start, end }) => short.slice(start, end))
    .join('\n')
    .slice(0, MAX_TEXT);
  const known = new Set(names.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)).filter((name) => name.length > 1));
  const words: string[] = [];
  const push = (word: string) => {
    // "Maria José" is one slot, as "Bob" is.
    if (!(word === NAME && words.at(-1) === NAME) && !(word === STOP && (words.length === 0 || words.at(-1) === STOP)))
      words.push(word);
  };
  let isFirst = true;
  for (const [token] of own.matchAll(
    /https?:\/\/\S{1,500}|www\.\S{1,500}|[\p{L}\p{M}\p{N}]+(?:['’.,:-][\p{L}\p{M}\p{N}]+)*|[.!?…]+|\n+/gu,
  )) {
    if (/^[.!?…\n]/u.test(token)) {
      push(STOP);
      isFirst = true;
      continue;
    }
    const word = fold(token);
    if (/^(?:https?:|www\.)/u.test(word)) push(LINK);
    else if (/\d/u.test(word)) push(NUMBER);
    // A capital within a sentence is a name; "I" is not, and shouting is not.
    else if (known.has(word) || (!isFirst && /^\p{Lu}/u.test(token) && !/^I\b/u.test(token))) push(NAME);
    else push(word);
    isFirst = false;
  }
  if (words.at(-1) === STOP) words.pop();
  return words.join(' ');
}
