/**
 * `--cache`: files in which nothing was found are not linted again as long as text, rules and configuration stay the same.
 * The cache holds hashes and nothing of a message; what has findings is linted each time, since they quote the message.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { ResolvedConfig } from '../config/config.ts';
import { toResult, type LintResult, type SkippedRule } from '../engine/result.ts';
import { version } from '../engine/version.ts';
import { formatOf } from '../input/formats.ts';
import type { Job } from './jobs.ts';
import type { RunOutbox } from './outbox.ts';
import { UsageError, type Options } from './options.ts';

const standardName = '.msglintcache';

interface Entry {
  /** Of the text and of all that its result hangs on. */
  hash: string;
  skipped: SkippedRule[];
}

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
};

export class Cache {
  readonly #path: string;
  readonly #cwd: string;
  /** Of what the flags say. */
  readonly #flags: string;
  readonly #known: Map<string, Entry>;
  readonly #entries = new Map<string, Entry>();
  readonly #hashes = new WeakMap<Job, string>();
  readonly #configs = new WeakMap<ResolvedConfig, string>();

  /** Other drafts of the run that a draft is held against. */
  readonly #alike: RunOutbox['alike'];

  private constructor(path: string, cwd: string, flags: string, known: Map<string, Entry>, alike: RunOutbox['alike']) {
    this.#path = path;
    this.#alike = alike;
    this.#cwd = cwd;
    this.#flags = flags;
    this.#known = known;
  }

  /** A cache that cannot be read is an empty one. */
  static async open(options: Options, cwd: string, alike: RunOutbox['alike']): Promise<Cache> {
    const { to, me, channel, history = [], 'cache-location': location } = options;
    const earlier = await Promise.all(history.map(async (path) => sha256(await readFile(resolve(cwd, path)))));
    let path = resolve(cwd, location ?? standardName);
    try {
      if (statSync(path).isDirectory()) path = join(path, standardName);
    } catch {
      // It is not there yet; writing it says what is wrong with its folder.
    }
    let known = new Map<string, Entry>();
    try {
      known = new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Entry>));
    } catch {
      // It is made anew.
    }
    return new Cache(path, cwd, JSON.stringify([to, me, channel, earlier]), known, alike);
  }

  /** The result of a file that is as it was; undefined where it has to be linted. */
  async find(job: Job): Promise<LintResult | undefined> {
    if (job.bytes !== undefined || job.ignoredBy !== null || !isText(job.filePath)) return undefined;
    let bytes: Uint8Array;
    try {
      bytes = await readFile(job.filePath);
    } catch {
      // Linting it says why it cannot be read.
      return undefined;
    }
    const key = this.#keyOf(job);
    const hash = sha256(bytes, this.#flags, this.#configHash(job.config), this.#around(job));
    this.#hashes.set(job, hash);
    const known = this.#known.get(key);
    if (known?.hash !== hash || !Array.isArray(known.skipped)) return undefined;
    this.#entries.set(key, known);
    return toResult(job.filePath, [], { skippedRules: known.skipped });
  }

  /** Remembers a result in which nothing was found. */
  note(job: Job, { messages, suppressedMessages, entry, skippedRules = [] }: LintResult): void {
    const hash = this.#hashes.get(job);
    // A message with a key of its own would have to be read to know it.
    if (hash === undefined || messages.length > 0 || suppressedMessages.length > 0 || entry !== undefined) return;
    this.#entries.set(this.#keyOf(job), { hash, skipped: skippedRules });
  }

  /** Files that this run did not look at are kept. @throws {UsageError} where it cannot be written. */
  save(looked: readonly Job[]): void {
    const merged = new Map(this.#known);
    for (const job of looked) merged.delete(this.#keyOf(job));
    for (const [key, entry] of this.#entries) merged.set(key, entry);
    const temporary = `${this.#path}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(temporary, JSON.stringify(Object.fromEntries([...merged].sort(([a], [b]) => (a < b ? -1 : 1)))));
      renameSync(temporary, this.#path);
    } catch (error) {
      try {
        rmSync(temporary, { force: true });
      } catch {
        // It was never there.
      }
      throw new UsageError(`${this.#path}: The cache cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
  }

  /** What beside text and rules can change a verdict: the day, where a draft without a date is sent today; drafts that are like it. */
  #around(job: Job): string {
    const needs = new Set(job.config.rules.flatMap(({ rule }) => rule.meta.docs?.needs ?? []));
    return JSON.stringify([
      needs.has('sent') ? new Date().toISOString().slice(0, 10) : null,
      needs.has('outbox') ? this.#alike(job).sort() : null,
    ]);
  }

  /** Names of files may be names of people. */
  readonly #keyOf = ({ filePath }: Job) => sha256(relative(this.#cwd, filePath));

  #configHash(config: ResolvedConfig): string {
    let hash = this.#configs.get(config);
    if (hash === undefined) {
      const rules = config.rules.map(({ id, rule, severity, options, problem }) => [
        id,
        severity,
        options,
        problem,
        // A rule of a plugin may change while the version of the plugin does not.
        rule.meta,
        String(rule.create),
      ]);
      const { settings, me, channel, suppress, unusedDirectives } = config;
      hash = sha256(version, JSON.stringify([rules, settings, me, channel, [...suppress], unusedDirectives]));
      this.#configs.set(config, hash);
    }
    return hash;
  }
}

function isText(path: string): boolean {
  try {
    return formatOf(path) === 'text';
  } catch {
    return false;
  }
}
