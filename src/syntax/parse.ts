/**
 * Text to tree. Zones first, then retext-english inside each of them, one paragraph at a time: the parser's cost per KB
 * grows on long texts (1 ms at 1 KB, 3 ms at 400 KB), paragraph by paragraph it does not.
 */
import type { Nodes as NlcstNodes, Paragraph, WhiteSpace } from 'nlcst';
import { isListItem, Locator, splitLines, type Point } from './lines.ts';
import { pieceOf, type Piece, type PiecePart } from './pieces.ts';
import type { ParsedParagraph } from './sentences.ts';
import type { HeaderNode, MessageRoot, Position, SubjectNode, ZoneNode } from './tree.ts';
import { findZones } from './zones.ts';

/** No piece given to the parser is longer, so that no input can make it slow. In UTF-16 units. */
const MAX_PIECE = 2000;
/** Lines at least this long may have been wrapped by a mail program; shorter ones were ended by the writer. */
const MIN_WRAP = 55;

/** Where the message stands in the text given. */
export interface Layout {
  /** Offset at which the message begins; above it stands front matter or header lines. Default 0. */
  bodyStart?: number;
  /** Where the subject stands in the header, if it does. */
  subject?: { start: number; end: number } | null;
  /** Words of the recipient's name, so that "greg mate" can be known as a greeting. */
  names?: readonly string[];
}

export interface Parsed {
  root: MessageRoot;
  locator: Locator;
  /** What is said in the paragraphs of all zones and of the subject, in order. */
  paragraphs: readonly ParsedParagraph[];
}

export function parseMessage(text: string, layout: Layout = {}): Parsed {
  const builder = new TreeBuilder(text);
  const bodyStart = layout.bodyStart ?? 0;
  const children: MessageRoot['children'] = [];
  if (bodyStart > 0) children.push(builder.header(bodyStart, layout.subject ?? null));
  let at = bodyStart;
  for (const zone of findZones(text, bodyStart, layout.names ?? [])) {
    // Space before a zone belongs to no zone; space inside one is a child of it.
    const start = builder.skipSpace(zone.start, zone.end);
    if (start > at) children.push(builder.space(at, start));
    const end = builder.trimSpace(start, zone.end);
    if (end > start)
      children.push({
        type: zone.type,
        children: builder.paragraphs(start, end, zone.type),
        position: builder.position(start, end),
      });
    at = Math.max(start, end);
  }
  if (at < text.length) children.push(builder.space(at, text.length));
  const root: MessageRoot = { type: 'RootNode', children, position: builder.position(0, text.length) };
  return { root, locator: builder.locator, paragraphs: builder.parsed };
}

class TreeBuilder {
  readonly locator: Locator;
  readonly parsed: ParsedParagraph[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.locator = new Locator(text);
  }

  position(start: number, end: number): Position {
    return { start: this.locator.point(start), end: this.locator.point(end) };
  }

