/** `msglint <mailbox>`: what its owner sent, held against all that they sent. */
import { describe, expect, it } from 'vitest';
import { mail, mbox, messagesHeader } from '../input/mailbox/mails.ts';
import { folder, run } from './run.ts';

interface Result {
  entry?: string;
  messages: { ruleId: string | null; message: string }[];
  skippedRules?: { ruleId: string; missing: string[] }[];
}

const people = ['Dana Ruiz', 'Wei Chen', 'Bram Vos', 'Ines Faria'];
const pitch = (name: string) =>
  `Hi ${name.split(' ')[0] ?? ''},\n\nI noticed your post on pumps that freeze in the first week of winter, and how you rebuilt the seals by hand. We make a small sensor that tells you a day before it happens. Could I send you one to try on the roof?\n\nBest,\nAda\n`;
const written = (day: number, name: string, body: string) =>
  mail({
    id: `${day}.${name.toLowerCase().replace(' ', '.')}@x`,
    to: `${name} <${name.toLowerCase().replace(' ', '.')}@y.example>`,
    date: `${day} Mar 2026 09:14:00 +0100`,
    subject: `Pumps, ${name}`,
    body,
  });

async function lint(files: Record<string, string>, ...flags: string[]): Promise<Result[]> {
  const { stdout } = await run(['--no-config', '--format', 'jsonl', ...flags, ...Object.keys(files)], {
    cwd: folder(files),
  });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Result)
    .filter((one) => 'messages' in one);
}
const bulk = (results: readonly Result[]) =>
  results.flatMap(({ entry, messages }) =>
    messages.some(({ ruleId }) => ruleId === 'no-bulk-duplicate') ? [entry] : [],
  );

describe('one text for many', () => {
  const sent = people.map((name, index) => written(2 + index, name, pitch(name)));
  it('is found in all of its copies, the first as well, with one thread or more', async () => {
    for (const flags of [[], ['--concurrency', '2']]) {
      const results = await lint({ 'sent.mbox': mbox(...sent) }, ...flags);
      expect(results.length).toBe(4);
      expect(bulk(results).length).toBe(4);
    }
  });

  it('is found by what was sent before --since as well', async () => {
    const results = await lint({ 'sent.mbox': mbox(...sent) }, '--since', '2026-03-05');
    expect(results.length).toBe(1);
    expect(bulk(results).length).toBe(1);
  });

  it('is found in messages.csv', async () => {
    const rows = people.map(
      (name, index) =>
        `c${index},,Ada Byron,https://www.linkedin.com/in/ada,${name},https://www.linkedin.com/in/p${index},2026-03-0${index + 2} 09:14:00 UTC,,"${pitch(name)}",INBOX,`,
    );
    expect(bulk(await lint({ 'messages.csv': [messagesHeader, ...rows].join('\n') })).length).toBe(4);
  });

  it('near miss: two personal messages on one topic', async () => {
    const bodies = [
      'Hi Dana,\n\nyour note on pumps that freeze says the seals went first. On our roof it was the valve behind them, which you do not mention. Did you look at it?\n\nBest,\nAda\n',
      'Hi Wei,\n\nin your talk on pumps that freeze you left out what the seals cost. We paid 400 euros for a set in May. Was yours dearer?\n\nBest,\nAda\n',
      'Hi Bram,\n\nthe pump that you sold us froze again last night, seals and all. Shall I send the pieces to you, or keep them for the insurer?\n\nBest,\nAda\n',
    ];
    const mails = bodies.map((body, index) => written(2 + index, people[index] as string, body));
    expect(bulk(await lint({ 'sent.mbox': mbox(...mails) }))).toEqual([]);
  });

  it('near miss: two copies for two founders; copies half a year apart; the same to the same person', async () => {
    expect(bulk(await lint({ 'sent.mbox': mbox(...sent.slice(0, 2)) }))).toEqual([]);
    const apart = people.map((name, index) =>
      mail({
        id: `${index}@x`,
        to: `${name} <p${index}@y.example>`,
        date: `2 ${['Jan', 'Apr', 'Jul', 'Oct'][index] ?? ''} 2025 09:00:00 +0000`,
        body: pitch(name),
      }),
    );
    expect(bulk(await lint({ 'sent.mbox': mbox(...apart) }))).toEqual([]);
    const again = [2, 9, 16, 23].map((day) => written(day, 'Dana Ruiz', pitch('Dana Ruiz')));
    expect(bulk(await lint({ 'sent.mbox': mbox(...again) }))).toEqual([]);
  });

  it('makes what it says about the reader a merge field', async () => {
    const rule = ['--no-config', '--format', 'json', '--rule', 'no-bulk-duplicate: off'];
    const personal = async (...mails: string[]) => {
      const { stdout } = await run([...rule, 'sent.mbox'], { cwd: folder({ 'sent.mbox': mbox(...mails) }) });
      const results = JSON.parse(stdout) as Result[];
      return results.map(({ messages }) => messages.some(({ ruleId }) => ruleId === 'require-personalization'));
    };
    expect(await personal(...sent.slice(0, 1))).toEqual([false]);
    expect(await personal(...sent)).toEqual([true, true, true, true]);
  });
});

describe('what is said at the end', () => {
  const messages = mbox(
    mail({ id: '1@x', body: 'Hi {{first_name}},\n\nI would like to touch base about the the pump.\n' }),
    mail({ id: '2@x', to: 'Bob <bob@z.example>', body: 'Hi Bob,\n\nhow did the test of the pump go on Monday?\n' }),
  );
  it('is not that an archive can be fixed', async () => {
    for (const files of [
      { 'sent.mbox': messages },
      { 'a.jsonl': '{"text": "I would like to touch base about the the pump.!!"}\n' },
    ]) {
      const { stdout } = await run([...Object.keys(files)], { cwd: folder(files as Record<string, string>) });
      expect(stdout).toMatch(/problem/u);
      expect(stdout).not.toMatch(/--fix/u);
    }
  });

  it('is not that a first message lacks a history', async () => {
    const { stdout, stderr } = await run(['sent.mbox'], { cwd: folder({ 'sent.mbox': messages }) });
    expect(stdout + stderr).not.toMatch(/history/u);
  });
});

describe('a mail of more than 32 MB', () => {
  it('is read up to there, and that is said', async () => {
    const attached = (bytes: number) =>
      mail({
        id: `${bytes}@x`,
        head: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'],
        body: `--b\nContent-Type: text/plain\n\nHi {{first_name}},\n\nhow did the test go?\n\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${`${'QUJD'.repeat(19)}\n`.repeat(bytes / 77)}--b--\n`,
      });
    const { stdout, stderr } = await run(['--no-config', '--format', 'jsonl', 'sent.mbox'], {
      cwd: folder({ 'sent.mbox': mbox(attached(1_000), attached(33 * 1024 ** 2)) }),
    });
    expect(stderr).toContain('2 records, 2 sent, 0 received. 1 mail of more than 32 MB: what lies beyond');
    expect(stdout.match(/no-unfilled-placeholder/gu)?.length).toBeGreaterThanOrEqual(2);
  });
});
