/** Sentences of a tree as flat lists of tokens: what the facts are read from. */
import type { Sentence as SentenceNode, SentenceContent, Word } from 'nlcst';
import { childrenOf, type MessageRoot } from './tree.ts';
import { isListItem, linkPattern } from './parse.ts';

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
  node: SentenceNode;
  /** Type of the zone that holds it ("BodyNode", "QuoteNode" ...). */
  zone: string;
  start: number;
  end: number;
  text: string;
  tokens: Token[];
  /** Index among the sentences of all author zones, or -1. */
  index: number;
  /** Number of the paragraph it stands in. */
  paragraph: number;
  isListItem: boolean;
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

/** All sentences, zone by zone. */
export function sentencesOf(text: string, root: MessageRoot): Sentence[] {
  const sentences: Sentence[] = [];
  let index = 0;
  let paragraph = 0;
  for (const zone of root.children) {
    if (zone.type === 'WhiteSpaceNode' || zone.type === 'HeaderNode') continue;
    const isAuthor = zone.type === 'BodyNode' || zone.type === 'PostscriptNode';
    for (const child of zone.children) {
      if (child.type !== 'ParagraphNode') continue;
      paragraph++;
      const start = child.position?.start.offset ?? 0;
      const item = isListItem(text.slice(start, start + 16));
      const parts = child.children
        .filter((node) => node.type === 'SentenceNode')
        .flatMap((node) => splitUnmarked(toSentence(text, node, zone.type, -1, paragraph, item), text));
      for (const part of joinNumbers(parts, text)) sentences.push({ ...part, index: isAuthor ? index++ : -1 });
    }
  }
  return sentences;
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
function splitUnmarked(sentence: Sentence, text: string): Sentence[] {
  const parts: Sentence[] = [];
  let from = 0;
  const { tokens } = sentence;
  const close = (to: number) => {
    const own = tokens.slice(from, to);
    const start = own[0]?.start ?? sentence.start;
    const end = own.at(-1)?.end ?? sentence.end;
    parts.push({ ...sentence, tokens: own, start, end, text: text.slice(start, end) });
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
function joinNumbers(parts: readonly Sentence[], text: string): Sentence[] {
  const joined: Sentence[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.tokens[0]?.kind === 'number' && beforeNumber.test(last.text.slice(-10))) {
      const { start } = last;
      joined[joined.length - 1] = {
        ...last,
        tokens: [...last.tokens, ...part.tokens],
        end: part.end,
        text: text.slice(start, part.end),
      };
    } else joined.push(part);
  }
  return joined;
}

/** Sentences of a text that is not part of the tree, such as the subject of a draft. */
export function toSentence(
  text: string,
  node: SentenceNode,
  zone: string,
  index: number,
  paragraph: number,
  item: boolean,
): Sentence {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const tokens: Token[] = [];
  for (const child of node.children) addTokens(text, child, tokens);
  markQuoted(tokens);
  return { node, zone, start, end, text: text.slice(start, end), tokens, index, paragraph, isListItem: item };
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
