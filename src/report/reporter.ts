/** What a formatter of ours is: results in, text out, one at a time, so that a run of any length fits in memory. */
import type { LintResult } from '../engine/result.ts';
import type { AnyRule } from '../engine/rule.ts';

export interface Reporter {
  /** Text to print for a result; may be empty. */
  result(result: LintResult): string;
  /** Text to print after the last one. */
  end(): string | Promise<string>;
}

export interface ReportOptions {
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** The rule of an id, for its reasons. */
  ruleOf(id: string): AnyRule | undefined;
  /** How a file is named to the user: relative to where one stands. */
  nameOf(filePath: string): string;
  /** SHA-256 of a text, base64. */
  sha256(text: string): string;
}

/** Names that are ours; any other is that of a package. */
export const formats = ['stylish', 'compact', 'json', 'jsonl', 'github', 'sarif', 'junit', 'rdjson', 'html'] as const;
export type ReportFormat = (typeof formats)[number];

export const isOwnFormat = (name: string): name is ReportFormat => (formats as readonly string[]).includes(name);

/** Each is loaded when it is asked for. */
export async function createReporter(format: ReportFormat, options: ReportOptions): Promise<Reporter> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).jsonReporter();
    case 'jsonl':
      return (await import('./jsonl.ts')).jsonlReporter();
    case 'compact':
      return (await import('./compact.ts')).compactReporter(options);
    case 'github':
      return (await import('./github.ts')).githubReporter(options);
    case 'sarif':
      return (await import('./sarif.ts')).sarifReporter(options);
    case 'junit':
      return (await import('./junit.ts')).junitReporter(options);
    case 'rdjson':
      return (await import('./rdjson.ts')).rdjsonReporter(options);
    case 'html':
      return (await import('./html.ts')).htmlReporter(options);
    case 'stylish':
      return (await import('./stylish.ts')).stylishReporter(options);
  }
}
