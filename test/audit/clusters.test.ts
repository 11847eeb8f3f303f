/** Templates: what is masked, what is one, and that the order makes no difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../scripts/statistics.ts';
import { chooseBanding, findClusters, jaccard, shingles } from '../../src/audit/clusters.ts';
import { templateText } from '../../src/audit/template-text.ts';

describe('slots', () => {
  for (const [text, names, masked] of [
    [
      'Hi Dana,\n\nwe met in Lyon on 3 March. See https://x.example/a?b=1.',
      ['Dana Ruiz'],
      'hi ‹name› | we met in ‹name› on ‹number› ‹name› | see ‹link›',
    ],
    ['Hi Bob Finch,\nI’d like your view.', ['Bob Finch'], "hi ‹name› | i'd like your view"],
    ['Dear Maria José, how are you?', [], 'dear ‹name› | how are you'],
    ['On it. The plan is new.\n\nBest,\nAda', ['Ada'], 'on it | the plan is new'],
    ['', [], ''],
  ] as const)
    it(JSON.stringify(text), () => expect(templateText(text, names)).toBe(masked));
});

describe('banding', () => {
  it('finds 99 of 100 pairs at the likeness that it is made for', () => {
    for (const likeness of [0.5, 0.6, 0.7, 0.8, 0.9]) {
      const { bands, rows } = chooseBanding(likeness, 0.99, 128);
      expect(bands * rows).toBeLessThanOrEqual(128);
      expect(1 - (1 - likeness ** rows) ** bands).toBeGreaterThanOrEqual(0.99);
    }
  });
  it('likeness is that of the sets of word triples', () => {
    expect(jaccard(shingles('a b c d'), shingles('a b c e'))).toBeCloseTo(1 / 3);
    expect(jaccard(shingles('a b'), shingles('a b'))).toBe(0);
    expect(shingles('a | b | c')).toEqual(shingles('a b c'));
  });
});

const template =
  'hi ‹name› | i came across your page and liked how you plan the shifts of the night crew | we build a small tool for that | shall i show it to you';
const other =
  'hello ‹name› | the second table of your talk counts restarts as failures | i wrote down how to mend it in half a page | is that meant to be so';

describe('clusters', () => {
  it('are texts sent three times or more, with what varies', () => {
    const own = template.replace('a small tool', 'a very small tool');
    const [first, ...more] = findClusters([
      template,
      other,
      own,
      template,
      'thanks | see you',
      'thanks | see you',
      'thanks | see you',
    ]);
    expect(more).toEqual([]);
    expect(first).toEqual({ members: [0, 2, 3], text: template, same: 2, varies: ['name', 'sentence 3'] });
  });

  it('near miss: two texts that share a greeting and an ending are no template', () => {
    const frame = (middle: string) => `hi ‹name› | i hope you are well | ${middle} | could we talk on ‹name›`;
    const texts = [
      'your crane on the east dock creaks when it turns in the wind',
      'the new bakery by the school sells bread before six',
      'our choir sings the mass in b minor next spring',
    ].map(frame);
    expect(findClusters(texts)).toEqual([]);
  });

  const words =
    'the of and to in a is that it was for on are as with his they at be this from have or by one had not but what all were when we there can an your which their said'.split(
      ' ',
    );
  const edited = (texts: readonly string[], copies: number, share: number) => {
    const random = mulberry32(1);
    const word = (own: string) => (random() < share ? (words[Math.floor(random() * words.length)] as string) : own);
    return texts.flatMap((text) => Array.from({ length: copies }, () => text.split(' ').map(word).join(' ')));
  };

  it('hold copies that were each changed elsewhere: they are like what most of them share', () => {
    const copies = edited([template, other], 60, 0.06);
    expect(new Set(copies).size).toBeGreaterThan(90);
    const sizes = findClusters(copies).map(({ members }) => new Set(members.map((index) => index < 60)).size);
    expect(sizes).toEqual([1, 1]);
    expect(
      findClusters(copies)
        .map(({ members }) => members.length)
        .reduce((a, b) => a + b),
    ).toBeGreaterThan(100);
  });

  it('do not hang on the order', () => {
    const texts = edited([template, other], 40, 0.06);
    const outline = (list: readonly string[]) =>
      findClusters(list).map(({ members, varies, text: leader }) => [
        members.map((index) => list[index]).sort(),
        varies,
        leader,
      ]);
    const whole = outline(texts);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(outline(shuffled)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});
