/** Formatters by name: ours, packages made for ESLint, files. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { it } from 'vitest';
import { withPlugin } from './plugin.ts';
import { folder, run } from './run.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

describe.concurrent('--format', () => {
  for (const name of ['unix', 'eslint-formatter-unix']) {
    it(`takes a package made for ESLint: ${name}`, async ({ expect }) => {
      const cwd = folder(withPlugin({ 'a.txt': 'a cat' }));
      mkdirSync(join(cwd, 'node_modules'));
      symlinkSync(join(modules, 'eslint-formatter-unix'), join(cwd, 'node_modules/eslint-formatter-unix'));
      const { code, stdout, stderr } = await run(['-f', name, 'a.txt'], { cwd });
      expect(stderr).toBe('');
      expect(stdout).toBe(
        `${join(cwd, 'a.txt')}:1:3: Found “cat”. Write another word. [Error/test/cat]\n\n1 problem\n`,
      );
      expect(code).toBe(1);
    });
  }

  it('gives a file the results, the meta of the rules and the folder', async ({ expect }) => {
    const cwd = folder(
      withPlugin({
        'a.txt': 'red',
        'f.mjs':
          'export default async (results, { cwd, rulesMeta, maxWarningsExceeded }) => JSON.stringify([results.length, cwd, rulesMeta["test/red"].type, maxWarningsExceeded]);',
      }),
    );
    const { code, stdout } = await run(['-f', './f.mjs', '--max-warnings', '0', 'a.txt'], { cwd });
    expect(JSON.parse(stdout)).toEqual([1, cwd, 'suggestion', { maxWarnings: 0, foundWarnings: 1 }]);
    expect(code).toBe(1);
  });

  it('takes a class in the shape of ESLint, from TypeScript too', async ({ expect }) => {
    const source = 'export default { format(results: unknown[]): string { return `n=${results.length}`; } };';
    const cwd = folder(withPlugin({ 'a.txt': 'red', 'f.ts': source }));
    expect((await run(['-f', './f.ts', 'a.txt'], { cwd })).stdout).toBe('n=1\n');
  });

  for (const [name, source, words] of [
    ['throws', 'export default () => { throw new Error("boom\\nmore"); };', 'The formatter "./f.mjs" failed: boom'],
    ['gives no text', 'export default () => 1;', 'gave no text'],
    ['is none', 'export default 1;', 'is no formatter'],
    ['cannot be loaded', 'import "nowhere";', 'cannot be loaded'],
  ] as const) {
    it(`one that ${name} is one line`, async ({ expect }) => {
      const cwd = folder(withPlugin({ 'a.txt': 'red', 'f.mjs': source }));
      const { code, stderr, stdout } = await run(['-f', './f.mjs', 'a.txt'], { cwd });
      expect(stderr).toContain(words);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    });
  }

  it('one of a name that nobody has is refused before anything is linted', async ({ expect }) => {
    const { code, stderr } = await run(['-f', 'sarfi', 'a.txt'], { cwd: folder(withPlugin({ 'a.txt': 'red' })) });
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "sarif"?');
  });
});
