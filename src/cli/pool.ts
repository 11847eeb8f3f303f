/** Worker threads that lint: batches out, results back in the same order. */
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { LintResult } from '../engine/result.ts';
import type { Batch, BatchResult } from './lint-worker.ts';
import { UsageError, wholeNumber, type Options } from './options.ts';

/** Threads for `auto`; more of them wait for the one that reads. */
const MAX_THREADS = 8;

/** @returns threads to use, 0 for none. @throws {UsageError} */
export function threadsFor({ concurrency = 'auto' }: Options): { threads: number; isForced: boolean } {
  if (concurrency === 'off') return { threads: 0, isForced: false };
  if (concurrency === 'auto') {
    const cores = Math.min(availableParallelism(), MAX_THREADS);
    return { threads: cores > 1 ? cores : 0, isForced: false };
  }
  const threads = wholeNumber('--concurrency', concurrency);
  if (threads < 1 || threads > 64)
    throw new UsageError('--concurrency has to be "off", "auto" or a number from 1 to 64.');
  return { threads, isForced: true };
}

interface Thread {
  worker: Worker;
  busy: number;
}

export class Pool {
  readonly #threads: Thread[];
  readonly #waiting = new Map<
    number,
    { thread: Thread; done: (answer: BatchResult) => void; failed: (error: Error) => void }
  >();
  #next = 0;

  constructor(threads: number, options: Options, cwd: string) {
    // Loaded here: most runs are over before threads would pay.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    this.#threads = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL('./lint-worker.js', import.meta.url), { workerData: { options, cwd } });
      const thread = { worker, busy: 0 };
      worker.on('message', (answer: BatchResult) => {
        const waiting = this.#waiting.get(answer.id);
        this.#waiting.delete(answer.id);
        thread.busy--;
        waiting?.done(answer);
      });
      const fail = (error: Error) => {
        for (const [id, waiting] of this.#waiting) {
          if (waiting.thread !== thread) continue;
          this.#waiting.delete(id);
          waiting.failed(error);
        }
      };
      worker.on('error', fail);
      worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
      return thread;
    });
  }

  /** @throws {Error} where the thread itself failed. */
  async lint(drafts: Batch['drafts']): Promise<LintResult[]> {
    const thread = this.#threads.reduce((best, one) => (one.busy < best.busy ? one : best));
    const id = this.#next++;
    thread.busy++;
    const { results, error } = await new Promise<BatchResult>((done, failed) => {
      this.#waiting.set(id, { thread, done, failed });
      thread.worker.postMessage({ id, drafts } satisfies Batch);
    });
    if (!results) throw new Error(error ?? 'a thread gave no answer');
    return results;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}
