/**
 * `npm run audit:cores -- [--threads N] [--runs N]`: what a second core gains. Linting and auditing a synthetic mailbox with the
 * built command, in one thread and with two workers, in turn; the least wall time of each counts, since others may use the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeMailbox, toJsonLine } from './synthetic-mailbox.ts';

const { values } = parseArgs({
  options: { threads: { type: 'string', default: '6000' }, runs: { type: 'string', default: '3' } },
});
const folder = mkdtempSync(join(tmpdir(), 'msglint-cores-'));
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const mailbox = join(folder, 'messages.jsonl');
const messages = makeMailbox({ threads: Number(values.threads), seed: 1 });
writeFileSync(mailbox, `${messages.map(toJsonLine).join('\n')}\n`);

function seconds(args: readonly string[], concurrency: string): number {
  const before = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, ...args, mailbox, '--no-config', '--output-file', join(folder, 'out'), '--concurrency', concurrency],
    { encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return (performance.now() - before) / 1000;
}

try {
  for (const [name, args] of [
    ['lint', ['--format', 'jsonl']],
    ['audit', ['audit', '--format', 'json']],
  ] as const) {
    const [one, two]: [number[], number[]] = [[], []];
    for (let run = 0; run < Number(values.runs); run++) {
      one.push(seconds(args, 'off'));
      two.push(seconds(args, '2'));
    }
    const [alone, both] = [Math.min(...one), Math.min(...two)];
    console.log(
      `${name} of ${messages.length.toLocaleString('en')} messages: ${alone.toFixed(1)} s in one thread, ${both.toFixed(1)} s with two workers: ${(alone / both).toFixed(2)}x (load ${(loadavg()[0] ?? 0).toFixed(1)})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
