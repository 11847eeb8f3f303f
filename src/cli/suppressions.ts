/**
 * `msglint-suppressions.json`: findings that were there when msglint came, counted by file and rule. They are not shown as
 * long as there are no more of them; when there are fewer, the file is to be pruned. The format is ESLint's.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { withMessages, type LintResult } from '../engine/result.ts';
import { sift } from '../engine/suppress.ts';
import { UsageError } from './options.ts';

const standardName = 'msglint-suppressions.json';

type Counts = Map<string, number>;

export class SuppressionsFile {
  readonly path: string;
  readonly #cwd: string;
  readonly #counts: Map<string, Counts>;
  /** What was found in this run, and which files of the list were looked at. */
  readonly #found = new Map<string, Counts>();

  private constructor(path: string, cwd: string, counts: Map<string, Counts>) {
    this.path = path;
    this.#cwd = cwd;
    this.#counts = counts;
  }

  /**
   * @param mustExist whether a file that the user named has to be there.
   * @throws {UsageError} for a file that is missing or is not such a list.
   */
  static open(location: string | undefined, cwd: string, mustExist: boolean): SuppressionsFile {
    const path = resolve(cwd, location ?? standardName);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') throw new UsageError(`${path}: It cannot be read (${code}).`);
      if (location !== undefined && mustExist)
        throw new UsageError(
          `${path}: There is no such file. Make it with --suppress-all, or leave --suppressions-location out.`,
        );
      text = '{}';
    }
    return new SuppressionsFile(path, cwd, readCounts(text, path));
  }

  /** Whether nothing is in it: results need not be looked at. */
  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /** The result without the findings that are in the list. */
  apply(result: LintResult): LintResult {
    const key = this.#keyOf(result);
    const found = countsIn(result);
    this.#found.set(key, found);
    const listed = this.#counts.get(key);
    if (!listed) return result;
    const { messages, suppressedMessages } = sift(result.messages, (id) =>
      (found.get(id) ?? 0) <= (listed.get(id) ?? 0) ? [{ kind: 'file', justification: '' }] : [],
    );
    return suppressedMessages.length === 0
      ? result
      : withMessages(result, messages, [...result.suppressedMessages, ...suppressedMessages]);
  }

  /** Puts what a result has on the list. @param only ids of rules; absent = all. */
  suppress(result: LintResult, only?: readonly string[]): void {
    const key = this.#keyOf(result);
    for (const [id, count] of countsIn(result)) {
      if (only && !only.includes(id)) continue;
      const listed = this.#counts.get(key) ?? new Map<string, number>();
      this.#counts.set(key, listed.set(id, count));
    }
  }

  /** Entries that are too many for what was found in the files of this run. */
  get unused(): string[] {
    return [...this.#counts].flatMap(([key, listed]) => {
      const found = this.#found.get(key);
      if (!found) return [];
      return [...listed].flatMap(([id, count]) => ((found.get(id) ?? 0) < count ? [`${key} (${id})`] : []));
    });
  }

  /** Takes out what is not found any more, and files that are gone. */
  prune(): void {
    for (const [key, listed] of this.#counts) {
      const found = this.#found.get(key);
      if (!found) {
        const path = key.includes('#') ? key.slice(0, key.indexOf('#')) : key;
        if (!existsSync(resolve(this.#cwd, path)) && !existsSync(resolve(this.#cwd, key))) this.#counts.delete(key);
        continue;
      }
      for (const [id, count] of listed) {
        const left = Math.min(count, found.get(id) ?? 0);
        if (left === 0) listed.delete(id);
        else listed.set(id, left);
      }
      if (listed.size === 0) this.#counts.delete(key);
    }
  }

  /** @throws {UsageError} where it cannot be written; then it is as before. */
  save(): void {
    const sorted = [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, counts]) => [
        key,
        Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, count]) => [id, { count }])),
      ]);
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      writeFileSync(temporary, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
      renameSync(temporary, this.path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new UsageError(`${this.path}: It cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
  }

  /** `drafts/a.txt`, and `outbox.jsonl#7` for one of many in a file. */
  #keyOf({ filePath, entry }: LintResult): string {
    const name = relative(this.#cwd, filePath);
    const path = filePath === '<stdin>' || isAbsolute(name) ? filePath : name.split(sep).join('/');
    return entry === undefined ? path : `${path}#${entry}`;
  }
}

function countsIn(result: LintResult): Counts {
  const counts: Counts = new Map();
  for (const { ruleId, fatal } of result.messages) {
    if (ruleId !== null && !fatal) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}

/** @throws {UsageError} */
function readCounts(text: string, path: string): Map<string, Counts> {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const broken = (what: string) => new UsageError(`${path}: ${what} Make it anew with --suppress-all, or remove it.`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw broken('This is not JSON.');
  }
  if (!isObject(value)) throw broken('This is not a list of suppressions.');
  return new Map(
    Object.entries(value).map(([key, rules]) => {
      if (!isObject(rules)) throw broken(`${JSON.stringify(key)} has to be an object of rules.`);
      const counts = Object.entries(rules).map(([id, entry]) => {
        const count = isObject(entry) ? entry['count'] : undefined;
        if (!Number.isInteger(count) || (count as number) < 1)
          throw broken(`${JSON.stringify(key)}: ${JSON.stringify(id)} needs a "count" of 1 or more.`);
        return [id, count as number] as const;
      });
      return [key, new Map(counts)] as const;
    }),
  );
}
