/** The little statistics that the evaluation needs. */

export interface Pair {
  truth: boolean;
  verdict: boolean;
}

export interface Counts {
  hit: number;
  alarm: number;
  miss: number;
  rest: number;
}

export function countsOf(pairs: readonly Pair[]): Counts {
  const counts: Counts = { hit: 0, alarm: 0, miss: 0, rest: 0 };
  for (const { truth, verdict } of pairs) counts[verdict ? (truth ? 'hit' : 'alarm') : truth ? 'miss' : 'rest']++;
  return counts;
}

export function f1({ hit, alarm, miss }: Counts): number {
  const total = 2 * hit + alarm + miss;
  return total === 0 ? 0 : (2 * hit) / total;
}

export const percent = (part: number, whole: number) =>
  whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`;

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959964;

/** A share with Wilson's 95 % score interval, as text. */
export function wilson(part: number, whole: number): string {
  if (whole === 0) return 'none';
  const share = part / whole;
  const center = (share + Z ** 2 / (2 * whole)) / (1 + Z ** 2 / whole);
  const half = (Z / (1 + Z ** 2 / whole)) * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  return `${share.toFixed(2)} (${Math.max(0, center - half).toFixed(2)} to ${(center + half).toFixed(2)})`;
}

/** 95 % percentile interval of F1 over 1,000 resamples; the seed is fixed, so the page is the same each time. */
export function bootstrapF1(pairs: readonly Pair[]): [number, number] {
  const random = mulberry32(20_260_101);
  const values = Array.from({ length: 1000 }, () =>
    f1(countsOf(pairs.map(() => pairs[Math.floor(random() * pairs.length)] as Pair))),
  ).sort((a, b) => a - b);
  return [values[25] ?? 0, values[974] ?? 0];
}

/** A small seeded generator (mulberry32, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Cohen's kappa of two readers over a yes/no label. */
export function kappa(pairs: readonly Pair[]): number {
  const { hit, alarm, miss, rest } = countsOf(pairs);
  const total = pairs.length;
  if (total === 0) return Number.NaN;
  const observed = (hit + rest) / total;
  const expected = ((hit + alarm) * (hit + miss) + (rest + alarm) * (rest + miss)) / total ** 2;
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}
