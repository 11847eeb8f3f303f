/** Broken and hostile mailboxes through the real command: linted or refused in bounded time, nothing lost, no stack trace. */
import { describe, it } from 'vitest';
import { mail, mbox, messagesHeader, row } from '../input/mailbox/mails.ts';
import { folder, run } from './run.ts';

interface Case {
  name: string;
  file: string;
  content: string | Uint8Array;
  /** Messages that are linted, by the words in which they begin. */
  linted?: number;
  /** What is said of what cannot be read. */
  says?: RegExp;
  /** A finding that shows that the text was read. */
  finds?: RegExp;
}

const blank = 'Hi {{first_name}},\n\nhow did the test of the pump on the roof go?\n';
const finds = /first_name/u;
const good = (id: number, body = blank) => mail({ id: `${id}@x`, to: `P${id} <p${id}@y.example>`, body });
const mime = (type: string, body: string, head: string[] = []) =>
  mail({ id: 'm@x', head: ['MIME-Version: 1.0', `Content-Type: ${type}`, ...head], body });
const parts = (...list: string[]) =>
  mime('multipart/mixed; boundary=b', `${list.map((part) => `--b\n${part}\n`).join('')}--b--\n`);
const nested = (depth: number) => {
  const open = Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`);
  return mail({
    id: 'n@x',
    head: ['MIME-Version: 1.0', open[0]?.trimEnd() ?? '', '', '--b0', open.slice(1).join('')],
    body: `Content-Type: text/plain\n\n${blank}`,
  });
};
const table = (...rows: string[]) => [messagesHeader, ...rows].join('\n');
const shuffled = (text: string, order: readonly number[]) =>
  text
    .split('\n')
    .map((line) => order.map((at) => line.split(',')[at]).join(','))
    .join('\n');
const simple = [1, 2, 3].map((at) =>
  row(`c${at}`, 'me', `2026-03-0${at} 09:14:00 UTC`, `Hi {{first_name}} how did the test go`),
);

const cases: readonly Case[] = [
  // MIME
  {
    name: 'a thousand parts in each other',
    file: 'a.eml',
    content: nested(1000),
    says: /built to be unreadable/u,
  },
  { name: 'fifty parts in each other, as newsletters have', file: 'a.eml', content: nested(20), linted: 1, finds },
  {
    name: 'a boundary that never comes',
    file: 'a.eml',
    content: mime('multipart/mixed; boundary=b', blank),
    linted: 1,
  },
  {
    name: 'no boundary named',
    file: 'a.eml',
    content: mime('multipart/mixed', `--b\nContent-Type: text/plain\n\n${blank}\n--b--`),
    linted: 1,
  },
  {
    name: 'a charset that nobody knows',
    file: 'a.eml',
    content: mime('text/plain; charset=klingon', `${blank}Un café?`),
    says: /charset|klingon/iu,
  },
  {
    name: 'a charset that the bytes are not in',
    file: 'a.eml',
    content: Buffer.concat([
      Buffer.from(mime('text/plain; charset=utf-8', '')),
      Buffer.from('Hi {{first_name}}, caf\xe9 \xff\xfe?\n', 'latin1'),
    ]),
    says: /charset|utf-8|bytes/iu,
  },
  {
    name: 'broken base64',
    file: 'a.eml',
    content: mime('text/plain', `${Buffer.from(blank).toString('base64').slice(0, -7)}!!*`, [
      'Content-Transfer-Encoding: base64',
    ]),
    linted: 1,
    finds,
  },
  {
    name: 'broken quoted-printable',
    file: 'a.eml',
    content: mime('text/plain; charset=us-ascii', `${blank}=ZZ =4 100% =\n`, [
      'Content-Transfer-Encoding: quoted-printable',
    ]),
    linted: 1,
    finds,
  },
  {
    name: 'ten thousand head lines',
    file: 'a.eml',
    content: mail({ id: 'h@x', head: Array.from({ length: 10_000 }, (_, at) => `X-Trace-${at}: ${at}`), body: blank }),
    linted: 1,
    finds,
  },
  {
    name: 'a head line of 1 MB',
    file: 'a.eml',
    content: mail({ id: 'h@x', head: [`X-Long: ${'x'.repeat(1_000_000)}`], body: blank }),
    linted: 1,
    finds,
  },
  {
    name: 'a subject of 1 MB',
    file: 'a.eml',
    content: mail({ id: 'h@x', subject: 'pump '.repeat(200_000), body: blank }),
    linted: 1,
    finds,
  },
  {
    name: 'a hundred thousand recipients',
    file: 'a.eml',
    content: mail({
      id: 'h@x',
      to: Array.from({ length: 20_000 }, (_, at) => `P${at} <p${at}@y.example>`).join(',\n '),
      body: blank,
    }),
    linted: 1,
  },
  {
    name: 'a head line folded ten thousand times',
    file: 'a.eml',
    content: mail({ id: 'h@x', head: [`References:${'\n <a@b>'.repeat(10_000)}`], body: blank }),
    linted: 1,
    finds,
  },
  {
    name: 'empty parts',
    file: 'a.eml',
    content: parts('', 'Content-Type: text/plain\n', `Content-Type: text/plain\n\n${blank}`, ''),
    linted: 1,
    finds,
  },
  { name: 'no text at all', file: 'a.eml', content: parts(''), linted: 1 },
  {
    name: 'text only in HTML',
    file: 'a.eml',
    content: mime('text/html', `<p>Hi {{first_name}},</p><p>how did the <b>test</b> go?</p>`),
    linted: 1,
    finds,
  },
  {
    name: 'HTML that is never closed, ten thousand deep',
    file: 'a.eml',
    content: mime('text/html', `${'<div>'.repeat(10_000)}Hi {{first_name}}, how did it go?`),
    linted: 1,
    finds,
  },
  {
    name: 'an attachment of 8 MB',
    file: 'a.eml',
    content: parts(
      `Content-Type: text/plain\n\n${blank}`,
      `Content-Type: application/pdf\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=plan.pdf\n\n${`${'QUJD'.repeat(19)}\n`.repeat(110_000)}`,
    ),
    linted: 1,
    finds,
  },
  {
    name: 'control characters in names and subject',
    file: 'a.eml',
    content: mail({ id: 'c@x', from: 'Ada \u001b]0;x\u0007 <ada@x.example>', subject: '\u001b[2Jpump', body: blank }),
    linted: 1,
    finds,
  },
  {
    name: 'bytes that are no mail',
    file: 'a.eml',
    content: Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    says: /no mail/u,
  },
  { name: 'an empty file', file: 'a.eml', content: '', says: /no mail|empty/u },
  // mbox
  {
    name: '"From " in bodies',
    file: 'a.mbox',
    content: mbox(good(1, `${blank}\nFrom what I saw it held.\nFrom the roof, too\n`), good(2)),
    linted: 2,
    finds,
  },
  {
    name: 'the last mail cut off in its text',
    file: 'a.mbox',
    content: mbox(good(1), good(2)).slice(0, -30),
    linted: 2,
    says: /ends within this mail/u,
  },
  {
    name: 'the last mail cut off in its head',
    file: 'a.mbox',
    content: `${mbox(good(1), good(2))}\nFrom ada@x.example Mon Mar  2 09:14:00 2026\nFrom: Ad`,
    linted: 2,
    says: /ends/u,
  },
  {
    name: 'one broken mail among good ones',
    file: 'a.mbox',
    content: mbox(
      good(1),
      'this is no head\n\nat all',
      mail({
        id: '3@x',
        to: 'P3 <p3@y.example>',
        head: ['Content-Type: text/plain; charset=klingon'],
        body: `${blank}Un café?`,
      }),
      good(4),
    ),
    linted: 2,
    says: /no mail: it has no head[\s\S]*klingon/u,
  },
  {
    name: 'line ends of Windows',
    file: 'a.mbox',
    content: mbox(good(1), good(2)).replaceAll('\n', '\r\n'),
    linted: 2,
    finds,
  },
  {
    name: 'bytes before the first mail',
    file: 'a.mbox',
    content: `\u0000\u0001junk\n\n${mbox(good(1))}`,
    linted: 1,
    says: /before the first mail/u,
  },
  { name: 'no mail in it', file: 'a.mbox', content: 'just some words\n', says: /no mail in this file/u },
  // CSV
  {
    name: 'other order of columns',
    file: 'messages.csv',
    content: shuffled(table(...simple), [8, 6, 2, 3, 4, 5, 0]),
    linted: 3,
    finds,
  },
  {
    name: 'missing columns',
    file: 'messages.csv',
    content: shuffled(table(...simple), [2, 4, 6, 8]),
    linted: 3,
    finds,
  },
  {
    name: 'no column for the text',
    file: 'messages.csv',
    content: shuffled(table(...simple), [0, 2, 4, 6]),
    says: /CONTENT/u,
  },
  {
    name: 'extra columns',
    file: 'messages.csv',
    content: `${messagesHeader},IS MESSAGE DRAFT,SOMETHING NEW\n${simple.map((line) => `${line},No,x`).join('\n')}`,
    linted: 3,
    finds,
  },
  {
    name: 'lines before the header, and a BOM',
    file: 'messages.csv',
    content: `\ufeffNotes:\n"These are your messages, exported on request."\n\n${table(...simple)}`,
    linted: 3,
    finds,
  },
  {
    name: 'quotes, commas and new lines in cells',
    file: 'messages.csv',
    content: table(
      row('c1', 'me', '2026-03-02 09:14:00 UTC', 'Hi {{first_name}},\n\nis it "new", or\n2026-03-02, "old"?'),
      ...simple,
    ),
    linted: 4,
    finds,
  },
  {
    name: 'line ends of Windows',
    file: 'messages.csv',
    content: `${table(...simple).replaceAll('\n', '\r\n')}\r\n`,
    linted: 3,
    finds,
  },
  {
    name: 'a quote that is never closed, among good rows',
    file: 'messages.csv',
    content: table(simple[0] as string, (simple[1] as string).replace(/"([^"]*)"/u, '"$1'), simple[2] as string),
    linted: 2,
    says: /quot|column|cell/iu,
  },
  {
    name: 'a row with too few cells',
    file: 'messages.csv',
    content: table(simple[0] as string, 'c9,,Ada Byron', simple[2] as string),
    linted: 2,
    says: /cell|column|field/iu,
  },
  {
    name: 'a date that is none',
    file: 'messages.csv',
    content: table(simple[0] as string, (simple[1] as string).replace('2026-03-02', '2026-13-32')),
    linted: 1,
    says: /date/iu,
  },
  {
    name: 'cut off in the last row',
    file: 'messages.csv',
    content: table(...simple).slice(0, -25),
    linted: 2,
    says: /ends|quot|cut/iu,
  },
  {
    name: 'twenty thousand rows',
    file: 'messages.csv',
    content: table(
      ...Array.from({ length: 20_000 }, (_, at) => row(`c${at}`, 'dana', '2026-03-01 09:14:00 UTC', 'ok')),
      ...simple.map((line) => line.replace(/^c/u, 'd')),
    ),
    linted: 3,
    finds,
  },
  {
    name: 'a cell of 5 MB',
    file: 'messages.csv',
    content: table(
      simple[0] as string,
      row('c5', 'me', '2026-03-05 09:14:00 UTC', 'pump '.repeat(1_000_000)),
      simple[2] as string,
    ),
    linted: 2,
    says: /long|MB/u,
  },
  // JSON lines
  {
    name: 'a broken line among good ones',
    file: 'a.jsonl',
    content:
      '{"text": "Hi {{first_name}}, how did it go?"}\n{"text": \n{"text": "Hi {{first_name}}, and the other?"}\n',
    linted: 2,
    says: /JSON/u,
  },
  {
    name: 'the last line cut off',
    file: 'a.jsonl',
    content: '{"text": "Hi {{first_name}}, how did it go?"}\n{"text": "Hi {{fir',
    linted: 1,
    says: /JSON/u,
  },
];

describe('hostile mailboxes', () => {
  for (const { name, file, content, linted = 0, says, finds: found } of cases) {
    it.concurrent(`${file}: ${name}`, async ({ expect: localExpect }) => {
      const { code, stdout, stderr } = await run(['--no-config', '--me', 'Ada Byron', '--format', 'jsonl', file], {
        cwd: folder({ [file]: content }),
      });
      const results = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { messages?: { fatal?: boolean; message: string }[] })
        .flatMap(({ messages }) => (messages ? [messages] : []));
      const fatal = results.flatMap((messages) => messages.filter((one) => one.fatal).map(({ message }) => message));
      const context = `${stderr}${fatal.join('\n')}`;
      localExpect(results.filter((messages) => !messages.some((one) => one.fatal)).length, context).toBe(linted);
      if (says) localExpect(context).toMatch(says);
      else localExpect(fatal).toEqual([]);
      if (found) localExpect(stdout).toMatch(found);
      localExpect(code, context).toBe(says ? 2 : found ? 1 : code === 0 ? 0 : 1);
      localExpect(stderr).not.toMatch(/^\s+at /mu);
      localExpect(stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/u);
    });
  }
});
