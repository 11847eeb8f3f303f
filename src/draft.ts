/**
 * What a draft is: one message that a person is about to send, with what is known around it.
 * Everything that the rules may know comes in here; they never fetch anything.
 */
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { nearest } from './nearest.ts';

export const channels = ['linkedin-connection', 'linkedin-dm', 'linkedin-inmail', 'email', 'other'] as const;
/** Where the message is sent; limits and rule defaults hang on it. Unknown = `other`. */
export type Channel = (typeof channels)[number];

export const kinds = [
  'first',
  'follow-up',
  'reply',
  'favor',
  'thanks',
  'intro',
  'decline',
  'breakup',
  'other',
] as const;
/** What sort of message it is. Found out from text and thread when not given. */
export type Kind = (typeof kinds)[number];

/** What the sender knows of the person written to. */
export interface Recipient {
  name?: string;
  company?: string;
  role?: string;
  /** Things the sender knows about them, one a string ("spoke at CppCon on allocators"). */
  facts?: string[];
}

export interface Sender {
  name?: string;
  company?: string;
  role?: string;
}

/** One earlier message of the thread. */
export interface EarlierMessage {
  from: 'sender' | 'recipient';
  /** ISO 8601; null when not known. */
  sent: string | null;
  subject: string | null;
  text: string;
}

/** What the sender says to the linter about a draft; in the front matter, so that nothing of it stands in the message. */
export interface Directives {
  /** Rules whose findings are not shown. */
  disable: string[];
  /** Why they are fine here. */
  reason: string | null;
}

/** Another message of the sender, to whomever it goes. */
export interface OutboxMessage {
  text: string;
  recipient?: Recipient | null;
  sender?: Sender | null;
  /** ISO 8601; null = not known. */
  sent?: string | null;
  id?: string | null;
}

/** Other messages of the sender, as an index. */
export interface Outbox {
  /** Whom the messages go to that are the same text but for the names, the message itself left out; '' = not known. */
  alike(message: OutboxMessage, thresholds: { jaccard: number; windowDays: number }): string[];
}

/** What an outbox holds that may be the same text as one draft; plain data, so that it can go to another thread. */
export interface NearMessages {
  /** The text that they were searched for. */
  of: string;
  /** Words without those that a mail merge fills in; each once. */
  texts: readonly string[];
  /** The nearest in time first. */
  near: readonly {
    /** Index into `texts`. */
    text: number;
    /** Share of word triples in common, as estimated; 0 to 1. */
    likeness: number;
    /** Who it goes to, as a key; '' where that is not known. */
    to: string;
    name: string;
    /** Milliseconds since 1970; null = not known. */
    time: number | null;
  }[];
}

/** A draft with every field filled; what the engine works on. */
export interface Draft {
  text: string;
  subject: string | null;
  channel: Channel;
  recipient: Recipient | null;
  sender: Sender | null;
  /** ISO 8601; null = now. */
  sent: string | null;
  /** Oldest first. */
  history: EarlierMessage[];
  /** null = to be found out from text and thread. */
  kind: Kind | null;
  /** Names of attached files; null = not known. */
  attachments: string[] | null;
  html: string | null;
  /** Whether the history is all that was said before, so that an empty one means a first message; absent = not known. */
  hasWholeHistory?: boolean;
  /** What else the sender sends: a list, or an index of a whole mailbox; null = not known. */
  outbox: Outbox | NearMessages | readonly OutboxMessage[] | null;
  /** The caller's own key, echoed in the result as `entry`. */
  id: string | null;
  msglint: Directives | null;
}

