/** The drafts of a run are each other's outbox. They are read once before they are linted: each is held against all of them. */
import { asOutboxMessage, OutboxIndex } from '../analysis/outbox.ts';
import type { OutboxMessage } from '../draft.ts';
import { formatOfFile } from '../input/formats.ts';
import type { Surroundings } from './context.ts';
import type { Job } from './jobs.ts';
import { readJob } from './mailbox-jobs.ts';

export interface RunOutbox {
  outbox: OutboxIndex;
  /** Whom the same text goes to, however loosely: all of the outbox that the verdict on a job of one draft can hang on. */
  alike(job: Job): string[];
}

export async function outboxOf(jobs: readonly Job[], surroundings: Surroundings): Promise<RunOutbox> {
  const outbox = new OutboxIndex();
  const messages = new Map<Job, OutboxMessage>();
  const alike = (job: Job) => {
    const message = messages.get(job);
    return message ? outbox.alike(message, { jaccard: 0, windowDays: Infinity }) : [];
  };
  // Standard input can be read only once: there a message is held against those before it. A mailbox tells of its messages
  // when its heads were read (`readJobs`).
  const read = jobs.filter(
    ({ bytes, more, ignoredBy, config }) =>
      bytes === undefined &&
      more === undefined &&
      ignoredBy === null &&
      config.rules.some(({ rule }) => rule.meta.docs?.needs?.includes('outbox')),
  );
  const [only] = read;
  if (!only || (jobs.length === 1 && isSingle(only.filePath))) return { outbox, alike };
  for (const job of read) {
    for await (const one of readJob(job)) {
      if (!('ok' in one)) continue;
      const message = asOutboxMessage(surroundings.around(one.ok.draft));
      outbox.add(message);
      // Only files of one draft are remembered by the cache.
      if (!messages.has(job)) messages.set(job, message);
    }
  }
  return { outbox, alike };
}

/** One message is nobody's outbox. What is no format at all will be said when it is linted. */
function isSingle(path: string): boolean {
  try {
    return ['text', 'eml'].includes(formatOfFile(path, false));
  } catch {
    return true;
  }
}
