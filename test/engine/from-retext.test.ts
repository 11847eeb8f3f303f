/** Plugins of retext as rules: what they say, where, and what they suggest, is kept. */
import { Linter as EsLinter } from 'eslint';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import { describe, expect, it } from 'vitest';
import { createLinter, fromRetext, lint, type RetextPlugin, type RetextRuleMeta } from '../../src/index.ts';
import eslintPlugin from '../../src/integrations/eslint.ts';
import { readText } from '../../src/input/text.ts';
import { RuleTester } from '../../src/testing.ts';

const meta: RetextRuleMeta = { docs: { description: 'Disallow such words', why: 'They cost answers.' } };
// Not every plugin has words to put in the place of others.
const tester = new RuleTester({ allMessages: false });

tester.run('retext-equality', fromRetext(retextEquality, undefined, meta), {
  valid: [
    'Hi both, can the chair of your committee take this on?',
    {
      name: 'near miss: quoted mail is not the writer’s',
      text: 'Thanks, that works.\n\n> Hi guys, who is the chairman?',
    },
    {
      name: 'an option in the place of the plugin’s',
      text: 'Hi guys, is Friday fine?',
      options: [{ ignore: ['guys'] }],
    },
    {
      name: 'near miss: another language',
      text: 'Hallo Guys, können Sie mir bis Freitag sagen, ob der Bericht über die Brücke in Ordnung ist?',
    },
  ],
  invalid: [
    {
      name: 'in the greeting',
      text: 'Hi guys,\n\nis Friday fine?',
      errors: [
        {
          messageId: 'found',
          message:
            'Unexpected potentially insensitive use of `guys`, in somes cases `people`, `persons`, `folks` may be better.',
          text: 'guys',
          line: 1,
          column: 4,
          suggestions: [
            { messageId: 'replace', data: { text: 'people' }, output: 'Hi people,\n\nis Friday fine?' },
            { messageId: 'replace', data: { text: 'persons' }, output: 'Hi persons,\n\nis Friday fine?' },
            { messageId: 'replace', data: { text: 'folks' }, output: 'Hi folks,\n\nis Friday fine?' },
          ],
        },
      ],
    },
    {
      name: 'a note is a sentence of its own',
      text: 'Is the venue fit for an able-bodied crew only?',
      errors: [
        {
          messageId: 'found',
          message:
            'Unexpected potentially insensitive use of `able-bodied`, in somes cases `non-disabled` may be better. Can imply that people with disabilities lack the ability to use their bodies well. Sometimes `typical` can be used. (source: https://ncdj.org/style-guide/)',
          text: 'able-bodied',
          suggestions: [
            {
              messageId: 'replace',
              data: { text: 'non-disabled' },
              output: 'Is the venue fit for an non-disabled crew only?',
            },
          ],
        },
      ],
    },
  ],
});

tester.run('retext-passive', fromRetext(retextPassive, { ignore: ['made'] }, meta), {
  valid: [
    'I wrote the report. Shall I send it?',
    { name: 'near miss: ignored', text: 'It was made in Lyon. Is that fine?' },
  ],
  invalid: [
    {
      name: 'an empty list of words is no suggestion',
      text: 'Hi Ana,\r\n\r\nthe valves were written off in May. Do you still want them?',
      errors: [
        { messageId: 'found', message: 'Unexpected use of the passive voice.', text: 'written', line: 3, column: 17 },
      ],
    },
    {
      name: 'options of the configuration are laid over those of the plugin',
      text: 'It was made in Lyon. Is that fine?',
      options: [{ ignore: [] }],
      errors: [{ messageId: 'found', text: 'made' }],
    },
  ],
});

tester.run('retext-repeated-words', fromRetext(retextRepeatedWords, undefined, { ...meta, fixable: 'code' }), {
  valid: ['The rest he had had. Is that fine?', 'Duran Duran play on Friday. Do you come?'],
  invalid: [
    {
      name: 'the only suggestion is a fix where the rule may fix; code points of two units before it count as two',
      text: '👋🏽 Is the the pump for row 4 on on its way?',
      output: '👋🏽 Is the pump for row 4 on its way?',
      errors: [
        { messageId: 'found', text: 'the the', column: 9 },
        { messageId: 'found', text: 'on on', column: 32 },
      ],
    },
    {
      name: 'beside front matter, which stays as it is',
      text: 'Is Friday Friday fine, or or is Monday?',
      output: 'Is Friday Friday fine, or is Monday?',
      errors: [{ messageId: 'found', text: 'or or' }],
    },
  ],
});

