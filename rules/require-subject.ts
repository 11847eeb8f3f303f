/**
 * Flags a mail whose subject is empty or says nothing: "Hi", "Quick question". An answer keeps the subject of its thread.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a subject that says what the mail is about',
      why: 'Without a subject a mail is opened last, and cannot be found again.',
      recommended: 'error',
      needs: ['subject'],
      exceptChannels: ['linkedin-connection', 'linkedin-dm'],
      evidence: {
        grade: 'B',
        scope: 'all-purpose e-mail of one app’s users, and an experiment on requests to strangers',
        sources: [
          {
            by: 'Boomerang, 40 million e-mails',
            year: 2016,
            says: 'mails without a subject were answered in 14 % of cases, the least of all',
          },
          {
            by: 'Sappleton and Lourenço, International Journal of Social Research Methodology',
            year: 2015,
            says: 'an empty subject brought no more answers to a survey, and more refusals',
            url: 'https://doi.org/10.1080/13645579.2015.1078596',
          },
        ],
        against:
          'A vague subject gets more mails opened, in one field experiment with professors (DeAngelo and Feng 2019), though not more of them answered.',
      },
    },

    messages: {
      empty: 'There is no subject. Say in a few words what the mail is about.',
      vague:
        'The subject “{{ subject }}” does not say what the mail is about. Name the matter, as you would ask {{ reader }} for it a year from now.',
    },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { analysis, draft } = sourceCode;
        const { subject } = analysis;
        if (!subject || draft.history.length > 0 || subject.content.length > 0) return;
        report({
          loc: sourceCode.locateSubject(),
          messageId: subject.topic === '' ? 'empty' : 'vague',
          data: { subject: subject.text, reader: sourceCode.reader },
        });
      },
    };
  },
});
