/**
 * Flags times in the text that do not fit the day of sending: "Happy Friday" on a Tuesday, "before the holidays" in January,
 * "Tuesday 14 May" where that is a Thursday, a date to come that is past. "See you Friday" and "last Friday" are fine.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow times that do not fit the day of sending',
      why: 'A greeting for another day shows that the message was written for somebody else, or for nobody.',
      recommended: false,
      needs: ['sent'],
      evidence: {
        grade: 'D',
        scope: 'any message with a known date',
        sources: [],
        against:
          'Time zones and drafts that wait a day make small shifts innocent; only what no zone explains is flagged.',
      },
    },

    messages: {
      weekday: '“{{ text }}”, and {{ fact }}. Change it, or send it on the day.',
      season: '“{{ text }}”, and {{ fact }}. Change it, or leave it out.',
      mismatch: '“{{ text }}”, and {{ fact }}. Check which of the two is meant.',
      past: '“{{ text }}” lies ahead in the text, and {{ fact }}. Give a date to come.',
    },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { staleTimes, isReadable } = sourceCode.analysis;
        if (!isReadable) return;
        for (const { kind, start, end, fact } of staleTimes) {
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: kind,
            data: { text: sourceCode.text.slice(start, end), fact },
          });
        }
      },
    };
  },
});
