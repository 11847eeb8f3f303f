/** `msglint gate`: one verdict, bound to the bytes that were judged. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { folder, run } from './run.ts';

const fine =
  'Hi Dana,\n\nYour talk on allocators changed how we test ours. Could you send me the slides by Friday?\n\nSam\n';
const blank = 'Hi {{name}},\r\n\r\nCould you send me the slides by Friday?\r\n';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const strict = ['--no-config', '--rule', 'require-value-offer: off', '--rule', 'require-personalization: off'];

it('passes a draft, with the hash that sha256sum gives', async () => {
  const cwd = folder({ 'fine.txt': fine });
  expect(await run(['gate', ...strict, 'fine.txt'], { cwd })).toEqual({
    code: 0,
    signal: null,
    stdout: `pass sha256:${sha(fine)} fine.txt\n`,
    stderr: '',
  });
});

it('blocks one with an error, and says why on standard error', async () => {
  const { code, stdout, stderr } = await run(['gate', ...strict], { stdin: blank });
  expect(code).toBe(1);
  expect(stdout).toBe(`block sha256:${sha(blank)} <stdin> (1 error)\n`);
  expect(stderr).toMatch(/^<stdin>:1:4: error: \{\{name\}\} was not filled in.* \(no-unfilled-placeholder\)\n$/u);
});

it('blocks a draft that was changed since', async () => {
  const cwd = folder({ 'fine.txt': fine, 'other.txt': `${fine} ` });
  expect(await run(['gate', ...strict, '--expect', `sha256:${sha(fine)}`, 'fine.txt'], { cwd })).toMatchObject({
    code: 0,
  });
  const { code, stdout } = await run(['gate', ...strict, '--expect', sha(fine), 'other.txt'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('it was changed since');
});

it('counts warnings where it is told to', async () => {
  const rule = [
    '--no-config',
    '--rule',
    'no-unfilled-placeholder: warn',
    '--rule',
    'require-personalization: off',
    '--rule',
    'require-value-offer: off',
  ];
  expect((await run(['gate', ...rule, '-'], { stdin: blank })).code).toBe(0);
  const { code, stdout } = await run(['gate', ...rule, '--max-warnings', '0', '-'], { stdin: blank });
  expect(code).toBe(1);
  expect(stdout).toContain('(1 warning, and 0 allowed)');
});

it('gives JSON', async () => {
  const { stdout } = await run(['gate', ...strict, '--format', 'json', '-'], { stdin: blank });
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'block',
    hash: `sha256:${sha(blank)}`,
    reason: '1 error',
    messages: [{ ruleId: 'no-unfilled-placeholder' }],
  });
});

it('uses what the flags and the configuration say', async () => {
  const cwd = folder({
    'fine.txt': fine,
    'msglint.config.json': '{"rules": {"no-unfilled-placeholder": "off"}}',
    'b.txt': blank,
  });
  expect((await run(['gate', 'b.txt'], { cwd })).code).toBe(0);
});

it.each([
  ['many files', ['gate', 'a.txt', 'b.txt'], /judges one draft/u],
  ['many drafts in a file', ['gate', 'two.jsonl'], /holds 2 drafts/u],
  ['a file that is not there', ['gate', 'none.txt'], /No file matches/u],
  ['a hash that is none', ['gate', '--expect', '123', 'a.txt'], /--expect takes a hash/u],
  ['front matter that cannot be read', ['gate', 'broken.txt'], /broken\.txt:2:1: error: "chanel" is not a key/u],
])('blocks with 2: %s', async (_name, args, message) => {
  const cwd = folder({
    'a.txt': fine,
    'b.txt': fine,
    'two.jsonl': '{"text": "Hi"}\n{"text": "Hi"}\n',
    'broken.txt': '---\nchanel: x\n---\nHi',
  });
  const { code, stderr, stdout } = await run(args, { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stdout).not.toContain('pass');
});

it('shows nothing hidden to the terminal', async () => {
  const { stdout, stderr } = await run(['gate', '--no-config'], { stdin: 'Hi {{\u001b]0;x\u0007}} and {{a\u202eb}}' });
  expect(stdout + stderr).not.toMatch(/[\u001b\u0007\u202e]/u);
});
