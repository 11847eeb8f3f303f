/** Whom it is fair to write to, and when. */
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/input/mailbox/message.ts';
import type { ThreadMessage } from '../../src/input/mailbox/thread-drafts.ts';
import { nextSteps, summarizeThread } from '../../src/audit/thread-state.ts';
import { calendar } from '../../src/audit/calendar.ts';

const owner = { name: 'Ada Byron', keys: new Set(['ada@x.example']), isGuess: false };
const ada = { name: 'Ada Byron', address: 'ada@x.example' };
const dana = { name: 'Dana Ruiz', address: 'dana@y.example' };
const ask =
  'Hi Dana,\n\nthe second table of your talk counts restarts as failures. Shall I send you the corrected one?\n\nAda';

type Line = [who: 'me' | 'dana', day: string, text: string, automatic?: Envelope['automatic']];

const thread = (lines: readonly Line[], other = dana): ThreadMessage[] =>
  lines.map(([who, day, text, automatic = null], index) => ({
    envelope: {
      id: `${other.address} ${index}`,
      conversation: null,
      references: index === 0 ? [] : [`${other.address} ${index - 1}`],
      from: who === 'me' ? ada : other,
      to: [who === 'me' ? other : ada],
      sent: Date.parse(`${day}T10:00:00Z`),
      offset: 0,
      subject: 'Pumps',
      channel: 'email',
      automatic,
      tag: null,
      leftOut: null,
    },
    content: { text, html: null, attachments: [], fault: null },
  }));

const next = (threads: readonly ThreadMessage[][], now: string) =>
  nextSteps(
    threads.flatMap((one) => summarizeThread(one, owner, new Map()) ?? []),
    Date.parse(now),
  );

describe('states', () => {
  for (const [name, lines, now, state, fairFrom, followUps] of [
    [
      'a message of today waits three days',
      [['me', '2026-03-02', ask]],
      '2026-03-02',
      'awaiting-them',
      '2026-03-05',
      0,
    ],
    [
      'a follow-up waits seven',
      [
        ['me', '2026-03-02', ask],
        ['me', '2026-03-06', ask],
      ],
      '2026-03-07',
      'awaiting-them',
      '2026-03-13',
      1,
    ],
    [
      'two follow-ups are enough',
      [
        ['me', '2026-03-02', ask],
        ['me', '2026-03-06', ask],
        ['me', '2026-03-16', ask],
      ],
      '2026-03-30',
      'closed',
      null,
      2,
    ],
    [
      'an answer begins the count anew',
      [
        ['me', '2026-03-02', ask],
        ['me', '2026-03-06', ask],
        ['dana', '2026-03-07', 'Yes please.'],
        ['me', '2026-03-08', ask],
      ],
      '2026-03-09',
      'awaiting-them',
      '2026-03-11',
      0,
    ],
    [
      'they asked',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-03', 'Could you send it to Bob?'],
      ],
      '2026-03-09',
      'awaiting-you',
      '2026-03-03',
      0,
    ],
    [
      'they said yes',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-03', 'Yes, I would like to see the corrected table, and the one before.'],
      ],
      '2026-03-09',
      'awaiting-you',
      '2026-03-03',
      0,
    ],
    [
      'they thanked',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-03', 'Thanks, got it!'],
      ],
      '2026-03-09',
      'closed',
      null,
      0,
    ],
    [
      'they said no',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-03', 'No thanks.'],
      ],
      '2026-03-09',
      'declined',
      null,
      0,
    ],
    [
      'they said: in May',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-03', 'Not now. Ask me again in May.'],
      ],
      '2026-03-09',
      'deferred',
      '2026-05-01',
      0,
    ],
    [
      'they named no time',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-03', 'Not right now.'],
      ],
      '2026-03-09',
      'deferred',
      '2026-06-01',
      0,
    ],
    [
      'they asked to be left alone, once',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-03', 'Please remove me from your list.'],
        ['dana', '2026-03-04', 'Did you?'],
      ],
      '2026-03-09',
      'closed',
      null,
      0,
    ],
    [
      'it did not arrive',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-02', 'Undeliverable', 'bounce'],
      ],
      '2026-03-09',
      'bounced',
      '2026-03-02',
      0,
    ],
    [
      'they are away',
      [
        ['me', '2026-03-02', ask],
        ['dana', '2026-03-02', 'I am out of the office until 20 March.', 'reply'],
      ],
      '2026-03-09',
      'awaiting-them',
      '2026-03-21',
      0,
    ],
    [
      'thanks of mine wait for nothing',
      [
        ['dana', '2026-03-01', 'Here is the table.'],
        ['me', '2026-03-02', 'Thank you!'],
      ],
      '2026-03-09',
      'closed',
      null,
      0,
    ],
    ['a quarter of a year is too long', [['me', '2026-03-02', ask]], '2026-12-01', 'closed', null, 0],
  ] as const) {
    it(name, () => {
      expect(next([thread(lines as unknown as Line[])], now)).toMatchObject([
        { person: 'Dana Ruiz', channel: 'email', thread: 'Pumps', state, fairFrom, followUps },
      ]);
    });
  }

  it('one who asked to be left alone is left alone in all threads', () => {
    const steps = next(
      [
        thread([['me', '2026-03-02', ask]]),
        thread([
          ['me', '2026-02-02', ask],
          ['dana', '2026-02-03', 'Stop emailing me.'],
        ]),
      ],
      '2026-03-09',
    );
    expect(steps.map(({ state }) => state)).toEqual(['closed', 'closed']);
  });

  it('who was written to elsewhere yesterday is not written to today', () => {
    const steps = next([thread([['me', '2026-03-01', ask]]), thread([['me', '2026-03-08', ask]])], '2026-03-09');
    expect(steps.map(({ fairFrom }) => fairFrom)).toEqual(['2026-03-11', '2026-03-11']);
  });

  it('what waits for nobody known is not listed', () => {
    expect(next([thread([['dana', '2026-03-02', 'Hello?']])], '2026-03-09')).toEqual([]);
  });
});

it('the calendar has the dates, escaped and folded', () => {
  const steps = next(
    [thread([['me', '2026-03-02', ask]], { name: 'Ruiz, Dana; "the\nboss"', address: 'd@y.example' })],
    '2026-03-02',
  );
  const text = calendar(steps, Date.parse('2026-03-02'));
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text).toContain('DTSTART;VALUE=DATE:20260305');
  expect(text).toContain('SUMMARY:Fair to write to Ruiz\\, Dana\\; "the\\nboss"');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(calendar(steps, Date.parse('2026-03-02'))).toBe(text);
});
