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
      why: 'It shows that the message was not written for them.',
      recommended: 'error',
      evidence: { grade: 'D', scope: 'any message', sources: [] },
    },
    messages: {
      unfilled: '{{ text }} was not filled in. Replace it by what it stands for.',
    },
    schema: [],
    defaultOptions: [],
  },
  create({ sourceCode, report }) {
    return {
      RootNode() {
        for (const placeholder of sourceCode.analysis.placeholders) {
          report({ loc: sourceCode.locate(placeholder), messageId: 'unfilled', data: { text: placeholder.text } });
        }
      },
    };
  },
});
