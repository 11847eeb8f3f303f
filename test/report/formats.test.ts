/** Formats that other programs read, each against the schema or the reader of its own. Hostile text stays text in all of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Log } from 'sarif';
import fc from 'fast-check';
import { Validator, type Schema } from '@cfworker/json-schema';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../src/config/presets.ts';
import { toResult, type LintMessage, type LintResult } from '../../src/engine/result.ts';
import { toUri } from '../../src/report/place.ts';
import { createReporter, formats, type ReportFormat } from '../../src/report/reporter.ts';

const source = '---\nto: Dana\n---\nHé 😀 {{first_name}},\r\n\r\nPLEASE <b>& answer</b>.\n';
const at = source.indexOf('{{');
const found: LintMessage = {
  ruleId: 'no-unfilled-placeholder',
  severity: 2,
  message: '{{first_name}} was not filled in. Put what it stands for in its place.',
  messageId: 'unfilled',
  line: 4,
  column: 7,
  endLine: 4,
  endColumn: 21,
  fix: { range: [at, at + 14], text: 'Dana' },
  suggestions: [{ desc: 'Write “Mx Ruiz”', fix: { range: [at, at + 14], text: 'Mx Ruiz' } }],
  url: 'https://msglint.example/rules/x',
};
const spanning: LintMessage = {
  ruleId: 'my/plain',
  severity: 1,
  message: 'Two “lines”, 100 % of them: a, b.\nMore.',
  line: 4,
  column: 1,
  endLine: 6,
  endColumn: 7,
  related: [{ ruleId: 'my/other', severity: 1, message: 'Also <this>.', line: 6, column: 1, endLine: 6, endColumn: 7 }],
};
const fatal: LintMessage = {
  ruleId: null,
  severity: 2,
  fatal: true,
  message: 'It cannot be read.',
  line: 1,
  column: 1,
};

const results: LintResult[] = [
  toResult('/home/me/a b,c:d%.txt', [found, spanning], {
    source,
    suppressedMessages: [{ ...spanning, suppressions: [{ kind: 'directive', justification: 'fine' }] }],
  }),
  toResult('/home/me/fine.txt', []),
  toResult('/home/me/out.jsonl', [fatal], { entry: '7' }),
];

async function print(format: ReportFormat, given: readonly LintResult[] = results): Promise<string> {
  const reporter = await createReporter(format, {
    width: 80,
    color: false,
    ruleOf: (id) => (Object.hasOwn(builtInRules, id) ? builtInRules[id] : undefined),
    nameOf: (path) => path.replace('/home/me/', ''),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  });
  const pieces = given.map((result) => reporter.result(result));
  return pieces.join('') + (await reporter.end());
}

it('compact is a line a finding', async () => {
  expect((await print('compact')).split('\n')).toEqual([
    'a b,c:d%.txt: line 4, col 7, Error - {{first_name}} was not filled in. Put what it stands for in its place. (no-unfilled-placeholder)',
    'a b,c:d%.txt: line 4, col 1, Warning - Two “lines”, 100 % of them: a, b. More. (my/plain, my/other)',
    'out.jsonl#7: line 1, col 1, Error - It cannot be read.',
    '',
    '3 problems',
    '',
  ]);
  expect(await print('compact', [])).toBe('');
});

it('github escapes what parts its properties', async () => {
  expect((await print('github')).split('\n')).toEqual([
    '::error file=a b%2Cc%3Ad%25.txt,line=4,endLine=4,col=7,endColumn=21,title=no-unfilled-placeholder::{{first_name}} was not filled in. Put what it stands for in its place.',
    '::warning file=a b%2Cc%3Ad%25.txt,line=4,endLine=6,col=1,title=my/plain::Two “lines”, 100 %25 of them: a, b. More.',
    '::error file=out.jsonl,line=1,col=1,title=msglint::7: It cannot be read.',
    '',
  ]);
});

describe('sarif', () => {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
  const schema = JSON.parse(
    readFileSync(path.replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as Schema;
  const problems = (log: unknown) => new Validator(schema, '4', false).validate(log).errors;
  const logOf = async (given?: readonly LintResult[]) => JSON.parse(await print('sarif', given)) as Log;

  it('is valid against the schema of 2.1.0, and the schema refuses what is not', async () => {
    expect(problems(await logOf())).toEqual([]);
    expect(problems(await logOf([]))).toEqual([]);
    expect(problems({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
  });

  it('has places, fixes, suppressions and what could not be read', async () => {
    const [run] = (await logOf()).runs;
    expect(run?.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['no-unfilled-placeholder', 'error'],
      ['my/plain', 'warning'],
      ['my/plain', 'warning'],
    ]);
    const [first, second, suppressed] = run?.results ?? [];
    expect(first?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b%2Cc%3Ad%25.txt' },
      region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 21 },
    });
    expect(first?.fixes?.map(({ artifactChanges }) => artifactChanges[0]?.replacements)).toEqual([
      [
        {
          deletedRegion: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 21 },
          insertedContent: { text: 'Dana' },
        },
      ],
      [
        {
          deletedRegion: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 21 },
          insertedContent: { text: 'Mx Ruiz' },
        },
      ],
    ]);
    expect(second?.relatedLocations?.[0]?.message?.text).toBe('Also <this>.');
    expect(suppressed?.suppressions).toEqual([{ kind: 'inSource', justification: 'fine' }]);
    expect(run?.invocations?.[0]).toMatchObject({ executionSuccessful: false });
    expect(run?.tool.driver.rules?.map(({ id, help }) => [id, help !== undefined])).toEqual([
      ['no-unfilled-placeholder', true],
      ['my/plain', false],
    ]);
  });

  it('a fingerprint survives lines above, and tells two of the same apart', async () => {
    const prints = async (text: string, messages: LintMessage[]) =>
      (await logOf([toResult('a.txt', messages, { source: text })])).runs[0]?.results?.map(
        ({ partialFingerprints }) => partialFingerprints?.['msglint/v1'],
      );
    const moved = { ...found, line: 6, endLine: 6 };
    const [before] = (await prints(source, [found])) ?? [];
    expect(before).toBeDefined();
    expect(await prints(`\n\n${source}`, [moved])).toEqual([before]);
    const twice = (await prints(source, [found, found])) ?? [];
    expect(new Set(twice).size).toBe(2);
  });
});

it('junit fits its schema', async () => {
  const xsd = readFileSync(new URL('./junit.xsd', import.meta.url), 'utf8');
  const hostile = toResult('a\u0001\uFFFE<"&\'>.txt', [
    { ...found, message: ']]> \u0000\u001B[31m\uFFFF "x" <!-- & -->' },
  ]);
  const check = async (xml: string) =>
    (await validateXML({ xml: [{ fileName: 'a.xml', contents: xml }], schema: [xsd] })).errors.map(
      ({ message }) => message,
    );
  expect(await check(await print('junit'))).toEqual([]);
  expect(await check(await print('junit', []))).toEqual([]);
  expect(await check(await print('junit', [hostile]))).toEqual([]);
  expect(await check('<testsuites><testsuite/></testsuites>')).not.toEqual([]);
  const text = await print('junit');
  expect(text).toContain('<testsuite name="fine.txt" tests="1" failures="0" errors="0">');
  expect(text).toContain('tests="2" failures="2" errors="0"');
  expect(text).toContain('<error type="error" message="It cannot be read.">');
});

it('rdjson counts columns in bytes', async () => {
  const { diagnostics } = JSON.parse(await print('rdjson')) as { diagnostics: Record<string, unknown>[] };
  // "Hé 😀 " is 6 units of UTF-16 and 9 bytes of UTF-8.
  const range = { start: { line: 4, column: 10 }, end: { line: 4, column: 24 } };
  expect(diagnostics[0]).toEqual({
    message: found.message,
    location: { path: 'a b,c:d%.txt', range },
    severity: 'ERROR',
    code: { value: 'no-unfilled-placeholder', url: found.url },
    suggestions: [
      { range, text: 'Dana' },
      { range, text: 'Mx Ruiz' },
    ],
  });
  expect(diagnostics).toHaveLength(3);
  expect(JSON.parse(await print('rdjson', []))).toEqual({ source: { name: 'msglint' }, diagnostics: [] });
});

it.each([
  ['drafts/a b.txt', 'drafts/a%20b.txt'],
  ['drafts\\a.txt', 'drafts/a.txt'],
  ['/tmp/a,b.txt', 'file:///tmp/a%2Cb.txt'],
  ['C:\\drafts\\a.txt', 'file:///C:/drafts/a.txt'],
  ['\\\\host\\share\\a.txt', 'file://host/share/a.txt'],
  ['<stdin>', '%3Cstdin%3E'],
])('the address of %s', (path, uri) => expect(toUri(path)).toBe(uri));

describe('html', () => {
  it('has a policy that lets nothing in, and its own style alone', async () => {
    const html = await print('html');
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=|\sstyle=|url\(|@import/u);
  });

  it('marks the words, in their order, and says why', async () => {
    const html = await print('html');
    expect(html).toMatch(
      /<mark class="w r-my_2fplain"><mark class="e r-no-unfilled-placeholder">|<mark class="e r-no-unfilled-placeholder"><mark class="w r-my_2fplain">/u,
    );
    expect(html).toContain('was not written for them');
    expect(html).toContain('&lt;b&gt;&amp; answer&lt;/b&gt;');
    expect(html).toContain('<details class="front">');
    expect(html).toContain('1 other message without any');
  });

  it('is a page also where nothing was found', async () => {
    expect(await print('html', [toResult('a.txt', [])])).toContain('<h1>Nothing found in 1 message</h1>');
  });

  it('every tag that it opens is its own', async () => {
    const evil = [
      '</style><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      'javascript:alert(1)',
      '<!--',
      ']]>',
      '&lt;script&gt;',
    ];
    for (const text of evil) {
      const message = {
        ...found,
        message: text,
        ruleId: text,
        url: text,
        suggestions: [{ desc: text, fix: { range: [0, 0] as [number, number], text } }],
      };
      const html = await print('html', [
        toResult(text, [{ ...message, line: 1, column: 1, endLine: 1, endColumn: 3 }], { entry: text, source: text }),
      ]);
      const tags = new Set(
        [...html.matchAll(/<\/?([a-z!][a-z0-9-]*)/giu)].map(([, name]) => (name as string).toLowerCase()),
      );
      const own =
        '!doctype html head meta title style body header h1 p strong form fieldset legend label input span main section h2 div a mark ol li'.split(
          ' ',
        );
      expect([...tags].filter((name) => !own.includes(name))).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\s(?:on\w+|src)=/u);
      expect(html).not.toMatch(/href="(?!#|https?:)/u);
    }
  });
});

describe('whatever the text', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\u001B', '\u0007', '\u009B', '\u202E', '\u200B', '\r', '\b', '<', '&', ':', '%', 'a'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 40,
  });

  const raw = /[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f\u200b\u202e]/u;
  for (const format of formats) {
    it(`${format} lets no control character through`, async () => {
      await fc.assert(
        fc.asyncProperty(anyText, anyText, anyText, async (text, message, name) => {
          const one = {
            ...found,
            message,
            ruleId: message || 'x',
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 1,
            fix: { range: [0, 0] as [number, number], text },
          };
          const printed = await print(format, [toResult(name, [one], { source: text, entry: name })]);
          expect(printed).not.toMatch(raw);
          if (['json', 'sarif', 'rdjson'].includes(format)) JSON.parse(printed);
        }),
        { numRuns: 60 },
      );
    });
  }
});
