/**
 * Hostile text through the command as it is built: all cases of a sort lie in a folder and are linted by one process, with all rules.
 * Every file gets its result, places lie inside the text, no stack is shown, and what is printed of them is harmless.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LintResult } from '../../src/engine/result.ts';
import { folder, run } from '../cli/run.ts';
import { lineStarts } from './checks.ts';
import { oddTexts, repeat, repeatedUnits } from './odd-texts.ts';

let cases = 0;
afterAll(() => console.log(`${cases} cases through the command`));

const fileName = (index: number) => `${String(index).padStart(3, '0')}.txt`;
const flags = ['--no-config', '--preset', 'all', '--concurrency', 'off'];

/** Lints the texts as files of a folder. @returns the results in their order. */
async function lintAll(texts: readonly (string | Uint8Array)[]): Promise<LintResult[]> {
  const cwd = folder(Object.fromEntries(texts.map((text, index) => [fileName(index), text])));
  const { code, signal, stdout, stderr } = await run([...flags, '-f', 'json', '.'], { cwd });
  expect(signal).toBe(null);
  expect(stderr).not.toMatch(/\n {4}at |It failed|had to stop/u);
  expect([0, 1]).toContain(code);
  const results = JSON.parse(stdout) as LintResult[];
  expect(results.map(({ filePath }) => basename(filePath))).toEqual(texts.map((_, index) => fileName(index)));
  for (const { filePath, messages } of results) {
    const source = readFileSync(filePath, 'utf8').replace(/^\ufeff/u, '');
    const starts = lineStarts(source);
    for (const { fatal, line, column, ruleId } of messages) {
      expect(fatal, filePath).not.toBe(true);
      const start = starts[line - 1];
      expect(start, `${ruleId} in ${filePath}`).toBeDefined();
      expect((start ?? 0) + column - 1).toBeLessThanOrEqual(source.length);
    }
  }
  cases += texts.length;
  return results;
}

describe('through the command', () => {
  it('one thing over and over', { timeout: 180_000 }, async () => {
    await lintAll(repeatedUnits.map(([, unit]) => repeat(unit)));
  });

  it('brackets and quotes that are nested and never closed, Re: upon Re:', async () => {
    await lintAll([
      ...['(', '[', '{', '<', '“', '«', '> '].map((open) => `${repeat(open, 5000)}could you call me?`),
      ...['()', '[]', '{{}}', '<>'].map((pair) => repeat(pair, 5000)),
      `Subject: ${'Re: '.repeat(5000)}hello\n\nCould you call me?\n`,
      `---\nsubject: "${'Re: '.repeat(5000)}hello"\n---\nCould you call me?\n`,
      ...Array.from({ length: 50 }, (_, depth) => `${'> '.repeat(depth * 20)}could you call me?\n`),
    ]);
  });

  it('odd text', { timeout: 180_000 }, async () => {
    // Files are UTF-8: lone surrogates cannot be written into one.
    await lintAll(
      Object.values(oddTexts).filter((text) => Buffer.from(text).toString() === text && !text.includes('\0')),
    );
  });
});

const hostile = {
  script: '<script>alert(1)</script>',
  handler: '"><img src=x onerror=alert(1)>',
  link: '[a](javascript:alert(1))',
  style: '</style><style>*{display:none}',
  comment: '--><b>',
  entity: '&lt;b&gt;&#x3c;i&#x3e;',
};

describe('in a page', () => {
  it('nothing of a message, its front matter or its name is markup', async () => {
    const files = Object.fromEntries(
      Object.entries(hostile).flatMap(([name, text]) => [
        [`${name}.txt`, `Hi {{${name}}},\n\n${text}\n`],
        [
          `${name}-head.txt`,
          `---\nto: { name: ${JSON.stringify(text)} }\nsubject: ${JSON.stringify(text)}\n---\nHi {{x}} ${text}\n`,
        ],
        [`${text.replaceAll('/', '\u2215')}.txt`, 'Hi {{x}}\n'],
      ]),
    );
    const cwd = folder(files);
    const { code, stdout } = await run([...flags, '-f', 'html', '.'], { cwd });
    expect(code).toBe(1);
    cases += Object.keys(files).length;
    expect(stdout).toContain('Content-Security-Policy');
    for (const raw of ['<script>alert', '<img src=x', 'href="javascript', '</style><style>', '--><b>', '<i>'])
      expect(stdout, raw).not.toContain(raw);
    expect(stdout).toContain('&lt;script&gt;alert(1)');
  });
});

describe('front matter and configuration', () => {
  const heads = {
    'aliases that blow up': `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]}, `.repeat(9)}]`)
      .join('\n')}`,
    tabs: 'to:\n\tname: Dana',
    'a key twice': 'to: Dana\nto: Ann',
    'a wrong type': 'to: [1, 2]',
    'an unknown key': 'recipent: Dana',
    ['__proto__']: '__proto__: { polluted: yes }',
    constructor: 'constructor: { prototype: { polluted: yes } }',
    'a date that does not exist': 'sent: 2026-02-30',
    'no end': 'to: "Dana',
    'a list for a name': 'to: { name: [Dana] }',
  };
  for (const [name, head] of Object.entries(heads)) {
    it(`${name}: refused in one line with its place`, async () => {
      const cwd = folder({ 'draft.txt': `---\n${head}\n---\nHi Dana, how was Lyon?\n` });
      const { code, stderr } = await run([...flags, 'draft.txt'], { cwd });
      cases++;
      expect(code).toBe(2);
      expect(stderr).toMatch(/^msglint: draft\.txt:\d+:\d+: .+\n$/u);
    });
  }

  for (const [name, config] of Object.entries({
    ['__proto__']: '[{"__proto__": {"polluted": true}}]',
    constructor: '[{"constructor": {"polluted": true}}]',
    'a rule called __proto__': '[{"rules": {"__proto__": "error"}}]',
    'a rule called constructor': '[{"rules": {"constructor": "error"}}]',
    'a wrong type': '[{"rules": []}]',
    'a key twice': '[{"rules": {"no-shouting": "error",}}]',
    'a preset called __proto__': '[{"extends": ["__proto__"]}]',
  })) {
    it(`JSON, ${name}: refused in one line that names the file`, async () => {
      const cwd = folder({ 'msglint.config.json': config, 'draft.txt': 'Hi Dana, how was Lyon?\n' });
      const { code, stderr } = await run(['draft.txt'], { cwd });
      cases++;
      expect(stderr).toMatch(/^msglint: .*msglint\.config\.json.+\n$/u);
      expect(code).toBe(2);
    });
  }
});
