/**
 * Flags phrases of the kind that lists of "spam words" hold. It is in no preset: filters do not work that way. It is here to
 * say so, and for those who have to answer to such a list.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow phrases that advertisements wear out',
      why: 'They make a message sound like an advertisement to a reader; what filters make of them is folklore.',
      recommended: false,

      evidence: {
        grade: 'F',
        scope: 'e-mail; folklore',
        sources: [
          {
            by: 'Word to the Wise',
            year: 2016,
            says: 'a mail full of such words got a good score from a filter; filters do not work that way',
            url: 'https://wordtothewise.com/2016/06/',
          },
        ],
        against:
          'Nearly everything: filters weigh who sends and how readers react, and every such word has honest uses.',
      },
    },

    messages: {
      worn: '“{{ text }}” is worn out by advertisements (weight {{ weight }} of 3). Say it in plain words, or leave it out.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          minScore: { type: 'integer', minimum: 1, description: 'Sum of the weights from which phrases are reported.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ minScore: 3 }],
  },

  create({ sourceCode, options: [{ minScore }], report }) {
    return {
      RootNode() {
        const { spamPhrases, isReadable } = sourceCode.analysis;
        const score = spamPhrases.reduce((sum, { weight }) => sum + weight, 0);
        if (!isReadable || score < minScore) return;
        for (const { start, end, weight } of spamPhrases) {
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'worn',
            data: { text: sourceCode.text.slice(start, end), weight },
          });
        }
      },
    };
  },
});
