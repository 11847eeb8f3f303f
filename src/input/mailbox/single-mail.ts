/** One `.eml` file as a draft: its own head says who and when, what it quotes is the thread. */
import type { Draft } from '../../draft.ts';
import { InputError } from '../input-error.ts';
import { endOfHead } from './mbox.ts';
import { readBody } from './mail-body.ts';
import { beginsLikeMail, MAX_HEAD, readFields, toEnvelope } from './mail-head.ts';
import { keyOf } from './owner.ts';
import { quotedHistory } from './quoted.ts';
import { iso } from './thread-drafts.ts';

/** "Re:" in the languages that mail programs speak. */
const isAnswerSubject = (subject: string | null) =>
  /^(?:re|aw|antw|sv|vs|rv|res|odp|ynt)\s?[:：]/iu.test(subject ?? '');

/** @throws {InputError} for what is no mail. */
export async function readMail(bytes: Buffer): Promise<Draft> {
  const end = endOfHead(bytes.subarray(0, MAX_HEAD));
  const head = end === -1 ? bytes.subarray(0, MAX_HEAD) : bytes.subarray(0, end);
  // A mail cut out of a mailbox, or saved by an old program, begins with a "From " line.
  if (!beginsLikeMail(head)) throw new InputError('This is no mail: it does not begin with lines such as "From: ...".');
  const envelope = toEnvelope(readFields(head), '', null);
  const { fault, ...content } = await readBody(bytes);
  if (fault !== null) throw new InputError(fault);
  const recipient = envelope.to.find((person) => keyOf(person) !== keyOf(envelope.from));
  const sides = {
    sender: envelope.from,
    recipient: recipient ?? { name: '', address: '' },
    isAnswer: (envelope.references.length > 0 || isAnswerSubject(envelope.subject)) && envelope.to.length === 1,
  };
  return {
    ...content,
    subject: envelope.subject,
    channel: 'email',
    recipient: recipient && recipient.name !== '' ? { name: recipient.name } : null,
    sender: envelope.from.name === '' ? null : { name: envelope.from.name },
    sent: iso(envelope),
    history: quotedHistory(content.text, sides),
    kind: null,
    outbox: null,
    msglint: null,
    id: envelope.id || null,
  };
}
