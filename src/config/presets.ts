/** Presets, computed from what each rule says of itself. */
import rules from '../../rules/index.ts';
import { presetNames, type AnyRule, type PresetName } from '../engine/rule.ts';
import type { ConfigObject, RuleEntry } from './config.ts';
import { presetDocs, presetEntry } from './preset-entry.ts';

export const builtInRules: Readonly<Record<string, AnyRule>> = rules;

export { presetNames, type PresetName };

export const presets = Object.fromEntries(presetNames.map((name) => [name, preset(name)])) as Readonly<
  Record<PresetName, ConfigObject>
>;

function preset(name: PresetName): ConfigObject {
  const entries = Object.entries(builtInRules).flatMap(([id, rule]): [string, RuleEntry][] => {
    const entry = presetEntry(name, id, rule);
    if (entry === undefined) return [];
    return [[id, typeof entry === 'string' ? entry : [entry.severity, ...entry.options]]];
  });
  const { channel } = presetDocs[name];
  return { name: `msglint/${name}`, rules: Object.fromEntries(entries), ...(channel ? { channel } : {}) };
}
