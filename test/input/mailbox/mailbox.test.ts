/** Whole mailboxes: whose, which threads, nothing lost. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../src/input/history.ts';
import { indexMailbox } from '../../../src/input/mailbox/mailbox.ts';
import { bareSubject } from '../../../src/input/mailbox/threads.ts';
import { readMailbox, sourcesOf } from '../../../src/input/read-mailbox.ts';
import { folder } from '../../cli/run.ts';
import { mail, mbox, messagesHeader, row } from './mails.ts';

async function read(
  files: Record<string, string | Uint8Array>,
  names: readonly string[] = Object.keys(files),
  options: { me?: string; since?: string } = {},
) {
  const cwd = folder(files);
  const drafts: string[] = [];
  const fatal: string[] = [];
  for await (const one of readMailbox(await sourcesOf(names.map((name) => join(cwd, name))), options)) {
    if ('fatal' in one) fatal.push(`${one.fatal.entry ?? ''}: ${one.fatal.messages[0]?.message ?? ''}`);
    else {
      const { draft } = one.ok;
      drafts.push(
        `${draft.text.split('\n')[0] ?? ''} <- ${draft.history.map(({ from, text }) => `${from}: ${text.split('\n')[0] ?? ''}`).join('; ')}`,
      );
    }
  }
  return { drafts, fatal };
}

const dana = 'Dana Ruiz <dana@y.example>';
const ada = 'Ada Byron <ada@x.example>';
const thread = [
  mail({ id: '1@x', body: 'first\n' }),
  mail({
    id: '2@y',
    from: dana,
    to: ada,
    date: 'Tue, 3 Mar 2026 10:00:00 +0000',
    subject: 'Re: Pumps',
    replyTo: '1@x',
    body: 'answer\n',
  }),
  mail({
    id: '3@x',
    date: 'Wed, 4 Mar 2026 10:00:00 +0000',
    subject: 'Re: Pumps',
    replyTo: '2@y',
    body: 'thanks\n\nOn 3 Mar 2026, Dana Ruiz wrote:\n> answer\n',
  }),
  mail({ id: '4@x', to: 'Bob <bob@z.example>', subject: 'Valves', body: 'other\n' }),
];
const drafts = ['first <- ', 'thanks <- sender: first; recipient: answer', 'other <- '];

describe('threads', () => {
  it('by their references, in any order of the file', async () => {
    for (const mails of [thread, [...thread].reverse()]) {
      const found = await read({ 'a.mbox': mbox(...mails) });
      expect([...found.drafts].sort()).toEqual([...drafts].sort());
      expect(found.fatal).toEqual([]);
    }
  });

  it('across the files of what was received and what was sent, which have no extension', async () => {
    const found = await read({
      Inbox: mbox(thread[1] as string),
      Sent: mbox(thread[0] as string, thread[2] as string, thread[3] as string),
    });
    expect([...found.drafts].sort()).toEqual([...drafts].sort());
  });

  it('in a Maildir, without drafts and trash', async () => {
    const found = await read(
      {
        'm/cur/1:2,S': thread[0] as string,
        'm/new/2': thread[1] as string,
        'm/cur/3:2,RS': thread[2] as string,
        'm/cur/4:2,S': thread[3] as string,
        'm/cur/5:2,D': mail({ id: '5@x', body: 'a draft' }),
        'm/.Trash/cur/6:2,': mail({ id: '6@x', body: 'trashed' }),
        'm/tmp/7': 'half a m',
      },
      ['m'],
    );
    expect([...found.drafts].sort()).toEqual([...drafts].sort());
  });

  it('in a folder of mails', async () => {
    const found = await read(
      {
        'm/a.eml': thread[0] as string,
        'm/deep/b.eml': thread[1] as string,
        'm/c.eml': thread[2] as string,
        'm/d.eml': thread[3] as string,
        'm/readme.txt': 'no mail',
      },
      ['m'],
    );
    expect([...found.drafts].sort()).toEqual([...drafts].sort());
  });

  it('by subject and people where a mail answers nothing by its head', async () => {
    const found = await read({
      'a.mbox': mbox(
        mail({ id: '1@x', body: 'first' }),
        mail({
          id: '2@y',
          from: dana,
          to: ada,
          date: 'Tue, 3 Mar 2026 10:00:00 +0000',
          subject: 'AW: [ext] Re: pumps',
          body: 'answer',
        }),
        mail({ id: '3@x', date: 'Wed, 4 Mar 2026 10:00:00 +0000', body: 'second' }),
        mail({
          id: '4@x',
          to: 'Bob <bob@z.example>',
          date: 'Wed, 4 Mar 2026 11:00:00 +0000',
          body: 'the same subject to another',
        }),
        mail({ id: '5@x', date: 'Wed, 4 Nov 2026 10:00:00 +0000', body: 'half a year later' }),
      ),
    });
    expect(found.drafts).toEqual([
      'first <- ',
      'second <- sender: first; recipient: answer',
      'the same subject to another <- ',
      'half a year later <- ',
    ]);
  });

  it('a mail that is missing still holds together its answers', async () => {
    const found = await read({
      'a.mbox': mbox(
        mail({ id: '2@x', replyTo: '1@y', body: 'second' }),
        mail({ id: '3@x', replyTo: '1@y', subject: 'else', date: 'Wed, 4 Mar 2026 10:00:00 +0000', body: 'third' }),
      ),
    });
    expect(found.drafts).toEqual(['second <- ', 'third <- sender: second']);
  });

  it('what the missing one said is taken from the quote', async () => {
    const body =
      'Gladly.\n\nOn Sun, 1 Mar 2026 at 18:02, Dana Ruiz <dana@y.example> wrote:\n\n> Can you send the plan?\n';
    expect((await read({ 'a.mbox': mbox(mail({ id: '2@x', replyTo: '1@y', body })) })).drafts).toEqual([
      'Gladly. <- recipient: Can you send the plan?',
    ]);
  });

  it('absence notes are no answers, reports that a mail did not arrive are known', async () => {
    const auto = mail({
      id: '2@y',
      from: dana,
      to: ada,
      replyTo: '1@x',
      date: 'Mon, 2 Mar 2026 09:15:00 +0100',
      head: ['Auto-Submitted: auto-replied'],
      body: 'I am away',
    });
    const bounce = mail({
      id: '3@y',
      from: 'mailer-daemon@y.example',
      to: ada,
      replyTo: '1@x',
      date: 'Mon, 2 Mar 2026 09:16:00 +0100',
      body: 'Undeliverable',
    });
    const again = mail({ id: '4@x', replyTo: '1@x', date: 'Fri, 6 Mar 2026 09:00:00 +0100', body: 'again' });
    expect((await read({ 'a.mbox': mbox(thread[0] as string, auto, bounce, again) })).drafts.at(-1)).toBe(
      'again <- sender: first; recipient: Undeliverable',
    );
  });

  it('of LinkedIn, with the note that came before', async () => {
    const found = await read(
      {
        'x/messages.csv': [
          messagesHeader,
          row('c1', 'me', '2026-03-04 10:00:00 UTC', 'second'),
          row('c1', 'dana', '2026-03-03 10:00:00 UTC', 'answer'),
          row('c2', 'me', '2026-03-01 10:00:00 UTC', 'else', 'InMail'),
        ].join('\n'),
        'x/Invitations.csv':
          'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nAda Byron,Dana Ruiz,"3/2/26, 9:14 AM",note,OUTGOING,https://www.linkedin.com/in/ada,https://www.linkedin.com/in/dana\nAda Byron,Bob,"3/2/26, 9:14 AM",,OUTGOING,,\n',
      },
      ['x'],
    );
    expect([...found.drafts].sort()).toEqual(['else <- ', 'note <- ', 'second <- sender: note; recipient: answer']);
  });

  it('subjects without what mail programs put before them', () => {
    for (const subject of ['Pumps', 'Re: Pumps', 'AW: WG: Re[2]: pumps', 'Fwd: [list] Re:  Pumps ', 'SV: Pumps'])
      expect(bareSubject(subject)).toBe('pumps');
    expect(bareSubject('Recruiting: pumps')).toBe('recruiting: pumps');
    expect(bareSubject('re: '.repeat(100_000))).toBe('');
  });
});

describe('whose mailbox it is', () => {
  const index = async (files: Record<string, string>, me?: string) => {
    const cwd = folder(files);
    return indexMailbox(
      await sourcesOf(Object.keys(files).map((name) => join(cwd, name))),
      me === undefined ? {} : { me },
    );
  };
  it('is found by who takes part in most of it', async () => {
    const newsletters = Array.from({ length: 20 }, (_, number) =>
      mail({ id: `n${number}`, from: 'News <news@z.example>', to: ada, body: 'news' }),
    );
    const { owner, counts } = await index({ 'a.mbox': mbox(...thread, ...newsletters) });
    expect(owner).toMatchObject({ name: 'Ada Byron', keys: new Set(['ada@x.example']), isGuess: true });
    expect(counts).toMatchObject({ read: 24, own: 3, others: 21 });
  });

  it('other addresses under the same name are theirs', async () => {
    const { counts } = await index({
      'a.mbox': mbox(...thread, mail({ id: '9', from: 'Ada Byron <ada@home.example>' })),
    });
    expect(counts.own).toBe(4);
  });

  for (const me of ['ada@x.example', 'Ada Byron', 'ADA@X.EXAMPLE, other@z.example', 'Ada Byron <ada@x.example>'])
    it(`can be said: ${me}`, async () => expect((await index({ 'a.mbox': mbox(...thread) }, me)).counts.own).toBe(3));

  it('is asked for where nobody of that name wrote anything', async () => {
    await expect(read({ 'a.mbox': mbox(...thread) }, undefined, { me: 'Nobody' })).rejects.toThrow('--me');
  });
});

describe('nothing is lost', () => {
  const counts = async (files: Record<string, string | Uint8Array>) => {
    const cwd = folder(files);
    const mailbox = await indexMailbox(await sourcesOf(Object.keys(files).map((name) => join(cwd, name))));
    const { read: total, ...parts } = mailbox.counts;
    expect(Object.values(parts).reduce((sum, number) => sum + number, 0)).toBe(total);
    return mailbox;
  };

  it('copies, drafts and broken records are counted', async () => {
    const mailbox = await counts({
      'a.mbox': mbox(...thread, thread[0] as string, mail({ id: 'd', head: ['X-Gmail-Labels: Drafts'] })),
    });
    expect(mailbox.counts).toMatchObject({ read: 6, own: 3, others: 1, duplicates: 1, leftOut: 1 });
  });

  for (const [name, cutBy] of [
    ['text', 6],
    ['head', 60],
  ] as const)
    it(`a mailbox that ends in a ${name} says so`, async () => {
      const whole = mbox(...thread, mail({ id: 'z', body: 'last mail\n' }));
      const { broken } = await counts({ 'a.mbox': whole.slice(0, -cutBy) });
      expect(broken).toMatchObject([{ number: 5, reason: expect.stringMatching(/file ends/u) as string }]);
    });

  it('and so does one that ends between the parts of a mail', async () => {
    const parts = mail({
      id: 'z',
      head: ['Content-Type: multipart/mixed; boundary="b"'],
      body: '--b\n\nHi\n--b\nContent-Type: application/pdf\n\nxxxx\n',
    });
    expect((await counts({ 'a.mbox': mbox(...thread, parts) })).broken).toHaveLength(1);
    expect((await counts({ 'a.mbox': mbox(...thread, `${parts}--b--\n`) })).broken).toHaveLength(0);
  });

  it('a mail that cannot be read is told by its name, the others are linted', async () => {
    const bad = Buffer.concat([
      Buffer.from(mbox(...thread)),
      Buffer.from('\nFrom a@x Mon Mar  2 09:14:00 2026\n'),
      Buffer.from(
        mail({
          id: 'bad@x',
          subject: 'else',
          to: 'Eve <eve@z.example>',
          head: ['Content-Type: text/plain; charset=utf-8'],
          body: 'caf',
        }),
      ),
      Buffer.from([0xe9, 10]),
    ]);
    const found = await read({ 'a.mbox': bad });
    expect(found.fatal).toEqual([expect.stringContaining('bad@x: 1 character is not in the charset') as string]);
    expect(found.drafts).toHaveLength(3);
  });

  it('an empty mailbox is one without mails', async () => {
    expect(await read({ 'a.mbox': '' })).toEqual({ drafts: [], fatal: [] });
  });

  it('a file that is none is refused', async () => {
    await expect(read({ 'a.mbox': 'Hi Ann\n' })).rejects.toThrow('no mail in this file');
    await expect(read({ 'a.csv': 'a,b\n1,2\n' })).rejects.toThrow('no table of messages');
    await expect(read({ 'a.zip': 'PK' })).rejects.toThrow('no whole ZIP');
  });
});

it('--since leaves out what was sent before, not what was said', async () => {
  expect((await read({ 'a.mbox': mbox(...thread) }, undefined, { since: '2026-03-04' })).drafts).toEqual([
    'thanks <- sender: first; recipient: answer',
  ]);
});

it('a mailbox can be the history of a draft', async () => {
  const cwd = folder({
    'a.mbox': mbox(thread[0] as string, thread[1] as string, thread[2] as string),
    'b.eml': thread[0] as string,
  });
  expect((await readHistory(join(cwd, 'a.mbox'))).map(({ from, text }) => `${from}: ${text}`)).toEqual([
    'sender: first',
    'recipient: answer',
    'sender: thanks',
  ]);
  expect(await readHistory(join(cwd, 'b.eml'))).toMatchObject([{ from: 'sender', text: 'first' }]);
  expect(await readHistory(join(cwd, 'b.eml'), 'Dana Ruiz')).toMatchObject([{ from: 'recipient', text: 'first' }]);
});
