/**
 * Flags a subject that is cut off before it is read, or has more words than one takes in at a glance. "Re:" and the like do not
 * count; letters of double width count twice.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Limit the length of the subject',
      why: 'Lists of mails show about 60 letters of a subject on a desk, and fewer on a telephone.',
      recommended: false,
      needs: ['subject'],
      exceptChannels: ['linkedin-connection', 'linkedin-dm'],
      evidence: {
        grade: 'C',
        scope: 'e-mail; vendors’ figures, which disagree',
        sources: [
          {
            by: 'Boomerang, 40 million e-mails',
            year: 2016,
            says: 'subjects of three to four words were answered most',
          },
          {
            by: 'Backlinko and Pitchbox, 12 million e-mails',
            year: 2019,
            says: 'subjects of 36 to 50 characters were answered 24.6 % more often than short ones',
            url: 'https://backlinko.com/email-outreach-study',
          },
        ],
        against:
          'One set of figures favours three or four words, another 36 to 50 characters; the limits are wide on purpose.',
      },
    },

    messages: {
      long: 'The subject has {{ count }} characters, and about {{ max }} are shown. Begin with what matters, and shorten it.',
      wordy: 'The subject has {{ count }} words. Say it in at most {{ max }}.',
      short: 'The subject has {{ count }} word. Say a little more of what the mail is about.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxChars: { type: 'integer', minimum: 10, description: 'Characters that a subject may have, in columns.' },
          minWords: { type: 'integer', minimum: 1, description: 'Words that a subject needs.' },
          maxWords: { type: 'integer', minimum: 1, description: 'Words that a subject may have.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ maxChars: 60, minWords: 2, maxWords: 10 }],
  },

  create({ sourceCode, options: [{ maxChars, minWords, maxWords }], report }) {
    return {
      RootNode() {
        const { subject } = sourceCode.analysis;
        if (!subject || subject.topic === '') return;
        const { columns, words } = subject;
        const say = (messageId: 'long' | 'wordy' | 'short', count: number, max: number) =>
          report({ loc: sourceCode.locateSubject(), messageId, data: { count, max } });
        if (columns > maxChars) say('long', columns, maxChars);
        else if (words > maxWords) say('wordy', words, maxWords);
        else if (words < minWords && columns < maxChars / 4) say('short', words, minWords);
      },
    };
  },
});
