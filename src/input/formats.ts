/** Which file is read how. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { InputError } from './input-error.ts';

export type Format = 'text' | 'html' | 'json' | 'jsonl' | 'eml' | 'mailbox';

const byExtension: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.eml': 'eml',
  '.mbox': 'mailbox',
  '.mbx': 'mailbox',
  '.csv': 'mailbox',
  '.zip': 'mailbox',
};

/** Files that a folder is expanded to. Not JSON and HTML: most such files are no drafts but somebody's settings and pages. */
export const lintedExtensions = ['txt', 'md', 'jsonl', 'ndjson'] as const;

/** Formats that would be read as text and give findings about their markup. */
const notRead: Readonly<Record<string, string>> = {
  '.pdf': 'PDF files',
  '.docx': 'Word files',
};

/** A file without a known extension is a text. @throws {InputError} for formats that are not read. */
export function formatOf(path: string): Format {
  const extension = extname(path).toLowerCase();
  const refused = notRead[extension];
  if (refused !== undefined)
    throw new InputError(`${refused} cannot be read yet. Save the message as .txt, or many of them as .jsonl.`);
  return byExtension[extension] ?? 'text';
}

/**
 * The same with a look into the file where its name does not tell: folders of mails, mailboxes without an extension, JSON
 * lines that are messages of a mailbox and not drafts.
 */
export function formatOfFile(path: string, isPiped: boolean): Format {
  const format = formatOf(path);
  if (isPiped || (format === 'text' && /^\.(?:txt|md)$/iu.test(extname(path)))) return format;
  if (format === 'text') {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return 'mailbox';
    return beginsLikeMbox(path) ? 'mailbox' : 'text';
  }
  return format === 'jsonl' && beginsLikeMessages(path) ? 'mailbox' : format;
}

/** Thunderbird and mutt give their mailboxes no extension. */
export const beginsLikeMbox = (path: string): boolean => /^From \S.{0,300}\d{4}/u.test(firstLine(path, 400));

function beginsLikeMessages(path: string): boolean {
  const line = firstLine(path, 100_000);
  if (!/"from"\s*:/u.test(line) || !/"to"\s*:/u.test(line)) return false;
  try {
    const value = JSON.parse(line.replace(/^\ufeff/u, '')) as unknown;
    return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
  } catch {
    return false;
  }
}

/** Empty for what cannot be read: whoever reads it next says why. */
function firstLine(path: string, max: number): string {
  let file: number | undefined;
  try {
    if (!statSync(path).isFile()) return '';
    file = openSync(path, 'r');
    const buffer = Buffer.alloc(max);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, max, 0)).split('\n', 1)[0] ?? '';
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
