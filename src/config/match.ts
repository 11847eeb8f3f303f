/** For which files a configuration object is. Names are relative to the configuration's folder, with "/" between their parts. */
import type { ConfigObject } from './config.ts';

export interface FilesMatcher {
  /** Whether the object's rules and settings hold for the file. */
  applies(name: string): boolean;
  /** Whether the object keeps the file from being linted at all: an object with nothing but `ignores`. */
  ignoresEverywhere(name: string): boolean;
}

export async function filesMatcher(object: ConfigObject): Promise<FilesMatcher> {
  const { files, ignores, name: _name, $schema: _schema, ...rest } = object;
  if (!files && !ignores) return { applies: () => true, ignoresEverywhere: () => false };
  const { default: picomatch } = await import('picomatch');
  const glob = (pattern: string) => picomatch(pattern.replace(/^\.\//u, ''), { dot: true });
  const isListed = files ? files.map(glob) : undefined;
  const isIgnored = ignoredBy(ignores ?? [], glob);
  if (!files && Object.keys(rest).length === 0) return { applies: () => false, ignoresEverywhere: isIgnored };
  return {
    applies: (name) => (isListed === undefined || isListed.some((matches) => matches(name))) && !isIgnored(name),
    ignoresEverywhere: () => false,
  };
}

/** As in ESLint: a folder that is ignored takes its files with it, and a later "!glob" takes a file back. */
function ignoredBy(
  patterns: readonly string[],
  glob: (pattern: string) => (name: string) => boolean,
): (name: string) => boolean {
  const matchers = patterns.map((pattern) => {
    const isException = pattern.startsWith('!');
    return { isException, matches: glob((isException ? pattern.slice(1) : pattern).replace(/\/$/u, '')) };
  });
  return (name) => {
    const parts = name.split('/');
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    let isIgnored = false;
    for (const { isException, matches } of matchers) {
      if (isException ? matches(name) : paths.some((path) => matches(path))) isIgnored = !isException;
    }
    return isIgnored;
  };
}
