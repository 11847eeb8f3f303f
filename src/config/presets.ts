/** Presets, computed from what each rule says of itself. */
import rules from '../../rules/index.ts';
import type { AnyRule } from '../engine/rule.ts';
import type { ConfigObject, RuleEntry } from './config.ts';

export const builtInRules: Readonly<Record<string, AnyRule>> = rules;

export const presetNames = ['recommended', 'mission', 'all'] as const;
export type PresetName = (typeof presetNames)[number];

export const presets: Readonly<Record<PresetName, ConfigObject>> = {
  recommended: preset('recommended', (rule) => {
    const entry = rule.meta.docs.recommended;
    if (entry === false) return undefined;
    return typeof entry === 'string' ? entry : [entry.severity, ...entry.options];
  }),
  mission: preset('mission', (rule) => rule.meta.docs.presets?.['mission']),
  all: preset('all', (rule) => {
    const entry = rule.meta.docs.recommended;
    return entry === false ? 'warn' : typeof entry === 'string' ? entry : [entry.severity, ...entry.options];
  }),
};

function preset(name: PresetName, entryFor: (rule: AnyRule) => RuleEntry | undefined): ConfigObject {
  const entries = Object.entries(builtInRules).flatMap(([id, rule]) => {
    const entry = entryFor(rule);
    return entry === undefined ? [] : [[id, entry] as const];
  });
  return { name: `msglint/${name}`, rules: Object.fromEntries(entries) };
}
