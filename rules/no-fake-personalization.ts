/**
 * Flags praise and attention for what everybody has, "I was impressed by your background", which pretend that somebody
 * looked. Praise with one real thing in it is left alone, and so is a stock line beside something that they wrote or did.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow stock lines that pretend to know the reader',
      why: 'Everybody gets this line, and everybody knows that it was sent to everybody.',
      recommended: 'warn',
      explains: [{ rule: 'require-personalization' }],
      evidence: {
        grade: 'C',
        scope: 'first messages on LinkedIn; one seller’s 1,330 threads, and what rubrics agree on',
        sources: [],
        against:
          'One practitioner’s threads without an answer had more of such lines, but the two groups differ in other ways too.',
      },
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      stock:
        '“{{ text }}” fits every profile. Say what you saw: one thing {{ reader }} wrote, made or did, and what you took from it.',
      remove: 'Leave it out: nothing is lost with it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          allowIfTier: {
            enum: [2, 3, 4],
            description:
              'The line may stay beside something of their organisation (2) or their own words and deeds (3); 4 = never.',
          },
          phrases: { type: 'array', items: { type: 'string' }, description: 'Further beginnings of stock lines.' },
        },
        additionalProperties: false,
      },
    ],
    // Beside their own words a stock line is merely clumsy; a design value.
    defaultOptions: [{ allowIfTier: 3, phrases: [] as string[] }],
  },
  create({ sourceCode, options: [{ allowIfTier, phrases }], report }) {
    return {
      RootNode() {
        const { stockPraise, anchors, kind, isReadable, sentences } = sourceCode.analysis;
        if (!isReadable || !kind.isOutreach || anchors.tier >= allowIfTier) return;
        const lines = stockPraise(phrases);
        for (const { start, end, isWhole } of lines) {
          const remove = isWhole && sentences.length > lines.length ? sourceCode.removalOf({ start, end }) : null;
          const isPersonal = anchors.list.some(
            (anchor) => anchor.tier >= 2 && (anchor.end <= start || anchor.start >= end),
          );
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'stock',
            data: { text: sourceCode.text.slice(start, end), reader: sourceCode.reader },
            // Only where what remains is personal is the line merely too much; else something has to take its place.
            fix: remove && isPersonal ? (fixer) => fixer.removeRange(remove) : null,
            suggest: remove && !isPersonal ? [{ messageId: 'remove', fix: (fixer) => fixer.removeRange(remove) }] : [],
          });
        }
      },
    };
  },
});
