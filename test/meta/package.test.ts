/** What is published: the built files, and what their importers meet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { outDir } from '../cli/build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { default?: string } | string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  bin: Record<string, string>;
};

/** Names of all modules that a built file imports, by way of other built files too. */
function importsOf(file: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { fileName: name } of ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles) {
      if (name.startsWith('.')) visit(join(dirname(path), name));
      else found.add(name);
    }
  };
  visit(file);
  return found;
}

/** Entries with the files that they stand for; "./retext/*" stands for a file a rule. */
const entries = Object.entries(pkg.exports).flatMap(([name, target]) => {
  if (typeof target !== 'object' || !target.default) return [];
  const file = target.default.replace('./dist/', '');
  if (!file.includes('*')) return [[name, file] as const];
  const ids = readdirSync(join(outDir, dirname(file))).flatMap((entry) => /^(.+)\.js$/u.exec(entry)?.[1] ?? []);
  return ids.map((id) => [name.replace('*', id), file.replace('*', id)] as const);
});

describe.each(entries)('%s', (_name, file) => {
  const names = [...importsOf(join(outDir, file))];

  it('is built', () => expect(existsSync(join(outDir, file))).toBe(true));

  it('imports nothing of Node', () => {
    expect(names.filter((name) => name.startsWith('node:') || builtinModules.includes(name))).toEqual([]);
  });

  it('imports only what is installed with it, or what its host brings along', () => {
    for (const name of names)
      expect(Object.keys({ ...pkg.dependencies, ...pkg.peerDependencies }), name).toContain(
        /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0],
      );
  });
});

it('the command imports what is installed with it, and Node', () => {
  const names = [...importsOf(join(outDir, 'cli.js'))];
  expect(names).toContain('node:fs');
  for (const name of names.filter((one) => !one.startsWith('node:')))
    expect(Object.keys(pkg.dependencies), name).toContain(/^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0]);
});

it('one rule is one object, wherever it is imported from', async () => {
  const load = async (file: string) =>
    (await import(pathToFileURL(join(outDir, file)).href)) as { default: { rules?: object } & object };
  const { default: rules } = await load('rules.js');
  const { default: plugin } = await load('eslint.js');
  for (const [id, rule] of Object.entries(rules)) expect((plugin.rules as Record<string, unknown>)[id]).toBe(rule);
});

it('can be required', () => {
  const script = `const m = require(${JSON.stringify(join(outDir, 'index.js'))}); m.lint('Hi {{name}}').then(({ messages }) => console.log(messages[0].ruleId));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('no-unfilled-placeholder');
});

it('comes with the licences of what is bundled', () => {
  expect(readFileSync(join(outDir, 'LICENSES.txt'), 'utf8')).toContain('retext-english');
});

it('is called by the name that it has', () => expect(pkg.bin).toEqual({ msglint: 'dist/cli.js' }));
