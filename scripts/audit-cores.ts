/**
 * `npm run audit:cores -- [--threads N] [--runs N]`: what a second core gains. Linting and auditing a synthetic mailbox with the
 * built command, in one thread and with two workers, in turn; the least of each counts, since others may use the machine.
 * Beside the time it says how much processor time was used, and what two cores could gain at most with no moment idle: one thread
 * uses more than one core too, for the engine collects garbage and compiles on others, and each worker has to warm up by itself.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeMailbox, toJsonLine } from './synthetic-mailbox.ts';

const { values } = parseArgs({
  options: { threads: { type: 'string', default: '24000' }, runs: { type: 'string', default: '2' } },
});
const folder = mkdtempSync(join(tmpdir(), 'msglint-cores-'));
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const mailbox = join(folder, 'messages.jsonl');
const messages = makeMailbox({ threads: Number(values.threads), seed: 1 });
writeFileSync(mailbox, `${messages.map(toJsonLine).join('\n')}\n`);

/** Says at its end what the whole process used. */
const meter = `import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, '\\nprocessor ' + (user + system) / 1e6);
});`;

interface Run {
  /** Seconds. */
  wall: number;
  processor: number;
}

function run(args: readonly string[], concurrency: string): Run {
  const before = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(meter)}`,
      ...[command, ...args, mailbox, '--no-config', '--output-file', join(folder, 'out'), '--concurrency', concurrency],
    ],
    { encoding: 'utf8' },
  );
  const wall = (performance.now() - before) / 1000;
  const used = /processor ([\d.]+)$/u.exec(stderr)?.[1];
  if ((status !== 0 && status !== 1) || used === undefined) throw new Error(stderr);
  return { wall, processor: Number(used) };
}

function least(runs: readonly Run[]): Run {
  return { wall: Math.min(...runs.map(({ wall }) => wall)), processor: Math.min(...runs.map((one) => one.processor)) };
}

const said = ({ wall, processor }: Run) => `${wall.toFixed(1)} s (${processor.toFixed(1)} s of processor time)`;

try {
  for (const [name, args] of [
    ['lint', ['--format', 'jsonl']],
    ['audit', ['audit', '--format', 'json']],
  ] as const) {
    const [one, two]: [Run[], Run[]] = [[], []];
    for (let turn = 0; turn < Number(values.runs); turn++) {
      one.push(run(args, 'off'));
      two.push(run(args, '2'));
    }
    const [alone, both] = [least(one), least(two)];
    console.log(
      `${name} of ${messages.length.toLocaleString('en')} messages: ${said(alone)} in one thread, ${said(both)} with two workers: ${(alone.wall / both.wall).toFixed(2)}x, at most ${(alone.wall / (both.processor / 2)).toFixed(2)}x on two cores (load ${(loadavg()[0] ?? 0).toFixed(1)})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
