/** Turning a rule off in the front matter of a draft: the edit, and that the draft then says so. */
import { describe, expect, it } from 'vitest';
import { disableEdit } from '../../src/input/disable.ts';
import { readText } from '../../src/input/text.ts';

const apply = (source: string, id = 'no-b') => {
  const edit = disableEdit(source, id);
  return edit && source.slice(0, edit.range[0]) + edit.text + source.slice(edit.range[1]);
};

describe.each([
  ['no front matter', 'Hi', '---\nmsglint: { disable: [no-b] }\n---\nHi'],
  ['no front matter, CRLF', 'Hi\r\nyou', '---\r\nmsglint: { disable: [no-b] }\r\n---\r\nHi\r\nyou'],
  ['an empty draft', '', '---\nmsglint: { disable: [no-b] }\n---\n'],
  ['other keys', '---\nto: Dana # mine\n---\nHi', '---\nto: Dana # mine\nmsglint: { disable: [no-b] }\n---\nHi'],
  ['empty front matter', '---\n---\nHi', '---\nmsglint: { disable: [no-b] }\n---\nHi'],
  [
    'a list in brackets',
    '---\nmsglint: { disable: [no-a] }\n---\nHi',
    '---\nmsglint: { disable: [no-a, no-b] }\n---\nHi',
  ],
  ['an empty list', '---\nmsglint: { disable: [] }\n---\nHi', '---\nmsglint: { disable: [no-b] }\n---\nHi'],
  [
    'a list of lines, CRLF',
    '---\r\nmsglint:\r\n  disable:\r\n    - no-a\r\n  reason: x\r\n---\r\nHi',
    '---\r\nmsglint:\r\n  disable:\r\n    - no-a\r\n    - no-b\r\n  reason: x\r\n---\r\nHi',
  ],
  ['one name', '---\nmsglint: { disable: no-a }\n---\nHi', '---\nmsglint: { disable: [no-a, no-b] }\n---\nHi'],
  [
    'only a reason',
    '---\nmsglint: { reason: mine }\n---\nHi',
    '---\nmsglint: { disable: [no-b], reason: mine }\n---\nHi',
  ],
  [
    'only a reason, on its own line',
    '---\nmsglint:\n  reason: mine\n---\nHi',
    '---\nmsglint:\n  disable: [no-b]\n  reason: mine\n---\nHi',
  ],
  ['lone CR', '---\rto: Dana\r---\rHi', '---\rto: Dana\rmsglint: { disable: [no-b] }\r---\rHi'],
])('%s', (_name, source, expected) => {
  it('is added to, and the rest kept', () => expect(apply(source)).toBe(expected));
  it('is understood', () => expect(readText(apply(source) ?? '').draft.msglint?.disable).toContain('no-b'));
  it('keeps the message', () => expect(readText(apply(source) ?? '').draft.text).toBe(readText(source).draft.text));
});

it.each([
  ['header lines, which front matter would push into the message', 'Subject: x\n\nHi'],
  ['front matter that is not closed', '---\nto: x\nHi'],
  ['front matter that cannot be read', '---\nto: [\n---\nHi'],
  ['a list that is none', '---\nmsglint: { disable: { a: b } }\n---\nHi'],
])('has no place in %s', (_name, source) => expect(disableEdit(source, 'no-b')).toBeUndefined());
