/**
 * Flags a sentence or a paragraph so long that the reader has to hold on to it. Lists are for reading in parts and are left
 * alone.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'layout',
    docs: {
      description: 'Disallow long sentences and thick paragraphs',
      why: 'On a phone a thick paragraph fills the screen, and a reader in passing looks for where it ends.',
      recommended: false,
      evidence: {
        grade: 'D',
        scope: 'any message; the limits are design values',
        sources: [],
        against: 'A long sentence can be an easy one, and some letters are meant to be read slowly.',
      },
    },
    messages: {
      sentence:
        'A sentence of {{ words }} words. Split it where a new thought begins; {{ max }} are easy to hold on to.',
      paragraph: 'A paragraph of {{ words }} words. Break it where the matter changes, or leave at most {{ max }}.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxSentence: { type: 'integer', minimum: 10, description: 'Words that a sentence may have.' },
          maxParagraph: { type: 'integer', minimum: 20, description: 'Words that a paragraph may have.' },
        },
        additionalProperties: false,
      },
    ],
    // Design values: few sentences of good messages are longer.
    defaultOptions: [{ maxSentence: 30, maxParagraph: 80 }],
  },
  create({ sourceCode, options: [{ maxSentence, maxParagraph }], report }) {
    return {
      RootNode() {
        const { sentences, paragraphs } = sourceCode.analysis.length;
        const thick = paragraphs.filter(({ words }) => words > maxParagraph);
        for (const { start, end, words } of thick)
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'paragraph',
            data: { words, max: maxParagraph },
          });
        // A sentence in a paragraph that is too thick anyway is the same fault.
        const rest = sentences.filter(
          (sentence) => !thick.some(({ start, end }) => sentence.start >= start && sentence.end <= end),
        );
        for (const { start, end, words } of rest.filter((sentence) => sentence.words > maxSentence))
          report({ loc: sourceCode.locate({ start, end }), messageId: 'sentence', data: { words, max: maxSentence } });
      },
    };
  },
});
