/** `msglint <file> ...`: reads, lints, fixes where asked to, reports. */
import { resolve } from 'node:path';
import type { AnyRule } from '../engine/rule.ts';
import { withMessages, type LintResult } from '../engine/result.ts';
import { count, Summary } from '../report/summary.ts';
import { elapsed } from './clock.ts';
import { complain, type ExitCode } from './command.ts';
import { Linters, Surroundings } from './context.ts';
import { lintJobs, toJobs, type DraftResult, type Fixing, type Job } from './jobs.ts';
import { joinMailboxes } from './mailbox-jobs.ts';
import { loadFormatter, sha256 } from './formatter.ts';
import { helpText, UsageError, wholeNumber, type Options } from './options.ts';
import { outboxOf } from './outbox.ts';
import { isColored, openOutput, outputWidth } from './output.ts';
import { Progress } from './progress.ts';
import { findSources, nameFor } from './sources.ts';
import { SuppressionsFile } from './suppressions.ts';

export async function lintCommand(options: Options, positionals: readonly string[]): Promise<ExitCode> {
  const cwd = process.cwd();
  const started = elapsed();
  const maxWarnings = wholeNumber('--max-warnings', options['max-warnings'] ?? '-1');
  refuseContradictions(options);
  if (options['print-config'] !== undefined) return printConfig(options, options['print-config'], cwd);
  const sources = await findSources(options, positionals, cwd);
  if (!sources) {
    process.stderr.write(helpText());
    return 2;
  }
  const fixing = fixingOf(options);
  if (fixing?.mode === 'write' && sources.some(({ bytes }) => bytes))
    throw new UsageError('--fix cannot write to standard input. Use --fix-dry-run with --format json, or --diff.');
  const surroundings = await Surroundings.create(options, cwd);
  // Every configuration is loaded before the first finding is printed: a broken one stops the run, not the output.
  const jobs = joinMailboxes(await toJobs(sources, options, cwd), options);
  complainOfEmptyConfig(jobs, cwd);
  const isSuppressing = options['suppress-all'] === true || options['suppress-rule'] !== undefined;
  const suppressions = SuppressionsFile.open(options['suppressions-location'], cwd, !isSuppressing);
  const rules = new Map<string, AnyRule>(
    jobs.flatMap(({ config }) => config.rules.map(({ id, rule }) => [id, rule] as const)),
  );

  const format = options.format ?? 'stylish';
  const reporter = await loadFormatter(
    format,
    {
      width: outputWidth(),
      color: isColored(options),
      ruleOf: (id) => rules.get(id),
      nameOf: (path) => nameFor(path, cwd),
      sha256,
    },
    { cwd, maxWarnings, rulesMeta: Object.fromEntries([...rules].map(([id, { meta }]) => [id, meta])) },
  );
  const output = openOutput(options['output-file'] === undefined ? undefined : resolve(cwd, options['output-file']));
  const run = new Run(maxWarnings, fixing?.mode === 'diff');
  const report = async ({ result, change }: DraftResult) => {
    const shown = suppressions.apply(result);
    if (shown.messages.length > 0 || change) progress.clear();
    run.add(shown, change?.fixed ?? 0);
    // A closed pipe ends the process with the code for what was found so far.
    process.exitCode = run.exitCode;
    if (fixing?.mode !== 'diff') {
      await output.write(reporter.result(options.quiet ? errorsOnly(shown) : shown));
    } else if (change) {
      const { unifiedDiff } = await import('./diff.ts');
      await output.write(await unifiedDiff(nameFor(result.filePath, cwd), change.before, change.after));
    }
  };
  const debug = options.debug ? (line: string) => void process.stderr.write(`${line}\n`) : () => {};
  const { outbox, alike } = await outboxOf(jobs, surroundings);
  const cache = options.cache ? await (await import('./cache.ts')).Cache.open(options, cwd, alike) : undefined;
  const progress = new Progress(jobs.length, Boolean(process.stderr.isTTY) && !options.debug);
  const done = new Set<Job>();
  const held: DraftResult[] = [];
  const suppressedByConfig = new Map<Job['config'], Set<string>>();
  try {
    for await (const linted of lintJobs(jobs, { surroundings, outbox, fixing, debug, cache, options, cwd })) {
      const { job, result } = linted;
      noteSuppressed(suppressedByConfig, job, result);
      cache?.note(job, result);
      if (isSuppressing) held.push(linted);
      else await report(linted);
      done.add(job);
      progress.tell(run.summary.messages, done.size);
    }
    progress.clear();
    if (isSuppressing) {
      for (const { result } of held) suppressions.suppress(result, options['suppress-rule']);
      for (const linted of held) await report(linted);
    }
    if (fixing?.mode !== 'diff') await output.write(await reporter.end());
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }

  cache?.save(jobs);
  const { summary } = run;
  if (run.firstFatal && !isReadAnyway(format, options)) complainOfFatal(run.firstFatal, summary.fatal, cwd);
  const isForPeople = format === 'stylish' && !options.quiet;
  if (isForPeople && summary.errors + summary.warnings === 0 && summary.skippedLine !== '')
    process.stderr.write(`${summary.skippedLine}\n`);
  if (fixing && isForPeople && run.fixed > 0) {
    const verb = fixing.mode === 'write' ? 'Fixed' : 'Would fix';
    process.stderr.write(`${verb} ${count(run.fixed, 'problem')} in ${count(run.changed, 'message')}.\n`);
  }
  if (options['prune-suppressions']) suppressions.prune();
  if (isSuppressing || options['prune-suppressions']) suppressions.save();
  if (isSuppressing && isForPeople)
    process.stderr.write(`${nameFor(suppressions.path, cwd)} holds what was found; see --prune-suppressions.\n`);
  complainOfUnusedConfig(suppressedByConfig, jobs);
  const { unused } = suppressions;
  if (unused.length > 0 && !options['pass-on-unpruned-suppressions']) {
    complain(
      `${suppressions.path}: ${unused[0]}${unused.length > 1 ? ` and ${unused.length - 1} more` : ''} is found less often than it is suppressed. Run again with --prune-suppressions.`,
    );
    return 2;
  }
  if (run.isOverLimit) complain(`Too many warnings: ${summary.warnings}, and --max-warnings allows ${maxWarnings}.`);
  debug(`${count(summary.messages, 'message')} in ${(elapsed() - started).toFixed(1)} ms`);
  return run.exitCode;
}

