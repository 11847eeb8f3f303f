/**
 * Flags a greeting or an employer that is somebody else's: "Hi Mark" to Priya, "your team at Globex" to somebody at Initech. Short
 * forms, surnames, other spellings, and names by which they call themself are right.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow the name or the employer of somebody else',
      why: 'A wrong name says that the message was meant for another, and undoes all that is right in it.',
      recommended: 'error',
      needs: ['recipient'],
      evidence: {
        grade: 'D',
        scope: 'any message',
        sources: [],
        against:
          'Nothing, where the draft names its recipient right; short forms that nobody knows are taken for other names.',
      },
    },
    fixable: 'code',
    messages: {
      greeting: 'This goes to {{ right }}, not to {{ name }}. Put the right name, or the right recipient.',
      company:
        '{{ reader }} works at {{ right }}, not at {{ name }}. Put the right employer, or say what {{ name }} has to do with it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          company: { type: 'boolean', description: 'Look at employers in the body as well.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ company: true }],
  },
  create({ sourceCode, options: [{ company }], report }) {
    return {
      RootNode() {
        for (const { where, start, end, name, right, isPlain } of sourceCode.analysis.wrongNames) {
          if (where === 'company' && !company) continue;
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: where,
            data: { name, right, reader: sourceCode.reader },
            fix: isPlain ? (fixer) => fixer.replaceTextRange([start, end], right) : null,
          });
        }
      },
    };
  },
});
