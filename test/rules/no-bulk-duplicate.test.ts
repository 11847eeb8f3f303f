import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-bulk-duplicate.ts';
import { findAlike } from '../../src/analysis/outbox.ts';
import { OutboxIndex, toDraft } from '../../src/index.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const text = (name: string) =>
  `Hi ${name}, we take over the payroll of firms with ten to fifty people. It costs less than what you pay. Who looks after it?`;
const to = (name: string, more: object = {}) => ({ text: text(name), recipient: name, ...more });
const draft = { ...to('Dana'), kind: 'first' as const };

new RuleTester().run('no-bulk-duplicate', rule, {
  valid: [
    { name: 'alone', ...draft, outbox: [to('Dana')] },
    { name: 'to two', ...draft, outbox: [to('Dana'), to('Wei')] },
    { name: 'near miss: to the same person', ...draft, outbox: [to('Dana'), to('Dana'), to('Dana'), to('Dana')] },
    {
      name: 'near miss: a year ago',
      ...draft,
      sent: '2025-05-01',
      outbox: [to('Wei', { sent: '2024-05-01' }), to('Bram', { sent: '2024-05-01' })],
    },
    {
      name: 'near miss: other words',
      ...draft,
      outbox: [
        'Could you send me the plan of the hall by Friday, please?',
        'Where is the key of the side gate kept these days?',
      ],
    },
    { name: 'four, where the options say so', ...draft, outbox: [to('Wei'), to('Bram')], options: [{ minGroup: 4 }] },
    { name: 'a notice', ...draft, kind: 'other', outbox: [to('Wei'), to('Bram')] },
    { name: 'nothing else is known', ...draft, skipped: true },
  ],
  invalid: [
    {
      ...draft,
      outbox: [to('Dana'), to('Wei'), to('Bram')],
      errors: [{ messageId: 'bulk', data: { reader: 'Dana', others: 'Wei and 1 other' } }],
    },
    {
      name: 'to people who are not named',
      ...draft,
      outbox: [text('Wei'), text('Bram')],
      errors: [{ messageId: 'bulk', data: { reader: 'Dana', others: '2 others' } }],
    },
    {
      name: 'pairs, where the options say so',
      ...draft,
      outbox: [to('Wei')],
      options: [{ minGroup: 2, windowDays: 10 }],
      errors: 1,
    },
  ],
});

describe('an index of a mailbox', () => {
  const thresholds = { jaccard: 0.85, windowDays: 30 };
  it('finds the same text among many others, and only that', () => {
    const topics = ['roof', 'pump', 'choir', 'tile', 'kite', 'urn', 'mould', 'hedge', 'oven', 'ferry', 'slate'];
    const noise = Array.from({ length: 2000 }, (_, index) => ({
      text: Array.from(
        { length: 40 },
        (_, at) => `${topics[(index * (at + 3) + at * at) % topics.length]}${(index * at) % 17}`,
      ).join(' '),
      recipient: { name: `Person ${index}` },
    }));
    const index = new OutboxIndex(noise);
    for (const name of ['Dana', 'Wei', 'Bram']) index.add({ text: text(name), recipient: { name } });
    expect(index.size).toBe(2003);
    expect(index.alike({ text: text('Dana'), recipient: { name: 'Dana' } }, thresholds)).toEqual(['Wei', 'Bram']);
  });

  it('gives what is near one message as plain data, the message itself left out', () => {
    const given = ['Dana', 'Wei', 'Bram', 'Wei'].map((name, index) => ({
      text: text(name),
      recipient: { name },
      id: `m${index}`,
      sent: `2025-05-0${index + 1}`,
    }));
    const index = new OutboxIndex([...given, { text: 'Could you send me the plan of the hall by Friday, please?' }]);
    const [dana] = given as [(typeof given)[0], ...typeof given];
    const near = index.near(dana);
    expect(structuredClone(near)).toEqual(near);
    // The same words once, the nearest in time first.
    expect(near.texts).toHaveLength(1);
    expect(near.near.map(({ name, likeness }) => [name, likeness])).toEqual([
      ['Wei', 1],
      ['Bram', 1],
      ['Wei', 1],
    ]);
    expect(index.alike(dana, thresholds)).toEqual(['Wei', 'Bram', 'Wei']);
    expect(findAlike(toDraft({ ...dana, outbox: near }), thresholds)).toEqual(['Wei', 'Bram', 'Wei']);
    expect(findAlike(toDraft({ ...dana, outbox: near }), { ...thresholds, windowDays: 2 })).toEqual(['Wei', 'Bram']);
  });

  it('holds a text that was mended since against the others anew', () => {
    const index = new OutboxIndex(['Wei', 'Bram'].map((name) => ({ text: text(name), recipient: { name } })));
    const near = index.near({ text: text('Dana'), recipient: { name: 'Dana' } });
    const mended = (own: string) => findAlike(toDraft({ text: own, recipient: 'Dana', outbox: near }), thresholds);
    expect(mended(`${text('Dana')} Thank you!`)).toEqual(['Wei', 'Bram']);
    expect(mended('Hi Dana, is the hall still free on the second of May for our choir to sing in?')).toEqual([]);
  });
});

testFixtures('no-bulk-duplicate', rule);
