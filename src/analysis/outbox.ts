/**
 * Messages that are the same text but for the names, among many. Near-duplicates are found by MinHash over word triples and banding
 * (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), so that the cost grows with the number of
 * messages and not with its square, and a message takes half a kilobyte beside its text.
 */
import type { Draft, Outbox, OutboxMessage } from '../draft.ts';
import type { Anchor, Anchors, Tier } from './anchors.ts';
import { fold } from '../syntax/sentences.ts';
import { findZones } from '../syntax/zones.ts';
import { linkPattern } from '../syntax/links.ts';

/** Hash functions; the likeness is told to about 3 in 100. */
const HASHES = 128;
/** 16 bands of 8: two texts that share 85 of 100 triples meet in one of them 99 times in 100. */
const ROWS = 8;
/** What is read of a message, in UTF-16 units. */
const MAX_READ = 6000;
/** Shorter texts say too little to be called the same. In words, names left out. */
const MIN_WORDS = 8;
/** What comes beyond this is not held: 100,000 take about 200 MB, and are what one person writes in a lifetime. */
const MAX_MESSAGES = 100_000;
/** The least likeness that a rule can ask for. */
const MIN_LIKENESS = 0.7;
const MAX_NEAR = 50;
/** Messages of a bucket that one is compared with, those nearest in time: a mailing to thousands need not be known in full. */
const MAX_BAND = 200;
const DAY = 86_400_000;

/** What is kept of a message; plain data, since it goes to other threads. */
interface Entry {
  /** What its author wrote, without what a mail merge fills in: words with a blank between them. */
  words: string;
  signature: Uint32Array;
  /** Who it goes to, as a key; '' where that is not known. */
  to: string;
  name: string;
  id: string | null;
  time: number | null;
}

/** A message that need not be read again. */
interface ReadMessage extends OutboxMessage {
  entry: Entry;
}

/** Messages that agree in a band. */
interface Bucket {
  indices: number[];
  /** By time. */
  isSorted: boolean;
}

