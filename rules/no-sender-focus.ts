/**
 * Flags a message that is about its sender: it opens with two sentences about them, or has far more "we" than "you". Sentences
 * about the reader count for the reader, whoever is their subject: "I read your RFC twice".
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow a message that is mostly about its sender',
      why: 'A reader looks for themself in a message. Where they do not occur, it is somebody else’s matter.',
      recommended: false,
      // Whoever applies or asks for help has to say who they are.
      presets: { 'job-seeker': 'off', research: 'off' },
      evidence: {
        grade: 'C',
        scope: 'sales e-mail; vendors count pronouns, without figures that can be checked',
        sources: [],
        against: 'A request for help has to say who asks, and “I” may be about something of the reader’s.',
      },
    },
    messages: {
      opening:
        'The first {{ sentences }} sentences are about you. Begin with what concerns {{ reader }}, and come to yourself when it explains why you write.',
      ratio:
        '{{ sender }} times “I”, “we” or “our”, {{ count }} times “you” or “your”. Say what it is to {{ reader }}: turn your sentences round.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxRatio: { type: 'number', minimum: 0, description: 'Sender’s pronouns for each of the reader’s.' },
          minPronouns: {
            type: 'integer',
            minimum: 1,
            description: 'With fewer pronouns of the sender, nothing is said.',
          },
          window: {
            type: 'integer',
            minimum: 2,
            description: 'Sentences about the sender from which an opening is about them.',
          },
        },
        additionalProperties: false,
      },
    ],
    // Design values; vendors warn from about as many pronouns on.
    defaultOptions: [{ maxRatio: 2, minPronouns: 6, window: 3 }],
  },
  create({ sourceCode, options: [{ maxRatio, minPronouns, window }], report }) {
    return {
      RootNode() {
        const { pronouns, anchors, kind, isReadable } = sourceCode.analysis;
        // Somebody who takes up what the reader did is not on about themself, whatever the pronouns.
        if (!isReadable || !kind.isOutreach || kind.asksFavor || anchors.tier >= 2) return;
        const { sender, reader, openings } = pronouns;
        const [first] = openings;
        const last = openings.at(-1);
        if (first && last && openings.length >= window) {
          report({
            loc: sourceCode.locate({ start: first.sentence.start, end: last.sentence.end }),
            messageId: 'opening',
            data: { sentences: openings.length, reader: sourceCode.reader },
          });
        } else if (sender >= minPronouns && sender > maxRatio * reader) {
          report({
            loc: sourceCode.opening,
            messageId: 'ratio',
            data: { sender, count: reader, reader: sourceCode.reader },
          });
        }
      },
    };
  },
});
