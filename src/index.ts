/** The public door. No logic here. */
export { analyze, createLinter, fix, lint, type FixResult, type Linter, type SourceDraft } from './linter.ts';
export { ConfigError, type Config, type ConfigObject, type RuleEntry } from './config/config.ts';
export { defineConfig, type TypedConfigObject, type TypedRules } from './config/define.ts';
export { presets } from './config/presets.ts';
export * from './core.ts';
