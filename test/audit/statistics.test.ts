/** The statistics against published tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  compareStratified,
  confidenceSequence,
  kaplanMeier,
  mantelHaenszel,
  mantelHaenszelStatistic,
  newcombe,
  sequentialDifference,
  wilson,
  type Share,
} from '../../src/audit/statistics.ts';

const share = (answered: number, n: number): Share => ({ answered, n });
const close = (got: readonly number[], expected: readonly number[], digits = 4) => {
  for (const [index, value] of expected.entries()) expect(got[index]).toBeCloseTo(value, digits);
};

describe('Wilson (Newcombe 1998, table I, method 3)', () => {
  for (const [answered, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const)
    it(`${answered}/${n}`, () => close(wilson(share(answered, n)), [low, high]));
});

describe('Newcombe (1998, table II, method 10)', () => {
  for (const [a, m, b, n, low, high] of [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const)
    it(`${a}/${m} - ${b}/${n}`, () => close(newcombe(share(a, m), share(b, n)), [low, high]));
});

/** Admissions at Berkeley in 1973 by department (Bickel, Hammel and O'Connell, Science 187:398, 1975): men, women. */
const berkeley = [
  [512, 825, 89, 108],
  [353, 560, 17, 25],
  [120, 325, 202, 593],
  [138, 417, 131, 375],
  [53, 191, 94, 393],
  [22, 373, 24, 341],
].map(([a = 0, m = 0, b = 0, n = 0]) => ({ with: share(a, m), without: share(b, n) }));

describe('Mantel and Haenszel', () => {
  it("as R's mantelhaen.test on the Berkeley admissions", () => {
    expect(mantelHaenszelStatistic(berkeley, 0.5)).toBeCloseTo(1.4269, 3);
    expect(mantelHaenszel(berkeley, 0.5)).toBeCloseTo(0.2323, 3);
  });

  it('is not fooled where the sum is: men were admitted more often, in no department so', () => {
    const sum = berkeley.reduce(
      (all, one) => ({
        with: share(all.with.answered + one.with.answered, all.with.n + one.with.n),
        without: share(all.without.answered + one.without.answered, all.without.n + one.without.n),
      }),
      { with: share(0, 0), without: share(0, 0) },
    );
    expect(newcombe(sum.with, sum.without)[0]).toBeGreaterThan(0.1);
    const { difference, interval } = compareStratified(berkeley) ?? { difference: NaN, interval: [NaN, NaN] };
    expect(difference).toBeLessThan(0);
    expect(interval[0]).toBeLessThan(0);
    expect(interval[1]).toBeGreaterThan(0);
  });

  it('with a single stratum it is Newcombe', () => {
    for (const [a, m, b, n] of [
      [56, 70, 48, 80],
      [5, 56, 0, 29],
      [0, 10, 0, 20],
    ] as const) {
      const one = compareStratified([{ with: share(a, m), without: share(b, n) }]);
      close(one?.interval ?? [], newcombe(share(a, m), share(b, n)), 10);
    }
  });

  it('strata with one group only say nothing', () => {
    const one = { with: share(30, 50), without: share(10, 50) };
    expect(compareStratified([one, { with: share(9, 9), without: share(0, 0) }])).toEqual(compareStratified([one]));
    expect(compareStratified([{ with: share(9, 9), without: share(0, 0) }])).toBeUndefined();
  });

  it('intervals hold the difference and stay within -1 and 1, whatever the counts', () => {
    const group = fc
      .integer({ min: 1, max: 60 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((answered) => share(answered, n)));
    fc.assert(
      fc.property(fc.array(fc.record({ with: group, without: group }), { minLength: 1, maxLength: 6 }), (strata) => {
        const { difference, interval, p } = compareStratified(strata) ?? {
          difference: 0,
          interval: [0, 0] as const,
          p: 0,
        };
        expect(interval[0]).toBeLessThanOrEqual(difference + 1e-9);
        expect(interval[1]).toBeGreaterThanOrEqual(difference - 1e-9);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('Benjamini and Hochberg (1995): of their fifteen, four at 5 %', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  const adjusted = benjaminiHochberg(ps);
  expect(adjusted.filter((q) => q <= 0.05)).toHaveLength(4);
  close(adjusted.slice(0, 4), [0.0015, 0.003, 0.0095, 0.035625], 6);
  // The order in which they are given makes no difference.
  expect(benjaminiHochberg([...ps].reverse())).toEqual([...adjusted].reverse());
  expect(benjaminiHochberg([])).toEqual([]);
});

it('Kaplan and Meier: remission under 6-MP (Freireich et al., Blood 21:699, 1963)', () => {
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const steps = kaplanMeier([
    ...relapsed.map((time) => ({ time, isAnswered: true })),
    ...censored.map((time) => ({ time, isAnswered: false })),
  ]);
  expect(steps.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
  close(
    steps.map(({ waiting }) => waiting),
    [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448],
    3,
  );
  expect(steps.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
});

describe('intervals for those who look again and again', () => {
  it('are wider than those for one look, and close in', () => {
    for (const n of [10, 100, 1000]) {
      const [low, high] = confidenceSequence(share(n * 0.3, n));
      const [fixedLow, fixedHigh] = wilson(share(n * 0.3, n));
      expect(low).toBeLessThan(fixedLow);
      expect(high).toBeGreaterThan(fixedHigh);
      expect(high - low).toBeLessThan(3 * (fixedHigh - fixedLow));
    }
  });
  it('at the ends', () => {
    expect(confidenceSequence(share(0, 0))).toEqual([0, 1]);
    expect(confidenceSequence(share(0, 50))[0]).toBe(0);
    expect(confidenceSequence(share(50, 50))[1]).toBe(1);
    const [low, high] = sequentialDifference(share(300, 1000), share(200, 1000));
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.1);
  });
});
