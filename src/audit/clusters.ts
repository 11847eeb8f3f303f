/**
 * Templates in an outbox: messages whose texts, slots masked, share most of their word triples. Candidates come from MinHash
 * and banding (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), every pair that is joined
 * is verified exactly. The result does not hang on the order of the messages, so parts of an outbox can be put together.
 *
 * A different text takes four bytes for each of its triples and four for each band; the texts themselves are not copied.
 */
import { LINK, NAME, NUMBER, STOP } from './template-text.ts';

/**
 * Jaccard of word triples from which a text is of a template. Where a tenth of the words is changed, 0.9³ = 73 % of the triples
 * stay, which is a Jaccard of 0.57; in a short message the draw may be worse, and 0.45 takes in 19 of 20 of these. Two texts that
 * only share a greeting and an ending are far below.
 */
export const SAME_TEMPLATE = 0.45;
/** Share of the pairs at that likeness that banding has to find. */
const RECALL = 0.95;
/** Hashes a text at most. */
const MAX_HASHES = 128;
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
  /** The text that most of them have; where several do, the one that shares most with the others. */
  text: string;
  /** Members that have exactly that text: only what stands in slots differs. */
  same: number;
  /** What differs: `name`, `number`, `link`, or `sentence 2`. */
  varies: string[];
}

/** @param texts made by `templateText`. @returns clusters of at least `minSize`, largest first. */
export function findClusters(texts: readonly string[], minSize = 3): Cluster[] {
  const distinct = distinctTexts(texts);
  const sets = shingleSets(distinct);
  const clusters: Cluster[] = [];
  for (const component of components(sets)) {
    for (const { leader, others } of aroundLeaders(component, sets, distinct)) {
      const size = others.reduce((sum, at) => sum + distinct.count(at), distinct.count(leader));
      if (size >= minSize)
        clusters.push({
          members: [leader, ...others].flatMap((at) => [...distinct.members(at)]).sort((a, b) => a - b),
          text: distinct.text(leader),
          same: distinct.count(leader),
          varies: whatVaries(leader, others, distinct),
        });
    }
  }
  return clusters.sort((a, b) => b.members.length - a.members.length || (a.text < b.text ? -1 : 1));
}

/* ---- texts, each once ------------------------------------------------------------------------------------------ */

/** Texts that are long enough, each once: the most frequent first, then in the order of letters, however they came. */
interface DistinctTexts {
  size: number;
  text: (at: number) => string;
  count: (at: number) => number;
  /** Indices into the texts that were given, ascending. */
  members: (at: number) => Uint32Array;
}

function distinctTexts(texts: readonly string[]): DistinctTexts {
  const ids = new Map<string, number>();
  const idOf = new Int32Array(texts.length).fill(-1);
  const first: number[] = [];
  const counts: number[] = [];
  for (const [index, text] of texts.entries()) {
    let id = ids.get(text);
    if (id === undefined) {
      if (!hasWords(text)) continue;
      id = first.push(index) - 1;
      ids.set(text, id);
      counts.push(0);
    }
    idOf[index] = id;
    (counts[id] as number)++;
  }
  ids.clear();
  const text = (id: number) => texts[first[id] as number] as string;
  const order = Uint32Array.from(first.keys()).sort(
    (a, b) => (counts[b] as number) - (counts[a] as number) || (text(a) < text(b) ? -1 : 1),
  );
  // Where the members of each begin: those of one text stand together.
  const starts = new Uint32Array(order.length + 1);
  const next = new Uint32Array(order.length);
  for (const [at, id] of order.entries()) {
    next[id] = starts[at] as number;
    starts[at + 1] = (starts[at] as number) + (counts[id] as number);
  }
  const members = new Uint32Array(starts.at(-1) ?? 0);
  for (const [index, id] of idOf.entries()) if (id !== -1) members[(next[id] as number)++] = index;
  return {
    size: order.length,
    text: (at) => text(order[at] as number),
    count: (at) => (starts[at + 1] as number) - (starts[at] as number),
    members: (at) => members.subarray(starts[at], starts[at + 1]),
  };
}

function hasWords(text: string): boolean {
  let words = 0;
  for (let at = 0; at < text.length && words < MIN_WORDS; at = text.indexOf(' ', at) + 1 || text.length)
    if (text[at] !== STOP) words++;
  return words >= MIN_WORDS;
}

