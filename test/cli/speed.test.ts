/** Cache, threads, watching: they change how long it takes, and nothing else. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { pluginSource, withPlugin } from './plugin.ts';
import { entry, folder, run } from './run.ts';

/** A plugin that writes a line for each message that is linted. */
const counting = (word: string) => `
import { appendFileSync } from 'node:fs';
import plugin from './test-plugin.mjs';
const count = { ...plugin.rules.plain, create: (context) => (appendFileSync('linted.log', context.filename + '\\n'), plugin.rules.plain.create(context)) };
export default { plugins: { test: plugin, my: { rules: { count } } }, rules: { 'my/count': '${word}' } };
`;
const linted = (cwd: string) => {
  const log = existsSync(join(cwd, 'linted.log')) ? readFileSync(join(cwd, 'linted.log'), 'utf8') : '';
  writeFileSync(join(cwd, 'linted.log'), '');
  return log
    .split('\n')
    .filter(Boolean)
    .map((name) => name.slice(cwd.length + 1));
};

describe.concurrent('--cache', () => {
  it('lints what changed and what had findings, and prints the same', async ({ expect }) => {
    const cwd = folder(
      withPlugin({ 'a.txt': 'fine', 'b.txt': 'plain', 'c.txt': 'good', 'msglint.config.mjs': counting('warn') }),
    );
    const args = ['--cache', '-f', 'json', 'a.txt', 'b.txt', 'c.txt'];
    const first = await run(args, { cwd });
    expect(linted(cwd)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    const second = await run(args, { cwd });
    expect(linted(cwd)).toEqual(['b.txt']);
    expect(second).toEqual(first);
    writeFileSync(join(cwd, 'a.txt'), 'changed');
    await run(args, { cwd });
    expect(linted(cwd)).toEqual(['a.txt', 'b.txt']);
    // What was not looked at is kept.
    await run(['--cache', 'a.txt'], { cwd });
    expect(linted(cwd)).toEqual([]);
    await run(args, { cwd });
    expect(linted(cwd)).toEqual(['b.txt']);
  });

  for (const [name, change] of [
    ['configuration', (cwd: string) => writeFileSync(join(cwd, 'msglint.config.mjs'), counting('error'))],
    [
      'rule of a plugin',
      (cwd: string) => writeFileSync(join(cwd, 'test-plugin.mjs'), pluginSource.replace("'no plain'", "'not plain'")),
    ],
    ['cache is broken', (cwd: string) => writeFileSync(join(cwd, '.msglintcache'), '{"x": 1')],
    ['cache is another thing', (cwd: string) => writeFileSync(join(cwd, '.msglintcache'), '[null]')],
  ] as const) {
    it(`lints again where the ${name}`, async ({ expect }) => {
      const cwd = folder(withPlugin({ 'a.txt': 'fine', 'msglint.config.mjs': counting('warn') }));
      await run(['--cache', 'a.txt'], { cwd });
      linted(cwd);
      change(cwd);
      expect((await run(['--cache', 'a.txt'], { cwd })).code).toBe(0);
      expect(linted(cwd)).toEqual(['a.txt']);
    });
  }

  it('and where a flag says something else of the message', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'fine', 'old.txt': 'old', 'msglint.config.mjs': counting('warn') }));
    for (const args of [[], ['--to', 'Dana'], ['--history', 'old.txt'], []])
      await run(['--cache', ...args, 'a.txt'], { cwd });
    expect(linted(cwd)).toHaveLength(4);
  });

  it('and where a draft of the run is now like it', async ({ expect }) => {
    const text = (name: string) =>
      `---\nto: ${name}\nchannel: email\n---\nDear ${name},\n\nthe county pays 40 % of putty and paint for listed windows until 30 June. We filled in the form for eleven town halls and can fill in yours on Monday. Shall we come at nine?\n\nNadine\n`;
    const cwd = folder({
      'a.txt': text('Bruno'),
      'b.txt': text('Marta'),
      'c.txt': text('Ines'),
      'd.txt': 'Is it nine?',
    });
    const rule = ['--no-config', '--preset', 'privacy', '--rule', 'no-bulk-duplicate: warn', '-f', 'json'];
    const clean = await run(['--cache', ...rule, 'a.txt', 'b.txt', 'd.txt'], { cwd });
    expect(clean.stdout).toContain('"messages":[]');
    const all = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
    const cached = await run(['--cache', ...rule, ...all], { cwd });
    expect(cached.stdout.match(/no-bulk-duplicate/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(cached.stdout).toBe((await run([...rule, ...all], { cwd })).stdout);
  });

  it('holds nothing of a message, not even its name', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'Dana Ruiz.txt': 'fine secret', 'b.txt': 'a plain secret' }));
    await run(['--cache', '--cache-location', 'c/x.json', 'Dana Ruiz.txt', 'b.txt'], { cwd });
    const cache = readFileSync(join(cwd, 'c/x.json'), 'utf8');
    expect(cache).toMatch(/^\{"[\w-]{43}":\{"hash":"[\w-]{43}","skipped":\[\]\}\}$/u);
    expect(existsSync(join(cwd, '.msglintcache'))).toBe(false);
  });

  it('that cannot be written is one line', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'fine', file: '' }));
    const { code, stderr } = await run(['--cache', '--cache-location', 'file/x', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^msglint: .*cache cannot be written.*\n$/u);
  });
});

