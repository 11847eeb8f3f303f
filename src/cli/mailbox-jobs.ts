/** Mailboxes among the files of a run: those that belong together are read together. */
import type { Draft } from '../draft.ts';
import { fatalResult } from '../engine/result.ts';
import { formatOfFile, type Format } from '../input/formats.ts';
import { InputError } from '../input/input-error.ts';
import type { MailboxOptions } from '../input/read-mailbox.ts';
import { readDrafts, type Read } from '../input/read.ts';
import type { Job } from './jobs.ts';
import { checkDate, type Options } from './options.ts';

/** "Inbox" and "Sent" are one mailbox: what is asked in one is answered in the other. @throws {UsageError} */
export function joinMailboxes(jobs: readonly Job[], { me, since }: Options): Job[] {
  if (since !== undefined) checkDate('--since', since);
  const mailbox: MailboxOptions = { ...(me === undefined ? {} : { me }), ...(since === undefined ? {} : { since }) };
  const joined: Job[] = [];
  const first = new Map<Job['linter'], Job>();
  for (const job of jobs) {
    const found = first.get(job.linter);
    if (!isMailbox(job)) joined.push({ ...job, mailbox });
    else if (found) found.more?.push(job.filePath);
    else {
      const mine = { ...job, mailbox, more: [] };
      first.set(job.linter, mine);
      joined.push(mine);
    }
  }
  return joined;
}

function isMailbox({ filePath, bytes, ignoredBy }: Job): boolean {
  if (bytes !== undefined || ignoredBy !== null) return false;
  let format: Format | undefined;
  try {
    format = formatOfFile(filePath, false);
  } catch {
    // Reading it says why it cannot be read.
  }
  return format === 'mailbox';
}

/** The drafts of a job, one at a time. @param onSent is told of all messages of a mailbox beforehand. */
export async function* readJob(
  { filePath, bytes, mailbox, more }: Job,
  onSent?: (draft: Draft) => void,
): AsyncGenerator<Read> {
  if (!more) {
    yield* readDrafts(filePath, { ...(mailbox ? { mailbox } : {}), ...(bytes ? { bytes } : {}) });
    return;
  }
  const { readMailbox, sourcesOf } = await import('../input/read-mailbox.ts');
  const { MailboxProgress } = await import('./mailbox-progress.ts');
  const progress = new MailboxProgress();
  try {
    yield* readMailbox(await sourcesOf([filePath, ...more]), {
      ...mailbox,
      ...progress.listeners,
      ...(onSent ? { onSent } : {}),
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { fatal: fatalResult(filePath, error.message, error.place) };
  } finally {
    progress.clear();
  }
}