/* ---- likeness ------------------------------------------------------------------------------------------------- */

/** Hashes of the word triples of a text, ascending, each once. Sentence marks are no words. */
export function shingles(text: string): Uint32Array {
  const hashes = new Uint32Array((text.length >> 1) + 1);
  return hashes.slice(0, writeShingles(text, hashes, 0));
}

/** Writes the shingles of a text from `start` on. @returns where they end. */
function writeShingles(text: string, into: Uint32Array, start: number): number {
  let end = start;
  let [before, last, words] = [0, 0, 0];
  for (let from = 0; from < text.length;) {
    // FNV-1a.
    let hash = 0x811c9dc5;
    let at = from;
    for (let code; at < text.length && (code = text.charCodeAt(at)) !== 32; at++)
      hash = Math.imul(hash ^ code, 0x01000193);
    if (at > from && !(at === from + 1 && text[from] === STOP)) {
      if (++words > 2) into[end++] = mix(mix(before, last), hash);
      before = last;
      last = hash;
    }
    from = at + 1;
  }
  const all = into.subarray(start, end).sort();
  let kept = 0;
  for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[kept - 1]) all[kept++] = all[at] as number;
  return start + kept;
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

type ShingleSets = { size: number; of: (at: number) => Uint32Array };

/** The shingles of all texts, one after the other in one array. */
function shingleSets({ size, text }: DistinctTexts): ShingleSets {
  let most = 0;
  for (let at = 0; at < size; at++) {
    const one = text(at);
    for (let blank = one.indexOf(' '); blank !== -1; blank = one.indexOf(' ', blank + 1)) most++;
  }
  const all = new Uint32Array(most);
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < size; at++) starts[at + 1] = writeShingles(text(at), all, starts[at] as number);
  return { size, of: (at) => all.subarray(starts[at], starts[at + 1]) };
}

/* ---- candidates ------------------------------------------------------------------------------------------------ */

/** Texts that are joined by verified pairs, single ones too; each ascending. */
function* components(sets: ShingleSets): Generator<number[]> {
  const banding = chooseBanding(SAME_TEMPLATE);
  const keys = bandKeys(sets, banding);
  const parents = Uint32Array.from({ length: sets.size }, (_, index) => index);
  const find = (index: number): number => {
    while ((parents[index] as number) !== index) {
      parents[index] = parents[parents[index] as number] as number;
      index = parents[index] as number;
    }
    return index;
  };
  for (let band = 0; band < banding.bands; band++) {
    for (const bucket of buckets(keys.subarray(band * sets.size, (band + 1) * sets.size))) {
      const leaders: number[] = [];
      for (const index of bucket) {
        const root = find(index);
        if (leaders.some((leader) => find(leader) === root)) continue;
        const own = sets.of(index);
        const leader = leaders.find((candidate) => jaccard(sets.of(candidate), own) >= SAME_TEMPLATE);
        if (leader !== undefined) {
          const other = find(leader);
          parents[Math.max(root, other)] = Math.min(root, other);
        }
        // Also one that was joined: it may be like others that the first is not like.
        if (leaders.length < MAX_LEADERS) leaders.push(index);
      }
    }
  }
  const joined = new Map<number, number[]>();
  for (let index = 0; index < sets.size; index++) {
    const root = find(index);
    const members = joined.get(root);
    if (members) members.push(index);
    else if (root !== index) joined.set(root, [root, index]);
  }
  for (let index = 0; index < sets.size; index++) if (find(index) === index) yield joined.get(index) ?? [index];
}

/** A key for each band and text: texts with the same key agree in all rows of the band. Band after band. */
function bandKeys(sets: ShingleSets, { bands, rows }: Banding): Uint32Array {
  // Multipliers and offsets of the hash functions: any odd and any other numbers.
  const factors = Int32Array.from({ length: bands * rows }, (_, index) => mix(index + 1, 0x2545f491) | 1);
  const offsets = Int32Array.from({ length: bands * rows }, (_, index) => mix(index + 1, 0x1b873593));
  const keys = new Uint32Array(bands * sets.size);
  for (let index = 0; index < sets.size; index++) {
    const grams = sets.of(index);
    for (let band = 0; band < bands; band++) {
      let key = 0;
      for (let row = band * rows; row < (band + 1) * rows; row++) {
        const factor = factors[row] as number;
        const offset = offsets[row] as number;
        let least = 0x7fffffff;
        for (let at = 0; at < grams.length; at++) {
          const value = Math.imul((grams[at] as number) ^ offset, factor);
          if (value < least) least = value;
        }
        key = mix(key, least);
      }
      keys[band * sets.size + index] = key;
    }
  }
  return keys;
}

