/**
 * Flags a message in which nothing is true only of its reader: mask the name, the employer and the job, and it could be
 * sent to anybody on the list. What they wrote, made, did or were asked counts; a merge field and praise do not.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Require something that is true only of this reader',
      why: 'A message that could go to anybody on a list is read as one that does.',
      recommended: 'warn',
      presets: { mission: 'warn' },
      evidence: {
        grade: 'B',
        scope: 'recruiters on LinkedIn, first-party figures; elsewhere by analogy',
        sources: [
          {
            by: 'LinkedIn',
            year: 2014,
            says: '94 % of the InMails of the senders with the fewest answers were sent in bulk and not personalised',
          },
        ],
        against:
          'Who takes the trouble to personalise also picks readers better; a count of 4,906 invitations found notes to make little difference.',
      },
    },
    messages: {
      none: 'Nothing in this message is about {{ reader }} alone. Name one thing they wrote, made, did or asked, and what you took from it.',
      mergeField:
        'All that is about {{ reader }} is what a mail merge fills in: name, employer, role. Name one thing they wrote, made, did or asked.',
      unused:
        'Nothing in this message is about {{ reader }} alone. You noted “{{ fact }}”: say what it has to do with your message.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          minTier: {
            enum: [1, 2, 3],
            description:
              '1 a merge field is enough; 2 something of their organisation; 3 their own words, deeds or a shared event.',
          },
          minWords: { type: 'integer', minimum: 0, description: 'Shorter messages are not judged.' },
        },
        additionalProperties: false,
      },
    ],
    // Tier 2 and 15 words: design values, tried on the labelled corpus (docs/accuracy.md).
    defaultOptions: [{ minTier: 2, minWords: 15 }],
  },
  create({ sourceCode, options: [{ minTier, minWords }], report }) {
    return {
      RootNode() {
        const { anchors, kind, isReadable, readings } = sourceCode.analysis;
        const words = readings.reduce((sum, reading) => sum + reading.length, 0);
        // In a 200-character note to connect, a name and a shared field are what fits.
        const needed = sourceCode.draft.channel === 'linkedin-connection' ? Math.min(minTier, 1) : minTier;
        if (!isReadable || !kind.isOutreach || words < minWords || anchors.tier >= needed) return;
        const fact = sourceCode.draft.recipient?.facts?.[0];
        const merged = anchors.list.find(({ tier }) => tier <= 1);
        report({
          loc: merged ? sourceCode.locate(merged) : sourceCode.opening,
          messageId: fact ? 'unused' : anchors.tier === 1 ? 'mergeField' : 'none',
          data: { reader: sourceCode.reader, fact: fact ?? '' },
        });
      },
    };
  },
});
