/** A worker thread of the audit: reads and judges the threads it is handed. */
import { parentPort, workerData } from 'node:worker_threads';
import { inlineJudge, type Setting, type ThreadTask } from '../audit/judge-mailbox.ts';
import { Linters } from './context.ts';
import type { Options } from './options.ts';

/** What a worker is started with; plain data. */
export interface WorkerStart {
  setting: Setting;
  options: Options;
  cwd: string;
  configPath: string;
}

const { setting, options, cwd, configPath } = workerData as WorkerStart;
const linters = await Linters.create(options, cwd);
const { config } = await linters.linterFor(await linters.configFor(configPath));
const judge = inlineJudge(setting, config.rules);
parentPort?.on('message', (batch: readonly ThreadTask[] | null) => {
  if (batch === null) {
    void judge.close().then(() => parentPort?.close());
    return;
  }
  judge.judge(batch).then(
    (judged) => parentPort?.postMessage({ judged }),
    (error: unknown) => parentPort?.postMessage({ error: String((error as Error).message) }),
  );
});
