/**
 * Flags praise that is laid on thick and has no object: two compliments in superlatives, or a superlative made stronger still
 * ("absolutely amazing work"). Silent on one compliment, and on praise that says what for.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow thick praise without an object',
      why: 'Praise that fits everybody is taken as a step towards asking for something.',
      recommended: false,

      evidence: {
        grade: 'C',
        scope: 'all-purpose e-mail of one app’s users, observed',
        sources: [
          {
            by: 'Boomerang, 40 million e-mails',
            year: 2016,
            says: 'mild feeling, good or bad, was answered more often than none; strong flattery less',
          },
        ],
        against:
          'In thanks and congratulations warmth is the point, so these are left alone. The figures are of one app, and praise goes with other things.',
      },
    },

    messages: {
      many: '{{ count }} compliments, and none says what for. Keep one, and name what it is about.',
      thick: '“{{ text }}” says nothing of what is praised. Name the thing and what it did for you, or leave it out.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          max: {
            type: 'integer',
            minimum: 0,
            description: 'Thick compliments without an object that a message may have.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ max: 1 }],
  },

  create({ sourceCode, options: [{ max }], report }) {
    return {
      RootNode() {
        const { compliments, kind, isReadable } = sourceCode.analysis;
        // In thanks, congratulations and introductions praise is the point.
        if (!isReadable || kind.kind === 'thanks' || kind.kind === 'reply' || kind.kind === 'intro') return;
        const empty = compliments.filter(({ hasObject }) => !hasObject);
        const twofold = empty.find(({ isTwofold }) => isTwofold);
        const over = empty[max];
        if (over) report({ loc: sourceCode.locate(over), messageId: 'many', data: { count: empty.length } });
        else if (twofold)
          report({
            loc: sourceCode.locate(twofold),
            messageId: 'thick',
            data: { text: sourceCode.text.slice(twofold.start, twofold.end) },
          });
      },
    };
  },
});
