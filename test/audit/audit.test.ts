/** The audit as a whole: shape, Simpson's paradox, censoring, parts put together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  linkedInHeader,
  makeMailbox,
  toJsonLine,
  toLinkedInRow,
  toMail,
  toPostmark,
} from '../../scripts/synthetic-mailbox.ts';
import { audit, type AuditInput, type AuditReport } from '../../src/audit/audit.ts';
import { htmlReport } from '../../src/audit/html-report.ts';
import type { SentMessage } from '../../src/audit/sent-message.ts';
import type { NextStep } from '../../src/audit/thread-state.ts';
import { folder, run } from '../cli/run.ts';

const DAY = 86_400_000;
const sample = makeMailbox({ threads: 150, seed: 7 });
const ids = new Map(sample.map(({ id }) => [Number(id.split('.', 1)[0]), id]));
const jsonl = `${sample.map(toJsonLine).join('\n')}\n`;
const mbox = sample
  .filter(({ channel }) => channel === 'email')
  .map((message) => `${toPostmark(message)}\n${toMail(message, (index) => ids.get(index))}\n`)
  .join('');

const message = (changes: Partial<SentMessage>, index: number): SentMessage => ({
  id: String(index),
  at: index * 1000,
  offset: null,
  channel: 'email',
  kind: 'first',
  seeks: true,
  isOutreach: true,
  relation: 'cold',
  touch: 0,
  wait: null,
  person: `p${index}`,
  flagged: [],
  passed: [],
  words: 50,
  asks: 1,
  value: 'none',
  anchors: [],
  subjectWords: null,
  outcome: null,
  againAt: null,
  tag: null,
  text: '',
  ...changes,
});
const input = (messages: SentMessage[]): AuditInput => ({
  owner: 'Ada',
  messages,
  threads: [],
  records: { read: messages.length, broken: [] },
});
const group = (n: number, answered: number, changes: Partial<SentMessage>, from: number) =>
  Array.from({ length: n }, (_, index) =>
    message(
      { ...changes, outcome: index < answered ? { kind: 'answer', at: (from + index) * 1000 + DAY } : null },
      from + index,
    ),
  );
const options = { windowDays: 14, end: 100 * DAY };
const practice = (report: AuditReport, id: string) => report.practices.find((one) => one.id === id);

describe('what is counted', () => {
  it('messages too young to have been answered are left out, answered or not', () => {
    const young = (index: number, answered: boolean) =>
      message({ at: 95 * DAY, outcome: answered ? { kind: 'answer', at: 96 * DAY } : null }, index);
    expect(audit(input([...group(10, 4, {}, 0), young(20, true), young(21, false)]), options)).toMatchObject({
      sent: 12,
      decided: 10,
      answered: 4,
      undecided: 2,
    });
  });

  it('an answer after the window is none, a no is one, to be asked to stop and a bounce are none', () => {
    const outcome = (kind: 'answer' | 'decline' | 'deferral' | 'opt-out' | 'bounce', days: number, index: number) =>
      message({ outcome: { kind, at: index * 1000 + days * DAY } }, index);
    const report = audit(
      input([
        outcome('answer', 15, 1),
        outcome('decline', 2, 2),
        outcome('deferral', 2, 3),
        outcome('opt-out', 2, 4),
        outcome('bounce', 0, 5),
        outcome('answer', 14, 6),
      ]),
      options,
    );
    expect(report).toMatchObject({
      sent: 6,
      seeking: 5,
      decided: 5,
      answered: 3,
      outcomes: { answer: 2, decline: 1, deferral: 1, 'opt-out': 1, bounce: 1, none: 0 },
    });
  });

  it('what stands in many messages is about nobody', () => {
    const shared = Array.from({ length: 40 }, (_, index) =>
      message({ anchors: [[3, index < 20 ? 'your talk in ‹name›' : `your talk on ${index}`]] }, index),
    );
    expect(practice(audit(input(shared), options), 'personal-anchor')).toMatchObject({
      with: { n: 20 },
      without: { n: 20 },
    });
  });

  it('nothing', () => {
    expect(audit(input([]), options)).toMatchObject({
      sent: 0,
      answered: 0,
      undecided: 0,
      practices: expect.any(Array) as unknown,
      clusters: [],
      period: null,
    });
  });
});

describe('comparisons', () => {
  it('are not fooled by whom one knows: long messages go to friends', () => {
    // Friends answer half of all, strangers a tenth, whatever the length.
    const messages = [
      ...group(160, 80, { relation: 'warm', words: 60 }, 0),
      ...group(40, 20, { relation: 'warm', words: 200 }, 200),
      ...group(40, 4, { words: 60 }, 300),
      ...group(160, 16, { words: 200 }, 400),
    ];
    const length = practice(audit(input(messages), options), 'length');
    expect(length?.crude?.interval[0]).toBeGreaterThan(0.1);
    expect(length).toMatchObject({ enough: true, with: { n: 200, answered: 84 }, without: { n: 200, answered: 36 } });
    expect(length?.difference).toBeCloseTo(0, 10);
    expect(length?.q).toBeGreaterThan(0.5);
  });

  it('say nothing below the minimum', () => {
    expect(
      practice(
        audit(input([...group(19, 9, { words: 60 }, 0), ...group(200, 9, { words: 200 }, 100)]), options),
        'length',
      ),
    ).toMatchObject({ enough: false, difference: null, interval: null, q: null });
  });

  it('with one kind of message the difference is that of the shares', () => {
    expect(
      practice(
        audit(input([...group(70, 56, { words: 60 }, 0), ...group(80, 48, { words: 200 }, 100)]), options),
        'length',
      ),
    ).toMatchObject({
      difference: expect.closeTo(0.2, 10) as number,
      interval: [expect.closeTo(0.0524, 4), expect.closeTo(0.3339, 4)],
    });
  });

  it('variants by tag, with intervals for those who peek', () => {
    const report = audit(
      input([...group(200, 60, { tag: 'short' }, 0), ...group(100, 10, { tag: 'long' }, 300)]),
      options,
    );
    expect(report.variants).toMatchObject({
      from: 'tag',
      list: [
        { name: 'short', n: 200, difference: null },
        { name: 'long', n: 100 },
      ],
    });
    expect(report.variants?.list[1]?.difference?.interval[1]).toBeLessThan(0.05);
  });
});

describe('the report', () => {
  const hostile = '<script>alert(1)</script>\u001b[31m"\'&';
  const report = () => {
    const messages = [
      ...group(60, 20, { text: `${hostile} ‹name› a b c d e f g h i` }, 0),
      ...group(60, 10, { words: 200, tag: hostile }, 100),
      ...group(60, 10, { words: 200, tag: 'b' }, 200),
    ];
    const thread = {
      person: hostile,
      key: 'x',
      channel: 'email' as const,
      thread: hostile,
      lastFrom: 'you' as const,
      lastAt: 99 * DAY,
      ownAt: 99 * DAY,
      waiting: 1,
      reply: null,
      optedOut: false,
      bounced: false,
      awayUntil: null,
      seeks: true,
    };
    return audit({ ...input(messages), owner: hostile, threads: [thread] }, options);
  };

  it('escapes what comes from mails, and forbids itself to load or run anything else', () => {
    const html = htmlReport(report(), { redact: false });
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).not.toContain('\u001b');
    expect(html).toContain("default-src 'none'");
    expect(html).toMatch(/script-src 'sha256-[\w+/=]{44}'/u);
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/(?:https?:)?\/\/[a-z]/u);
    expect(html).not.toMatch(/ on[a-z]+=|javascript:/u);
  });

  it('has an alternative in words for each plot', () => {
    const html = htmlReport(report(), { redact: false });
    const plots = html.match(/<svg[^>]*>/gu) ?? [];
    expect(plots.length).toBeGreaterThan(3);
    for (const plot of plots) expect(plot).toMatch(/role="img"/u);
    expect(html).toContain('aria-label="Difference in the share answered');
  });

  it('leaves names and texts out where it is told to', () => {
    const html = htmlReport(report(), { redact: true });
    expect(html).not.toContain('alert(1)');
    expect(html).toContain('Person 1');
    expect(html).toContain('Template 1');
  });

  it('says so where there is nothing to say', () => {
    const html = htmlReport(audit(input([]), options), { redact: false });
    expect(html).toContain('Nothing was sent');
  });
});

describe('the command', () => {
  it('json has the shape that others rely on', async () => {
    const cwd = folder({ 'box.mbox': mbox });
    const { code, stdout, stderr } = await run(['audit', 'box.mbox', '--format', 'json'], { cwd });
    expect(stderr).toContain('Mailbox of Ada Sample');
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as AuditReport;
    expect(report).toMatchObject({
      sent: sample.filter(({ fromMe, channel }) => fromMe && channel === 'email').length,
      window: { days: 14 },
      records: { read: sample.filter(({ channel }) => channel === 'email').length, broken: [] },
    });
    for (const one of report.practices) {
      expect(one).toMatchObject({
        id: expect.any(String) as string,
        label: expect.any(String) as string,
        with: { n: expect.any(Number) as number, answered: expect.any(Number) as number },
      });
      if (!one.enough) expect(one.difference).toBeNull();
    }
    for (const one of report.clusters)
      expect(Object.keys(one)).toEqual(expect.arrayContaining(['size', 'answered', 'interval', 'varies', 'sample']));
    expect(report.clusters.length).toBeGreaterThan(2);
    expect(Object.keys(report.threads)).toEqual([
      'awaiting-them',
      'awaiting-you',
      'declined',
      'deferred',
      'bounced',
      'closed',
    ]);
    // The same mailbox gives the same bytes, whatever the day.
    expect((await run(['audit', 'box.mbox', '--format', 'json'], { cwd })).stdout).toBe(stdout);
  });

  it('parts put together are the whole, in any order, with workers or without', async () => {
    const cwd = folder({ 'box.jsonl': jsonl });
    const whole = await run(['audit', 'box.jsonl', '--format', 'json'], { cwd });
    for (const part of [1, 2, 3]) {
      const { code, stdout } = await run(
        [
          'audit',
          'box.jsonl',
          '--partial',
          `part${part}.json`,
          '--shard',
          `${part}/3`,
          ...(part === 2 ? ['--concurrency', '2'] : []),
        ],
        { cwd },
      );
      expect([code, stdout]).toEqual([0, '']);
    }
    const sizes = [1, 2, 3].map((part) => readFileSync(join(cwd, `part${part}.json`)).length);
    expect(Math.min(...sizes)).toBeGreaterThan(5000);
    const merged = await run(['audit', '--merge', 'part3.json', 'part1.json', 'part2.json', '--format', 'json'], {
      cwd,
    });
    expect(JSON.parse(merged.stdout)).toEqual(JSON.parse(whole.stdout));
    expect((JSON.parse(whole.stdout) as AuditReport).clusters.length).toBeGreaterThan(2);
    expect((await run(['audit', 'box.jsonl', '--concurrency', '2', '--format', 'json'], { cwd })).stdout).toBe(
      whole.stdout,
    );

    expect(await run(['audit', '--merge', 'part1.json', 'part3.json'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Part 2 of 3 is missing') as string,
    });
    expect(
      await run(['audit', '--merge', 'part1.json', 'part1.json', 'part2.json', 'part3.json'], { cwd }),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('the same part') as string });
    const cut = folder({ 'part1.json': readFileSync(join(cwd, 'part1.json')).subarray(0, -500) });
    expect(await run(['audit', '--merge', 'part1.json'], { cwd: cut })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not a whole partial result') as string,
    });
  }, 240_000);

  it('every format of a mailbox says the same of it', async () => {
    const rows = sample.filter(({ channel }) => channel !== 'email');
    const cwd = folder({
      'messages.csv': [linkedInHeader, ...rows.map(toLinkedInRow)].join('\n'),
      'box.jsonl': rows.map(toJsonLine).join('\n'),
    });
    const of = async (name: string) => {
      const {
        practices: _practices,
        records,
        owner: _owner,
        waitingThreads: _threads,
        ...rest
      } = JSON.parse((await run(['audit', name, '--format', 'json'], { cwd })).stdout) as AuditReport;
      return { ...rest, read: records.read };
    };
    expect(await of('messages.csv')).toEqual(await of('box.jsonl'));
  });

  it('the text fits a terminal, says how sure it is, and names no cause', async () => {
    const cwd = folder({ 'box.jsonl': jsonl });
    const { stdout } = await run(['audit', 'box.jsonl'], { cwd, env: { COLUMNS: '80' } });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout.replace(/\s+/gu, ' ')).toContain('95 % interval');
    expect(stdout).toContain('nobody drew lots');
  });

  it('next lists whom to write to, as of the day that is given', async () => {
    const cwd = folder({ 'box.jsonl': jsonl });
    const { code, stdout } = await run(['next', 'box.jsonl', '--json', '--now', '2026-10-01', '--ics', 'dates.ics'], {
      cwd,
    });
    expect(code).toBe(0);
    const steps = JSON.parse(stdout) as NextStep[];
    expect(new Set(steps.map((step) => Object.keys(step).sort().join(' ')))).toEqual(
      new Set(['channel fairFrom followUps lastAt lastFrom person reason state thread']),
    );
    expect(steps.length).toBeGreaterThan(50);
    expect(readFileSync(join(cwd, 'dates.ics'), 'utf8')).toContain('BEGIN:VCALENDAR');
    const text = await run(['next', 'box.jsonl', '--now', '2026-10-01'], { cwd });
    expect(text.stdout).toContain('Not any more');
  });

  for (const [args, word] of [
    [['audit'], 'needs a mailbox'],
    [['audit', 'box.jsonl', '--window', '0'], '--window'],
    [['audit', 'box.jsonl', '--shard', '3/2'], '--shard'],
    [['audit', 'box.jsonl', '--tag', 'x'], '--tag'],
    [['audit', 'box.jsonl', '--format', 'jsonl'], 'not jsonl'],
    [['audit', 'gone.mbox'], 'no such file'],
    [['audit', '--merge', 'box.jsonl'], 'no partial result'],
    [['next'], 'needs a mailbox'],
    [['next', 'box.jsonl', '--now', 'soon'], '--now'],
  ] as const)
    it(`${args.join(' ')} is one line`, async () => {
      const { code, stderr, stdout } = await run(args, {
        cwd: folder({ 'box.jsonl': jsonl.split('\n').slice(0, 4).join('\n') }),
      });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(word);
      expect(
        stderr
          .trim()
          .split('\n')
          .filter((line) => line.startsWith('msglint: ')),
      ).toHaveLength(1);
    });
});
