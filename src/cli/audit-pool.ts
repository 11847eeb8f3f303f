/** Worker threads that judge the threads of a mailbox side by side. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Judged, ThreadJudge } from '../audit/judge-mailbox.ts';
import type { WorkerStart } from './audit-worker.ts';

interface Waiting {
  resolve: (judged: Judged) => void;
  reject: (error: Error) => void;
}

/** @param size number of workers. */
export function poolJudge(size: number, start: WorkerStart): ThreadJudge {
  const file = fileURLToPath(new URL('./audit-worker.js', import.meta.url));
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(file, { workerData: start });
    const waiting: Waiting[] = [];
    worker.on('message', ({ judged, error }: { judged?: Judged; error?: string }) => {
      const next = waiting.shift();
      if (judged) next?.resolve(judged);
      else next?.reject(new Error(error));
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.splice(0)) reject(error instanceof Error ? error : new Error(String(error)));
    });
    return { worker, waiting };
  });
  return {
    // One batch is worked on, one waits: no worker ever has nothing to do.
    width: size * 2,
    judge(batch) {
      const least = workers.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      return new Promise((resolve, reject) => {
        least.waiting.push({ resolve, reject });
        least.worker.postMessage(batch);
      });
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
