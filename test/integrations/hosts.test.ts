/** The same draft, the same findings: in the library, in ESLint and in a unified pipeline. */
import { ESLint, type Linter as ESLintLinter } from 'eslint';
import { defineConfig } from 'eslint/config';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import rules from '../../rules/index.ts';
import { defineRule } from '../../src/core.ts';
import {
  createLinter,
  presets,
  type Config,
  type ConfigObject,
  type LintMessage,
  type LintResult,
} from '../../src/index.ts';
import { decode } from '../../src/input/decode.ts';
import { readText } from '../../src/input/text.ts';
import eslintPlugin from '../../src/integrations/eslint.ts';
import retextPlugin from '../../src/integrations/retext.ts';

const docs = {
  description: 'Test',
  why: 'It is a test.',
  recommended: false,
  evidence: { grade: 'F', scope: 'tests', sources: [], against: '' },
} as const;

/** Fixes, needs, channels and selectors, which the built-in rules may or may not use. */
const houseRules = {
  'no-foo': defineRule({
    meta: {
      type: 'problem',
      docs: { ...docs, url: 'https://example.org/no-foo' },
      messages: { found: '"{{ word }}" in {{place}} says nothing.', drop: 'Drop it.' },
      schema: [{ type: 'object', properties: { by: { type: 'string' } }, additionalProperties: false }],
      defaultOptions: [{ by: 'bar' }],
      fixable: 'code',
      hasSuggestions: true,
    },
    create({ sourceCode, report, options: [{ by }] }) {
      return {
        'BodyNode WordNode:exit'(node: never) {
          if (sourceCode.getText(node) !== 'foo') return;
          const [start, end] = sourceCode.getRange(node);
          const ancestors = sourceCode.getAncestors(node).map(({ type }) => type);
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'found',
            data: {
              word: sourceCode.lines[sourceCode.getLoc(node).start.line - 1]?.trim() ?? '',
              place: ancestors.join(' > '),
            },
            fix: (fixer) => [fixer.remove(node), fixer.insertTextAfter(node, by)],
            suggest: [{ messageId: 'drop', fix: (fixer) => fixer.removeRange([start - 1, end]) }],
          });
        },
      };
    },
  }),
  'first-words': defineRule({
    meta: {
      type: 'suggestion',
      docs,
      messages: { first: '{{text}} is first in {{parent}}.' },
      schema: [],
      defaultOptions: [],
    },
    create: ({ sourceCode, report }) => ({
      'SentenceNode > WordNode:first-child'(node: never) {
        report({
          node,
          messageId: 'first',
          data: { text: sourceCode.getText(node), parent: sourceCode.getParent(node)?.type ?? '' },
        });
      },
      QuoteNode(node) {
        report({ node, messageId: 'first', data: { text: sourceCode.getText(node), parent: 'the end' } });
      },
    }),
  }),
  'knows-history': defineRule({
    meta: {
      type: 'problem',
      docs: { ...docs, needs: ['history'] },
      messages: { known: '{{count}} messages before this.' },
      schema: [],
      defaultOptions: [],
    },
    create: ({ sourceCode, report }) => ({
      RootNode: (node) => report({ node, messageId: 'known', data: { count: sourceCode.draft.history.length } }),
    }),
  }),
  'not-by-mail': defineRule({
    meta: {
      type: 'problem',
      docs: { ...docs, exceptChannels: ['email'] },
      messages: { sent: 'To {{name}} on {{channel}}.' },
      schema: [],
      defaultOptions: [],
    },
    create: ({ sourceCode: { ast, draft, analysis }, report }) => ({
      RootNode: () =>
        report({
          node: ast,
          messageId: 'sent',
          data: { channel: draft.channel, name: `${draft.recipient?.name ?? '?'} (${analysis.sentences.length})` },
        }),
    }),
  }),
};

const house = { meta: { name: 'house', version: '1.0.0' }, rules: houseRules };
const houseEntries = Object.fromEntries(Object.keys(houseRules).map((id) => [`house/${id}`, 'warn' as const]));
const config: ConfigObject = { extends: ['recommended'], plugins: { house }, rules: houseEntries };

