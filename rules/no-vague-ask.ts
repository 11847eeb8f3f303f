/**
 * Flags an ask with nothing to answer: "Let me know your thoughts", "I'd love to connect". Silent where the message also
 * asks something clear, or says on what the thoughts are wanted.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow an ask that leaves open what to answer',
      why: 'To answer “your thoughts?” the reader must first work out what you want; most put that off.',
      recommended: 'warn',
      exceptChannels: ['linkedin-connection'], // There, accepting is the answer.
      explains: [{ rule: 'require-clear-question' }],
      evidence: {
        grade: 'D',
        scope: 'outreach; what rubrics for cold e-mail agree on',
        sources: [],
        against:
          'An open question suits people who know each other well; there are figures on closed against open ones only for sales, and they disagree.',
      },
    },
    messages: {
      vague:
        '“{{ text }}” leaves open what to answer. Ask for one thing that {{ reader }} can decide or tell in a line.',
    },
    schema: [],
    defaultOptions: [],
  },
  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { asks, kind, isReadable } = sourceCode.analysis;
        const vague = asks.vague.at(-1);
        if (!isReadable || !kind.isOutreach || asks.verdict !== 'vague' || !vague) return;
        report({
          loc: sourceCode.locate(vague),
          messageId: 'vague',
          data: { text: sourceCode.text.slice(vague.start, vague.end), reader: sourceCode.reader },
        });
      },
    };
  },
});
