/**
 * Flags what is said to have happened to the reader, where what is known of them does not hold it, holds something else, or is too
 * old for "recent". A question claims nothing, and without any facts nothing is judged.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow claims about the reader that what you know does not hold',
      why: 'A wrong congratulation is worse than none: they know better, and know that you did not look.',
      recommended: 'warn',
      needs: ['recipient'],
      evidence: {
        grade: 'D',
        scope: 'messages with facts about their recipient beside them',
        sources: [],
        against: 'What you know and have not noted is flagged as well; note it, or leave the rule off.',
      },
    },
    messages: {
      unsupported:
        'Nothing that you noted on {{ reader }} says so. Check it, note where it is from, or ask it as a question.',
      contradicted: 'You noted something else: “{{ fact }}”. Put it right, or ask it as a question.',
      stale:
        'What you noted is {{ age }} days old: “{{ fact }}”. Check whether it still holds, or leave out that it is new.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxEvidenceAgeDays: {
            type: 'integer',
            minimum: 1,
            description: 'Days after which a dated fact no longer supports “recent” and “new”.',
          },
        },
        additionalProperties: false,
      },
    ],
    // Half a year: a design value.
    defaultOptions: [{ maxEvidenceAgeDays: 180 }],
  },
  create({ sourceCode, options: [{ maxEvidenceAgeDays }], report }) {
    return {
      RootNode() {
        const { claims, isReadable } = sourceCode.analysis;
        if (!isReadable) return;
        for (const { start, end, support, fact, age } of claims(maxEvidenceAgeDays)) {
          if (support === 'supported') continue;
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: support,
            data: { reader: sourceCode.reader, fact: fact.slice(0, 120), age: age ?? 0 },
          });
        }
      },
    };
  },
});
