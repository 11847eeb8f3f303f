/**
 * Flags a commercial e-mail to a stranger that gives no way to hear no more. A link will do, and so will a sentence in one's
 * own words: "Tell me to stop and I will". Checks what can be checked; it does not make a mail lawful.
 */
import { defineRule, loadHtml } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a way to hear no more in commercial e-mail',
      why: 'The law asks for it in many countries, and who can say no easily complains less.',
      recommended: 'warn',
      presets: { 'cold-email': 'warn' },
      exceptChannels: ['linkedin-connection', 'linkedin-dm', 'linkedin-inmail', 'other'],
      evidence: {
        grade: 'A',
        scope: 'commercial e-mail; law, not advice',
        sources: [
          {
            by: 'CAN-SPAM Act, FTC guide for business',
            year: 2003,
            says: 'commercial mail, also between firms, has to tell how to get no more of it, and give a postal address',
            url: 'https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business',
          },
          {
            by: 'GDPR, articles 14 and 21',
            year: 2016,
            says: 'who uses data that came from elsewhere says who they are, and that one may object to direct marketing',
            url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
          },
        ],
        against:
          'What counts as commercial differs by country, several of which want consent first; a header added by the mail program may do, and is not seen here.',
      },
    },

    messages: {
      missing:
        'This sells to somebody who has not asked, and gives no way to hear no more. Add a line such as “If this is not for you, say so and I will not write again”.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          required: {
            enum: ['us', 'eu', 'always'],
            description: 'us: mail that sells; eu: also mail that recruits; always: all outreach.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ required: 'us' }],
  },

  load: loadHtml,
  create({ sourceCode, options: [{ required }], report }) {
    return {
      RootNode() {
        const { anchors, commerce, compliance, kind, isReadable } = sourceCode.analysis;
        if (!isReadable || !kind.isOutreach || compliance.hasOptOut) return;
        // What takes up the reader's own words or deeds is a letter to one person, whatever it sells.
        const isMailing = anchors.tier < 3 && (commerce.sells || (required === 'eu' && commerce.recruits));
        const isHeld = required === 'always' || isMailing;
        if (isHeld) report({ loc: sourceCode.close, messageId: 'missing' });
      },
    };
  },
});
