/** Arguments of the command line to files: names as they are, folders and globs expanded. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lintedExtensions } from './formats.ts';

export interface Expanded {
  /** Absolute, without duplicates: in the order of the arguments, sorted within each. */
  files: { path: string; /** Whether the user named the file itself. */ isNamed: boolean }[];
  /** Arguments that match no file. */
  unmatched: string[];
}

const NEVER = ['**/node_modules/**', '**/.*/**'];

/** A name that exists is that file, even with a bracket in it; anything else is read as a glob. */
export async function expandPaths(args: readonly string[], cwd: string): Promise<Expanded> {
  const files = new Map<string, boolean>();
  const unmatched: string[] = [];
  for (const arg of args) {
    const path = resolve(cwd, arg);
    // An empty argument is a variable that was not set, not the folder one stands in.
    const kind = arg === '' ? 'missing' : kindOf(path);
    if (kind === 'other') {
      files.set(path, true);
      continue;
    }
    if (kind === 'folder' && isMaildir(path)) {
      files.set(path, true);
      continue;
    }
    const found =
      kind === 'folder' ? await glob(`**/*.{${lintedExtensions.join(',')}}`, path) : await glob(toGlob(arg), cwd);
    // The mails of a folder are one mailbox: their threads are spread over its files.
    const hasMails = kind === 'folder' && (await glob('**/{*.{eml,mbox},messages.csv,cur/*}', path)).length > 0;
    if (hasMails) files.set(path, true);
    if (found.length === 0 && !hasMails) unmatched.push(arg);
    for (const file of found.sort()) if (!files.has(file)) files.set(file, false);
  }
  return { files: [...files].map(([path, isNamed]) => ({ path, isNamed })), unmatched };
}

const isMaildir = (folder: string) =>
  ['cur', 'new'].every((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true);

/** On Windows a backslash parts folders; elsewhere it takes the meaning from the sign after it. */
const toGlob = (arg: string) => (process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg);

function kindOf(path: string): 'missing' | 'folder' | 'other' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? 'missing' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    // A link that leads in a circle, or a folder on the way that may not be entered, exists; reading it says why not.
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'EINVAL' ? 'missing' : 'other';
  }
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  if (pattern === '') return [];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its other signature is deprecated
  const { glob: find } = await import('tinyglobby');
  // Links are not followed, as in ESLint: one that leads upwards would give the same files again and again.
  const found = await find(pattern, {
    cwd,
    absolute: true,
    ignore: NEVER,
    expandDirectories: false,
    onlyFiles: true,
    followSymbolicLinks: false,
  });
  return found.map((file) => resolve(file));
}
