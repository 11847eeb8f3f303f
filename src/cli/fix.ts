/** `msglint fix`: the same as --fix; with --interactive each fix and suggestion is shown, and a key says what to do with it. */
import { emitKeypressEvents, type Key } from 'node:readline';
import type { LintMessage, LintResult } from '../engine/result.ts';
import { withMessages } from '../engine/result.ts';
import type { Fix } from '../engine/rule.ts';
import { formatOf } from '../input/formats.ts';
import { InputError } from '../input/input-error.ts';
import { readDrafts } from '../input/read.ts';
import type { SourceDraft } from '../linter.ts';
import { stylishReporter } from '../report/stylish.ts';
import { count } from '../report/summary.ts';
import { visibleLine } from '../report/visible.ts';
import { complain, type ExitCode } from './command.ts';
import { Surroundings } from './context.ts';
import { sha256 } from './formatter.ts';
import { toJobs, type Job } from './jobs.ts';
import { lintCommand } from './lint.ts';
import { UsageError, type Options } from './options.ts';
import { isColored, outputWidth } from './output.ts';
import { findSources, nameFor } from './sources.ts';

export async function fixCommand(options: Options, args: readonly string[]): Promise<ExitCode> {
  if (args.length === 0) throw new UsageError('"msglint fix" needs a file or a folder: msglint fix draft.txt.');
  if (!options.interactive) return lintCommand({ ...options, fix: true }, args);
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UsageError(
      '--interactive needs a terminal on both ends. Use --fix, or --diff to see what it would change.',
    );
  const cwd = process.cwd();
  const sources = (await findSources(options, args, cwd)) ?? [];
  if (sources.some(({ bytes }) => bytes)) throw new UsageError('--interactive cannot fix standard input. Name a file.');
  const surroundings = await Surroundings.create(options, cwd);
  const jobs = await toJobs(sources, options, cwd);
  const keys = new Keys();
  const session = new Session(options, cwd, keys);
  let exitCode: ExitCode = 0;
  try {
    for (const job of jobs.filter(({ ignoredBy, filePath }) => ignoredBy === null && formatOf(filePath) === 'text')) {
      for await (const read of readDrafts(job.filePath)) {
        if ('fatal' in read) {
          const [problem] = read.fatal.messages;
          complain(
            `${nameFor(job.filePath, cwd)}:${problem?.line ?? 1}:${problem?.column ?? 1}: ${problem?.message ?? ''}`,
          );
          exitCode = 2;
          continue;
        }
        const draft = { ...read.ok, draft: surroundings.around(read.ok.draft) };
        try {
          await session.fixFile(job, draft);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          complain(`${nameFor(job.filePath, cwd)}: ${error.message}`);
          exitCode = 2;
        }
      }
      if (session.isOver) break;
    }
  } finally {
    keys.close();
  }
  process.stdout.write(`${count(session.applied, 'change')} made in ${count(session.files, 'file')}.\n`);
  return session.wasInterrupted ? 2 : exitCode;
}

interface Choice {
  key: string;
  label: string;
  fix: Fix;
}

/** Goes through the findings of one file after the other. */
class Session {
  applied = 0;
  files = 0;
  isOver = false;
  wasInterrupted = false;
  readonly #reporterOptions;
  readonly #keys: Keys;
  readonly #cwd: string;

  constructor(options: Options, cwd: string, keys: Keys) {
    this.#keys = keys;
    this.#cwd = cwd;
    this.#reporterOptions = { width: outputWidth(), color: isColored(options), sha256 };
  }

  /** @throws {InputError} where the file cannot be written. */
  async fixFile(job: Job, given: SourceDraft): Promise<void> {
    const before = given.source ?? given.draft.text;
    const bodyStart = before.length - given.draft.text.length;
    let text = before;
    let applied = 0;
    const skipped = new Set<string>();
    while (!this.isOver) {
      const draft = { ...given.draft, text: text.slice(bodyStart) };
      const result = job.linter.lintSource(
        given.source === undefined ? { ...given, draft } : { ...given, draft, source: text },
      );
      const next = nextFinding(result, text, skipped);
      if (!next) break;
      const fix = await this.#ask(job, result, next.message);
      if (fix === 'skip') skipped.add(next.key);
      else if (fix !== 'quit') {
        text = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
        applied++;
      }
    }
    if (text === before || this.wasInterrupted) return;
    const { rewriteFile } = await import('../input/rewrite.ts');
    await rewriteFile(job.filePath, before, text);
    this.applied += applied;
    this.files++;
  }

