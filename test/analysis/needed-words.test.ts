/** A pattern is passed over only where it cannot match: in the corpus, and in texts that are made to match it. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededWords, wordPatterns } from '../../scripts/needed-words.ts';
import { candidatesIn, mayMatch } from '../../src/analysis/needed-words.ts';
import { wordingOf } from '../../src/analysis/wording.ts';
import { toDraft } from '../../src/draft.ts';
import { Message } from '../../src/engine/message.ts';
import { words } from '../../src/lexicon/pattern.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const patterns = await wordPatterns(root);

describe('the words that a pattern needs', () => {
  it.each([
    ['act (?:now|fast)', 'act fast'],
    ['(?:hurry|act fast)', 'fast hurry'],
    ['hurry(?: up)?', 'hurry'],
    ['unsubscrib(?:e|es|ing)', 'unsubscribe unsubscribes unsubscribing'],
    ['(?:really |very )*urgent', 'urgent'],
    ['apologi[sz]e', 'apologise apologize'],
    ['call me (?:\\w+ ){0,2}tomorrow', 'tomorrow'],
    // Half of a word is not one.
    ['book(?:\\w+) seats', 'seats'],
    ['pre[a-z]+ment', undefined],
    ['(?:urgent )?\\w+', undefined],
    ['hurry|.{0,5}', undefined],
    ['', undefined],
  ])('of %s', (source, expected) => {
    const needed = neededWords(words(source));
    expect(needed && [...needed].sort().join(' ')).toBe(expected);
  });
});

describe('no match is missed', () => {
  it('by more than a few patterns that are always tried', () => {
    const tried = patterns.filter((pattern) => mayMatch(pattern, new Set()));
    expect(patterns.length).toBeGreaterThan(80);
    expect(tried.length).toBeLessThan(patterns.length / 10);
  });

  it('in the corpus and in the examples of the rules', () => {
    const texts = readdirSync(`${root}fixtures`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(`${root}fixtures/${name}`, 'utf8').split('\n'))
      .flatMap((line) => /"text": ?("(?:[^"\\]|\\.)*")/u.exec(line)?.[1] ?? [])
      .map((text) => JSON.parse(text) as string);
    const wordings = texts.flatMap((text) =>
      new Message(toDraft(text)).analysis.allSentences.map((sentence) => wordingOf(sentence)),
    );
    let matches = 0;
    for (const { text, candidates } of new Set(wordings)) {
      for (const pattern of patterns) {
        if (text.search(pattern.regexp) === -1) continue;
        matches++;
        expect(mayMatch(pattern, candidates), `${pattern.source} in ${text}`).toBe(true);
      }
    }
    expect(matches).toBeGreaterThan(500);
  });

  it('in texts made to match', () => {
    const around = fc.constantFrom('', ' ', ', ', '-', ' the ', ' é', 'x ', '😀', '’', '_');
    let made = 0;
    for (const pattern of patterns) {
      // What is looked for behind or ahead cannot be made; it only forbids.
      const source = pattern.source.replaceAll(/\(\?<?[=!](?:[^()\\]|\\.|\([^()]*\))*\)/gu, '');
      let text: fc.Arbitrary<string>;
      try {
        text = fc.stringMatching(new RegExp(`^(?:${source})$`, 'u'), { size: '-1' });
      } catch {
        continue;
      }
      made++;
      fc.assert(
        fc.property(around, text, around, (before, middle, after) => {
          const whole = before + middle + after;
          if (whole.search(pattern.regexp) === -1) return;
          expect(mayMatch(pattern, candidatesIn(whole)), `${pattern.source} in ${whole}`).toBe(true);
        }),
        { numRuns: 40 },
      );
    }
    expect(made).toBeGreaterThan(patterns.length * 0.9);
  });
});
