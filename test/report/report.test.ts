/** Pieces of the reporters; what they print together is in fixtures/cli. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { markedLine, codeFrame } from '../../src/report/frame.ts';
import { splitMessage } from '../../src/report/sentences.ts';
import { visible, visibleJson, visibleLine } from '../../src/report/visible.ts';
import { wrap } from '../../src/report/width.ts';
import { widthOf } from '../../src/syntax/width.ts';

describe('a message is cut into what is wrong and what to do', () => {
  for (const [message, what, rest] of [
    ['No question. Ask one. Now.', 'No question.', 'Ask one. Now.'],
    ['One sentence', 'One sentence', ''],
    ['"Hi. You there?" was sent before. Add news.', '"Hi. You there?" was sent before.', 'Add news.'],
    ['“See Dr. Who. Or not” is odd. Cut it.', '“See Dr. Who. Or not” is odd.', 'Cut it.'],
    ['3.5 sentences, e.g. like this. Go on.', '3.5 sentences, e.g. like this.', 'Go on.'],
    ['A 5" screen. Buy it.', 'A 5" screen.', 'Buy it.'],
    ['Really? Yes.', 'Really?', 'Yes.'],
  ] as const) {
    it(message, () => expect(splitMessage(message)).toEqual({ what, rest }));
  }
});

describe('hidden characters', () => {
  for (const [text, shown] of [
    ['plain, é, 日本, 👋🏽', 'plain, é, 日本, 👋🏽'],
    ['\u001B[31m', '\\x1B[31m'],
    ['\u009B', '\\x9B'],
    ['\r\b\0\u007F', '\\x0D\\x08\\x00\\x7F'],
    ['\u202Ea\u2066', '\\u{202E}a\\u{2066}'],
    ['a\u200Bb\uFEFF\u00AD', 'a\\u{200B}b\\u{FEFF}\\xAD'],
    ['\u{E0041}', '\\u{E0041}'],
    ['\uD800x', '\\u{D800}x'],
    ['👩‍💻 and 👁️‍🗨️', '👩‍💻 and 👁️‍🗨️'],
    ['a\u200Db', 'a\\u{200D}b'],
    ['a\tb\nc', 'a\tb\nc'],
  ] as const) {
    it(JSON.stringify(text), () => expect(visible(text)).toBe(shown));
  }

  it('what has to stay on one line does', () => {
    expect(visibleLine('a\n\tb\u2028c')).toBe('a b c');
  });

  it('nothing hidden is left in any text, and JSON says the same as before', () => {
    const hidden = /(?![\n\t\u0600-\u0605\u06dd\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(hidden);
        expect(JSON.parse(visibleJson({ text }))).toEqual({ text });
        expect(visibleJson(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe('marks under a line', () => {
  for (const [name, line, start, end, width, shown, marks] of [
    ['a word', 'Hi there', 3, 8, 40, 'Hi there', '   ^^^^^'],
    ['an empty span is a place', 'Hi', 1, 1, 40, 'Hi', ' ^'],
    ['the end of the line is one too', 'Hi', 2, 2, 40, 'Hi', '  ^'],
    ['an empty line has one', '', 0, 0, 40, '', '^'],
    ['wide letters are two columns', '日本 x', 0, 2, 40, '日本 x', '^^^^'],
    ['tabs reach the next stop', 'a\tb', 2, 3, 40, 'a   b', '    ^'],
    ['what is hidden is as wide as it is shown', '\u001Bx', 1, 2, 40, '\\x1Bx', '    ^'],
    ['half an emoji is the whole of it', '👋x', 1, 2, 40, '👋x', '^^'],
    ['cut at the right', 'abcdefghij', 0, 2, 6, 'abcd…', '^^'],
    ['cut at the left', 'abcdefghij', 8, 10, 6, '…ghij', '   ^^'],
    ['cut at both sides', 'abcdefghij', 4, 6, 6, '…defg…', '  ^^'],
    ['a span wider than the window begins in it', 'abcdefghij', 2, 9, 6, '…cdef…', ' ^^^^'],
  ] as const) {
    it(name, () => expect(markedLine(line, start, end, width)).toEqual({ shown, marks }));
  }

  it('never wider than the window, never without a mark, always below what was flagged', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '日', '👩‍💻', '\t', 'e\u0301', '\u001B', '\u202E'),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 60 }), (line, a, b, width) => {
        const [start, end] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y) as [number, number];
        const { shown, marks } = markedLine(line, start, end, width);
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        expect(marks).toMatch(/^ *\^+$/u);
        expect(marks.length).toBeLessThanOrEqual(width + 1);
      }),
    );
  });

  it('a span of many lines shows three and counts the others', () => {
    const lines = ['one', '', 'two', 'three', 'four', 'five'];
    expect(
      codeFrame(lines, { line: 1, column: 1, endLine: 6, endColumn: 5 }, 40).map(
        ({ number, text }) => `${number ?? ''}|${text}`,
      ),
    ).toEqual(['1|one', '|^^^', '3|two', '|^^^', '4|three', '|^^^^^', '|... and 2 more lines']);
  });

  it('a span that ends at the start of a line does not show that line', () => {
    expect(codeFrame(['one', 'two'], { line: 1, column: 1, endLine: 2, endColumn: 1 }, 40)).toHaveLength(2);
  });
});

it('wraps at spaces and leaves long words whole', () => {
  expect(wrap('aa bb ccccccc d', 5)).toEqual(['aa bb', 'ccccccc', 'd']);
  expect(wrap('日本 日本', 6)).toEqual(['日本', '日本']);
});
