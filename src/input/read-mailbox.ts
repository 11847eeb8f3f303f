/** A mailbox to drafts: every message that its owner sent, each with its true history, thread by thread. */
import { statSync } from 'node:fs';
import type { Draft, EarlierMessage } from '../draft.ts';
import { fatalResult } from '../engine/result.ts';
import { readWhole } from './bytes.ts';
import { InputError } from './input-error.ts';
import { ContentReader, indexMailbox, type Mailbox } from './mailbox/mailbox.ts';
import type { Broken } from './mailbox/message.ts';
import { keyOf, type Owner } from './mailbox/owner.ts';
import { findMailboxSources, type MailboxSource } from './mailbox/sources.ts';
import { withoutQuotes } from './mailbox/quoted.ts';
import { draftsOf, iso, type ThreadMessage } from './mailbox/thread-drafts.ts';
import type { Read } from './read.ts';

export interface MailboxOptions {
  /** Name or addresses of the owner; absent = found by counting. */
  me?: string;
  /** Only what was sent from then on is linted; what was said before still counts as history. ISO 8601. */
  since?: string;
  /** Told of all that the owner sent before the first of it is given back, whatever `since` says. */
  onSent?: (draft: Draft) => void;
  /** Told once when all heads were read. */
  onIndexed?: (mailbox: Mailbox) => void;
  /** Told how much was done: first in bytes of heads, then in messages of the owner that are held against each other, then linted. */
  onProgress?: (step: 'read' | 'compare' | 'lint', done: number, total: number) => void;
}

/** Sources of several files or folders that are one mailbox together, such as "Inbox" and "Sent". @throws {InputError} */
export async function sourcesOf(paths: readonly string[]): Promise<MailboxSource[]> {
  const sources: MailboxSource[] = [];
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new InputError(`${path}: There is no such file. Check the spelling.`);
    try {
      sources.push(...(await findMailboxSources(path, stats.isDirectory())));
    } catch (error) {
      throw error instanceof InputError && paths.length > 1 ? new InputError(`${path}: ${error.message}`) : error;
    }
  }
  return sources;
}

/** The one source that standard input is. Held in memory: a thread may lie all over it. @throws {InputError} over 64 MB. */
export async function pipedSource(path: string, bytes: AsyncIterable<Uint8Array>): Promise<MailboxSource> {
  const [source] = /\.zip$/iu.test(path)
    ? []
    : [{ kind: /\.csv$/iu.test(path) ? ('csv' as const) : ('mbox' as const) }];
  if (!source) throw new InputError('A ZIP file cannot be read from standard input. Name the file.');
  return { ...source, path, name: path, bytes: await readWhole(bytes) };
}

/**
 * Reads drafts thread by thread. What cannot be read becomes a fatal result; the rest is read.
 * @throws {InputError} where nothing can be read at all.
 */
export async function* readMailbox(
  sources: readonly MailboxSource[],
  options: MailboxOptions = {},
): AsyncGenerator<Read> {
  const mailbox = await indexMailbox(sources, {
    ...(options.me === undefined ? {} : { me: options.me }),
    onProgress: (done, total) => options.onProgress?.('read', done, total),
  });
  const owner = requireOwner(mailbox, options.me);
  options.onIndexed?.(mailbox);
  for (const broken of mailbox.broken) yield { fatal: fatalOf(broken) };
  const since = options.since === undefined ? -Infinity : Date.parse(options.since);
  const isWanted = (index: number) => {
    return (
      owner.keys.has(keyOf(mailbox.envelopes.author(index))) && (mailbox.envelopes.sent(index) ?? Infinity) >= since
    );
  };
  let total = 0;
  for (let index = 0; index < mailbox.envelopes.length; index++) if (isWanted(index)) total++;
  const reader = new ContentReader(mailbox.sources);
  let done = 0;
  try {
    if (options.onSent && total > 0) await tellSent(mailbox, owner, reader, options);
    for (const thread of mailbox.threads) {
      if (!thread.some(isWanted)) continue;
      const { messages, problems } = await readThread(mailbox, thread, reader);
      const drafts = new Map(draftsOf(messages, owner, mailbox.names).map(({ index, draft }) => [index, draft]));
      for (const [at, index] of thread.entries()) {
        if (!isWanted(index)) continue;
        options.onProgress?.('lint', done++, total);
        const filePath = pathOf(mailbox, index);
        const problem = problems.get(at);
        const draft = drafts.get(at);
        if (problem !== undefined)
          yield { fatal: fatalResult(filePath, problem, { entry: mailbox.envelopes.at(index).id }) };
        else if (draft) yield { ok: { draft, filePath } };
      }
    }
    options.onProgress?.('lint', done, total);
  } finally {
    await reader.close();
  }
}

