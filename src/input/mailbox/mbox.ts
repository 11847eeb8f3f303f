/**
 * An `.mbox` file cut into its mails, as a stream. A reader by offsets of our own: an index needs to know where each mail
 * lies, so that a thread can be read together although its mails are spread over the file; a mail of 100 MB must not be
 * held for that; and a line of a text that begins with "From " is no new mail.
 */
import { MAX_HEAD } from './mail-head.ts';

export interface MboxPart {
  /** Offset of the first byte of the mail, below its "From " line. */
  start: number;
  /** Offset behind its last byte. */
  end: number;
  /** The bytes up to the first empty line, or the first 256 KB. */
  head: Uint8Array;
  /** Whether an empty line ended the head. */
  hasWholeHead: boolean;
  /** From the "From " line, as it stands. */
  postmark: string;
  /** Whether it is the last one of the file. */
  isLast: boolean;
  /** Whether the file ends with a line end; writers of mailboxes always put one. */
  endsWithLine: boolean;
}

const LF = 10;
const CR = 13;
const FROM = Buffer.from('From ');
/** A "From " line with sender and date is no longer than this. */
const MAX_POSTMARK = 400;

/**
 * `From ada@x.io Mon Mar  2 09:14:00 2026`, with a zone in some files; Gmail writes `From 123@xxx Mon Mar 02 09:14:00 +0000 2026`.
 */
const postmarkPattern =
  /^From (?:\S.{0,200} )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:[A-Z][a-z]{2} [\d ]\d|\d{1,2} [A-Z][a-z]{2}).{0,60}\d{4}/u;

/** Cuts the stream; text before the first "From " line belongs to no mail and is given as `stray`. */
export async function* splitMbox(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ mail: MboxPart } | { stray: { length: number } }> {
  let window: Buffer = Buffer.alloc(0);
  /** Offset of the window in the file. */
  let base = 0;
  /** Offset in the window from which "From " is looked for. */
  let scan = 0;
  let open: OpenMail | undefined;
  let last: Buffer = Buffer.alloc(0);

  function* boundaries(isEnd: boolean): Generator<{ at: number; lineEnd: number }> {
    for (;;) {
      const at = window.indexOf(FROM, scan);
      if (at === -1) {
        scan = Math.max(scan, window.length - FROM.length + 1);
        return;
      }
      const lineEnd = window.indexOf(LF, at);
      if (lineEnd === -1 && !isEnd && window.length - at < MAX_POSTMARK) {
        scan = at;
        return;
      }
      scan = at + FROM.length;
      if (!followsEmptyLine(window, at, base)) continue;
      const end = lineEnd === -1 ? window.length : lineEnd;
      if (end - at > MAX_POSTMARK || !postmarkPattern.test(window.toString('latin1', at, end))) continue;
      scan = end;
      yield { at, lineEnd: end };
    }
  }

  const close = (end: number, isLast: boolean): { mail: MboxPart } => {
    const mail = open as OpenMail;
    const endsWithLine = last.length === 0 || last.at(-1) === LF;
    return {
      mail: { ...mail.finish(), end: Math.max(mail.start, end), isLast, endsWithLine: !isLast || endsWithLine },
    };
  };

  let stray = 0;
  const feed = (from: number, to: number) => {
    if (open) open.feed(window.subarray(from, to));
    else for (const byte of window.subarray(from, to)) if (byte > 32) stray++;
  };
  function* advance(isEnd: boolean): Generator<{ mail: MboxPart } | { stray: { length: number } }> {
    let from = fed;
    for (const { at, lineEnd } of boundaries(isEnd)) {
      feed(from, at);
      if (open) yield close(base + at, false);
      else if (stray > 0) yield { stray: { length: stray } };
      const start = Math.min(lineEnd + 1, window.length);
      open = new OpenMail(base + start, window.toString('latin1', at, lineEnd).trimEnd());
      from = start;
    }
    // The last bytes may be the beginning of a "From " line.
    const safe = isEnd ? window.length : Math.max(from, Math.min(scan, window.length));
    feed(from, safe);
    fed = safe;
  }

  /** Offset in the window up to which bytes were given to the open mail. */
  let fed = 0;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    last = Buffer.from(chunk.buffer, chunk.byteOffset + chunk.length - 1, 1);
    // Four bytes before the place reached tell whether the line above is empty.
    const keep = Math.max(0, Math.min(fed, scan) - 4);
    const rest = window.subarray(keep);
    window =
      rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
    base += keep;
    scan -= keep;
    fed -= keep;
    yield* advance(false);
  }
  yield* advance(true);
  if (open) yield close(base + window.length, true);
  else if (stray > 0) yield { stray: { length: stray } };
}

function followsEmptyLine(window: Buffer, at: number, base: number): boolean {
  if (at === 0) return base === 0;
  if (window[at - 1] !== LF) return false;
  const before = at - (window[at - 2] === CR ? 3 : 2);
  if (before < 0) return base === 0;
  return window[before] === LF || (base === 0 && before === -1);
}

class OpenMail {
  readonly start: number;
  readonly #postmark: string;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  #isWhole = false;

  constructor(start: number, postmark: string) {
    this.start = start;
    this.#postmark = postmark;
  }

  feed(bytes: Uint8Array): void {
    if (this.#isWhole || this.#length >= MAX_HEAD || bytes.length === 0) return;
    // A copy: the window that the bytes lie in is let go.
    let piece = Buffer.from(bytes.subarray(0, MAX_HEAD - this.#length));
    const held = this.#pieces.at(-1);
    // The empty line may lie across two pieces.
    if (held && held.length > 0) {
      this.#pieces.pop();
      this.#length -= held.length;
      piece = Buffer.concat([held, piece]);
    }
    const end = endOfHead(piece);
    this.#isWhole = end !== -1;
    const kept = end === -1 ? piece : piece.subarray(0, end);
    this.#pieces.push(kept);
    this.#length += kept.length;
  }

  finish(): Pick<MboxPart, 'start' | 'head' | 'hasWholeHead' | 'postmark'> {
    return {
      start: this.start,
      head: Buffer.concat(this.#pieces),
      hasWholeHead: this.#isWhole || this.#length >= MAX_HEAD,
      postmark: this.#postmark,
    };
  }
}

/** Offset behind the first empty line; -1 = there is none yet. */
export function endOfHead(bytes: Buffer): number {
  if (bytes[0] === LF) return 1;
  if (bytes[0] === CR && bytes[1] === LF) return 2;
  const unix = bytes.indexOf('\n\n');
  const dos = bytes.indexOf('\n\r\n');
  if (unix === -1 && dos === -1) return -1;
  return dos === -1 || (unix !== -1 && unix < dos) ? unix + 2 : dos + 3;
}

/** Milliseconds since 1970 of a "From " line; null where it cannot be told. */
export function postmarkDate(postmark: string): number | null {
  const found =
    /([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{4}|[A-Z]{2,4}))? (\d{4})(?: ([+-]\d{4}))?/u.exec(
      postmark,
    );
  if (!found) return null;
  const [, month, day, time, zone, year, lateZone] = found;
  const offset = /^[+-]/u.test(zone ?? '') ? zone : (lateZone ?? '+0000');
  const value = Date.parse(`${day} ${month} ${year} ${time} ${offset}`);
  return Number.isNaN(value) ? null : value;
}

/** Undoes what writers of mailboxes do to lines that begin with "From ". */
export function unescapeFrom(bytes: Buffer): Buffer {
  if (bytes.indexOf('>From ') === -1) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>{0,20}From )/gmu, '$1'), 'latin1');
}
