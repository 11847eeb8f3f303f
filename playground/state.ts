/** What is in the fields of the page, and how it becomes a draft or a link. */
import type { Channel, DraftInput } from '../src/integrations/browser/index.ts';

export interface Earlier {
  from: 'sender' | 'recipient';
  /** A day, or empty where it is not known. */
  sent: string;
  text: string;
}

export interface State {
  text: string;
  channel: Channel;
  to: string;
  company: string;
  me: string;
  subject: string;
  facts: readonly string[];
  history: readonly Earlier[];
}

/** What is known around the text. */
export function knownOf(state: State): Omit<DraftInput, 'text'> {
  const { to, company, me, subject, channel, facts, history } = state;
  const name = to.trim();
  const recipient = {
    ...(name ? { name } : {}),
    ...(company.trim() ? { company: company.trim() } : {}),
    ...(facts.length > 0 ? { facts: [...facts] } : {}),
  };
  const hasSubject = channel === 'email' || channel === 'linkedin-inmail';
  return {
    channel,
    recipient: Object.keys(recipient).length > 0 ? recipient : null,
    sender: me.trim() ? { name: me.trim() } : null,
    subject: hasSubject && subject.trim() ? subject.trim() : null,
    history: history
      .filter(({ text }) => text.trim() !== '')
      .map(({ from, sent, text }) => ({ from, sent: /^\d{4}-\d{2}-\d{2}$/u.test(sent) ? sent : null, text })),
  };
}

/** The part of a link behind its "#", which browsers do not send to any server. */
export async function toFragment(state: State): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const packed = new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return `d=${btoa(binary)
    .replace(/\+/gu, '-')
    .replace(/\//gu, '_')
    .replace(/(?<!=)=+$/u, '')}`;
}

/** Characters to which a link may unpack: a small one could hold gigabytes. */
const MAX_UNPACKED = 200_000;

/** @returns undefined for a fragment that is none of ours: a link may come from anybody. */
export async function fromFragment(fragment: string): Promise<State | undefined> {
  const packed = /^#?d=([\w-]{1,200000})$/u.exec(fragment)?.[1];
  if (packed === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/-/gu, '+').replace(/_/gu, '/')), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    let text = '';
    for await (const piece of stream.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      text += piece;
      if (text.length > MAX_UNPACKED) return undefined;
    }
    return toState(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const channels: readonly string[] = ['email', 'linkedin-inmail', 'linkedin-dm', 'linkedin-connection', 'other'];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 50) : []);

function toState(value: unknown): State | undefined {
  if (!isObject(value) || typeof value['text'] !== 'string') return undefined;
  return {
    text: value['text'],
    channel: (channels.includes(text(value['channel'])) ? value['channel'] : 'other') as Channel,
    to: text(value['to']),
    company: text(value['company']),
    me: text(value['me']),
    subject: text(value['subject']),
    facts: list(value['facts']).map(text).filter(Boolean),
    history: list(value['history'])
      .filter(isObject)
      .map((entry) => ({
        from: entry['from'] === 'recipient' ? 'recipient' : 'sender',
        sent: text(entry['sent']),
        text: text(entry['text']),
      })),
  };
}
