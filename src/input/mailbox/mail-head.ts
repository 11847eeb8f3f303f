/** The head of a mail: who, when, in answer to what. Read without the body, since an index needs no more. */
import { addressParser, decodeWords } from 'postal-mime';
import type { Automatic, Correspondent, Envelope } from './message.ts';

/** Bytes of a head that are read; what stands below is not needed. */
export const MAX_HEAD = 256 * 1024;
/** Characters of one field. */
const MAX_FIELD = 64 * 1024;
/** People of one mail; longer lists are circulars. */
const MAX_PEOPLE = 100;
const MAX_SUBJECT = 1000;

/** Whether bytes begin as a mail does: with a field, or with the "From " line of a mailbox. */
export const beginsLikeMail = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?(?:>?From |[a-z][\w.-]{0,100}:)/iu.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );

export type Fields = ReadonlyMap<string, readonly string[]>;

/** Fields of a head, unfolded, by lower-cased name. */
export function readFields(head: Uint8Array): Fields {
  const fields = new Map<string, string[]>();
  let name = '';
  let value = '';
  const keep = () => {
    if (name === '') return;
    const values = fields.get(name) ?? [];
    values.push(value.slice(0, MAX_FIELD).trim());
    fields.set(name, values);
  };
  for (const line of decodeHead(head.subarray(0, MAX_HEAD)).split(/\r?\n/u)) {
    if (line === '') break;
    if (/^[ \t]/u.test(line)) {
      if (value.length < MAX_FIELD) value += ` ${line.trim()}`;
      continue;
    }
    keep();
    const colon = line.indexOf(':');
    name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : '';
    value = line.slice(colon + 1);
  }
  keep();
  return fields;
}

/** Heads should be ASCII; those that are not are UTF-8, or of a time when everybody wrote Latin-1. */
function decodeHead(head: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head);
  } catch {
    return new TextDecoder('windows-1252').decode(head);
  }
}

/**
 * @param fields of the mail
 * @param received when it came in, as its container says; stands in for a missing or broken date.
 */
export function toEnvelope(fields: Fields, fallbackId: string, received: number | null): Envelope {
  const first = (name: string) => fields.get(name)?.[0] ?? '';
  const date = first('date');
  const parsed = parseMailDate(date);
  const labels = decodeWords(first('x-gmail-labels'))
    .split(',')
    .map((label) => label.trim().toLowerCase());
  return {
    id: own(idsIn(first('message-id'))[0] ?? fallbackId),
    conversation: null,
    references: referencesIn(fields),
    from: peopleIn(first('from') || first('sender'))[0] ?? { name: '', address: '' },
    to: ['to', 'cc', 'bcc', 'delivered-to']
      .flatMap((name) => peopleIn(fields.get(name)?.join(', ') ?? ''))
      .slice(0, MAX_PEOPLE),
    sent: parsed ?? received,
    offset: parsed === null ? null : offsetIn(date),
    subject: own(decodeWords(first('subject')).replace(/\s+/gu, ' ').trim().slice(0, MAX_SUBJECT)) || null,
    channel: 'email',
    automatic: automaticKind(fields),
    tag: first('x-msglint-tag') || null,
    leftOut: leftOutReason(fields, labels),
  };
}

export function peopleIn(value: string): Correspondent[] {
  if (value === '') return [];
  return addressParser(value, { flatten: true }).flatMap(({ name, address }) =>
    address === undefined || (address === '' && name === '')
      ? []
      : [{ name: own(plainName(name, address)), address: own(address.toLowerCase()) }],
  );
}

/** An address in the place of the name says nothing that the address does not say. */
function plainName(name: string, address: string): string {
  const bare = name
    .replace(/\s+/gu, ' ')
    .replace(/^['"\s]+|(?<!['"\s])['"\s]+$/gu, '')
    .trim();
  if (bare.includes('@') || bare.toLowerCase() === address.toLowerCase()) return '';
  // "Ruiz, Dana" is how directories write it.
  const turned = /^(\p{Lu}[\p{L}'’ -]{0,40}), (\p{Lu}[\p{L}.'’ -]{0,40})$/u.exec(bare);
  return turned ? `${turned[2]} ${turned[1]}` : bare;
}

