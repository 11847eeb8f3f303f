/** `msglint gate <draft>`: one verdict on one draft, bound to its bytes, for a step that sends only what passed. */
import { createHash } from 'node:crypto';
import { openFile, readWhole } from '../input/bytes.ts';
import { InputError } from '../input/input-error.ts';
import { readDrafts } from '../input/read.ts';
import { toResult, type LintMessage } from '../engine/result.ts';
import { visibleJson, visibleLine } from '../report/visible.ts';
import type { ExitCode } from './command.ts';
import { Linters, Surroundings } from './context.ts';
import { UsageError, wholeNumber, type Options } from './options.ts';
import { findSources, nameFor } from './sources.ts';

interface Verdict {
  verdict: 'pass' | 'block';
  /** Of the bytes of the file, as sha256sum prints it: a draft that was changed since has another. */
  hash: string;
  file: string;
  /** Why it is blocked, in words; null where it passes. */
  reason: string | null;
  errorCount: number;
  warningCount: number;
  messages: LintMessage[];
}

/** 0: send it. 1: do not. 2: it could not be judged, so do not. */
export async function gate(options: Options, args: readonly string[]): Promise<ExitCode> {
  const cwd = process.cwd();
  if (options.format !== undefined && options.format !== 'json')
    throw new UsageError('"msglint gate" prints one line or --format json.');
  const maxWarnings = wholeNumber('--max-warnings', options['max-warnings'] ?? '-1');
  const expected = options.expect === undefined ? undefined : hashIn(options.expect);
  const sources = await findSources(options, args, cwd);
  const [source, ...more] = sources ?? [];
  if (!source || more.length > 0)
    throw new UsageError('"msglint gate" judges one draft: name a file, or pipe it in. Many are for "msglint" itself.');

  const { filePath, configPath, bytes } = source;
  const file = nameFor(filePath, cwd);
  const content = await contentOf(file, bytes ?? filePath);
  const hash = createHash('sha256').update(content).digest('hex');
  const linters = await Linters.create(options, cwd);
  const { linter } = await linters.linterFor(await linters.configFor(configPath));
  const surroundings = await Surroundings.create(options, cwd);
  const results = [];
  for await (const read of readDrafts(filePath, { bytes: only(content) })) {
    const draft = 'fatal' in read ? undefined : surroundings.around(read.ok.draft);
    results.push('fatal' in read ? read.fatal : linter.lintSource({ ...read.ok, draft: draft as never }));
  }
  if (results.length > 1)
    throw new UsageError(`${file} holds ${results.length} drafts, and "msglint gate" judges one. Give it alone.`);

  const { messages, errorCount, warningCount, fatalErrorCount } = results[0] ?? toResult(filePath, []);
  const reason =
    expected !== undefined && expected !== hash
      ? 'the draft is not the one that was expected: it was changed since'
      : errorCount > 0
        ? `${errorCount} ${errorCount === 1 ? 'error' : 'errors'}`
        : maxWarnings >= 0 && warningCount > maxWarnings
          ? `${warningCount} ${warningCount === 1 ? 'warning' : 'warnings'}, and ${maxWarnings} allowed`
          : null;
  const verdict = reason === null ? 'pass' : 'block';
  write({ verdict, hash: `sha256:${hash}`, file, reason, errorCount, warningCount, messages }, options);
  return fatalErrorCount > 0 ? 2 : verdict === 'pass' ? 0 : 1;
}

function write(verdict: Verdict, options: Options): void {
  if (options.format === 'json') {
    process.stdout.write(`${visibleJson(verdict, 2)}\n`);
    return;
  }
  const { reason, messages, file } = verdict;
  process.stdout.write(
    visibleLine([verdict.verdict, verdict.hash, file, ...(reason ? [`(${reason})`] : [])].join(' ')) + '\n',
  );
  for (const { line, column, severity, message, ruleId } of messages) {
    if (options.quiet && severity === 1) continue;
    const said = `${file}:${line}:${column}: ${severity === 2 ? 'error' : 'warn'}: ${message}${ruleId ? ` (${ruleId})` : ''}`;
    process.stderr.write(`${visibleLine(said)}\n`);
  }
}

/** A hash as this command and sha256sum print it. @throws {UsageError} */
function hashIn(text: string): string {
  const hash = /^(?:sha256:)?([0-9a-f]{64})$/iu.exec(text.trim())?.[1];
  if (hash === undefined)
    throw new UsageError(`--expect takes a hash as "msglint gate" prints it (sha256: and 64 hexadecimal digits).`);
  return hash.toLowerCase();
}

async function contentOf(file: string, from: string | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    return await readWhole(typeof from === 'string' ? openFile(from) : from);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${file}: ${error.message}`) : error;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers take what comes piece by piece
async function* only(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
