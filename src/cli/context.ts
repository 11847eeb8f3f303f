/** What the flags say of a draft and of its configuration, put together with what the draft and the files say. */
import { resolve } from 'node:path';
import {
  resolveConfig,
  ConfigError,
  type ConfigObject,
  type ResolvedConfig,
  type RuleEntry,
} from '../config/config.ts';
import { presetNames, type PresetName } from '../config/presets.ts';
import type { FileConfig } from '../config/load.ts';
import type { Channel, Draft, EarlierMessage } from '../draft.ts';
import type { Plugin } from '../engine/rule.ts';
import { InputError } from '../input/input-error.ts';
import { linterFor, loadProviders, type Linter } from '../linter.ts';
import { nearest } from '../nearest.ts';
import { UsageError, type Options } from './options.ts';

export interface FileLinter {
  linter: Linter;
  config: ResolvedConfig;
}

/** Configurations and linters of a run: files with the same configuration share one. */
export class Linters {
  readonly #options: Options;
  readonly #cwd: string;
  readonly #flagConfig: ConfigObject[];
  readonly #cache = new Map<string, Promise<FileLinter>>();
  #loader: Promise<{ configFor(file: string): Promise<FileConfig> }> | undefined;

  private constructor(options: Options, cwd: string, flagConfig: ConfigObject[]) {
    this.#options = options;
    this.#cwd = cwd;
    this.#flagConfig = flagConfig;
  }

  /** @throws {UsageError} for flags that contradict each other or say nothing that can be used. */
  static async create(options: Options, cwd: string): Promise<Linters> {
    if (options['no-config'] && options.config !== undefined)
      throw new UsageError('--config and --no-config contradict each other. Keep one of them.');
    const { preset, me, channel } = options;
    if (preset !== undefined && !(presetNames as readonly string[]).includes(preset)) {
      throw new UsageError(
        `There is no preset "${preset}".${nearest(preset, presetNames)} Known: ${presetNames.join(', ')}.`,
      );
    }
    const rules = options.rule ? await parseRules(options.rule) : undefined;
    const plugins = options.plugin ? await loadPlugins(options.plugin, cwd) : undefined;
    return new Linters(options, cwd, [
      {
        ...(plugins ? { plugins } : {}),
        ...(rules ? { rules } : {}),
        ...(me === undefined ? {} : { me: { name: me } }),
        ...(channel === undefined ? {} : { channel: channel as Channel }),
      },
    ]);
  }

