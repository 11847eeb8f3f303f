/**
 * LinkedIn's own data export: `messages.csv` and `Invitations.csv`. Columns are found by their names, since their order and
 * number have changed over the years; lines above them are passed over.
 */
import { decodeHTML } from 'entities';
import type { CsvHeader } from './csv.ts';
import { htmlToText } from './html-text.ts';
import type { Content, Correspondent, Envelope } from './message.ts';

export type LinkedInTable = 'messages' | 'invitations';

const names = {
  messages: {
    conversation: ['conversation id'],
    title: ['conversation title'],
    from: ['from'],
    fromLink: ['sender profile url'],
    to: ['to'],
    toLinks: ['recipient profile urls', 'recipient profile url'],
    date: ['date'],
    subject: ['subject'],
    text: ['content', 'message'],
    folder: ['folder'],
    attachments: ['attachments'],
    draft: ['is message draft'],
  },
  invitations: {
    from: ['from'],
    fromLink: ['inviterprofileurl', 'inviter profile url'],
    to: ['to'],
    toLinks: ['inviteeprofileurl', 'invitee profile url'],
    date: ['sent at', 'date'],
    text: ['message'],
    direction: ['direction'],
  },
} as const;

type Column = keyof (typeof names)['messages'] | 'direction';

/** What cells are in a table, by meaning. */
export class Columns {
  readonly table: LinkedInTable;
  readonly count: number;
  readonly #index = new Map<Column, number>();

  constructor(table: LinkedInTable, columns: readonly string[]) {
    this.table = table;
    this.count = columns.length;
    const lower = columns.map((name) => name.toLowerCase());
    for (const [column, known] of Object.entries(names[table])) {
      const index = lower.findIndex((name) => (known as readonly string[]).includes(name));
      if (index !== -1) this.#index.set(column as Column, index);
    }
  }

  get(fields: readonly string[], column: Column): string {
    return (fields[this.#index.get(column) ?? -1] ?? '').trim();
  }

  has(column: Column): boolean {
    return this.#index.has(column);
  }
}

/** Which table columns belong to; undefined = none that LinkedIn exports. */
export function linkedInTable(columns: readonly string[]): LinkedInTable | undefined {
  const lower = columns.map((name) => name.toLowerCase());
  const has = (...alternatives: string[]) => alternatives.some((name) => lower.includes(name));
  if (has('from') && has('content') && has('date')) return 'messages';
  if (has('from') && has('to') && has('message') && has('sent at')) return 'invitations';
  return undefined;
}

export const columnsOf = (header: CsvHeader): Columns =>
  new Columns(linkedInTable(header.columns) ?? 'messages', header.columns);

/** The envelope of a record, or why it is none. */
export function linkedInEnvelope(
  columns: Columns,
  fields: readonly string[],
  number: number,
): { envelope: Envelope } | { reason: string } | { empty: true } {
  const cell = (column: Column) => columns.get(fields, column);
  if (fields.length !== columns.count)
    return { reason: `The record has ${fields.length} cells where the header names ${columns.count}.` };
  const sent = parseLinkedInDate(cell('date'));
  if (sent === null) return { reason: `${JSON.stringify(cell('date').slice(0, 40))} is not a date that can be read.` };
  if (cell('text') === '') return { empty: true };
  if (cell('text').includes('\ufffd'))
    return { reason: 'The text is not UTF-8. Download the export again, or save the file as UTF-8.' };
  const isInvitation = columns.table === 'invitations';
  const from = { name: nameIn(cell('from')), address: link(cell('fromLink')) };
  const to = peopleOf(cell('to'), cell('toLinks'), columns.has('to') ? '' : cell('title'));
  const conversation = isInvitation ? null : cell('conversation') || null;
  return {
    envelope: {
      id: isInvitation ? `invitation ${number}` : conversation === null ? String(number) : `${conversation} ${number}`,
      conversation,
      references: [],
      from,
      to,
      sent,
      offset: null,
      subject: nullIfEmpty(decodeHTML(cell('subject'))),
      channel: isInvitation ? 'linkedin-connection' : cell('subject') === '' ? 'linkedin-dm' : 'linkedin-inmail',
      automatic: null,
      tag: null,
      leftOut: /^(?:yes|true|1)$/iu.test(cell('draft'))
        ? 'draft'
        : /^(?:spam|trash)$/iu.test(cell('folder'))
          ? 'trash'
          : null,
    },
  };
}

/** Whether cells, perhaps not all of a record, are those of a message: asked to find the way on after a broken one. */
export const beginsRecord = (columns: Columns, fields: readonly string[]): boolean =>
  columns.get(fields, 'from') !== '' && parseLinkedInDate(columns.get(fields, 'date')) !== null;

export function linkedInContent(columns: Columns, fields: readonly string[]): Content {
  const attachments = columns.get(fields, 'attachments');
  return {
    text: plainText(columns.get(fields, 'text')),
    html: null,
    attachments: columns.has('attachments') ? attachments.split(/[\s,]+/u).filter(Boolean) : null,
    fault: null,
  };
}

/** InMails are exported with their markup, everything with entities. */
export function plainText(cell: string): string {
  const isMarkup = /<(?:p|br|div|span|ul|ol|li|strong|em|a)\b[^<>]{0,500}>/iu.test(cell);
  return isMarkup ? htmlToText(cell.replace(/\r?\n/gu, '<br>')) : decodeHTML(cell);
}

const nullIfEmpty = (text: string) => (text === '' ? null : text);

/** "LinkedIn Member" stands for everybody who has left. */
const nameIn = (cell: string) => (/^linkedin member$/iu.test(cell) ? '' : decodeHTML(cell));

const link = (cell: string) =>
  cell
    .toLowerCase()
    .replace(/^https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com/u, 'linkedin.com')
    .replace(/(?<![/?#])[/?#]+$/u, '');

function peopleOf(cell: string, links: string, title: string): Correspondent[] {
  const addresses = links
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map(link);
  const whole = nameIn(cell || title);
  // "Ruiz, PhD" is one name; several links say that several people are meant.
  const parts = addresses.length > 1 ? whole.split(/,\s+/u) : [whole];
  if (addresses.length === 0) return whole === '' ? [] : [{ name: whole, address: '' }];
  return addresses.map((address, index) => ({
    name: parts.length === addresses.length ? (parts[index] as string) : addresses.length === 1 ? whole : '',
    address,
  }));
}

/**
 * `2026-01-15 14:30:00 UTC` in messages, `1/15/26, 2:30 PM` in invitations. Times of day without a zone are taken as UTC,
 * which is what LinkedIn writes.
 */
export function parseLinkedInDate(cell: string): number | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/u.exec(cell);
  if (iso)
    return utc(
      Number(iso[1]),
      Number(iso[2]),
      Number(iso[3]),
      Number(iso[4] ?? 0),
      Number(iso[5] ?? 0),
      Number(iso[6] ?? 0),
    );
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?\s?([AP]M)?$/iu.exec(cell);
  if (!us) return null;
  const [, month, day, year, hour, minute, second, half] = us;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0);
  const fullYear = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  return utc(fullYear, Number(month), Number(day), hours, Number(minute), Number(second ?? 0));
}

function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number | null {
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC rolls 30 February over to March.
  return new Date(time).getUTCDate() === day && new Date(time).getUTCMonth() === month - 1 ? time : null;
}
