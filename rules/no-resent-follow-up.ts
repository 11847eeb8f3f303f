/**
 * Flags a follow-up that is an earlier, unanswered message again: the same text, the same but for greeting and sign-off, or
 * its sentences in another order. A correction, a copy they asked for and a resend after a bounce are fine.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow sending again what was not answered',
      why: 'It did not get an answer the first time. A second copy says that nothing has changed.',
      recommended: 'error',
      presets: { mission: 'error' },
      needs: ['history'],
      evidence: {
        grade: 'C',
        scope: 'follow-ups in sales and recruiting; advice of practitioners, thin data on its effect',
        sources: [],
        against:
          'That a second copy does harm has not been measured; some communities want things sent again unchanged.',
      },
    },
    messages: {
      identical:
        'The same text was sent{{ when }}. Add one thing that is new for {{ reader }} since then: a result, a document, a narrower question.',
      near: 'Nearly the same text was sent{{ when }}. Add one thing that is new for {{ reader }} since then: a result, a document, a narrower question.',
      rehash:
        'This says again what was sent{{ when }}. Add one thing that is new for {{ reader }} since then: a result, a document, a narrower question.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          jaccard: {
            type: 'number',
            minimum: 0,
            maximum: 1,
            description: 'Share of common word triples from which two texts are nearly the same.',
          },
          containment: {
            type: 'number',
            minimum: 0,
            maximum: 1,
            description: 'Share of the old text found in the new one from which it was pasted in.',
          },
          sentenceShare: {
            type: 'number',
            minimum: 0,
            maximum: 1,
            description: 'Share of old sentences from which the message is a rehash.',
          },
          minNewContent: {
            type: 'integer',
            minimum: 0,
            description: 'Fewer new content words than this, and nothing new was said.',
          },
        },
        additionalProperties: false,
      },
    ],
    // Design values, tried on the labelled corpus (docs/accuracy.md).
    defaultOptions: [{ jaccard: 0.8, containment: 0.9, sentenceShare: 0.7, minNewContent: 5 }],
  },
  create({ sourceCode, options: [thresholds], report }) {
    return {
      RootNode() {
        const { repetition, repeated, earlier } = sourceCode.analysis.noveltyWith(thresholds);
        if (repetition === 'none' || repetition === 'empty') return;
        const [first] = repeated;
        const last = repeated.at(-1);
        report({
          loc: first && last ? sourceCode.locate({ start: first.start, end: last.end }) : sourceCode.opening,
          messageId: repetition,
          data: { when: sourceCode.sentOn(earlier), reader: sourceCode.reader },
        });
      },
    };
  },
});
