/**
 * Flags a follow-up that leaves the reader to look for what it is about: "Thoughts?" nine days later, "any news on the below?"
 * with nothing below. One word of the matter is enough, or the earlier message quoted.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require that a follow-up says what it follows',
      why: 'A reader who has to search for your last message answers one that needs no searching.',
      recommended: false,
      needs: ['history'],
      evidence: {
        grade: 'C',
        scope: 'follow-ups in sales; a vendor’s bookings',
        sources: [{ by: 'Lavender', year: 2023, says: 'follow-ups do better when they say again what they are about' }],
        against: 'In a chat window the last message stands right above.',
      },
    },
    messages: {
      context:
        'Nothing here says what it is about. Name the matter in a line: what you asked {{ reader }}, and what has changed since.',
      below: 'This points to a message that is not there. Quote it below, or say in a line what it was about.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          requireTopicOverlap: {
            type: 'integer',
            minimum: 1,
            description: 'Content words that the follow-up has to share with what it follows.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ requireTopicOverlap: 1 }],
  },
  create({ sourceCode, options: [{ requireTopicOverlap }], report }) {
    return {
      RootNode() {
        const { followUpContext, thread, kind, isReadable } = sourceCode.analysis;
        const { shared, isQuoted, pointsBack } = followUpContext;
        if (!isReadable || kind.kind !== 'follow-up' || !thread.isChasing || thread.waiting.length === 0 || isQuoted)
          return;
        // In a chat window the last message of an hour ago is in sight.
        const isInSight = thread.minutes !== null && thread.minutes <= 60 && sourceCode.draft.channel !== 'email';
        if (isInSight || shared.length >= requireTopicOverlap) return;
        if (pointsBack) report({ loc: sourceCode.locate(pointsBack), messageId: 'below' });
        else report({ loc: sourceCode.opening, messageId: 'context', data: { reader: sourceCode.reader } });
      },
    };
  },
});