/** The first one and the last ones: the thread's root and the mails it answers. */
function referencesIn(fields: Fields): string[] {
  const ids = [...new Set(['references', 'in-reply-to'].flatMap((name) => idsIn(fields.get(name)?.[0] ?? '')))];
  return (ids.length > 10 ? [ids[0] as string, ...ids.slice(-9)] : ids).map(own);
}

/** A copy that does not keep the whole head in memory, as a part of it would. */
const own = (text: string) => Buffer.from(text).toString();

const idsIn = (value: string): string[] =>
  [...value.matchAll(/<([^<>\s]{1,500})>/gu)].map((match) => match[1] as string);

/** Milliseconds since 1970; null for what is no date, or none that a mail can have. */
export function parseMailDate(value: string): number | null {
  const bare = value.replace(/\([^()]{0,100}\)/gu, ' ').trim();
  if (bare === '') return null;
  // Without a zone the meaning would depend on the machine; UTC is the same everywhere.
  const time = Date.parse(/(?:[+-]\d{4}|\b(?:GMT|UTC|UT|Z|[ECMP][SD]T))$/u.test(bare) ? bare : `${bare} UTC`);
  return Number.isNaN(time) || time < 0 || time > 4_102_444_800_000 ? null : time;
}

function offsetIn(date: string): number | null {
  const zone = /([+-])(\d{2})(\d{2})\b/u.exec(date);
  // "-0000" says that the writer's zone is not known (RFC 5322, 3.3).
  if (!zone || zone[0] === '-0000') return /\b(?:GMT|UTC|UT|Z)\b/u.test(date) ? 0 : null;
  return (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
}

/** RFC 3834 and RFC 3464, and what programs did before them. */
function automaticKind(fields: Fields): Automatic | null {
  const first = (name: string) => (fields.get(name)?.[0] ?? '').toLowerCase();
  const type = first('content-type');
  const isReport = type.startsWith('multipart/report') && /report-type\s*=\s*"?delivery-status/u.test(type);
  if (isReport || fields.has('x-failed-recipients')) return 'bounce';
  if (/\b(?:mailer-daemon|postmaster)@|^mailer-daemon\b|mail delivery (?:sub)?system/u.test(first('from')))
    return 'bounce';
  const submitted = first('auto-submitted');
  if (/^auto-replied/u.test(submitted) || fields.has('x-autoreply') || fields.has('x-autorespond')) return 'reply';
  if (
    /auto[-_]?reply/u.test(first('precedence')) ||
    (/\b(?:oof|autoreply)\b/u.test(first('x-auto-response-suppress')) && type.startsWith('multipart/report'))
  )
    return 'reply';
  if (/^auto-generated/u.test(submitted) || /^(?:bulk|list|junk)/u.test(first('precedence'))) return 'bulk';
  if (fields.has('list-unsubscribe') || fields.has('list-id') || fields.has('feedback-id')) return 'bulk';
  return null;
}

const draftLabels = ['draft', 'drafts', 'entwürfe', 'brouillons', 'borradores', 'bozze', 'rascunhos', 'concepten'];
const trashLabels = ['trash', 'spam', 'papierkorb', 'corbeille', 'papelera', 'cestino', 'lixeira', 'prullenbak'];

function leftOutReason(fields: Fields, labels: readonly string[]): Envelope['leftOut'] {
  if (labels.some((label) => draftLabels.includes(label))) return 'draft';
  if (labels.some((label) => trashLabels.includes(label))) return 'trash';
  if (/d/iu.test(fields.get('x-status')?.[0] ?? '')) return 'trash';
  // Thunderbird keeps deleted mails in the file until it is compacted: bit 3 (expunged).
  const mozilla = Number.parseInt(fields.get('x-mozilla-status')?.[0] ?? '0', 16);
  if (!Number.isNaN(mozilla) && (mozilla & 0x0008) !== 0) return 'trash';
  return fields.has('x-mozilla-draft-info') && !fields.has('received') && !fields.has('message-id') ? 'draft' : null;
}
