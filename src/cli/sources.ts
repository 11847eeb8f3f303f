/** Which files a run is about. */
import { fstatSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { expandPaths } from '../input/expand.ts';
import { UsageError, type Options } from './options.ts';

export interface Source {
  /** What results name: an absolute path, or `<stdin>`. */
  filePath: string;
  /** Absolute path by which the configuration is found. */
  configPath: string;
  /** Standard input; absent = the file itself is read. */
  bytes?: AsyncIterable<Uint8Array>;
  /** Whether the user named this very file. */
  isNamed: boolean;
}

/**
 * Files and standard input to read, in the order given.
 * @returns undefined where nothing was named and nothing is piped in.
 * @throws {UsageError} for a name or glob that matches nothing.
 */
export async function findSources(
  options: Options,
  positionals: readonly string[],
  cwd: string,
): Promise<Source[] | undefined> {
  const args = options.stdin ? ['-', ...positionals] : [...positionals];
  if (args.length === 0) {
    if (!isPipedIn()) return undefined;
    args.push('-');
  }
  const sources: Source[] = args.includes('-') ? [standardInput(options, cwd)] : [];
  const paths = args.filter((arg) => arg !== '-');
  if (paths.length === 0) return sources;
  const { files, unmatched } = await expandPaths(paths, cwd);
  if (unmatched.length > 0 && !options['no-error-on-unmatched-pattern']) {
    const [first, ...more] = unmatched;
    throw new UsageError(
      `No file matches ${JSON.stringify(first)}${more.length > 0 ? ` (and ${more.length} more)` : ''}. Check the spelling, or add --no-error-on-unmatched-pattern.`,
    );
  }
  return [...sources, ...files.map(({ path, isNamed }) => ({ filePath: path, configPath: path, isNamed }))];
}

function standardInput(options: Options, cwd: string): Source {
  const name = options['stdin-filename'];
  const path = name === undefined ? undefined : resolve(cwd, name);
  return {
    filePath: path ?? '<stdin>',
    configPath: path ?? resolve(cwd, 'stdin.txt'),
    bytes: process.stdin,
    isNamed: true,
  };
}

/** A terminal or /dev/null has no message for us; a pipe or a file does. */
function isPipedIn(): boolean {
  try {
    const stats = fstatSync(0);
    return stats.isFIFO() || stats.isFile() || stats.isSocket();
  } catch {
    return false;
  }
}

/** How a file is named to the user: from where one stands, or in full where that would lead upwards. */
export function nameFor(filePath: string, cwd: string): string {
  if (filePath === '<stdin>') return filePath;
  const name = relative(cwd, filePath);
  return name === '' || name.startsWith('..') || isAbsolute(name) ? filePath : name;
}
