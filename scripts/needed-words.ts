/**
 * Of which words a text has to have one for a pattern to match in it, read off the pattern itself; as search tools do it that scan
 * for literals before they run a regular expression (Cox, "Regular Expression Matching with a Trigram Index", 2012), but by whole
 * words, which a sentence is cut into anyway.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { WordPattern } from '../src/lexicon/pattern.ts';
import { boundedWords } from '../src/lexicon/pattern.ts';
import { positionOf } from '../src/model/words.ts';

/** Stands for any stretch of text. From the range that Unicode leaves to private use. */
const ANY = '\uE000';
/** Texts that a part of a pattern may stand for, beyond which it is not spelled out. */
const MAX_SPELLED = 3000;
/** Letters of a class, beyond which it is not spelled out. */
const MAX_CLASS = 16;

/** What a part of a pattern stands for. */
interface Part {
  /** All texts that it can match, with {@link ANY} where they are not spelled out. */
  texts: ReadonlySet<string>;
  /** Sets of words; of each set, one word is in whatever it matches. */
  needs: readonly ReadonlySet<string>[];
}

/** Of these words one is in every text in which the pattern matches; undefined where there are no such words. */
export function neededWords({ source }: WordPattern): ReadonlySet<string> | undefined {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
    unicode: true,
  });
  return union(alternatives.map((alternative) => best(partOf(alternative), true)));
}

function partOf(node: AST.Alternative | AST.Element): Part {
  switch (node.type) {
    case 'Alternative':
      return sequence(node.elements.map(partOf));
    case 'Group':
    case 'CapturingGroup':
      return choice(node.alternatives.map(partOf));
    case 'Character':
      return { texts: new Set([String.fromCodePoint(node.value)]), needs: [] };
    case 'CharacterClass':
      return { texts: new Set(lettersOf(node) ?? [ANY]), needs: [] };
    case 'Quantifier':
      return repeated(node, partOf(node.element));
    case 'Assertion':
      // It takes up no text. What it forbids is left out of account: then some texts are tried in vain.
      return { texts: new Set(['']), needs: [] };
    default:
      return { texts: new Set([ANY]), needs: [] };
  }
}

function lettersOf({ negate, elements }: AST.CharacterClass): string[] | undefined {
  if (negate) return undefined;
  const letters: string[] = [];
  for (const element of elements) {
    const [from, to] =
      element.type === 'Character'
        ? [element.value, element.value]
        : element.type === 'CharacterClassRange'
          ? [element.min.value, element.max.value]
          : [0, Infinity];
    if (letters.length + to - from >= MAX_CLASS) return undefined;
    for (let code = from; code <= to; code++) letters.push(String.fromCodePoint(code));
  }
  return letters;
}

function repeated({ min, max }: AST.Quantifier, part: Part): Part {
  if (max === 1) return min === 1 ? part : { texts: new Set(['', ...part.texts]), needs: [] };
  const { texts, needs } = collapsed(part);
  return min > 0 ? { texts, needs } : { texts: new Set(['', ...texts]), needs: [] };
}

function sequence(parts: readonly Part[]): Part {
  return parts.reduce<Part>(
    (before, part) => {
      let [left, right] = [before, part];
      if (left.texts.size * right.texts.size > MAX_SPELLED) [left, right] = [collapsed(left), collapsed(right)];
      const texts = [...left.texts].flatMap((text) => [...right.texts].map((next) => joined(text + next)));
      return { texts: new Set(texts), needs: [...left.needs, ...right.needs] };
    },
    { texts: new Set(['']), needs: [] },
  );
}

const joined = (text: string) => text.replaceAll(/\uE000+/gu, ANY);

function choice(parts: readonly Part[]): Part {
  const texts = new Set(parts.flatMap((part) => [...part.texts]));
  const spelled: Part = { texts, needs: [] };
  if (parts.length === 1) return parts[0] as Part;
  if (texts.size <= MAX_SPELLED && parts.every(({ needs }) => needs.length === 0)) return spelled;
  const needs = union(parts.map((part) => best(part, false)));
  return { texts: texts.size > MAX_SPELLED ? collapsed(spelled).texts : texts, needs: needs ? [needs] : [] };
}

