/** The hook of docs/ci.md in a real repository, and that what other tools read of us names flags that there are. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { parseOptions } from '../../src/cli/options.ts';
import { withPlugin } from './plugin.ts';
import { entry, folder } from './run.ts';

const page = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

it('the hook of the page refuses a commit with an error, and lets others through', () => {
  const hook = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/u.exec(page('docs/ci.md'))?.[1] ?? '';
  const cwd = folder(withPlugin({ 'outbox/a b.txt': 'a cat', 'outbox/old.txt': 'plain', 'notes.txt': 'a cat' }));
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(entry, join(cwd, 'node_modules/.bin/msglint'));
  chmodSync(entry, 0o755);
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd, encoding: 'utf8' });
  git('init', '-q');
  const path = join(cwd, '.git/hooks/pre-commit');
  writeFileSync(path, hook);
  chmodSync(path, 0o755);
  git('add', 'notes.txt');
  expect(git('commit', '-qm', 'not a draft').status).toBe(0);
  git('add', 'outbox/a b.txt');
  const refused = git('commit', '-qm', 'a draft with an error');
  expect(refused.stdout + refused.stderr).toContain('test/cat');
  expect(refused.status).not.toBe(0);
  writeFileSync(join(cwd, 'outbox/a b.txt'), 'a dog');
  git('add', 'outbox/a b.txt');
  expect(git('commit', '-qm', 'fine').status).toBe(0);
});

it('the hooks of pre-commit and the action use flags that there are', () => {
  const hooks = parse(page('.pre-commit-hooks.yaml')) as { id: string; entry: string; language: string }[];
  expect(hooks.map(({ id }) => id)).toEqual(['msglint', 'msglint-fix']);
  for (const { entry: line } of hooks) expect(() => parseOptions(line.split(' ').slice(1))).not.toThrow();
  const action = parse(page('action.yml')) as {
    inputs: object;
    runs: { using: string; steps: { run: string; env: object }[] };
  };
  expect(action.runs.using).toBe('composite');
  const [step] = action.runs.steps;
  // What a pull request may hold reaches the shell by variables alone.
  expect(step?.run).not.toContain('${{');
  const flags = (step?.run.match(/--format \w+/u)?.[0] ?? '').split(' ');
  expect(parseOptions(flags).options).toEqual({ format: 'github' });
});
