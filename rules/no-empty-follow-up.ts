/**
 * Flags a follow-up whose only content is that it is one: "Just bumping this", "Did you see my message?".
 * Silent where it brings anything new: a figure, a document, another question.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow a reminder that brings nothing new',
      why: 'A bare reminder costs the reader a mail and gives no reason to answer this one rather than the last.',
      recommended: 'warn',
      explains: [{ rule: 'require-follow-up-context' }],
      evidence: {
        grade: 'C',
        scope: 'follow-ups in sales; vendors’ figures',
        sources: [
          { by: 'Lavender', year: 2023, says: 'a follow-up needs context, and a bare “bubbling this up” has none' },
        ],
        against: 'A short reminder to somebody who owes an answer works, and no study compares the two.',
      },
    },
    messages: {
      empty: 'Nothing here is new for {{ reader }}. Add a result, a document or a narrower question, or leave it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          minNewContent: {
            type: 'integer',
            minimum: 0,
            description: 'Fewer new content words than this, and nothing new was said.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ minNewContent: 5 }],
  },
  create({ sourceCode, options: [{ minNewContent }], report }) {
    return {
      RootNode() {
        const { repetition } = sourceCode.analysis.noveltyWith({
          ...sourceCode.analysis.noveltyDefaults,
          minNewContent,
        });
        if (repetition === 'empty')
          report({ loc: sourceCode.opening, messageId: 'empty', data: { reader: sourceCode.reader } });
      },
    };
  },
});
