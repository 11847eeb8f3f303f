/** Flat configuration: what it is, and how an array of objects becomes the rules for one draft. Pure; files are elsewhere. */
import type { Channel, Sender } from '../draft.ts';
import { completeOptions, optionsProblem } from '../engine/options.ts';
import type { ActiveRule } from '../engine/run.ts';
import type { AnyRule, Plugin, Severity } from '../engine/rule.ts';
import { nearest } from '../nearest.ts';
import { builtInRules, presets, presetNames, type PresetName } from './presets.ts';

/** A severity alone, or with options. Numbers are ESLint's: 0 off, 1 warn, 2 error. */
export type RuleEntry = Severity | 0 | 1 | 2 | readonly [Severity | 0 | 1 | 2, ...unknown[]];

export interface ConfigObject {
  /** Shown in messages about this object. */
  name?: string;
  /** Globs of the files that the object is for; absent = all. */
  files?: string[];
  /** Globs of files to leave out; in an object with nothing else, of all files. */
  ignores?: string[];
  /** Names of presets, or objects, that come before this one. */
  extends?: (PresetName | ConfigObject)[];
  plugins?: Record<string, Plugin>;
  rules?: Record<string, RuleEntry>;
  settings?: Record<string, unknown>;
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
  settings: Record<string, unknown>;
  me: Sender | null;
  channel: Channel | null;
}

/** Types a configuration; returns it unchanged. */
export function defineConfig(config: Config): Config {
  return config;
}

/**
 * Merges the objects, later ones over earlier ones. Without any rule and without `extends` it is `recommended`.
 * @param config objects that apply to the draft; those for other files are filtered out before.
 * @throws {ConfigError} for an unknown rule or preset, or options that a rule does not take.
 */
export function resolveConfig(config: Config = []): ResolvedConfig {
  const objects = flatten(Array.isArray(config) ? config : [config]);
  const known = new Map(Object.entries(builtInRules));
  const entries = new Map<string, { severity: Severity; options: readonly unknown[] }>();
  const resolved: ResolvedConfig = { rules: [], settings: {}, me: null, channel: null };
  const base = objects.some((object) => object.rules) ? [] : [presets.recommended];
  for (const object of [...base, ...objects]) {
    for (const [prefix, plugin] of Object.entries(object.plugins ?? {})) {
      for (const [id, rule] of Object.entries(plugin.rules ?? {})) known.set(`${prefix}/${id}`, rule);
    }
    for (const [id, entry] of Object.entries(object.rules ?? {})) setRule(id, entry, known, entries, object.name);
    Object.assign(resolved.settings, object.settings);
    resolved.me = object.me ?? resolved.me;
    resolved.channel = object.channel ?? resolved.channel;
  }
  for (const [id, { severity, options }] of entries) {
    const rule = known.get(id);
    if (!rule || severity === 'off') continue;
    resolved.rules.push({ id, rule, severity: severity === 'error' ? 2 : 1, options: completeOptions(rule, options) });
  }
  return resolved;
}

function flatten(objects: readonly ConfigObject[], depth = 0): ConfigObject[] {
  if (depth > 20) throw new ConfigError('"extends" goes round in a circle.');
  return objects.flatMap(({ extends: bases = [], ...object }) => [
    ...flatten(
      bases.map((base) => {
        const found = typeof base === 'string' ? (presets as Record<string, ConfigObject>)[base] : base;
        if (!found)
          throw new ConfigError(
            `There is no preset "${String(base)}".${nearest(String(base), presetNames)} Known: ${presetNames.join(', ')}.`,
          );
        return found;
      }),
      depth + 1,
    ),
    object,
  ]);
}

function setRule(
  id: string,
  entry: RuleEntry,
  known: ReadonlyMap<string, AnyRule>,
  entries: Map<string, { severity: Severity; options: readonly unknown[] }>,
  name: string | undefined,
): void {
  const where = name ? ` (in "${name}")` : '';
  const rule = known.get(id);
  if (!rule)
    throw new ConfigError(
      `There is no rule "${id}"${where}.${nearest(id, [...known.keys()])} "msglint rules" lists them.`,
    );
  const [given, ...options] = Array.isArray(entry) ? (entry as [unknown, ...unknown[]]) : [entry];
  const severity = toSeverity(given);
  if (!severity)
    throw new ConfigError(
      `Severity of "${id}"${where} cannot be ${JSON.stringify(given)}. Known: off, warn, error (or 0, 1, 2).`,
    );
  const problem = options.length > 0 ? optionsProblem(id, rule, options) : undefined;
  if (problem) throw new ConfigError(problem);
  // A severity alone keeps the options set before, as in ESLint; options never change a severity, they always bring one.
  entries.set(id, { severity, options: options.length > 0 ? options : (entries.get(id)?.options ?? []) });
}

function toSeverity(value: unknown): Severity | undefined {
  if (value === 'off' || value === 'warn' || value === 'error') return value;
  return ({ 0: 'off', 1: 'warn', 2: 'error' } as const)[value as 0 | 1 | 2];
}
