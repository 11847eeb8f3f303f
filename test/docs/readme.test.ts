/** What the README shows is what happens. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from '../cli/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('the sample is what the command prints, and has the four faults', async () => {
  const { code, stdout } = await run(['fixtures/samples/cold-pitch.txt'], { cwd: root });
  expect(code).toBe(1);
  expect(readme).toContain(stdout.trimEnd());
  for (const id of [
    'require-personalization',
    'require-clear-question',
    'require-value-offer',
    'no-resent-follow-up',
  ]) {
    expect(stdout).toContain(id);
  }
});

it('the good sample is fine', async () => {
  expect(await run(['fixtures/samples/good.txt'], { cwd: root })).toMatchObject({ code: 0, stdout: '' });
});
