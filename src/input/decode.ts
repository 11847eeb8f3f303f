/** Bytes to text. What is not clearly text is refused: a guess would put wrong columns and wrong words into findings. */
import { InputError } from './input-error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  /** Without the byte order mark, so columns count from the first letter. */
  text: string;
  encoding: Encoding;
  /** Whether the file began with a byte order mark; one who writes the file back puts it there again. */
  bom: boolean;
}

/** @throws {InputError} for bytes that are neither UTF-8 nor UTF-16 with a byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const bom = encoding !== 'utf-8' || startsWith(bytes, [0xef, 0xbb, 0xbf]);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw encoding === 'utf-8'
      ? new InputError('This is not UTF-8 text. Save the file as UTF-8 and try again.', { line: firstBadLine(bytes) })
      : new InputError(
          `This begins like ${encoding.toUpperCase()} text but is broken. Save the file as UTF-8 and try again.`,
        );
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const line = text.slice(0, nul).split('\n').length;
    throw new InputError(
      'This holds NUL characters, so it is a binary file or UTF-16 without a mark. Save it as UTF-8 text.',
      { line },
    );
  }
  return { text, encoding, bom };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return 'utf-8';
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

/** A line feed is never part of a longer UTF-8 character, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

/** Text to the bytes that {@link decode} takes for it. */
export function encode({ text, encoding, bom }: Decoded): Uint8Array {
  const marked = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
