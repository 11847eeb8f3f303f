/**
 * Flags more than one thing to do, and more than a few questions: book a call, fill in a survey and refer a friend. Two ways
 * to do one thing ("call me or pick a slot") are one, and so are choices ("Tuesday or Thursday? Morning or afternoon?").
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Limit what the reader is asked to do',
      why: 'Each further thing to do is a reason to put the message off until there is time for all of them.',
      recommended: 'warn',
      evidence: {
        grade: 'C',
        scope: 'all-purpose e-mail of one app’s users, observed, for questions; for deeds what rubrics agree on',
        sources: [
          {
            by: 'Boomerang',
            year: 2016,
            says: 'of 40 million e-mails, those with one to three questions were answered more often than those with none or more',
          },
        ],
        against: 'Among people who work together a message with five points is answered point by point.',
      },
    },
    messages: {
      deeds:
        '{{ count }} things to do in one message; this is one more. Keep the one that matters most now, and ask for the rest once {{ reader }} has answered.',
      questions:
        '{{ count }} questions in one message. Keep the one that {{ reader }} has to answer first; at most {{ max }} are answered.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxAsks: { type: 'integer', minimum: 1, description: 'Independent things to do that a message may ask for.' },
          maxQuestions: { type: 'integer', minimum: 1, description: 'Questions that a message may have.' },
        },
        additionalProperties: false,
      },
    ],
    // Three questions: Boomerang. One thing to do is a design value.
    defaultOptions: [{ maxAsks: 1, maxQuestions: 3 }],
  },
  create({ sourceCode, options: [{ maxAsks, maxQuestions }], report }) {
    return {
      RootNode() {
        const { deeds, kind, isReadable } = sourceCode.analysis;
        if (!isReadable || !kind.isOutreach) return;
        const { independent, questions } = deeds;
        const { reader } = sourceCode;
        for (const { start, end } of independent.slice(maxAsks))
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'deeds',
            data: { count: independent.length, reader },
          });
        const first = questions[maxQuestions];
        if (first)
          report({
            loc: sourceCode.locate(first),
            messageId: 'questions',
            data: { count: questions.length, max: maxQuestions, reader },
          });
      },
    };
  },
});
