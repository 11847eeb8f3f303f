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
  for await (const bytes of splitBytes(chunks)) {
    line++;
    if (bytes === null) {
      yield {
        line,
        value: null,
        error: new InputError(`The line is longer than ${MAX_LINE / 1024 / 1024} MB. Write one draft a line.`),
      };
      continue;
    }
    if (line === 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
      yield { line, value: null, error: new InputError('This is UTF-16 text. Save the file as UTF-8 and try again.') };
      return;
    }
    let text: string;
    try {
      // The decoder leaves out a byte order mark.
      text = decoder.decode(bytes).trim();
    } catch {
      yield {
        line,
        value: null,
        error: new InputError('The line is not UTF-8 text. Save the file as UTF-8 and try again.'),
      };
      continue;
    }
    if (text === '') continue;
    try {
      yield { line, value: JSON.parse(text) as unknown };
    } catch {
      yield {
        line,
        value: null,
        error: new InputError('The line is not JSON. Write one draft a line, as {"text": "..."}.'),
      };
    }
  }
}

/** Lines of bytes without their line feed; null for a line that is too long. */
async function* splitBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let length = 0;
  let isTooLong = false;
  const take = (): Uint8Array | null => {
    const line = isTooLong ? null : held.length === 1 ? (held[0] as Uint8Array) : join(held, length);
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
    let start = 0;
    for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, feed));
      yield take();
      start = feed + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
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
