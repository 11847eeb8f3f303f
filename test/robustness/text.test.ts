/**
 * Text as strangers send it, and text made to break programs: it is linted, the tree covers it, places are right. How long
 * it takes is measured in bench/, not here; a case that never ends runs into the time limit of the test runner.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter, Message, presets, toDraft, type DraftInput, type Linter } from '../../src/index.ts';
import { expectSound, lineStarts, pointAt } from './checks.ts';
import { oddTexts, repeat, repeatedUnits } from './odd-texts.ts';

let linter: Linter;
const lint = (draft: DraftInput) => linter.lint(draft);
beforeAll(async () => {
  // All rules, the ones that are off by default too.
  linter = await createLinter(presets.all);
});

describe('odd text', () => {
  for (const [name, text] of Object.entries(oddTexts)) {
    it(name, () => {
      expectSound(text, lint);
    });
  }

  it('has nothing to say about quoted text alone', () => {
    const message = expectSound('> Could you call me?\n> I would love to connect.', lint);
    expect(message.analysis.sentences).toEqual([]);
  });
});

describe('one thing over and over', () => {
  for (const [name, unit] of repeatedUnits) {
    it(name, () => {
      expectSound(repeat(unit), lint);
    });
  }
});

describe('columns count UTF-16 units after', () => {
  const before: Record<string, string> = {
    'an emoji': '😀 ',
    'an emoji of many parts': '👩‍👩‍👧‍👦 ',
    'combining marks': 'e\u0301\u0302\u0303 ',
    CRLF: 'one\r\ntwo\r\n',
    'a lone CR': 'one\rtwo\r',
    'a line separator': 'one\u2028two ',
    'a byte order mark': '\ufeff',
    NUL: 'a\0b ',
    'a lone surrogate': '\ud800 ',
    'right-to-left text': 'שלום ',
    'bidi marks': '\u202ea\u202c ',
    'full-width letters': 'Ａｎｎ ',
    tabs: '\t\t',
    'letters that fold to more': 'ﬃ ŉ İ ﷺ ',
    'two thousand letters': 'word '.repeat(900),
  };
  for (const [name, start] of Object.entries(before)) {
    it(name, () => {
      const text = `Hello there.\n\n${start}I saw that {{company}} grows.`;
      const at = text.indexOf('{{');
      const starts = lineStarts(text);
      const found = lint({ text }).messages.filter(({ ruleId }) => ruleId === 'no-unfilled-placeholder');
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject(pointAt(starts, at));
      const end = pointAt(starts, at + '{{company}}'.length);
      expect(found[0]).toMatchObject({ endLine: end.line, endColumn: end.column });
    });
  }
});

/* ---- properties -------------------------------------------------------------------------------------------------- */

const phrase = fc.constantFrom(
  'Hi Ann,',
  'Dear Dr. Solheim,',
  'greg mate',
  'Could you call me on Tuesday?',
  'would tues suit you',
  'Let me know your thoughts',
  "I'd love to connect",
  'I came across your profile and was impressed.',
  'You said “nobody plans plugs”, they plan boxes.',
  'Your talk at PyCon on “caches?” helped us.',
  'We saved Hallberg 12 % in 2023, e.g. by i.e. etc.',
  'Looking forward to hearing from you!',
  "it's Ana's; don't you think so",
  'http://a.example/x?y=z.',
  'ann.lee@mail.example.com',
  'v2.4.1 at 10:30 a.m. for $3.50',
  '{{first_name}}',
  '[Company Name]',
  '{Hi|Hello}',
  '%FIRST_NAME%',
  '`code {{x}}`',
  '> Could you send it?',
  '>> older > text',
  'On Mon, 6 Nov 2023 at 09:14, A B <a@b.example> wrote:',
  'On Mon, 6 Nov 2023 at 09:14,',
  'wrote:',
  'Am 06.11.2023 um 09:14 schrieb A B:',
  '-----Original Message-----',
  '---------- Forwarded message ---------',
  'From: Ann <a@b.example>',
  'Sent: Monday, June 3, 2019 4:10 PM',
  'Subject: Re: Re: Visit',
  '-- ',
  '____________',
  'Best regards,',
  'Thanks, Joanna',
  'Mark Ellison',
  'Founder and CEO, GrowthStack | +1 202 555 0143',
  'Sent from my iPhone',
  'To unsubscribe, click here.',
  'PS one more thing',
  'P.P.S.: and another?',
  '- a list item',
  '2) second',
  '• third',
  '👍🏽 fourth',
  'x'.repeat(2100),
  `${'word '.repeat(450)}end.`,
);
const debris = fc.constantFrom(
  ...Array.from('"\'`“”‘’«»()[]{}<>|/\\.,;:?!…-–—_*#%$&@+=~^0aA'),
  '\0',
  '\u001b',
  '\u0085',
  '\u009b',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\u00ad',
  '\ufeff',
  '\ufffd',
  '\u0301',
  '\ud800',
  '\udc00',
  '😀',
  '👩‍👧',
  'ﬁ',
  'İ',
  'ß',
  'Ａ',
  'ש',
  '你',
);
const gap = fc.constantFrom('', ' ', '  ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', ' \n ', '\n> ', '. ', ', ');
const text = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: phrase },
        { weight: 3, arbitrary: debris },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      ),
      gap,
    ),
    { maxLength: 24 },
  )
  .map((pairs) => pairs.flat().join(''));

