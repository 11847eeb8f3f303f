/**
 * Partial results of an audit: what was judged, a line of JSON each. Put together they are what the whole gives, since nothing
 * is counted before all of them are there.
 */
import { InputError } from '../input/input-error.ts';
import type { AuditInput } from './audit.ts';
import type { Shard } from './judge-mailbox.ts';
import type { SentMessage } from './sent-message.ts';
import type { ThreadSummary } from './thread-state.ts';

const FORMAT = 'msglint audit, partial result, version 1';

export interface Partial {
  owner: string;
  /** Of the whole mailbox that it is a part of. */
  mailbox: string;
  shard: Shard;
  /** Milliseconds since 1970. */
  end: number;
  /** Of the whole mailbox: the same in each of its parts. */
  read: number;
  brokenRecords: AuditInput['records']['broken'];
  /** Of this part alone. */
  brokenTexts: AuditInput['records']['broken'];
  messages: SentMessage[];
  threads: ThreadSummary[];
}

export function* partialLines({ messages, threads, ...head }: Partial): Generator<string> {
  yield `${JSON.stringify({ format: FORMAT, ...head, messages: messages.length, threads: threads.length })}\n`;
  for (const message of messages) yield `${JSON.stringify(message)}\n`;
  for (const thread of threads) yield `${JSON.stringify(thread)}\n`;
}

/** @throws {InputError} for what is no partial result, or not all of one. */
export async function readPartial(
  lines: AsyncIterable<{ line: number; value: unknown; error?: InputError }>,
): Promise<Partial> {
  type Head = Omit<Partial, 'messages' | 'threads'> & { format: string; messages: number; threads: number };
  let head: Head | undefined;
  const rows: unknown[] = [];
  for await (const { line, value, error } of lines) {
    if (error) throw new InputError('This is not a whole partial result. Make it again with --partial.', { line });
    if (head) rows.push(value);
    else {
      const first = value as Head | null;
      if (typeof first !== 'object' || first?.format !== FORMAT)
        throw new InputError(
          'This is no partial result of this version. Make it with "msglint audit --partial FILE <mailbox>".',
          { line },
        );
      head = first;
    }
  }
  if (!head || rows.length !== head.messages + head.threads)
    throw new InputError(
      `This is not a whole partial result${head ? `: ${head.messages + head.threads} lines were written, ${rows.length} are there` : ''}. Make it again with --partial.`,
    );
  const { format: _format, messages, ...rest } = head;
  return {
    ...rest,
    messages: rows.slice(0, messages) as SentMessage[],
    threads: rows.slice(messages) as ThreadSummary[],
  };
}

/**
 * Puts parts together. @throws {InputError} where a part is missing or there twice: the result would look whole and not be.
 */
export function mergePartials(parts: readonly { name: string; partial: Partial }[]): AuditInput & { end: number } {
  const mailboxes = new Map<string, Map<number, { name: string; partial: Partial }>>();
  for (const part of parts) {
    const { mailbox, shard } = part.partial;
    const known = mailboxes.get(mailbox) ?? new Map<number, { name: string; partial: Partial }>();
    mailboxes.set(mailbox, known);
    const [first] = known.values();
    if (first && first.partial.shard.of !== shard.of)
      throw new InputError(
        `${part.name} is one of ${shard.of} parts, ${first.name} one of ${first.partial.shard.of}. Make all parts with the same --shard I/N.`,
      );
    const twin = known.get(shard.part);
    if (twin)
      throw new InputError(
        `${part.name} and ${twin.name} are the same part (${shard.part} of ${shard.of}). Leave one out.`,
      );
    known.set(shard.part, part);
  }
  const merged: AuditInput & { end: number; messages: SentMessage[]; threads: ThreadSummary[] } = {
    owner: parts[0]?.partial.owner ?? '',
    messages: [],
    threads: [],
    records: { read: 0, broken: [] },
    end: 0,
  };
  for (const known of mailboxes.values()) {
    const [first] = known.values();
    if (!first) continue;
    const { of } = first.partial.shard;
    for (let part = 1; part <= of; part++)
      if (!known.has(part))
        throw new InputError(
          `Part ${part} of ${of} is missing. Make it with --shard ${part}/${of}, and name its file too.`,
        );
    merged.records.read += first.partial.read;
    merged.records.broken.push(...first.partial.brokenRecords);
    const texts = [...known.values()].flatMap(({ partial }) => partial.brokenTexts);
    merged.records.broken.push(...texts.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)));
    for (const { partial } of known.values()) {
      for (const message of partial.messages) merged.messages.push(message);
      for (const thread of partial.threads) merged.threads.push(thread);
      merged.end = Math.max(merged.end, partial.end);
    }
  }
  return merged;
}
