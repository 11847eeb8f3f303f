/** A file, or standard input, to drafts. */
import type { Draft } from '../draft.ts';
import type { SourceDraft } from '../linter.ts';
import { loadHtml } from '../core.ts';
import { fatalResult, type LintResult } from '../engine/result.ts';
import { openFile, readWhole } from './bytes.ts';
import { decode } from './decode.ts';
import { formatOfFile } from './formats.ts';
import { InputError } from './input-error.ts';
import type { RecordRead } from './json.ts';
import type { TextDraft } from './plain-text.ts';
import type { MailboxOptions } from './read-mailbox.ts';

/** A draft, or the result that stands for one that could not be read. */
export type Read = { ok: SourceDraft & { filePath: string } } | { fatal: LintResult };

export interface ReadOptions {
  /** Bytes to read in the place of the file: standard input. The path still says in which format they are. */
  bytes?: AsyncIterable<Uint8Array>;
  /** Where the file is a mailbox. */
  mailbox?: MailboxOptions;
}

/**
 * Reads the drafts of one file, one at a time. Never throws for what stands in a file: what cannot be read becomes a
 * fatal result, and the rest is read.
 */
export async function* readDrafts(path: string, { bytes, mailbox }: ReadOptions = {}): AsyncGenerator<Read> {
  try {
    const format = formatOfFile(path, bytes !== undefined);
    if (format === 'mailbox') {
      for await (const read of readOneMailbox(path, bytes, mailbox)) yield await withHtml(read);
      return;
    }
    const chunks = bytes ?? openFile(path);
    if (format === 'eml') yield await withHtml({ ok: { draft: await readMailFile(chunks), filePath: path } });
    else if (format === 'text') yield await withHtml({ ok: { ...(await readTextFile(chunks)), filePath: path } });
    else if (format === 'html') yield { ok: { draft: await readHtmlFile(chunks), filePath: path } };
    else for await (const record of readRecords(format, chunks)) yield await withHtml(toRead(path, record));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { fatal: fatalResult(path, error.message, error.place) };
  }
}

/** Readers are loaded when a file needs them: a YAML parser takes longer to load than a message to be linted. */
export async function readTextFile(chunks: AsyncIterable<Uint8Array>): Promise<TextDraft> {
  const source = decode(await readWhole(chunks)).text;
  if (!source.startsWith('---')) return (await import('./plain-text.ts')).readPlainText(source);
  return (await import('./text.ts')).readText(source);
}

async function* readOneMailbox(
  path: string,
  bytes: AsyncIterable<Uint8Array> | undefined,
  options: MailboxOptions | undefined,
): AsyncGenerator<Read> {
  const { pipedSource, readMailbox, sourcesOf } = await import('./read-mailbox.ts');
  yield* readMailbox(bytes ? [await pipedSource(path, bytes)] : await sourcesOf([path]), options);
}

async function readMailFile(chunks: AsyncIterable<Uint8Array>): Promise<Draft> {
  const { readMail } = await import('./mailbox/single-mail.ts');
  return readMail(Buffer.from(await readWhole(chunks)));
}

async function readHtmlFile(chunks: AsyncIterable<Uint8Array>): Promise<Draft> {
  const { readHtml } = await import('./html.ts');
  return readHtml(decode(await readWhole(chunks)).text);
}

async function* readRecords(format: 'json' | 'jsonl', chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RecordRead> {
  if (format === 'jsonl') yield* (await import('./jsonl.ts')).readJsonLines(chunks);
  else yield* (await import('./json.ts')).readJson(decode(await readWhole(chunks)).text);
}

/** The parser is loaded once a draft has HTML; most have none. */
async function withHtml(read: Read): Promise<Read> {
  if ('ok' in read && read.ok.draft.html !== null) await loadHtml();
  return read;
}

function toRead(path: string, record: RecordRead & { line?: number }): Read {
  if ('draft' in record) return { ok: { draft: record.draft, filePath: path } };
  const { message, place } = record.error;
  const line = place.line ?? record.line;
  return { fatal: fatalResult(path, message, { ...(line === undefined ? {} : { line }), entry: record.entry }) };
}
