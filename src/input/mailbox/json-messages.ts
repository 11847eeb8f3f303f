/** A mailbox as JSON lines: one message a line, both sides of each thread. */
import { channels, type Channel } from '../../draft.ts';
import type { Automatic, Content, Correspondent, Envelope } from './message.ts';

/**
 * A line. `thread` holds messages together; without it the subject and the people do. `from` and `to` are names,
 * addresses, or both as in a mail (`Dana Ruiz <dana@x.example>`).
 */
export interface MessageLine {
  id?: string;
  thread?: string;
  from: string;
  to: string | string[];
  /** ISO 8601. */
  sent: string;
  subject?: string;
  text: string;
  channel?: Channel;
  automatic?: Automatic;
  tag?: string;
  attachments?: string[];
}

export function jsonEnvelope(value: unknown, number: number): { envelope: Envelope } | { reason: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      reason: 'A message is an object: {"from": "...", "to": "...", "sent": "2026-03-31T09:00:00Z", "text": "..."}.',
    };
  const line = value as Partial<Record<keyof MessageLine, unknown>>;
  for (const key of ['from', 'sent', 'text'] as const)
    if (typeof line[key] !== 'string') return { reason: `"${key}" is missing or is no text.` };
  const to = typeof line.to === 'string' ? [line.to] : line.to;
  if (!Array.isArray(to) || !to.every((one) => typeof one === 'string'))
    return { reason: '"to" is missing, or is neither a text nor a list of them.' };
  const sent = Date.parse(line.sent as string);
  if (Number.isNaN(sent))
    return { reason: `"sent" is not a date: ${JSON.stringify(line.sent)}. Write it as 2026-03-31T09:00:00Z.` };
  const optional = (key: keyof MessageLine) => (typeof line[key] === 'string' && line[key] !== '' ? line[key] : null);
  const channel = optional('channel');
  if (channel !== null && !(channels as readonly string[]).includes(channel))
    return { reason: `"channel" cannot be ${JSON.stringify(channel)}. Known: ${channels.join(', ')}.` };
  const zone = /([+-])(\d{2}):?(\d{2})$/u.exec(line.sent as string);
  return {
    envelope: {
      id: optional('id') ?? String(number),
      conversation: optional('thread'),
      references: [],
      from: person(line.from as string),
      to: to.map(person),
      sent,
      offset: zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : null,
      subject: optional('subject'),
      channel: (channel ?? 'other') as Channel,
      automatic: ['reply', 'bounce', 'bulk'].includes(optional('automatic') ?? '')
        ? (line.automatic as Automatic)
        : null,
      tag: optional('tag'),
      leftOut: null,
    },
  };
}

export function jsonContent(value: unknown): Content {
  const { text, attachments } = value as MessageLine;
  return {
    text,
    html: null,
    attachments: Array.isArray(attachments) ? attachments.filter((name) => typeof name === 'string') : null,
    fault: null,
  };
}

function person(value: string): Correspondent {
  const found = /^(?<name>[^<>]{0,200})<(?<address>[^<>\s]{1,300})>\s*$/u.exec(value);
  if (found)
    return { name: (found.groups?.['name'] ?? '').trim(), address: (found.groups?.['address'] ?? '').toLowerCase() };
  const bare = value.trim();
  return bare.includes('@') || bare.includes('/')
    ? { name: '', address: bare.toLowerCase() }
    : { name: bare, address: '' };
}
