/**
 * Flags haste without a reason: a deadline that names no day, a shortage that names no number, an answer wanted at once.
 * Silent where a day or a number makes it something that the reader can check.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow haste without a date or a fact',
      why: 'Haste without a reason reads as a trick, and a reader who is rushed without cause stops believing the rest.',
      recommended: 'warn',

      evidence: {
        grade: 'D',
        scope: 'outreach; courtesy, and what consumer law calls a misleading practice',
        sources: [
          {
            by: 'EU Directive 2005/29/EC, annex I',
            year: 2005,
            says: 'falsely stating that an offer is available for a very limited time only is an unfair practice',
            url: 'https://eur-lex.europa.eu/eli/dir/2005/29/oj',
          },
        ],
        against:
          'A true deadline helps a reader to plan, and shops know that countdowns sell; the rule asks only that the date be said.',
      },
    },

    messages: { hurries: '“{{ text }}” {{ reason }}. Name the day, the number or the reason, or leave it out.' },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { urgency, isReadable } = sourceCode.analysis;
        if (!isReadable) return;
        for (const { start, end, reason } of urgency.text) {
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'hurries',
            data: { text: sourceCode.text.slice(start, end), reason },
          });
        }
        for (const { start, end, reason, sentence } of urgency.subject) {
          report({
            loc: sourceCode.locateSubject({ start, end }),
            messageId: 'hurries',
            data: { text: sentence.text, reason },
          });
        }
      },
    };
  },
});
