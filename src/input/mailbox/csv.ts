/** Records of a CSV file with the place of each, whatever stands between them. csv-parse reads; this finds its way on after an error. */
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import type { ByteSource } from './bytes-source.ts';

/** Bytes. No message is as long; a quotation mark that is never closed would take in the rest of the file. */
const MAX_RECORD = 4 * 1024 * 1024;
/** Bytes in which the line with the names of the columns has to stand. */
const MAX_PREAMBLE = 64 * 1024;

export interface CsvHeader {
  /** Names of the columns as they stand. */
  columns: string[];
  delimiter: string;
  /** Offset of the first record. */
  end: number;
  /** 1-based line of the first record. */
  line: number;
}

export interface CsvRecord {
  start: number;
  end: number;
  /** 1-based. */
  line: number;
  fields: string[];
}

export interface CsvProblem {
  line: number;
  /** Bytes that are passed over. */
  start: number;
  reason: string;
}

/** The line that names the columns; lines above it are a preamble. undefined = there is none that fits. */
export async function findCsvHeader(
  source: ByteSource,
  isHeader: (columns: readonly string[]) => boolean,
): Promise<CsvHeader | undefined> {
  const bytes = await source.read(0, MAX_PREAMBLE);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isUtf16) return undefined;
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const text = bytes.toString('utf8', start, end).trim();
    for (const delimiter of [',', ';', '\t']) {
      if (!text.includes(delimiter)) continue;
      const columns = fieldsOf(text, delimiter)?.map((name) => name.trim());
      if (columns && isHeader(columns)) return { columns, delimiter, end, line: line + 1 };
    }
    start = end;
  }
  return undefined;
}

function fieldsOf(text: string, delimiter: string): string[] | undefined {
  try {
    return parseSync(text, { delimiter, relax_column_count: true, to: 1 })[0];
  } catch {
    return undefined;
  }
}

/** One record of which the place is known. */
export function readCsvRecord(bytes: Uint8Array, delimiter: string): string[] {
  return fieldsOf(Buffer.from(bytes).toString('utf8'), delimiter) ?? [];
}

/**
 * All records below the header. After one that cannot be read it goes on at the next line that begins a record.
 * @param isRecord whether fields look like a record, asked only to find the way after an error.
 */
export async function* csvRecords(
  source: ByteSource,
  header: CsvHeader,
  isRecord: (fields: readonly string[]) => boolean,
): AsyncGenerator<{ record: CsvRecord } | { problem: CsvProblem }> {
  let from = header.end;
  let line = header.line;
  while (from < source.size) {
    // Records are taken as they are found: those that stand before an error count.
    const found: CsvRecord[] = [];
    let end = 0;
    let nextLine = line;
    const parser = parse({
      delimiter: header.delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      on_record(fields: string[], info) {
        found.push({ start: from + end, end: from + info.bytes, line: nextLine, fields });
        end = info.bytes;
        nextLine = line + info.lines;
        return null;
      },
    });
    let failure: unknown;
    parser.on('error', (error) => (failure ??= error)).resume();
    for await (const chunk of source.stream(from)) {
      await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
      if (failure !== undefined) break;
      yield* found.splice(0).map((record) => ({ record }));
    }
    if (failure === undefined) {
      parser.end();
      await finished(parser).catch(() => undefined);
    }
    yield* found.map((record) => ({ record }));
    if (failure !== undefined && !(failure instanceof CsvError)) throw failure as Error;
    if (!failure) return;
    const start = from + end;
    yield { problem: { line: nextLine, start, reason: reasonOf(failure) } };
    const next = await nextRecord(source, header, start, nextLine, isRecord);
    if (!next) return;
    ({ from, line } = next);
  }
}

function reasonOf({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'A quotation mark is opened and not closed. The file may be cut off here.';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `The record is longer than ${MAX_RECORD / 1024 / 1024} MB: a quotation mark is opened and not closed.`;
  return 'A quotation mark stands where none can stand. Write it twice inside a cell.';
}

/** Where a record begins, behind the first line of one that could not be read. */
async function nextRecord(
  source: ByteSource,
  header: CsvHeader,
  start: number,
  line: number,
  isRecord: (fields: readonly string[]) => boolean,
): Promise<{ from: number; line: number } | undefined> {
  let at = start;
  let number = line;
  let rest = Buffer.alloc(0);
  const begins = (text: string) =>
    at !== start &&
    (isRecord(fieldsOf(text.slice(0, 10_000), header.delimiter) ?? []) || opensRecord(text, header, isRecord));
  for await (const chunk of source.stream(start)) {
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let feed = rest.indexOf(10); feed !== -1; feed = rest.indexOf(10, from)) {
      if (begins(rest.toString('utf8', from, feed + 1))) return { from: at, line: number };
      at += feed + 1 - from;
      from = feed + 1;
      number++;
    }
    rest = rest.subarray(from);
  }
  // The last line may have no end.
  return begins(rest.toString('utf8')) ? { from: at, line: number } : undefined;
}

/** The first line of a record whose last cells run over several lines. */
function opensRecord(text: string, header: CsvHeader, isRecord: (fields: readonly string[]) => boolean): boolean {
  const fields = fieldsOf(`${text.slice(0, 10_000).trimEnd()}"`, header.delimiter);
  return fields !== undefined && fields.length > 1 && isRecord(fields);
}
