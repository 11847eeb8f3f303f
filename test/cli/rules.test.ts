/** `msglint rules` and `msglint explain`, also as they are published. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { presetEntry } from '../../src/config/preset-entry.ts';
import { builtInRules } from '../../src/config/presets.ts';
import { outDir } from './build.ts';
import { folder, run } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Row {
  id: string;
  severity: string;
  needs: string[];
}
const rows = async (...args: string[]) => JSON.parse((await run(['rules', '--json', ...args])).stdout) as Row[];

describe.concurrent('rules', () => {
  it('lists all of them, with a head', async () => {
    const { code, stdout } = await run(['rules']);
    const [head = '', ...lines] = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(head).toMatch(/^rule +recommended +fix +evidence +needs$/u);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(Object.keys(builtInRules).sort());
    expect(lines).toContainEqual(
      expect.stringMatching(/^no-resent-follow-up +error +C +history +Disallow sending again what was not answered$/u),
    );
  });

  it('--preset: what it holds, with its severities', async () => {
    const wanted = Object.entries(builtInRules).flatMap(([id, rule]) => {
      const entry = presetEntry('strict', id, rule);
      return entry === undefined ? [] : [[id, typeof entry === 'string' ? entry : entry.severity]];
    });
    expect((await rows('--preset', 'strict')).map(({ id, severity }) => [id, severity])).toEqual(wanted.sort());
  });

  it('--channel: without what is not for it', async () => {
    const ids = (await rows('--channel', 'linkedin-connection')).map(({ id }) => id);
    expect(ids).toContain('no-pitch-in-connection-note');
    expect(ids).not.toContain('require-opt-out');
    expect((await rows('--channel', 'email')).map(({ id }) => id)).not.toContain('no-pitch-in-connection-note');
  });

  it('--needs: all that are named; "nothing" is the text alone', async () => {
    expect((await rows('--needs', 'history,sent')).map(({ id }) => id)).toEqual(['min-follow-up-gap']);
    expect((await rows('--needs', 'history')).length).toBeGreaterThan(3);
    expect((await rows('--needs', 'nothing')).every(({ needs }) => needs.length === 0)).toBe(true);
  });

  it('that none fits is said, and no error', async () => {
    const { code, stdout, stderr } = await run(['rules', '--needs', 'outbox,attachments']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'msglint: No rule is all of that.\n' });
    expect(await rows('--needs', 'outbox,attachments')).toEqual([]);
  });

  it.each([
    [['--preset', 'mision'], 'There is no preset "mision". Did you mean "mission"?'],
    [['--needs', 'histroy'], '--needs cannot be "histroy". Did you mean "history"?'],
    [['no-vague-ask'], '"msglint explain no-vague-ask" explains a rule'],
  ])('%j', async (args, words) => {
    const { code, stderr } = await run(['rules', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe.concurrent('explain', () => {
  const titles = (stdout: string) => stdout.split('\n').filter((line) => /^[A-Z]/u.test(line));

  it('says all that there is to say, with what is said about each wrong example', async () => {
    const { code, stdout } = await run(['explain', 'max-asks']);
    expect(code).toBe(0);
    expect(titles(stdout)).toEqual([
      'Limit what the reader is asked to do.',
      'What it flags',
      'Why',
      'How good the evidence is',
      'Options',
      'When it runs',
      'When to turn it off',
    ]);
    expect(stdout).toContain('  C, data of vendors or practitioners: ');
    expect(stdout).toMatch(/ {2}wrong\n {2}\| Dear Bram,[\s\S]*?\n {2}- line 3: 2 things to do in one message/u);
    expect(stdout).toMatch(/ {2}right\n {2}\| Dear Bram,/u);
    expect(stdout).toContain('  - maxAsks (integer, default 1): ');
    expect(stdout).toMatch(/ {2}wrong with \{"maxQuestions":1\}\n[\s\S]*- line 6: 2 questions/u);
    expect(stdout).toContain('  - error in strict\n');
  });

  it('fits the terminal', async () => {
    const { stdout } = await run(['explain', 'max-channel-length'], { env: { COLUMNS: '60' } });
    const prose = stdout.split('\n').filter((line) => !line.includes(' | '));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('--json: meta, presets and examples', async () => {
    const explained = JSON.parse((await run(['explain', 'no-unfilled-placeholder', '--json'])).stdout) as object;
    expect(explained).toMatchObject({
      id: 'no-unfilled-placeholder',
      docs: { evidence: { grade: 'D' } },
      presets: { recommended: 'error' },
    });
    expect((explained as { examples: unknown[] }).examples).toContainEqual({
      verdict: 'wrong',
      text: 'Hi Ola, I saw that [Company] opened a second bakery in May. Who orders your flour?',
    });
  });

  it('finds the pages in the package as it is published', () => {
    const cwd = folder();
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] };
    for (const name of files) cpSync(name === 'dist' ? outDir : join(root, name), join(cwd, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'));
    writeFileSync(join(cwd, 'package.json'), '{"type": "module"}');
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'explain', 'max-asks'], { cwd, encoding: 'utf8' });
    expect(stdout).toContain('| Dear Bram,');
  });
});
