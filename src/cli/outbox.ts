/** The drafts of a run are each other's outbox. They are read once before they are linted: each is held against all of them. */
import { asOutboxMessage, OutboxIndex } from '../analysis/outbox.ts';
import { formatOfFile } from '../input/formats.ts';
import type { Surroundings } from './context.ts';
import type { Job } from './jobs.ts';
import { readJob } from './mailbox-jobs.ts';

/** Standard input can be read only once, and a mailbox is long: there a message is held against those before it. */
export const isReadOnce = ({ bytes, more }: Job): boolean => bytes !== undefined || more !== undefined;

export async function outboxOf(jobs: readonly Job[], surroundings: Surroundings): Promise<OutboxIndex> {
  const outbox = new OutboxIndex();
  const read = jobs.filter(
    (job) =>
      !isReadOnce(job) &&
      job.ignoredBy === null &&
      job.config.rules.some(({ rule }) => rule.meta.docs?.needs?.includes('outbox')),
  );
  const [only] = read;
  if (!only || (jobs.length === 1 && isSingle(only.filePath))) return outbox;
  for (const job of read) {
    for await (const one of readJob(job)) {
      if ('ok' in one) outbox.add(asOutboxMessage(surroundings.around(one.ok.draft)));
    }
  }
  return outbox;
}

/** One message is nobody's outbox. What is no format at all will be said when it is linted. */
function isSingle(path: string): boolean {
  try {
    return ['text', 'eml'].includes(formatOfFile(path, false));
  } catch {
    return true;
  }
}