/** The same, no longer spelled out but for what parts words at its ends. */
function collapsed(part: Part): Part {
  const words = wordsOf(part.texts, false);
  const texts = [...part.texts].map((text) => {
    if (text === '') return '';
    const [first = '', last = ''] = [text[0], text.at(-1)];
    return joined(`${isBound(first) ? first : ''}${ANY}${isBound(last) ? last : ''}`);
  });
  return { texts: new Set(texts), needs: words ? [...part.needs, words] : part.needs };
}

const isBound = (character: string) => character !== ANY && boundedWords(character).every((word) => word === '');

/** The set of words that the fewest texts have. */
function best({ texts, needs }: Part, isWhole: boolean): ReadonlySet<string> | undefined {
  const spelled = wordsOf(texts, isWhole);
  const cost = (set: ReadonlySet<string>) => [...set].reduce((sum, word) => sum + frequency(word), 0);
  return [...needs, ...(spelled ? [spelled] : [])].sort((a, b) => cost(a) - cost(b))[0];
}

/** The rarest whole word of each text. @param isWhole whether what stands before and after the texts bounds words. */
function wordsOf(texts: ReadonlySet<string>, isWhole: boolean): ReadonlySet<string> | undefined {
  return union(
    [...texts].map((text) => {
      // What is not spelled out belongs to the word that it touches.
      const words = text.split(/[^a-z\d\u00c0-\u1fff\uE000]+/u);
      const whole = words.filter(
        (word, index) => word !== '' && !word.includes(ANY) && (isWhole || (index > 0 && index < words.length - 1)),
      );
      const [rarest] = whole.sort((a, b) => frequency(a) - frequency(b));
      return rarest === undefined ? undefined : new Set([rarest]);
    }),
  );
}

/** By Zipf's law, from the rank in the word table; what is not in it counts as the rarest. */
const frequency = (word: string) => 1 / (20 + (/^\d+$/u.test(word) ? 0 : (positionOf(word) ?? 1e6)));

function union(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const word of set) all.add(word);
  }
  return all;
}

/** All patterns of the lexicon, by what its files export. */
export async function wordPatterns(root: string): Promise<WordPattern[]> {
  const found = new Set<WordPattern>();
  const visit = (value: unknown): void => {
    if (value instanceof WordPattern) found.add(value);
    else if (Array.isArray(value) || (typeof value === 'object' && value?.constructor === Object))
      Object.values(value).forEach(visit);
  };
  const folder = join(root, 'src/lexicon');
  for (const name of readdirSync(folder).sort()) visit({ ...(await import(pathToFileURL(join(folder, name)).href)) });
  return [...found];
}

/** `src/lexicon/needed-words.ts`. */
export async function neededWordsFile(root: string): Promise<string> {
  const hashes: string[] = [];
  const byWord = new Map<string, string[]>();
  const patterns = (await wordPatterns(root)).sort((a, b) => (a.hash < b.hash ? -1 : 1));
  for (const pattern of patterns) {
    const words = neededWords(pattern);
    if (!words || hashes.includes(pattern.hash)) continue;
    const number = (hashes.push(pattern.hash) - 1).toString(36);
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), number]);
  }
  const lines = [...byWord]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, numbers]) => `${word} ${numbers.join(' ')}`);
  return [
    '// Written by `npm run generate` from the patterns of this folder; do not edit.',
    '/** Hashes of the patterns that match only where one of their words is. */',
    `export const patterns =\n  '${hashes.join(' ')}';`,
    '/** A line a word: the word, and the numbers of the patterns that need it or another, in base 36. */',
    `export const words =\n  '${lines.join('\\n')}';`,
    '',
  ].join('\n');
}
