import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { defineRule, type AnyRule, type ReportDescriptor, type RuleContext } from '../../src/core.ts';
import { RuleTester, type InvalidCase, type RuleTests } from '../../src/testing.ts';
import type { SuggestionDescriptor } from '../../src/engine/rule.ts';

/** Flags "foo", or a word given as option; writes "bar" instead, or suggests to. */
const noFoo = defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow foo',
      why: 'It says nothing.',
      recommended: false,
      evidence: { grade: 'F', scope: 'tests', sources: [], against: '' },
    },
    messages: { found: '"{{ word }}" says nothing.', replace: 'Write "bar".' },
    schema: [
      {
        type: 'object',
        properties: { word: { type: 'string' }, fix: { type: 'boolean' } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ word: 'foo', fix: false }] as const,
    fixable: 'code',
    hasSuggestions: true,
  },
  create({ sourceCode, report, options: [{ word, fix }] }) {
    return {
      WordNode(node) {
        if (sourceCode.getText(node) !== word) return;
        report({
          node,
          messageId: 'found',
          data: { word },
          ...(fix
            ? { fix: (fixer) => fixer.replaceText(node, 'bar') }
            : { suggest: [{ messageId: 'replace', fix: (fixer) => fixer.replaceText(node, 'bar') }] }),
        });
      },
    };
  },
});

const fooError = {
  messageId: 'found',
  data: { word: 'foo' },
  text: 'foo',
  line: 1,
  column: 3,
  endLine: 1,
  endColumn: 6,
  suggestions: [{ messageId: 'replace', output: 'A bar.' }],
} as const;

// Registers with the framework that runs this file, which has no globals.
new RuleTester().run('no-foo', noFoo, {
  valid: [
    'Nothing here.',
    { name: 'another word', text: 'A foo.', options: [{ word: 'baz' }] },
    { text: 'A note.', channel: 'email', recipient: 'Dana', history: ['A foo.'] },
  ],
  invalid: [
    { text: 'A foo.', errors: [fooError] },
    { name: 'output', text: 'A foo.\r\nA foo.', options: [{ fix: true }], errors: 2, output: 'A bar.\r\nA bar.' },
    { name: 'no output', text: 'A foo.', errors: [fooError], output: null, channel: 'email' },
  ],
});

const { describe: ownDescribe, it: ownIt } = RuleTester;
afterEach(() => {
  RuleTester.describe = ownDescribe;
  RuleTester.it = ownIt;
});

