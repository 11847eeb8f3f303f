import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/check.ts';
import { ConfigError } from '../../src/config/config.ts';
import { ConfigFinder } from '../../src/config/find.ts';
import { ConfigLoader } from '../../src/config/load.ts';
import { filesMatcher } from '../../src/config/match.ts';
import { folder } from '../cli/run.ts';
import { join } from 'node:path';

describe('which files an object is for', () => {
  for (const [object, name, applies] of [
    [{ rules: {} }, 'a.txt', true],
    [{ files: ['*.txt'], rules: {} }, 'a.txt', true],
    [{ files: ['*.txt'], rules: {} }, 'sub/a.txt', false],
    [{ files: ['**/*.txt'], rules: {} }, 'sub/a.txt', true],
    [{ files: ['./sub/*.txt'], rules: {} }, 'sub/a.txt', true],
    [{ files: ['**/*.{md,txt}'], ignores: ['old/**'], rules: {} }, 'old/a.txt', false],
    [{ ignores: ['old/'], rules: {} }, 'new/a.txt', true],
    [{ files: ['.drafts/*'], rules: {} }, '.drafts/a.txt', true],
  ] as const) {
    it(`${JSON.stringify(object)} and ${name}`, async () => {
      expect((await filesMatcher(object as never)).applies(name)).toBe(applies);
    });
  }

  for (const [ignores, name, isIgnored] of [
    [['old/'], 'old/a.txt', true],
    [['old'], 'old/sub/a.txt', true],
    [['old'], 'older/a.txt', false],
    [['**/old/'], 'x/old/a.txt', true],
    [['old/', '!old/keep.txt'], 'old/keep.txt', false],
    [['old/', '!old/keep.txt'], 'old/a.txt', true],
    [['*.md'], 'sub/a.md', false],
  ] as const) {
    it(`ignores ${ignores.join(' ')} and ${name}`, async () => {
      const matcher = await filesMatcher({ name: 'only ignores', ignores: [...ignores] });
      expect(matcher.ignoresEverywhere(name)).toBe(isIgnored);
      expect(matcher.applies(name)).toBe(false);
    });
  }

  it('ignores beside rules keep only these rules away', async () => {
    expect((await filesMatcher({ ignores: ['a.txt'], rules: {} })).ignoresEverywhere('a.txt')).toBe(false);
  });
});

describe('what a configuration can be', () => {
  for (const [value, words] of [
    [null, 'has to be an object'],
    ['recommended', 'has to be an object'],
    [[{}, 3], '"[1]" has to be an object'],
    [{ file: [] }, 'Did you mean "files"?'],
    [{ constructor: 1 }, '"constructor" is not a key'],
    [JSON.parse('{"__proto__": 1}'), '"__proto__" is not a key'],
    [{ files: '*.txt' }, '"files" has to be a list'],
    [{ files: [] }, '"files" has to be a list'],
    [{ extends: 'recommended' }, '["recommended"]'],
    [{ extends: [{ rule: {} }] }, '"extends[0].rule"'],
    [{ plugins: { my: 'name' } }, '"plugins.my"'],
    [{ plugins: [] }, '"plugins"'],
    [{ rules: [] }, '"rules" has to be an object'],
    [{ me: 'Sam' }, '{ name: "Sam Lee" }'],
    [{ me: { nmae: 'Sam' } }, 'Did you mean "name"?'],
    [{ me: { name: 3 } }, '"me.name" has to be a string'],
    [{ channel: 'emial' }, 'Did you mean "email"?'],
  ] as const) {
    it(`not ${JSON.stringify(value)}`, () => {
      expect(() => checkConfig(value, 'msglint.config.json')).toThrow(ConfigError);
      expect(() => checkConfig(value, 'msglint.config.json')).toThrow(words);
      expect(() => checkConfig(value, 'msglint.config.json')).toThrow(/^msglint\.config\.json: /u);
    });
  }

  it('an object, a list, and keys that are undefined', () => {
    expect(checkConfig({ rules: {}, me: undefined }, 'x')).toHaveLength(1);
    expect(checkConfig([], 'x')).toEqual([]);
  });
});

describe('where it is', () => {
  it('the nearest one above the file, the first of several', () => {
    const cwd = folder({
      'msglint.config.json': '{}',
      'a/msglint.config.ts': '',
      'a/msglint.config.mjs': '',
      'a/b/c/x.txt': '',
    });
    const finder = new ConfigFinder();
    expect(finder.find(join(cwd, 'a/b/c'))).toBe(join(cwd, 'a/msglint.config.mjs'));
    expect(finder.find(cwd)).toBe(join(cwd, 'msglint.config.json'));
  });

  it('a folder of that name is none', () => {
    const cwd = folder({ 'msglint.config.json': '{}', 'a/msglint.config.js/x.txt': '' });
    expect(new ConfigFinder().find(join(cwd, 'a'))).toBe(join(cwd, 'msglint.config.json'));
  });

  it('is loaded once for all files, and a broken one fails for each', async () => {
    const cwd = folder({ 'msglint.config.json': '{"rules": []}' });
    const loader = new ConfigLoader({ cwd });
    await expect(loader.configFor(join(cwd, 'a.txt'))).rejects.toThrow('"rules"');
    await expect(loader.configFor(join(cwd, 'b.txt'))).rejects.toThrow('"rules"');
  });

  it('files with the same objects share a key', async () => {
    const cwd = folder({ 'msglint.config.json': '[{"rules": {}}, {"files": ["*.md"], "rules": {}}]' });
    const loader = new ConfigLoader({ cwd });
    const [a, b, c] = await Promise.all(
      ['a.txt', 'sub/b.txt', 'c.md'].map((name) => loader.configFor(join(cwd, name))),
    );
    expect(a?.key).toBe(b?.key);
    expect(a?.key).not.toBe(c?.key);
  });
});
