/**
 * A mailbox: every message of its files indexed without its text, threads rebuilt, texts read when asked for. What is held
 * in memory grows with the number of messages, not with their size.
 */
import { InputError } from '../input-error.ts';
import { parseJsonLines } from '../jsonl.ts';
import { fileSource, memorySource, type ByteSource } from './bytes-source.ts';
import { csvRecords, findCsvHeader, readCsvRecord } from './csv.ts';
import { jsonContent, jsonEnvelope } from './json-messages.ts';
import { beginsRecord, columnsOf, linkedInContent, linkedInEnvelope, linkedInTable } from './linkedin.ts';
import { isCutOff, readBody } from './mail-body.ts';
import { beginsLikeMail, MAX_HEAD, readFields, toEnvelope } from './mail-head.ts';
import { endOfHead, postmarkDate, splitMbox, unescapeFrom } from './mbox.ts';
import { MAX_MAIL, type Broken, type Content, type Envelope, type Place } from './message.ts';
import { EnvelopeTable, PlaceTable, type Rows } from './envelope-table.ts';
import { keyOf, OwnerCount, type Owner } from './owner.ts';
import type { MailboxSource } from './sources.ts';
import { findThreads } from './threads.ts';

export interface Counts {
  /** Records found. The others add up to it. */
  read: number;
  /** Messages that the owner sent, and those of others. */
  own: number;
  others: number;
  /** Drafts, what lies in the trash. */
  leftOut: number;
  /** Copies of a message that is counted already. */
  duplicates: number;
  /** Records without a text, such as an invitation without a note. */
  empty: number;
  /** Records of which nothing could be read. */
  unreadable: number;
}

export interface Mailbox {
  sources: readonly MailboxSource[];
  /** The messages that count, in the order of the files. */
  envelopes: EnvelopeTable;
  /** Where each of them lies. */
  places: Rows<Place>;
  /** Indices, oldest first. */
  threads: readonly (readonly number[])[];
  owner: Owner | null;
  /** Names by key, for people who are written to by address alone. */
  names: ReadonlyMap<string, string>;
  broken: Broken[];
  counts: Counts;
}

export interface IndexOptions {
  /** Name or addresses of the owner; absent = found by counting. */
  me?: string;
  /** Told how many of how many bytes were read. */
  onProgress?: (done: number, total: number) => void;
}

/** Reads all heads and rebuilds the threads. @throws {InputError} for a file that is not to be had or is no mailbox. */
export async function indexMailbox(given: readonly MailboxSource[], options: IndexOptions = {}): Promise<Mailbox> {
  const index = new Index();
  const sources: MailboxSource[] = given.map((source) => ({ ...source }));
  let done = 0;
  const opened = sources.every(({ kind }) => kind === 'eml') ? sources.length : await totalSize(sources);
  for (const [number, source] of sources.entries()) {
    const before = done;
    const advance = (bytes: number) => options.onProgress?.((done = before + bytes), opened);
    if (source.kind === 'eml') {
      await indexMail(index, source, number);
      if (sources.length === opened) advance(1);
      continue;
    }
    const bytes = await openSource(source);
    try {
      if (source.kind === 'mbox') await indexMbox(index, source, number, counted(bytes, advance));
      else if (source.kind === 'csv') await indexCsv(index, source, number, counted(bytes, advance));
      else await indexJson(index, source, number, counted(bytes, advance));
    } finally {
      await bytes.close();
    }
    done = before + bytes.size;
  }
  return index.finish(sources, options.me);
}

export const openSource = (source: MailboxSource): Promise<ByteSource> =>
  source.bytes ? Promise.resolve(memorySource(source.bytes)) : fileSource(source.path);

async function totalSize(sources: readonly MailboxSource[]): Promise<number> {
  const { stat } = await import('node:fs/promises');
  let total = 0;
  for (const { path, bytes } of sources) total += bytes?.length ?? (await stat(path).catch(() => ({ size: 0 }))).size;
  return total;
}

/** The same bytes, with a word now and then on how far the reading has come. */
function counted(bytes: ByteSource, advance: (bytes: number) => void): ByteSource {
  return {
    ...bytes,
    async *stream(from = 0) {
      let at = from;
      for await (const chunk of bytes.stream(from)) {
        yield chunk;
        advance((at += chunk.length));
      }
    },
    read: (start, length) => bytes.read(start, length),
  };
}

