/** A configuration file to configuration objects, and those of them that are for a file. */
import { readFileSync } from 'node:fs';
import { dirname, extname, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError, expandExtends, type ConfigObject } from './config.ts';
import { checkConfig } from './check.ts';
import { ConfigFinder } from './find.ts';
import { ignoredBy, type IgnoredBy } from './ignore.ts';
import { filesMatcher } from './match.ts';

/** What a configuration file says about one file. */
export interface FileConfig {
  /** The configuration file; null = none was found. */
  path: string | null;
  /** Objects that apply, in order. */
  objects: ConfigObject[];
  /** The same text for files with the same objects: what a cache of linters can go by. */
  key: string;
  isIgnored: boolean;
  /** What makes it be ignored: the configuration, `.msglintignore` or `--ignore-pattern`; null = nothing. */
  ignoredBy: string | null;
  /** A configuration that is code, and was not run because the source does not allow code. */
  refusedCode?: string;
}

export interface ConfigSource {
  /** Absolute path of a configuration file that is used for all files; null = none is used at all; absent = the nearest. */
  configFile?: string | null;
  cwd: string;
  /** Patterns as in `.gitignore`, from `cwd`; false = nothing is ignored, whatever files say. */
  ignorePatterns?: readonly string[] | false;
  /** Whether configurations that are code may run; default true. Editors say no in a workspace that nobody trusts. */
  allowsCode?: boolean;
  /** Differs from loader to loader where one process loads a file again after it was changed; default: once is enough. */
  generation?: number;
}

interface Loaded {
  path: string;
  objects: ConfigObject[];
  match: (file: string) => { objects: ConfigObject[]; indexes: number[]; isIgnored: boolean };
}

/** Configurations of a run: each file is looked for, loaded and checked once. */
export class ConfigLoader {
  readonly #finder = new ConfigFinder();
  readonly #loaded = new Map<string, Promise<Loaded>>();
  readonly #source: ConfigSource;
  #ignoredBy: Promise<IgnoredBy> | undefined;

  constructor(source: ConfigSource) {
    this.#source = source;
  }

  /**
   * @param file absolute path.
   * @throws {ConfigError} for a configuration that cannot be loaded; names file, place and way out.
   */
  async configFor(file: string): Promise<FileConfig> {
    const { configFile, ignorePatterns = [], cwd } = this.#source;
    const found = configFile === undefined ? this.#finder.find(dirname(file)) : configFile;
    const refusedCode =
      this.#source.allowsCode === false && found !== null && extname(found) !== '.json' ? found : null;
    const path = refusedCode === null ? found : null;
    this.#ignoredBy ??= ignorePatterns === false ? Promise.resolve(() => null) : ignoredBy(cwd, ignorePatterns);
    const ignoring = (await this.#ignoredBy)(file);
    if (path === null) {
      const none = { path, objects: [], key: '', isIgnored: ignoring !== null, ignoredBy: ignoring };
      return refusedCode === null ? none : { ...none, refusedCode };
    }
    let loading = this.#loaded.get(path);
    if (!loading) {
      // Globs count from the folder of the configuration, or from where one stands when it was named, as in ESLint.
      loading = this.#load(path, configFile === undefined ? dirname(path) : cwd);
      this.#loaded.set(path, loading);
    }
    const { objects, indexes, isIgnored: isIgnoredHere } = (await loading).match(file);
    const by = ignoring ?? (isIgnoredHere && ignorePatterns !== false ? path : null);
    return { path, objects, key: `${path}|${indexes.join()}`, isIgnored: by !== null, ignoredBy: by };
  }

  async #load(path: string, base: string): Promise<Loaded> {
    const flat = expand(checkConfig(await importConfig(path, this.#source.generation), path), path);
    const objects = flat.map(({ object }) => object);
    // An object that was extended is for the files of all that extend it.
    const matchers = await Promise.all(
      flat.map(async ({ object, within }) => ({
        own: await filesMatcher(object),
        outer: await Promise.all(within.map(filesMatcher)),
      })),
    );
    return {
      path,
      objects,
      match(file) {
        const name = relative(base, file).split(sep).join('/');
        const indexes = matchers.flatMap(({ own, outer }, index) =>
          own.applies(name) && outer.every((matcher) => matcher.applies(name)) ? [index] : [],
        );
        return {
          indexes,
          objects: indexes.map((index) => objects[index] as ConfigObject),
          isIgnored: matchers.some(({ own, outer }) => outer.length === 0 && own.ignoresEverywhere(name)),
        };
      },
    };
  }
}

function expand(objects: ConfigObject[], path: string) {
  try {
    return expandExtends(objects);
  } catch (error) {
    throw error instanceof ConfigError ? new ConfigError(`${path}: ${error.message}`) : error;
  }
}

/** The value that a configuration file exports. Code runs only for files that the user named or has in the project. */
async function importConfig(path: string, generation?: number): Promise<unknown> {
  const extension = extname(path);
  if (extension === '.json') return readJsonConfig(path);
  let loaded: unknown;
  try {
    if (extension === '.ts' || extension === '.mts' || extension === '.cts') {
      const { createJiti } = await import('jiti');
      loaded = await createJiti(path, { moduleCache: generation === undefined }).import(path);
    } else {
      // Node keeps a module by its address for as long as the process lives.
      loaded = await import(pathToFileURL(path).href + (generation === undefined ? '' : `?${generation}`));
    }
  } catch (error) {
    if (isMissing(error, path)) throw new ConfigError(`${path}: There is no such file. Check what follows --config.`);
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new ConfigError(`${path}: It cannot be loaded: ${reason}`, { cause: error });
  }
  const exported = (loaded as { default?: unknown }).default;
  if (exported === undefined)
    throw new ConfigError(`${path}: It has no default export. Write "export default { rules: { ... } };".`);
  return exported;
}

async function readJsonConfig(path: string): Promise<unknown> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    if (isMissing(error, path)) throw new ConfigError(`${path}: There is no such file. Check what follows --config.`);
    throw new ConfigError(`${path}: It cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const [{ jsonErrorOffset }, { Locator }] = await Promise.all([
      import('../input/json-place.ts'),
      import('../syntax/lines.ts'),
    ]);
    const { line, column } = new Locator(text).point(jsonErrorOffset(text));
    throw new ConfigError(
      `${path}:${line}:${column}: This is not JSON from here on. Look for a missing comma, bracket or quotation mark.`,
    );
  }
}

function isMissing(error: unknown, path: string): boolean {
  const { code, message, url } = error as NodeJS.ErrnoException & { url?: string };
  if (code === 'ENOENT') return true;
  // A module that the configuration itself imports may be missing too, and then it is not the file that is.
  const named = url === pathToFileURL(path).href || (message ?? '').startsWith(`Cannot find module '${path}'`);
  return (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && named;
}
