/**
 * Flags words that blame the reader for a silence: counting what was not answered, reproach, wounded feelings, manners.
 * Silent where the same words are about somebody else, or excuse the reader.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow blaming the reader for not having answered',
      why: 'Blame makes answering unpleasant; who is blamed for a silence tends to keep to it.',
      recommended: 'warn',

      evidence: {
        grade: 'D',
        scope: 'outreach and follow-ups; courtesy',
        sources: [],
        against: 'That blame lowers replies is agreed on; no study with figures was found.',
      },
    },
    hasSuggestions: true,
    messages: {
      blames: '“{{ text }}” {{ reason }}. Leave the silence unmentioned, and say what is new or easier to answer.',
      remove: 'Take the sentence out: the rest stands without it.',
    },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { guilt, isReadable } = sourceCode.analysis;
        if (!isReadable) return;
        for (const { start, end, reason, sentence } of guilt) {
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'blames',
            data: { text: sourceCode.text.slice(start, end), reason },
            suggest: [{ messageId: 'remove', fix: (fixer) => fixer.removeRange(sourceCode.rangeToRemove(sentence)) }],
          });
        }
      },
    };
  },
});