/** What a table fails with; undefined = it passes. */
function failure(rule: AnyRule, tests: Partial<RuleTests>, options = { allMessages: false }): string | undefined {
  RuleTester.describe = (_name, run) => run();
  RuleTester.it = (_name, run) => run();
  try {
    new RuleTester(options).run('fake', rule, { valid: [], invalid: [], ...tests });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const invalid = (test: Partial<InvalidCase>): Partial<RuleTests> => ({
  invalid: [{ text: 'A foo.', errors: [fooError], ...test }],
});

/** A rule that does something once a message. */
function fake(run: (context: RuleContext) => void, meta: object = {}): AnyRule {
  return defineRule({
    meta: {
      type: 'problem',
      docs: {
        description: 'Fake',
        why: 'Test.',
        recommended: false,
        evidence: { grade: 'F', scope: 'tests', sources: [], against: '' },
      },
      messages: { found: 'Found.', other: 'Other {{ thing }}.' },
      schema: [],
      defaultOptions: [],
      fixable: 'code',
      hasSuggestions: true,
      ...meta,
    },
    create: (context) => ({ RootNode: () => run(context) }),
  });
}

const reporting = (descriptor: Partial<ReportDescriptor>, meta?: object) =>
  fake(({ sourceCode, report }) => report({ node: sourceCode.ast, messageId: 'found', ...descriptor }), meta);

const one = (test: Partial<InvalidCase> = {}): Partial<RuleTests> => ({
  invalid: [{ text: 'Text.', errors: [{ messageId: 'found' }], ...test }],
});

describe('a table that passes', () => {
  it.each<[string, AnyRule, Partial<RuleTests>]>([
    ['full error', noFoo, invalid({})],
    [
      'whole message',
      noFoo,
      invalid({ errors: [{ messageId: 'found', message: '"foo" says nothing.', suggestions: fooError.suggestions }] }),
    ],
    ['empty message', noFoo, { valid: [''] }],
    [
      'skipped for a need',
      fake(() => {}, { docs: { needs: ['history'] } }),
      { valid: [{ text: 'Text.', skipped: true }] },
    ],
    [
      'skipped for a channel',
      fake(() => {}, { docs: { exceptChannels: ['email'] } }),
      { valid: [{ text: 'Text.', channel: 'email', skipped: true }] },
    ],
    ['two passes of fixes', fixing((text) => text.replace('aa', 'a')), one({ text: 'aaaa', output: 'aaa' })],
  ])('%s', (_name, rule, tests) => {
    expect(failure(rule, tests)).toBeUndefined();
  });
});

describe('a table that fails', () => {
  const wrong = (change: object) => invalid({ errors: [{ ...fooError, ...change }] });
  it.each<[string, AnyRule, Partial<RuleTests>, RegExp]>([
    [
      'finding in a valid case',
      noFoo,
      { valid: ['A foo.'] },
      /^Expected no errors, got 1\n {2}1:3 "foo" says nothing\.$/u,
    ],
    ['no finding in an invalid case', noFoo, invalid({ text: 'A note.' }), /^Expected 1 errors, got 0$/u],
    ['wrong number', noFoo, invalid({ errors: 2 }), /^Expected 2 errors, got 1/u],
    ['no errors', noFoo, invalid({ errors: [] }), /at least one error/u],
    ['zero errors', noFoo, invalid({ errors: 0 }), /at least one error/u],
    ['errors missing', noFoo, { invalid: [{ text: 'A foo.' } as InvalidCase] }, /needs "errors"/u],
    [
      'messageId missing',
      noFoo,
      wrong({ messageId: undefined }),
      /errors\[0\] needs "messageId"\. Known: found, replace/u,
    ],
    ['messageId not in meta', noFoo, wrong({ messageId: 'fuond' }), /no message "fuond"\. Did you mean "found"\?/u],
    [
      'other messageId',
      noFoo,
      wrong({ messageId: 'replace', data: undefined }),
      /errors\[0\]\.messageId: expected "replace", got "found"/u,
    ],
    ['wrong data', noFoo, wrong({ data: { word: 'baz' } }), /errors\[0\]\.data: expected "\\"baz\\" says nothing\."/u],
    ['wrong message', noFoo, wrong({ message: 'Foo.' }), /errors\[0\]\.message/u],
    ['wrong text', noFoo, wrong({ text: 'fo' }), /errors\[0\]\.text: expected "fo", got "foo"/u],
    ['wrong line', noFoo, wrong({ line: 2 }), /errors\[0\]\.line: expected 2, got 1/u],
    ['wrong column', noFoo, wrong({ column: 2 }), /errors\[0\]\.column/u],
    ['wrong end line', noFoo, wrong({ endLine: 2 }), /errors\[0\]\.endLine/u],
    ['wrong end column', noFoo, wrong({ endColumn: 2 }), /errors\[0\]\.endColumn/u],
    ['unknown key of an error', noFoo, wrong({ type: 'WordNode' }), /"type" means nothing in errors\[0\]/u],
    [
      'unknown key of a valid case',
      noFoo,
      { valid: [{ text: 'A', reciepient: 'Dana' } as never] },
      /"reciepient" means nothing in a valid case\. Did you mean "recipient"\?/u,
    ],
    [
      'unknown key of an invalid case',
      noFoo,
      invalid({ skipped: true } as never),
      /"skipped" means nothing in an invalid case/u,
    ],
    [
      'unknown key of the tests',
      noFoo,
      { vaild: [] } as never,
      /"vaild" means nothing in the tests\. Did you mean "valid"\?/u,
    ],
    ['no list', noFoo, { valid: undefined } as never, /two lists/u],
    [
      'a value that no draft has',
      noFoo,
      { valid: [{ text: 'A', channel: 'mail' as never }] },
      /"channel" cannot be "mail"/u,
    ],
    ['no text', noFoo, { valid: [{ channel: 'email' } as never] }, /needs its text/u],
    ['same string twice', noFoo, { valid: ['A', 'B', 'A'] }, /twice/u],
    [
      'same draft twice',
      noFoo,
      {
        valid: [
          { text: 'A', channel: 'email' },
          { name: 'x', channel: 'email', text: 'A' },
        ],
      },
      /twice/u,
    ],
    [
      'same invalid case twice',
      noFoo,
      {
        invalid: [
          { text: 'A foo.', errors: [fooError] },
          { text: 'A foo.', errors: [fooError] },
        ],
      },
      /twice/u,
    ],
    [
      'options not in the schema',
      noFoo,
      { valid: [{ text: 'A', options: [{ wrod: 'a' }] }] },
      /"fake" has no option "wrod"\. Did you mean "word"\?/u,
    ],
    ['too many options', noFoo, { valid: [{ text: 'A', options: [{}, {}] }] }, /at most 1 option/u],
    [
      'suggestions not listed',
      noFoo,
      wrong({ suggestions: undefined }),
      /lists 0 suggestions, the rule makes 1: "Write "bar"\."/u,
    ],
    ['suggestions not listed beside a number', noFoo, invalid({ errors: 1 }), /lists 0 suggestions, the rule makes 1/u],
    [
      'suggestion not made',
      noFoo,
      wrong({ suggestions: [fooError.suggestions[0], fooError.suggestions[0]] }),
      /lists 2 suggestions, the rule makes 1/u,
    ],
    [
      'other suggestion',
      noFoo,
      wrong({ suggestions: [{ messageId: 'found', output: 'A bar.' }] }),
      /suggestions\[0\]\.messageId: expected "found", got "replace"/u,
    ],
    [
      'other output of a suggestion',
      noFoo,
      wrong({ suggestions: [{ messageId: 'replace', output: 'A baz.' }] }),
      /suggestions\[0\]\.output: expected "A baz\.", got "A bar\."/u,
    ],
    [
      'suggestion without output',
      noFoo,
      wrong({ suggestions: [{ messageId: 'replace' }] }),
      /suggestions\[0\] needs "output"/u,
    ],
    [
      'unknown key of a suggestion',
      noFoo,
      wrong({ suggestions: [{ messageId: 'replace', output: 'A bar.', desc: 'x' }] }),
      /"desc" means nothing/u,
    ],
    ['fix without output', noFoo, invalid({ options: [{ fix: true }], errors: 1 }), /Add "output": "A bar\."/u],
    [
      'fix where output is null',
      noFoo,
      invalid({ options: [{ fix: true }], errors: 1, output: null }),
      /output: expected "A foo\.", got "A bar\."/u,
    ],
    [
      'other output',
      noFoo,
      invalid({ options: [{ fix: true }], errors: 1, output: 'A baz.' }),
      /output: expected "A baz\.", got "A bar\."/u,
    ],
    ['output equal to the text', noFoo, invalid({ output: 'A foo.' }), /"output" is the text itself/u],
    ['output of a rule that fixes nothing', noFoo, invalid({ output: 'A bar.' }), /fixes nothing here/u],
  ])('%s', (_name, rule, tests, message) => {
    expect(failure(rule, tests)).toMatch(message);
  });
});

/** A rule that rewrites the whole text as long as that changes it. */
function fixing(rewrite: (text: string) => string): AnyRule {
  return fake(({ sourceCode: { ast, text }, report }) => {
    if (rewrite(text) !== text)
      report({
        node: ast,
        messageId: 'found',
        fix: (fixer) => fixer.replaceTextRange([0, text.length], rewrite(text)),
      });
  });
}

describe('a rule that fails', () => {
  const twice: SuggestionDescriptor = { messageId: 'found', fix: (fixer) => fixer.insertTextAfterRange([0, 0], 'x') };
  it.each<[string, AnyRule, Partial<RuleTests>, RegExp]>([
    ['no rule', {} as AnyRule, {}, /is not a rule/u],
    ['no messages', fake(() => {}, { messages: {} }), {}, /no "meta\.messages"/u],
    ['no schema', fake(() => {}, { schema: undefined }), {}, /no "meta\.schema"/u],
    ['no default options', fake(() => {}, { defaultOptions: undefined }), {}, /no "meta\.defaultOptions"/u],
    ['defaults against the schema', fake(() => {}, { defaultOptions: [1] }), {}, /default options do not match/u],
    ['reports a messageId that is not in meta', reporting({ messageId: 'nope' }), one(), /unknown messageId "nope"/u],
    [
      'leaves placeholders open',
      reporting({ messageId: 'other' }),
      one(),
      /"other" has placeholders without data: thing/u,
    ],
    [
      'leaves placeholders of a suggestion open',
      reporting({ suggest: [{ messageId: 'other', fix: () => null }] }),
      one(),
      /"other" has placeholders without data: thing/u,
    ],
    [
      'throws',
      fake(() => {
        throw new Error('Oh.');
      }),
      { valid: ['Text.'] },
      /^Oh\.$/u,
    ],
    [
      'fixes without saying so',
      reporting({ fix: (fixer) => fixer.removeRange([0, 1]) }, { fixable: undefined }),
      one(),
      /no fixable/u,
    ],
    [
      'suggests without saying so',
      reporting({ suggest: [twice] }, { hasSuggestions: false }),
      one(),
      /no hasSuggestions/u,
    ],
    [
      'two suggestions with the same words',
      reporting({ suggest: [twice, twice] }),
      one({
        errors: [
          {
            messageId: 'found',
            suggestions: [
              { messageId: 'found', output: 'xText.' },
              { messageId: 'found', output: 'xText.' },
            ],
          },
        ],
      }),
      /two suggestions say "Found\."/u,
    ],
    [
      'suggestion that changes nothing',
      reporting({ suggest: [{ messageId: 'found', fix: (fixer) => fixer.replaceTextRange([0, 1], 'T') }] }),
      one({ errors: [{ messageId: 'found', suggestions: [{ messageId: 'found', output: 'Text.' }] }] }),
      /suggestions\[0\] changes nothing/u,
    ],
    [
      'fix that changes nothing',
      reporting({ fix: (fixer) => fixer.replaceTextRange([0, 1], 'T') }),
      one(),
      /replaces "T" by itself/u,
    ],
    [
      'fix that does not come to rest',
      fixing((text) => (text.startsWith('a') ? text.replace('a', 'b') : text.replace('b', 'a'))),
      one({ text: 'abc', output: 'bbc' }),
      /does not come to rest/u,
    ],
    ['fix that grows', fixing((text) => `${text}!`), one({ output: 'Text.!' }), /does not come to rest/u],
    [
      'fix outside the text',
      reporting({ fix: (fixer) => fixer.insertTextAfterRange([0, 99], 'x') }),
      one(),
      /outside the text/u,
    ],
    [
      'place outside the text, by offset',
      fake(({ sourceCode, report }) => report({ loc: sourceCode.locate({ start: 0, end: 99 }), messageId: 'found' })),
      one(),
      /from 0 to 99: it is outside the text/u,
    ],
    [
      'place outside the text, by column',
      reporting({ loc: { start: { line: 1, column: 1 }, end: { line: 1, column: 99 } } }),
      one(),
      /outside the text: 1:99/u,
    ],
    [
      'place outside the text, by line',
      reporting({ loc: { start: { line: 9, column: 1 }, end: { line: 9, column: 1 } } }),
      one(),
      /outside the text: 9:1/u,
    ],
    [
      'place that ends before it begins',
      reporting({ loc: { start: { line: 1, column: 3 }, end: { line: 1, column: 2 } } }),
      one(),
      /ends before it begins/u,
    ],
    [
      'node without a position',
      reporting({ node: { type: 'TextNode', value: 'x' } } as never),
      one(),
      /node without a position/u,
    ],
    [
      'changes the tree',
      fake(({ sourceCode }) => {
        (sourceCode.ast as unknown as Record<string, unknown>)['seen'] = true;
      }),
      { valid: ['Text.'] },
      /changed the tree/u,
    ],
    [
      'changes the draft',
      fake(({ sourceCode }) => {
        sourceCode.draft.subject = 'x';
      }),
      { valid: ['Text.'] },
      /read only|not extensible/u,
    ],
    ['lacks its need', fake(() => {}, { docs: { needs: ['history'] } }), { valid: ['Text.'] }, /add "skipped: true"/u],
    [
      'is not for the channel',
      fake(() => {}, { docs: { exceptChannels: ['email'] } }),
      { valid: [{ text: 'Text.', channel: 'email' }] },
      /add "skipped: true"/u,
    ],
    [
      'lacks its need in an invalid case',
      reporting({}, { docs: { needs: ['sent'] } }),
      one(),
      /did not look at this draft/u,
    ],
    ['is not skipped', fake(() => {}), { valid: [{ text: 'Text.', skipped: true }] }, /Remove "skipped"/u],
  ])('%s', (_name, rule, tests, message) => {
    expect(failure(rule, tests)).toMatch(message);
  });

  it('has a message that no case reports', () => {
    const tests = one();
    expect(failure(reporting({}), tests, { allMessages: true })).toMatch(/No invalid case reports "other"/u);
    expect(failure(reporting({}), tests, { allMessages: false })).toBeUndefined();
  });
});

it('tells the framework what differs', () => {
  let thrown: unknown;
  RuleTester.describe = (_name, run) => run();
  RuleTester.it = (_name, run) => {
    try {
      run();
    } catch (error) {
      thrown = error;
    }
  };
  new RuleTester({ allMessages: false }).run('no-foo', noFoo, {
    valid: [],
    invalid: [{ text: 'A foo.', errors: [{ ...fooError, text: 'bar' }] }],
  });
  expect(thrown).toMatchObject({ actual: 'foo', expected: 'bar' });
});

it('names cases by their text, unseen characters written out', () => {
  const names: string[] = [];
  RuleTester.describe = (name, run) => {
    names.push(name);
    run();
  };
  RuleTester.it = (name) => names.push(name);
  new RuleTester().run('no-foo', noFoo, { valid: ['A\r\nB', { name: 'named', text: 'C' }], invalid: [] });
  expect(names).toEqual(['no-foo', 'valid', 'A\\r\\nB', 'named', 'invalid', 'reports each message of the rule']);
});

describe('without a test framework', () => {
  const run = (tests: object) => {
    const code = `
      import { RuleTester } from ${JSON.stringify(new URL('../../src/testing.ts', import.meta.url).href)};
      const rule = {
        meta: { messages: { found: 'Found.' }, schema: [], defaultOptions: [] },
        create: ({ report }) => ({ WordNode: (node) => report({ node, messageId: 'found' }) }),
      };
      new RuleTester().run('no-words', rule, ${JSON.stringify(tests)});
      console.log('passed');`;
    const env = { PATH: process.env['PATH'] };
    return promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], { env });
  };

  it('runs the cases at once', async () => {
    expect((await run({ valid: ['...'], invalid: [{ text: 'Word', errors: [{ messageId: 'found' }] }] })).stdout).toBe(
      'passed\n',
    );
  });

  it('throws for the first that fails, and names it', async () => {
    await expect(run({ valid: ['...', 'Word'], invalid: [] })).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /RuleTestError: no-words, Word: Expected no errors, got 1\n {2}1:1 Found\./u,
      ) as string,
    });
  });
});
