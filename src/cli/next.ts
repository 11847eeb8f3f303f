/** `msglint next <mailbox>`: whom it is fair to write to, from when, and whom not any more. */
import { resolve } from 'node:path';
import { nextSteps, type NextStep } from '../audit/thread-state.ts';
import { visibleJson, visibleLine } from '../report/visible.ts';
import { padTo, wrap } from '../report/width.ts';
import { widthOf } from '../syntax/width.ts';
import { judgeFiles } from './audit.ts';
import type { ExitCode } from './command.ts';
import { checkDate, UsageError, type Options } from './options.ts';
import { openOutput, outputWidth } from './output.ts';

export async function nextCommand(options: Options, args: readonly string[]): Promise<ExitCode> {
  const cwd = process.cwd();
  const format = options.json ? 'json' : (options.format ?? 'stylish');
  if (!['stylish', 'json'].includes(format))
    throw new UsageError(`"msglint next" prints as text, --format json, not ${format}.`);
  if (args.length === 0)
    throw new UsageError(
      '"msglint next" needs a mailbox: an .mbox file, a folder of mails, messages.csv or the .zip it came in.',
    );
  if (options.now !== undefined) checkDate('--now', options.now);
  const { judged } = await judgeFiles(args, options, cwd, undefined, 'threads');
  // Here, unlike in an audit, today is what the question is about.
  const now = options.now === undefined ? Date.now() : Date.parse(options.now);
  const steps = nextSteps(judged.threads, now);
  await writeWhole(options['output-file'], cwd, format === 'json' ? `${visibleJson(steps, 2)}\n` : asText(steps, now));
  if (options.ics !== undefined) {
    const { calendar } = await import('../audit/calendar.ts');
    await writeWhole(options.ics, cwd, calendar(steps, now));
  }
  return 0;
}

async function writeWhole(file: string | undefined, cwd: string, text: string): Promise<void> {
  const output = openOutput(file === undefined ? undefined : resolve(cwd, file));
  try {
    await output.write(text);
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Rows of each group. */
const MAX_ROWS = 20;

function asText(steps: readonly NextStep[], now: number): string {
  const width = outputWidth();
  const today = new Date(now).toISOString().slice(0, 10);
  const isOpen = ({ state }: NextStep) => state === 'awaiting-them' || state === 'deferred' || state === 'bounced';
  const groups: [string, NextStep[]][] = [
    ['They wait for you', steps.filter(({ state }) => state === 'awaiting-you')],
    ['Fair to write to now', steps.filter((step) => isOpen(step) && step.fairFrom !== null && step.fairFrom <= today)],
    ['Not yet', steps.filter((step) => isOpen(step) && step.fairFrom !== null && step.fairFrom > today)],
    ['Not any more', steps.filter(({ fairFrom }) => fairFrom === null)],
  ];
  const lines: string[] = [];
  for (const [title, group] of groups) {
    if (group.length === 0) continue;
    lines.push(`${title} (${group.length})`);
    const shown = group.slice(0, title === 'Not any more' ? 5 : MAX_ROWS);
    const nameWidth = Math.min(24, Math.max(...shown.map(({ person }) => widthOf(visibleLine(person)))));
    for (const { person, fairFrom, reason, thread, channel } of shown) {
      // Without a subject the thread has the name of a record, which tells nobody anything.
      const hasSubject =
        /^(?:email|linkedin-inmail)$/u.test(channel) && thread !== '' && (/\s/u.test(thread) || !thread.includes('@'));
      const name = visibleLine(person);
      const head = `  ${padTo(widthOf(name) > nameWidth ? `${name.slice(0, nameWidth - 1)}…` : name, nameWidth)}  ${title === 'Not yet' ? `${fairFrom}  ` : ''}`;
      const [first = '', ...more] = wrap(
        visibleLine(`${reason} ${hasSubject ? `(${thread})` : ''}`),
        Math.max(20, width - widthOf(head)),
      );
      lines.push(`${head}${first}`, ...more.map((line) => `${' '.repeat(widthOf(head))}${line}`));
    }
    if (group.length > shown.length) lines.push(`  and ${group.length - shown.length} more (--json has them all)`);
    lines.push('');
  }
  return lines.length === 0
    ? 'No thread waits.\n'
    : `${lines
        .map((line) => line.trimEnd())
        .join('\n')
        .trimEnd()}\n`;
}
