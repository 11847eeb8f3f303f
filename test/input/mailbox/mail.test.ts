/** Single mails: who, when, what kind, what they say and quote. */
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/input/input-error.ts';
import { htmlToText } from '../../../src/input/mailbox/html-text.ts';
import { readFields, parseMailDate, peopleIn, toEnvelope } from '../../../src/input/mailbox/mail-head.ts';
import { readMail } from '../../../src/input/mailbox/single-mail.ts';
import { mail } from './mails.ts';

const envelope = (text: string) => toEnvelope(readFields(Buffer.from(text)), 'x', null);
const read = (text: string | Buffer) => readMail(Buffer.from(text as string));

describe('heads', () => {
  it('folded fields, encoded words, several people', () => {
    expect(
      envelope(
        'From: =?utf-8?Q?Ren=C3=A9_Dupont?= <Rene@X.Example>\nTo: "Ruiz, Dana" <dana@y.example>,\n\tBob <bob@y.example>\nSubject: =?iso-8859-1?Q?caf=E9?=\n  again\nDate: Mon, 2 Mar 2026 09:14:00 -0500 (EST)\nMessage-ID: <a@x>\nIn-Reply-To: <b@x>\n\n',
      ),
    ).toMatchObject({
      id: 'a@x',
      references: ['b@x'],
      from: { name: 'René Dupont', address: 'rene@x.example' },
      to: [
        { name: 'Dana Ruiz', address: 'dana@y.example' },
        { name: 'Bob', address: 'bob@y.example' },
      ],
      subject: 'café again',
      sent: Date.parse('2026-03-02T14:14:00Z'),
      offset: -300,
    });
  });

  it('a name that is an address is no name', () => {
    expect(peopleIn('"dana@y.example" <dana@y.example>')).toEqual([{ name: '', address: 'dana@y.example' }]);
    expect(peopleIn("'Dana Ruiz' <dana@y.example>")).toEqual([{ name: 'Dana Ruiz', address: 'dana@y.example' }]);
  });

  for (const [head, kind] of [
    ['Auto-Submitted: auto-replied', 'reply'],
    ['X-Autoreply: yes', 'reply'],
    ['Precedence: auto_reply', 'reply'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=x', 'bounce'],
    ['X-Failed-Recipients: dana@y.example', 'bounce'],
    ['List-Unsubscribe: <mailto:x@y>', 'bulk'],
    ['Precedence: bulk', 'bulk'],
    ['Auto-Submitted: no', null],
    ['Content-Type: multipart/report; report-type=disposition-notification', null],
    ['X-Auto-Response-Suppress: All', null],
  ] as const) {
    it(`${head}: ${kind ?? 'a person'}`, () => expect(envelope(mail({ head: [head] })).automatic).toBe(kind));
  }
  it('a mail from the mail system is a bounce', () => {
    expect(envelope(mail({ from: 'Mail Delivery Subsystem <mailer-daemon@y.example>' })).automatic).toBe('bounce');
  });

  for (const [head, reason] of [
    ['X-Gmail-Labels: Drafts,Important', 'draft'],
    ['X-Gmail-Labels: Spam', 'trash'],
    ['X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=', 'draft'],
    ['X-Gmail-Labels: Sent,Important', null],
    ['X-Mozilla-Status: 0009', 'trash'],
    ['X-Mozilla-Status: 0001', null],
  ] as const) {
    it(`${head}: ${reason ?? 'counts'}`, () => expect(envelope(mail({ head: [head] })).leftOut).toBe(reason));
  }

  it('dates as mails have them, and what is none', () => {
    for (const value of [
      'Mon, 2 Mar 2026 09:14:00 +0000',
      '2 Mar 2026 09:14 GMT',
      'Mon,  2 Mar 2026 10:14:00 +0100 (CET)',
      'Mon, 02 Mar 26 09:14:00 UT',
    ])
      expect(new Date(parseMailDate(value) ?? 0).toISOString(), value).toBe('2026-03-02T09:14:00.000Z');
    for (const value of ['', 'yesterday', 'Mon, 2 Mar 9999 09:14:00 +0000'])
      expect(parseMailDate(value), value).toBeNull();
  });

  it('a head of 1 MB and one of 10,000 fields are read in part', () => {
    expect(envelope(`Subject: ${'a'.repeat(1_000_000)}\n\n`).subject).toHaveLength(1000);
    expect(envelope(`${'X-A: b\n'.repeat(10_000)}Subject: hi\n\n`).subject).toBe('hi');
  });
});

describe('a mail as a draft', () => {
  it('has people, date, subject, text', async () => {
    expect(await read(mail({ id: 'a@x' }))).toMatchObject({
      id: 'a@x',
      text: 'Hi Dana,\n\nhow did the test go?',
      subject: 'Pumps',
      channel: 'email',
      sender: { name: 'Ada Byron' },
      recipient: { name: 'Dana Ruiz' },
      sent: '2026-03-02T09:14:00+01:00',
      history: [],
      attachments: [],
    });
  });

  for (const [name, head, body, text] of [
    [
      'quoted-printable',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'caf=C3=A9 =\nnoir',
      'café noir',
    ],
    [
      'base64',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      Buffer.from('café\n').toString('base64'),
      'café',
    ],
    [
      'base64 with dirt in it',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      'Y2Fm*w6kg\n!bm9pcg',
      'café noir',
    ],
    [
      'Latin-1',
      ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
      'caf=E9',
      'café',
    ],
    ['flowed lines', ['Content-Type: text/plain; charset=utf-8; format=flowed'], 'one \ntwo', 'one two'],
    [
      'HTML alone',
      ['Content-Type: text/html; charset=utf-8'],
      '<style>p{}</style><p>Hi Dana,</p><p>a &amp; b<br>c</p><script>x()</script>',
      'Hi Dana,\n\na & b\nc',
    ],
    ['no head but one field', [], 'x', 'x'],
  ] as const) {
    it(name, async () => expect((await read(mail({ head: [...head], body }))).text.trim()).toBe(text));
  }

  it('takes the text, keeps the HTML, names what is attached', async () => {
    const body = [
      '--b',
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      'Content-Type: text/plain',
      '',
      'Hi',
      '--c',
      'Content-Type: text/html',
      '',
      '<p>Hi</p><img src=cid:x>',
      '--c--',
      '--b',
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Disposition: attachment; filename="plan.pdf"',
      '',
      'x',
      '--b--',
      '',
    ].join('\n');
    expect(await read(mail({ head: ['Content-Type: multipart/mixed; boundary="b"'], body }))).toMatchObject({
      text: 'Hi',
      html: expect.stringContaining('cid:x') as string,
      attachments: ['plan.pdf'],
    });
  });

  it('without its closing boundary, without any boundary', async () => {
    const open = mail({
      head: ['Content-Type: multipart/mixed; boundary="b"'],
      body: '--b\nContent-Type: text/plain\n\nHi',
    });
    expect((await read(open)).text).toBe('Hi');
    expect((await read(mail({ head: ['Content-Type: multipart/mixed'], body: 'Hi' }))).text).toBeDefined();
  });

  it('an attached mail is no part of the text', async () => {
    const body = [
      '--b',
      '',
      'See below.',
      '--b',
      'Content-Type: message/rfc822',
      '',
      mail({ body: 'Old text' }),
      '--b--',
      '',
    ].join('\n');
    const draft = await read(mail({ head: ['Content-Type: multipart/mixed; boundary="b"'], body }));
    expect(draft.text).toBe('See below.');
    expect(draft.attachments).toHaveLength(1);
  });

  it('parts nested 1,000 deep are refused in one line', async () => {
    let body = 'Hi';
    for (let depth = 999; depth >= 0; depth--)
      body = `--b${depth}\nContent-Type: multipart/mixed; boundary=b${depth + 1}\n\n${body}`;
    await expect(read(mail({ head: ['Content-Type: multipart/mixed; boundary=b0'], body }))).rejects.toThrow(
      InputError,
    );
  });

  it('a text that is not in its charset is said, a lost character that was sent is not', async () => {
    const bytes = Buffer.concat([
      Buffer.from(mail({ head: ['Content-Type: text/plain; charset=utf-8'], body: 'caf' })),
      Buffer.from([0xe9, 0x20, 0xe9]),
    ]);
    await expect(read(bytes)).rejects.toThrow('2 characters are not in the charset');
    expect((await read(mail({ body: 'caf\ufffd' }))).text).toBe('caf\ufffd');
  });

  for (const text of ['', 'Hi Ann,\n\nhow are you?\n', '<html>', '\0\0\0'])
    it(`${JSON.stringify(text)} is no mail`, async () => await expect(read(text)).rejects.toThrow('This is no mail'));
});

describe('what a mail quotes', () => {
  const history = async (body: string, parts = {}) =>
    (await read(mail({ subject: 'Re: Pumps', replyTo: 'b@y', body, ...parts }))).history.map(({ from, sent, text }) => [
      from,
      sent,
      text,
    ]);

  it('is what they wrote', async () => {
    expect(
      await history(
        'Gladly.\n\nOn Sun, 1 Mar 2026 at 18:02, Dana Ruiz <dana@y.example> wrote:\n\n> Can you send the plan?\n> Dana\n',
      ),
    ).toEqual([['recipient', '2026-03-01', 'Can you send the plan?\nDana']]);
  });

  it('is what the writer wrote, in a follow-up', async () => {
    expect(
      await history('Any news?\n\nOn Sun, 1 Mar 2026, Ada Byron <ada@x.example> wrote:\n> How did the test go?\n'),
    ).toEqual([['sender', '2026-03-01', 'How did the test go?']]);
  });

  it('goes down the thread', async () => {
    expect(
      await history(
        'Good.\n\nOn 3 Mar 2026, Dana Ruiz <dana@y.example> wrote:\n> It went well.\n>\n> On 2 Mar 2026, Ada Byron <ada@x.example> wrote:\n> > How did it go?\n',
      ),
    ).toEqual([
      ['sender', '2026-03-02', 'How did it go?'],
      ['recipient', '2026-03-03', 'It went well.'],
    ]);
  });

  it('in the way of Outlook', async () => {
    expect(
      await history(
        'Gladly.\n\nFrom: Dana Ruiz <dana@y.example>\nSent: Sunday, March 1, 2026 6:02 PM\nTo: Ada Byron\nSubject: Pumps\n\nCan you send the plan?\n',
      ),
    ).toEqual([['recipient', '2026-03-01', 'Can you send the plan?']]);
  });

  it('answers written between the lines are no part of it', async () => {
    expect(await history('On 1 Mar 2026, Dana Ruiz <dana@y.example> wrote:\n> One?\nYes.\n> Two?\nNo.\n')).toEqual([
      ['recipient', '2026-03-01', 'One?\nTwo?'],
    ]);
  });

  it('near miss: a quote from a book in a first mail is no history', async () => {
    expect(
      await history('As Lovelace put it:\n\n> The engine can do whatever we know how to order it.\n\nAgreed?', {
        subject: 'Engines',
        replyTo: undefined,
      }),
    ).toEqual([]);
  });

  it('near miss: a forwarded mail of a third person is no history', async () => {
    expect(
      await history(
        'FYI\n\n---------- Forwarded message ---------\nFrom: Bob <bob@z.example>\nDate: 1 Mar 2026\nSubject: x\nTo: me\n\nHello',
        { subject: 'Fwd: x', replyTo: undefined },
      ),
    ).toEqual([]);
  });
});

describe('HTML', () => {
  for (const [html, text] of [
    ['<p>a</p><blockquote>b<blockquote>c</blockquote></blockquote>', 'a\n\n> b\n> > c'],
    ['<a href="https://x.example">here</a>', 'here'],
    ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'a\nb'],
    ['<h1>Hello</h1>', 'Hello'],
    ['<img src=x alt="logo">a', 'a'],
    ['', ''],
  ] as const)
    it(JSON.stringify(html), () =>
      expect(
        htmlToText(html)
          .replace(/ +$/gmu, '')
          .replace(/\n{2,}/gu, (feeds) => (feeds.length > 2 ? '\n\n' : feeds)),
      ).toBe(text),
    );

  it('nested 100,000 deep, or never closed, comes back', () => {
    expect(htmlToText('<div>'.repeat(100_000)).length).toBeLessThan(1000);
    expect(typeof htmlToText('<p '.repeat(50_000))).toBe('string');
  });
});
