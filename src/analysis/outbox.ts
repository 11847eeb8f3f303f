/**
 * Messages that are the same text but for the names, among many. Near-duplicates are found by MinHash over word triples and banding
 * (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), so that the cost grows with the number of
 * messages and not with its square, and a message takes half a kilobyte beside its text.
 */
import type { Draft, NearMessages, Outbox, OutboxMessage } from '../draft.ts';
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
const MAX_BAND = 64;
const DAY = 86_400_000;
/** More than any two messages lie apart, in milliseconds. */
const FAR = 1e15;

/** What is read of a message. */
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

/** What is kept of a message; the many that are the same text share it. */
interface Kept extends Omit<Entry, 'words' | 'signature'> {
  text: KeptText;
  /** Tells whether a message that comes with the same id is the same. */
  digest: number;
}

interface KeptText {
  words: string;
  signature: Uint32Array;
}

export interface AlikeThresholds {
  jaccard: number;
  windowDays: number;
}

/** Messages that agree in a band. */
interface Bucket {
  indices: number[];
  /** By time. */
  isSorted: boolean;
}

/** What is asked of an outbox, and its answer. */
export class OutboxIndex implements Outbox {
  readonly #kept: Kept[] = [];
  readonly #byId = new Map<string, number>();
  readonly #texts = new Map<string, KeptText>();
  readonly #bands = Array.from({ length: HASHES / ROWS }, () => new Map<number, Bucket>());
  /** For each message the last search that came upon it, so that those of several bands are taken once. */
  readonly #met: number[] = [];
  readonly #distance: number[] = [];
  #search = 0;

  /** @param messages messages to begin with. */
  constructor(messages: Iterable<OutboxMessage> = []) {
    for (const message of messages) this.add(message);
  }

  get size(): number {
    return this.#kept.length;
  }

  add(message: OutboxMessage): void {
    if (this.#kept.length >= MAX_MESSAGES) return;
    const entry = toEntry(message);
    if (!entry) return;
    const { words, signature, ...rest } = entry;
    let text = this.#texts.get(words);
    if (!text) this.#texts.set(words, (text = { words, signature }));
    const index = this.#kept.push({ ...rest, text, digest: digestOf(message) }) - 1;
    this.#met.push(0);
    this.#distance.push(0);
    if (rest.id !== null) this.#byId.set(rest.id, index);
    for (const [band, buckets] of this.#bands.entries()) {
      const key = bandKey(text.signature, band);
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, { indices: [index], isSorted: true });
      else {
        const last = this.#kept[bucket.indices.at(-1) as number] as Kept;
        bucket.isSorted &&= (last.time ?? 0) <= (entry.time ?? 0);
        bucket.indices.push(index);
      }
    }
  }

  /** The other messages that may be the same text, those to the same person and the nearest in time first: at most 50. */
  near(message: OutboxMessage): NearMessages {
    const texts = new Map<KeptText, number>();
    const near: NearMessages['near'][number][] = [];
    const own = this.#read(message);
    for (const { kept, likeness: found } of own ? this.#others(own) : []) {
      if (found < MIN_LIKENESS) continue;
      const text = texts.get(kept.text) ?? texts.size;
      texts.set(kept.text, text);
      near.push({ text, likeness: found, to: kept.to, name: kept.name, time: kept.time });
      if (near.length >= MAX_NEAR) break;
    }
    return { of: message.text, texts: [...texts.keys()].map(({ words }) => words), near };
  }

