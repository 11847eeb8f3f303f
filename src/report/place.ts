/** Places as other formats count them. */
import type { LintMessage, LintResult } from '../engine/result.ts';
import type { Range } from '../engine/rule.ts';
import { Locator, splitLines } from '../syntax/lines.ts';

export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

export function regionOf({
  line,
  column,
  endLine = line,
  endColumn = column,
}: Omit<LintMessage, 'message' | 'severity'>): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Turns the offsets of fixes into lines and columns; made once a result. */
export function rangeRegions({ source }: LintResult): ((range: Range) => Region) | undefined {
  if (source === undefined) return undefined;
  const locator = new Locator(source);
  return ([start, end]) => {
    const from = locator.point(start);
    const to = locator.point(end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}

/** Columns in bytes of UTF-8, both 1-based; made once a result. */
export function byteColumns({ source = '' }: LintResult): (line: number, column: number) => number {
  const lines = splitLines(source);
  const encoder = new TextEncoder();
  return (line, column) => {
    const text = lines[line - 1]?.text ?? '';
    const before = text.slice(0, column - 1);
    // What lies behind the text of the line has no bytes of its own.
    return encoder.encode(before).length + 1 + Math.max(0, column - 1 - text.length);
  };
}

/** A path as the address of a file, relative where the path is. */
export const toUri = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
    .replace(/^([A-Za-z])%3A\//u, 'file:///$1:/')
    // A reference that begins with a slash would be looked for where the file with the findings lies.
    .replace(/^\/(?!\/)/u, 'file:///')
    .replace(/^\/\//u, 'file://');
