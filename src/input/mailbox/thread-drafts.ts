/** A thread to drafts: what its owner sent, each with what had been said before. */
import type { Draft, EarlierMessage } from '../../draft.ts';
import type { Content, Correspondent, Envelope } from './message.ts';
import { keyOf, type Owner } from './owner.ts';
import { quotedHistory, withoutQuotes } from './quoted.ts';

/** A message with its text; a text that could not be read is null. */
export interface ThreadMessage {
  envelope: Envelope;
  content: Content | null;
}

export interface OwnMessage {
  /** Index into the thread. */
  index: number;
  draft: Draft;
}

/**
 * @param thread oldest first
 * @param names by key, for people whom a mail names by address alone
 */
export function draftsOf(
  thread: readonly ThreadMessage[],
  owner: Owner,
  names: ReadonlyMap<string, string>,
): OwnMessage[] {
  const known = new Set(thread.map(({ envelope }) => envelope.id));
  const history: EarlierMessage[] = [];
  const drafts: OwnMessage[] = [];
  for (const [index, { envelope, content }] of thread.entries()) {
    const isOwn = owner.keys.has(keyOf(envelope.from));
    if (isOwn && content) drafts.push({ index, draft: toDraft(envelope, content, history, { owner, names, known }) });
    // What a machine answers is no answer; a report that a mail did not arrive excuses sending it again.
    if (!content || (!isOwn && (envelope.automatic === 'reply' || envelope.automatic === 'bulk'))) continue;
    history.push({
      from: isOwn ? 'sender' : 'recipient',
      sent: iso(envelope),
      subject: envelope.subject,
      text: withoutQuotes(content.text),
    });
  }
  return drafts;
}

interface Surroundings {
  owner: Owner;
  names: ReadonlyMap<string, string>;
  known: ReadonlySet<string>;
}

function toDraft(
  envelope: Envelope,
  content: Content,
  history: readonly EarlierMessage[],
  { owner, names, known }: Surroundings,
): Draft {
  const recipient = recipientOf(envelope, owner);
  const name = recipient ? recipient.name || (names.get(recipient.address) ?? '') : '';
  // The mail answers one that lies elsewhere: what it quotes is all that is known of it.
  const lacksParent = envelope.references.length > 0 && !envelope.references.some((id) => known.has(id));
  const quoted =
    lacksParent && recipient
      ? quotedHistory(content.text, { sender: envelope.from, recipient: { ...recipient, name }, isAnswer: true })
      : [];
  return {
    text: content.text,
    subject: envelope.subject,
    channel: envelope.channel,
    recipient: name === '' ? null : { name },
    sender: senderName(envelope, owner),
    sent: iso(envelope),
    history: [...quoted, ...history],
    hasWholeHistory: !lacksParent,
    kind: null,
    outbox: null,
    msglint: null,
    attachments: content.attachments,
    html: content.html,
    id: envelope.id,
  };
}

/** The first person written to; nobody where the owner writes to themselves. */
export const recipientOf = (envelope: Envelope, owner: Owner): Correspondent | undefined =>
  envelope.to.find((person) => keyOf(person) !== '' && !owner.keys.has(keyOf(person)));

function senderName({ from }: Envelope, owner: Owner): Draft['sender'] {
  const name = from.name || owner.name;
  return name === '' ? null : { name };
}

/** With the writer's own clock where it is known: what "Friday evening" is hangs on it. */
export function iso({ sent, offset }: Pick<Envelope, 'sent' | 'offset'>): string | null {
  if (sent === null) return null;
  if (offset === null || offset === 0) return new Date(sent).toISOString();
  const local = new Date(sent + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
