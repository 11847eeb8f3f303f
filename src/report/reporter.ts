/** What a formatter of ours is: results in, text out, one at a time, so that a run of any length fits in memory. */
import type { LintResult } from '../engine/result.ts';
import type { AnyRule } from '../engine/rule.ts';

export interface Reporter {
  /** Text to print for a result; may be empty. */
  result(result: LintResult): string;
  /** Text to print after the last one. */
  end(): string;
}

export interface ReportOptions {
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** The rule of an id, for its reasons. */
  ruleOf(id: string): AnyRule | undefined;
  /** How a file is named to the user: relative to where one stands. */
  nameOf(filePath: string): string;
}

export const formats = ['stylish', 'json', 'jsonl'] as const;
export type ReportFormat = (typeof formats)[number];

export async function createReporter(format: ReportFormat, options: ReportOptions): Promise<Reporter> {
  if (format === 'json') return (await import('./json.ts')).jsonReporter();
  if (format === 'jsonl') return (await import('./jsonl.ts')).jsonlReporter();
  return (await import('./stylish.ts')).stylishReporter(options);
}