const drafts: Record<string, string> = {
  'a first message':
    'Hi Dana,\n\nYour talk on allocators changed how we test ours. Could you send me the slides by Friday?\n\nThanks,\nSam\n',
  empty: '',
  placeholders: 'Hi {{first_name}},\n\nI saw that [Company] is hiring. Are you open to a chat?\n\nBest,\nSam',
  'CRLF line ends': 'Hi {{first_name}},\r\n\r\nI like foo and\r\nfoo. Would Tuesday work?\r\n\r\nThanks,\r\nSam\r\n',
  'lone CR line ends': 'Hi [Name],\r\rfoo it is. Would Tuesday work?\rThanks,\rSam',
  'byte order mark': '\uFEFFHi {{first_name}},\n\nfoo is what we sell.\n',
  'front matter with a thread': [
    '---',
    'to: { name: Dana Ruiz, company: Northwind }',
    'channel: email',
    'subject: Slides for {{event}}',
    'sent: 2026-03-10',
    'history:',
    '  - sent: 2026-03-01',
    '    text: Could you send me the slides?',
    '  - Just following up on the slides.',
    '---',
    'Hi Dana,',
    '',
    'just following up on foo, [Topic] and the slides. Any thoughts?',
    '',
    'Sam',
  ].join('\r\n'),
  'mail header': 'To: Dana Ruiz <dana@example.org>\nSubject: Your foo at [Event]\n\nHi Dana,\n\ncan we use foo? 🙂\n',
  'quoted reply':
    'Sure, foo works.\n\nSam\n\nOn Mon, Mar 2, 2026 at 9:00 AM Dana Ruiz <dana@example.org> wrote:\n> Hi Sam,\n> is foo fine for {{company}}?\n',
  'emoji and other astral letters': '👋🏽 Hi {{name}}! 👩‍💻 We 𝒃uild foo 🚀 for you. Is [your role] 🙂 right?\n\n🎉 foo\n',
  'line separators that end no line': 'Hi Dana,\u2028I mean foo.\u2029And {{x}}?\n\nfoo\u00A0foo',
  'words that steer other linters':
    '<!-- eslint-disable -->\n/* eslint-disable */\nHi {{name}},\n\nfoo. // eslint-disable-line\n',
  'a pitch about the sender':
    'Dear Sir or Madam,\n\nWe are a leading provider of foo. We have won many awards. Our platform helps companies like yours. We would love to connect.\n\nI look forward to hearing from you!!!\n\nSam Lee\nCEO, Acme\nhttps://acme.example\n',
};

interface Finding {
  ruleId: string | null | undefined;
  severity: number;
  message: string;
  place: string;
}

