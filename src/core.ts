/** The engine without rules and without Node; runs in a browser. */
export { defineRule, LANGUAGE } from './engine/rule.ts';
export type {
  AnyRule,
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
} from './engine/rule.ts';
export { fromRetext, type RetextPlugin, type RetextRuleMeta } from './engine/from-retext.ts';
export { Message, type Span } from './engine/message.ts';
export { runRules, type ActiveRule, type RunResult } from './engine/run.ts';
export type { LintMessage, LintResult, RelatedMessage, SkippedRule, Suggestion } from './engine/result.ts';
export {
  DraftError,
  draftSchema,
  toDraft,
  type Channel,
  type Draft,
  type DraftInput,
  type EarlierMessage,
  type Kind,
  type Outbox,
  type OutboxMessage,
  type Recipient,
  type Sender,
} from './draft.ts';
export type { Analysis } from './analysis/analysis.ts';
export type { Deed } from './analysis/deeds.ts';
export { OutboxIndex } from './analysis/outbox.ts';
export { businessDaysBetween, dayAfter } from './analysis/thread.ts';
export type { MessageNode, MessageRoot } from './syntax/tree.ts';
export { loadReadability, provideReadability } from './analysis/readability.ts';
export { loadHtml } from './analysis/html.ts';
export { loadEntities, type Entity } from './syntax/entities.ts';
