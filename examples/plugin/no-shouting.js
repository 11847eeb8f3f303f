/**
 * Flags words in capitals: "PLEASE read this". Short ones are let through, since they may be abbreviations (NASA, ISO).
 *
 * @type {import('msglint').AnyRule}
 */
export default {
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow words in capitals',
      why: 'Capitals read as shouting.',
      recommended: false,
      evidence: { grade: 'D', scope: 'any message', sources: [], against: 'Some names are written so.' },
    },
    hasSuggestions: true,
    messages: {
      shouting: '“{{ word }}” is shouted. Write it in small letters.',
      lower: 'Write “{{ word }}”.',
    },
    schema: [
      {
        type: 'object',
        properties: { minLength: { type: 'integer', minimum: 2, description: 'Shorter words may stand in capitals.' } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ minLength: 5 }],
    // In a version of msglint that it is not for, the rule is named and the others run.
    engines: { msglint: '>=0.1.0' },
  },
  create({ sourceCode, options: [{ minLength }], report }) {
    return {
      RootNode() {
        for (const { tokens } of sourceCode.analysis.sentences) {
          for (const { text, start, end } of tokens) {
            if (text.length < minLength || !/^\p{Lu}+$/u.test(text)) continue;
            const word = text.toLowerCase();
            report({
              loc: sourceCode.locate({ start, end }),
              messageId: 'shouting',
              data: { word: text },
              // Whether it is a name, only the writer knows: a suggestion, no fix.
              suggest: [
                { messageId: 'lower', data: { word }, fix: (fixer) => fixer.replaceTextRange([start, end], word) },
              ],
            });
          }
        }
      },
    };
  },
};
