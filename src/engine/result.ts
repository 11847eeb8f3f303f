/** Results in ESLint's shape, so that its formatters and readers work unchanged. */
import type { Fix, Need } from './rule.ts';

export interface Suggestion {
  desc: string;
  messageId?: string;
  fix: Fix;
}

export interface LintMessage {
  /** null for a draft that could not be read or parsed. */
  ruleId: string | null;
  /** 1 = warning, 2 = error. */
  severity: 1 | 2;
  message: string;
  messageId?: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  endLine?: number;
  endColumn?: number;
  fix?: Fix;
  suggestions?: Suggestion[];
  url?: string;
  fatal?: true;
  /** Findings of other rules about the same fault, which say less about it. */
  related?: RelatedMessage[];
}

/** A finding that was attached to another; its place is kept. */
export type RelatedMessage = Pick<
  LintMessage,
  'ruleId' | 'severity' | 'message' | 'messageId' | 'line' | 'column' | 'endLine' | 'endColumn'
>;

/** Why a finding is not shown. */
export interface Suppression {
  /** `directive`: the draft's front matter; `config`: the configuration; `file`: the suppressions file. */
  kind: 'directive' | 'config' | 'file';
  /** The writer's reason; empty where none was given. */
  justification: string;
}

export interface SuppressedMessage extends LintMessage {
  suppressions: Suppression[];
}

export interface SkippedRule {
  ruleId: string;
  needs: Need[];
}

export interface LintResult {
  filePath: string;
  /** The draft's own key, where a file holds many. */
  entry?: string;
  messages: LintMessage[];
  /** Findings that were made and that somebody said are fine. */
  suppressedMessages: SuppressedMessage[];
  errorCount: number;
  warningCount: number;
  fatalErrorCount: number;
  fixableErrorCount: number;
  fixableWarningCount: number;
  skippedRules?: SkippedRule[];
  /** The text, present where there are findings, for formatters that show code. */
  source?: string;
  /** The fixed text, where fixing was asked for and changed something. */
  output?: string;
}

export function toResult(
  filePath: string,
  messages: LintMessage[],
  extra: {
    entry?: string | null;
    source?: string;
    skippedRules?: SkippedRule[];
    suppressedMessages?: SuppressedMessage[];
  } = {},
): LintResult {
  return {
    filePath,
    ...(extra.entry ? { entry: extra.entry } : {}),
    messages,
    suppressedMessages: extra.suppressedMessages ?? [],
    ...countsOf(messages),
    ...(extra.skippedRules?.length ? { skippedRules: extra.skippedRules } : {}),
    ...(messages.length > 0 && extra.source !== undefined ? { source: extra.source } : {}),
  };
}

/** The result with other messages in the place of its own, and counted again. */
export function withMessages(
  result: LintResult,
  messages: LintMessage[],
  suppressedMessages: SuppressedMessage[] = result.suppressedMessages,
): LintResult {
  const { source, ...rest } = result;
  return {
    ...rest,
    messages,
    suppressedMessages,
    ...countsOf(messages),
    ...(messages.length > 0 && source !== undefined ? { source } : {}),
  };
}

function countsOf(messages: readonly LintMessage[]) {
  const count = (severity: 1 | 2, fixable = false) =>
    messages.filter((message) => message.severity === severity && (!fixable || message.fix)).length;
  return {
    errorCount: count(2),
    warningCount: count(1),
    fatalErrorCount: messages.filter((message) => message.fatal).length,
    fixableErrorCount: count(2, true),
    fixableWarningCount: count(1, true),
  };
}

/** A result for something that could not be read: the other files and records are still linted. */
export function fatalResult(
  filePath: string,
  message: string,
  place: { line?: number; column?: number; entry?: string | null } = {},
): LintResult {
  return toResult(
    filePath,
    [{ ruleId: null, severity: 2, fatal: true, message, line: place.line ?? 1, column: place.column ?? 1 }],
    {
      entry: place.entry ?? null,
    },
  );
}
