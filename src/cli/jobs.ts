/** The files of a run with their linters, and the results of each. */
import { asOutboxMessage, type OutboxIndex } from '../analysis/outbox.ts';
import type { Draft } from '../draft.ts';
import type { LintMessage, LintResult } from '../engine/result.ts';
import { toResult, withMessages } from '../engine/result.ts';
import { formatOfFile } from '../input/formats.ts';
import { InputError } from '../input/input-error.ts';
import type { MailboxOptions } from '../input/read-mailbox.ts';
import type { SourceDraft } from '../linter.ts';
import { Linters, type FileLinter, type Surroundings } from './context.ts';
import { readJob } from './mailbox-jobs.ts';
import type { Cache } from './cache.ts';
import { elapsed } from './clock.ts';
import { UsageError, type Options } from './options.ts';
import { Pool, threadsFor } from './pool.ts';
import { nameFor, type Source } from './sources.ts';

export interface Job extends Source, FileLinter {
  /** What makes the file be ignored; it was named all the same. null = nothing does. */
  ignoredBy: string | null;
  /** What the flags say of mailboxes. */
  mailbox?: MailboxOptions;
  /** Further files of the same mailbox; absent = it is no mailbox. */
  more?: string[];
}

/** `write`: into the file; `dry-run`: into the results; `diff`: as a diff. */
export type FixMode = 'write' | 'dry-run' | 'diff';

export interface Fixing {
  mode: FixMode;
  /** Types of rules (`meta.type`) whose findings are fixed; null = all. */
  types: readonly string[] | null;
}

/** @throws {UsageError} where every file that was found is ignored. @throws {ConfigError} for a broken configuration. */
export async function toJobs(sources: readonly Source[], options: Options, cwd: string): Promise<Job[]> {
  const linters = await Linters.create(options, cwd);
  const jobs: Job[] = [];
  let ignoredBy: string | null = null;
  for (const source of sources) {
    const fileConfig = await linters.configFor(source.configPath);
    if (fileConfig.ignoredBy !== null && !source.isNamed) {
      ignoredBy = fileConfig.ignoredBy;
      continue;
    }
    jobs.push({ ...source, ...(await linters.linterFor(fileConfig)), ignoredBy: fileConfig.ignoredBy });
  }
  if (jobs.length === 0 && ignoredBy !== null && !options['no-error-on-unmatched-pattern']) {
    throw new UsageError(
      `All files that match are ignored by ${nameFor(ignoredBy, cwd)}. Change what it ignores, use --no-ignore, or name a file.`,
    );
  }
  return jobs;
}

export interface DraftResult {
  result: LintResult;
  /** What fixing changed in the text that the result is about. */
  change?: { before: string; after: string; fixed: number };
}

export interface JobResult extends DraftResult {
  job: Job;
}

export interface LintContext {
  surroundings: Surroundings;
  outbox: OutboxIndex;
  fixing: Fixing | undefined;
  debug: (line: string) => void;
  cache: Cache | undefined;
  options: Options;
  cwd: string;
}

/** Drafts that are linted before threads are started: they take longer to start than these to lint. */
const MIN_FOR_THREADS = 400;
/** Drafts that a thread is given at once. */
const BATCH = 50;

/** Results of all files, one a message, as they come and in the order of the files. */
export async function* lintJobs(jobs: readonly Job[], context: LintContext): AsyncGenerator<JobResult> {
  const { threads, isForced } = threadsFor(context.options);
  const isThreaded = threads > 0 && !context.fixing;
  let pool: Pool | undefined;
  const startThreads = (drafts: number) => {
    if (!pool && isThreaded && drafts >= (isForced ? 0 : MIN_FOR_THREADS))
      pool = new Pool(threads, context.options, context.cwd);
  };
  let linted = 0;
  let batch: Unlinted[] = [];
  const underWay: Promise<JobResult[]>[] = [];
  const flush = () => {
    const drafts = batch;
    batch = [];
    if (drafts.length > 0 && pool) {
      const done = lintBatch(drafts, pool);
      // It is awaited in its turn; until then a failure is not one that nobody looks at.
      done.catch(() => {});
      underWay.push(done);
    }
  };
  try {
    for (const job of jobs) {
      // They start while what was sent is still being compared.
      for await (const read of readJobs(job, context, startThreads)) {
        startThreads(linted);
        linted++;
        if (!pool) {
          yield 'result' in read ? read : { job, ...(await lintOne(job, read.draft, context)) };
          continue;
        }
        batch.push(read);
        if (batch.length >= BATCH) flush();
        while (underWay.length > 2 * threads) yield* await (underWay.shift() as Promise<JobResult[]>);
      }
    }
    flush();
    for (const done of underWay) yield* await done;
  } finally {
    await pool?.close();
  }
}