/** A draft as a caller gives it: only `text` is needed. */
export interface DraftInput {
  text: string;
  subject?: string | null;
  channel?: Channel | null;
  recipient?: Recipient | string | null;
  sender?: Sender | string | null;
  sent?: string | null;
  history?:
    (string | { from?: 'sender' | 'recipient'; sent?: string | null; subject?: string | null; text: string })[] | null;
  kind?: Kind | null;
  attachments?: string[] | null;
  html?: string | null;
  /** What else the sender sends: a list, or an index of it. */
  outbox?:
    | Outbox
    | NearMessages
    | readonly (
        string | { text: string; recipient?: Recipient | string | null; sent?: string | null; id?: string | null }
      )[]
    | null;
  id?: string | null;
  msglint?: { disable?: string | string[] | null; reason?: string | null } | null;
}

/** Thrown for a draft that is not one. `path` says where in the object, `hint` what to do about it. */
export class DraftError extends Error {
  override name = 'DraftError';
  constructor(
    message: string,
    readonly path: string,
  ) {
    super(message);
  }
}

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const person: Schema = {
  anyOf: [
    { type: ['string', 'null'] },
    {
      type: 'object',
      properties: { name: text, company: text, role: text, facts: { type: 'array', items: text } },
      additionalProperties: false,
    },
  ],
};

/** JSON schema (draft-07) of {@link DraftInput}. */
export const draftSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: {
    text,
    subject: textOrNull,
    channel: { enum: [...channels, null] },
    recipient: person,
    sender: person,
    sent: textOrNull,
    history: {
      type: ['array', 'null'],
      items: {
        anyOf: [
          text,
          {
            type: 'object',
            required: ['text'],
            additionalProperties: false,
            properties: { from: { enum: ['sender', 'recipient'] }, sent: textOrNull, subject: textOrNull, text },
          },
        ],
      },
    },
    kind: { enum: [...kinds, null] },
    attachments: { type: ['array', 'null'], items: text },
    html: textOrNull,
    outbox: {
      type: ['array', 'null'],
      items: {
        anyOf: [
          text,
          {
            type: 'object',
            required: ['text'],
            additionalProperties: false,
            properties: { text, recipient: person, sent: textOrNull, id: textOrNull },
          },
        ],
      },
    },
    id: textOrNull,
    msglint: {
      type: ['object', 'null'],
      properties: {
        disable: { anyOf: [textOrNull, { type: 'array', items: text }] },
        reason: textOrNull,
      },
      additionalProperties: false,
    },
  },
};

let validator: Validator | undefined;

/**
 * Whether a draft is a text and perhaps a subject, a channel, a date, all of the right type: what the schema would accept. Most
 * drafts are, and the validator resolves the whole schema before it looks at the first one.
 */
function isPlainDraft(input: DraftInput): boolean {
  if (typeof input !== 'object' || input === null || typeof input.text !== 'string') return false;
  for (const [name, value] of Object.entries(input)) {
    if (name === 'channel') {
      if (!(channels as readonly unknown[]).includes(value)) return false;
    } else if (!plainFields.has(name) || (typeof value !== 'string' && value !== null)) return false;
  }
  return true;
}
const plainFields: ReadonlySet<string> = new Set(['text', 'subject', 'sent', 'id']);

/**
 * Checks what a caller gave and fills in the rest.
 * @throws {DraftError} naming the field, what was expected and the nearest known name.
 */
export function toDraft(input: string | DraftInput): Draft {
  if (typeof input === 'string') return toDraft({ text: input });
  const index = isIndex((input as DraftInput | null)?.outbox) ? input.outbox : null;
  if (!isPlainDraft(input)) {
    validator ??= new Validator(draftSchema, '7', false);
    const { valid, errors } = validator.validate(index ? { ...input, outbox: null } : input);
    if (!valid) throw draftError(input, errors);
  }
  const history = (input.history ?? []).map((entry): EarlierMessage => {
    const earlier = typeof entry === 'string' ? { text: entry } : entry;
    return {
      from: earlier.from ?? 'sender',
      sent: date(earlier.sent, 'history.sent'),
      subject: earlier.subject ?? null,
      text: earlier.text,
    };
  });
  return {
    text: input.text,
    subject: input.subject ?? null,
    channel: input.channel ?? 'other',
    recipient: typeof input.recipient === 'string' ? { name: input.recipient } : (input.recipient ?? null),
    sender: typeof input.sender === 'string' ? { name: input.sender } : (input.sender ?? null),
    sent: date(input.sent, 'sent'),
    history,
    kind: input.kind ?? null,
    attachments: input.attachments ?? null,
    html: input.html ?? null,
    outbox: isIndex(input.outbox) ? input.outbox : (input.outbox?.map(toOutboxMessage) ?? null),
    id: input.id ?? null,
    msglint: directives(input.msglint),
  };
}

