/** The engine without rules and without Node; runs in a browser. */
export { defineRule, LANGUAGE, presetNames, ruleNeeds } from './engine/rule.ts';
export type {
  AnyRule,
  Data,
  Evidence,
  EvidenceGrade,
  Explained,
  Fix,
  FixFunction,
  Fixer,
  Listeners,
  Loc,
  Need,
  Plugin,
  PresetEntry,
  PresetName,
  Range,
  ReportDescriptor,
  Rule,
  RuleContext,
  RuleDocs,
  RuleMeta,
  Severity,
  Source,
  SuggestionDescriptor,
  Visitor,
} from './engine/rule.ts';
export { fromRetext, type MessageIds, type RetextPlugin, type RetextRuleMeta } from './engine/from-retext.ts';
export { Message, type Span } from './engine/message.ts';
export { runRules, type ActiveRule, type RuleFailure, type RunOptions, type RunResult } from './engine/run.ts';
export type {
  LintMessage,
  LintResult,
  RelatedMessage,
  SkippedRule,
  Suggestion,
  SuppressedMessage,
  Suppression,
} from './engine/result.ts';
export {
  channels,
  DraftError,
  draftSchema,
  kinds,
  toDraft,
  type Channel,
  type Directives,
  type Draft,
  type DraftInput,
  type EarlierMessage,
  type Kind,
  type NearMessages,
  type Outbox,
  type OutboxMessage,
  type Recipient,
  type Sender,
} from './draft.ts';
export type { Analysis } from './analysis/analysis.ts';
export type { Deed } from './analysis/deeds.ts';
export { OutboxIndex } from './analysis/outbox.ts';
export { businessDaysBetween, dayAfter } from './analysis/thread.ts';
export type { HeaderNode, MessageNode, MessageRoot, Position, SubjectNode, ZoneNode } from './syntax/tree.ts';
export { loadReadability, provideReadability } from './analysis/readability.ts';
export { loadHtml } from './analysis/html.ts';
export { loadEntities, type Entity } from './syntax/entities.ts';
export type { Point } from './syntax/lines.ts';
export type { Layout } from './syntax/parse.ts';
export type { ZoneType } from './syntax/zones.ts';
export type * from './analysis/fact-types.ts';