type Unlinted = JobResult | { job: Job; draft: SourceDraft };

async function lintBatch(batch: readonly Unlinted[], pool: Pool): Promise<JobResult[]> {
  const drafts = batch.flatMap((one) => {
    if (!('draft' in one)) return [];
    // A parsed message cannot be handed over; the thread parses it itself.
    const { message: _, ...draft } = one.draft;
    return [{ draft, configPath: one.job.configPath }];
  });
  const results = await pool.lint(drafts);
  let next = 0;
  return batch.map((one) => ('draft' in one ? { job: one.job, result: results[next++] as LintResult } : one));
}

/**
 * The drafts of a file, or results that are known without linting.
 * @param onCompared told how many messages of a mailbox were compared, before the first of them is given back.
 */
async function* readJobs(
  job: Job,
  { surroundings, outbox, cache, fixing, cwd }: LintContext,
  onCompared: (messages: number) => void,
): AsyncGenerator<Unlinted> {
  if (job.ignoredBy !== null) {
    const message = `This file is ignored by ${nameFor(job.ignoredBy, cwd)}. Change what it ignores, or use --no-ignore.`;
    yield { job, result: toResult(job.filePath, [{ ruleId: null, severity: 1, message, line: 1, column: 1 }]) };
    return;
  }
  const known = fixing ? undefined : await cache?.find(job);
  if (known) {
    yield { job, result: known };
    return;
  }
  let compared = 0;
  const onSent = (draft: Draft) => {
    outbox.add(asOutboxMessage(surroundings.around(draft)));
    onCompared(++compared);
  };
  for await (const read of readJob(job, onSent)) {
    if ('fatal' in read) {
      yield { job, result: read.fatal };
      continue;
    }
    const around = surroundings.around(read.ok.draft);
    const message = asOutboxMessage(around);
    // A mailbox has told of its messages beforehand, files were read beforehand; standard input is held against what came before.
    if (job.bytes !== undefined) outbox.add(message);
    // Only what is like it goes with a draft: it may be linted in another thread.
    yield { job, draft: { ...read.ok, draft: { ...around, outbox: around.outbox ?? outbox.near(message) } } };
  }
}

async function lintOne(job: Job, draft: SourceDraft, { fixing, debug }: LintContext): Promise<DraftResult> {
  const start = elapsed();
  const linted = fixing ? await fixDraft(job, draft, fixing) : { result: job.linter.lintSource(draft) };
  const { entry } = linted.result;
  debug(`${job.filePath}${entry === undefined ? '' : ` (${entry})`}: ${(elapsed() - start).toFixed(1)} ms`);
  return linted;
}

async function fixDraft(job: Job, draft: SourceDraft, { mode, types }: Fixing): Promise<DraftResult> {
  const isText = formatOfFile(job.filePath, job.bytes !== undefined) === 'text';
  // A file of many messages is somebody's archive; it is never written.
  if (mode === 'write' && !isText) return { result: job.linter.lintSource(draft) };
  const typeOf = new Map(job.config.rules.map(({ id, rule }) => [id, rule.meta.type]));
  const isWanted = ({ ruleId }: LintMessage) => types === null || types.includes(typeOf.get(ruleId ?? '') ?? 'problem');
  const { output, fixed, ...result } = job.linter.fixSource(draft, isWanted);
  const before = draft.source ?? draft.draft.text;
  if (output === before) return { result };
  if (mode === 'write') {
    try {
      const { rewriteFile } = await import('../input/rewrite.ts');
      await rewriteFile(job.filePath, before, output);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const unfixed = job.linter.lintSource(draft);
      const fatal = { ruleId: null, severity: 2, fatal: true, message: error.message, line: 1, column: 1 } as const;
      return { result: withMessages(unfixed, [fatal, ...unfixed.messages]) };
    }
  }
  return { result: { ...result, output }, change: { before, after: output, fixed } };
}
