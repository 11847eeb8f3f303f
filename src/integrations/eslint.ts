/** `msglint/eslint`: drafts as a language of ESLint, with the very rules that msglint runs itself. */
import type { ConfigObject, RuleDefinition, RulesConfig } from '@eslint/core';
import retextReadability from 'retext-readability';
import pkg from '../../package.json' with { type: 'json' };
import { fromHtml } from 'hast-util-from-html';
import { provideHtml } from '../analysis/html.ts';
import { provideReadability } from '../analysis/readability.ts';
import { builtInRules, presetNames, presets, type PresetName } from '../config/presets.ts';
import { LANGUAGE, type AnyRule } from '../engine/rule.ts';
import { draftLanguage } from './eslint/draft-language.ts';

export type { DraftLanguageOptions } from './eslint/draft-language.ts';
export type { DraftSourceCode } from './eslint/draft-source-code.ts';

/** Name under which the plugin is registered; rules and language are prefixed by it. */
const NAMESPACE = 'msglint';

// ESLint cannot wait for a rule to load what it needs, so it is loaded with the plugin.
provideReadability(retextReadability);
provideHtml(fromHtml);

const base = {
  meta: { name: pkg.name, version: pkg.version, namespace: NAMESPACE },
  languages: { draft: draftLanguage },
  // ESLint's types know no source code but their own; the objects are the same.
  rules: builtInRules as Record<string, AnyRule & RuleDefinition>,
};

/**
 * The ESLint plugin. A configuration says itself which files are drafts: no file name tells a draft from another text.
 *
 * @example
 * import { defineConfig } from 'eslint/config';
 * import msglint from 'msglint/eslint';
 *
 * export default defineConfig({
 *   files: ['drafts/*.txt'],
 *   plugins: { msglint },
 *   extends: ['msglint/recommended'],
 *   languageOptions: { channel: 'email', sender: { name: 'Sam Lee' } },
 * });
 */
const plugin: typeof base & { configs: Record<PresetName, ConfigObject> } = {
  ...base,
  configs: {} as Record<PresetName, ConfigObject>,
};
// The configurations name the plugin that holds them, so they come second.
for (const name of presetNames) plugin.configs[name] = configFor(name);

export default plugin;

function configFor(name: PresetName): ConfigObject {
  const entries = Object.entries(presets[name].rules ?? {}).map(([id, entry]) => [`${NAMESPACE}/${id}`, entry]);
  return {
    name: `${NAMESPACE}/${name}`,
    plugins: { [NAMESPACE]: plugin },
    language: LANGUAGE,
    rules: Object.fromEntries(entries) as RulesConfig,
  };
}
