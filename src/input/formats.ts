/** Which file is read how. */
import { extname } from 'node:path';
import { InputError } from './input-error.ts';

export type Format = 'text' | 'json' | 'jsonl';

const byExtension: Readonly<Record<string, Format>> = { '.json': 'json', '.jsonl': 'jsonl', '.ndjson': 'jsonl' };

/** Files that a folder is expanded to. Not JSON: most such files are no drafts but somebody's settings. */
export const lintedExtensions = ['txt', 'md', 'jsonl', 'ndjson'] as const;

/** Formats that would be read as text and give findings about their markup. */
const notRead: Readonly<Record<string, string>> = {
  '.eml': 'Mail files (.eml)',
  '.mbox': 'Mailboxes (.mbox)',
  '.csv': 'CSV files',
  '.html': 'HTML files',
  '.htm': 'HTML files',
  '.zip': 'ZIP files',
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
