/**
 * `.jsonl` and `.ndjson`: one draft a line, read as they come. Memory does not grow with the file, and a broken line
 * does not keep the others from being read.
 */
import { InputError } from './input-error.ts';
import { readRecord, type RecordRead } from './json.ts';

/** Bytes. No message is as long; a file without line ends would otherwise be held in memory whole. */
const MAX_LINE = 16 * 1024 * 1024;

export interface LineRead {
  /** 1-based. */
  line: number;
  /** Offset of its first byte. */
  start: number;
  /** In bytes, without its line feed. */
  length: number;
  value: unknown;
  error?: InputError;
}

export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RecordRead & { line: number }> {
  for await (const { line, value, error } of parseJsonLines(chunks)) {
    // The line's number is the record's name: an editor can go to it, whatever empty lines stand above.
    yield { line, ...(error ? { entry: String(line), error } : readRecord(value, '', String(line))) };
  }
}

/** The value of each line that is not empty. */
export async function* parseJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineRead> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  for await (const { bytes, start, length } of splitBytes(chunks)) {
    line++;
    const place = { line, start, length };
    if (bytes === null) {
      yield {
        ...place,
        value: null,
        error: new InputError(`The line is longer than ${MAX_LINE / 1024 / 1024} MB. Write one draft a line.`),
      };
      continue;
    }
    if (line === 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
      yield {
        ...place,
        value: null,
        error: new InputError('This is UTF-16 text. Save the file as UTF-8 and try again.'),
      };
      return;
    }
    let text: string;
    try {
      // The decoder leaves out a byte order mark.
      text = decoder.decode(bytes).trim();
    } catch {
      yield {
        ...place,
        value: null,
        error: new InputError('The line is not UTF-8 text. Save the file as UTF-8 and try again.'),
      };
      continue;
    }
    if (text === '') continue;
    try {
      yield { ...place, value: JSON.parse(text) as unknown };
    } catch {
      yield {
        ...place,
        value: null,
        error: new InputError('The line is not JSON. Write one draft a line, as {"text": "..."}.'),
      };
    }
  }
}

interface LineBytes {
  /** Without the line feed; null for a line that is too long. */
  bytes: Uint8Array | null;
  start: number;
  length: number;
}

async function* splitBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBytes> {
  let held: Uint8Array[] = [];
  let start = 0;
  let length = 0;
  let isTooLong = false;
  const take = (): LineBytes => {
    const bytes = isTooLong ? null : held.length === 1 ? (held[0] as Uint8Array) : join(held, length);
    const line = { bytes, start, length };
    start += length + 1;
    held = [];
    length = 0;
    isTooLong = false;
    return line;
  };
  const hold = (piece: Uint8Array) => {
    length += piece.length;
    if (length > MAX_LINE) {
      isTooLong = true;
      held = [];
    } else held.push(piece);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, feed));
      yield take();
      from = feed + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
