/** Findings that somebody said are fine: in the front matter, in the configuration, in ESLint. */
import { Linter as ESLinter } from 'eslint';
import { describe, expect, it } from 'vitest';
import eslintPlugin from '../../src/integrations/eslint.ts';
import { createLinter, type Config } from '../../src/index.ts';
import { readText } from '../../src/input/text.ts';

const blank = 'Hi {{first_name}},\n\nHow did the move to Lyon go?\n';
const rules = { 'no-unfilled-placeholder': 'error', 'no-resent-follow-up': 'error' } as const;

async function lint(text: string, config: Config = { rules }) {
  const { messages, suppressedMessages } = (await createLinter(config)).lintSource(readText(text));
  return {
    shown: messages.map(({ ruleId, line, column, severity, message }) => ({ ruleId, line, column, severity, message })),
    hidden: suppressedMessages.map(({ ruleId, suppressions }) => ({ ruleId, suppressions })),
  };
}

describe('front matter', () => {
  for (const [name, disable] of [
    ['a list', '[no-unfilled-placeholder]'],
    ['one name', 'no-unfilled-placeholder'],
  ] as const) {
    it(`${name} with a reason`, async () => {
      const { shown, hidden } = await lint(`---\nmsglint: { disable: ${disable}, reason: a template }\n---\n${blank}`);
      expect(shown).toEqual([]);
      expect(hidden).toEqual([
        {
          ruleId: 'no-unfilled-placeholder',
          suppressions: [{ kind: 'directive', justification: 'a template' }],
        },
      ]);
    });
  }

  it('an unused one is said at its place', async () => {
    const { shown } = await lint('---\nto: Dana\nmsglint:\n  disable:\n    - no-unfilled-placeholder\n---\nHi Dana\n');
    expect(shown).toMatchObject([{ ruleId: null, severity: 1, line: 5, column: 7 }]);
    expect(shown[0]?.message).toContain('"no-unfilled-placeholder", which finds nothing here');
  });

  it('a name that is no rule is said with the nearest', async () => {
    const { shown } = await lint(`---\nmsglint: { disable: [no-unfiled-placeholder] }\n---\nHi\n`);
    expect(shown[0]?.message).toContain('Did you mean "no-unfilled-placeholder"?');
  });

  it('a name that stands there twice is said once', async () => {
    const twice = '[no-unfilled-placeholder, no-unfilled-placeholder]';
    const { shown } = await lint(`---\nmsglint: { disable: ${twice} }\n---\n${blank}`);
    expect(shown.map(({ message }) => message)).toEqual([expect.stringContaining('twice')]);
  });

  it.each([
    ['a rule that was skipped', 'no-resent-follow-up'],
    ['a rule that is off', 'no-vague-ask'],
  ])('nothing is said of %s', async (_, id) => {
    expect((await lint(`---\nmsglint: { disable: ${id} }\n---\nHi Dana\n`)).shown).toEqual([]);
  });

  it.each([
    ['off', []],
    [false, []],
    ['error', [2]],
    [1, [1]],
  ] as const)('reportUnusedDisableDirectives: %j', async (reportUnusedDisableDirectives, severities) => {
    const config = [{ rules }, { linterOptions: { reportUnusedDisableDirectives } }];
    const { shown } = await lint('---\nmsglint: { disable: no-unfilled-placeholder }\n---\nHi\n', config);
    expect(shown.map(({ severity }) => severity)).toEqual(severities);
  });

  it('holds for a draft object too', async () => {
    const linter = await createLinter({ rules });
    const result = linter.lint({ text: blank, msglint: { disable: 'no-unfilled-placeholder' } });
    expect(result).toMatchObject({ messages: [], errorCount: 0 });
    expect(result.suppressedMessages).toHaveLength(1);
  });

  it('a rule that failed is not hidden', async () => {
    const broken = { meta: { messages: {} }, create: () => ({ RootNode: () => Promise.resolve() }) };
    const { messages } = (
      await createLinter({ plugins: { x: { rules: { y: broken as never } } }, rules: { 'x/y': 'warn' } })
    ).lint({ text: 'Hi', msglint: { disable: ['x/y'] } });
    expect(messages).toMatchObject([{ fatal: true, ruleId: 'x/y' }, { ruleId: null }]);
  });

  it('what a suppressed finding explained stands for itself', async () => {
    const rule = (explains: string[]) =>
      ({
        meta: { type: 'problem', docs: { explains: explains.map((id) => ({ rule: id })) }, messages: { a: 'A.' } },
        create: ({ sourceCode, report }: { sourceCode: { ast: never }; report: (found: object) => void }) => ({
          RootNode: () => report({ node: sourceCode.ast, messageId: 'a' }),
        }),
      }) as never;
    const config = {
      plugins: { x: { rules: { head: rule(['x/tail']), tail: rule([]) } } },
      rules: { 'x/head': 'warn', 'x/tail': 'warn' },
    } as const;
    const { shown } = await lint('---\nmsglint: { disable: x/head }\n---\nHi', config);
    expect(shown.map(({ ruleId }) => ruleId)).toEqual(['x/tail']);
  });

  it('keeps the rule silent in ESLint', () => {
    const verify = (text: string) =>
      new ESLinter().verify(
        text,
        [
          {
            files: ['*.txt'],
            plugins: { msglint: eslintPlugin as never },
            language: 'msglint/draft',
            rules: { 'msglint/no-unfilled-placeholder': 'error' },
          },
        ],
        'a.txt',
      );
    expect(verify(blank)).toHaveLength(1);
    expect(verify(`---\nmsglint: { disable: no-unfilled-placeholder }\n---\n${blank}`)).toEqual([]);
    expect(verify(`---\nmsglint: { disable: no-vague-ask }\n---\n${blank}`)).toHaveLength(1);
  });
});

describe('configuration', () => {
  it('gives each rule a reason', async () => {
    const { shown, hidden } = await lint(blank, { rules, suppress: { 'no-unfilled-placeholder': 'a template' } });
    expect(shown).toEqual([]);
    expect(hidden[0]?.suppressions).toEqual([{ kind: 'config', justification: 'a template' }]);
  });

  it('and front matter are both told', async () => {
    const { hidden } = await lint(`---\nmsglint: { disable: no-unfilled-placeholder }\n---\n${blank}`, {
      rules,
      suppress: { 'no-unfilled-placeholder': 'a template' },
    });
    expect(hidden[0]?.suppressions.map(({ kind }) => kind)).toEqual(['directive', 'config']);
  });

  it('a rule that does not exist is an error with the nearest', async () => {
    await expect(lint(blank, { suppress: { 'no-unfiled-placeholder': 'x' } })).rejects.toThrow(
      'Did you mean "no-unfilled-placeholder"?',
    );
  });
});
