/** The flagged lines with marks under the flagged words. */
import { visible } from './visible.ts';
import { graphemesOf } from '../syntax/graphemes.ts';
import { widthOf } from '../syntax/width.ts';

export interface FrameSpan {
  /** All 1-based; columns in UTF-16 units, the end one exclusive. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface FrameRow {
  /** Number of the line; absent for the row of marks and for what was left out. */
  number?: number;
  text: string;
}

/** More lines than this are not shown of one finding. */
const MAX_LINES = 3;
const TAB = 4;

/** @param lines lines of the source. @param width columns for the text of a row. */
export function codeFrame(lines: readonly string[], span: FrameSpan, width: number): FrameRow[] {
  const rows: FrameRow[] = [];
  // Blank lines inside a span of several paragraphs tell nothing.
  const numbers: number[] = [];
  let left = 0;
  for (let number = span.line; number <= Math.min(span.endLine, lines.length); number++) {
    const isBlank = number !== span.line && (lines[number - 1] ?? '').trim() === '';
    const isEmptyEnd = number === span.endLine && number !== span.line && span.endColumn <= 1;
    if (isBlank || isEmptyEnd) continue;
    if (numbers.length < MAX_LINES) numbers.push(number);
    else left++;
  }
  for (const number of numbers) {
    const text = lines[number - 1] ?? '';
    const start = number === span.line ? span.column - 1 : text.length - text.trimStart().length;
    const end = number === span.endLine ? span.endColumn - 1 : text.trimEnd().length;
    const { shown, marks } = markedLine(
      text,
      Math.min(start, text.length),
      Math.min(Math.max(start, end), text.length),
      width,
    );
    rows.push({ number, text: shown }, { text: marks });
  }
  if (left > 0) rows.push({ text: `... and ${left} more ${left === 1 ? 'line' : 'lines'}` });
  return rows;
}

interface Cell {
  /** UTF-16 offset in the line. */
  start: number;
  text: string;
  width: number;
}

/** One line cut to the width, around the span, and the row of marks below it. Offsets are 0-based. */
export function markedLine(line: string, start: number, end: number, width: number): { shown: string; marks: string } {
  // Only what can come into the window is looked at: a line may be a megabyte long.
  const reach = width * 4;
  const from = start <= reach ? 0 : startOfCharacter(line, start - reach);
  const to = Math.min(line.length, start + 2 * reach);
  const cells = cellsOf(line.slice(from, to), from);
  const first = indexFrom(cells, start);
  const last = Math.max(first, indexFrom(cells, end) - 1);
  const [low, high] = windowOf(cells, first, last, width, from > 0, to < line.length);
  const cutLeft = low > 0 || from > 0;
  const cutRight = high < cells.length || to < line.length;
  const inside = cells.slice(low, high);
  const shown = `${cutLeft ? '…' : ''}${inside.map((cell) => cell.text).join('')}${cutRight ? '…' : ''}`;
  const before = (cutLeft ? 1 : 0) + sum(cells.slice(low, Math.min(first, high)));
  const marked = Math.max(1, end > start ? sum(cells.slice(Math.max(low, first), Math.min(last + 1, high))) : 1);
  return { shown: shown.trimEnd(), marks: ' '.repeat(before) + '^'.repeat(marked) };
}

function cellsOf(text: string, from: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemesOf(text)) {
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(segment);
    const width = widthOf(shown);
    cells.push({ start: from + index, text: shown, width });
    column += width;
  }
  return cells;
}

/** Index of the first cell that begins at the offset or holds it; the number of cells for the end of the line. */
function indexFrom(cells: readonly Cell[], offset: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const next = cells[middle + 1];
    const end = next ? next.start : (cells[middle] as Cell).start + 1;
    if (end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cells to show: the span with some of what stands around it. */
function windowOf(
  cells: readonly Cell[],
  first: number,
  last: number,
  width: number,
  cutBefore: boolean,
  cutAfter: boolean,
): [number, number] {
  if (!cutBefore && !cutAfter && sum(cells) <= width) return [0, cells.length];
  // Two columns are for the marks of the cuts.
  const room = width - 2;
  const spanWidth = sum(cells.slice(first, last + 1));
  const context = Math.max(0, Math.floor((room - spanWidth) / 2));
  let low = Math.min(first, cells.length);
  for (let used = 0; low > 0; low--) {
    used += (cells[low - 1] as Cell).width;
    if (used > context) break;
  }
  let high = low;
  let used = 0;
  while (high < cells.length && used + (cells[high] as Cell).width <= room) used += (cells[high++] as Cell).width;
  // At the end of the line the rest of the room is given to what stands before.
  while (high === cells.length && low > 0 && used + (cells[low - 1] as Cell).width <= room)
    used += (cells[--low] as Cell).width;
  return [low, high];
}

function startOfCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

const sum = (cells: readonly Cell[]) => cells.reduce((total, cell) => total + cell.width, 0);