  async #ask(job: Job, result: LintResult, message: LintMessage): Promise<Fix | 'skip' | 'quit'> {
    const rules = new Map(job.config.rules.map(({ id, rule }) => [id, rule]));
    const reporter = stylishReporter({
      ...this.#reporterOptions,
      ruleOf: (id) => rules.get(id),
      nameOf: (path) => nameFor(path, this.#cwd),
    });
    // The choices below say what the suggestions are.
    const { suggestions: _, ...plain } = message;
    process.stdout.write(reporter.result(withMessages(result, [plain])));
    const choices = choicesOf(message, result.source ?? '');
    for (const { key, label } of choices) process.stdout.write(`  ${key}  ${label}\n`);
    process.stdout.write(
      '  s  leave it    q  stop, keep what was changed    Ctrl-C  stop, leave this file as it was\n> ',
    );
    for (;;) {
      const key = await this.#keys.next();
      const choice = choices.find((one) => one.key === key);
      if (choice) {
        process.stdout.write(`${key}\n\n`);
        return choice.fix;
      }
      if (key === 's' || key === 'return') {
        process.stdout.write('s\n\n');
        return 'skip';
      }
      if (key === 'q' || key === 'escape' || key === 'interrupt') {
        this.isOver = true;
        this.wasInterrupted = key === 'interrupt';
        process.stdout.write('q\n\n');
        return 'quit';
      }
    }
  }
}

/** The first that can be changed and was not left alone before, told apart by its rule, its words and its order. */
function nextFinding(
  result: LintResult,
  text: string,
  skipped: ReadonlySet<string>,
): { message: LintMessage; key: string } | undefined {
  const seen = new Map<string, number>();
  for (const message of result.messages) {
    if (!message.fix && !message.suggestions?.length) continue;
    const range = (message.fix ?? message.suggestions?.[0]?.fix)?.range ?? [0, 0];
    const words = `${message.ruleId}|${text.slice(range[0], range[1])}`;
    const order = seen.get(words) ?? 0;
    seen.set(words, order + 1);
    const key = `${words}|${order}`;
    if (!skipped.has(key)) return { message, key };
  }
  return undefined;
}

function choicesOf({ fix, suggestions = [] }: LintMessage, source: string): Choice[] {
  const change = ({ range, text }: Fix) => {
    const old = excerpt(source.slice(range[0], range[1]));
    if (text === '') return `take out “${old}”`;
    return old === '' ? `add “${excerpt(text)}”` : `“${old}” becomes “${excerpt(text)}”`;
  };
  return [
    ...(fix ? [{ key: 'f', label: `fix: ${change(fix)}`, fix }] : []),
    ...suggestions.slice(0, 9).map((suggestion, index) => ({
      key: String(index + 1),
      label: visibleLine(suggestion.desc),
      fix: suggestion.fix,
    })),
  ];
}

const excerpt = (text: string) => visibleLine(text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Single keys from the terminal. */
class Keys {
  readonly #waiting: ((key: string) => void)[] = [];
  readonly #pressed: string[] = [];
  readonly #listen = (text: string | undefined, key: Key) => this.#take(nameOf(text, key));
  readonly #end = () => this.#take('interrupt');

  constructor() {
    emitKeypressEvents(process.stdin);
    process.stdin.setRawMode(true);
    process.stdin.on('keypress', this.#listen);
    process.stdin.on('end', this.#end);
    process.stdin.resume();
  }

  next(): Promise<string> {
    const key = this.#pressed.shift();
    return key === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(key);
  }

  /** Gives the terminal back as it was. */
  close(): void {
    process.stdin.off('keypress', this.#listen);
    process.stdin.off('end', this.#end);
    process.stdin.setRawMode(false);
    process.stdin.pause();
  }

  #take(key: string): void {
    const wait = this.#waiting.shift();
    if (wait) wait(key);
    else this.#pressed.push(key);
  }
}

function nameOf(text: string | undefined, { name, ctrl }: Key): string {
  if (ctrl && (name === 'c' || name === 'd')) return 'interrupt';
  if (name === 'enter') return 'return';
  return name ?? text ?? '';
}
