/**
 * Flags what is taken for granted about the reader: a trouble, their consent, a meeting. Silent where it is asked, put
 * under a condition, or was said by them.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow taking the reader’s trouble, consent or time for granted',
      why: 'A guess that is stated as a fact is wrong for most readers, and tells them that they were not asked.',
      recommended: false,

      evidence: {
        grade: 'D',
        scope: 'outreach; courtesy',
        sources: [],
        against:
          'A guess that is right shows insight. Only its writer knows how well founded it is, so this is advice and not recommended for all.',
      },
    },

    messages: {
      trouble: '“{{ text }}” states a trouble of {{ reader }} as a fact. Ask, or put it under “if”.',
      agreement: '“{{ text }}” answers for {{ reader }}. Ask, and leave the answer to them.',
      meeting: '“{{ text }}” fixes a meeting that {{ reader }} has not agreed to. Propose a time and ask.',
    },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { presumptions, isReadable } = sourceCode.analysis;
        if (!isReadable) return;
        for (const { kind, start, end } of presumptions) {
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: kind,
            data: { text: sourceCode.text.slice(start, end), reader: sourceCode.reader },
          });
        }
      },
    };
  },
});
