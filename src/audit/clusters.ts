/**
 * Templates in an outbox: messages whose texts, slots masked, share most of their word triples. Candidates come from MinHash
 * and banding (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), every pair that is joined
 * is verified exactly. The result does not hang on the order of the messages, so parts of an outbox can be put together.
 */
import { LINK, NAME, NUMBER, STOP } from './template-text.ts';

/** Jaccard of word triples from which two texts are of one template. Lower than for "the same text": one sentence of two may differ. */
export const SAME_TEMPLATE = 0.6;
/** Share of the pairs at that likeness that banding has to find. */
const RECALL = 0.99;
/** Hashes a text at most: 4 bytes each. */
const MAX_HASHES = 64;
/** Words below which a text is a phrase that everybody writes. */
const MIN_WORDS = 8;
/** Different texts of one bucket that the others are compared with. */
const MAX_LEADERS = 32;

export interface Banding {
  bands: number;
  rows: number;
}

/**
 * The banding with the fewest false candidates (pairs half as like) among those that find `recall` of the pairs at `likeness`
 * with at most `hashes` hashes: a pair is found with probability 1 - (1 - s^rows)^bands.
 */
export function chooseBanding(likeness: number, recall = RECALL, hashes = MAX_HASHES): Banding {
  const found = (s: number, { bands, rows }: Banding) => 1 - (1 - s ** rows) ** bands;
  let best: Banding = { bands: hashes, rows: 1 };
  for (let rows = 1; rows <= hashes; rows++) {
    const bands = Math.ceil(Math.log(1 - recall) / Math.log(1 - likeness ** rows));
    const banding = { bands, rows };
    if (bands * rows <= hashes && found(likeness / 2, banding) < found(likeness / 2, best)) best = banding;
  }
  return best;
}

export interface Cluster {
  /** Indices into the texts that were given, ascending. */
  members: number[];
  /** The text that most of them have; the first in order of letters where several do. */
  text: string;
  /** Members that have exactly that text: only what stands in slots differs. */
  same: number;
  /** What differs: `name`, `number`, `link`, or `sentence 2`. */
  varies: string[];
}

/** @param texts made by `templateText`. @returns clusters of at least `minSize`, largest first. */
export function findClusters(texts: readonly string[], minSize = 3): Cluster[] {
  const groups = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const known = groups.get(text);
    if (known) known.push(index);
    else if (countWords(text) >= MIN_WORDS) groups.set(text, [index]);
  }
  // In an order of their own: the same texts give the same clusters, however they came.
  const distinct = [...groups.keys()].sort(
    (a, b) => (groups.get(b)?.length ?? 0) - (groups.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  );
  const clusters: Cluster[] = [];
  for (const component of components(distinct)) {
    for (const { leader, others } of aroundLeaders(component.map((at) => distinct[at] as string))) {
      const members = [leader, ...others].flatMap((text) => groups.get(text) ?? []).sort((a, b) => a - b);
      if (members.length >= minSize)
        clusters.push({
          members,
          text: leader,
          same: groups.get(leader)?.length ?? 0,
          varies: whatVaries(leader, others, groups),
        });
    }
  }
  return clusters.sort((a, b) => b.members.length - a.members.length || (a.text < b.text ? -1 : 1));
}

const countWords = (text: string) => {
  let words = 0;
  for (let at = 0; at < text.length && words < MIN_WORDS; at = text.indexOf(' ', at) + 1 || text.length)
    if (text[at] !== STOP) words++;
  return words;
};

/* ---- likeness ------------------------------------------------------------------------------------------------- */

