/** Fixes: in passes, inside the message only, and never for ever. */
import { describe, expect, it } from 'vitest';
import { createLinter, type AnyRule, type Config, type Fixer } from '../../src/index.ts';
import { readText } from '../../src/input/text.ts';

type Make = (text: string, fixer: Fixer) => { range: [number, number]; text: string }[] | null;

/** A rule that flags the whole text and fixes it as told. */
const fixing = (make: Make): AnyRule => ({
  meta: {
    type: 'layout',
    docs: {
      description: 'x',
      why: 'x',
      recommended: false,
      evidence: { grade: 'F', scope: 'x', sources: [], against: 'x' },
    },
    fixable: 'code',
    messages: { found: 'Found.' },
    schema: [],
    defaultOptions: [],
  },
  create: ({ sourceCode, report }) => ({
    RootNode(node) {
      const fixes = (fixer: Fixer) => make(sourceCode.text, fixer);
      report({ node, messageId: 'found', fix: fixes });
    },
  }),
});

const config = (rules: Record<string, AnyRule>): Config => ({
  plugins: { x: { rules } },
  rules: Object.fromEntries(Object.keys(rules).map((id) => [`x/${id}`, 'warn'])),
});

/** Replaces every occurrence of a word. */
const replacing = (from: string, to: string) =>
  fixing((text, fixer) => {
    const found = [...text.matchAll(new RegExp(from, 'gu'))];
    return found.map(({ index, 0: word }) => fixer.replaceTextRange([index, index + word.length], to));
  });

async function fix(source: string, rules: Record<string, AnyRule>) {
  const linter = await createLinter(config(rules));
  const { output, fixed, messages } = linter.fixSource(readText(source));
  return { output, fixed, failed: messages.filter(({ fatal }) => fatal).map(({ message }) => message) };
}

it('settles fixes that touch each other in passes', async () => {
  const { output, fixed } = await fix('a b c', { ab: replacing('a b', 'd'), bc: replacing('b c|d c', 'e') });
  expect(output).toBe('e');
  expect(fixed).toBe(2);
});

describe('leaves alone what is not the message', () => {
  const front = '---\nsubject: cat\n---\n';
  const quote = '\n\nOn Mon, 6 Nov 2023 at 09:14, A B <a@b.example> wrote:\n> a cat\n';
  const once = fixing((text, fixer) => {
    // One finding for each place, so that each stands for itself.
    const at = text.indexOf('cat');
    return at === -1 ? null : [fixer.replaceTextRange([at, at + 3], 'dog')];
  });

  it('front matter', async () => {
    expect((await fix(`${front}no pets here`, { once })).output).toBe(`${front}no pets here`);
  });

  it('header lines', async () => {
    expect((await fix('Subject: cat\n\nno pets here', { once })).output).toBe('Subject: cat\n\nno pets here');
  });

  it('quoted text', async () => {
    expect((await fix(`No pets, please.${quote}`, { once })).output).toBe(`No pets, please.${quote}`);
  });

  it('but not the message between them', async () => {
    const body = fixing((text, fixer) => {
      const at = text.indexOf('my cat');
      return at === -1 ? null : [fixer.replaceTextRange([at, at + 6], 'my dog')];
    });
    expect((await fix(`${front}Meet my cat.${quote}`, { body })).output).toBe(`${front}Meet my dog.${quote}`);
  });

  it('a fix that touches both is not made at all', async () => {
    expect((await fix(`${front}a cat`, { all: replacing('cat', 'dog') })).output).toBe(`${front}a cat`);
  });
});

it('new lines are those of the text', async () => {
  const rule = { split: replacing(' and ', '\n') };
  expect((await fix('a and b\r\nc', rule)).output).toBe('a\r\nb\r\nc');
  expect((await fix('a and b\nc', rule)).output).toBe('a\nb\nc');
  expect((await fix('a and b', rule)).output).toBe('a\nb');
});

