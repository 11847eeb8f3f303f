/** A thread that lints drafts which the main one has read. It has configuration and rules of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LintResult } from '../engine/result.ts';
import type { SourceDraft } from '../linter.ts';
import { Linters } from './context.ts';
import type { Options } from './options.ts';

export interface Batch {
  id: number;
  drafts: { draft: SourceDraft; configPath: string }[];
}

export interface BatchResult {
  id: number;
  results?: LintResult[];
  error?: string;
}

const { options, cwd } = workerData as { options: Options; cwd: string };
const linters = Linters.create(options, cwd);

parentPort?.on('message', (batch: Batch) => {
  void (async () => {
    try {
      const results: LintResult[] = [];
      for (const { draft, configPath } of batch.drafts) {
        const { linter } = await (await linters).linterFor(await (await linters).configFor(configPath));
        results.push(linter.lintSource(draft));
      }
      parentPort?.postMessage({ id: batch.id, results } satisfies BatchResult);
    } catch (error) {
      parentPort?.postMessage({ id: batch.id, error: String(error) } satisfies BatchResult);
    }
  })();
});
