/** A path to the files of a mailbox: one file, or a folder of mails, a Maildir. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { beginsLikeMbox } from '../formats.ts';
import { InputError } from '../input-error.ts';
import type { CsvHeader } from './csv.ts';

export type MailboxKind = 'mbox' | 'eml' | 'csv' | 'jsonl';

/** One file with messages. Plain data: worker threads are given it as it is. */
export interface MailboxSource {
  kind: MailboxKind;
  path: string;
  /** How it is named to the user. */
  name: string;
  /** Where it is not a file: unpacked from an archive, or read from standard input. */
  bytes?: Uint8Array;
  /** Columns of a table. */
  header?: CsvHeader;
  /** What the name of the file in a Maildir says: draft, trashed. */
  leftOut?: 'draft' | 'trash';
}

const byExtension: Readonly<Record<string, MailboxKind | 'zip'>> = {
  '.mbox': 'mbox',
  '.mbx': 'mbox',
  '.eml': 'eml',
  '.csv': 'csv',
  '.zip': 'zip',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** Folders of a Maildir or a mail program that hold nothing that was sent or received. */
const skippedFolders =
  /^\.?(?:drafts?|trash|junk|spam|deleted(?: items| messages)?|templates|outbox|entwürfe|papierkorb)$/iu;

/** @throws {InputError} for a file that is no mailbox, or a folder without mails. */
export async function findMailboxSources(path: string, isFolder: boolean): Promise<MailboxSource[]> {
  if (isFolder) {
    const found = await mailsIn(path);
    if (found.length > 0) return found;
    throw new InputError('There are no mails (.eml, Maildir) and no mailboxes (.mbox, messages.csv) in this folder.');
  }
  const kind = byExtension[extname(path).toLowerCase()] ?? (beginsLikeMbox(path) ? 'mbox' : undefined);
  if (kind === undefined)
    throw new InputError(
      'This is no mailbox. Name an .mbox file, a folder of .eml files, a Maildir, messages.csv or the .zip it came in.',
    );
  if (kind !== 'zip') return [{ kind, path, name: path }];
  const { readArchive } = await import('./archive.ts');
  return (await readArchive(path)).map(({ name, bytes }) => ({
    kind: 'csv' as const,
    path,
    name: `${path} (${name})`,
    bytes,
  }));
}

/** Mails below a folder, in the order of their names; links are not followed. */
async function mailsIn(folder: string): Promise<MailboxSource[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new InputError(
      `The folder ${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    );
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const isMaildir = entries.some((entry) => entry.isDirectory() && entry.name === 'cur');
  const sources: MailboxSource[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || entry.name === '.git' || skippedFolders.test(entry.name)) continue;
      if (isMaildir && (entry.name === 'cur' || entry.name === 'new')) sources.push(...(await maildirMails(path)));
      else if (!(isMaildir && entry.name === 'tmp')) sources.push(...(await mailsIn(path)));
    } else if (entry.isFile()) {
      const kind = byExtension[extname(entry.name).toLowerCase()];
      if (kind === 'mbox' || kind === 'eml') sources.push({ kind, path, name: path });
      // Of the tables of an export only these two hold messages.
      else if (kind === 'csv' && /^(?:messages|invitations)\.csv$/iu.test(entry.name))
        sources.push({ kind, path, name: path });
    }
  }
  return sources;
}

/** Every file in `cur` and `new` is a mail; what stands behind ":2," are its flags. */
async function maildirMails(folder: string): Promise<MailboxSource[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  return names.map((name) => {
    const flags = /[:;!]2,([A-Za-z]{0,30})$/u.exec(name)?.[1] ?? '';
    const path = join(folder, name);
    const leftOut = flags.includes('D') ? 'draft' : flags.includes('T') ? 'trash' : undefined;
    return { kind: 'eml', path, name: path, ...(leftOut ? { leftOut } : {}) };
  });
}
