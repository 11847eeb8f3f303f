/**
 * Flags an opening that fits every message: "I hope this email finds you well", "My name is ... and I work at ...". The first
 * line is what a phone shows; a wish that is meant ("I hope the surgery went well") is left alone.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow an opening that fits every message',
      why: 'The first line is what a phone shows of a message. Spent on nothing, it says that the rest may be nothing too.',
      recommended: false,
      evidence: {
        grade: 'D',
        scope: 'outreach; what those who teach it agree on',
        sources: [],
        against:
          'A greeting and a kind word make requests feel more polite, and in some places a letter without one is rude.',
      },
    },
    fixable: 'code',
    messages: {
      filler: '“{{ text }}” could open any message. Begin with what {{ reader }} will want to know.',
      introduction:
        'The first line says who you are, not why {{ reader }} should read on. Begin with what concerns them; the signature has your name.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          phrases: {
            type: 'array',
            items: { type: 'string' },
            description: 'Further openings that count as filler.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ phrases: [] as string[] }],
  },
  create({ sourceCode, options: [{ phrases }], report }) {
    return {
      RootNode() {
        const { fillerOpeners, kind, isReadable, sentences } = sourceCode.analysis;
        // Whoever thanks, declines or answers may take a breath first.
        if (!isReadable || !(kind.isOutreach || kind.kind === 'other')) return;
        const openers = fillerOpeners(phrases);
        for (const { type, start, end, sentence, isWhole } of openers) {
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: type === 'introduction' ? 'introduction' : 'filler',
            data: { text: sentence.text, reader: sourceCode.reader },
            // Without the formula the message is the same message, as long as there is another sentence.
            fix:
              isWhole && sentences.length > openers.length
                ? (fixer) => fixer.removeRange(sourceCode.removalOf({ start, end }))
                : null,
          });
        }
      },
    };
  },
});
