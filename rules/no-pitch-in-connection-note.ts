/**
 * Flags wares, prices, links and meetings in a note that asks to connect. The note is there to say who you are and why you
 * would like to be in touch.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow selling in a note to connect',
      why: 'A note that sells is a reason not to accept, and there are 200 characters to say who you are.',
      recommended: 'warn',
      exceptChannels: ['linkedin-dm', 'linkedin-inmail', 'email', 'other'],
      evidence: {
        grade: 'D',
        scope: 'notes to connect on LinkedIn; courtesy',
        sources: [],
        against:
          'A recruiter may name the post, and who was told to send a link may send it. One count of 4,906 requests found little difference between a note and none.',
      },
    },

    messages: {
      offer: '“{{ text }}” offers wares. Say who you are and why you would like to connect; the offer can follow.',
      price: '“{{ text }}” names a price. Leave it for a message once you are connected.',
      link: 'There is a link in the note. Leave it for a message once you are connected.',
      meeting: '“{{ text }}” asks for a meeting. Ask to connect first; a note has one ask.',
    },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { pitch, commerce } = sourceCode.analysis;
        for (const { kind, start, end } of pitch) {
          // A post has its pay and its conversation; what recruits is not selling.
          if (commerce.recruits && (kind === 'price' || kind === 'meeting')) continue;
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: kind,
            data: { text: sourceCode.text.slice(start, end) },
          });
        }
      },
    };
  },
});
