/**
 * Flags what is longer than the channel takes: 200 characters for a note to connect (300 with Premium), 1,900 for an InMail.
 * The limits are dated data; what is over them is what the finding points at.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Limit the message to what the channel takes',
      why: 'The platform refuses what is longer, or cuts it off.',
      recommended: 'error',
      exceptChannels: ['email', 'other'],
      evidence: {
        grade: 'A',
        scope: 'LinkedIn; limits of the platform, dated',
        sources: [
          {
            by: 'LinkedIn Help, answers a437 and a554514',
            year: 2026,
            says: 'as archived: an InMail has up to 200 characters in the subject and up to 2,000 in the body',
            url: 'https://www.linkedin.com/help/linkedin/answer/a437',
          },
          {
            by: 'Letter Counter',
            year: 2025,
            says: 'notes to connect have 200 characters on free accounts and 300 on paid ones, InMails 1,900',
            url: 'https://lettercounter.org/blog/linkedin-connection-request-character-limit',
          },
        ],
        against: 'Platforms change their limits without notice, and pages on them disagree.',
      },
    },

    messages: {
      text: '{{ count }} characters{{ units }}, and {{ channel }} takes {{ max }}. Cut {{ over }}.',
      subject: 'The subject has {{ count }} characters{{ units }}, and {{ channel }} takes {{ max }}. Cut {{ over }}.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          premium: { type: 'boolean', description: 'Your account is a paid one, whose notes may be longer.' },
          count: {
            enum: ['graphemes', 'utf16'],
            description: 'What counts as one: what a reader sees as one, or a unit as programs count.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ premium: false, count: 'graphemes' }],
  },

  create({ sourceCode, options: [{ premium, count }], report }) {
    return {
      RootNode() {
        const countUnits = count === 'utf16';
        for (const { field, max, graphemes, units, span } of sourceCode.analysis.overflows({ premium, countUnits })) {
          const length = countUnits ? units : graphemes;
          report({
            loc:
              field === 'subject'
                ? sourceCode.locateSubject(span ?? undefined)
                : sourceCode.locate(span ?? { start: 0, end: 0 }),
            messageId: field,
            data: {
              count: length,
              units:
                graphemes === units
                  ? ''
                  : countUnits
                    ? ` (${graphemes} as a reader sees them)`
                    : ` (${units} as programs count)`,
              channel: sourceCode.draft.channel,
              max,
              over: length - max,
            },
          });
        }
      },
    };
  },
});
