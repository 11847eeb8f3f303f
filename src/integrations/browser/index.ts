/** `msglint/browser`: the linter for web pages, in the page itself or, better, in a worker. */
export { createLinter, type FixResult, type Linter, type SourceDraft } from '../../linter.ts';
export { ConfigError, type Config, type ConfigObject, type RuleEntry } from '../../config/config.ts';
export { defineConfig } from '../../config/define.ts';
export { builtInRules as rules, presetNames, presets, type PresetName } from '../../config/presets.ts';
export type { Draft, DraftInput, Channel, EarlierMessage, Recipient, Sender } from '../../draft.ts';
export type { LintMessage, LintResult, SkippedRule, Suggestion } from '../../engine/result.ts';
export type { Fix } from '../../engine/rule.ts';
export { WorkerLinter, type PortLike } from './client.ts';
export { readSource } from './service.ts';
export type { Given, RuleCard } from './protocol.ts';
export type { Insight, SentenceInsight, SpanInsight } from './insight.ts';
export { watchField, type FieldOptions, type Watched } from './field.ts';
