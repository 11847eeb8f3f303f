/** What a host knows around a draft, put below what the draft says itself. */
import { toDraft, type Draft, type DraftInput } from '../draft.ts';

/** Fields of a draft that may be known outside of its text. */
export type KnownFields = Partial<Omit<DraftInput, 'text' | 'html'>>;

/**
 * Fills the fields that the draft leaves open, each as a whole.
 * @throws {DraftError} when what is known has no place in a draft.
 */
export function fillDraft(draft: Draft, known: KnownFields): Draft {
  const given = toDraft({ ...known, text: '' });
  return {
    ...draft,
    subject: draft.subject ?? given.subject,
    channel: draft.channel === 'other' ? given.channel : draft.channel,
    recipient: draft.recipient ?? given.recipient,
    sender: draft.sender ?? given.sender,
    sent: draft.sent ?? given.sent,
    history: draft.history.length > 0 ? draft.history : given.history,
    kind: draft.kind ?? given.kind,
    attachments: draft.attachments ?? given.attachments,
    id: draft.id ?? given.id,
  };
}
