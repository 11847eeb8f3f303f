/** What goes into the table of a mailbox comes out of it again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../src/draft.ts';
import { EnvelopeTable, PlaceTable } from '../../../src/input/mailbox/envelope-table.ts';
import type { Envelope, Place } from '../../../src/input/mailbox/message.ts';

const text = fc.string({ maxLength: 12 });
const few = fc.constantFrom('', 'a', 'b c', 'null', '0', '__proto__');
const person = fc.record({ name: few, address: few });
const conversation = fc.constantFrom(null, '2-abc==', '');
const envelope: fc.Arbitrary<Envelope> = conversation.chain((of) =>
  fc.record({
    // As chats have it, and as anybody may have it.
    id: fc.oneof(
      text,
      fc.integer({ min: 0, max: 2_000_000_000 }).map((number) => (of === null ? String(number) : `${of} ${number}`)),
      fc.constantFrom(`${of} 007`, `${of} 1e3`, `${of} `),
    ),
    conversation: fc.constant(of),
    references: fc.array(text, { maxLength: 3 }),
    from: person,
    to: fc.array(person, { maxLength: 3 }),
    sent: fc.option(fc.integer({ min: -8.64e15, max: 8.64e15 })),
    offset: fc.option(fc.integer({ min: -1439, max: 1439 })),
    subject: fc.option(few),
    channel: fc.constantFrom(...channels),
    automatic: fc.constantFrom(null, 'reply', 'bounce', 'bulk'),
    tag: fc.option(few),
    leftOut: fc.constant(null),
  }),
);

describe('a table of envelopes', () => {
  it('gives back what was added', () => {
    fc.assert(
      fc.property(fc.array(envelope, { maxLength: 20 }), (given) => {
        const table = new EnvelopeTable();
        for (const one of given) expect(table.add(one)).toEqual(one);
        expect([...table]).toEqual(given);
        expect(given.map((_, index) => table.author(index))).toEqual(given.map(({ from }) => from));
        expect(given.map((_, index) => table.sent(index))).toEqual(given.map(({ sent }) => sent));
      }),
    );
  });

  it('holds what comes again once', () => {
    const table = new EnvelopeTable();
    const one: Envelope = {
      id: '2-abc 1',
      conversation: '2-abc',
      references: [],
      from: { name: 'Ada Byron', address: 'ada@x.example' },
      to: [{ name: 'Dana Ruiz', address: '' }],
      sent: 0,
      offset: null,
      subject: null,
      channel: 'linkedin-dm',
      automatic: null,
      tag: null,
      leftOut: null,
    };
    const first = table.add(one);
    const second = table.add(structuredClone(one));
    expect(second.from).toBe(first.from);
    expect(second.to).toBe(first.to);
  });

  it('has no row beyond the last', () => {
    expect(() => new EnvelopeTable().at(0)).toThrow(RangeError);
    expect(() => new PlaceTable().at(0)).toThrow(RangeError);
  });
});

it('a table of places gives back what was added, in files of many gigabytes too', () => {
  const places: Place[] = Array.from({ length: 1000 }, (_, index) => ({
    source: index % 7,
    start: index * 2 ** 40,
    length: index * 2 ** 33,
    number: index + 1,
  }));
  const table = new PlaceTable();
  for (const place of places) table.add(place);
  expect([...table]).toEqual(places);
  expect(table.length).toBe(1000);
});
