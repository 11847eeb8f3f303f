// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the package has no types of its own to import
/// <reference path="./jstat.d.ts" />
/**
 * The statistics of the audit. Quantiles and the beta function are jStat's; intervals for shares are few lines each, since no
 * library that is kept up has them. test/audit/statistics.test.ts holds each against published tables.
 */
import jstat from 'jstat';

const { jStat } = jstat;

export interface Share {
  n: number;
  answered: number;
}

/** Low and high end, both as shares. */
export type Interval = [low: number, high: number];

/** A pair of groups that can be compared with each other: what else differs between messages is alike in both. */
export interface Stratum {
  with: Share;
  without: Share;
}

/** 97.5 % quantile of the normal distribution: two-sided 95 %. */
const Z = jStat.normal.inv(0.975, 0, 1);

/** Wilson's score interval for a share. (Wilson 1927; method 3 of Newcombe, Statistics in Medicine 17:857, 1998.) */
export function wilson({ n, answered }: Share, z = Z): Interval {
  if (n === 0) return [0, 1];
  const p = answered / n;
  const center = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return [answered === 0 ? 0 : (center - half) / scale, answered === n ? 1 : (center + half) / scale];
}

/** Newcombe's hybrid score interval for a difference of two shares. (Method 10, Statistics in Medicine 17:873, 1998.) */
export function newcombe(first: Share, second: Share): Interval {
  const [p, q] = [first.answered / first.n, second.answered / second.n];
  const [low, high] = wilson(first);
  const [otherLow, otherHigh] = wilson(second);
  return [p - q - Math.hypot(p - low, otherHigh - q), p - q + Math.hypot(high - p, q - otherLow)];
}

export interface Comparison {
  /** Share answered in the first group less that in the second, strata weighted as by Mantel and Haenszel. */
  difference: number;
  interval: Interval;
  /** Of Cochran's, Mantel's and Haenszel's test of no difference in any stratum; without continuity correction. */
  p: number;
}

/**
 * Compares like with like. Strata in which one group is empty say nothing and are left out.
 * The interval is Newcombe's with the weights of Mantel and Haenszel (Yan and Su, Stat. in Biopharm. Research 2:323, 2010);
 * with a single stratum it is Newcombe's own.
 * @returns undefined where no stratum has both groups.
 */
export function compareStratified(strata: readonly Stratum[]): Comparison | undefined {
  const both = strata.filter(({ with: a, without: b }) => a.n > 0 && b.n > 0);
  const total = both.reduce((sum, { with: a, without: b }) => sum + (a.n * b.n) / (a.n + b.n), 0);
  if (both.length === 0) return undefined;
  const weighted = both.map((stratum) => ({
    ...stratum,
    weight: (stratum.with.n * stratum.without.n) / (stratum.with.n + stratum.without.n) / total,
  }));
  const sum = (of: (stratum: (typeof weighted)[number]) => number) => weighted.reduce((all, one) => all + of(one), 0);
  const difference = sum((one) => one.weight * (shareOf(one.with) - shareOf(one.without)));
  const [low, high] = stratifiedWilson(weighted.map((one) => ({ ...one.with, weight: one.weight })));
  const [otherLow, otherHigh] = stratifiedWilson(weighted.map((one) => ({ ...one.without, weight: one.weight })));
  const lambda = sum((one) => one.weight ** 2 / one.with.n);
  const otherLambda = sum((one) => one.weight ** 2 / one.without.n);
  const spread = (end: number, lengthening: number) => lengthening * end * (1 - end);
  return {
    difference,
    interval: [
      difference - Z * Math.sqrt(spread(low, lambda) + spread(otherHigh, otherLambda)),
      difference + Z * Math.sqrt(spread(high, lambda) + spread(otherLow, otherLambda)),
    ],
    p: mantelHaenszel(both),
  };
}

const shareOf = ({ n, answered }: Share) => answered / n;

function stratifiedWilson(groups: readonly (Share & { weight: number })[]): Interval {
  const variances = groups.map(({ n, answered, weight }) => ({
    weight,
    variance: (shareOf({ n, answered }) * (1 - shareOf({ n, answered }))) / n,
  }));
  const pooled = Math.sqrt(variances.reduce((sum, { weight, variance }) => sum + weight ** 2 * variance, 0));
  const single = variances.reduce((sum, { weight, variance }) => sum + weight * Math.sqrt(variance), 0);
  // Where nobody, or everybody, answered there is no variance to share out; the strata then count as one.
  const z =
    single === 0 ? Z * Math.sqrt(groups.reduce((sum, { weight }) => sum + weight ** 2, 0)) : (Z * pooled) / single;
  const ends = groups.map((group) => ({ ends: wilson(group, z), weight: group.weight }));
  return [0, 1].map((side) =>
    ends.reduce((sum, { ends: pair, weight }) => sum + weight * (pair[side] as number), 0),
  ) as Interval;
}

