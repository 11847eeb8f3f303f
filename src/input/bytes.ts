/** Bytes of files and of standard input, and in plain words why they cannot be had. */
import { createReadStream, readFileSync, statSync, type Stats } from 'node:fs';
import { InputError } from './input-error.ts';

/** Bytes that are read whole. No message is as long; files of many messages are streamed. */
const MAX_WHOLE = 64 * 1024 * 1024;
/** Bytes of a file that is read in one piece. */
const MAX_AT_ONCE = 256 * 1024;

/** The bytes of a file as they come. @throws {InputError} before the first of them for what is no readable file. */
export function openFile(path: string): AsyncGenerator<Uint8Array> {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    throw unreadable(error);
  }
  if (stats.isDirectory()) throw new InputError('This is a folder. Name a file in it.');
  // A device such as /dev/zero never ends. A named pipe does: the shell's <(command) is one.
  if (!stats.isFile() && !stats.isFIFO())
    throw new InputError('This is a device, not a file. Pipe it into "msglint -" if that is what you want.');
  const isSmall = stats.isFile() && stats.size <= MAX_AT_ONCE;
  return withPlainErrors(isSmall ? atOnce(path) : createReadStream(path));
}

// A stream takes milliseconds to be made ready, which is longer than a draft takes to be read.
// eslint-disable-next-line @typescript-eslint/require-await -- the same shape as a stream
async function* atOnce(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path);
}

async function* withPlainErrors(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(error);
  }
}

/** @throws {InputError} for more than 64 MB. */
export async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_WHOLE)
      throw new InputError('This is longer than 64 MB. Put many drafts into a .jsonl file, one a line.');
    pieces.push(chunk);
  }
  return Buffer.concat(pieces, length);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check the spelling.',
  EACCES: 'You may not read this file. Check its permissions.',
  EPERM: 'You may not read this file. Check its permissions.',
  ELOOP: 'The links lead round in a circle. Name the file itself.',
  EMFILE: 'Too many files are open. Try again with fewer.',
  ENAMETOOLONG: 'The name is too long for a file.',
};

function unreadable(error: unknown): InputError {
  const { code = '' } = error as NodeJS.ErrnoException;
  return new InputError(reasons[code] ?? `The file cannot be read (${code || String(error)}).`);
}
