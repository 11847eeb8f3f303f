/**
 * Flags "Re:" or "Fwd:" before the subject of a message that answers and forwards nothing. What was sent before tells; where
 * nothing is known of that, only a message that introduces its sender to a stranger is judged.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow “Re:” and “Fwd:” on a message that answers nothing',
      why: 'A subject that pretends to be an answer is a trick: it gets the mail opened, and the sender disbelieved.',
      recommended: 'error',
      exceptChannels: ['linkedin-connection', 'linkedin-dm'],
      evidence: {
        grade: 'A',
        scope: 'commercial e-mail; law and filters',
        sources: [
          {
            by: 'CAN-SPAM Act, 15 U.S.C. 7704(a)(2)',
            year: 2003,
            says: 'subject lines that mislead about the contents are forbidden',
            url: 'https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business',
          },
          {
            by: 'SpamAssassin 3.3, list of tests',
            year: 2010,
            says: '“Re:” without the headers of an answer counts towards spam',
          },
        ],
        against:
          'In business letters “Re:” means “about”. Where the subject names an invoice, a vacancy or the like and nothing is known of earlier mails, it is left alone.',
      },
    },
    messages: {
      reply: '“{{ prefix }}” says that this answers an earlier message, and there is none. Take it off.',
      forward: '“{{ prefix }}” says that something is forwarded, and nothing is. Take it off.',
    },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { fakePrefix, subject } = sourceCode.analysis;
        if (!subject || fakePrefix === 'none') return;
        const { prefix, prefixSpan, isForward } = subject;
        report({
          loc: sourceCode.locateSubject(
            prefixSpan ? { start: prefixSpan.start, end: prefixSpan.start + prefix.length } : undefined,
          ),
          messageId: isForward ? 'forward' : 'reply',
          data: { prefix },
        });
      },
    };
  },
});