const sorted = (findings: Finding[]) => findings.map((finding) => JSON.stringify(finding)).sort();
const finding = ({
  ruleId,
  severity,
  message,
  line,
  column,
  endLine,
  endColumn,
}: LintMessage | ESLintLinter.LintMessage): Finding => ({
  ruleId: ruleId?.replace(/^msglint\//u, ''),
  severity,
  message,
  place: `${line}:${column}-${endLine}:${endColumn}`,
});

/** As the command line does: bytes, text, draft, findings. */
async function inLibrary(source: string, given: Config = config): Promise<LintResult> {
  const linter = await createLinter(given);
  return linter.lintSource(readText(decode(new TextEncoder().encode(source)).text));
}

function eslintFor(extra: object = {}, fix = false): ESLint {
  const overrideConfig = defineConfig(
    {
      files: ['**/*.msg.txt'],
      plugins: { msglint: eslintPlugin, house: house as unknown as ESLint.Plugin },
      extends: ['msglint/recommended'],
      rules: houseEntries,
    },
    { files: ['**/*.msg.txt'], ...extra },
  );
  return new ESLint({ overrideConfigFile: true, overrideConfig, fix });
}

async function inESLint(source: string, eslint = eslintFor()): Promise<ESLint.LintResult> {
  const [result] = await eslint.lintText(source, { filePath: 'draft.msg.txt' });
  if (!result) throw new Error('ESLint did not lint the draft.');
  return result;
}

async function inPipeline(
  value: string | Uint8Array,
  data: VFile['data'] = {},
  given: Config = config,
): Promise<VFile> {
  return unified().use(retextEnglish).use(retextPlugin, given).process(new VFile({ value, data }));
}

const findingsIn = (file: VFile): Finding[] =>
  file.messages.map(({ ruleId, fatal, reason, place }) => {
    if (!place || !('start' in place)) throw new Error('A message has no place.');
    const { start, end } = place;
    return {
      ruleId,
      severity: fatal ? 2 : 1,
      message: reason,
      place: `${start.line}:${start.column}-${end.line}:${end.column}`,
    };
  });

describe.each(Object.entries(drafts))('%s', (_name, source) => {
  it('gives the same findings everywhere', async () => {
    const library = sorted((await inLibrary(source)).messages.map(finding));
    expect(sorted((await inESLint(source)).messages.map(finding))).toEqual(library);
    // As bytes, which is how programs read files into a vfile.
    expect(sorted(findingsIn(await inPipeline(new TextEncoder().encode(source))))).toEqual(library);
  });

  it('gives the same fixes and suggestions', async () => {
    const changes = ({ fix, suggestions }: LintMessage | ESLintLinter.LintMessage) =>
      JSON.stringify([
        fix,
        suggestions?.map(({ desc, messageId, fix: { range, text } }) => [desc, messageId, range, text]),
      ]);
    const library = (await inLibrary(source)).messages.map(changes).sort();
    expect((await inESLint(source)).messages.map(changes).sort()).toEqual(library);
  });

  it('is fixed to the same text', async () => {
    const { draft, source: text, layout } = readText(source.replace(/^\uFEFF/u, ''));
    const { output } = (await createLinter(config)).fix(draft);
    const whole = source.slice(0, source.length - text.length) + text.slice(0, layout.bodyStart) + output;
    expect((await inESLint(source, eslintFor({}, true))).output ?? source).toBe(whole);
  });
});

it('finds something of ours in most of the drafts, so that equal lists mean something', async () => {
  const counts = await Promise.all(
    Object.values(drafts).map(
      async (source) => (await inLibrary(source, { extends: ['recommended'] })).messages.length,
    ),
  );
  expect(counts).toContain(0);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(8);
});

describe('msglint/eslint', () => {
  it('has the very rules that msglint runs', () => {
    expect(Object.keys(eslintPlugin.rules)).toEqual(Object.keys(rules));
    for (const [id, rule] of Object.entries(rules)) expect(eslintPlugin.rules[id]).toBe(rule);
  });

  it.each(['recommended', 'mission', 'all'] as const)('has the preset %s as a flat configuration', (name) => {
    const preset = eslintPlugin.configs[name];
    expect(preset).toMatchObject({
      name: `msglint/${name}`,
      plugins: { msglint: eslintPlugin },
      language: 'msglint/draft',
    });
    const entries = Object.entries(presets[name].rules ?? {}).map(([id, entry]) => [`msglint/${id}`, entry]);
    expect(preset.rules).toEqual(Object.fromEntries(entries));
  });

  it('keeps rules silent that lack their needs or are not for the channel', async () => {
    const ids = async (source: string, extra = {}) =>
      (await inESLint(source, eslintFor(extra))).messages.map(({ ruleId }) => ruleId);
    expect(await ids('Hello.')).not.toContain('house/knows-history');
    expect(await ids('Hello.')).toContain('house/not-by-mail');
    const extra = { languageOptions: { channel: 'email', history: ['Earlier.'] } };
    expect(await ids('Hello.', extra)).toContain('house/knows-history');
    expect(await ids('Hello.', extra)).not.toContain('house/not-by-mail');
  });

  it('fills from languageOptions what the draft does not say', async () => {
    const eslint = eslintFor({ languageOptions: { recipient: 'Ada', channel: 'linkedin-dm' } });
    const said = async (source: string) =>
      (await inESLint(source, eslint)).messages.find(({ ruleId }) => ruleId === 'house/not-by-mail')?.message;
    expect(await said('We met.')).toBe('To Ada (1) on linkedin-dm.');
    expect(await said('---\nto: Dana\n---\nWe met.')).toBe('To Dana (1) on linkedin-dm.');
    expect(await said('---\nto: Dana\nchannel: linkedin-inmail\n---\nWe met.')).toBe('To Dana (1) on linkedin-inmail.');
  });

  it('takes options, and completes them', async () => {
    const extra = { rules: { 'house/no-foo': ['error', { by: 'baz' }] } };
    expect((await inESLint('We like foo.', eslintFor(extra, true))).output).toBe('We like baz.');
    expect((await inESLint('We like foo.', eslintFor({ rules: { 'house/no-foo': ['error', {}] } }, true))).output).toBe(
      'We like bar.',
    );
  });

  it.each([
    [
      'an option that the rule does not have',
      { rules: { 'house/no-foo': ['error', { bye: 'x' }] } },
      /house\/no-foo[\s\S]*Unexpected property "bye"/u,
    ],
    [
      'an option that drafts do not have',
      { languageOptions: { reciepient: 'Dana' } },
      /"languageOptions": "reciepient" is not an option of drafts\. Did you mean "recipient"\?/u,
    ],
    [
      'a channel that there is not',
      { languageOptions: { channel: 'mail' } },
      /"languageOptions": "channel" cannot be "mail"/u,
    ],
  ])('refuses %s', async (_name, extra, message) => {
    await expect(inESLint('Hello.', eslintFor(extra))).rejects.toThrow(message);
  });

  it('lets options of JavaScript through, which a configuration for all files brings along', async () => {
    const extra = { languageOptions: { ecmaVersion: 'latest', sourceType: 'module', globals: { window: 'readonly' } } };
    expect((await inESLint('Hello.', eslintFor(extra))).fatalErrorCount).toBe(0);
  });

  it('points at front matter that cannot be read', async () => {
    const { messages } = await inESLint('---\nto: Dana\nchanel: email\n---\nHello.');
    expect(messages).toMatchObject([
      {
        fatal: true,
        line: 3,
        column: 1,
        message: expect.stringMatching(/"chanel" is not a key.*Did you mean "channel"/u) as string,
      },
    ]);
  });

  it('does not run on other files', async () => {
    const eslint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.js'],
        plugins: { msglint: eslintPlugin },
        rules: { 'msglint/no-unfilled-placeholder': 'error' },
      },
    });
    await expect(eslint.lintText('a();', { filePath: 'a.js' })).rejects.toThrow(
      /does not support the language|do not support the language/u,
    );
  });
});

