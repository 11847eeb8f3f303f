/**
 * Earlier messages of a thread that a mail itself carries, quoted below its text. Only those whose author is certain:
 * the line above the quote names one of the two, or the mail is an answer to a single person.
 */
import type { EarlierMessage } from '../../draft.ts';
import { splitLines } from '../../syntax/lines.ts';
import { findZones } from '../../syntax/zones.ts';
import { parseMailDate } from './mail-head.ts';
import { keyOf } from './owner.ts';
import type { Correspondent } from './message.ts';

/** Originals within originals that are taken apart. */
const MAX_DEPTH = 8;
/** UTF-16 units that are looked at. */
const MAX_TEXT = 200_000;
/** Lines that "On ... wrote:" or a block of From, Sent, To, Subject may take. */
const MAX_HEAD_LINES = 8;

export interface Sides {
  sender: Correspondent;
  recipient: Correspondent;
  /** Whether the mail says that it is an answer. */
  isAnswer: boolean;
}

/** Oldest first. */
export function quotedHistory(text: string, sides: Sides): EarlierMessage[] {
  const found: EarlierMessage[] = [];
  let level = text.slice(0, MAX_TEXT).replace(/\r\n?/gu, '\n');
  let isCertain = sides.isAnswer;
  let author: EarlierMessage['from'] = 'sender';
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const quoted = quotedPart(level);
    if (quoted === undefined) break;
    const { head, body } = takeHead(quoted);
    const named = head === '' ? undefined : authorOf(head, sides);
    // Without a known name the quote is from the other of the two, as long as nobody else can be meant: people answer
    // from addresses of which the head of the next mail says nothing.
    const other: EarlierMessage['from'] = author === 'sender' ? 'recipient' : 'sender';
    const from: EarlierMessage['from'] | undefined =
      named ?? (isCertain && (head === '' || depth === 0) ? other : undefined);
    if (from === undefined) break;
    const own = withoutQuotes(body).trim();
    if (own !== '') found.unshift({ from, sent: dateIn(head), subject: null, text: own });
    level = body;
    author = from;
    isCertain = true;
  }
  return found;
}

/** What the author wrote: the text without quoted and forwarded parts. */
export function withoutQuotes(text: string): string {
  const zones = findZones(text);
  const last = zones.at(-1);
  if (!zones.some(({ type }) => type === 'QuoteNode' || type === 'ForwardNode')) return text;
  return zones
    .filter(({ type }) => type !== 'QuoteNode' && type !== 'ForwardNode')
    .map(({ start, end }) => text.slice(start, end).trimEnd())
    .join(last === undefined ? '' : '\n\n');
}

function quotedPart(text: string): string | undefined {
  const parts = findZones(text).filter(({ type }) => type === 'QuoteNode');
  return parts.length === 0 ? undefined : parts.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** The lines that say who wrote what follows, and what follows with one ">" taken off each line. */
function takeHead(quoted: string): { head: string; body: string } {
  const lines = splitLines(quoted).map(({ text }) => text);
  const isMarked = (line: string) => /^[ \t]{0,8}>/u.test(line);
  let count = 0;
  const first = lines.findIndex((line) => line.trim() !== '');
  const notice =
    first !== -1 &&
    /^[\s_*=-]{0,20}(?:original message|ursprüngliche nachricht|message d'origine)[\s_*=-]{0,20}$/iu.test(
      lines[first] ?? '',
    );
  const start = first + (notice ? 1 : 0);
  const isBlock = /^\*{0,2}(?:from|von|de|da|van|från|fra|od|от|від|отправитель)\s?:/iu.test(
    (lines[start] ?? '').trim(),
  );
  if (isBlock) {
    for (count = start; count < Math.min(lines.length, start + MAX_HEAD_LINES); count++)
      if (!/^\*{0,2}[\p{L}-]{1,20}\s?:/u.test((lines[count] ?? '').trim())) break;
  } else if (first !== -1 && !isMarked(lines[first] as string)) {
    for (count = first; count < Math.min(lines.length, first + MAX_HEAD_LINES); count++) {
      if (isMarked(lines[count] as string)) break;
      if (/[:：]\s*$/u.test(lines[count] as string)) {
        count++;
        break;
      }
    }
  }
  const head = lines.slice(0, count).join('\n').trim();
  const rest = lines.slice(count);
  const marked = rest.some(isMarked);
  return {
    head,
    body: (marked ? rest.filter((line) => isMarked(line) || line.trim() === '') : rest)
      .map((line) => line.replace(/^[ \t]{0,8}> ?/u, ''))
      .join('\n'),
  };
}

function authorOf(head: string, { sender, recipient }: Sides): EarlierMessage['from'] | undefined {
  // Of a block only the line "From:" names the author; the other one of the two stands under "To:".
  const [line = ''] = /^\*{0,2}(?:from|von|de|da|van|från|fra|od|от|від|отправитель)\s?:.*$/imu.exec(head) ?? [head];
  const lower = line.toLowerCase();
  const has = (part: string) => part.length > 2 && lower.includes(part.toLowerCase());
  for (const part of [(person: Correspondent) => person.name, keyOf]) {
    const [isSender, isRecipient] = [has(part(sender)), has(part(recipient))];
    if (isSender !== isRecipient) return isSender ? 'sender' : 'recipient';
  }
  return undefined;
}

/** A date that says year and time, such as mail programs write it in English; null for all others. */
function dateIn(head: string): string | null {
  const found =
    /(\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})(?:,? (?:at )?(\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?))?(?: ([+-]\d{4}))?/u.exec(
      head.replace(/\s+/gu, ' '),
    );
  if (!found) return null;
  const [, day = '', time = '', zone = ''] = found;
  const parsed = parseMailDate(`${day.replace(/[.,]/gu, '')} ${time} ${zone}`.trim());
  if (parsed === null) return null;
  // Without a zone the time of day is somebody's own; the day is all that can be said.
  return zone === '' ? new Date(parsed).toISOString().slice(0, 10) : new Date(parsed).toISOString();
}
