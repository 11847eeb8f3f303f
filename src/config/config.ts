/** Flat configuration: what it is, and how an array of objects becomes the rules for one draft. Pure; files are elsewhere. */
import type { Channel, Sender } from '../draft.ts';
import { noRule, ruleProblem } from '../engine/check-rule.ts';
import { completeOptions, optionsProblem } from '../engine/options.ts';
import type { ActiveRule } from '../engine/run.ts';
import type { AnyRule, Plugin, Severity } from '../engine/rule.ts';
import { nearest } from '../nearest.ts';
import { builtInRules, presets, presetNames, type PresetName } from './presets.ts';

/** A severity alone, or with options. Numbers are ESLint's: 0 off, 1 warn, 2 error. */
export type RuleEntry = Severity | 0 | 1 | 2 | readonly [Severity | 0 | 1 | 2, ...unknown[]];

export interface ConfigObject {
  /** For editors: where the schema of a JSON configuration is. */
  $schema?: string;
  /** Shown in messages about this object. */
  name?: string;
  /** Globs of the files that the object is for; absent = all. */
  files?: string[];
  /** Globs of files to leave out; in an object with nothing else, of all files. */
  ignores?: string[];
  /** What comes before this object: names of presets (`recommended`), of a plugin's configurations (`my/strict`), or objects. */
  extends?: (PresetName | `${string}/${string}` | ConfigObject | ConfigObject[])[];
  plugins?: Record<string, Plugin>;
  rules?: Record<string, RuleEntry>;
  /** Rules whose findings are fine in these files, each with the reason. They still run; use `off` for one that should not. */
  suppress?: Record<string, string>;
  settings?: Record<string, unknown>;
  linterOptions?: {
    /** What is said of a `disable` in front matter that nothing needs; default `warn`. */
    reportUnusedDisableDirectives?: boolean | Severity | 0 | 1 | 2;
  };
  /** The sender, where a draft does not say. */
  me?: Sender;
  /** The channel, where a draft does not say. */
  channel?: Channel;
}

export type Config = ConfigObject | ConfigObject[];

/** Thrown for a configuration that cannot be used; the message names the place and the way out. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The configuration for one draft. */
export interface ResolvedConfig {
  rules: ActiveRule[];
  /** Ids of all rules that there are, active or not. */
  known: ReadonlySet<string>;
  /** Reasons by the id of the rule. */
  suppress: ReadonlyMap<string, string>;
  /** Severity of a `disable` in front matter that nothing needs. */
  unusedDirectives: Severity;
  settings: Record<string, unknown>;
  me: Sender | null;
  channel: Channel | null;
}

/**
 * Merges the objects, later ones over earlier ones. Without any rule and without `extends` it is `recommended`.
 * @param config objects that apply to the draft; those for other files are filtered out before.
 * @throws {ConfigError} for an unknown rule or preset, or options that a rule does not take.
 */
export function resolveConfig(config: Config = []): ResolvedConfig {
  const objects = expandExtends(config).map(({ object }) => object);
  const known = new Map(Object.entries(builtInRules));
  const entries = new Map<string, Entry>();
  const suppress = new Map<string, string>();
  const resolved: ResolvedConfig = {
    rules: [],
    known: new Set(),
    suppress,
    unusedDirectives: 'warn',
    settings: {},
    me: null,
    channel: null,
  };
  // Rules of a plugin may be named before the plugin is.
  for (const { plugins = {} } of objects) {
    for (const [prefix, plugin] of Object.entries(plugins)) {
      for (const [id, rule] of Object.entries(plugin.rules ?? {})) known.set(`${prefix}/${id}`, rule);
    }
  }
  const base = objects.some((object) => object.rules) ? [] : [presets.recommended];
  for (const object of [...base, ...objects]) {
    for (const [id, entry] of Object.entries(object.rules ?? {})) setRule(id, entry, known, entries, object.name);
    for (const [id, reason] of Object.entries(object.suppress ?? {})) {
      if (!known.has(id)) throw unknownRule(id, known, object.name);
      suppress.set(id, reason);
    }
    resolved.settings = { ...resolved.settings, ...object.settings };
    resolved.me = object.me ?? resolved.me;
    resolved.channel = object.channel ?? resolved.channel;
    const unused = object.linterOptions?.reportUnusedDisableDirectives;
    if (unused !== undefined)
      resolved.unusedDirectives =
        typeof unused === 'boolean' ? (unused ? 'warn' : 'off') : (toSeverity(unused) ?? 'warn');
  }
  for (const [id, { severity, options, problem }] of entries) {
    const rule = known.get(id);
    if (severity === 'off') continue;
    resolved.rules.push({
      id,
      severity: severity === 'error' ? 2 : 1,
      ...(rule && problem === undefined
        ? { rule, options: completeOptions(rule, options) }
        : { rule: noRule, options: [], problem: problem ?? '' }),
    });
  }
  return { ...resolved, known: new Set(known.keys()) };
}