describe('what plugins do besides', () => {
  const run = (plugin: RetextPlugin<object>, text = 'Is Friday fine?', more: Partial<RetextRuleMeta> = {}) =>
    lint(text, {
      plugins: { own: { rules: { rule: fromRetext(plugin, undefined, { ...meta, ...more }) } } },
      rules: { 'own/rule': 'warn' },
    });

  it('a message without a place stands at the start of the message', async () => {
    const { messages } = await run(
      () => (_tree, file) => void file.message('Odd', { ruleId: 'odd' }),
      'Hi Dana,\n\nIs it?',
    );
    expect(messages).toMatchObject([{ message: 'Odd.', line: 3, column: 1 }]);
  });

  it('a point is a place without width', async () => {
    const { messages } = await run(() => (_tree, file) => void file.message('Odd', { line: 1, column: 4 }));
    expect(messages).toMatchObject([{ line: 1, column: 4, endLine: 1, endColumn: 4 }]);
  });

  it('an empty word takes the words out', async () => {
    const { messages } = await run(() => (_tree, file) => {
      const place = { start: { line: 1, column: 4 }, end: { line: 1, column: 10 } };
      file.message('Odd', place).expected = [''];
    });
    expect(messages[0]?.suggestions).toEqual([
      { messageId: 'remove', desc: 'Take it out.', fix: { range: [3, 10], text: '' } },
    ]);
  });

  it('file.fail is a finding; an error is a failure of the rule', async () => {
    expect((await run(() => (_tree, file) => file.fail('Odd'))).messages).toMatchObject([
      { ruleId: 'own/rule', message: 'Odd.' },
    ]);
    const { messages } = await run(() => () => {
      throw new Error('boom');
    });
    expect(messages).toMatchObject([{ fatal: true, message: 'The rule "own/rule" failed: boom' }]);
  });

  it('a plugin that is asynchronous is refused', async () => {
    const { messages } = await run(() => () => Promise.resolve());
    expect(messages).toMatchObject([{ fatal: true, message: expect.stringContaining('asynchronously') as string }]);
  });

  it('a plugin that changes the tree changes a copy', async () => {
    const spoil = fromRetext(() => (tree) => void tree.children.splice(0), undefined, meta);
    const linter = await createLinter({
      plugins: { own: { rules: { a: spoil, b: fromRetext(retextRepeatedWords, undefined, meta) } } },
      rules: { 'own/a': 'warn', 'own/b': 'warn' },
    });
    expect(linter.lint('Is the the pump here?').messages).toHaveLength(1);
  });

  it('sees the subject, and leaves it to the writer', async () => {
    const linter = await createLinter({
      plugins: { own: { rules: { b: fromRetext(retextRepeatedWords, undefined, meta) } } },
      rules: { 'own/b': 'warn' },
    });
    const { messages } = linter.lintSource(readText('Subject: Pump for for row 4\n\nIs it on its way?\n'));
    expect(messages).toMatchObject([{ line: 1, column: 15 }]);
    expect(messages[0]?.suggestions).toBeUndefined();
  });
});

it('runs in ESLint as any rule', () => {
  const messages = new EsLinter().verify(
    'Is the the pump here?',
    {
      files: ['**/*.txt'],
      plugins: { msglint: eslintPlugin, own: { rules: { twice: fromRetext(retextRepeatedWords, undefined, meta) } } },
      language: 'msglint/draft',
      rules: { 'own/twice': 'error' },
    } as never,
    'a.txt',
  );
  expect(messages).toMatchObject([
    { ruleId: 'own/twice', line: 1, column: 4, suggestions: [{ desc: 'Write “the”.' }] },
  ]);
});
