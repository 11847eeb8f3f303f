/** Sentences as flat lists of tokens: what the facts are read from. */
import type { Paragraph, Sentence as SentenceNode, SentenceContent, Word } from 'nlcst';
import { Kept } from './kept.ts';
import { isListItem } from './lines.ts';
import { linkPattern } from './links.ts';
import { authorZones, childrenOf } from './tree.ts';

export type TokenKind = 'word' | 'number' | 'link' | 'punctuation' | 'emoji';

export interface Token {
  text: string;
  /** Lower case, apostrophes straight, compatibility forms folded: what lexicons are compared with. */
  lower: string;
  kind: TokenKind;
  start: number;
  end: number;
  /** Inside quotation marks or code: said by somebody else, or not said at all. */
  quoted: boolean;
}

export interface Sentence {
  /** Type of the zone that holds it ("BodyNode", "QuoteNode" ...). */
  readonly zone: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index among the sentences of all author zones, or -1. */
  readonly index: number;
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
  readonly isListItem: boolean;
  /** The same by itself, one for all places at which it stands. */
  readonly alone: LoneSentence;
}

/** A sentence as if it were all there is: in no zone, and its places are counted from its own start. */
export class LoneSentence implements Sentence {
  readonly zone = '';
  readonly start = 0;
  readonly index = -1;
  readonly paragraph = 0;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isListItem: boolean;
  /** What was worked out of it, by what worked it out. It is forgotten with the sentence. */
  readonly known = new Map<object, unknown>();
  #last: PlacedSentence | undefined;

  constructor(text: string, tokens: readonly Token[], item: boolean) {
    this.text = text;
    this.tokens = tokens;
    this.isListItem = item;
  }

  get end(): number {
    return this.text.length;
  }

  get alone(): this {
    return this;
  }

  /** The sentence at a place; the same object as the last time where it has not moved. */
  at(start: number, zone: string, index: number, paragraph: number): Sentence {
    const last = this.#last;
    if (last?.start === start && last.zone === zone && last.index === index && last.paragraph === paragraph)
      return last;
    return (this.#last = new PlacedSentence(this, start, zone, index, paragraph));
  }
}

class PlacedSentence implements Sentence {
  readonly alone: LoneSentence;
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly index: number;
  readonly paragraph: number;
  #tokens: readonly Token[] | undefined;

  constructor(alone: LoneSentence, start: number, zone: string, index: number, paragraph: number) {
    this.alone = alone;
    this.start = start;
    this.end = start + alone.text.length;
    this.zone = zone;
    this.index = index;
    this.paragraph = paragraph;
  }

  get text(): string {
    return this.alone.text;
  }

  get isListItem(): boolean {
    return this.alone.isListItem;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.alone.tokens.map((token) => shifted(token, this.start)));
  }
}

const shifted = ({ text, lower, kind, start, end, quoted }: Token, by: number): Token => ({
  text,
  lower,
  kind,
  start: start + by,
  end: end + by,
  quoted,
});

/** What is said in a paragraph of a message. */
export interface ParsedParagraph {
  /** Type of the zone that holds it, or "SubjectNode". */
  zone: string;
  /** Offset from which the places of its sentences are counted. */
  start: number;
  sentences: readonly { start: number; sentence: LoneSentence }[];
}

const quotePairs: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '‹': '›',
  '`': '`',
  '‘': '’',
};
/** A quotation longer than this is an unbalanced mark, not a quotation. In tokens. */
const MAX_QUOTED = 60;

/** All sentences, zone by zone; those of the subject are no part of the message. */
export function sentencesOf(paragraphs: readonly ParsedParagraph[]): Sentence[] {
  const placed: Sentence[] = [];
  let index = 0;
  let number = 0;
  for (const { zone, start, sentences } of paragraphs) {
    if (zone === 'SubjectNode') continue;
    number++;
    const isAuthor = authorZones.has(zone);
    for (const { start: from, sentence } of sentences)
      placed.push(sentence.at(start + from, zone, isAuthor ? index++ : -1, number));
  }
  return placed;
}

/** Characters of the sentences that are kept, in each of two halves. */
const MAX_KEPT = 40_000;
const kept = new Kept<LoneSentence>(MAX_KEPT);

/** The sentences of a paragraph. @param text that it stands in, by which its places are counted. */
export function sentencesIn(paragraph: Paragraph, text: string): { start: number; sentence: LoneSentence }[] {
  const start = paragraph.position?.start.offset ?? 0;
  const item = isListItem(text.slice(start, start + 16));
  const from = start + (headingMark.exec(text.slice(start, start + 16))?.[0].length ?? 0);
  const parts = paragraph.children
    .filter((node) => node.type === 'SentenceNode')
    .flatMap((node) => splitUnmarked(stretchOf(text, node, from), text));
  return joinNumbers(parts, text).map((part) => ({ start: part.start, sentence: aloneOf(part, item) }));
}

/** What makes a line a heading of Markdown; it is no part of what the line says. */
const headingMark = /^#{1,6} (?=\S)/u;

/** The sentence of a stretch of text; one that is known, where it is the same to the last token. */
function aloneOf({ start, text, tokens }: Stretch, item: boolean): LoneSentence {
  const own = tokens.map((token) => shifted(token, -start));
  const known = kept.get(text);
  if (known?.isListItem === item && isSame(known.tokens, own)) return known;
  const alone = new LoneSentence(text, own, item);
  kept.set(text, alone);
  return alone;
}

const isSame = (tokens: readonly Token[], others: readonly Token[]) =>
  tokens.length === others.length &&
  tokens.every(({ start, end, kind, quoted }, index) => {
    const other = others[index] as Token;
    return start === other.start && end === other.end && kind === other.kind && quoted === other.quoted;
  });

