/**
 * Flags a message that says something is attached when nothing is. "Attached to the idea", what stands in quoted text, and a
 * link in the same sentence are fine. A note on LinkedIn cannot carry a file at all.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow speaking of an attachment that is not there',
      why: 'The reader looks for it, does not find it, and has to write back for it.',
      recommended: 'warn',
      needs: ['attachments'],
      evidence: {
        grade: 'D',
        scope: 'any message with files',
        sources: [],
        against: 'Some people attach last of all, after they have checked the text.',
      },
    },

    messages: {
      missing: '“{{ text }}”, and nothing is attached. Attach it, put a link, or leave the words out.',
      impossible: '“{{ text }}”, and a note to connect cannot carry a file. Offer to send it once you are connected.',
      unmentioned: '{{ files }} is attached, and the text does not say so. Say what it is and why they should open it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          requireMention: { type: 'boolean', description: 'Also flag files that the text does not speak of.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ requireMention: false }],
  },

  create({ sourceCode, options: [{ requireMention }], report }) {
    return {
      RootNode() {
        const { analysis, draft } = sourceCode;
        const { attachmentClaims, isReadable } = analysis;
        if (!isReadable) return;
        const files = draft.attachments ?? [];
        const isNote = draft.channel === 'linkedin-connection';
        if (files.length > 0 && !isNote) {
          if (requireMention && attachmentClaims.length === 0)
            report({ loc: sourceCode.close, messageId: 'unmentioned', data: { files: files.join(', ') } });
          return;
        }
        for (const { start, end, isLinked } of attachmentClaims) {
          if (isLinked) continue;
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: isNote ? 'impossible' : 'missing',
            data: { text: sourceCode.text.slice(start, end) },
          });
        }
      },
    };
  },
});
