/** Header lines above a message ("Subject: ...", "To: ..."), as people copy them from a mail program. */
import type { DraftInput } from '../draft.ts';
import type { Line } from '../syntax/lines.ts';

export interface MailHeader {
  input: Omit<DraftInput, 'text'>;
  /** Offset at which the message begins. */
  end: number;
  /** Offsets of the subject, if there is one. */
  subject: { start: number; end: number } | null;
}

/** Longer lines are prose. In characters. */
const MAX_HEADER_LINE = 1000;

/** The header that the lines begin with; undefined = they begin with the message. Subject or To has to come first. */
export function readMailHeader(lines: readonly Line[]): MailHeader | undefined {
  const header: MailHeader = { input: {}, end: 0, subject: null };
  for (const [index, line] of lines.entries()) {
    const match = line.text.length > MAX_HEADER_LINE ? null : /^(Subject|To|From|Date|Cc):(.*)$/iu.exec(line.text);
    const name = match?.[1]?.toLowerCase();
    const value = match?.[2]?.trim() ?? '';
    const isFirst = index === 0;
    if (isFirst && name !== 'subject' && name !== 'to') return undefined;
    if (name === undefined) return { ...header, end: line.start };
    if (name === 'subject' && value !== '' && !header.subject) {
      const given = match?.[2] ?? '';
      const start = line.end - given.length + (given.length - given.trimStart().length);
      header.subject = { start, end: start + value.length };
      header.input.subject = value;
    }
    if (name === 'to') header.input.recipient ??= personIn(value);
    if (name === 'from') header.input.sender ??= personIn(value);
    if (name === 'date') header.input.sent ??= isoDate(value);
  }
  return { ...header, end: lines.at(-1)?.end ?? 0 };
}

/** `Dana Ruiz <dana@x.io>, Ada <ada@x.io>` -> the first name. An address alone says nothing that a rule could use. */
function personIn(value: string): { name: string } | null {
  const first = /^\s*(?:"([^"]{1,200})"|([^<>,"]{1,200}))/u.exec(value);
  const name = (first?.[1] ?? first?.[2] ?? '').trim();
  return name === '' || name.includes('@') ? null : { name };
}

/** null for what is not a date: a header copied from somewhere is no reason to refuse the message. */
function isoDate(value: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}/u.test(value)) return Number.isNaN(Date.parse(value)) ? null : value;
  // Without a zone the meaning would depend on the machine; UTC is the same everywhere.
  const hasZone = /[+-]\d{2}:?\d{2}\b|\b(?:GMT|UTC|UT|Z|[ECMP][SD]T)\b/u.test(value);
  const time = Date.parse(hasZone ? value : `${value} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
