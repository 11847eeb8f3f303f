import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readText } from '../../src/input/text.ts';
import { InputError } from '../../src/input/input-error.ts';

const problem = (source: string) => {
  try {
    readText(source);
  } catch (error) {
    if (error instanceof InputError) return { ...error.place, message: error.message };
    throw error;
  }
  return undefined;
};

describe('front matter', () => {
  it('gives the fields, and the message begins below it', () => {
    const { draft, layout, source } = readText(
      '---\nto: {name: Dana Ruiz, facts: [moved to Lyon]}\nme: Sam\nchannel: email\nsent: 2026-03-31\nsubject: Lyon\n---\n\nHi Dana\n',
    );
    expect(draft).toMatchObject({
      recipient: { name: 'Dana Ruiz', facts: ['moved to Lyon'] },
      sender: { name: 'Sam' },
      channel: 'email',
      sent: '2026-03-31',
      subject: 'Lyon',
      text: '\nHi Dana\n',
    });
    expect(source.slice(layout.bodyStart)).toBe(draft.text);
  });

  it('takes history as strings and as objects', () => {
    const { draft } = readText(
      '---\nhistory:\n  - Hello\n  - from: recipient\n    sent: 2026-01-02\n    text: |\n      Not now.\n---\n',
    );
    expect(draft.history).toEqual([
      { from: 'sender', sent: null, subject: null, text: 'Hello' },
      { from: 'recipient', sent: '2026-01-02', subject: null, text: 'Not now.\n' },
    ]);
  });

  for (const [name, value, subject] of [
    ['a number', '1984', '1984'],
    ['a word that YAML takes for true', 'Yes', 'Yes'],
    ['a date', '2026-03-31', '2026-03-31'],
    ['a quoted text', '"Hello: you"', 'Hello: you'],
    ['a comment behind it', 'Hello # not part of it', 'Hello'],
  ] as const) {
    it(`a subject stays the text that it is: ${name}`, () => {
      const source = `---\nsubject: ${value}\n---\n`;
      const { draft, layout } = readText(source);
      expect(draft.subject).toBe(subject);
      expect(layout.subject && source.slice(layout.subject.start, layout.subject.end)).toBe(subject);
    });
  }

  it('a subject that reads otherwise than it is written has no place', () => {
    expect(readText('---\nsubject: "a\\u0020b"\n---\n')).toMatchObject({
      draft: { subject: 'a b' },
      layout: { subject: null },
    });
    expect(readText('---\nsubject: >\n  a\n  b\n---\n').layout.subject).toBeNull();
  });

  for (const end of ['\n', '\r\n', '\r']) {
    it(`lines may end with ${JSON.stringify(end)}`, () => {
      const source = ['---', 'subject: Hello', '---', 'Hi'].join(end);
      expect(readText(source)).toMatchObject({
        draft: { subject: 'Hello', text: 'Hi' },
        layout: { bodyStart: source.length - 2 },
      });
    });
  }

  for (const [name, source, place, words] of [
    ['an unknown key', '---\nsubjet: x\n---\n', { line: 2, column: 1 }, 'Did you mean "subject"?'],
    ['date is not a key', '---\ndate: 2026-01-01\n---\n', { line: 2, column: 1 }, '"date" is not a key'],
    ['what is said to msglint is not a word', '---\nmsglint: x\n---\n', { line: 2, column: 10 }, '"msglint" has'],
    ['a misspelled disable', '---\nmsglint: {disabel: x}\n---\n', { line: 2, column: 20 }, 'Did you mean "disable"?'],
    ['the message does not stand in it', '---\ntext: x\n---\n', { line: 2, column: 1 }, 'below it'],
    ['to and recipient at once', '---\nto: A\nrecipient: B\n---\n', { line: 3, column: 1 }, 'same thing'],
    ['a key twice', '---\nto: A\nto: B\n---\n', { line: 3, column: 1 }, 'twice'],
    ['a key twice inside', '---\nto: {name: A, name: B}\n---\n', { line: 2, column: 15 }, 'twice'],
    [
      'a wrong type, in the name the writer used',
      '---\nto: [A]\n---\n',
      { line: 2, column: 5 },
      '"to" has the wrong type',
    ],
    ['an unknown key inside', '---\nto: {nam: A}\n---\n', { line: 2, column: 11 }, 'Did you mean "name"?'],
    ['an unknown channel', '---\nchannel: emial\n---\n', { line: 2, column: 10 }, 'Did you mean "email"?'],
    ['a day that does not exist', '---\nsent: 2026-02-30\n---\n', { line: 2, column: 7 }, 'is not a date'],
    ['a tab as indent', '---\nto:\n\tname: A\n---\n', { line: 3, column: 1 }, 'Tabs'],
    ['an alias', '---\nto: &a A\nme: *a\n---\n', { line: 3, column: 5 }, 'aliases'],
    ['a tag', '---\nto: !!js/function x\n---\n', { line: 2, column: 5 }, 'tag'],
    ['__proto__', '---\n__proto__: {a: b}\n---\n', { line: 2, column: 1 }, 'cannot be a key'],
    ['constructor inside', '---\nto: {constructor: b}\n---\n', { line: 2, column: 6 }, 'cannot be a key'],
    ['a list', '---\n- a\n---\n', { line: 2, column: 1 }, 'begin the file with an empty line'],
    ['text between rules', '---\nHello there\n---\nHi', { line: 2, column: 1 }, 'begin the file with an empty line'],
    ['not closed', '---\nsubject: x\n\nHi', { line: 1, column: 1 }, 'not closed'],
    ['brackets in brackets', `---\nto: ${'['.repeat(10_000)}\n---\n`, { line: 2 }, 'too deeply'],
    ['lists in lists', `---\n${'- '.repeat(10_000)}a\n---\n`, { line: 2 }, 'too deeply'],
    [
      'a bomb of aliases',
      `---\na: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: [*a, *a]`).join('\n')}\n---\n`,
      { line: 3 },
      'aliases',
    ],
    ['more than a megabyte', `---\nsubject: ${'a'.repeat(1_000_001)}\n---\n`, { line: 2 }, 'too long'],
  ] as const) {
    it(`refuses ${name}`, () => {
      const found = problem(source);
      expect(found).toMatchObject(place);
      expect(found?.message).toContain(words);
      expect(found?.message).not.toContain('\n');
    });
  }

  it('touches no prototype', () => {
    problem('---\n__proto__: {polluted: yes}\n---\n');
    problem('---\nto: {__proto__: {polluted: yes}}\n---\n');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('what only looks like front matter', () => {
  for (const [name, source] of [
    ['a rule of dashes and a text', '---\nHello there\n'],
    ['a rule of dashes and a word with a colon', '---\nNote: hello\n'],
    ['four dashes', '----\nsubject: x\n----\n'],
    ['an empty line first', '\n---\nsubject: x\n---\n'],
    ['front matter further down', 'Hi\n---\nsubject: x\n---\n'],
  ] as const) {
    it(name, () => {
      expect(readText(source)).toMatchObject({ draft: { text: source, subject: null }, layout: { bodyStart: 0 } });
    });
  }
});

describe('mail header lines', () => {
  it('give subject, recipient, sender and date', () => {
    const source =
      'Subject: Hello  \nTo: Dana Ruiz <dana@x.example>, Ada <ada@x.example>\nFrom: "Lee, Sam" <sam@y.example>\nDate: Tue, 31 Mar 2026 09:00:00 +0200\nCc: x@y.example\n\nHi';
    const { draft, layout } = readText(source);
    expect(draft).toMatchObject({
      subject: 'Hello',
      recipient: { name: 'Dana Ruiz' },
      sender: { name: 'Lee, Sam' },
      sent: '2026-03-31T07:00:00.000Z',
      text: '\nHi',
    });
    expect(layout.subject).toEqual({ start: 9, end: 14 });
  });

  it('end where the first other line begins', () => {
    expect(readText('Subject: a\nHi Dana').draft).toMatchObject({ subject: 'a', text: 'Hi Dana' });
  });

  it('a date without a zone is the same on every machine', () => {
    expect(readText('Subject: a\nDate: 31 March 2026\n').draft.sent).toBe('2026-03-31T00:00:00.000Z');
  });

  for (const [name, source, fields] of [
    ['an address is not a name', 'To: dana@x.example\n\nHi', { recipient: null }],
    ['a date that is none is left out', 'Subject: a\nDate: soon\n\nHi', { sent: null }],
    ['nothing but a header', 'Subject: a', { subject: 'a', text: '' }],
  ] as const) {
    it(name, () => expect(readText(source).draft).toMatchObject(fields));
  }

  for (const source of [
    'From: Sam\nSubject: a\n\nHi',
    'Date: tomorrow works\n',
    'Subjects: a\n',
    ' Subject: a\n',
    'Hi\nSubject: a\n',
    'Re: Subject: a\n',
  ]) {
    it(`are none in ${JSON.stringify(source)}`, () => {
      expect(readText(source)).toMatchObject({ draft: { text: source }, layout: { bodyStart: 0, subject: null } });
    });
  }
});

it('reads any text, or says in one line why not; the message is always the end of the source', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '---',
      'subject: x',
      'to: Dana',
      'to: [',
      'Subject: y',
      'To: "a',
      '- a',
      '  b: c',
      '',
      '\t',
      '*a',
      '&a x',
      '? x',
      '{',
      '}',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const source = lines.join(end);
      const found = problem(source);
      if (found) {
        expect(found.message).not.toMatch(/[\r\n]/u);
        expect(found.line).toBeGreaterThan(0);
        return;
      }
      const { draft, layout } = readText(source);
      expect(source.slice(layout.bodyStart)).toBe(draft.text);
      if (layout.subject) expect(source.slice(layout.subject.start, layout.subject.end)).toBe(draft.subject);
    }),
    { numRuns: 500 },
  );
});
