/** `msglint fix --interactive` in a real pseudo-terminal (util-linux's `script`), one key at a time. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { withPlugin } from './plugin.ts';
import { entry, folder, run } from './run.ts';

/** Presses a key each time that the command asks; gives what the terminal showed and the exit code. */
function inTerminal(
  args: readonly string[],
  keys: readonly string[],
  cwd: string,
  prompts: readonly RegExp[] = [/(?:^|\n)> $/mu],
): Promise<{ code: number | null; shown: string }> {
  const line = [process.execPath, entry, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'], TERM: 'xterm', NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let shown = '';
  let asked = 0;
  let from = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    for (let key = keys[asked]; key !== undefined; key = keys[asked]) {
      const at = shown.slice(from).search(prompts[asked] ?? prompts.at(-1) ?? /> $/u);
      if (at === -1) break;
      from += at + 1;
      asked++;
      child.stdin.write(key);
    }
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, shown })));
}

const read = (cwd: string, name = 'a.txt') => readFileSync(join(cwd, name), 'utf8');

describe.concurrent('fix --interactive', () => {
  for (const [name, keys, text, changes] of [
    ['a fix, a suggestion, one left alone', ['f', '2', 's'], 'a dog, a green and a red\n', '2 changes made in 1 file.'],
    ['the first suggestion', ['s', '1', 's'], 'a cat, a blue and a red\n', '1 change made in 1 file.'],
    ['stopped, what was changed is kept', ['f', 'q'], 'a dog, a red and a red\n', '1 change made in 1 file.'],
    ['return leaves alone, other keys do nothing', ['x\r', '9\r', '\r'], 'a cat, a red and a red\n', '0 changes'],
    ['interrupted, the file is as it was', ['f', '\u0003'], 'a cat, a red and a red\n', '0 changes made in 0 files.'],
  ] as [string, string[], string, string][]) {
    it(name, async ({ expect }) => {
      const cwd = folder(withPlugin({ 'a.txt': 'a cat, a red and a red\n' }));
      const { code, shown } = await inTerminal(['fix', '--interactive', 'a.txt'], keys, cwd);
      expect(shown).toContain(changes);
      expect(read(cwd)).toBe(text);
      expect(code).toBe(keys.includes('\u0003') ? 2 : 0);
    });
  }

  it('shows the words, the reason and what each key does', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'a cat\n' }));
    const { shown } = await inTerminal(['fix', '--interactive', 'a.txt'], ['q'], cwd);
    expect(shown).toContain('1 | a cat');
    expect(shown).toContain('It is a test.');
    expect(shown).toContain('f  fix: “cat” becomes “dog”');
  });

  it('goes on with the next file', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat', 'b.txt': 'cat' }));
    const { shown } = await inTerminal(['fix', '--interactive', 'a.txt', 'b.txt'], ['f', 'f'], cwd);
    expect(shown).toContain('2 changes made in 2 files.');
    expect(read(cwd, 'b.txt')).toBe('dog');
  });

  it('needs a terminal, and "fix" alone does not', async ({ expect }) => {
    const cwd = folder(withPlugin({ 'a.txt': 'cat' }));
    const refused = await run(['fix', '--interactive', 'a.txt'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('needs a terminal');
    expect((await run(['fix', 'a.txt'], { cwd })).code).toBe(0);
    expect(read(cwd)).toBe('dog');
    expect((await run(['fix'], { cwd })).stderr).toContain('needs a file');
  });
});

describe.concurrent('init', () => {
  const config = (cwd: string, name: string) => read(cwd, name);

  it('asks nothing with --yes, and what it writes is used', async ({ expect }) => {
    const cwd = folder({ 'a.txt': '{{a}}' });
    const { code, stdout } = await run(['init', '--yes', '--me', 'Sam Lee', '--preset', 'mission'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Wrote msglint.config.json. Now: msglint draft.txt\n' });
    expect(JSON.parse(config(cwd, 'msglint.config.json'))).toEqual({ extends: ['mission'], me: { name: 'Sam Lee' } });
    expect((await run(['--print-config', 'a.txt'], { cwd })).stdout).toContain('"Sam Lee"');
    expect(await run(['init', '--yes'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('writes a module where the project has msglint', async ({ expect }) => {
    const cwd = folder({ 'package.json': '{"devDependencies": {"msglint": "0.1.0"}}' });
    await run(['init', '-y', '--me', 'Sam "S" Lee', '--channel', 'email'], { cwd });
    expect(config(cwd, 'msglint.config.mjs')).toBe(
      `import { defineConfig } from 'msglint';\n\nexport default defineConfig({\n  extends: ["recommended"],\n  me: {\n    name: "Sam \\"S\\" Lee"\n  },\n  channel: "email"\n});\n`,
    );
    const typed = folder({ 'package.json': '{"dependencies": {"msglint": "0.1.0"}}', 'tsconfig.json': '{}' });
    await run(['init', '-y'], { cwd: typed });
    expect(readdirSync(typed)).toContain('msglint.config.ts');
  });

  it('asks three questions in a terminal, and again where an answer is none', async ({ expect }) => {
    const cwd = folder();
    const keys = ['Ana Lima\r', 'mail\r', 'email\r', '\r'];
    const { code, shown } = await inTerminal(['init', '--me', 'Sam'], keys, cwd, [
      /\[Sam\]/u,
      /\[other\]/u,
      /\[other\]/u,
      /\[recommended\]/u,
    ]);
    expect(shown).toContain('Wrote msglint.config.json');
    expect(code).toBe(0);
    expect(JSON.parse(config(cwd, 'msglint.config.json'))).toEqual({
      extends: ['recommended'],
      me: { name: 'Ana Lima' },
      channel: 'email',
    });
  });
});
