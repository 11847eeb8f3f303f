/** The drafts of a run are each other's outbox. They are read once before they are linted: each is held against all of them. */
import { asOutboxMessage, OutboxIndex } from '../analysis/outbox.ts';
import { formatOfFile } from '../input/formats.ts';
import type { Surroundings } from './context.ts';
import type { Job } from './jobs.ts';
import { readJob } from './mailbox-jobs.ts';

export async function outboxOf(jobs: readonly Job[], surroundings: Surroundings): Promise<OutboxIndex> {
  const outbox = new OutboxIndex();
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