/** Hashes of the word triples of a text, ascending, each once. Sentence marks are no words. */
export function shingles(text: string): Uint32Array {
  const hashes: number[] = [];
  for (const word of text.split(' ')) if (word !== STOP) hashes.push(hashOf(word));
  const grams = new Set<number>();
  for (let at = 0; at + 2 < hashes.length; at++)
    grams.add(mix(mix(hashes[at] as number, hashes[at + 1] as number), hashes[at + 2] as number));
  return Uint32Array.from(grams).sort();
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3 over two words. */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

/* ---- candidates ------------------------------------------------------------------------------------------------ */

/** Texts that are joined by verified pairs; single ones too. Indices into `texts`. */
function components(texts: readonly string[]): number[][] {
  const { bands, rows } = chooseBanding(SAME_TEMPLATE);
  const hashes = bands * rows;
  const signatures = new Uint32Array(texts.length * hashes);
  const seeds = Array.from(
    { length: hashes },
    (_, index) => [(mix(index + 1, 0x2545f491) | 1) >>> 0, mix(index + 1, 0x1b873593)] as const,
  );
  for (const [index, text] of texts.entries()) {
    const signature = signatures.subarray(index * hashes, (index + 1) * hashes).fill(0xffffffff);
    for (const gram of shingles(text)) {
      for (let at = 0; at < hashes; at++) {
        const [factor, shift] = seeds[at] as readonly [number, number];
        let value = Math.imul(gram, factor) + shift;
        value = (value ^ (value >>> 15)) >>> 0;
        if (value < (signature[at] as number)) signature[at] = value;
      }
    }
  }

  const parents = Int32Array.from({ length: texts.length }, (_, index) => index);
  const find = (index: number): number => {
    while ((parents[index] as number) !== index) {
      parents[index] = parents[parents[index] as number] as number;
      index = parents[index] as number;
    }
    return index;
  };
  const isSame = verifier(texts);
  for (let band = 0; band < bands; band++) {
    for (const bucket of buckets(signatures, texts.length, hashes, band * rows, rows)) {
      const leaders: number[] = [];
      for (const index of bucket) {
        const root = find(index);
        if (leaders.some((leader) => find(leader) === root)) continue;
        const leader = leaders.find((candidate) => isSame(candidate, index));
        if (leader !== undefined) {
          const other = find(leader);
          parents[Math.max(root, other)] = Math.min(root, other);
        }
        // Also one that was joined: it may be like others that the first is not like.
        if (leaders.length < MAX_LEADERS) leaders.push(index);
      }
    }
  }
  const found = new Map<number, number[]>();
  for (let index = 0; index < texts.length; index++) {
    const root = find(index);
    const members = found.get(root);
    if (members) members.push(index);
    else found.set(root, [index]);
  }
  return [...found.values()];
}

/** Indices whose signatures agree in a band, ascending, for each place where at least two do. */
function* buckets(
  signatures: Uint32Array,
  count: number,
  hashes: number,
  from: number,
  rows: number,
): Generator<number[]> {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(count);
  const agrees = (a: number, b: number) => {
    for (let row = 0; row < rows; row++)
      if (signatures[a * hashes + from + row] !== signatures[b * hashes + from + row]) return false;
    return true;
  };
  for (let index = count - 1; index >= 0; index--) {
    let key = 0;
    for (let row = 0; row < rows; row++) key = mix(key, signatures[index * hashes + from + row] as number);
    const slot = key & (size - 1);
    next[index] = heads[slot] as number;
    heads[slot] = index;
  }
  for (let slot = 0; slot < size; slot++) {
    const head = heads[slot] as number;
    if (head === -1 || next[head] === -1) continue;
    const chains = new Map<number, number[]>();
    for (let index = head; index !== -1; index = next[index] as number) {
      const first = [...chains.keys()].find((candidate) => agrees(candidate, index));
      if (first === undefined) chains.set(index, [index]);
      else chains.get(first)?.push(index);
    }
    for (const chain of chains.values()) if (chain.length > 1) yield chain;
  }
}

/** Exact comparison of two texts by index; the sets of the last ones asked for are kept. */
function verifier(texts: readonly string[]): (a: number, b: number) => boolean {
  const kept = new Map<number, Uint32Array>();
  const of = (index: number) => {
    let grams = kept.get(index);
    if (!grams) {
      grams = shingles(texts[index] as string);
      if (kept.size > 10_000) kept.clear();
      kept.set(index, grams);
    }
    return grams;
  };
  return (a, b) => jaccard(of(a), of(b)) >= SAME_TEMPLATE;
}

/** A chain of likenesses may lead far: each cluster is what is like its own most frequent text. Texts in their order. */
function aroundLeaders(texts: readonly string[]): { leader: string; others: string[] }[] {
  const found: { leader: string; others: string[] }[] = [];
  let rest = [...texts];
  while (rest.length > 0) {
    const [leader, ...candidates] = rest as [string, ...string[]];
    const grams = shingles(leader);
    const others: string[] = [];
    rest = [];
    for (const text of candidates) (jaccard(grams, shingles(text)) >= SAME_TEMPLATE ? others : rest).push(text);
    found.push({ leader, others });
  }
  return found;
}

function whatVaries(
  leader: string,
  others: readonly string[],
  groups: ReadonlyMap<string, readonly number[]>,
): string[] {
  const words = new Set(leader.split(' '));
  const varies = [
    [NAME, 'name'],
    [NUMBER, 'number'],
    [LINK, 'link'],
  ].flatMap(([slot = '', name = '']) => (words.has(slot) ? [name] : []));
  const total =
    (groups.get(leader)?.length ?? 0) + others.reduce((sum, text) => sum + (groups.get(text)?.length ?? 0), 0);
  for (const [index, sentence] of leader.split(` ${STOP} `).entries()) {
    const without = others.filter((text) => !`| ${text} |`.includes(`| ${sentence} |`));
    const differing = without.reduce((sum, text) => sum + (groups.get(text)?.length ?? 0), 0);
    if (differing / total > 0.1) varies.push(`sentence ${index + 1}`);
  }
  return varies;
}
