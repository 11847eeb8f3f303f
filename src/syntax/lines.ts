/** Lines of a text, and the way from an offset to a line and column. */

export interface Line {
  /** Offset of the first character. */
  start: number;
  /** Offset after the last character, line ending excluded. */
  end: number;
  text: string;
}

export interface Point {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** 0-based, in UTF-16 units. */
  offset: number;
}

/** CRLF, LF and lone CR end a line, as in ESLint and vfile-location; U+2028 does not. */
export function splitLines(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  eachLine(to < text.length ? text.slice(0, to) : text, from, (start, end) => {
    lines.push({ start, end, text: text.slice(start, end) });
  });
  return lines;
}

function eachLine(text: string, from: number, take: (start: number, end: number) => void): void {
  const next = (mark: string, at: number) => {
    const found = text.indexOf(mark, at);
    return found === -1 ? Infinity : found;
  };
  let start = from;
  let feed = next('\n', from);
  let carriage = next('\r', from);
  while (feed !== Infinity || carriage !== Infinity) {
    const end = Math.min(feed, carriage);
    take(start, end);
    start = feed === carriage + 1 ? feed + 1 : end + 1;
    if (feed < start) feed = next('\n', start);
    if (carriage < start) carriage = next('\r', start);
  }
  take(start, text.length);
}

/** Whether a line begins with a mark or number of a list. */
export const isListItem = (line: string) =>
  /^\s{0,12}(?:[-*•·–—▪◦‣➢➤✓✔→►]|\(?\d{1,2}[.)]|\(?[a-h][.)])\s/u.test(line) ||
  /^\s{0,4}\p{Extended_Pictographic}/u.test(line);

/** Maps offsets to points in O(log lines). */
export class Locator {
  readonly #starts: number[] = [];
  readonly #length: number;

  constructor(text: string) {
    eachLine(text, 0, (start) => this.#starts.push(start));
    this.#length = text.length;
  }

  point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
  }

  /** Offset of a point; clamped to the text. Line and column 1-based. */
  offset(line: number, column: number): number {
    const start = this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1] ?? 0;
    return Math.min(start + column - 1, this.#length);
  }
}
