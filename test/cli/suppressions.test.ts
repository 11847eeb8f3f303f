/** The list of old findings, through the command; how it behaves is ESLint's. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { LintResult } from '../../src/index.ts';
import { it } from 'vitest';
import { withPlugin } from './plugin.ts';
import { folder, run } from './run.ts';

const name = 'msglint-suppressions.json';
const list = (cwd: string, file = name) => JSON.parse(readFileSync(join(cwd, file), 'utf8')) as unknown;
const results = (stdout: string) => JSON.parse(stdout) as LintResult[];

describe.concurrent('the list of suppressions', () => {
  it('takes what is found, and then nothing is shown', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'sub/a.txt': 'cat cat plain', 'b.txt': 'red', 'c.txt': 'fine' }));
    expect(await run(['--suppress-all', '.'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'msglint-suppressions.json holds what was found; see --prune-suppressions.\n',
    });
    expect(list(cwd)).toEqual({
      'b.txt': { 'test/red': { count: 1 } },
      'sub/a.txt': { 'test/cat': { count: 2 }, 'test/plain': { count: 1 } },
    });
    expect(await run(['.'], { cwd })).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const [b] = results((await run(['-f', 'json', 'b.txt'], { cwd })).stdout);
    expect(b).toMatchObject({
      warningCount: 0,
      suppressedMessages: [{ ruleId: 'test/red', suppressions: [{ kind: 'file', justification: '' }] }],
    });
  });

  it('shows all findings of a rule in a file once there is one more', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat plain' }));
    await run(['--suppress-all', 'a.txt'], { cwd });
    writeFileSync(join(cwd, 'a.txt'), 'cat cat plain');
    const [result] = results((await run(['-f', 'json', 'a.txt'], { cwd })).stdout);
    expect(result).toMatchObject({ errorCount: 2, suppressedMessages: [{ ruleId: 'test/plain' }] });
  });

  it('--suppress-rule takes one rule and keeps what is there', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat plain red' }));
    await run(['--suppress-rule', 'test/cat', 'a.txt'], { cwd });
    const { code } = await run(['--suppress-rule', 'test/plain', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(list(cwd)).toEqual({ 'a.txt': { 'test/cat': { count: 1 }, 'test/plain': { count: 1 } } });
  });

  it('asks to be pruned when something is gone, and is', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat cat', 'b.txt': 'cat', 'gone.txt': 'cat', 'other.txt': 'cat' }));
    await run(['--suppress-all', '.'], { cwd });
    writeFileSync(join(cwd, 'a.txt'), 'cat');
    writeFileSync(join(cwd, 'b.txt'), 'fine');
    rmSync(join(cwd, 'gone.txt'));
    const { code, stderr } = await run(['a.txt', 'b.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('a.txt (test/cat) and 1 more');
    expect(stderr).toContain('--prune-suppressions');
    expect((await run(['--pass-on-unpruned-suppressions', 'a.txt', 'b.txt'], { cwd })).code).toBe(0);
    expect(await run(['--prune-suppressions', 'a.txt', 'b.txt'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(list(cwd)).toEqual({ 'a.txt': { 'test/cat': { count: 1 } }, 'other.txt': { 'test/cat': { count: 1 } } });
  });

  it('tells the messages of a file of many apart', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.jsonl': '{"text": "cat"}\n{"text": "cat", "id": "x"}\n' }));
    await run(['--suppress-all', 'a.jsonl'], { cwd });
    expect(list(cwd)).toEqual({
      'a.jsonl#1': { 'test/cat': { count: 1 } },
      'a.jsonl#x': { 'test/cat': { count: 1 } },
    });
    expect((await run(['a.jsonl'], { cwd })).code).toBe(0);
    expect((await run(['--prune-suppressions', '.', '--no-error-on-unmatched-pattern'], { cwd })).code).toBe(0);
    expect(list(cwd)).toHaveProperty('a.jsonl#x');
  });

  it('lies where one says', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat', 'ci/.keep': '' }));
    const at = ['--suppressions-location', 'ci/old.json'];
    expect((await run([...at, 'a.txt'], { cwd })).stderr).toContain('There is no such file');
    expect((await run([...at, '--suppress-all', 'a.txt'], { cwd })).code).toBe(0);
    expect(list(cwd, 'ci/old.json')).toEqual({ 'a.txt': { 'test/cat': { count: 1 } } });
    expect((await run([...at, 'a.txt'], { cwd })).code).toBe(0);
    expect((await run(['a.txt'], { cwd })).code).toBe(1);
    expect(readdirSync(join(cwd, 'ci')).sort()).toEqual(['.keep', 'old.json']);
  });

  it('does not hide what cannot be read', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': '---\nsubjet: x\n---\n' }));
    expect((await run(['--suppress-all', 'a.txt'], { cwd })).code).toBe(2);
    expect(list(cwd)).toEqual({});
  });

  it('no list is made where none was asked for', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat' }));
    await run(['a.txt'], { cwd });
    expect(existsSync(join(cwd, name))).toBe(false);
  });

  for (const [what, text, words] of [
    ['no JSON', '{', 'not JSON'],
    ['a list', '[]', 'not a list of suppressions'],
    ['rules that are none', '{"a.txt": 1}', '"a.txt" has to be'],
    ['a count that is none', '{"a.txt": {"x": {"count": 0}}}', '"count"'],
    ['a key that is everywhere', '{"__proto__": {"x": 1}}', '"count"'],
  ] as const) {
    it(`refuses ${what} in one line`, async ({ expect }) => {
      const cwd = folder(withPlugin({ 'a.txt': 'cat', [name]: text }));
      const { code, stderr } = await run(['a.txt'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(words);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  }

  it('--suppress-all and --prune-suppressions contradict each other', async ({ expect }) => {
    const { code, stderr } = await run(['--suppress-all', '--prune-suppressions', 'a.txt'], { cwd: folder() });
    expect(code).toBe(2);
    expect(stderr).toContain('contradict');
  });
});

describe.concurrent('suppress in the configuration', () => {
  const config = (rules: string) => `
    import plugin from './test-plugin.mjs';
    export default [
      { plugins: { test: plugin }, rules: { 'test/cat': 'error', 'test/red': 'warn' } },
      { files: ['old/**'], suppress: { ${rules} } },
    ];`;

  it('holds for its files, and what nothing needs is said where folders are linted', async ({ expect }) => {
    const cwd = folder(
      withPlugin({
        'old/a.txt': 'cat',
        'b.txt': 'fine',
        'msglint.config.mjs': config("'test/cat': 'as sent', 'test/red': 'as sent'"),
      }),
    );
    const all = await run(['.'], { cwd });
    expect(all).toMatchObject({ code: 0, stdout: '' });
    expect(all.stderr).toContain('names test/red, which finds nothing');
    expect((await run(['old/a.txt'], { cwd })).stderr).toBe('');
  });

  it('needs a reason', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat', 'msglint.config.mjs': config("'test/cat': ''") }));
    expect((await run(['a.txt'], { cwd })).stderr).toContain('has to say why');
  });
});
