/** YAML front matter: keys and values with their places, and nothing that YAML can do beyond that. */
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { copyOf, Kept } from '../syntax/kept.ts';
import type { Locator } from '../syntax/lines.ts';
import { InputError } from './input-error.ts';

export interface FrontMatter {
  entries: ReadonlyMap<string, unknown>;
  /** Line and column of a key. */
  placeOfKey(key: string): { line: number; column: number };
  /** Line and column of the value at a path, or of the nearest thing above it. */
  placeOf(path: readonly string[]): { line: number; column: number };
  /** Offsets of a key's value in the source, if it stands there exactly as it reads. */
  spanOf(key: string): { start: number; end: number } | null;
}

/** Characters. A thread of some hundred mails fits; a parser that is given more may take long. */
const MAX_LENGTH = 1_000_000;
/** Brackets and indents deeper than this overflow the parser's stack. */
const MAX_DEPTH = 50;

/** @throws {InputError} with line and column in the source. */
export function readFrontMatter(source: string, start: number, end: number, locator: Locator): FrontMatter {
  // YAML's parser does not know a lone carriage return as a line end; a line feed in its place keeps all offsets.
  const text = source.slice(start, end).replace(/\r(?!\n)/gu, '\n');
  const at = (offset: number) => {
    const { line, column } = locator.point(start + Math.min(offset, text.length));
    return { line, column };
  };
  if (text.length > MAX_LENGTH)
    throw new InputError(
      'The front matter is too long. Put earlier messages into a file and name it with --history.',
      at(0),
    );
  refuseDeepNesting(text, at);
  const document = parse(text, at);
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    throw new InputError(
      'The lines between "---" are not front matter ("subject: Hello", one a line). If they belong to the message, begin the file with an empty line.',
      at(0),
    );
  }
  const entries = new Map<string, unknown>();
  const keyOffsets = new Map<string, number>();
  if (isMap(contents)) {
    for (const { key, offset, value } of pairsOf(contents, at)) {
      entries.set(key, plain(value, at));
      keyOffsets.set(key, offset);
    }
  }
  const nodeAt = (path: readonly string[]) => {
    const node = document.getIn(
      path.map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
      true,
    );
    return isNode(node) ? node : undefined;
  };
  return {
    entries,
    placeOfKey: (key) => at(keyOffsets.get(key) ?? 0),
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = nodeAt(path.slice(0, length));
        if (node?.range) return at(node.range[0]);
      }
      return at(0);
    },
    spanOf(key) {
      const node = nodeAt([key]);
      if (!isScalar(node) || !node.range || typeof node.value !== 'string' || node.value === '') return null;
      const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      const span = { start: start + node.range[0] + quote, end: start + node.range[1] - quote };
      return source.slice(span.start, span.end) === node.value ? span : null;
    },
  };
}

type Place = (offset: number) => { line: number; column: number };

/** Characters of front matter that is known, in each of two halves: who types in the message leaves it as it is. */
const MAX_KEPT = 20_000;
const kept = new Kept<Document.Parsed>(MAX_KEPT);

function parse(text: string, at: Place): Document.Parsed {
  const own = copyOf(text);
  let document = kept.get(own);
  if (!document) kept.set(own, (document = parseAnew(own, at)));
  return document;
}

function parseAnew(text: string, at: Place): Document.Parsed {
  let document: Document.Parsed;
  try {
    // With "failsafe" every value is the text that stands there: a company called 1984, a subject "Yes", a date.
    // The parser's own search for keys that stand there twice takes quadratic time; ours is in pairsOf.
    document = parseDocument(text, {
      schema: 'failsafe',
      customTags: ['null'],
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    throw new InputError('The front matter cannot be read as YAML.', at(0));
  }
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const said = (problem.message.split('\n', 1)[0] as string).replace(/\.$/u, '');
    throw new InputError(
      `The front matter cannot be read: ${said}. Write "key: value", one a line; put a value with ": " or "#" in quotes.`,
      at(problem.pos[0]),
    );
  }
  return document;
}

/** Counts brackets, indents and "- - -": each costs the parser a level of its stack. */
function refuseDeepNesting(text: string, at: Place): void {
  let brackets = 0;
  let leading = 0;
  let isLeading = true;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === '\n') {
      isLeading = true;
      leading = 0;
    } else if (isLeading && ' -?'.includes(char)) leading++;
    else isLeading = false;
    if (char === '[' || char === '{') brackets++;
    else if ((char === ']' || char === '}') && brackets > 0) brackets--;
    // A block scalar may well be indented by some more than the keys above it, but not by a hundred columns.
    if (brackets > MAX_DEPTH || (leading > 2 * MAX_DEPTH && char !== ' ')) {
      throw new InputError('The front matter nests too deeply. Write "key: value", one a line.', at(index));
    }
  }
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

function* pairsOf(map: YAMLMap, at: Place): Generator<{ key: string; offset: number; value: unknown }> {
  const seen = new Set<string>();
  for (const pair of map.items) {
    if (!isPair(pair)) continue;
    const offset = (isNode(pair.key) && pair.key.range?.[0]) || 0;
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
      throw new InputError('A key of the front matter is a plain word. Write "key: value", one a line.', at(offset));
    }
    const key = pair.key.value;
    if (forbiddenKeys.has(key)) throw new InputError(`"${key}" cannot be a key. Remove it.`, at(offset));
    if (seen.has(key)) throw new InputError(`"${key}" stands here twice. Keep one of them.`, at(offset));
    seen.add(key);
    yield { key, offset, value: pair.value };
  }
}

function plain(node: unknown, at: Place): unknown {
  const offset = (node as Node | null)?.range?.[0] ?? 0;
  if (isAlias(node))
    throw new InputError('YAML aliases ("*name") are not read in front matter. Write the value out.', at(offset));
  if (isSeq(node)) return node.items.map((item) => plain(item, at));
  if (!isMap(node)) return isScalar(node) ? node.value : null;
  return Object.fromEntries([...pairsOf(node, at)].map(({ key, value }) => [key, plain(value, at)]));
}