const draft: fc.Arbitrary<DraftInput> = fc.record(
  {
    text,
    subject: fc.oneof(fc.constant(null), phrase),
    channel: fc.constantFrom('email', 'linkedin-dm', 'linkedin-connection', 'other'),
    recipient: fc.record(
      {
        name: fc.oneof(fc.constantFrom('Ann Lee', 'Dr. Solheim', ''), debris),
        company: phrase,
        facts: fc.array(phrase, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
    history: fc.array(fc.record({ from: fc.constantFrom('sender', 'recipient'), text }), { maxLength: 2 }),
  },
  { requiredKeys: ['text'] },
);

describe('whatever the draft', () => {
  it('the tree covers it, findings lie inside it, only the author is heard', () => {
    fc.assert(
      fc.property(draft, (any) => {
        expectSound(any, lint);
      }),
      { numRuns: 500 },
    );
  });

  it('the same draft has the same findings, also in a linter that has seen others', async () => {
    const fresh = await createLinter(presets.all);
    fc.assert(
      fc.property(draft, text, (any, other) => {
        const first = lint(any);
        expect(lint(any)).toEqual(first);
        fresh.lint(other);
        expect(fresh.lint(any)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('fixing what was fixed changes nothing', () => {
    fc.assert(
      fc.property(draft, (any) => {
        const { output } = linter.fix(any);
        expect(linter.fix({ ...any, text: output }).output).toBe(output);
      }),
      { numRuns: 200 },
    );
  });
});

/* ---- mail ---------------------------------------------------------------------------------------------------------- */

const fixtures = fileURLToPath(new URL('../../fixtures/mails/', import.meta.url));

interface Expected {
  /** Types of the zones in order, without "Node". */
  zones: string;
  /** What the author says, paragraph by paragraph. */
  author: string[];
}

/** Modelled on what mail programs make of a reply. Who wrote what was decided by reading them. */
const mails: Record<string, Expected> = {
  'bullets-and-delimiter': {
    zones: 'Greeting Body Signature',
    author: [
      'for the visit on 14 May we need three things:\n\n- a list of those who come\n* the number of the gate\n1. the name of the driver\n\nCan you send them by Friday?',
    ],
  },
  'device-signature': {
    zones: 'Body Signature Quote',
    author: ['Running ten minutes late. Can you start without me?'],
  },
  'forwarded-message': {
    zones: 'Greeting Body SignOff Forward',
    author: ['this came in today. Can you answer them?'],
  },
  'french-header': {
    zones: 'Greeting Body SignOff Quote',
    author: ['the room holds thirty. Would the larger one be better for you?'],
  },
  'german-header': {
    zones: 'Greeting Body SignOff Quote',
    author: ['the second sheet is the right one. Could you print it on A3?'],
  },
  'german-outlook-header': {
    zones: 'Greeting Body SignOff Quote',
    author: ['thank you for the map. May we use it on the leaflet?'],
  },
  'gmail-top-reply': {
    zones: 'Greeting Body SignOff Quote',
    author: ['Thursday at two works for me. Could you bring the floor plan of the second warehouse?'],
  },
  'gmail-wrapped-header': {
    zones: 'Greeting Body SignOff Quote',
    author: ['I read the draft twice and have one question. Which of the two tables goes to the printer?'],
  },
  'interleaved-answers': {
    zones: 'Greeting Body Quote Body Quote Body Quote Body SignOff',
    author: [
      'my answers stand below your questions.',
      'Yes, and a spare one in the cupboard.',
      'Forty. Do you need more than that?',
      'Only in the yard, until six.',
    ],
  },
  'long-quote': {
    zones: 'Body SignOff Quote',
    author: ['Agreed. Shall we sign on Tuesday?'],
  },
  'mailing-list-footer': {
    zones: 'Greeting Body SignOff Signature',
    author: [
      'the parser drops the last record when the file has no newline at its end. Has anybody seen this with version 2.4?',
    ],
  },
  'outlook-header-block': {
    zones: 'Greeting Body SignOff Signature Quote',
    author: ['we can take the twelve pallets. Shall I book the truck for Monday?'],
  },
  'outlook-original-message': {
    zones: 'Greeting Body SignOff Quote',
    author: ['the invoice is paid. Do you want the receipt on paper?'],
  },
  'postscript-below-signature': {
    zones: 'Greeting Body SignOff Postscript',
    author: [
      'your talk on tide gauges helped us to find the fault in ours. Would you look at one plot of it?',
      'PS: The plot is one page and holds only last week.',
    ],
  },
  'text-above-header': {
    zones: 'Body Quote',
    author: ['I think that the second pump is the cause. Could you send me its curve before\nthe meeting?'],
  },
};

const zonesOf = ({ ast }: Message) => ast.children.filter(({ type }) => type !== 'WhiteSpaceNode');

describe('mail', () => {
  it('has an expectation for each fixture', () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(mails).map((name) => `${name}.txt`));
  });

  for (const [name, { zones, author }] of Object.entries(mails)) {
    for (const [ending, convert] of [
      ['LF', (mail: string) => mail],
      ['CRLF', (mail: string) => mail.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`${name}, ${ending}: the author is told from the others`, () => {
        const mail = convert(readFileSync(join(fixtures, `${name}.txt`), 'utf8'));
        const message = expectSound(mail, lint);
        expect(
          zonesOf(message)
            .map(({ type }) => type.replace('Node', ''))
            .join(' '),
        ).toBe(zones);
        const own = zonesOf(message).filter(({ type }) => type === 'BodyNode' || type === 'PostscriptNode');
        expect(own.map((zone) => message.getText(zone).replaceAll('\r\n', '\n'))).toEqual(author);
      });
    }

    it(`${name}: what the others wrote changes no finding`, () => {
      const mail = readFileSync(join(fixtures, `${name}.txt`), 'utf8');
      const message = new Message(toDraft(mail));
      const alien = zonesOf(message).filter(({ type }) => type === 'QuoteNode' || type === 'ForwardNode');
      // Other words in the places of theirs; marks, figures and header lines stay, since they tell whose text it is.
      let other = mail;
      for (const zone of alien) {
        const [start, end] = message.getRange(zone);
        const words = mail
          .slice(start, end)
          .split('\n')
          .map((line) => (/^>|^[^:-][^:]*$/u.test(line) ? line.replace(/\p{L}/gu, 'u').replace(/\?/gu, '.') : line));
        other = other.slice(0, start) + words.join('\n') + other.slice(end);
      }
      expect(lint({ text: other }).messages).toEqual(lint({ text: mail }).messages);
    });
  }

  // A folder of real mail, where there is one: what must hold of every text holds of each of them.
  const folder = process.env['MSGLINT_MAILS'];
  const found = folder
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/^licen[cs]e/iu.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : readdirSync(fixtures).map((name) => join(fixtures, name));
  it(`there is mail in ${folder ?? 'fixtures/mails'} to try`, () => {
    expect(found).not.toEqual([]);
  });
  for (const path of found) {
    it(`${path.split('/').slice(-2).join('/')} is sound`, () => {
      expectSound(readFileSync(path, 'utf8'), lint);
    });
  }
});
