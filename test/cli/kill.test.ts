/** Killed at any point, it leaves no half-written file: what was there before, or all of what is new. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeMailbox, toJsonLine } from '../../scripts/synthetic-mailbox.ts';
import { mulberry32 } from '../../scripts/statistics.ts';
import { entry, folder, run } from './run.ts';

const mailbox = makeMailbox({ threads: 40, seed: 3 })
  .map((message) => `${toJsonLine(message)}\n`)
  .join('');

/** @returns whether it was ended, and not done before. */
function endAfter(
  args: readonly string[],
  cwd: string,
  milliseconds: number,
  by: 'SIGKILL' | 'SIGINT',
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(by), milliseconds);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(signal === by || code === 130);
    });
  });
}

const cases: [string, string, string[], (text: string) => boolean][] = [
  [
    'audit --format html',
    'out.html',
    ['audit', 'box.jsonl', '--format', 'html', '-o', 'out.html'],
    (text) => text.endsWith('</html>\n'),
  ],
  [
    'audit --partial',
    'part.json',
    ['audit', 'box.jsonl', '--partial', 'part.json'],
    (text) => {
      const [head = '', ...rows] = text.trimEnd().split('\n');
      const { messages, threads } = JSON.parse(head) as { messages: number; threads: number };
      return rows.length === messages + threads;
    },
  ],
  [
    'next --ics',
    'dates.ics',
    ['next', 'box.jsonl', '--now', '2026-10-13', '--ics', 'dates.ics'],
    (text) => text.endsWith('END:VCALENDAR\r\n'),
  ],
  [
    'a mailbox as jsonl',
    'out.jsonl',
    ['box.jsonl', '--format', 'jsonl', '-o', 'out.jsonl'],
    (text) => text.endsWith('\n'),
  ],
];

describe('killed', () => {
  for (const [name, file, args, isWhole] of cases) {
    it(name, async () => {
      const cwd = folder({ 'box.jsonl': mailbox });
      const flags = [...args, '--no-config'];
      const unfinished = () => readdirSync(cwd).filter((one) => one.endsWith('.tmp')).length;
      const start = performance.now();
      expect((await run(flags, { cwd })).code).toBeLessThan(2);
      const whole = performance.now() - start;
      const complete = readFileSync(join(cwd, file), 'utf8');
      expect(isWhole(complete)).toBe(true);
      const random = mulberry32(8);
      let killed = 0;
      for (let round = 0; round < 6; round++) {
        const target = join(cwd, file);
        if (round < 3) writeFileSync(target, 'what was there before');
        const before = unfinished();
        const by = round % 2 === 0 ? 'SIGKILL' : 'SIGINT';
        // The end, in which files are written, more often than the rest.
        if (await endAfter(flags, cwd, whole * (round < 2 ? random() : 0.7 + 0.4 * random()), by)) killed++;
        // After SIGKILL nothing can be done about the file that was being written, which is hidden and another one.
        if (by === 'SIGINT') expect(unfinished()).toBe(before);
        const left = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
        expect([undefined, 'what was there before', complete]).toContain(left);
      }
      expect(killed).toBeGreaterThan(0);
    });
  }
});

it('what goes in comes out: every record is sent, received, a copy, empty, or reported', async () => {
  const broken = mailbox.split('\n').map((line, at) => (at % 37 === 5 ? line.slice(0, -20) : line));
  const cwd = folder({ 'box.jsonl': broken.join('\n') });
  const lost = broken.filter((line) => line !== '' && !line.endsWith('}')).length;
  const { stdout, stderr, code } = await run(['box.jsonl', '--no-config', '--format', 'jsonl'], { cwd });
  expect(code).toBe(2);
  const [, records = 0, sent = 0, received = 0] =
    /: ([\d,]+) records, ([\d,]+) sent, ([\d,]+) received/u
      .exec(stderr)
      ?.map((text) => Number(text.replaceAll(',', ''))) ?? [];
  expect(records).toBe(broken.filter(Boolean).length);
  expect(sent + received + lost).toBe(records);
  const results = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { entry?: string; messages?: { fatal?: boolean }[] })
    .filter(({ messages }) => messages);
  expect(results.filter(({ messages }) => messages?.some(({ fatal }) => fatal)).length).toBe(lost);
  expect(results.length).toBe(sent + lost);
  const audit = await run(['audit', 'box.jsonl', '--no-config', '--format', 'json'], { cwd });
  const { records: told, sent: judged } = JSON.parse(audit.stdout) as {
    records: { read: number; broken: unknown[] };
    sent: number;
  };
  expect(told.read).toBe(records);
  expect(told.broken.length).toBe(lost);
  expect(judged).toBeLessThanOrEqual(sent);
});
