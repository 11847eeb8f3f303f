/** What is generated is up to date, and a new rule comes whole. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('the generated files are what the rules give', async () => {
  for (const [path, content] of await generatedFiles(root))
    expect(readFileSync(join(root, path), 'utf8'), path).toBe(content);
});

describe('npm run new-rule', () => {
  let copy = '';
  const node = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, encoding: 'utf8' });
  const newRule = (...ids: string[]) => node('scripts/new-rule.ts', ...ids);

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'msglint-new-rule-'));
    for (const name of [
      'src',
      'rules',
      'scripts',
      'docs',
      'test',
      'fixtures',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'tsup.config.ts',
      'README.md',
    ])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    // Nothing has to be built for the tests of a rule.
    writeFileSync(join(copy, 'vitest.config.ts'), 'export default {};\n');
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('makes a rule that works, with page, fixtures and test, and puts it into the registry', () => {
    const { status, stderr } = newRule('max-examples');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const path of [
      'rules/max-examples.ts',
      'docs/rules/max-examples.md',
      'test/rules/max-examples.test.ts',
      'fixtures/rules/max-examples/flagged/example.txt',
      'fixtures/rules/max-examples/fine/example.txt',
    ])
      expect(existsSync(join(copy, path)), path).toBe(true);
    expect(readFileSync(join(copy, 'rules/index.ts'), 'utf8')).toContain("'max-examples': maxExamples,");
    expect(readFileSync(join(copy, 'docs/rules/max-examples.md'), 'utf8')).toContain(
      '| `max` | integer, 1 or more | `3` |',
    );
    expect(node('scripts/generate.ts', '--check').status).toBe(0);
    const tested = node(
      'node_modules/vitest/vitest.mjs',
      'run',
      'test/rules/max-examples.test.ts',
      'test/docs/examples.test.ts',
    );
    expect(tested.status, tested.stdout + tested.stderr).toBe(0);
  });

  it.each([
    [['no-vague-ask'], 'is there already'],
    [['shouting'], 'is no name for a rule'],
    [['No-Shouting'], 'is no name for a rule'],
    [['no-no-question'], 'denies twice'],
    [[], 'Name one rule'],
    [['no-a', 'no-b'], 'Name one rule'],
  ])('refuses %j', (ids, reason) => {
    const { status, stderr } = newRule(...ids);
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});