interface Entry {
  severity: Severity;
  options: readonly unknown[];
  problem?: string;
}

/** An object of a configuration without `extends`: what it extended stands before it. */
export interface FlatObject {
  object: ConfigObject;
  /** The objects that extended it; it is for the files of all of them. */
  within: readonly ConfigObject[];
}

/** @throws {ConfigError} for a name that is no preset and no configuration of a plugin, and for a circle. */
export function expandExtends(config: Config): FlatObject[] {
  const plugins = new Map<string, Plugin>();
  const expand = (item: ConfigObject, within: readonly ConfigObject[]): FlatObject[] => {
    if (within.includes(item)) throw new ConfigError('"extends" goes round in a circle.');
    for (const [prefix, plugin] of Object.entries(item.plugins ?? {})) plugins.set(prefix, plugin);
    const { extends: bases = [], ...object } = item;
    const inner = [...within, item];
    return [
      ...listOf(bases)
        .flatMap((base) => (typeof base === 'string' ? listOf(namedConfig(base, plugins)) : [base]))
        .flatMap((base) => expand(base, inner)),
      // One that extends says by that which rules there are, even if it is none.
      { object: item.extends && !object.rules ? { ...object, rules: {} } : object, within },
    ];
  };
  return listOf(config).flatMap((item) => expand(item, []));
}

/** Lists in lists are one list, as in ESLint. */
const listOf = <Item>(value: Item | readonly (Item | readonly Item[])[]): Item[] => [value].flat(Infinity) as Item[];

/** `recommended`, or `prefix/name` for a configuration of a plugin. */
function namedConfig(name: string, plugins: ReadonlyMap<string, Plugin>): ConfigObject | ConfigObject[] {
  if (Object.hasOwn(presets, name)) return presets[name as PresetName];
  const known: string[] = [...presetNames];
  for (const [prefix, { configs = {} }] of plugins) {
    for (const [own, config] of Object.entries(configs)) {
      if (`${prefix}/${own}` === name) return config as ConfigObject | ConfigObject[];
      known.push(`${prefix}/${own}`);
    }
  }
  throw new ConfigError(`There is no preset "${name}".${nearest(name, known)} Known: ${known.join(', ')}.`);
}

const unknownRule = (id: string, known: ReadonlyMap<string, AnyRule>, name: string | undefined) =>
  new ConfigError(
    `There is no rule "${id}"${name ? ` (in "${name}")` : ''}.${nearest(id, [...known.keys()])} "msglint rules" lists them.`,
  );

function setRule(
  id: string,
  entry: RuleEntry,
  known: ReadonlyMap<string, AnyRule>,
  entries: Map<string, Entry>,
  name: string | undefined,
): void {
  const where = name ? ` (in "${name}")` : '';
  const rule = known.get(id);
  if (!known.has(id)) throw unknownRule(id, known, name);
  const [given, ...options] = Array.isArray(entry) ? (entry as [unknown, ...unknown[]]) : [entry];
  const severity = toSeverity(given);
  if (!severity)
    throw new ConfigError(
      `Severity of "${id}"${where} cannot be ${JSON.stringify(given)}. Known: off, warn, error (or 0, 1, 2).`,
    );
  const broken = ruleProblem(rule);
  if (!rule || broken !== undefined) {
    entries.set(id, { severity, options: [], problem: broken ?? '' });
    return;
  }
  const problem = options.length > 0 ? optionsProblem(id, rule, options) : undefined;
  if (problem) throw new ConfigError(problem);
  // A severity alone keeps the options set before, as in ESLint; options never change a severity, they always bring one.
  entries.set(id, { severity, options: options.length > 0 ? options : (entries.get(id)?.options ?? []) });
}

function toSeverity(value: unknown): Severity | undefined {
  if (value === 'off' || value === 'warn' || value === 'error') return value;
  return ({ 0: 'off', 1: 'warn', 2: 'error' } as const)[value as 0 | 1 | 2];
}
