import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDraft } from '../../src/draft.ts';
import { Message } from '../../src/engine/message.ts';
import { TAGS } from '../../src/model/tagger.ts';
import { fold, type Token } from '../../src/syntax/sentences.ts';
import { tagsOf } from '../../src/syntax/tags.ts';

const tagged = (text: string) => {
  const { sentences } = new Message(toDraft(text)).analysis;
  return sentences.flatMap(({ tokens }) => tokens.map((token, index) => `${token.text}/${tagsOf(tokens)[index]}`));
};

describe('parts of speech', () => {
  for (const [text, ...expected] of [
    ['Could you send the quote?', 'Could/AUX', 'you/PRON', 'send/VERB', 'the/DET', 'quote/NOUN', '?/PUNCT'],
    ['Can you quote it?', 'quote/VERB'],
    ['would friday suit you', 'would/AUX', 'suit/VERB', 'you/PRON'],
    ['I plan a small book about it.', 'plan/VERB', 'small/ADJ', 'book/NOUN'],
    ['The plan is to book it.', 'plan/NOUN', 'book/VERB', 'to/PART'],
    ["We can't say and don't know.", "can't/AUX", "don't/AUX", 'know/VERB'],
    ['It costs £40 on the 3rd', '£/SYM', '40/NUM', '3rd/ADJ'],
    ['see example.org/prices 😀', 'example.org/prices/X', '😀/SYM'],
  ] as const)
    it(text, () => expect(tagged(text)).toEqual(expect.arrayContaining([...expected])));

  it('at least 92 % of the words of sentences tagged by hand, none of them learned from', () => {
    const lines = readFileSync(new URL('../../fixtures/corpus/tagged.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    let words = 0;
    let right = 0;
    for (const line of lines) {
      const pairs = (line.split('\t')[1] as string).split(' ').map((pair) => /^(.+)\/([A-Z]+)$/u.exec(pair) ?? []);
      const tokens = pairs.map(([, text = '']): Token => {
        const kind = /\p{L}/u.test(text) ? 'word' : /\d/u.test(text) ? 'number' : 'punctuation';
        return { text, lower: fold(text), kind, start: 0, end: 0, quoted: false };
      });
      const tags = tagsOf(tokens);
      pairs.forEach(([, , truth], index) => {
        if (tokens[index]?.kind !== 'word') return;
        words++;
        if (tags[index] === truth) right++;
      });
    }
    expect(lines).toHaveLength(200);
    expect(right / words).toBeGreaterThan(0.92);
  });

  it('one tag a token, whatever the words', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom('__proto__', 'constructor', 'toString', "'s", "n't", '????', 'x'.repeat(1000)),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (texts) => {
        const tokens = texts.map((text): Token => ({
          text,
          lower: fold(text),
          kind: 'word',
          start: 0,
          end: 0,
          quoted: false,
        }));
        const tags = tagsOf(tokens);
        expect(tags).toHaveLength(tokens.length);
        expect(tags.every((tag) => TAGS.includes(tag))).toBe(true);
      }),
    );
  });
});