class Index {
  readonly envelopes = new EnvelopeTable();
  readonly places = new PlaceTable();
  readonly broken: Broken[] = [];
  /** Who wrote the mail of an id first; of those by others with the same id, both. */
  readonly #authors = new Map<string, string>();
  readonly #namesakes = new Set<string>();
  readonly #owners = new OwnerCount();
  readonly counts: Counts = { read: 0, own: 0, others: 0, leftOut: 0, duplicates: 0, empty: 0, unreadable: 0 };

  add(envelope: Envelope, place: Place): void {
    this.counts.read++;
    if (envelope.leftOut) {
      this.counts.leftOut++;
      return;
    }
    if (envelope.channel === 'email' && this.#isKnown(envelope)) {
      this.counts.duplicates++;
      return;
    }
    const held = this.envelopes.add(envelope);
    if (held.channel === 'email' && !this.#authors.has(held.id)) this.#authors.set(held.id, keyOf(held.from));
    this.#owners.add(held);
    this.places.add(place);
  }

  /** One mail in several folders: "Inbox" and "Sent", or one file a label. Only mails have ids of their own. */
  #isKnown({ id, from }: Envelope): boolean {
    const author = keyOf(from);
    const known = this.#authors.get(id);
    if (known === undefined || known === author) return known !== undefined;
    const key = `${id}\n${author}`;
    if (this.#namesakes.has(key)) return true;
    this.#namesakes.add(key);
    return false;
  }

  empty(): void {
    this.counts.read++;
    this.counts.empty++;
  }

  /** A record of which nothing can be used. */
  unreadable(broken: Broken): void {
    this.counts.read++;
    this.counts.unreadable++;
    this.broken.push(broken);
  }

  finish(sources: readonly MailboxSource[], me: string | undefined): Mailbox {
    const owner = this.#owners.owner(me) ?? null;
    const isOwner = (key: string) => owner?.keys.has(key) === true;
    for (let index = 0; index < this.envelopes.length; index++) {
      if (isOwner(keyOf(this.envelopes.author(index)))) this.counts.own++;
      else this.counts.others++;
    }
    return {
      sources,
      envelopes: this.envelopes,
      places: this.places,
      threads: findThreads(this.envelopes, isOwner),
      owner,
      names: this.envelopes.names,
      broken: this.broken,
      counts: this.counts,
    };
  }
}

/* ---- one format each ------------------------------------------------------------------------------------------ */

const placeOf = ({ name, path }: MailboxSource, line: number) => ({ path, line, place: `${name}:${line}` });

async function indexMbox(
  index: Index,
  { name, path }: MailboxSource,
  source: number,
  bytes: ByteSource,
): Promise<void> {
  let number = 0;
  let mails = 0;
  for await (const part of splitMbox(bytes.stream())) {
    number++;
    if ('stray' in part) {
      index.unreadable({
        number,
        path,
        place: `${name}, byte 0`,
        reason: `${part.stray.length} characters stand before the first mail. They are no mail: it begins with a line "From ...".`,
      });
      continue;
    }
    mails++;
    const { start, end, head, hasWholeHead, postmark, isLast, endsWithLine } = part.mail;
    const place = `${name}, byte ${start}`;
    if (!head.includes(58)) {
      index.unreadable({
        number,
        path,
        place,
        reason:
          isLast && !hasWholeHead ? 'The file ends in the head of this mail.' : 'This is no mail: it has no head.',
      });
      continue;
    }
    index.add(toEnvelope(readFields(head), `mail ${number}`, postmarkDate(postmark)), {
      source,
      start,
      length: end - start,
      number,
    });
    if (isLast && (!endsWithLine || !hasWholeHead || (await endsEarly(bytes, start, end, head))))
      index.broken.push({
        number,
        path,
        place,
        reason: 'The file ends within this mail. Copy or download it again; what there is was read.',
      });
  }
  if (mails === 0 && bytes.size > 0)
    throw new InputError('There is no mail in this file: none of its lines begins with "From " and a date.');
}

async function endsEarly(bytes: ByteSource, start: number, end: number, head: Uint8Array): Promise<boolean> {
  // The closing line is the last one of a mail, so the end of a long one is enough.
  const from = Math.max(start, end - 64 * 1024);
  return isCutOff(Buffer.from(head).toString('latin1'), await bytes.read(from, end - from));
}

async function indexMail(index: Index, { path, name, bytes, leftOut }: MailboxSource, source: number): Promise<void> {
  let opened: ByteSource;
  try {
    opened = bytes ? memorySource(bytes) : await fileSource(path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    index.unreadable({ number: 1, path, place: name, reason: error.message });
    return;
  }
  try {
    const start = await opened.read(0, MAX_HEAD);
    const end = endOfHead(start);
    const head = end === -1 ? start : start.subarray(0, end);
    if (!beginsLikeMail(head)) {
      index.unreadable({
        number: 1,
        path,
        place: name,
        reason: 'This is no mail: it does not begin with lines such as "From: ...".',
      });
      return;
    }
    const envelope = toEnvelope(readFields(head), name, null);
    index.add(
      { ...envelope, leftOut: leftOut ?? envelope.leftOut },
      { source, start: 0, length: opened.size, number: 1 },
    );
  } finally {
    await opened.close();
  }
}

async function indexCsv(index: Index, source: MailboxSource, number: number, bytes: ByteSource): Promise<void> {
  const header = await findCsvHeader(bytes, (columns) => linkedInTable(columns) !== undefined);
  if (!header) {
    if (bytes.size === 0) throw new InputError('The file is empty.');
    throw new InputError(
      'This is no table of messages: no line names the columns FROM, DATE and CONTENT, as in the messages.csv that LinkedIn exports.',
    );
  }
  source.header = header;
  const columns = columnsOf(header);
  let record = 0;
  for await (const read of csvRecords(bytes, header, (fields) => beginsRecord(columns, fields))) {
    record++;
    if ('problem' in read) {
      index.unreadable({ number: record, ...placeOf(source, read.problem.line), reason: read.problem.reason });
      continue;
    }
    const { start, end, line, fields } = read.record;
    const result = linkedInEnvelope(columns, fields, record);
    if ('empty' in result) index.empty();
    else if ('reason' in result) index.unreadable({ number: record, ...placeOf(source, line), reason: result.reason });
    else index.add(result.envelope, { source: number, start, length: end - start, number: record });
  }
}

async function indexJson(index: Index, from: MailboxSource, source: number, bytes: ByteSource): Promise<void> {
  for await (const { line, start, length, value, error } of parseJsonLines(bytes.stream())) {
    const result = error ? { reason: error.message } : jsonEnvelope(value, line);
    if ('reason' in result) index.unreadable({ number: line, ...placeOf(from, line), reason: result.reason });
    else index.add(result.envelope, { source, start, length, number: line });
  }
}

/* ---- texts ---------------------------------------------------------------------------------------------------- */

/** Reads what messages say, each from its place. */
export class ContentReader {
  readonly #sources: readonly MailboxSource[];
  readonly #open = new Map<number, Promise<ByteSource>>();

  constructor(sources: readonly MailboxSource[]) {
    this.#sources = sources;
  }

  /** @throws {InputError} for a message that cannot be read. */
  async read({ source: number, start, length }: Place): Promise<Content> {
    const source = this.#sources[number] as MailboxSource;
    const bytes = await this.#bytes(source, number, start, Math.min(length, MAX_MAIL));
    if (source.kind === 'csv' && source.header)
      return linkedInContent(columnsOf(source.header), readCsvRecord(bytes, source.header.delimiter));
    if (source.kind === 'jsonl') return jsonContent(JSON.parse(bytes.toString('utf8').replace(/^\ufeff/u, '')));
    return readBody(source.kind === 'mbox' ? unescapeFrom(bytes) : bytes);
  }

  async #bytes(source: MailboxSource, number: number, start: number, length: number): Promise<Buffer> {
    // A folder may hold more mails than files may be open.
    if (source.kind === 'eml') {
      const opened = await openSource(source);
      try {
        return await opened.read(start, length);
      } finally {
        await opened.close();
      }
    }
    let opened = this.#open.get(number);
    if (!opened) this.#open.set(number, (opened = openSource(source)));
    return (await opened).read(start, length);
  }

  async close(): Promise<void> {
    for (const opened of this.#open.values()) await (await opened).close();
    this.#open.clear();
  }
}
