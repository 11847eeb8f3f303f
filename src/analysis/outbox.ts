/**
 * Messages that are the same text but for the names, among many. Near-duplicates are found by MinHash over word triples and banding
 * (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), so that the cost grows with the number of
 * messages and not with its square, and a message takes half a kilobyte.
 */
import type { Draft, Outbox, OutboxMessage } from '../draft.ts';
import { fold } from '../syntax/sentences.ts';
import { findZones } from '../syntax/zones.ts';
import { linkPattern } from '../syntax/parse.ts';

/** Hash functions; the likeness is told to about 3 in 100. */
const HASHES = 128;
/** 16 bands of 8: two texts that share 85 of 100 triples meet in one of them 99 times in 100. */
const ROWS = 8;
/** What is read of a message, in UTF-16 units. */
const MAX_READ = 6000;
/** Shorter texts say too little to be called the same. In words, names left out. */
const MIN_WORDS = 8;
/** Older messages are forgotten beyond this: 20,000 take about 30 MB. */
const MAX_MESSAGES = 20_000;
/** The least likeness that a rule can ask for. */
const MIN_LIKENESS = 0.7;
const MAX_NEAR = 50;
const MAX_BAND = 200;
const DAY = 86_400_000;

interface Entry {
  message: OutboxMessage;
  signature: Uint32Array;
  /** Who it goes to, as a key; '' where that is not known. */
  to: string;
  name: string;
  id: string | null;
  time: number | null;
}

/** What is asked of an outbox, and its answer. */
export class OutboxIndex implements Outbox {
  readonly #entries: Entry[] = [];
  readonly #bands = new Map<string, number[]>();

  /** @param messages messages to begin with. */
  constructor(messages: Iterable<OutboxMessage> = []) {
    for (const message of messages) this.add(message);
  }

  get size(): number {
    return this.#entries.length;
  }

  add(message: OutboxMessage): void {
    const entry = toEntry(message);
    if (!entry || this.#entries.length >= MAX_MESSAGES) return;
    const index = this.#entries.push(entry) - 1;
    for (const band of bandsOf(entry.signature)) {
      const list = this.#bands.get(band);
      // A mailing to thousands need not be known in full.
      if (list && list.length < MAX_BAND) list.push(index);
      else if (!list) this.#bands.set(band, [index]);
    }
  }

  /** The messages that may be the same text, the message itself among them: what an outbox is for one draft. At most 50. */
  near(message: OutboxMessage): OutboxMessage[] {
    const own = toEntry(message);
    if (!own) return [];
    return this.#candidates(own)
      .filter((entry) => likeness(own.signature, entry.signature) >= MIN_LIKENESS)
      .sort((a, b) => Number(b.to === own.to) - Number(a.to === own.to))
      .slice(0, MAX_NEAR)
      .map((entry) => entry.message);
  }

  #candidates(own: Entry): Entry[] {
    const found = new Set(bandsOf(own.signature).flatMap((band) => this.#bands.get(band) ?? []));
    return [...found].sort((a, b) => a - b).map((index) => this.#entries[index] as Entry);
  }

  alike(message: OutboxMessage, { jaccard, windowDays }: { jaccard: number; windowDays: number }): string[] {
    const own = toEntry(message);
    if (!own) return [];
    let isSeen = false;
    return this.#candidates(own).flatMap((entry) => {
      if (likeness(own.signature, entry.signature) < jaccard) return [];
      // The message itself is in its outbox, once.
      if (!isSeen && entry.id === own.id && entry.to === own.to && likeness(own.signature, entry.signature) === 1) {
        isSeen = true;
        return [];
      }
      // To the same person it is a resend, not a mailing.
      if (own.to !== '' && entry.to === own.to) return [];
      const isLongAgo = own.time !== null && entry.time !== null && Math.abs(own.time - entry.time) > windowDays * DAY;
      return isLongAgo ? [] : [entry.name];
    });
  }
}

/** The draft as a message of its outbox. */
export const asOutboxMessage = ({ text, recipient, sender, sent, id }: Draft): OutboxMessage => ({
  text,
  recipient,
  sender,
  sent,
  id,
});

/** The messages of an outbox that are the draft's text but for the names: whom they go to. */
export function findAlike(draft: Draft, thresholds: { jaccard: number; windowDays: number }): readonly string[] {
  const { outbox } = draft;
  if (outbox === null) return [];
  const index: Outbox = 'alike' in outbox ? outbox : new OutboxIndex(outbox);
  return index.alike(asOutboxMessage(draft), thresholds);
}

function toEntry({ text, recipient, sender, sent, id }: OutboxMessage): Entry | undefined {
  const names = [recipient?.name, sender?.name].flatMap((name) => wordsIn(name ?? ''));
  const read = text.slice(0, MAX_READ);
  const written = findZones(read, 0, names)
    .filter(({ type }) => type === 'BodyNode' || type === 'PostscriptNode')
    .map(({ start, end }) => read.slice(start, end))
    .join('\n');
  // What a mail merge fills in is a slot: what is known of the recipient, and merge fields that were not filled.
  // The longest first: a firm may hold the name of its owner.
  const slots = [...names, wordsIn(recipient?.company ?? '').join(' '), wordsIn(recipient?.role ?? '').join(' ')].sort(
    (a, b) => b.length - a.length,
  );
  let masked = ` ${wordsIn(
    written
      .replace(linkPattern, (link) => ` ${link.split(/[?#]/u, 1)[0]} `)
      .replace(/\{\{[^{}\n]{1,60}\}\}|\[[^[\]\n]{1,40}\]|%%?\w{1,30}%%?/gu, ' '),
  ).join(' ')} `;
  for (const slot of slots)
    if (slot !== '') masked = masked.replaceAll(` ${slot} `, ' ').replaceAll(` ${slot}'s `, ' ');
  const words = masked.split(' ').filter(Boolean);
  if (words.length < MIN_WORDS) return undefined;
  return {
    message: { text: read, recipient: recipient ?? null, sender: sender ?? null, sent: sent ?? null, id: id ?? null },
    signature: signatureOf(words),
    to: wordsIn(recipient?.name ?? '').join(' '),
    name: recipient?.name ?? id ?? '',
    id: id ?? null,
    time: sent === null || sent === undefined ? null : Date.parse(sent),
  };
}

const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{M}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** Multipliers and offsets of the hash functions: any fixed odd numbers do; these come from a linear congruential generator. */
const seeds = (() => {
  let state = 0x9e3779b9;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  return Array.from({ length: HASHES }, () => [next() | 1, next()] as const);
})();

function signatureOf(words: readonly string[]): Uint32Array {
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (let index = 0; index + 2 < words.length; index++) {
    const hash = hashOf(`${words[index]} ${words[index + 1]} ${words[index + 2]}`);
    for (let row = 0; row < HASHES; row++) {
      const [multiplier, offset] = seeds[row] as readonly [number, number];
      let value = (Math.imul(hash, multiplier) + offset) >>> 0;
      value = (value ^ (value >>> 15)) >>> 0;
      if (value < (signature[row] as number)) signature[row] = value;
    }
  }
  return signature;
}

/** FNV-1a, with a last stir. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x45d9f3b) >>> 0;
}

function bandsOf(signature: Uint32Array): string[] {
  const bands: string[] = [];
  for (let row = 0; row < HASHES; row += ROWS) bands.push(`${row}:${signature.subarray(row, row + ROWS).join()}`);
  return bands;
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let row = 0; row < HASHES; row++) if (a[row] === b[row]) same++;
  return same / HASHES;
}
