/** Fixing through the command: what is written, how, and when it is not. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LintResult } from '../../src/index.ts';
import { withPlugin } from './plugin.ts';
import { entry, folder, run } from './run.ts';

const read = (cwd: string, name = 'a.txt') => readFileSync(join(cwd, name), 'utf8');
const results = (stdout: string) => JSON.parse(stdout) as LintResult[];

describe.concurrent('--fix', () => {
  it('writes the file, reports what is left and says what it did', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'a cat, a red cat and a plain cat\n' }));
    const { code, stdout, stderr } = await run(['--fix', 'a.txt'], { cwd });
    expect(read(cwd)).toBe('a dog, a red dog and a plain dog\n');
    expect(code).toBe(1);
    expect(stdout).toContain('test/plain');
    expect(stdout).not.toContain('test/cat');
    expect(stderr).toBe('Fixed 3 problems in 1 message.\n');
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'msglint.config.mjs', 'test-plugin.mjs']);
  });

  it('a second run changes nothing', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat' }));
    await run(['--fix', 'a.txt'], { cwd });
    const before = statSync(join(cwd, 'a.txt')).mtimeMs;
    expect(await run(['--fix', 'a.txt'], { cwd })).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(statSync(join(cwd, 'a.txt')).mtimeMs).toBe(before);
  });

  const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const [name, before, after] of [
    ['UTF-8 with a mark', Buffer.from('\uFEFFa cat é'), Buffer.from('\uFEFFa dog é')],
    ['UTF-16LE', utf16le('a cat 😀'), utf16le('a dog 😀')],
    ['UTF-16BE', utf16le('a cat é').swap16(), utf16le('a dog é').swap16()],
    ['CRLF', Buffer.from('a cat\r\n\r\nb\r\n'), Buffer.from('a dog\r\n\r\nb\r\n')],
    ['lone CR', Buffer.from('a cat\rb'), Buffer.from('a dog\rb')],
    ['no line end at the end', Buffer.from('a cat'), Buffer.from('a dog')],
    ['line separators', Buffer.from('a cat\u2028b'), Buffer.from('a dog\u2028b')],
    [
      'front matter and a quoted text stay',
      Buffer.from('---\nsubject: cat\n---\nHi\n\na cat\n\n> a cat\n'),
      Buffer.from('---\nsubject: cat\n---\nHi\n\na dog\n\n> a cat\n'),
    ],
  ] as const) {
    it(`keeps the rest of the bytes: ${name}`, async ({ expect }) => {
      const cwd = folder(withPlugin({ 'a.txt': before }));
      await run(['--fix', 'a.txt'], { cwd });
      expect(readFileSync(join(cwd, 'a.txt')).toString('hex')).toBe(after.toString('hex'));
    });
  }

  it('keeps permissions, and a link a link', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'real/a.txt': 'cat' }));
    chmodSync(join(cwd, 'real/a.txt'), 0o640);
    symlinkSync('real/a.txt', join(cwd, 'a.txt'));
    await run(['--fix', 'a.txt'], { cwd });
    expect(read(cwd, 'real/a.txt')).toBe('dog');
    expect(statSync(join(cwd, 'real/a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(cwd, 'real'))).toEqual(['a.txt']);
  });

  it('does not write what may not be written, and says so in one line', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'a cat' }));
    chmodSync(join(cwd, 'a.txt'), 0o444);
    const { code, stderr, stdout } = await run(['--fix', 'a.txt'], { cwd, obeysPermissions: true });
    expect(code).toBe(2);
    expect(stderr).toContain('a.txt:1:1: You may not write this file');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('test/cat');
    expect(read(cwd)).toBe('a cat');
  });

  it('nor into a folder that is closed', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'closed/a.txt': 'a cat' }));
    chmodSync(join(cwd, 'closed'), 0o555);
    const { code, stderr } = await run(['--fix', 'closed/a.txt'], { cwd, obeysPermissions: true });
    chmodSync(join(cwd, 'closed'), 0o755);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('permissions') as string });
    expect(read(cwd, 'closed/a.txt')).toBe('a cat');
  });

  it('does not write over a file that was changed meanwhile', async ({ expect }) => {
    // The rule itself plays the writer who comes between reading and fixing.
    const cwd = folder(
      withPlugin({
        'a.txt': 'a cat',
        'msglint.config.mjs': `
          import { writeFileSync } from 'node:fs';
          import plugin from './test-plugin.mjs';
          const slow = { ...plugin.rules.plain, create: () => (writeFileSync('a.txt', 'a cat of mine'), {}) };
          export default { plugins: { test: plugin, my: { rules: { slow } } }, rules: { 'test/cat': 'error', 'my/slow': 'warn' } };`,
      }),
    );
    const { code, stderr } = await run(['--fix', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('changed while it was being linted');
    expect(read(cwd)).toBe('a cat of mine');
    expect(readdirSync(cwd)).toHaveLength(3);
  });

  it('keeps the file where the disk is full', ({ expect, skip }) => {
    const cwd = folder();
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0)
      skip('nothing can be mounted');
    try {
      for (const [name, content] of Object.entries(withPlugin({ 'a.txt': 'a cat' })))
        writeFileSync(join(disk, name), content);
      spawnSync('sh', ['-c', 'cat /dev/zero > filler 2>/dev/null'], { cwd: disk });
      const { status, stderr } = spawnSync(process.execPath, [entry, '--fix', 'a.txt'], {
        cwd: disk,
        encoding: 'utf8',
      });
      expect(status).toBe(2);
      expect(stderr).toContain('The disk is full. The file is as it was.');
      expect(read(disk)).toBe('a cat');
      expect(readdirSync(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('leaves files of many messages as they are', async ({ expect }) => {
    const line = '{"text": "a cat"}\n';
    const cwd = folder(withPlugin({ 'a.jsonl': line, 'b.json': line }));
    const { code, stdout } = await run(['--fix', '-f', 'json', 'a.jsonl', 'b.json'], { cwd });
    expect(code).toBe(1);
    expect(results(stdout).map(({ errorCount, output }) => [errorCount, output])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    expect(read(cwd, 'a.jsonl') + read(cwd, 'b.json')).toBe(line + line);
  });

  it('--fix-type', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'a\tcat' }));
    await run(['--fix', '--fix-type', 'layout', 'a.txt'], { cwd });
    expect(read(cwd)).toBe('a cat');
    await run(['--fix', '--fix-type', 'problem,suggestion', 'a.txt'], { cwd });
    expect(read(cwd)).toBe('a dog');
  });

  for (const [args, words] of [
    [['--fix', '--fix-dry-run', 'a.txt'], 'contradict'],
    [['--fix', '--diff', 'a.txt'], 'contradict'],
    [['--fix-type', 'layout', 'a.txt'], 'Add one of them'],
    [['--fix', '--fix-type', 'layuot', 'a.txt'], 'Did you mean "layout"?'],
    [['--fix', '-'], 'standard input'],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async ({ expect }) => {
      const { code, stderr } = await run(args, { cwd: folder(withPlugin({ 'a.txt': 'cat' })) });
      expect(code).toBe(2);
      expect(stderr).toContain(words);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  }

  it('two runs at once leave a whole file', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat '.repeat(500) }));
    await Promise.all([1, 2, 3].map(() => run(['--fix', 'a.txt'], { cwd })));
    expect(read(cwd)).toBe('dog '.repeat(500));
    expect(readdirSync(cwd)).toHaveLength(3);
  });
});

describe.concurrent('--fix-dry-run', () => {
  it('gives the fixed text and the findings that are left, and writes nothing', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'a plain cat' }));
    const { stdout } = await run(['--fix-dry-run', '-f', 'json', 'a.txt'], { cwd });
    const [result] = results(stdout);
    expect(result).toMatchObject({ output: 'a plain dog', errorCount: 1, fixableErrorCount: 0 });
    expect(read(cwd)).toBe('a plain cat');
  });

  it('takes standard input, and each message of a file of many', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.jsonl': '{"text": "a cat"}\n{"text": "fine"}\n' }));
    const args = ['--fix-dry-run', '-f', 'json'];
    expect(results((await run([...args, '-'], { cwd, stdin: 'my cat' })).stdout)[0]?.output).toBe('my dog');
    const many = results((await run([...args, 'a.jsonl'], { cwd })).stdout);
    expect(many.map(({ output }) => output)).toEqual(['a dog', undefined]);
  });
});

describe.concurrent('--diff', () => {
  it('prints what patch takes', async ({ expect }) => {
    const before = 'one\r\na cat\r\nthree\r\n';
    const cwd = folder(withPlugin({ 'sub/a.txt': before, 'b.txt': 'a cat', 'c.txt': 'fine' }));
    const { code, stdout, stderr } = await run(['--diff', 'sub', 'b.txt', 'c.txt'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('Would fix 2 problems in 2 messages.\n');
    expect(read(cwd, 'sub/a.txt')).toBe(before);
    const patch = spawnSync('git', ['apply', '--unidiff-zero', '-'], { cwd, input: stdout, encoding: 'utf8' });
    expect(patch.stderr).toBe('');
    expect(read(cwd, 'sub/a.txt')).toBe('one\r\na dog\r\nthree\r\n');
    expect(read(cwd, 'b.txt')).toBe('a dog');
  });

  it('exits with 0 where nothing would change, whatever is found', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'plain' }));
    expect(await run(['--diff', 'a.txt'], { cwd })).toMatchObject({ code: 0, stdout: '' });
  });

  it('lets no escape sequence through', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': '\u001B[31mcat\u202E\n' }));
    const { stdout } = await run(['--diff', 'a.txt'], { cwd });
    expect(stdout).toContain('+\\x1B[31mdog\\u{202E}');
    expect(stdout).not.toMatch(/[\u001B\u202E]/u);
  });
});

it('is quiet when the reader of a diff closes the pipe', async () => {
  const cwd = folder(withPlugin({ 'many.jsonl': '{"text": "a cat"}\n'.repeat(5000) }));
  const child = spawn(process.execPath, [entry, '--diff', 'many.jsonl'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});