describe('msglint/retext', () => {
  const foo = (text: string, data?: VFile['data']) =>
    inPipeline(text, data, { plugins: { house }, rules: { 'house/no-foo': 'error', 'house/not-by-mail': 'warn' } });

  it('says all that a message of a vfile can say', async () => {
    const file = await foo('Hi Dana,\n\nwe sell foo now.', { msglint: { channel: 'email' } });
    expect(file.messages).toHaveLength(1);
    expect(file.messages[0]).toMatchObject({
      reason: '"we sell foo now." in RootNode > BodyNode > ParagraphNode > SentenceNode says nothing.',
      ruleId: 'house/no-foo',
      source: 'msglint',
      fatal: true,
      actual: 'foo',
      expected: ['bar'],
      note: 'It is a test.',
      url: 'https://example.org/no-foo',
      place: { start: { line: 3, column: 9, offset: 18 }, end: { line: 3, column: 12, offset: 21 } },
    });
  });

  it.each([
    ['CRLF', 'Hi Dana,\r\n\r\nwe sell foo now.'],
    ['byte order mark', '\uFEFFwe sell foo now.'],
    ['front matter', '---\nto: Dana\n---\nwe sell foo now. 🙂'],
    ['emoji', 'we sell 🙂 foo now.'],
  ])('has offsets into the text of the file: %s', async (_name, text) => {
    const file = await foo(text, { msglint: { channel: 'email' } });
    const places = file.messages.map(
      ({ place }) => place && 'start' in place && String(file).slice(place.start.offset, place.end.offset),
    );
    expect(places).toEqual(['foo']);
  });

  it('counts a byte order mark in text as vfile does', async () => {
    const file = await foo('\uFEFFfoo now.', { msglint: { channel: 'email' } });
    expect(file.messages[0]?.place).toMatchObject({ start: { line: 1, column: 2, offset: 1 } });
  });

  it('takes the recipient and the like from the file, and front matter first', async () => {
    const data = { msglint: { recipient: { name: 'Ada' }, channel: 'linkedin-dm' } } as const;
    expect((await foo('We met.', data)).messages.map(String)).toEqual(['1:1-1:8: To Ada (1) on linkedin-dm.']);
    expect((await foo('---\nto: Dana\n---\nWe met.', data)).messages[0]?.reason).toBe('To Dana (1) on linkedin-dm.');
  });

  it('gives the text back as it was', async () => {
    expect(String(await foo('We like foo.\r\n'))).toBe('We like foo.\r\n');
  });

  it.each([
    ['front matter that cannot be read', '---\nchanel: email\n---\nHi', {}, /"chanel" is not a key/u],
    ['data that is none of a draft', 'Hi', { msglint: { chanel: 'email' } as never }, /"chanel" is not a field/u],
  ])('reports %s and does not throw', async (_name, text, data, message) => {
    const { messages } = await foo(text, data);
    expect(messages).toMatchObject([
      { fatal: true, source: 'msglint', reason: expect.stringMatching(message) as string },
    ]);
  });

  it.each<[string, Config, RegExp]>([
    ['a rule that there is not', { rules: { 'no-unfiled-placeholder': 'error' } }, /no rule "no-unfiled-placeholder"/u],
    ['globs, which nobody would look at', { files: ['*.txt'] }, /"files" and "ignores" mean nothing in a pipeline/u],
  ])('refuses %s', (_name, given, message) => {
    expect(() => unified().use(retextEnglish).use(retextPlugin, given).freeze()).toThrow(message);
  });
});