/**
 * The test that the practice makes no difference in any stratum.
 * @param correction 0.5 = with continuity correction, as R's mantelhaen.test has it by default.
 * @returns the two-sided p; 1 where nothing can be told.
 */
export function mantelHaenszel(strata: readonly Stratum[], correction = 0): number {
  const statistic = mantelHaenszelStatistic(strata, correction);
  return statistic === null ? 1 : 1 - jStat.chisquare.cdf(statistic, 1);
}

/** Chi-square with one degree of freedom; null where nobody or everybody answered. */
export function mantelHaenszelStatistic(strata: readonly Stratum[], correction = 0): number | null {
  let excess = 0;
  let variance = 0;
  for (const { with: a, without: b } of strata) {
    const n = a.n + b.n;
    if (n < 2) continue;
    const answered = a.answered + b.answered;
    excess += a.answered - (a.n * answered) / n;
    variance += (a.n * b.n * answered * (n - answered)) / (n ** 2 * (n - 1));
  }
  return variance === 0 ? null : Math.max(0, Math.abs(excess) - correction) ** 2 / variance;
}

/** Adjusted p: the least rate of false discoveries at which each would be called one. (Benjamini and Hochberg, JRSS B 57:289, 1995.) */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps.map((_, index) => index).sort((a, b) => (ps[b] as number) - (ps[a] as number));
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 1;
  for (const [rank, index] of order.entries()) {
    least = Math.min(least, ((ps[index] as number) * ps.length) / (ps.length - rank));
    adjusted[index] = least;
  }
  return adjusted;
}

/**
 * An interval for a share that holds at all times at once: one may look as often as one likes, and stop when one likes.
 * All shares that the mixture martingale with a uniform prior has not refuted at level alpha. (Robbins, Annals of Mathematical
 * Statistics 41:1397, 1970; Ville's inequality.)
 */
export function confidenceSequence({ n, answered }: Share, alpha = 0.05): Interval {
  if (n === 0) return [0, 1];
  const evidence = jStat.betaln(answered + 1, n - answered + 1);
  const isKept = (p: number) => evidence - xlogy(answered, p) - xlogy(n - answered, 1 - p) < Math.log(1 / alpha);
  const p = answered / n;
  const end = (outside: number) => {
    if (isKept(outside)) return outside;
    let [out, kept] = [outside, p];
    for (let step = 0; step < 50; step++) {
      const middle = (out + kept) / 2;
      if (isKept(middle)) kept = middle;
      else out = middle;
    }
    return kept;
  };
  return [end(0), end(1)];
}

const xlogy = (x: number, y: number) => (x === 0 ? 0 : x * Math.log(y));

/** The difference of two shares, with an interval that holds at all times at once. */
export function sequentialDifference(first: Share, second: Share, alpha = 0.05): Interval {
  const [low, high] = confidenceSequence(first, alpha / 2);
  const [otherLow, otherHigh] = confidenceSequence(second, alpha / 2);
  return [low - otherHigh, high - otherLow];
}

export interface Waiting {
  /** Time waited, in any unit. */
  time: number;
  /** Whether an answer ended it; else nothing is known of what came after. */
  isAnswered: boolean;
}

export interface SurvivalStep {
  time: number;
  /** Share that still waits after that time. */
  waiting: number;
  interval: Interval;
  atRisk: number;
}

/** Kaplan and Meier's estimate of the share that still waits (JASA 53:457, 1958), with Greenwood's variance on the log-log scale. */
export function kaplanMeier(waits: readonly Waiting[]): SurvivalStep[] {
  const sorted = [...waits].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let waiting = 1;
  let variance = 0;
  for (let index = 0; index < sorted.length;) {
    const { time } = sorted[index] as Waiting;
    const atRisk = sorted.length - index;
    let answered = 0;
    for (; index < sorted.length && (sorted[index] as Waiting).time === time; index++)
      if ((sorted[index] as Waiting).isAnswered) answered++;
    if (answered === 0) continue;
    waiting *= 1 - answered / atRisk;
    variance += atRisk === answered ? Infinity : answered / (atRisk * (atRisk - answered));
    const spread = waiting > 0 && waiting < 1 ? (Z * Math.sqrt(variance)) / Math.abs(Math.log(waiting)) : 0;
    const ends: Interval = waiting > 0 ? [waiting ** Math.exp(spread), waiting ** Math.exp(-spread)] : [0, 0];
    steps.push({ time, waiting, interval: ends, atRisk });
  }
  return steps;
}
