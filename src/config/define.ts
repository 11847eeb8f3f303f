/** Types for who writes a configuration: the ids of the rules, and the options of each. */
import type rules from '../../rules/index.ts';
import type { Severity } from '../engine/rule.ts';
import type { Config, ConfigObject, RuleEntry } from './config.ts';

export type BuiltIn = typeof rules;

/** All but the keys may be left out; what is given has the type that the rule's default has. */
export type Given<Option> = Option extends object ? { [Key in keyof Option]?: Option[Key] | undefined } : Option;
export type GivenAll<Options> = Options extends readonly unknown[]
  ? { [Index in keyof Options]?: Given<Options[Index]> }
  : [];

export type Level = Severity | 0 | 1 | 2;
export type EntryOf<Id extends keyof BuiltIn> =
  Level | readonly [Level, ...GivenAll<BuiltIn[Id]['meta']['defaultOptions']>];

/** Rules of msglint with their options, and of plugins (`prefix/name`) with any. */
export type TypedRules = { [Id in keyof BuiltIn]?: EntryOf<Id> } & Record<`${string}/${string}`, RuleEntry>;

export interface TypedConfigObject extends Omit<ConfigObject, 'rules' | 'suppress'> {
  rules?: TypedRules;
  suppress?: { [Id in keyof BuiltIn]?: string } & Record<`${string}/${string}`, string>;
}

/** Types a configuration, the options of rules included; gives back a list of its objects. */
export function defineConfig(
  ...config: (TypedConfigObject | (TypedConfigObject | TypedConfigObject[])[])[]
): ConfigObject[] {
  return (config as Config[]).flat(Infinity) as ConfigObject[];
}