async function tellSent(mailbox: Mailbox, owner: Owner, reader: ContentReader, options: MailboxOptions): Promise<void> {
  const { envelopes, names } = mailbox;
  let own = 0;
  for (let index = 0; index < envelopes.length; index++) if (owner.keys.has(keyOf(envelopes.author(index)))) own++;
  let done = 0;
  // In the order of the file, in which the disk reads fastest.
  for (let index = 0; index < envelopes.length; index++) {
    if (!owner.keys.has(keyOf(envelopes.author(index)))) continue;
    const { messages } = await readThread(mailbox, [index], reader);
    // By itself: what it answers is of no interest here.
    const alone = messages.map(({ envelope, content }) => ({ envelope: { ...envelope, references: [] }, content }));
    for (const { draft } of draftsOf(alone, owner, names)) options.onSent?.(draft);
    options.onProgress?.('compare', done++, own);
  }
}

/** @throws {InputError} where nobody is known to have sent anything. */
export function requireOwner({ owner, counts, envelopes }: Mailbox, me: string | undefined) {
  if (owner && (counts.own > 0 || envelopes.length === 0)) return owner;
  if (me !== undefined)
    throw new InputError(
      `Nothing in the mailbox was sent by ${JSON.stringify(me)}. Give --me the name or the address as it stands in the mails.`,
    );
  if (!owner && envelopes.length > 0)
    throw new InputError('It cannot be told whose mailbox this is. Say so with --me NAME or ADDRESS.');
  if (!owner) return { name: '', keys: new Set<string>(), isGuess: true };
  throw new InputError(
    `Nothing in the mailbox was sent by ${owner.name || [...owner.keys].join(', ')}, who takes part in most of it. Add the file with what was sent, or say whose it is with --me.`,
  );
}

/** The messages of a thread with their texts, and what is wrong with those that could not be read. */
export async function readThread(
  { envelopes, places }: Pick<Mailbox, 'envelopes' | 'places'>,
  thread: readonly number[],
  reader: ContentReader,
): Promise<{ messages: ThreadMessage[]; problems: Map<number, string> }> {
  const problems = new Map<number, string>();
  const messages: ThreadMessage[] = [];
  for (const [at, index] of thread.entries()) {
    const envelope = envelopes.at(index);
    try {
      const content = await reader.read(places.at(index));
      if (content.fault !== null) problems.set(at, content.fault);
      messages.push({ envelope, content });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.set(at, error.message);
      messages.push({ envelope, content: null });
    }
  }
  return { messages, problems };
}

/** All that was said in a mailbox by both sides, oldest first. @throws {InputError} for what cannot be read. */
export async function readCorrespondence(paths: readonly string[], me: string | undefined): Promise<EarlierMessage[]> {
  const mailbox = await indexMailbox(await sourcesOf(paths), me === undefined ? {} : { me });
  const [broken] = mailbox.broken;
  if (broken) throw new InputError(`${broken.place}: ${broken.reason}`);
  const reader = new ContentReader(mailbox.sources);
  try {
    const order = Array.from({ length: mailbox.envelopes.length }, (_, index) => index);
    const time = (index: number) => mailbox.envelopes.sent(index) ?? 0;
    order.sort((a, b) => time(a) - time(b) || a - b);
    const { messages, problems } = await readThread(mailbox, order, reader);
    for (const problem of problems.values()) throw new InputError(problem);
    return messages.map(({ envelope, content }) => ({
      from: mailbox.owner?.keys.has(keyOf(envelope.from)) === true ? 'sender' : 'recipient',
      sent: iso(envelope),
      subject: envelope.subject,
      text: withoutQuotes(content?.text ?? ''),
    }));
  } finally {
    await reader.close();
  }
}

const pathOf = (mailbox: Mailbox, index: number) => mailbox.sources[mailbox.places.at(index).source]?.path ?? '';

const fatalOf = ({ path, line, number, place, reason }: Broken) =>
  fatalResult(path, line === undefined ? `${reason} (${place.slice(place.lastIndexOf(',') + 2)})` : reason, {
    ...(line === undefined ? {} : { line }),
    entry: `record ${number}`,
  });
