/**
 * Flags a message that asks nothing its reader can answer: no question, request or wish addressed to them that they could
 * say yes or no to, choose in, tell or do. "Looking forward to hearing from you" and "How are you?" ask nothing.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a question that the reader can answer',
      why: 'A reader who has to guess what you want puts the message off.',
      // `no-vague-ask` is in the same preset and says what is wrong with a vague ask; one fault, one finding.
      // A warning: of ten findings on messages that nobody had seen, one or two are false (docs/accuracy.md).
      recommended: { severity: 'warn', options: [{ acceptVague: true }] },
      presets: { mission: 'warn' },
      exceptChannels: ['linkedin-connection'], // There, accepting is the answer.
      evidence: {
        grade: 'B',
        scope: 'all-purpose e-mail of one app’s users, observed; the method of finding requests from research on mail',
        sources: [
          {
            by: 'Boomerang',
            year: 2016,
            says: 'of 40 million e-mails, those with one to three questions were answered about 50 % more often than those with none',
          },
          {
            by: 'Lampert, Dale and Paris, NAACL',
            year: 2010,
            says: 'requests in e-mail are found with 84 % accuracy when only what the author wrote is read',
          },
        ],
        against:
          'Nobody was made to ask at random: who has a question may also have more reason to be answered. Requests put as questions are felt as less polite by some.',
      },
    },
    messages: {
      none: 'No question that {{ reader }} can answer. End with one question: yes or no, a choice, or a fact they know.',
      vague:
        'The only question is open-ended: “{{ text }}”. Ask for one thing that {{ reader }} can decide or tell in a line.',
      weak: 'The only question is “{{ text }}”, which needs no answer. End with one that does.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          acceptVague: { type: 'boolean', description: 'Leave vague asks to no-vague-ask.' },
          acceptWeak: { type: 'boolean', description: 'Let tags and conditional offers count as questions.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ acceptVague: false, acceptWeak: false }],
  },
  create({ sourceCode, options: [{ acceptVague, acceptWeak }], report }) {
    return {
      RootNode() {
        const { asks, kind, isReadable } = sourceCode.analysis;
        const { verdict } = asks;
        if (!isReadable || !kind.isOutreach || verdict === 'strong') return;
        if ((verdict === 'vague' && acceptVague) || (verdict === 'weak' && acceptWeak)) return;
        // Where something half asks, that is the place; where nothing does, the question belongs at the close.
        const half = verdict === 'vague' ? asks.vague.at(-1) : asks.weak.at(-1);
        report({
          loc: half ? sourceCode.locate(half.sentence) : sourceCode.close,
          messageId: verdict,
          data: { reader: sourceCode.reader, text: half?.sentence.text ?? '' },
        });
      },
    };
  },
});
