/** Options of a rule: what is wrong is said in words, what is missing is filled in. */
import { describe, expect, it } from 'vitest';
import { completeOptions, optionsProblem } from '../../src/engine/options.ts';
import type { AnyRule } from '../../src/index.ts';

const rule = (schema: unknown, defaultOptions: unknown = []): AnyRule =>
  ({ meta: { messages: {}, schema, defaultOptions }, create: () => ({}) }) as never;

const schema = [
  {
    type: 'object',
    properties: {
      max: { type: 'integer', minimum: 1, maximum: 9 },
      min: { type: 'number', minimum: 0 },
      most: { type: 'number', maximum: 5 },
      level: { enum: ['low', 'high'] },
      words: { type: 'array', items: { type: 'string', minLength: 1 } },
      deep: { type: 'object', properties: { on: { type: 'boolean' } }, additionalProperties: false },
      either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
    },
    additionalProperties: false,
  },
];

describe('what is wrong with options', () => {
  for (const [options, words] of [
    [[{}], undefined],
    [[{ max: 3, min: 0.5, level: 'low', words: ['a'], deep: { on: true } }], undefined],
    [[{ max: 0 }], 'Option "max" of "x" has to be a whole number from 1 to 9, not 0.'],
    [[{ max: 1.5 }], 'Option "max" of "x" has to be a whole number from 1 to 9, not 1.5.'],
    [[{ min: -1 }], 'Option "min" of "x" has to be a number, 0 or more, not -1.'],
    [[{ most: 6 }], 'Option "most" of "x" has to be a number, at most 5, not 6.'],
    [[{ level: 'mid' }], 'Option "level" of "x" has to be one of "low", "high", not "mid".'],
    [[{ words: 'a' }], 'Option "words" of "x" has to be a list, not "a".'],
    [[{ words: ['a', ''] }], 'Option "words.1" of "x" has to be a string that is not empty, not "".'],
    [[{ deep: { on: 1 } }], 'Option "deep.on" of "x" has to be true or false, not 1.'],
    [[{ maxx: 1 }], '"x" has no option "maxx". Did you mean "max"? Known: max, min, most, level, words, deep, either.'],
    [[{ zzzzzz: 1 }], '"x" has no option "zzzzzz". Known: max, min, most, level, words, deep, either.'],
    [['high'], 'Option 1 of "x" has to be an object, not "high".'],
    [[{}, {}], '"x" takes at most 1 option(s), got 2.'],
  ] as [unknown[], string | undefined][]) {
    it(JSON.stringify(options), () => {
      expect(optionsProblem('x', rule(schema), options)).toBe(words);
    });
  }

  it('what is not quickly said is said by the schema', () => {
    expect(optionsProblem('x', rule(schema), [{ either: true }])).toMatch(/^Option "either" of "x" cannot be true: /u);
  });

  it('a schema may be none, false, or an object, as in ESLint', () => {
    expect(optionsProblem('x', rule(undefined), [1])).toBe('"x" takes no options, got 1.');
    expect(optionsProblem('x', rule([]), [1])).toBe('"x" takes no options, got 1.');
    expect(optionsProblem('x', rule(false), [1, 'a'])).toBeUndefined();
    const whole = rule({ type: 'array', items: [{ type: 'number' }], maxItems: 1 });
    expect(optionsProblem('x', whole, [1])).toBeUndefined();
    expect(optionsProblem('x', whole, ['a'])).toMatch(/^options of "x": /u);
    expect(optionsProblem('x', whole, [1, 2])).toMatch(/^options of "x": /u);
  });
});

describe('completed options', () => {
  for (const [defaults, given, completed] of [
    [[{ a: 1, b: { c: 2 } }], [], [{ a: 1, b: { c: 2 } }]],
    [[{ a: 1, b: { c: 2, d: 3 } }], [{ b: { d: 4 } }], [{ a: 1, b: { c: 2, d: 4 } }]],
    [[{ list: [1, 2] }], [{ list: [3] }], [{ list: [3] }]],
    [[{ a: 1 }], [{ a: undefined }], [{ a: 1 }]],
    [[{ a: 1 }], [{ a: null }], [{ a: null }]],
    [['x'], ['y', 'z'], ['y', 'z']],
    [[{ a: 1 }], ['y'], ['y']],
    [[null], [{ a: 1 }], [{ a: 1 }]],
    [undefined, [{ a: 1 }], [{ a: 1 }]],
    [['a', 'b'], ['c'], ['c', 'b']],
  ] as [unknown, unknown[], unknown[]][]) {
    it(`${JSON.stringify(defaults)} with ${JSON.stringify(given)}`, () => {
      expect(completeOptions(rule(schema, defaults), given)).toEqual(completed);
    });
  }

  it('changes no default and no prototype', () => {
    const defaults = [{ a: { b: 1 } }];
    const [merged] = completeOptions(rule(schema, defaults), [JSON.parse('{"__proto__": {"x": 1}, "a": {"b": 2}}')]);
    expect(defaults).toEqual([{ a: { b: 1 } }]);
    expect(merged).toEqual({ a: { b: 2 } });
    expect((merged as { x?: number }).x).toBeUndefined();
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('takes nothing from what every object has', () => {
    expect(completeOptions(rule(schema, [{}]), [{ toString: { a: 1 } }])).toEqual([{ toString: { a: 1 } }]);
  });
});
