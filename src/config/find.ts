/** Which configuration file is for a file: the nearest one above it. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names looked for in a folder; where there are several, the first counts, as in ESLint. */
export const configNames = ['js', 'mjs', 'ts', 'mts', 'json'].map((extension) => `msglint.config.${extension}`);

/** Finds configuration files, looking into each folder once. */
export class ConfigFinder {
  readonly #found = new Map<string, string | null>();

  /** Path of the configuration for files of this folder (absolute), or null. */
  find(folder: string): string | null {
    const known = this.#found.get(folder);
    if (known !== undefined) return known;
    const here = configNames.map((name) => join(folder, name)).find(isFile);
    const parent = dirname(folder);
    const found = here ?? (parent === folder ? null : this.find(parent));
    this.#found.set(folder, found);
    return found;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
