/** `--history FILE`: earlier messages of the thread, from files of their own. */
import { DraftError, toDraft, type Draft, type DraftInput, type EarlierMessage } from '../draft.ts';
import { openFile, readWhole } from './bytes.ts';
import { decode } from './decode.ts';
import { formatOfFile } from './formats.ts';
import { InputError } from './input-error.ts';
import { readTextFile } from './read.ts';

/**
 * Reads earlier messages: a text file is one (its front matter says `sent`, `subject` and, for what came from the
 * other side, `from: recipient`); JSON and JSON lines hold history entries or drafts; of mails and mailboxes it is all
 * that was said in them.
 * @param me name or addresses of the sender, who cannot be told from one mail; without it, its author.
 * @throws {InputError} for what cannot be read: half a thread would give wrong findings.
 */
export async function readHistory(path: string, me?: string): Promise<EarlierMessage[]> {
  const format = formatOfFile(path, false);
  if (format === 'eml' || format === 'mailbox') return fromMailbox(path, me);
  const chunks = openFile(path);
  if (format === 'text') return fromText((await readTextFile(chunks)).draft);
  const values: { value: unknown; line?: number }[] = [];
  if (format === 'jsonl') {
    const { parseJsonLines } = await import('./jsonl.ts');
    for await (const { value, line, error } of parseJsonLines(chunks)) {
      if (error) throw new InputError(error.message, { line });
      values.push({ value, line });
    }
  } else {
    const { parseJson } = await import('./json.ts');
    const value = parseJson(decode(await readWhole(chunks)).text);
    values.push(...(Array.isArray(value) ? value : [value]).map((item: unknown) => ({ value: item })));
  }
  return values.flatMap(({ value, line }, index) => {
    try {
      return fromValue(value);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      throw new InputError(`message ${index + 1}: ${error.message}`, line === undefined ? {} : { line });
    }
  });
}

async function fromMailbox(path: string, me: string | undefined): Promise<EarlierMessage[]> {
  const { readCorrespondence } = await import('./read-mailbox.ts');
  return readCorrespondence([path], me);
}

function fromText(draft: Draft): EarlierMessage[] {
  const side = draft.sender?.name;
  return asHistory(draft, side === 'recipient' ? 'recipient' : 'sender');
}

const entryKeys = new Set(['from', 'sent', 'subject', 'text']);

function fromValue(value: unknown): EarlierMessage[] {
  const isEntry = typeof value === 'object' && value !== null && Object.keys(value).every((key) => entryKeys.has(key));
  if (isEntry) return toDraft({ text: '', history: [value] } as DraftInput).history;
  return asHistory(toDraft(value as DraftInput), 'sender');
}

/** A draft that was sent is the last message of its own thread. */
const asHistory = (draft: Draft, from: EarlierMessage['from']): EarlierMessage[] => [
  ...draft.history,
  { from, sent: draft.sent, subject: draft.subject, text: draft.text },
];
