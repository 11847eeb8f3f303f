/** What a host says of a draft, in one shape for all of them. */
import type { LintMessage } from '../../src/index.ts';

export interface Finding {
  ruleId: string | null;
  severity: number;
  message: string;
  /** "line:column-line:column", 1-based. */
  place: string;
  /** What a click would do; absent where the host has no such thing. */
  fix?: Change | null;
  suggestions?: (Change & { desc: string })[];
}

export interface Change {
  range: readonly [number, number];
  text: string;
}

/** A host: how drafts are put into it, and what comes out. */
export interface Column {
  name: string;
  /** Whether it shows fixes and suggestions with their ranges. */
  hasChanges: boolean;
  /** Whether it runs each rule by itself, so that two findings about one fault are not put together. */
  isRuleByRule: boolean;
  /** How it treats a byte order mark is no business of the table; drafts are given without. */
  lint(source: string): Promise<Finding[]>;
  close?(): Promise<void>;
}

/** A finding in ESLint's shape, which is the shape of most hosts. */
export function fromLintMessage({
  ruleId,
  severity,
  message,
  line,
  column,
  endLine = line,
  endColumn = column,
  fix,
  suggestions = [],
}: Omit<LintMessage, 'suggestions' | 'fatal'> & {
  suggestions?: readonly { desc: string; fix: { range: readonly [number, number]; text: string } }[] | undefined;
}): Finding {
  return {
    ruleId,
    severity,
    message,
    place: `${line}:${column}-${endLine}:${endColumn}`,
    fix: fix ? { range: fix.range, text: fix.text } : null,
    suggestions: suggestions.map(({ desc, fix: { range, text } }) => ({ desc, range, text })),
  };
}

/** As one text a finding, sorted, so that a difference is readable and the order of a host does not matter. */
export const comparable = (findings: readonly Finding[], withChanges: boolean): string[] =>
  findings
    .map(({ fix, suggestions, ...finding }) =>
      JSON.stringify(
        withChanges
          ? {
              ...finding,
              fix: fix ?? null,
              suggestions: [...(suggestions ?? [])].sort((a, b) => (a.desc < b.desc ? -1 : 1)),
            }
          : finding,
      ),
    )
    .sort();
