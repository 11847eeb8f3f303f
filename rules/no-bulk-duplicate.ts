/**
 * Flags a message that goes to several people with only the names changed. The other messages of the run are what it is held
 * against, or a whole mailbox; the same text to the same person is another rule's matter.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow one text for many people with only the names changed',
      why: 'What was written for everybody is answered by few, and two of them may talk to each other.',
      recommended: 'warn',
      needs: ['outbox'],
      explains: [{ rule: 'require-personalization' }],
      evidence: {
        grade: 'B',
        scope: 'recruiters on LinkedIn, first-party figures; a vendor’s campaigns for e-mail',
        sources: [
          {
            by: 'LinkedIn',
            year: 2014,
            says: '94 % of the InMails of the senders with the fewest answers were sent in bulk and not personalised',
          },
          {
            by: 'BuzzStream',
            year: 2024,
            says: 'in 31 million mails the share answered fell from 1.15 % in batches of up to 50 to 0.37 % in those above 1,000',
          },
        ],
        against: 'Small batches also go to better chosen readers; notices that all must get are meant to be the same.',
      },
    },
    messages: {
      bulk: 'The same text goes to {{ others }}, with only the names changed. Say what is {{ reader }}’s alone, or send it as what it is: a letter to many.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          minGroup: { type: 'integer', minimum: 2, description: 'Messages from which the same text is a mailing.' },
          jaccard: {
            type: 'number',
            minimum: 0.7,
            maximum: 1,
            description: 'Share of common word triples from which two texts are the same.',
          },
          windowDays: { type: 'integer', minimum: 1, description: 'Messages further apart are not compared.' },
        },
        additionalProperties: false,
      },
    ],
    // Design values.
    defaultOptions: [{ minGroup: 3, jaccard: 0.85, windowDays: 30 }],
  },
  create({ sourceCode, options: [{ minGroup, jaccard, windowDays }], report }) {
    return {
      RootNode() {
        const { kind, alike } = sourceCode.analysis;
        // Notices, thanks and the like may be the same for all.
        if (!kind.isOutreach) return;
        const others = alike({ jaccard, windowDays });
        if (others.length + 1 < minGroup) return;
        const [first = ''] = others;
        const rest = others.length - 1;
        report({
          loc: sourceCode.opening,
          messageId: 'bulk',
          data: {
            reader: sourceCode.reader,
            others: first === '' ? `${others.length} others` : `${first} and ${rest} other${rest === 1 ? '' : 's'}`,
          },
        });
      },
    };
  },
});
