/** What V8 compiled is kept for the next start: it changes how long a start takes, and nothing else. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { folder, run } from './run.ts';

const args = ['--no-config', '-f', 'json', 'draft.txt'];
const draft = 'Hi {{first_name}},\n\nHow did the secret move to Lyon go?\n';
const keptIn = (cwd: string) => readdirSync(join(cwd, 'kept')).filter((name) => name.endsWith('.v8'));

describe.concurrent('compiled code', () => {
  it('is kept where it is told to be, and changes no result', async ({ expect }) => {
    const cwd = folder({ 'draft.txt': draft });
    const env = { NODE_COMPILE_CACHE: join(cwd, 'kept') };
    const first = await run(args, { cwd, env });
    expect(keptIn(cwd)).toHaveLength(1);
    expect(first.code).toBe(1);
    expect(await run(args, { cwd, env })).toEqual(first);
    expect(keptIn(cwd)).toHaveLength(1);
  });

  it('loads what is loaded later', async ({ expect }) => {
    const cwd = folder({
      'drafts/draft.txt': draft,
      'msglint.config.mjs': `export default { rules: { 'no-unfilled-placeholder': 'error' } };`,
      'messages.csv': 'FROM,TO,DATE,CONTENT\nDana,Sam,2026-01-05,How are you?\n',
    });
    const env = { NODE_COMPILE_CACHE: join(cwd, 'kept') };
    for (const asked of [['drafts/*.txt'], ['messages.csv'], ['rules'], ['fix', 'drafts/draft.txt']]) {
      const first = await run(asked, { cwd, env });
      expect(first.stderr).not.toContain('It failed');
      expect(first.stderr).not.toContain('Warning');
      expect(await run(asked, { cwd, env })).toEqual(first);
    }
  });

  it('is kept of a run that linted: another would keep nothing that linting needs', async ({ expect }) => {
    const cwd = folder({ 'draft.txt': draft, 'kept/.here': '' });
    const env = { NODE_COMPILE_CACHE: join(cwd, 'kept') };
    for (const other of [['--version'], ['rules'], ['--no-such-flag'], ['nowhere.txt']]) await run(other, { cwd, env });
    expect(keptIn(cwd)).toEqual([]);
    await run(args, { cwd, env });
    expect(keptIn(cwd)).toHaveLength(1);
  });

  it('is not kept where Node is told so', async ({ expect }) => {
    const cwd = folder({ 'draft.txt': draft });
    const env = { NODE_COMPILE_CACHE: join(cwd, 'kept'), NODE_DISABLE_COMPILE_CACHE: '1' };
    const { code } = await run(args, { cwd, env });
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'kept'))).toBe(false);
  });

  it('is kept in the cache folder of the user, for no other eyes', async ({ expect }) => {
    const cwd = folder({ 'draft.txt': draft });
    await run(args, { cwd, env: { NODE_COMPILE_CACHE: '', XDG_CACHE_HOME: cwd } });
    const [name = ''] = readdirSync(join(cwd, 'msglint'));
    expect(name).toMatch(/\.v8$/u);
    expect(statSync(join(cwd, 'msglint', name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(cwd, 'msglint')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(cwd, 'msglint', name)).includes('secret move')).toBe(false);
  });

  for (const [name, harm] of [
    ['is cut off', (path: string) => truncateSync(path, 5000)],
    ['is empty', (path: string) => truncateSync(path, 0)],
    ['is something else', (path: string) => writeFileSync(path, 'Hello there. '.repeat(9999))],
  ] as const) {
    it(`is made again where it ${name}`, async ({ expect }) => {
      const cwd = folder({ 'draft.txt': draft });
      const env = { NODE_COMPILE_CACHE: join(cwd, 'kept') };
      const first = await run(args, { cwd, env });
      const [kept = ''] = keptIn(cwd);
      const { size } = statSync(join(cwd, 'kept', kept));
      harm(join(cwd, 'kept', kept));
      expect(await run(args, { cwd, env })).toEqual(first);
      expect(statSync(join(cwd, 'kept', kept)).size).toBeGreaterThan(size / 2);
    });
  }

  it('of versions that are gone is taken away, and nothing else is', async ({ expect }) => {
    const cwd = folder({
      'draft.txt': draft,
      'kept/0.0.1-x.v8': 'old',
      'kept/mine.txt': 'old',
      'kept/0.0.2-x.v8': 'new',
    });
    for (const name of ['0.0.1-x.v8', 'mine.txt']) utimesSync(join(cwd, 'kept', name), 1e9, 1e9);
    await run(args, { cwd, env: { NODE_COMPILE_CACHE: join(cwd, 'kept') } });
    const kept = readdirSync(join(cwd, 'kept')).sort();
    expect(kept).toHaveLength(3);
    expect(kept).toEqual(expect.arrayContaining(['0.0.2-x.v8', 'mine.txt']));
  });

  for (const [name, place] of [
    ['a file', 'draft.txt'],
    ['a folder below a file', 'draft.txt/below'],
    ['a folder that cannot be made', '/proc/none'],
  ] as const) {
    it(`that cannot be kept, in ${name}, fails nothing`, async ({ expect }) => {
      const cwd = folder({ 'draft.txt': draft });
      mkdirSync(join(cwd, 'other'));
      const { code, stderr } = await run(args, { cwd, env: { NODE_COMPILE_CACHE: place } });
      expect(code).toBe(1);
      expect(stderr).not.toContain('msglint:');
      expect(readFileSync(join(cwd, 'draft.txt'), 'utf8')).toBe(draft);
    });
  }
});