/** Which half of a 64-bit integer is the lower one on this machine. */
const LOW = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/** Indices with the same key, ascending, for each key that at least two have. */
function* buckets(keys: Uint32Array): Generator<Uint32Array> {
  // Sorted by key, then by index, as one integer.
  const pairs = new BigUint64Array(keys.length);
  const halves = new Uint32Array(pairs.buffer);
  for (let index = 0; index < keys.length; index++) {
    halves[2 * index + LOW] = index;
    halves[2 * index + 1 - LOW] = keys[index] as number;
  }
  pairs.sort();
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const key = halves[2 * start + 1 - LOW];
    for (end = start + 1; end < keys.length && halves[2 * end + 1 - LOW] === key;) end++;
    if (end - start > 1)
      yield Uint32Array.from({ length: end - start }, (_, index) => halves[2 * (start + index) + LOW] as number);
  }
}

/* ---- templates -------------------------------------------------------------------------------------------------- */

/**
 * A chain of likenesses may lead far: each cluster is what is like the triples that most of it has. It begins with the most
 * frequent text; where nobody sent a text twice, with the one whose triples most others have.
 */
function aroundLeaders(
  component: readonly number[],
  sets: ShingleSets,
  { count }: DistinctTexts,
): { leader: number; others: number[] }[] {
  const [only] = component;
  if (component.length === 1 && only !== undefined) return [{ leader: only, others: [] }];
  const frequency = gramCounts(component, sets, count);
  const centrality = new Map<number, number>();
  for (const at of component) {
    const grams = sets.of(at);
    centrality.set(at, grams.reduce((sum, gram) => sum + (frequency.get(gram) ?? 0), 0) / grams.length);
  }
  let rest = component.toSorted(
    (a, b) => count(b) - count(a) || (centrality.get(b) ?? 0) - (centrality.get(a) ?? 0) || a - b,
  );
  const found: { leader: number; others: number[] }[] = [];
  while (rest.length > 0) {
    const [leader] = rest as [number];
    const own = sets.of(leader);
    const like = rest.filter((at) => jaccard(own, sets.of(at)) >= SAME_TEMPLATE);
    const center = like.length > 2 ? sharedByMost(like, sets, count) : own;
    const isMember = (at: number) => at === leader || jaccard(center, sets.of(at)) >= SAME_TEMPLATE;
    found.push({ leader, others: rest.filter((at) => at !== leader && isMember(at)) });
    rest = rest.filter((at) => !isMember(at));
  }
  return found;
}

function gramCounts(members: readonly number[], sets: ShingleSets, count: (at: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const at of members) for (const gram of sets.of(at)) counts.set(gram, (counts.get(gram) ?? 0) + count(at));
  return counts;
}

/** The shingles that more than half of the messages have, ascending. */
function sharedByMost(members: readonly number[], sets: ShingleSets, count: (at: number) => number): Uint32Array {
  const messages = members.reduce((sum, at) => sum + count(at), 0);
  const shared = [...gramCounts(members, sets, count)].flatMap(([gram, held]) => (2 * held > messages ? [gram] : []));
  return Uint32Array.from(shared).sort();
}

function whatVaries(leader: number, others: readonly number[], { text, count }: DistinctTexts): string[] {
  const words = new Set(text(leader).split(' '));
  const varies = [
    [NAME, 'name'],
    [NUMBER, 'number'],
    [LINK, 'link'],
  ].flatMap(([slot = '', name = '']) => (words.has(slot) ? [name] : []));
  const total = others.reduce((sum, at) => sum + count(at), count(leader));
  for (const [index, sentence] of text(leader).split(` ${STOP} `).entries()) {
    const without = others.filter((at) => !`| ${text(at)} |`.includes(`| ${sentence} |`));
    const differing = without.reduce((sum, at) => sum + count(at), 0);
    if (differing / total > 0.1) varies.push(`sentence ${index + 1}`);
  }
  return varies;
}
