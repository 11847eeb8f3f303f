/**
 * Flags merge fields and blanks that were left in: "Hi {{first_name}}", "at [Company]", "Hi ,".
 * Nothing tells a reader faster that the message was meant for nobody.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow merge fields and blanks that were not filled in',
      why: 'A blank that was left in says that the message was not written for them.',
      recommended: 'error',
      evidence: {
        grade: 'D',
        scope: 'any message',
        sources: [],
        against: 'Nothing, where the blank was not meant to be one.',
      },
      explains: [{ rule: 'require-personalization', isOverlapping: true }],
    },
    fixable: 'code',
    messages: {
      unfilled: '{{ text }} was not filled in. Put what it stands for in its place, or take it out.',
      empty: 'The name is missing in “{{ text }}”. Write the name, or a greeting that needs none.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          allow: {
            type: 'array',
            items: { type: 'string' },
            uniqueItems: true,
            description: 'What is filled in on sending, as it stands in the text, such as {{unsubscribe}}.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allow: [] }],
  },
  create({ sourceCode, options: [{ allow }], report }) {
    const isAllowed = new Set<string>(allow);
    return {
      RootNode() {
        for (const { start, end, text, reason, value } of sourceCode.analysis.placeholders) {
          if (isAllowed.has(text)) continue;
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: reason === 'empty-field' ? 'empty' : 'unfilled',
            data: { text },
            // Safe only where the draft itself says what the field stands for, and the field is all there is to replace.
            fix:
              value !== null && reason === 'merge-field'
                ? (fixer) => fixer.replaceTextRange([start, end], value)
                : null,
          });
        }
      },
    };
  },
});