/** What is known of a run so far. */
class Run {
  readonly summary = new Summary();
  fixed = 0;
  changed = 0;
  firstFatal: LintResult | undefined;
  readonly #maxWarnings: number;
  readonly #isDiff: boolean;

  constructor(maxWarnings: number, isDiff: boolean) {
    this.#maxWarnings = maxWarnings;
    this.#isDiff = isDiff;
  }

  add(result: LintResult, fixed: number): void {
    this.summary.add(result);
    this.fixed += fixed;
    if (fixed > 0) this.changed++;
    if (result.fatalErrorCount > 0) this.firstFatal ??= result;
  }

  get isOverLimit(): boolean {
    return !this.#isDiff && this.#maxWarnings >= 0 && this.summary.warnings > this.#maxWarnings;
  }

  get exitCode(): ExitCode {
    const { fatal, errors } = this.summary;
    if (fatal > 0) return 2;
    if (this.#isDiff) return this.changed > 0 ? 1 : 0;
    return errors > 0 || this.isOverLimit ? 1 : 0;
  }
}

/** @throws {UsageError} */
function refuseContradictions(options: Options): void {
  for (const names of [
    ['fix', 'fix-dry-run', 'diff'],
    ['suppress-all', 'suppress-rule', 'prune-suppressions'],
  ] as const) {
    const [first, second] = names.filter((name) => options[name] !== undefined);
    if (second !== undefined)
      throw new UsageError(`--${first} and --${second} contradict each other. Keep one of them.`);
  }
  if (options['fix-type'] && !fixingOf(options))
    throw new UsageError('--fix-type says what --fix, --fix-dry-run or --diff is for. Add one of them.');
}

function fixingOf(options: Options): Fixing | undefined {
  const mode = options.fix ? 'write' : options['fix-dry-run'] ? 'dry-run' : options.diff ? 'diff' : undefined;
  return mode && { mode, types: options['fix-type'] ?? null };
}

/** As ESLint's --quiet: warnings are counted for the exit code but not shown. */
const errorsOnly = (result: LintResult): LintResult =>
  withMessages(
    result,
    result.messages.filter(({ severity }) => severity === 2),
  );

/** Whether the person at the terminal has the same line before their eyes already. */
const isReadAnyway = (format: string, options: Options) =>
  format === 'stylish' &&
  !options.diff &&
  options['output-file'] === undefined &&
  process.stdout.isTTY &&
  process.stderr.isTTY;

function complainOfFatal(result: LintResult, fatal: number, cwd: string): void {
  const message = result.messages.find((candidate) => candidate.fatal);
  if (!message) return;
  complain(
    `${nameFor(result.filePath, cwd)}:${message.line}:${message.column}: ${message.message}${fatal > 1 ? ` (and ${fatal - 1} more)` : ''}`,
  );
}

/** Silence would read as praise. */
function complainOfEmptyConfig(jobs: readonly Job[], cwd: string): void {
  const [job] = jobs;
  // A pattern may well turn all rules off for some files; for all of them nobody means it.
  if (!job || jobs.some(({ config }) => config.rules.length > 0)) return;
  complain(
    `No rule is on for ${nameFor(job.filePath, cwd)}. A configuration that sets rules begins with none: add "extends": ["recommended"] to it.`,
  );
}

function noteSuppressed(used: Map<Job['config'], Set<string>>, { config }: Job, result: LintResult): void {
  const ids = used.get(config) ?? new Set<string>();
  used.set(config, ids);
  for (const { ruleId, suppressions } of result.suppressedMessages) {
    if (ruleId !== null && suppressions.some(({ kind }) => kind === 'config')) ids.add(ruleId);
  }
  // A rule that could not look says nothing of what it would have found.
  for (const { ruleId } of result.skippedRules ?? []) ids.add(ruleId);
}

/** Said only where folders or globs were linted: one file that was named shows nothing of the others. */
function complainOfUnusedConfig(used: ReadonlyMap<Job['config'], ReadonlySet<string>>, jobs: readonly Job[]): void {
  if (jobs.some(({ isNamed }) => isNamed)) return;
  for (const [config, ids] of used) {
    const unused = [...config.suppress.keys()].filter(
      (id) => !ids.has(id) && config.rules.some((active) => active.id === id),
    );
    if (unused.length > 0)
      complain(`"suppress" in the configuration names ${unused.join(', ')}, which finds nothing. Take it out.`);
  }
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
    ...(config.suppress.size > 0 ? { suppress: Object.fromEntries(config.suppress) } : {}),
    settings: config.settings,
    me: config.me,
    channel: config.channel,
  };
  process.stdout.write(`${visibleJson(printed, 2)}\n`);
  return 0;
}