  alike(message: OutboxMessage, { jaccard, windowDays }: AlikeThresholds): string[] {
    const own = this.#read(message);
    if (!own) return [];
    const found: number[] = [];
    for (const { kept, index, likeness } of this.#others(own))
      if (likeness >= jaccard && isOther(kept, own, windowDays)) found.push(index);
    return found.sort((a, b) => a - b).map((index) => (this.#kept[index] as Kept).name);
  }

  /** A message that was added is not read again, and none where there is nothing to hold it against. */
  #read(message: OutboxMessage): Entry | undefined {
    if (this.#kept.length === 0) return undefined;
    const known = this.#kept[this.#byId.get(message.id ?? '') ?? -1];
    if (known?.digest !== digestOf(message)) return toEntry(message);
    const { text, ...rest } = known;
    return { ...rest, ...text };
  }

  /** Those that may be the same text, those to the same person and the nearest in time first. How like they are is worked out as they are taken. */
  *#others(own: Entry): Generator<{ kept: Kept; index: number; likeness: number }> {
    const known = new Map<KeptText, number>();
    let isSeen = false;
    for (const index of this.#candidates(own)) {
      const kept = this.#kept[index] as Kept;
      let same = known.get(kept.text);
      if (same === undefined) known.set(kept.text, (same = likeness(own.signature, kept.text.signature)));
      // The message itself is in its outbox, once.
      if (!isSeen && same === 1 && kept.id === own.id && kept.to === own.to) isSeen = true;
      else yield { kept, index, likeness: same };
    }
  }

  #candidates(own: Entry): number[] {
    const time = own.time ?? 0;
    const search = ++this.#search;
    const found: number[] = [];
    for (const [band, buckets] of this.#bands.entries()) {
      const bucket = buckets.get(bandKey(own.signature, band));
      if (!bucket) continue;
      const start = this.#nearest(bucket, time);
      const end = Math.min(start + MAX_BAND, bucket.indices.length);
      for (let at = start; at < end; at++) {
        const index = bucket.indices[at] as number;
        if (this.#met[index] === search) continue;
        this.#met[index] = search;
        found.push(index);
        const kept = this.#kept[index] as Kept;
        // To the same person comes before all others.
        this.#distance[index] = Math.abs((kept.time ?? 0) - time) - (kept.to === own.to ? FAR : 0);
      }
    }
    return found.sort((a, b) => (this.#distance[a] as number) - (this.#distance[b] as number) || a - b);
  }

  /** Where those of the bucket begin that are nearest in time. */
  #nearest(bucket: Bucket, time: number): number {
    if (bucket.indices.length <= MAX_BAND) return 0;
    const timeOf = (index: number) => (this.#kept[index] as Kept).time ?? 0;
    if (!bucket.isSorted) bucket.indices.sort((a, b) => timeOf(a) - timeOf(b));
    bucket.isSorted = true;
    let [low, high] = [0, bucket.indices.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timeOf(bucket.indices[middle] as number) < time) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, Math.min(low - MAX_BAND / 2, bucket.indices.length - MAX_BAND));
  }
}

/** To the same person it is a resend, not a mailing; what lies long ago is another matter. */
function isOther(other: Pick<Kept, 'to' | 'time'>, own: Pick<Kept, 'to' | 'time'>, windowDays: number): boolean {
  if (own.to !== '' && other.to === own.to) return false;
  return own.time === null || other.time === null || Math.abs(own.time - other.time) <= windowDays * DAY;
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
export function findAlike(draft: Draft, thresholds: AlikeThresholds): readonly string[] {
  const { outbox } = draft;
  if (outbox === null) return [];
  if ('texts' in outbox) return alikeNear(draft, outbox, thresholds);
  const index: Outbox = 'alike' in outbox ? outbox : new OutboxIndex(outbox);
  return index.alike(asOutboxMessage(draft), thresholds);
}

function alikeNear(
  draft: Draft,
  { of, texts, near }: NearMessages,
  { jaccard, windowDays }: AlikeThresholds,
): string[] {
  const own = { to: readerKey(draft), time: timeOf(draft) };
  // Mended since it was searched for: how like the others it is has to be worked out again.
  const mended = draft.text === of ? null : toEntry(asOutboxMessage(draft));
  if (mended === undefined) return [];
  const likenesses = mended && texts.map((words) => likeness(mended.signature, signatureOf(words.split(' '))));
  return near.flatMap((message) =>
    (likenesses?.[message.text] ?? message.likeness) >= jaccard && isOther(message, own, windowDays)
      ? [message.name]
      : [],
  );
}

/** What is "about the reader" and stands in messages to so many people, this one among them, is about nobody. */
const DEMOTED_FROM = 3;
/** Words from which a sentence is told again. */
const MIN_REPEATED = 4;

/** Anchors that other people got too, with their names in the places of the reader's, are no more than merge fields. */
export function demoteRepeated(anchors: Anchors, draft: Draft): Anchors {
  const { outbox, text } = draft;
  if (outbox === null || 'alike' in outbox || anchors.tier <= 1) return anchors;
  const reader = readerKey(draft);
  const others = othersIn(outbox).filter(({ to }) => to !== reader);
  if (others.length + 1 < DEMOTED_FROM) return anchors;
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

function othersIn(outbox: NearMessages | readonly OutboxMessage[]): { to: string; words: string }[] {
  if ('texts' in outbox) return outbox.near.map(({ to, text }) => ({ to, words: outbox.texts[text] as string }));
  return outbox.flatMap((message) => toEntry(message) ?? []);
}

function toEntry(message: OutboxMessage): Entry | undefined {
  const { text, recipient, sender, id } = message;
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
    to: readerKey(message),
    name: recipient?.name ?? id ?? '',
    id: id ?? null,
    time: timeOf(message),
  };
}

const readerKey = ({ recipient }: Pick<OutboxMessage, 'recipient'>) => wordsIn(recipient?.name ?? '').join(' ');
const timeOf = ({ sent }: Pick<OutboxMessage, 'sent'>) => (typeof sent === 'string' ? Date.parse(sent) : null);

/** Of all that an entry is made from. */
const digestOf = ({ text, recipient, sender, sent }: OutboxMessage): number =>
  hashOf(
    [recipient?.name, recipient?.company, recipient?.role, sender?.name, sent, text.slice(0, MAX_READ)].join('\n'),
  );

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
