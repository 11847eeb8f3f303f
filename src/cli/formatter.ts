/** The formatter of a run: one of ours, or a package in the shape of ESLint's formatters. */
import type { LintResult } from '../engine/result.ts';
import { nearest } from '../nearest.ts';
import { createReporter, formats, isOwnFormat, type Reporter, type ReportOptions } from '../report/reporter.ts';
import { UsageError } from './options.ts';

export interface FormatterContext {
  cwd: string;
  /** Meta of the rules that are on, by id. */
  rulesMeta: Record<string, object>;
  maxWarnings: number;
}

// Loaded when it is first used: few formats need it.
export const sha256 = (text: string) =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('base64');

/** @throws {UsageError} for a name that is neither ours nor a package's. */
export async function loadFormatter(
  name: string,
  options: ReportOptions,
  context: FormatterContext,
): Promise<Reporter> {
  if (isOwnFormat(name)) return createReporter(name, options);
  const formatter = await importFormatter(name, context.cwd);
  const results: LintResult[] = [];
  return {
    result(result) {
      results.push(result);
      return '';
    },
    async end() {
      const { cwd, rulesMeta, maxWarnings } = context;
      const foundWarnings = results.reduce((total, { warningCount }) => total + warningCount, 0);
      const data = {
        cwd,
        rulesMeta,
        ...(maxWarnings >= 0 && foundWarnings > maxWarnings
          ? { maxWarningsExceeded: { maxWarnings, foundWarnings } }
          : {}),
      };
      let text: unknown;
      try {
        text = await formatter(results, data);
      } catch (error) {
        throw new UsageError(
          `The formatter "${name}" failed: ${String(error instanceof Error ? error.message : error).split('\n', 1)[0]}`,
        );
      }
      if (typeof text !== 'string') throw new UsageError(`The formatter "${name}" gave no text.`);
      return text === '' || text.endsWith('\n') ? text : `${text}\n`;
    },
  };
}

type Format = (results: LintResult[], data: object) => unknown;

async function importFormatter(name: string, cwd: string): Promise<Format> {
  const { importFirst, packageNames } = await import('../config/packages.ts');
  const what = `--format ${name}`;
  let found: unknown;
  try {
    found = await importFirst(
      [...packageNames(name, 'msglint-formatter').slice(0, 1), ...packageNames(name, 'eslint-formatter')],
      cwd,
      what,
    );
  } catch (error) {
    // Nothing of that name: more likely one of ours is misspelled.
    if (/[./@]/u.test(name) || !String(error).includes('There is no package')) throw error;
    throw new UsageError(
      `There is no format ${JSON.stringify(name)}.${nearest(name, formats)} Known: ${formats.join(', ')}, and packages of formatters for ESLint.`,
    );
  }
  const format = (found as { format?: unknown } | null)?.format ?? found;
  if (typeof format !== 'function') throw new UsageError(`${what}: Its default export is no formatter.`);
  return format as Format;
}
