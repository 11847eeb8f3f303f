/** The tree tiles the text, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/index.ts';
import { parseMessage } from '../../src/syntax/parse.ts';
import { childrenOf, type MessageNode } from '../../src/syntax/tree.ts';

function holes(text: string): string[] {
  const found: string[] = [];
  const walk = (node: MessageNode) => {
    const start = node.position?.start.offset ?? -1;
    const end = node.position?.end.offset ?? -1;
    const children = childrenOf(node);
    if (children.length === 0) {
      if ('value' in node && node.value !== text.slice(start, end)) found.push(`${node.type} ${start}`);
      return;
    }
    let at = start;
    for (const child of children) {
      if (child.position?.start.offset !== at)
        found.push(`${child.type} begins at ${child.position?.start.offset}, not ${at}`);
      at = child.position?.end.offset ?? -1;
      walk(child);
    }
    if (at !== end) found.push(`${node.type} ends at ${end}, its children at ${at}`);
  };
  walk(parseMessage(text).root);
  return found;
}

const fragment = fc.constantFrom(
  'Hi Dana,',
  'Dear Dr. Solheim,',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  'Shall I send you the CSV?',
  'would tues suit you',
  "don't",
  '“quoted?”',
  'https://x.io/?ref=a',
  'a@b.example',
  '😀',
  '{{first_name}}',
  '[Company]',
  '> old text',
  'On Mon, 6 Nov 2023 at 09:14, A B wrote:',
  '-----Original Message-----',
  '-- ',
  'Best regards,',
  'Mark',
  'PS one more thing',
  '- a list item',
  '1. first',
  'etc. ',
  '((((',
  '????',
  '\u2028',
  '\u200b',
  '\ud800',
  '\ufeff',
  '\u0000',
  'Sent from my iPhone',
  'e\u0301\u0301',
  'x'.repeat(2500),
  '"',
  '`code`',
);
const message = fc
  .array(fc.oneof(fragment, fc.string({ maxLength: 12 })), { maxLength: 30 })
  .map((parts) => parts.join(' '));

describe('the tree', () => {
  it('covers the text without gap or overlap', () => {
    fc.assert(
      fc.property(message, (text) => {
        expect(holes(text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  for (const [name, unit] of [
    ['full stops', 'etc. '],
    ['brackets', '('],
    ['question marks', '?'],
    ['one word', 'x'],
    ['reply marks', '> '],
    ['quotes', '" '],
    ['lines', 'a\n'],
  ] as const) {
    it(`covers 50 KB of ${name}`, () => {
      expect(holes(unit.repeat(50_000 / unit.length))).toEqual([]);
    });
  }
});

it('findings lie inside the text and are the same twice', async () => {
  const linter = await createLinter();
  fc.assert(
    fc.property(message, (text) => {
      const { messages } = linter.lint(text);
      const lines = text.split(/\r\n|\n|\r/u);
      for (const { line, column, endLine, endColumn } of messages) {
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        expect(endColumn).toBeLessThanOrEqual((lines[(endLine ?? 1) - 1] ?? '').length + 1);
      }
      expect(linter.lint(text).messages).toEqual(messages);
    }),
    { numRuns: 200 },
  );
});