/** What the parser takes for a sentence, or a part of that. */
interface Stretch {
  start: number;
  end: number;
  text: string;
  tokens: Token[];
}

/** An emoji ends a sentence ("... was brilliant 😂 Can I ask") that is at least as long. In tokens. */
const MIN_BEFORE_EMOJI = 3;

/** Full stops after these end no sentence. */
const abbreviation =
  /^(?:mr|mrs|ms|mx|dr|prof|st|no|nos|vs|etc|e\.?g|i\.?e|eg|ie|approx|ca|cf|fig|figs|p|pp|vol|ch|sec|tel|ext|dept|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|a\.m|p\.m|min|max|ref|\p{L})$/u;

/**
 * The parser takes a full stop or question mark before a lower-case word for an abbreviation; people who write without
 * capitals end sentences there. So does "... in week 12. Is it ...".
 */
function splitUnmarked(sentence: Stretch, text: string): Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  const { tokens } = sentence;
  const close = (to: number) => {
    const own = tokens.slice(from, to);
    const start = own[0]?.start ?? sentence.start;
    const end = own.at(-1)?.end ?? sentence.end;
    parts.push({ tokens: own, start, end, text: text.slice(start, end) });
    from = to;
  };
  for (let index = 0; index < tokens.length - 1; index++) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1] as Token;
    if (token.quoted || token.kind === 'link' || next.start === token.end || index === from) continue;
    const isCapital = /^\p{Lu}/u.test(next.text);
    const ends =
      token.kind === 'punctuation'
        ? /^(?:[.!?]+|…)$/u.test(token.text)
        : token.kind === 'emoji'
          ? isCapital && index - from >= MIN_BEFORE_EMOJI
          : /[^.]\.$/u.test(token.text) &&
            (token.kind === 'word' || token.text.length > 2 || (isCapital && index - from > 3));
    if (!ends || next.kind === 'punctuation') continue;
    const word = (token.kind === 'punctuation' ? (tokens[index - 1]?.lower ?? '') : token.lower).replace(/\.$/u, '');
    if (/^[.…]/u.test(token.text) && token.text.length > 1 && /^\p{Ll}/u.test(next.text)) continue;
    if (
      !token.text.includes('?') &&
      !token.text.includes('!') &&
      abbreviation.test(word) &&
      word !== 'u' &&
      // "No. 7" and "no. 1954/212" are numbers; "... the answer is no. We" ends there.
      !(word === 'no' && index - from > 3 && next.kind !== 'number')
    )
      continue;
    close(index + 1);
  }
  close(tokens.length);
  return parts;
}

/** Words whose full stop is followed by a number ("photograph no. 1954", "pp. 3 to 9"). */
const beforeNumber = /\b(?:no|nos|nr|nrs|p|pp|fig|figs|art|arts|vol|ch|ref|para|approx|ca|tel|ext)\.$/iu;

/** The parser ends a sentence after "no." and the like; where a number follows, it goes on. */
function joinNumbers(parts: readonly Stretch[], text: string): Stretch[] {
  const joined: Stretch[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.tokens[0]?.kind === 'number' && beforeNumber.test(last.text.slice(-10))) {
      const { start } = last;
      joined[joined.length - 1] = {
        start,
        tokens: [...last.tokens, ...part.tokens],
        end: part.end,
        text: text.slice(start, part.end),
      };
    } else joined.push(part);
  }
  return joined;
}

/** @param from where what is said begins; it stands in the sentence or before it. */
function stretchOf(text: string, node: SentenceNode, from: number): Stretch {
  const start = Math.max(node.position?.start.offset ?? 0, from);
  const end = node.position?.end.offset ?? 0;
  const tokens: Token[] = [];
  for (const child of node.children) if ((child.position?.start.offset ?? 0) >= start) addTokens(text, child, tokens);
  markQuoted(tokens);
  return { start, end, text: text.slice(start, end), tokens };
}

function addTokens(text: string, node: SentenceContent, tokens: Token[]): void {
  if (node.type === 'WhiteSpaceNode') return;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const value = text.slice(start, end);
  if (node.type === 'WordNode') {
    tokens.push({ text: value, lower: fold(value), kind: kindOf(value, node), start, end, quoted: false });
    return;
  }
  // One mark a token, so that "??" and "..." need no special cases.
  const kind: TokenKind = /\p{Extended_Pictographic}/u.test(value) ? 'emoji' : 'punctuation';
  tokens.push({ text: value, lower: value, kind, start, end, quoted: false });
}

function kindOf(value: string, word: Word): TokenKind {
  if (value.length > 3 && value.includes('.') && new RegExp(`^(?:${linkPattern.source})$`, 'iu').test(value))
    return 'link';
  if (/^\p{Sc}?\d/u.test(value)) return 'number';
  return childrenOf(word).some((child) => child.type === 'TextNode') ? 'word' : 'punctuation';
}

/** Folds what does not matter for meaning: case, curly apostrophes, full-width forms. Length may change. */
export const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[’‘ʼ´`]/gu, "'")
    .toLowerCase();

function markQuoted(tokens: Token[]): void {
  for (let open = 0; open < tokens.length; open++) {
    const closing = quotePairs[tokens[open]?.text ?? ''];
    if (closing === undefined) continue;
    const limit = Math.min(tokens.length, open + MAX_QUOTED);
    for (let close = open + 1; close < limit; close++) {
      if (tokens[close]?.text !== closing) continue;
      for (let inside = open + 1; inside < close; inside++) (tokens[inside] as Token).quoted = true;
      open = close;
      break;
    }
  }
}
