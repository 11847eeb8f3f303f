/** `msglint <file> ...`: reads, lints, reports. */
import { resolve } from 'node:path';
import type { AnyRule } from '../engine/rule.ts';
import { toResult, type LintMessage, type LintResult } from '../engine/result.ts';
import { readDrafts } from '../input/read.ts';
import { createReporter, type ReportFormat } from '../report/reporter.ts';
import { count, Summary } from '../report/summary.ts';
import { complain, type ExitCode } from './command.ts';
import { Linters, Surroundings, type FileLinter } from './context.ts';
import { helpText, UsageError, wholeNumber, type Options } from './options.ts';
import { isColored, openOutput, outputWidth } from './output.ts';
import { findSources, nameFor, type Source } from './sources.ts';

interface Job extends Source, FileLinter {
  isIgnored: boolean;
}

export async function lintCommand(options: Options, positionals: readonly string[]): Promise<ExitCode> {
  const cwd = process.cwd();
  const started = performance.now();
  const maxWarnings = wholeNumber('--max-warnings', options['max-warnings'] ?? '-1');
  if (options['print-config'] !== undefined) return printConfig(options, options['print-config'], cwd);
  const sources = await findSources(options, positionals, cwd);
  if (!sources) {
    process.stderr.write(helpText());
    return 2;
  }
  const surroundings = await Surroundings.create(options, cwd);
  // Every configuration is loaded before the first finding is printed: a broken one stops the run, not the output.
  const jobs = await toJobs(sources, options, cwd);
  const rules = new Map<string, AnyRule>(
    jobs.flatMap(({ config }) => config.rules.map(({ id, rule }) => [id, rule] as const)),
  );

  const format = (options.format ?? 'stylish') as ReportFormat;
  const reporter = await createReporter(format, {
    width: outputWidth(),
    color: isColored(options),
    ruleOf: (id) => rules.get(id),
    nameOf: (path) => nameFor(path, cwd),
  });
  const output = await openOutput(
    options['output-file'] === undefined ? undefined : resolve(cwd, options['output-file']),
  );
  const summary = new Summary();
  let firstFatal: LintResult | undefined;
  const report = async (result: LintResult) => {
    summary.add(result);
    if (result.fatalErrorCount > 0) firstFatal ??= result;
    // A closed pipe ends the process with the code for what was found so far.
    process.exitCode = exitCode(summary, maxWarnings);
    await output.write(reporter.result(options.quiet ? errorsOnly(result) : result));
  };
  try {
    for (const job of jobs) await lintJob(job, surroundings, options, report);
    await output.write(reporter.end());
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }

  if (firstFatal && !isReadAnyway(format, options)) complainOfFatal(firstFatal, summary.fatal, cwd);
  if (format === 'stylish' && !options.quiet && summary.errors + summary.warnings === 0 && summary.skippedLine !== '') {
    process.stderr.write(`${summary.skippedLine}\n`);
  }
  if (isOverLimit(summary, maxWarnings))
    complain(`Too many warnings: ${summary.warnings}, and --max-warnings allows ${maxWarnings}.`);
  if (options.debug)
    process.stderr.write(`${count(summary.messages, 'message')} in ${(performance.now() - started).toFixed(1)} ms\n`);
  return exitCode(summary, maxWarnings);
}

async function toJobs(sources: readonly Source[], options: Options, cwd: string): Promise<Job[]> {
  const linters = await Linters.create(options, cwd);
  const jobs: Job[] = [];
  let ignoredBy: string | null = null;
  for (const source of sources) {
    const fileConfig = await linters.configFor(source.configPath);
    if (fileConfig.isIgnored && !source.isNamed) {
      ignoredBy = fileConfig.path;
      continue;
    }
    jobs.push({ ...source, ...(await linters.linterFor(fileConfig)), isIgnored: fileConfig.isIgnored });
  }
  if (jobs.length === 0 && ignoredBy !== null && !options['no-error-on-unmatched-pattern']) {
    throw new UsageError(`All files that match are ignored by ${ignoredBy}. Change its "ignores", or name a file.`);
  }
  return jobs;
}

async function lintJob(
  job: Job,
  surroundings: Surroundings,
  options: Options,
  report: (result: LintResult) => Promise<void>,
): Promise<void> {
  if (job.isIgnored) {
    const message = 'This file is ignored by the configuration. Change "ignores", or use --no-config.';
    await report(toResult(job.filePath, [{ ruleId: null, severity: 1, message, line: 1, column: 1 }]));
    return;
  }
  for await (const read of readDrafts(job.filePath, job.bytes ? { bytes: job.bytes } : {})) {
    if ('fatal' in read) {
      await report(read.fatal);
      continue;
    }
    const start = performance.now();
    const result = job.linter.lintSource({ ...read.ok, draft: surroundings.around(read.ok.draft) });
    if (options.debug)
      process.stderr.write(
        `${job.filePath}${result.entry ? ` (${result.entry})` : ''}: ${(performance.now() - start).toFixed(1)} ms\n`,
      );
    await report(result);
  }
}

const isOverLimit = ({ warnings }: Summary, maxWarnings: number) => maxWarnings >= 0 && warnings > maxWarnings;

function exitCode(summary: Summary, maxWarnings: number): ExitCode {
  if (summary.fatal > 0) return 2;
  return summary.errors > 0 || isOverLimit(summary, maxWarnings) ? 1 : 0;
}

/** As ESLint's --quiet: warnings are counted for the exit code but not shown. */
function errorsOnly(result: LintResult): LintResult {
  const isError = (message: LintMessage) => message.severity === 2;
  const { source: _source, ...rest } = result;
  const messages = result.messages.filter(isError);
  return {
    ...rest,
    messages,
    warningCount: 0,
    fixableWarningCount: 0,
    ...(messages.length > 0 && result.source !== undefined ? { source: result.source } : {}),
  };
}

/** Whether the person at the terminal has the same line before their eyes already. */
const isReadAnyway = (format: ReportFormat, options: Options) =>
  format === 'stylish' && options['output-file'] === undefined && process.stdout.isTTY && process.stderr.isTTY;

function complainOfFatal(result: LintResult, fatal: number, cwd: string): void {
  const message = result.messages.find((candidate) => candidate.fatal);
  if (!message) return;
  complain(
    `${nameFor(result.filePath, cwd)}:${message.line}:${message.column}: ${message.message}${fatal > 1 ? ` (and ${fatal - 1} more)` : ''}`,
  );
}

async function printConfig(options: Options, file: string, cwd: string): Promise<ExitCode> {
  const linters = await Linters.create(options, cwd);
  const fileConfig = await linters.configFor(resolve(cwd, file));
  const { config } = await linters.linterFor(fileConfig);
  const { visibleJson } = await import('../report/visible.ts');
  const rules = Object.fromEntries(
    config.rules.map(({ id, severity, options: own }) => [id, [severity === 2 ? 'error' : 'warn', ...own]]),
  );
  const printed = {
    configFile: fileConfig.path,
    ignored: fileConfig.isIgnored,
    rules,
    settings: config.settings,
    me: config.me,
    channel: config.channel,
  };
  process.stdout.write(`${visibleJson(printed, 2)}\n`);
  return 0;
}