/** What is asked of an outbox, and its answer. */
export class OutboxIndex implements Outbox {
  readonly #entries: Entry[] = [];
  readonly #bands = Array.from({ length: HASHES / ROWS }, () => new Map<number, Bucket>());

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
    for (const [band, buckets] of this.#bands.entries()) {
      const key = bandKey(entry.signature, band);
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, { indices: [index], isSorted: true });
      else {
        const last = this.#entries[bucket.indices.at(-1) as number] as Entry;
        bucket.isSorted &&= (last.time ?? 0) <= (entry.time ?? 0);
        bucket.indices.push(index);
      }
    }
  }

  /** The messages that may be the same text, the message itself among them: what an outbox is for one draft. At most 50. */
  near(message: OutboxMessage): OutboxMessage[] {
    const own = this.#entries.length > 0 ? toEntry(message) : undefined;
    if (!own) return [];
    const distance = ({ time }: Entry) => Math.abs((time ?? 0) - (own.time ?? 0));
    return this.#candidates(own)
      .filter((entry) => likeness(own.signature, entry.signature) >= MIN_LIKENESS)
      .sort((a, b) => Number(b.to === own.to) - Number(a.to === own.to) || distance(a) - distance(b))
      .slice(0, MAX_NEAR)
      .map((entry): ReadMessage => ({ text: entry.words, entry }));
  }

  #candidates(own: Entry): Entry[] {
    const found = new Set<number>();
    for (const [band, buckets] of this.#bands.entries()) {
      const bucket = buckets.get(bandKey(own.signature, band));
      for (const index of bucket ? this.#nearest(bucket, own.time ?? 0) : []) found.add(index);
    }
    return [...found].sort((a, b) => a - b).map((index) => this.#entries[index] as Entry);
  }

  #nearest(bucket: Bucket, time: number): readonly number[] {
    if (bucket.indices.length <= MAX_BAND) return bucket.indices;
    const timeOf = (index: number) => (this.#entries[index] as Entry).time ?? 0;
    if (!bucket.isSorted) bucket.indices.sort((a, b) => timeOf(a) - timeOf(b));
    bucket.isSorted = true;
    let [low, high] = [0, bucket.indices.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timeOf(bucket.indices[middle] as number) < time) low = middle + 1;
      else high = middle;
    }
    const start = Math.max(0, Math.min(low - MAX_BAND / 2, bucket.indices.length - MAX_BAND));
    return bucket.indices.slice(start, start + MAX_BAND);
  }

  alike(message: OutboxMessage, { jaccard, windowDays }: { jaccard: number; windowDays: number }): string[] {
    const own = this.#entries.length > 0 ? toEntry(message) : undefined;
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

/** What is "about the reader" and stands in messages to so many people, this one among them, is about nobody. */
const DEMOTED_FROM = 3;
/** Words from which a sentence is told again. */
const MIN_REPEATED = 4;

/** Anchors that other people got too, with their names in the places of the reader's, are no more than merge fields. */
export function demoteRepeated(anchors: Anchors, draft: Draft): Anchors {
  const { outbox, text } = draft;
  if (outbox === null || 'alike' in outbox || outbox.length + 1 < DEMOTED_FROM || anchors.tier <= 1) return anchors;
  const reader = wordsIn(draft.recipient?.name ?? '').join(' ');
  const others = outbox.flatMap((message) => {
    const entry = toEntry(message);
    return entry && entry.to !== reader ? [entry] : [];
  });
  const list = anchors.list.map((anchor): Anchor => {
    const words = maskedWords(text.slice(anchor.start, anchor.end), draft);
    const people = new Set(
      others.flatMap((other) => (` ${other.words} `.includes(` ${words.join(' ')} `) ? [other.to] : [])),
    );
    return anchor.tier > 1 && words.length >= MIN_REPEATED && people.size + 1 >= DEMOTED_FROM
      ? { ...anchor, tier: 1, reason: `it stands in ${people.size} other messages too` }
      : anchor;
  });
  const tier = Math.max(1, ...list.map((anchor) => anchor.tier)) as Tier;
  return tier === anchors.tier
    ? { ...anchors, list }
    : { ...anchors, list: list.toSorted((a, b) => b.tier - a.tier), tier };
}

function toEntry(message: OutboxMessage | ReadMessage): Entry | undefined {
  if ('entry' in message) return message.entry;
  const { text, recipient, sender, sent, id } = message;
  const names = [recipient?.name, sender?.name].flatMap((name) => wordsIn(name ?? ''));
  const read = text.slice(0, MAX_READ);
  const written = findZones(read, 0, names)
    .filter(({ type }) => type === 'BodyNode' || type === 'PostscriptNode')
    .map(({ start, end }) => read.slice(start, end))
    .join('\n');
  const words = maskedWords(written, { recipient: recipient ?? null, sender: sender ?? null });
  if (words.length < MIN_WORDS) return undefined;
  return {
    words: words.join(' '),
    signature: signatureOf(words),
    to: wordsIn(recipient?.name ?? '').join(' '),
    name: recipient?.name ?? id ?? '',
    id: id ?? null,
    time: sent === null || sent === undefined ? null : Date.parse(sent),
  };
}

/** The words of a text without those that a mail merge fills in: what is known of the two people, and merge fields. */
function maskedWords(text: string, { recipient, sender }: Pick<OutboxMessage, 'recipient' | 'sender'>): string[] {
  const names = [recipient?.name, sender?.name].flatMap((name) => wordsIn(name ?? ''));
  // The longest first: a firm may hold the name of its owner.
  const slots = [...names, wordsIn(recipient?.company ?? '').join(' '), wordsIn(recipient?.role ?? '').join(' ')].sort(
    (a, b) => b.length - a.length,
  );
  let masked = ` ${wordsIn(
    text
      .replace(linkPattern, (link) => ` ${link.split(/[?#]/u, 1)[0]} `)
      .replace(/\{\{[^{}\n]{1,60}\}\}|\[[^[\]\n]{1,40}\]|%%?\w{1,30}%%?/gu, ' '),
  ).join(' ')} `;
  for (const slot of slots)
    if (slot !== '') masked = masked.replaceAll(` ${slot} `, ' ').replaceAll(` ${slot}'s `, ' ');
  return masked.split(' ').filter(Boolean);
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

function bandKey(signature: Uint32Array, band: number): number {
  let key = 0;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++)
    key = Math.imul(key ^ (signature[row] as number), 0x9e3779b1) ^ (key >>> 15);
  return key;
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let row = 0; row < HASHES; row++) if (a[row] === b[row]) same++;
  return same / HASHES;
}
