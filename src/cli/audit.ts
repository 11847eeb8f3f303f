/** `msglint audit <mailbox>`: what works for its owner; and in parts, and put together again. */
import { basename, resolve } from 'node:path';
import type { AuditInput, AuditReport } from '../audit/audit.ts';
import type { Judged, Setting, Shard, ThreadJudge } from '../audit/judge-mailbox.ts';
import type { Owner } from '../input/mailbox/owner.ts';
import type { Mailbox } from '../input/mailbox/mailbox.ts';
import { InputError } from '../input/input-error.ts';
import { visibleJson, visibleLine } from '../report/visible.ts';
import { complain, type ExitCode } from './command.ts';
import { Linters } from './context.ts';
import { MailboxProgress } from './mailbox-progress.ts';
import { checkDate, UsageError, wholeNumber, type Options } from './options.ts';
import { openOutput, outputWidth } from './output.ts';
import { threadsFor } from './pool.ts';
import { nameFor } from './sources.ts';

/** Days within which an answer counts; most come within two. */
const WINDOW = '14';
/** Messages below which starting workers takes longer than they save. */
const WORTH_WORKERS = 2000;

export async function auditCommand(options: Options, args: readonly string[]): Promise<ExitCode> {
  const cwd = process.cwd();
  const { format = 'stylish' } = options;
  if (!['stylish', 'json', 'html'].includes(format))
    throw new UsageError(`"msglint audit" prints as text, --format json or --format html, not ${format}.`);
  if (args.length === 0)
    throw new UsageError(
      '"msglint audit" needs a mailbox: an .mbox file, a folder of mails, messages.csv or the .zip it came in.',
    );
  const windowDays = wholeNumber('--window', options.window ?? WINDOW);
  if (windowDays < 1) throw new UsageError('--window has to be 1 or more: days within which an answer counts.');
  if (options.partial !== undefined && options.merge)
    throw new UsageError('--partial and --merge contradict each other. Make the parts first, then put them together.');
  if (options.now !== undefined) checkDate('--now', options.now);
  const { input, end, partial } = options.merge ? await fromParts(args, cwd) : await fromMailbox(args, options, cwd);
  if (partial) {
    const output = openOutput(resolve(cwd, options.partial as string));
    try {
      const { partialLines } = await import('../audit/partial.ts');
      for (const line of partialLines(partial)) await output.write(line);
      await output.close();
    } catch (error) {
      await output.discard();
      throw error;
    }
    return 0;
  }
  const { audit } = await import('../audit/audit.ts');
  const report = audit(input, { windowDays, end: options.now === undefined ? end : Date.parse(options.now) });
  complainOfBroken(report);
  const output = openOutput(options['output-file'] === undefined ? undefined : resolve(cwd, options['output-file']));
  try {
    await output.write(await print(report, format, options));
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return 0;
}

async function print(report: AuditReport, format: string, options: Options): Promise<string> {
  if (format === 'json') {
    const { redact } = await import('../audit/redact.ts');
    return `${visibleJson(options.redact ? redact(report) : report, 2)}\n`;
  }
  if (format === 'html') {
    const { htmlReport } = await import('../audit/html-report.ts');
    return htmlReport(report, { redact: options.redact === true });
  }
  const { textReport } = await import('../audit/text-report.ts');
  return textReport(report, outputWidth());
}

function complainOfBroken({ records: { broken } }: AuditReport): void {
  for (const { place, reason } of broken.slice(0, 10)) complain(`${place}: ${reason}`);
  if (broken.length > 10) complain(`and ${broken.length - 10} more; --format json has them all.`);
}

/* ---- where it comes from ---------------------------------------------------------------------------------------- */

interface Given {
  input: AuditInput;
  end: number;
  partial?: import('../audit/partial.ts').Partial;
}

async function fromMailbox(args: readonly string[], options: Options, cwd: string): Promise<Given> {
  const shard = options.shard === undefined ? undefined : shardIn(options.shard);
  const { endOf, fingerprint } = await import('../audit/judge-mailbox.ts');
  const { mailbox, owner, judged } = await judgeFiles(args, options, cwd, shard);
  const strip = (broken: Judged['broken']) =>
    broken.map(({ number, place, reason }) => ({ number, place: nameIn(place, cwd), reason }));
  if (mailbox.counts.others === 0)
    complain(
      'The mailbox holds nothing that others wrote, so nobody seems to answer. Name the file with what was received as well.',
    );
  const name = owner.name || [...owner.keys].join(', ');
  const records = { read: mailbox.counts.read, broken: [...strip(mailbox.broken), ...strip(judged.broken)] };
  const end = endOf(mailbox);
  return {
    input: { owner: name, messages: judged.messages, threads: judged.threads, records },
    end,
    ...(options.partial === undefined
      ? {}
      : {
          partial: {
            owner: name,
            mailbox: fingerprint(mailbox),
            shard: shard ?? { part: 1, of: 1 },
            end,
            read: mailbox.counts.read,
            brokenRecords: strip(mailbox.broken),
            brokenTexts: strip(judged.broken),
            messages: judged.messages,
            threads: judged.threads,
          },
        }),
  };
}

const nameIn = (place: string, cwd: string) => (place.startsWith(`${cwd}/`) ? place.slice(cwd.length + 1) : place);

/** Indexes files and judges their threads; with workers where that is worth it. */
export async function judgeFiles(
  args: readonly string[],
  options: Options,
  cwd: string,
  shard?: Shard,
  scope: Setting['scope'] = 'audit',
): Promise<{ mailbox: Mailbox; owner: Owner; judged: Judged }> {
  const [{ indexMailbox }, { requireOwner, sourcesOf }, { inlineJudge, judgeMailbox, settingOf }] = await Promise.all([
    import('../input/mailbox/mailbox.ts'),
    import('../input/read-mailbox.ts'),
    import('../audit/judge-mailbox.ts'),
  ]);
  const configPath = resolve(cwd, args[0] ?? '.');
  // What is wrong with flags or configuration is said before a long reading.
  const tags = tagsIn(options.tag ?? []);
  const linters = await Linters.create(options, cwd);
  const { config } = await linters.linterFor(await linters.configFor(configPath));
  const progress = new MailboxProgress();
  let judge: ThreadJudge | undefined;
  try {
    const mailbox = await indexMailbox(await sourcesOf(args.map((arg) => resolve(cwd, arg))), {
      ...(options.me === undefined ? {} : { me: options.me }),
      onProgress: (done, total) => progress.show('read', done, total),
    });
    const owner = requireOwner(mailbox, options.me);
    progress.listeners.onIndexed(mailbox);
    const setting = settingOf(mailbox, owner, tags, scope);
    const { threads, isForced } = threadsFor(options);
    const workers = isForced || mailbox.counts.own >= WORTH_WORKERS ? threads : 0;
    judge =
      workers > 0
        ? (await import('./audit-pool.ts')).poolJudge(workers, { setting, options, cwd, configPath })
        : inlineJudge(setting, config.rules);
    const judged = await judgeMailbox(mailbox, owner, judge, {
      ...(shard ? { shard } : {}),
      onProgress: (done, total) => progress.show('judge', done, total),
    });
    return { mailbox, owner, judged };
  } finally {
    progress.clear();
    await judge?.close();
  }
}

function tagsIn(given: readonly string[]): { tag: string; phrase: string }[] {
  return given.map((one) => {
    const at = one.indexOf('=');
    if (at < 1 || at === one.length - 1)
      throw new UsageError(
        `--tag ${JSON.stringify(one)} cannot be read. Write --tag NAME=PHRASE, with a phrase that stands in those messages.`,
      );
    return { tag: one.slice(0, at).trim(), phrase: one.slice(at + 1).trim() };
  });
}

function shardIn(value: string): Shard {
  const [part = 0, of = 0] = /^(\d{1,6})\/(\d{1,6})$/u.exec(value)?.slice(1).map(Number) ?? [];
  if (part < 1 || part > of)
    throw new UsageError(`--shard has to be such as 2/8 (the second of eight parts), not ${JSON.stringify(value)}.`);
  return { part, of };
}

async function fromParts(args: readonly string[], cwd: string): Promise<Given> {
  const [{ mergePartials, readPartial }, { openFile }, { parseJsonLines }] = await Promise.all([
    import('../audit/partial.ts'),
    import('../input/bytes.ts'),
    import('../input/jsonl.ts'),
  ]);
  const parts = [];
  for (const arg of args) {
    const path = resolve(cwd, arg);
    try {
      parts.push({ name: basename(path), partial: await readPartial(parseJsonLines(openFile(path))) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { line } = error.place;
      throw new InputError(
        `${nameFor(path, cwd)}${line === undefined ? '' : `:${line}`}: ${visibleLine(error.message)}`,
      );
    }
  }
  const { end, ...input } = mergePartials(parts);
  return { input, end };
}
