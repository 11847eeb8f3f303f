/**
 * Flags a list of what the sender has to offer with nothing in it for the reader: "We offer SSO, SCIM, RBAC and audit logs". A
 * list of what was found at the reader's, or of what they asked for, is no such list.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow a list of features in place of what they do for the reader',
      why: 'A list leaves it to the reader to find the one thing that matters to them. Few look for it.',
      recommended: false,
      evidence: {
        grade: 'C',
        scope: 'cold messages in sales; what rubrics agree on, and one seller’s threads',
        sources: [],
        against: 'Who asked for what there is wants the list.',
      },
    },
    messages: {
      features:
        'A list of {{ items }} things that you offer, and none that {{ reader }} asked for. Name the one that matters to them, and what it changed for somebody like them.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          minItems: { type: 'integer', minimum: 3, description: 'Items from which an enumeration is a list.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ minItems: 3 }],
  },
  create({ sourceCode, options: [{ minItems }], report }) {
    return {
      RootNode() {
        const { wares, kind, isReadable } = sourceCode.analysis;
        if (!isReadable || !kind.isOutreach || kind.asksFavor) return;
        for (const { start, end, items } of wares.filter((list) => list.items >= minItems))
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'features',
            data: { items, reader: sourceCode.reader },
          });
      },
    };
  },
});