const isIndex = (outbox: DraftInput['outbox']): outbox is Outbox | NearMessages =>
  typeof outbox === 'object' && outbox !== null && ('alike' in outbox || 'texts' in outbox);

function toOutboxMessage(given: Extract<NonNullable<DraftInput['outbox']>, readonly unknown[]>[number]): OutboxMessage {
  if (typeof given === 'string') return { text: given };
  const { text: own, recipient = null, sent, id = null } = given;
  return {
    text: own,
    recipient: typeof recipient === 'string' ? { name: recipient } : recipient,
    sent: date(sent, 'outbox.sent'),
    id,
  };
}

function directives(given: DraftInput['msglint']): Directives | null {
  if (!given) return null;
  const { disable = [], reason = null } = given;
  return { disable: typeof disable === 'string' ? [disable] : (disable ?? []), reason };
}

function date(value: string | null | undefined, path: string): string | null {
  if (value === null || value === undefined) return null;
  // Date.parse rolls 30 February over to March; a round trip through the day of the month catches that.
  const day = /^\d{4}-\d{2}-(\d{2})/u.exec(value)?.[1];
  const time = Date.parse(value);
  const rolled = day !== undefined && new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDate() !== Number(day);
  if (day === undefined || Number.isNaN(time) || rolled) {
    throw new DraftError(
      `"${path}" is not a date: ${JSON.stringify(value)}. Write it as 2026-03-31 or 2026-03-31T09:00:00Z.`,
      path,
    );
  }
  return value;
}

function draftError(input: unknown, errors: OutputUnit[]): DraftError {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    return new DraftError('A draft is a string or an object with at least `text`.', '');
  }
  // The innermost error is the most exact one; the outer ones only say that something inside is wrong.
  const deepest = errors.reduce((best, unit) => (depth(unit) >= depth(best) ? unit : best));
  const path = deepest.instanceLocation.replace(/^#\/?/u, '').replaceAll('/', '.');
  const field = path.split('.')[0] ?? '';
  if (deepest.keyword === 'required')
    return new DraftError(`"${path ? `${path}.` : ''}text" is missing: a draft needs its text.`, path);
  if (deepest.keyword === 'additionalProperties' || deepest.keyword === 'false') {
    const known = path.includes('.') ? knownKeysIn(field) : Object.keys(draftSchema.properties as object);
    const name = path.split('.').at(-1) ?? '';
    return new DraftError(
      `"${path}" is not a field of a draft.${nearest(name, known)} Known: ${known.join(', ')}.`,
      path,
    );
  }
  const options = field === 'channel' ? channels : field === 'kind' ? kinds : undefined;
  if (options) {
    const given = String((input as Record<string, unknown>)[field]);
    return new DraftError(
      `"${field}" cannot be ${JSON.stringify(given)}.${nearest(given, options)} Known: ${options.join(', ')}.`,
      path,
    );
  }
  return new DraftError(`"${path}" has the wrong type: ${deepest.error}`, path);
}

const depth = (unit: OutputUnit) => unit.instanceLocation.split('/').length;

function knownKeysIn(field: string): string[] {
  if (field === 'msglint') return ['disable', 'reason'];
  if (field === 'outbox') return ['text', 'recipient', 'sent', 'id'];
  return field === 'history' ? ['from', 'sent', 'subject', 'text'] : ['name', 'company', 'role', 'facts'];
}
