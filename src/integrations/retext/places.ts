/** The message in a file of a pipeline, and where it stands there, whatever the tree of words was made from. */
import type { Nodes, Root } from 'nlcst';
import type { VFile } from 'vfile';
import { Locator } from '../../syntax/lines.ts';
import type { KnownFields } from '../fill-draft.ts';
import { readDraft, readingOf, type Reading } from '../reading.ts';

export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** Words that stand in the file letter by letter. */
interface Stretch {
  /** Offset in the message. */
  start: number;
  length: number;
  /** Offset in the file; undefined for what the tree has of its own, such as space between paragraphs. */
  place: number | undefined;
}

export class Places {
  readonly reading: Reading;
  /** What the places of findings count from. */
  readonly text: string;
  readonly #inText: Locator;
  readonly #inFile: Locator;
  /** vfile counts a byte order mark as a character, msglint does not. */
  readonly #shift: number;
  /** Absent where the message is the file itself. */
  readonly #stretches: readonly Stretch[] | undefined;

  constructor(tree: Root, file: VFile, known: KnownFields) {
    const whole = String(file);
    this.#shift = whole.startsWith('\uFEFF') ? 1 : 0;
    const source = whole.slice(this.#shift);
    this.#inFile = new Locator(source);
    const reading = readDraft(source, known);
    const { text } = stretchesOf(tree, 0);
    if ('fault' in reading || text === whole || text === source) {
      this.text = source;
      this.reading = reading;
    } else {
      // Made from Markdown or HTML: what is known stands in the front matter, what is said stands in the tree.
      const body = stretchesOf(tree, reading.layout?.bodyStart ?? 0);
      this.text = body.text;
      this.#stretches = body.stretches;
      this.reading = readingOf({ ...reading.draft, text: body.text });
    }
    this.#inText = new Locator(this.text);
  }

  /** From a place in {@link text}, 1-based, to one in the file. A place between words is that of the word before it. */
  point(line: number, column: number, isEnd = false): Point {
    const offset = this.offset(line, column);
    if (!this.#stretches) return this.#pointOf(offset);
    // What ends at the start of a word ends with the word before.
    const stretch = this.#stretches.findLast(
      ({ start, place }) => place !== undefined && (isEnd ? start < offset : start <= offset),
    );
    // Parsers of Markdown and HTML do not count a byte order mark either.
    return this.#inFile.point((stretch?.place ?? 0) + Math.min(offset - (stretch?.start ?? 0), stretch?.length ?? 0));
  }

  /** In {@link text}. */
  offset(line: number, column: number): number {
    return this.#inText.offset(line, column);
  }

  /** A fault of the file as a whole. */
  pointInFile(line: number, column: number): Point {
    return this.#pointOf(this.#inFile.offset(line, column));
  }

  #pointOf(offset: number): Point {
    const { line, column } = this.#inFile.point(offset);
    return { line, column: line === 1 ? column + this.#shift : column, offset: offset + this.#shift };
  }
}

/** The words of a tree from an offset of the file on, joined, with where each of them stands. */
function stretchesOf(tree: Root, from: number): { text: string; stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  let text = '';
  const walk = (node: Nodes) => {
    if ('children' in node) {
      for (const child of node.children) walk(child);
      return;
    }
    const place = node.position?.start.offset;
    if (place !== undefined && place < from) return;
    stretches.push({ start: text.length, length: node.value.length, place });
    text += node.value;
  };
  walk(tree);
  return { text, stretches };
}
