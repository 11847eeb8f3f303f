/** A mailbox to what is known of its owner's messages, thread by thread: here, or spread over workers. */
import { createHash } from 'node:crypto';
import type { ActiveRule } from '../engine/run.ts';
import { InputError } from '../input/input-error.ts';
import { ContentReader, type Mailbox } from '../input/mailbox/mailbox.ts';
import type { Broken, Envelope, Place } from '../input/mailbox/message.ts';
import { keyOf, type Owner } from '../input/mailbox/owner.ts';
import type { MailboxSource } from '../input/mailbox/sources.ts';
import type { ThreadMessage } from '../input/mailbox/thread-drafts.ts';
import { judgeThread, type SentMessage } from './sent-message.ts';
import { summarizeThread, type ThreadSummary } from './thread-state.ts';

/** A thread to be judged: plain data. */
export type ThreadTask = readonly { envelope: Envelope; place: Place }[];

export interface Judged {
  messages: SentMessage[];
  threads: ThreadSummary[];
  broken: Broken[];
}

/** What every thread of a mailbox is judged with; plain data. */
export interface Setting {
  sources: readonly MailboxSource[];
  owner: Owner;
  names: ReadonlyMap<string, string>;
  firstHeard: ReadonlyMap<string, number>;
  tags: readonly { tag: string; phrase: string }[];
  /** What is asked for: all, or only where each thread stands. */
  scope: 'audit' | 'threads';
}

export interface Shard {
  /** 1-based. */
  part: number;
  of: number;
}

/** Judges threads, wherever it does so. */
export interface ThreadJudge {
  /** How many batches it can work on at a time. */
  readonly width: number;
  judge(batch: readonly ThreadTask[]): Promise<Judged>;
  close(): Promise<void>;
}

/** Messages of a batch: enough that handing it over costs little, few enough that a mailbox is held in pieces. */
const BATCH = 200;

export function settingOf(mailbox: Mailbox, owner: Owner, tags: Setting['tags'], scope: Setting['scope']): Setting {
  const firstHeard = new Map<string, number>();
  for (const { from, sent, automatic } of mailbox.envelopes) {
    const key = keyOf(from);
    if (sent === null || automatic !== null || owner.keys.has(key)) continue;
    firstHeard.set(key, Math.min(sent, firstHeard.get(key) ?? Infinity));
  }
  return { sources: mailbox.sources, owner, names: mailbox.names, firstHeard, tags, scope };
}

/** The judge of this thread of execution. */
export function inlineJudge(setting: Setting, rules: readonly ActiveRule[]): ThreadJudge {
  const reader = new ContentReader(setting.sources);
  return {
    width: 1,
    async judge(batch) {
      const judged: Judged = { messages: [], threads: [], broken: [] };
      for (const task of batch) {
        const thread = await readTask(task, reader, setting, judged.broken);
        if (setting.scope === 'audit') judged.messages.push(...judgeThread(thread, { ...setting, rules }));
        const summary = summarizeThread(thread, setting.owner, setting.names);
        if (summary) judged.threads.push(summary);
      }
      return judged;
    },
    close: () => reader.close(),
  };
}

async function readTask(
  task: ThreadTask,
  reader: ContentReader,
  { sources, owner }: Setting,
  broken: Broken[],
): Promise<ThreadMessage[]> {
  const thread: ThreadMessage[] = [];
  for (const { envelope, place } of task) {
    const report = (reason: string) => {
      const { path = '', name = '' } = sources[place.source] ?? {};
      broken.push({ number: place.number, path, place: `${name}, ${envelope.id}`, reason });
    };
    try {
      const content = await reader.read(place);
      const isOwn = owner.keys.has(keyOf(envelope.from));
      if (isOwn && content.fault !== null) report(content.fault);
      thread.push({ envelope, content: isOwn && content.fault !== null ? null : content });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      report(error.message);
      thread.push({ envelope, content: null });
    }
  }
  return thread;
}

/** Judges all threads in which the owner wrote, or those of one part of the mailbox. */
export async function judgeMailbox(
  mailbox: Mailbox,
  owner: Owner,
  judge: ThreadJudge,
  { shard, onProgress }: { shard?: Shard; onProgress?: (done: number, total: number) => void } = {},
): Promise<Judged> {
  const isOwn = (index: number) => owner.keys.has(keyOf(mailbox.envelopes.author(index)));
  const wanted = mailbox.threads.filter(
    (thread) => thread.some(isOwn) && (!shard || partOf(mailbox, thread, shard.of) === shard.part),
  );
  const total = wanted.reduce((sum, thread) => sum + thread.length, 0);
  const judged: Judged = { messages: [], threads: [], broken: [] };
  let done = 0;
  const running = new Set<Promise<void>>();
  const start = async (batch: ThreadTask[]) => {
    const found = await judge.judge(batch);
    for (const message of found.messages) judged.messages.push(message);
    judged.threads.push(...found.threads);
    judged.broken.push(...found.broken);
    done += batch.reduce((sum, thread) => sum + thread.length, 0);
    onProgress?.(done, total);
  };
  for (const batch of batches(mailbox, wanted)) {
    const run = start(batch).finally(() => running.delete(run));
    running.add(run);
    if (running.size >= judge.width) await Promise.race(running);
  }
  await Promise.all(running);
  judged.broken.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  return judged;
}

function* batches({ envelopes, places }: Mailbox, threads: readonly (readonly number[])[]): Generator<ThreadTask[]> {
  let batch: ThreadTask[] = [];
  let size = 0;
  for (const thread of threads) {
    batch.push(thread.map((index) => ({ envelope: envelopes.at(index), place: places.at(index) })));
    size += thread.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Which part a thread belongs to hangs on its first message alone, so all machines agree. */
function partOf({ envelopes }: Mailbox, [first = 0]: readonly number[], of: number): number {
  const { id } = envelopes.at(first);
  return (createHash('sha256').update(id).digest().readUInt32BE(0) % of) + 1;
}

/** The same for the same mailbox on any machine: a hash of the ids of all messages. */
export function fingerprint({ envelopes }: Mailbox): string {
  const hash = createHash('sha256');
  for (const { id, sent } of envelopes) hash.update(`${id} ${sent ?? ''}\n`);
  return hash.digest('hex').slice(0, 32);
}

/** The last moment that the mailbox knows of; in milliseconds since 1970. */
export function endOf({ envelopes }: Mailbox): number {
  let end = 0;
  for (let index = 0; index < envelopes.length; index++) end = Math.max(end, envelopes.sent(index) ?? 0);
  return end;
}
