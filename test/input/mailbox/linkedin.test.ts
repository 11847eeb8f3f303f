/** LinkedIn's export as it occurs. */
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../src/input/mailbox/bytes-source.ts';
import { csvRecords, findCsvHeader } from '../../../src/input/mailbox/csv.ts';
import {
  beginsRecord,
  columnsOf,
  linkedInContent,
  linkedInEnvelope,
  linkedInTable,
  parseLinkedInDate,
  plainText,
} from '../../../src/input/mailbox/linkedin.ts';
import { messagesHeader, row } from './mails.ts';

async function read(text: string | Uint8Array) {
  const bytes = memorySource(Buffer.from(text as string));
  const header = await findCsvHeader(bytes, (names) => linkedInTable(names) !== undefined);
  if (!header) return undefined;
  const columns = columnsOf(header);
  const outline: string[] = [];
  const places: string[] = [];
  for await (const one of csvRecords(bytes, header, (fields) => beginsRecord(columns, fields))) {
    if ('problem' in one) {
      outline.push(`line ${one.problem.line} broken`);
      continue;
    }
    const { fields, start, end, line } = one.record;
    const result = linkedInEnvelope(columns, fields, outline.length + 1);
    places.push((await bytes.read(start, end - start)).toString('utf8'));
    outline.push(
      'envelope' in result
        ? `${result.envelope.from.name}: ${linkedInContent(columns, fields).text}`
        : 'empty' in result
          ? 'empty'
          : `line ${line}: ${result.reason}`,
    );
  }
  return { outline, places };
}

const first = row('c1', 'me', '2026-03-02 09:14:00 UTC', 'Hi Dana, "how" did it go?');
const second = row('c1', 'dana', '2026-03-03 10:00:00 UTC', 'Well,\nthanks.');

describe('messages.csv', () => {
  it('as it is exported', async () => {
    expect((await read([messagesHeader, first, second, ''].join('\n')))?.outline).toEqual([
      'Ada Byron: Hi Dana, "how" did it go?',
      'Dana Ruiz: Well,\nthanks.',
    ]);
  });

  it('with a byte order mark, CRLF, and lines above the header', async () => {
    const text = `\ufeffNotes:\r\n"When exporting your data, some may be missing."\r\n\r\n${[messagesHeader, first, second].join('\r\n')}`;
    expect((await read(text))?.outline).toHaveLength(2);
  });

  it('with columns in another order, fewer of them, in small letters, parted by semicolons', async () => {
    expect((await read('Date;Content;From\n2026-03-02 09:14:00 UTC;Hello;Ada Byron\n'))?.outline).toEqual([
      'Ada Byron: Hello',
    ]);
  });

  it('places are those of the bytes, also behind letters of several bytes', async () => {
    const { places } =
      (await read([messagesHeader, row('c1', 'me', '2026-03-02 09:14:00 UTC', 'Grüße 😀'), second].join('\n'))) ?? {};
    expect(places?.[1]).toBe(second);
  });

  it('broken records are told by line, and the rest is read', async () => {
    const broken = [
      messagesHeader,
      first,
      'c2,only,three',
      row('c3', 'me', 'soon', 'When?'),
      row('c4', 'me', '2026-02-30 09:00:00 UTC', 'On a day that does not exist'),
      row('c5', 'me', '2026-03-02 09:14:00 UTC', ''),
      second,
      '',
    ].join('\n');
    expect((await read(broken))?.outline).toEqual([
      'Ada Byron: Hi Dana, "how" did it go?',
      'line 3: The record has 3 cells where the header names 11.',
      'line 4: "soon" is not a date that can be read.',
      'line 5: "2026-02-30 09:00:00 UTC" is not a date that can be read.',
      'empty',
      'Dana Ruiz: Well,\nthanks.',
    ]);
  });

  it('a quotation mark that is not closed spoils one record, not the file', async () => {
    const open = 'c2,,Ada Byron,,Dana Ruiz,,2026-03-02 09:14:00 UTC,,"Hello,INBOX,';
    for (const rest of [
      [second, first],
      [first.replaceAll('""', ''), first.replaceAll('""', '')],
    ]) {
      const outline = (await read([messagesHeader, open, ...rest, ''].join('\n')))?.outline;
      expect(outline?.[0]).toBe('line 2 broken');
      expect(outline?.slice(1)).toHaveLength(2);
    }
  });

  it('a file that ends in the middle of a record says so', async () => {
    expect((await read([messagesHeader, first, second.slice(0, -20)].join('\n')))?.outline.at(-1)).toBe(
      'line 3 broken',
    );
  });

  it('other tables of the export are not taken for messages', async () => {
    expect(await read('First Name,Last Name,URL,Email Address,Company\nDana,Ruiz,,,\n')).toBeUndefined();
    expect(await read('')).toBeUndefined();
  });

  it('text that is not UTF-8 is said', async () => {
    const text = Buffer.concat([
      Buffer.from(`${messagesHeader}\nc1,,Ada Byron,,Dana Ruiz,,2026-03-02 09:14:00 UTC,,caf`),
      Buffer.from([0xe9]),
      Buffer.from(',INBOX,\n'),
    ]);
    expect((await read(text))?.outline[0]).toContain('not UTF-8');
  });
});

describe('cells', () => {
  for (const [cell, text] of [
    ['Tom &amp; Jerry &#39;26', "Tom & Jerry '26"],
    ['a < b and b > c', 'a < b and b > c'],
    ['<p class="spinmail-quill-editor__spin-break">Hi Dana,</p><p>one &amp; two</p>', 'Hi Dana,\n\none & two'],
    ['if (a<b) return;\nsecond line', 'if (a<b) return;\nsecond line'],
  ] as const)
    it(JSON.stringify(cell), () => expect(plainText(cell)).toBe(text));

  for (const [cell, date] of [
    ['2026-03-02 09:14:00 UTC', '2026-03-02T09:14:00.000Z'],
    ['2026-03-02T09:14:00Z', '2026-03-02T09:14:00.000Z'],
    ['3/2/26, 9:14 PM', '2026-03-02T21:14:00.000Z'],
    ['3/2/26, 12:14 AM', '2026-03-02T00:14:00.000Z'],
    ['3/2/2026 09:14', '2026-03-02T09:14:00.000Z'],
    ['13/2/26, 9:14 PM', null],
    ['Monday', null],
    ['', null],
  ] as const)
    it(`date ${JSON.stringify(cell)}`, () => {
      const time = parseLinkedInDate(cell);
      expect(time === null ? null : new Date(time).toISOString()).toBe(date);
    });
});
