/** Files to leave alone: `.msglintignore` and `--ignore-pattern`, both written as in `.gitignore`. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ConfigError } from './config.ts';

export const ignoreFileName = '.msglintignore';

/** Says which file or flag makes a file be ignored; null = none does. */
export type IgnoredBy = (file: string) => string | null;

/**
 * The nearest `.msglintignore` at or above the folder counts, its patterns from where it lies; the others from the folder.
 * @throws {ConfigError} where the file is there and cannot be read.
 */
export async function ignoredBy(cwd: string, patterns: readonly string[]): Promise<IgnoredBy> {
  const file = findIgnoreFile(cwd);
  if (!file && patterns.length === 0) return () => null;
  const { default: ignore } = await import('ignore');
  const inFile = file ? matcher(ignore({ allowRelativePaths: false }).add(file.text), dirname(file.path)) : undefined;
  const inFlags = patterns.length > 0 ? matcher(ignore().add([...patterns]), cwd) : undefined;
  return (path) => {
    const flag = inFlags?.(path);
    if (flag?.ignored) return '--ignore-pattern';
    // As in Git, what is said later takes back what was said before: "!draft.txt" on the command line.
    return inFile?.(path).ignored && !flag?.unignored ? (file?.path ?? null) : null;
  };
}

function matcher(rules: { test(path: string): { ignored: boolean; unignored: boolean } }, base: string) {
  return (path: string) => {
    const name = relative(base, path).split(sep).join('/');
    // Patterns say nothing of what lies outside their folder.
    if (name === '' || name === '..' || name.startsWith('../') || /^[A-Za-z]:/u.test(name))
      return { ignored: false, unignored: false };
    return rules.test(name);
  };
}

function findIgnoreFile(folder: string): { path: string; text: string } | undefined {
  const path = join(folder, ignoreFileName);
  try {
    return { path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/u, '') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR')
      throw new ConfigError(`${path}: It cannot be read (${code}). Check its permissions, or use --no-ignore.`);
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : findIgnoreFile(parent);
}
