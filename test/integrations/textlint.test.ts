/** The real textlint, with the preset installed under the name by which it is looked for. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { builtInRules } from '../../src/config/presets.ts';
import preset, { textlintRule } from '../../src/integrations/textlint.ts';
import { outDir } from '../cli/build.ts';
import { folder } from '../cli/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function textlint(config: object, files: Record<string, string>, flags: string[] = []) {
  const cwd = folder({ ...files, '.textlintrc.json': JSON.stringify(config) });
  const modules = join(cwd, 'node_modules');
  mkdirSync(modules);
  // As npm would lay it out: the wrapper, and the built package that it imports.
  cpSync(join(root, 'packages/textlint-rule-preset-msglint'), join(modules, 'textlint-rule-preset-msglint'), {
    recursive: true,
  });
  mkdirSync(join(modules, 'msglint'));
  symlinkSync(outDir, join(modules, 'msglint/dist'));
  writeFileSync(join(modules, 'msglint/package.json'), readFileSync(join(root, 'package.json')));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/textlint/bin/textlint.js'),
      '--rules-base-directory',
      modules,
      '--format',
      'json',
      ...flags,
      ...Object.keys(files),
    ],
    { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  const results = JSON.parse(stdout) as {
    messages: { ruleId: string; severity: number; line: number; column: number }[];
    output?: string;
  }[];
  return { status, cwd, messages: results.flatMap(({ messages }) => messages) };
}

it('is found as a preset, and rules of `recommended` are on with their severities', () => {
  const { status, messages } = textlint(
    { rules: { 'preset-msglint': true } },
    {
      'a.txt':
        'Hi {{name}},\n\nwe are a leading provider of pumps. We have won many awards. Let me know your thoughts.\n',
      'b.md': '# Hi\n\nTo [Name], and *soon*.\n',
    },
  );
  expect(status).toBe(1);
  expect(messages).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ ruleId: 'msglint/no-unfilled-placeholder', severity: 2, line: 1, column: 4 }),
      expect.objectContaining({ ruleId: 'msglint/no-unfilled-placeholder', severity: 2, line: 3, column: 4 }),
    ]),
  );
  expect(messages.some(({ severity }) => severity === 1)).toBe(true);
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('msglint/max-reading-grade');
});

it('takes severity, options of the rule, and what is known of the drafts', () => {
  const long =
    'Notwithstanding the aforementioned considerations, organisational transformation initiatives necessitate comprehensive interdepartmental collaboration. '.repeat(
      12,
    );
  const off = Object.fromEntries(Object.keys(builtInRules).map((id) => [id, false]));
  const { messages } = textlint(
    {
      rules: {
        'preset-msglint': {
          ...off,
          'max-reading-grade': { severity: 'info', maxGrade: 8, draft: { channel: 'email' } },
        },
      },
    },
    { 'a.txt': long },
  );
  expect(messages).toMatchObject([{ ruleId: 'msglint/max-reading-grade', severity: 3 }]);
});

it('fixes', () => {
  const { cwd } = textlint(
    { rules: { 'preset-msglint': { 'no-unfilled-placeholder': { draft: { recipient: 'Dana Ruiz' } } } } },
    { 'a.txt': 'Hi {{first_name}},\r\n\r\nShall I send the CSV?\r\n' },
    ['--fix'],
  );
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('Hi Dana,\r\n\r\nShall I send the CSV?\r\n');
});

it('tells a fault of the front matter once, not by every rule', () => {
  const { messages } = textlint({ rules: { 'preset-msglint': true } }, { 'a.txt': '---\nchanel: email\n---\nHi' });
  expect(messages).toMatchObject([{ line: 2, column: 1 }]);
});

it('has each rule by itself, built too', async () => {
  expect(Object.keys(preset.rules)).toEqual(Object.keys(builtInRules));
  expect(() => textlintRule('no-such')).toThrow('There is no rule "no-such"');
  for (const [id, rule] of Object.entries(builtInRules)) {
    const { default: module } = (await import(join(outDir, 'textlint', `${id}.js`))) as { default: unknown };
    expect(typeof module).toBe(rule.meta.fixable ? 'object' : 'function');
  }
});