  /** What the configuration file says about a file (absolute path). @throws {ConfigError} */
  async configFor(file: string): Promise<FileConfig> {
    this.#loader ??= import('../config/load.ts').then(({ ConfigLoader }) => {
      const { config, 'no-config': noConfig, 'no-ignore': noIgnore, 'ignore-pattern': patterns = [] } = this.#options;
      return new ConfigLoader({
        cwd: this.#cwd,
        ...(noConfig ? { configFile: null } : config === undefined ? {} : { configFile: resolve(this.#cwd, config) }),
        ignorePatterns: noIgnore ? false : patterns,
      });
    });
    return (await this.#loader).configFor(file);
  }

  /** @throws {ConfigError} */
  async linterFor(fileConfig: FileConfig): Promise<FileLinter> {
    let linter = this.#cache.get(fileConfig.key);
    if (!linter) {
      linter = this.#make(fileConfig);
      this.#cache.set(fileConfig.key, linter);
    }
    return linter;
  }

  async #make({ path, objects }: FileConfig): Promise<FileLinter> {
    const { preset } = this.#options;
    // Rules on the command line change what is there; they do not take its place.
    const saysRules = objects.some((object) => object.rules || object.extends);
    const base: ConfigObject[] =
      preset === undefined ? (saysRules ? [] : [{ extends: ['recommended'] }]) : [{ extends: [preset as PresetName] }];
    let config: ResolvedConfig;
    try {
      config = resolveConfig([...base, ...objects, ...this.#flagConfig]);
    } catch (error) {
      throw inFile(error, path, objects);
    }
    await loadProviders(config, { html: false });
    return { linter: linterFor(config), config };
  }
}

/** Names the configuration file where it is wrong by itself, and not only together with the flags. */
function inFile(error: unknown, path: string | null, objects: ConfigObject[]): unknown {
  if (path === null) return error;
  try {
    resolveConfig(objects);
    return error;
  } catch (own) {
    return own instanceof ConfigError ? new ConfigError(`${path}: ${own.message}`) : own;
  }
}

async function loadPlugins(names: readonly string[], cwd: string): Promise<Record<string, Plugin>> {
  const { loadPlugin } = await import('../config/packages.ts');
  const plugins = await Promise.all(names.map((name) => loadPlugin(name, cwd)));
  return Object.assign({}, ...plugins) as Record<string, Plugin>;
}

/** `--rule 'id: warn'`, `--rule 'id: [error, {max: 3}]'`, `--rule 'a: off, b: warn'`: ESLint's way to write it. */
async function parseRules(given: readonly string[]): Promise<Record<string, RuleEntry>> {
  const { parse } = await import('yaml');
  const rules = new Map<string, RuleEntry>();
  for (const text of given) {
    let value: unknown;
    try {
      // A flow mapping takes several rules at once. Without braces "a: [warn]" is one as well.
      value = parse(text.trim().startsWith('{') ? text : `{${text}}`, { schema: 'core', maxAliasCount: 0 });
    } catch {
      value = undefined;
    }
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMapping || Object.values(value as object).includes(null)) {
      throw new UsageError(
        `--rule ${JSON.stringify(text)} cannot be read. Write 'id: severity' or 'id: [severity, {option: value}]'.`,
      );
    }
    for (const [id, entry] of Object.entries(value as object)) rules.set(id, entry as RuleEntry);
  }
  return Object.fromEntries(rules);
}

/** What the flags know around every draft of the run. */
export class Surroundings {
  readonly #now = new Date().toISOString();
  readonly #to: string | undefined;
  readonly #earlier: readonly EarlierMessage[];

  private constructor(to: string | undefined, earlier: readonly EarlierMessage[]) {
    this.#to = to;
    this.#earlier = earlier;
  }

  /** @throws {InputError} for a --history file that cannot be read; names the file and the place. */
  static async create({ to, me, history = [] }: Options, cwd: string): Promise<Surroundings> {
    return new Surroundings(to, history.length === 0 ? [] : await readHistories(history, cwd, me));
  }

  /** The draft with what it does not say itself. */
  around(draft: Draft): Draft {
    return {
      ...draft,
      recipient: draft.recipient ?? (this.#to === undefined ? null : { name: this.#to }),
      // What is linted at the terminal is about to be sent.
      sent: draft.sent ?? this.#now,
      history: joinHistory(this.#earlier, draft.history),
    };
  }
}

async function readHistories(paths: readonly string[], cwd: string, me: string | undefined): Promise<EarlierMessage[]> {
  const { readHistory } = await import('../input/history.ts');
  const earlier: EarlierMessage[] = [];
  for (const path of paths) {
    try {
      earlier.push(...(await readHistory(resolve(cwd, path), me)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { line, column = 1 } = error.place;
      throw new InputError(`${path}${line === undefined ? '' : `:${line}:${column}`}: ${error.message}`, error.place);
    }
  }
  return earlier;
}

/** Earlier messages before the draft's own; in the order of their dates where all of them have one. */
function joinHistory(earlier: readonly EarlierMessage[], own: EarlierMessage[]): EarlierMessage[] {
  if (earlier.length === 0) return own;
  const joined = [...earlier, ...own];
  if (joined.some(({ sent }) => sent === null)) return joined;
  return joined.sort((a, b) => Date.parse(a.sent as string) - Date.parse(b.sent as string));
}
