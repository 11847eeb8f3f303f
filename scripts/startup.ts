/**
 * `npm run startup`: what a start of the built command takes, from start to end of the process, next to bare Node. Wall time; the
 * commands take turns, so that what else the machine does falls on all of them, and the least of the runs says most.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.argv[2] ?? 31);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
if (!existsSync(cli)) throw new Error('Nothing is built yet: npm run build');

const folder = mkdtempSync(join(tmpdir(), 'msglint-startup-'));
const text = `Hi Dana,

I saw your talk on incident reviews last week, and the part about blameless timelines stayed with me. We run the same reviews with a
team of twelve.

How do you keep the write-ups short? Would you have fifteen minutes on Thursday or Friday for a call?

Thanks,
Sam
`;
const head = '---\nto:\n  name: Dana Ruiz\nchannel: email\nsubject: Your talk\n---\n';
const commands: [name: string, args: string[], env?: Record<string, string>][] = [
  ['node -e 0', ['-e', '0']],
  ['msglint draft.txt', [cli, 'draft.txt']],
  ['msglint draft.txt, with front matter', [cli, 'with-head.txt']],
  ['msglint draft.txt, nothing kept compiled', [cli, 'draft.txt'], { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ['msglint --version', [cli, '--version']],
];
const medianOf = (given: readonly number[]) => given.toSorted((a, b) => a - b)[given.length >> 1] as number;
const times = commands.map((): number[] => []);
try {
  writeFileSync(join(folder, 'draft.txt'), text);
  writeFileSync(join(folder, 'with-head.txt'), head + text);
  // Two rounds are not counted: in the first, files come into memory and what is compiled is kept.
  for (let round = -2; round < ROUNDS; round++) {
    for (const [index, [name, args, env]] of commands.entries()) {
      const from = performance.now();
      const { status } = spawnSync(process.execPath, args, {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'kept'), ...env },
      });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      if (round >= 0) times[index]?.push(performance.now() - from);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
const bare = times[0] as number[];
const x = (one: number, other: number) => `${(one / other).toFixed(2)}x`.padStart(7);
console.log(`node ${process.version}, ${ROUNDS} starts of each, ms: least, median, and each against bare Node`);
for (const [index, [name]] of commands.entries()) {
  const own = times[index] as number[];
  const [least, median] = [Math.min(...own), medianOf(own)];
  console.log(
    `${name.padEnd(42)}${least.toFixed(0).padStart(5)}${median.toFixed(0).padStart(6)}${x(least, Math.min(...bare))}${x(median, medianOf(bare))}`,
  );
}
