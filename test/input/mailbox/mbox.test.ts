/** Mailboxes cut into mails, in pieces of any size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfHead, postmarkDate, splitMbox, unescapeFrom } from '../../../src/input/mailbox/mbox.ts';
import { mail, mbox } from './mails.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(text: string, size = 64) {
  const bytes = Buffer.from(text, 'latin1');
  const parts: { body: string; head: string; isLast: boolean; endsWithLine: boolean }[] = [];
  let stray = 0;
  for await (const part of splitMbox(inPieces(bytes, size))) {
    if ('stray' in part) stray += part.stray.length;
    else {
      const { start, end, head, isLast, endsWithLine } = part.mail;
      parts.push({
        body: bytes.toString('latin1', start, end),
        head: Buffer.from(head).toString('latin1'),
        isLast,
        endsWithLine,
      });
    }
  }
  return { parts, stray };
}

describe('mails of a mailbox', () => {
  const three = mbox(mail({ subject: 'one' }), mail({ subject: 'two', body: 'a\n' }), mail({ subject: 'three' }));

  for (const size of [1, 2, 3, 5, 7, 64, 1000, 1_000_000]) {
    it(`are the same in pieces of ${size}`, async () => {
      const { parts } = await cut(three, size);
      expect(parts.map(({ head }) => /Subject: (\w+)/u.exec(head)?.[1])).toEqual(['one', 'two', 'three']);
      expect(parts.map(({ isLast }) => isLast)).toEqual([false, false, true]);
      expect(parts[1]?.body.trim()).toBe(mail({ subject: 'two', body: 'a' }));
      expect(parts[1]?.head.endsWith('\n\n')).toBe(true);
    });
  }

  it('with CRLF', async () => {
    const { parts } = await cut(three.replaceAll('\n', '\r\n'), 11);
    expect(parts).toHaveLength(3);
    expect(parts[0]?.head.endsWith('\r\n\r\n')).toBe(true);
  });

  for (const [name, line] of [
    ['a sentence', 'From here on it rains.'],
    ['a sentence with a day', 'From Monday on it rains, until Mon Mar 2.'],
    ['a marked line', '>From ada@x.example Mon Mar  2 09:14:00 2026'],
    ['a line within a paragraph', 'It began so:\nFrom ada@x.example Mon Mar  2 09:14:00 2026'],
  ] as const) {
    it(`near miss: ${name} begins no mail`, async () => {
      expect((await cut(mbox(mail({ body: `a\n\n${line}\n\nb\n` })), 9)).parts).toHaveLength(1);
    });
  }

  for (const line of [
    'From ada@x.example Mon Mar  2 09:14:00 2026',
    'From 1234567890123456789@xxx Mon Mar 02 09:14:00 +0000 2026',
    'From "ada byron"@x.example Mon Mar  2 09:14 2026',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From - Tue Oct 07 20:19:46 2025',
  ]) {
    it(`${line} begins one`, async () => {
      expect((await cut(`${mbox(mail({}))}\n${line}\n${mail({})}\n`, 10)).parts).toHaveLength(2);
    });
  }

  it('text before the first mail is told, not taken for one', async () => {
    expect(await cut(`no mail\n\n${three}`)).toMatchObject({ stray: 'nomail'.length, parts: { length: 3 } });
  });

  it('no file of them is no mail', async () => {
    for (const text of ['', '\n', 'Hi Ann\n']) expect((await cut(text)).parts).toEqual([]);
  });

  it('a file that ends in the middle of a line says so', async () => {
    const ends = async (text: string) => (await cut(text)).parts.at(-1)?.endsWithLine;
    expect(await ends(three)).toBe(true);
    expect(await ends(three.slice(0, -5))).toBe(false);
  });

  it('no byte of any text is lost or found twice, however it is cut', async () => {
    const piece = fc.constantFrom(
      'From a@x Mon Mar  2 09:14:00 2026\n',
      'From ',
      'From: a\n',
      '\n',
      '\r\n',
      'text ',
      '>From x\n',
      'F',
      'Fr',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), async (pieces, size) => {
        const text = pieces.join('');
        const whole = await cut(text, 1_000_000);
        expect(await cut(text, size)).toEqual(whole);
        for (const { body } of whole.parts) expect(text).toContain(body);
      }),
      { numRuns: 300 },
    );
  });
});

it('a head ends at the first empty line', () => {
  for (const [text, end] of [
    ['a: b\n\nc', 6],
    ['a: b\r\n\r\nc', 8],
    ['\nc', 1],
    ['\r\nc', 2],
    ['a: b', -1],
    ['a: b\r\n\nc', 7],
  ] as const)
    expect(endOfHead(Buffer.from(text)), JSON.stringify(text)).toBe(end);
});

it('the date of a "From " line', () => {
  expect(new Date(postmarkDate('From a@x Mon Mar  2 09:14:00 2026') ?? 0).toISOString()).toBe(
    '2026-03-02T09:14:00.000Z',
  );
  expect(new Date(postmarkDate('From 1@xxx Mon Mar 02 09:14:00 +0100 2026') ?? 0).toISOString()).toBe(
    '2026-03-02T08:14:00.000Z',
  );
  expect(postmarkDate('From a@x yesterday')).toBeNull();
});

it('lines that were marked are as they were', () => {
  expect(unescapeFrom(Buffer.from('a\n>From b\n>>From c\n> From d\n')).toString()).toBe(
    'a\nFrom b\n>From c\n> From d\n',
  );
});
