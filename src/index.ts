/** The public door. No logic here. */
export {
  analyze,
  createLinter,
  fix,
  lint,
  type FixResult,
  type IsWanted,
  type Linter,
  type Place,
  type SourceDraft,
} from './linter.ts';
export { ConfigError, type Config, type ConfigObject, type RuleEntry } from './config/config.ts';
export {
  defineConfig,
  type BuiltIn,
  type EntryOf,
  type Given,
  type GivenAll,
  type Level,
  type TypedConfigObject,
  type TypedRules,
} from './config/define.ts';
export { presets } from './config/presets.ts';
export * from './core.ts';
