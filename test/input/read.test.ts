/** Files to drafts, and arguments to files. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expandPaths } from '../../src/input/expand.ts';
import { readHistory } from '../../src/input/history.ts';
import { readDrafts, type Read } from '../../src/input/read.ts';
import { folder } from '../cli/run.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const readAll = async (path: string) => {
  const reads: Read[] = [];
  for await (const read of readDrafts(path)) reads.push(read);
  return reads;
};

describe('formats', () => {
  for (const name of readdirSync(join(fixtures, 'formats')).filter((file) => !file.endsWith('.xsd'))) {
    it(`${name} gives the same message`, async () => {
      const [first] = await readAll(join(fixtures, 'formats', name));
      const draft = first && 'ok' in first ? first.ok.draft : undefined;
      expect(draft?.text.trim()).toBe('Hi Dana,\n\nHow did the move to Lyon go?');
      if (name !== 'plain.txt') expect(draft).toMatchObject({ subject: 'Lyon', recipient: { name: 'Dana Ruiz' } });
    });
  }

  it('samples can be read', async () => {
    for (const name of readdirSync(join(fixtures, 'samples'))) {
      const reads = await readAll(join(fixtures, 'samples', name));
      expect(reads).toMatchObject([
        { ok: { draft: { channel: 'linkedin-dm', history: [{ from: 'sender', sent: '2026-03-11' }] } } },
      ]);
    }
  });

  for (const extension of ['PDF', 'docx']) {
    it(`.${extension} is refused without being read`, async () => {
      const [read] = await readAll(`/nowhere/x.${extension}`);
      expect(read && 'fatal' in read ? read.fatal.messages[0]?.message : '').toContain('cannot be read yet');
    });
  }

  it('an unknown extension, or none, is a text', async () => {
    const cwd = folder({ 'a.letter': 'Hi', b: 'Ho' });
    expect(await readAll(join(cwd, 'a.letter'))).toMatchObject([{ ok: { draft: { text: 'Hi' } } }]);
    expect(await readAll(join(cwd, 'b'))).toMatchObject([{ ok: { draft: { text: 'Ho' } } }]);
  });
});

describe('earlier messages', () => {
  const texts = async (files: Record<string, string>, name: string) =>
    (await readHistory(join(folder(files), name))).map(({ from, text }) => `${from}: ${text}`);

  it('a text is one, with the thread in its front matter before it', async () => {
    expect(await texts({ 'a.txt': '---\nfrom: recipient\nhistory: [first]\n---\nsecond' }, 'a.txt')).toEqual([
      'sender: first',
      'recipient: second',
    ]);
  });

  it('a name after "from" is the sender', async () => {
    expect(await texts({ 'a.txt': '---\nfrom: Sam\n---\nHi' }, 'a.txt')).toEqual(['sender: Hi']);
  });

  it('JSON lines hold entries and drafts', async () => {
    expect(
      await texts({ 'a.jsonl': '{"from": "recipient", "text": "a"}\n{"text": "b", "recipient": "Dana"}\n' }, 'a.jsonl'),
    ).toEqual(['recipient: a', 'sender: b']);
  });

  it('one broken line stops it: half a thread would mislead', async () => {
    await expect(texts({ 'a.jsonl': '{"text": "a"}\n{"txt": "b"}\n' }, 'a.jsonl')).rejects.toMatchObject({
      place: { line: 2 },
    });
  });
});

describe('arguments to files', () => {
  const files = {
    'a.txt': '',
    '[a].txt': '',
    'b.md': '',
    'c.log': '',
    'sub/d.jsonl': '',
    'node_modules/e.txt': '',
    '.git/f.txt': '',
  };
  for (const [args, found, unmatched] of [
    [['.'], ['[a].txt', 'a.txt', 'b.md', 'sub/d.jsonl'], []],
    [['b.md', '*.txt', 'a.txt'], ['b.md', '[a].txt', 'a.txt'], []],
    [['[a].txt'], ['[a].txt'], []],
    [['c.log'], ['c.log'], []],
    [['**/*.txt'], ['[a].txt', 'a.txt'], []],
    [['node_modules/e.txt'], ['node_modules/e.txt'], []],
    [['x.txt', '*.eml', ''], [], ['x.txt', '*.eml', '']],
    [['a.txt/x'], [], ['a.txt/x']],
  ] as const) {
    it(JSON.stringify(args), async () => {
      const cwd = folder(files);
      const expanded = await expandPaths(args, cwd);
      expect(expanded.files.map(({ path }) => relative(cwd, path))).toEqual(found);
      expect(expanded.unmatched).toEqual(unmatched);
    });
  }
});