describe.concurrent('--concurrency', () => {
  const drafts = Array.from({ length: 260 }, (_, index) =>
    index % 50 === 7
      ? '{"text": 1}'
      : JSON.stringify({ text: `a ${['cat', 'dog', 'plain\ttext'][index % 3]}`, id: `n${index}` }),
  );

  it('gives the same results in the same order', async ({ expect }) => {
    const cwd = folder(
      withPlugin({
        'a.txt': 'cat',
        'm.jsonl': drafts.join('\n'),
        'z.txt': '---\nmsglint: { disable: test/red }\n---\ncat',
      }),
    );
    const args = ['-f', 'json', 'a.txt', 'm.jsonl', 'z.txt', 'nowhere.txt', '--no-error-on-unmatched-pattern'];
    const single = await run(['--concurrency', 'off', ...args], { cwd });
    const threaded = await run(['--concurrency', '2', ...args], { cwd });
    expect(JSON.parse(threaded.stdout)).toEqual(JSON.parse(single.stdout));
    expect(threaded).toEqual(single);
    expect(single.code).toBe(2);
  });

  it('a rule that ends its thread is one line', async ({ expect }) => {
    const cwd = folder(
      withPlugin({
        'a.txt': 'x',
        'msglint.config.mjs': `
          import plugin from './test-plugin.mjs';
          const bad = { ...plugin.rules.plain, create: () => process.exit(0) };
          export default { plugins: { my: { rules: { bad } } }, rules: { 'my/bad': 'warn' } };`,
      }),
    );
    const { code, stderr } = await run(['--concurrency', '1', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  for (const value of ['0', 'many', '65', '-1']) {
    it(`refuses ${value}`, async ({ expect }) => {
      const { code, stderr } = await run([`--concurrency=${value}`, 'a.txt'], { cwd: folder({ 'a.txt': 'x' }) });
      expect(code).toBe(2);
      expect(stderr).toContain('--concurrency');
    });
  }
});

describe.concurrent('--watch', () => {
  it('lints again when a draft, the configuration or a new file comes', { timeout: 120_000 }, async ({ expect }) => {
    const cwd = folder(withPlugin({ 'drafts/a.txt': 'fine' }));
    const child = spawn(process.execPath, [entry, '--watch', '-f', 'compact', 'drafts'], {
      cwd,
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let poke = () => {};
    const hear = (stream: NodeJS.ReadableStream, take: (text: string) => void) =>
      stream.setEncoding('utf8').on('data', (text: string) => {
        take(text);
        poke();
      });
    hear(child.stdout, (text) => (stdout += text));
    hear(child.stderr, (text) => (stderr += text));
    const until = (isSo: () => boolean) =>
      new Promise<void>((resolve) => {
        poke = () => {
          if (isSo()) resolve();
        };
        poke();
      });
    const runs = () => stderr.match(/waiting for changes/gu)?.length ?? 0;
    await until(() => runs() === 1);
    expect(stdout).toBe('');
    writeFileSync(join(cwd, 'drafts/a.txt'), 'a cat');
    await until(() => stdout.includes('drafts/a.txt: line 1, col 3') && runs() === 2);
    mkdirSync(join(cwd, 'drafts/sub'));
    writeFileSync(join(cwd, 'drafts/sub/b.txt'), 'plain');
    await until(() => stdout.includes('drafts/sub/b.txt') && runs() >= 3);
    const before = runs();
    appendFileSync(join(cwd, 'msglint.config.mjs'), '// changed\n');
    await until(() => runs() > before);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  });

  it('needs files', async ({ expect }) => {
    expect((await run(['--watch', '-'])).stderr).toContain('needs files');
  });
});