  space(start: number, end: number): WhiteSpace {
    return { type: 'WhiteSpaceNode', value: this.#text.slice(start, end), position: this.position(start, end) };
  }

  skipSpace(start: number, end: number): number {
    let at = start;
    while (at < end && isSpace(this.#text.charCodeAt(at))) at++;
    return at;
  }

  trimSpace(start: number, end: number): number {
    let at = end;
    while (at > start && isSpace(this.#text.charCodeAt(at - 1))) at--;
    return at;
  }

  header(end: number, subject: { start: number; end: number } | null): HeaderNode {
    const leaf = (from: number, to: number) => ({
      type: 'TextNode' as const,
      value: this.#text.slice(from, to),
      position: this.position(from, to),
    });
    const position = this.position(0, end);
    if (!subject || subject.end <= subject.start) return { type: 'HeaderNode', children: [leaf(0, end)], position };
    const node: SubjectNode = {
      type: 'SubjectNode',
      children: this.paragraphs(subject.start, subject.end, 'SubjectNode'),
      position: this.position(subject.start, subject.end),
    };
    return {
      type: 'HeaderNode',
      children: [leaf(0, subject.start), node, ...(subject.end < end ? [leaf(subject.end, end)] : [])],
      position,
    };
  }

  /** Paragraphs and the white space between them, from `start` to `end`; a list item is a paragraph of its own. */
  paragraphs(start: number, end: number, zone: string): (Paragraph | WhiteSpace)[] {
    const result: (Paragraph | WhiteSpace)[] = [];
    let at = start;
    for (const piece of this.#pieces(start, end)) {
      if (piece.start > at) result.push(this.space(at, piece.start));
      if (piece.start < piece.end) result.push(...this.#parse(piece.start, piece.end, zone));
      at = piece.end;
    }
    if (at < end) result.push(this.space(at, end));
    return result;
  }

  /** Spans to parse one by one: cut at empty lines, list items, line ends that the writer meant, and at a bound. */
  *#pieces(start: number, end: number): Generator<{ start: number; end: number }> {
    const lines = splitLines(this.#text, start, end);
    const widest = lines.reduce((width, line) => Math.max(width, Math.min(line.text.length, 100)), 0);
    let open: { start: number; end: number } | undefined;
    for (const [index, line] of lines.entries()) {
      const first = this.skipSpace(line.start, line.end);
      const last = this.trimSpace(first, line.end);
      const previous = lines[index - 1];
      if (
        open &&
        (first === last || isListItem(line.text) || (previous && !wasWrapped(previous.text, line.text, widest)))
      ) {
        yield* this.#bounded(open.start, open.end);
        open = undefined;
      }
      if (first === last) continue;
      if (open) open.end = last;
      else open = { start: first, end: last };
    }
    if (open) yield* this.#bounded(open.start, open.end);
  }

  *#bounded(start: number, end: number): Generator<{ start: number; end: number }> {
    let at = start;
    while (end - at > MAX_PIECE) {
      const cut = this.#cut(at);
      yield { start: at, end: this.trimSpace(at, cut) };
      at = this.skipSpace(cut, end);
    }
    if (at < end) yield { start: at, end };
  }

  /** Last sentence end, else last space, else the bound itself, but never inside a surrogate pair. */
  #cut(at: number): number {
    const limit = at + MAX_PIECE;
    let space = -1;
    for (let index = limit; index > at + MAX_PIECE / 2; index--) {
      if (!isSpace(this.#text.charCodeAt(index))) continue;
      if ('.!?'.includes(this.#text.charAt(index - 1))) return index;
      if (space === -1) space = index;
    }
    if (space !== -1) return space;
    const code = this.#text.charCodeAt(limit);
    return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
  }

  #parse(start: number, end: number, zone: string): (Paragraph | WhiteSpace)[] {
    const text = this.#text.slice(start, end);
    const piece = pieceOf(text);
    const first = this.locator.point(start);
    // Most pieces are one line, in which a column is an offset; lines need not be looked for.
    const pointAt = /[\r\n]/u.test(text)
      ? (offset: number) => this.locator.point(start + offset)
      : (offset: number) => ({ line: first.line, column: first.column + offset, offset: start + offset });
    return piece.parts.map((part, index) => {
      if (part.type === 'WhiteSpaceNode') return this.space(start + part.start, start + part.end);
      this.parsed.push({ zone, start, sentences: part.sentences });
      return this.#paragraph(part, piece, index, pointAt);
    });
  }

  /** Its words are put in place when somebody asks for them: rules read sentences, and few walk through the tree. */
  #paragraph(part: PiecePart, piece: Piece, index: number, pointAt: (offset: number) => Point): Paragraph {
    let children: Paragraph['children'] | undefined;
    const place = () => {
      const node = piece.nodes()[index];
      const own = node && 'children' in node ? node.children : [];
      return own.map((child) => this.#placed(child, pointAt)) as Paragraph['children'];
    };
    return {
      type: 'ParagraphNode',
      get children() {
        return (children ??= place());
      },
      set children(given) {
        children = given;
      },
      position: { start: pointAt(part.start), end: pointAt(part.end) },
    };
  }

  /** A parsed node at its place in the whole text, with the real text where it was masked. */
  #placed(node: NlcstNodes, pointAt: (offset: number) => Point): NlcstNodes {
    const position = {
      start: pointAt(node.position?.start.offset ?? 0),
      end: pointAt(node.position?.end.offset ?? 0),
    };
    if ('children' in node)
      return {
        type: node.type,
        children: node.children.map((child) => this.#placed(child, pointAt)),
        position,
      } as NlcstNodes;
    return {
      type: node.type,
      value: this.#text.slice(position.start.offset, position.end.offset),
      position,
    } as NlcstNodes;
  }
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff;

/** Whether a line break was put in by a mail program: the next word would not have fitted in the line. */
function wasWrapped(line: string, next: string, widest: number): boolean {
  if (isListItem(next)) return false;
  const word = /\S{1,60}/u.exec(next)?.[0].length ?? 0;
  return widest >= MIN_WRAP && line.trimEnd().length + 1 + word > widest - 6;
}

export type { HeaderNode, MessageRoot, SubjectNode, ZoneNode };
