/** What plain text is spared gives the same as what it is spared. */
import { Validator, type Schema } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSchema, toDraft } from '../../src/draft.ts';
import { Message } from '../../src/engine/message.ts';

describe('plain text', () => {
  it('a draft is taken or refused as its schema says', () => {
    const validator = new Validator(draftSchema as Schema, '7');
    const value = fc.oneof(
      fc.string(),
      fc.constant(null),
      fc.constant('email'),
      fc.integer(),
      fc.constant('2025-01-02'),
    );
    const field = fc.constantFrom('text', 'subject', 'sent', 'id', 'channel', 'kind', 'nonsense');
    const draft = fc.dictionary(field, value, { minKeys: 1, maxKeys: 4 });
    fc.assert(
      fc.property(draft, (given) => {
        let taken = true;
        try {
          toDraft({ ...given } as never);
        } catch (error) {
          // A date that does not exist is no matter of the schema.
          taken = /\bdate\b/u.test(String(error));
        }
        expect(taken).toBe(validator.validate({ ...given }).valid);
      }),
      { numRuns: 500 },
    );
  });

  it('characters are counted as a segmenter counts them', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '“', '…', '\u00ad', 'e\u0301', '👩‍💻', '日', '\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (middle) => {
        const written = `x${middle.replace(/\n+/gu, '\n')}x`;
        const { length } = new Message(toDraft(written)).analysis;
        expect(length.characters).toBe([...segmenter.segment(written)].length);
      }),
    );
  });
});