describe('a rule whose fixes do not come to rest', () => {
  const flip = fixing((text, fixer) => [fixer.replaceTextRange([0, text.length], text === 'a b' ? 'c d' : 'a b')]);
  const grow = fixing((text, fixer) => [fixer.insertTextAfterRange([0, text.length], ' x')]);
  const double = fixing((text, fixer) => [fixer.insertTextAfterRange([0, text.length], text)]);

  it.each(Object.entries({ flip, grow, double }))('%s is named and not applied; the others are', async (id, rule) => {
    // The other rule comes first in the text, and so gets its turn.
    const { output, failed } = await fix('Cat b', { [id]: rule, pet: replacing('Cat', 'Dog') });
    expect(output).toBe('Dog b');
    expect(failed).toEqual([expect.stringContaining(`"x/${id}" failed: its fixes do not come to rest`)]);
  });

  it('a text that grows by much at once is fine', async () => {
    const { output, failed } = await fix('a', { long: replacing('a', 'b'.repeat(50_000)) });
    expect(output).toHaveLength(50_000);
    expect(failed).toEqual([]);
  });
});

describe('what a rule must not do is its failure, and the others run', () => {
  const good = replacing('nothing', '');
  const reporting = (loc: object): AnyRule => ({
    ...good,
    create: ({ report }) => ({ RootNode: () => report({ loc: loc as never, messageId: 'found' }) }),
  });
  for (const [name, rule, words] of [
    [
      'reports a line that is not there',
      reporting({ start: { line: 9, column: 1 }, end: { line: 9, column: 2 } }),
      'outside',
    ],
    [
      'reports a column that is not there',
      reporting({ start: { line: 1, column: 1 }, end: { line: 1, column: 99 } }),
      'outside',
    ],
    ['reports no number', reporting({ start: { line: NaN, column: 1 }, end: { line: 1, column: 1 } }), 'outside'],
    [
      'reports an end before the start',
      reporting({ start: { line: 1, column: 3 }, end: { line: 1, column: 1 } }),
      'outside',
    ],
    ['fixes outside', fixing((_, fixer) => [fixer.removeRange([0, 99])]), 'its fix reaches outside'],
    ['fixes backwards', fixing((_, fixer) => [fixer.removeRange([3, 1])]), 'its fix reaches outside'],
    ['fixes the same twice', fixing((_, fixer) => [fixer.removeRange([0, 2]), fixer.removeRange([1, 3])]), 'overlap'],
    ['promises listeners', { ...good, create: () => Promise.resolve({}) as never }, 'returned a promise'],
    ['promises a report', { ...good, create: () => ({ RootNode: async () => {} }) } as never, 'returned a promise'],
    [
      'fails later',
      { ...good, create: () => ({ RootNode: () => Promise.reject(new Error('x')) }) } as never,
      'returned a promise',
    ],
    ['listens with a word', { ...good, create: () => ({ RootNode: 'x' }) } as never, 'not a function'],
    ['is a function', (() => ({})) as never, 'it is not a rule'],
    ['is null', null as never, 'it is not a rule'],
    ['has no meta', { create: () => ({}) } as never, 'meta.messages'],
    [
      'is for a later msglint',
      { ...good, meta: { ...good.meta, engines: { msglint: '>=99' } } },
      'it is for msglint >=99',
    ],
    [
      'has engines that are none',
      { ...good, meta: { ...good.meta, engines: { msglint: 'new' } } },
      'no range of versions',
    ],
    ['cannot load', { ...good, load: () => Promise.reject(new Error('no model')) }, 'no model'],
    [
      'fixes but says not so',
      { ...fixing((_, fixer) => [fixer.removeRange([0, 1])]), meta: { ...good.meta, fixable: undefined } as never },
      'no fixable',
    ],
  ] as [string, AnyRule, string][]) {
    it(name, async () => {
      const linter = await createLinter({
        plugins: { x: { rules: { bad: rule, good } } },
        rules: { 'x/bad': 'warn', 'x/good': 'warn' },
      });
      const { messages } = linter.lint('Hi Dana');
      expect(messages.map(({ ruleId }) => ruleId)).toEqual(['x/bad', 'x/good']);
      expect(messages[0]).toMatchObject({
        fatal: true,
        severity: 2,
        message: expect.stringContaining(words) as string,
      });
    });
  }

  it('a rule for this msglint runs', async () => {
    for (const msglint of ['*', '>=0.1.0', '^0.1', '>=0.1 <99']) {
      const rule = { ...good, meta: { ...good.meta, engines: { msglint } } };
      const linter = await createLinter({ plugins: { x: { rules: { good: rule } } }, rules: { 'x/good': 'warn' } });
      expect(linter.lint('Hi').messages[0], msglint).not.toHaveProperty('fatal');
    }
  });
});
