/**
 * Flags the third message that follows up without an answer, on whatever channel; from the fourth on as an error. Messages
 * sent within minutes are one, and an answer starts the count again.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Limit follow-ups without an answer',
      why: 'Somebody who has not answered three messages has answered.',
      recommended: 'warn',
      needs: ['history'],
      evidence: {
        grade: 'C',
        scope: 'cold e-mail of vendors’ customers',
        sources: [
          {
            by: 'Belkins',
            year: 2023,
            says: 'in 11 million cold e-mails the first follow-up brought 49 % more answers, the second 9 %, the third 20 % fewer',
          },
          { by: 'Woodpecker', year: 2024, says: 'two to three follow-ups were best' },
        ],
        against:
          'These are campaigns to strangers. Who owes an answer, such as a supplier, may be asked until it comes.',
      },
    },
    messages: {
      many: 'Follow-up number {{ count }} without an answer; {{ max }} are enough. Try another channel once, or let it rest and move on.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          max: { type: 'integer', minimum: 0, description: 'Follow-ups without an answer.' },
          errorAt: { type: 'integer', minimum: 1, description: 'From this follow-up on, the finding is an error.' },
          resetOnReply: { type: 'boolean', description: 'Count anew once they have answered.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ max: 2, errorAt: 4, resetOnReply: true }],
  },
  create({ sourceCode, options: [{ max, errorAt, resetOnReply }], report }) {
    return {
      RootNode() {
        const { thread, kind } = sourceCode.analysis;
        const { waiting, touches, isChasing, hasBounced, minutes } = thread;
        if (!kind.isOutreach || !isChasing || hasBounced || waiting.length === 0) return;
        // The draft is one more, unless it goes out together with the last.
        const isSameTouch = minutes !== null && minutes <= 5;
        const count = (resetOnReply ? waiting : touches).length - (isSameTouch ? 1 : 0);
        if (count <= max) return;
        report({
          loc: sourceCode.opening,
          messageId: 'many',
          data: { count, max },
          ...(count >= errorAt ? { severity: 'error' } : {}),
        });
      },
    };
  },
});
