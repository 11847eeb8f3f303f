/** Where findings go: standard output, or a file that appears only when it is whole. */
import { createWriteStream, mkdirSync, openSync, renameSync, rmSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { basename, dirname, join } from 'node:path';
import { UsageError, type Options } from './options.ts';

export interface Output {
  write(text: string): Promise<void>;
  /** Everything was written. */
  close(): Promise<void>;
  /** Something went wrong: a half-written file is taken away. */
  discard(): Promise<void>;
}

const standardOutput: Output = {
  async write(text) {
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  close: async () => {},
  discard: async () => {},
};

/** @throws {UsageError} where the file cannot be written. */
export function openOutput(path: string | undefined): Output {
  if (path === undefined) return standardOutput;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const failed = (error: unknown) =>
    new UsageError(
      `${path}: It cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}). Check what follows --output-file.`,
    );
  let stream: WriteStream;
  try {
    mkdirSync(dirname(path), { recursive: true });
    stream = createWriteStream(temporary, { fd: openSync(temporary, 'w') });
  } catch (error) {
    throw failed(error);
  }
  // Also when the process is ended from outside. Nothing is waited for before this, so it cannot be ended in between.
  process.once('exit', () => rmSync(temporary, { force: true }));
  // A full disk shows at any write, also between two of ours.
  let broken: unknown;
  stream.on('error', (error) => (broken = error));
  return {
    async write(text) {
      await new Promise<void>((resolve) => stream.write(text, () => resolve()));
      if (broken !== undefined) throw failed(broken);
    },
    async close() {
      try {
        await new Promise<void>((resolve, reject) =>
          stream.end((error?: Error | null) => (error ? reject(error) : resolve())),
        );
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw failed(broken ?? error);
      }
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- an error is one of the promise
    async discard() {
      stream.destroy();
      rmSync(temporary, { force: true });
    },
  };
}

/** Flags first, then what the environment says, then whether a person is looking. */
export function isColored(
  options: Options,
  env: NodeJS.ProcessEnv = process.env,
  isTTY = Boolean(process.stdout.isTTY),
): boolean {
  if (options['no-color']) return false;
  if (options.color) return true;
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTTY && env['TERM'] !== 'dumb' && options['output-file'] === undefined;
}

/** Columns. Where nobody says how wide it is, findings are written for a wide terminal. */
export function outputWidth(
  columns: number | undefined = process.stdout.columns,
  env: NodeJS.ProcessEnv = process.env,
): number {
  const told = columns ?? Number(env['COLUMNS']);
  return Number.isInteger(told) && told > 0 ? Math.max(40, Math.min(told, 160)) : 100;
}
