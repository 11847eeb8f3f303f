/** Plugins through the command: the example, packed and installed; what is broken is named, and the rest runs. */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LintResult } from '../../src/index.ts';
import { folder, run } from './run.ts';

const example = fileURLToPath(new URL('../../examples/plugin', import.meta.url));
const draft = 'Hi Dana,\n\nPLEASE send me the SDS of batch 12. Is Friday fine?\n';
const rulesOf = (stdout: string) =>
  (JSON.parse(stdout) as LintResult[]).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

describe('the example, packed and installed', () => {
  let cwd = '';
  const npm = (args: readonly string[], at: string) => {
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: at, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return stdout.trim();
  };
  beforeAll(() => {
    cwd = folder({ 'a.txt': draft, 'package.json': '{"name": "user", "private": true}' });
    npm(['pack', '--silent', '--pack-destination', cwd], example);
    const tarball = readdirSync(cwd).find((name) => name.endsWith('.tgz')) as string;
    // msglint itself is no part of this folder, and nothing is to be fetched.
    npm(['install', '--offline', '--legacy-peer-deps', '--no-audit', '--no-fund', `./${tarball}`], cwd);
  });

  it('holds its rule and nothing else', () => {
    const files = readdirSync(join(cwd, 'node_modules/msglint-plugin-example')).sort();
    expect(files).toEqual(['README.md', 'index.js', 'no-shouting.js', 'package.json']);
  });

  for (const name of ['example', 'msglint-plugin-example', `${example}/index.js`]) {
    it(`by name: ${name.replace(example, '<path>')}`, async () => {
      const args = ['--preset', 'mission', '--plugin', name, '--rule', 'example/no-shouting: warn', '-f', 'json'];
      const { stdout, stderr } = await run([...args, 'a.txt'], { cwd });
      expect(stderr).toBe('');
      expect(rulesOf(stdout)).toContain('example/no-shouting');
    });
  }

  it('in a configuration that extends its own', async () => {
    const config = `
      import example from 'msglint-plugin-example';
      export default [
        { plugins: { example }, extends: ['example/recommended'] },
        { files: ['b.txt'], rules: { 'example/no-shouting': ['error', { minLength: 7 }] } },
      ];`;
    writeFileSync(join(cwd, 'msglint.config.mjs'), config);
    writeFileSync(join(cwd, 'b.txt'), draft);
    const { code, stdout } = await run(['-f', 'json', 'a.txt', 'b.txt'], { cwd });
    expect(code).toBe(0);
    expect(rulesOf(stdout)).toEqual(['example/no-shouting']);
    const printed = JSON.parse((await run(['--print-config', 'b.txt'], { cwd })).stdout) as { rules: unknown };
    expect(printed.rules).toEqual({ 'example/no-shouting': ['error', { minLength: 7 }] });
  });

  it('its options are checked', async () => {
    const rule = "example/no-shouting: [warn, {minLength: 'five'}]";
    const { code, stderr } = await run(['--no-config', '--plugin', 'example', '--rule', rule, 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Option "minLength" of "example/no-shouting" has to be a whole number, 2 or more');
  });
});

describe.concurrent('what cannot be used is one line', () => {
  for (const [name, args, files, words] of [
    ['a package that is not there', ['--plugin', 'nowhere'], {}, 'no package "msglint-plugin-nowhere" or "nowhere"'],
    ['a scope', ['--plugin', '@acme'], {}, '"@acme/msglint-plugin" or "@acme"'],
    ['a file that is not there', ['--plugin', './p.mjs'], {}, 'There is no such file'],
    ['a file that throws', ['--plugin', './p.mjs'], { 'p.mjs': 'throw new Error("boom")' }, 'cannot be loaded: boom'],
    ['a file without a name', ['--plugin', './p.mjs'], { 'p.mjs': 'export default {}' }, 'needs a "meta.name"'],
    ['a module of Node', ['--plugin', 'fs'], {}, 'no package'],
    ['a function', ['--plugin', './p.mjs'], { 'p.mjs': 'export default () => {}' }, 'is no plugin'],
    [
      'a configuration that extends what the plugin has not',
      [],
      {
        'msglint.config.mjs': 'export default { plugins: { x: { configs: { strict: {} } } }, extends: ["x/strickt"] }',
      },
      'Did you mean "x/strict"?',
    ],
    [
      'a circle of configurations',
      [],
      { 'msglint.config.mjs': 'const a = {}; a.extends = [a]; export default a;' },
      'goes round in a circle',
    ],
    [
      'an option with another name',
      [],
      { 'msglint.config.json': '{"rules": {"max-reading-grade": ["warn", {"maxgrade": 3}]}}' },
      'Did you mean "maxGrade"?',
    ],
    [
      'an option of another type',
      [],
      { 'msglint.config.json': '{"rules": {"max-reading-grade": ["warn", {"maxGrade": 99}]}}' },
      'Option "maxGrade" of "max-reading-grade" has to be a whole number from 1 to 18, not 99.',
    ],
    [
      'keys that are everywhere',
      [],
      { 'msglint.config.json': '{"rules": {"__proto__": "warn"}}' },
      'There is no rule "__proto__"',
    ],
    [
      'a preset that every object has',
      [],
      { 'msglint.config.json': '{"extends": ["constructor"]}' },
      'no preset "constructor"',
    ],
  ] as [string, string[], Record<string, string>, string][]) {
    it(name, async ({ expect: localExpect }) => {
      const cwd = folder({ 'a.txt': draft, ...files });
      const { code, stderr } = await run([...args, 'a.txt'], { cwd });
      localExpect(stderr).toContain(words);
      localExpect(stderr.trim().split('\n')).toHaveLength(1);
      localExpect(code).toBe(2);
    });
  }
});

it('rules that are broken are named, and the others run', async () => {
  const cwd = folder({
    'a.txt': 'Hi {{name}},\n',
    'msglint.config.mjs': `
      const meta = { messages: { a: 'a' }, engines: { msglint: '>=99' } };
      export default {
        plugins: { x: { rules: { later: { meta, create: () => ({}) }, none: 'rule', old: () => ({}) } } },
        rules: { 'x/later': 'warn', 'x/none': 'warn', 'x/old': 'warn', 'no-unfilled-placeholder': 'error' },
      };`,
  });
  const { code, stdout, stderr } = await run(['-f', 'json', 'a.txt'], { cwd });
  expect(code).toBe(2);
  expect(rulesOf(stdout)).toEqual(['x/later', 'x/none', 'x/old', 'no-unfilled-placeholder']);
  expect(stderr).toContain('it is for msglint >=99');
});

describe.concurrent('files that are left out', () => {
  const files = {
    'a.txt': '{{a}}',
    'old/b.txt': '{{b}}',
    'old/keep.txt': '{{c}}',
    '.msglintignore': '# old ones\nold/*\n!old/keep.txt\n',
    'msglint.config.json': '{"rules": {"no-unfilled-placeholder": "error"}}',
  };
  const found = async (args: string[], cwd: string) => {
    const { stdout } = await run([...args, '-f', 'json'], { cwd });
    return (JSON.parse(stdout) as LintResult[]).map(({ filePath }) => filePath.slice(cwd.length + 1));
  };
  for (const [name, args, expected] of [
    ['.msglintignore, as .gitignore', ['.'], ['a.txt', 'old/keep.txt']],
    ['--ignore-pattern adds to it', ['--ignore-pattern', 'a.*', '.'], ['old/keep.txt']],
    ['and may take back', ['--ignore-pattern', '!old/b.txt', '.'], ['a.txt', 'old/b.txt', 'old/keep.txt']],
    ['--no-ignore', ['--no-ignore', '.'], ['a.txt', 'old/b.txt', 'old/keep.txt']],
    ['also without a configuration', ['--no-config', '--preset', 'mission', '.'], ['a.txt', 'old/keep.txt']],
  ] as [string, string[], string[]][]) {
    it(name, async ({ expect: localExpect }) => {
      localExpect((await found(args, folder(files))).sort()).toEqual(expected);
    });
  }

  it('the file counts from a folder below too, and a file that is named is said', async ({ expect: localExpect }) => {
    const cwd = folder(files);
    const { code, stdout } = await run(['b.txt'], { cwd: join(cwd, 'old') });
    localExpect(code).toBe(0);
    localExpect(stdout).toContain('.msglintignore');
    localExpect(stdout).toContain('--no-ignore');
  });

  it('what lies outside its folder is none of its business', async ({ expect: localExpect }) => {
    const cwd = folder({ 'in/.msglintignore': '*', 'in/x.txt': '', 'out/a.txt': '{{a}}' });
    const { stdout } = await run(['--no-config', '../out/a.txt', '-f', 'json'], { cwd: join(cwd, 'in') });
    localExpect(rulesOf(stdout)).toContain('no-unfilled-placeholder');
  });
});
