/**
 * Flags a commercial e-mail to a stranger that does not say who has sent it: no name, no firm, and with an option no postal
 * address. Checks what can be checked; it does not make a mail lawful.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Require commercial e-mail to say who sends it',
      why: 'A reader who cannot tell who writes has no reason to answer, and the law asks for it.',
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
        against: 'Mail programs add signatures when they send, which is not seen here; an option says so.',
      },
    },

    messages: {
      name: 'Nothing says who has sent this. Sign with your name, and say whose you are.',
      organization: 'A name alone does not say who has sent this. Add the firm or the trade that you write for.',
      address:
        'There is no postal address, which the law of the United States asks for in commercial mail. Add it below your name.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          postalAddress: { type: 'boolean', description: 'Ask for a postal address as well, as the United States do.' },
          signatureAppended: {
            type: 'boolean',
            description: 'Your program adds your signature when it sends: judge nothing.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ postalAddress: false, signatureAppended: false }],
  },

  create({ sourceCode, options: [{ postalAddress, signatureAppended }], report }) {
    return {
      RootNode() {
        const { commerce, compliance, isReadable } = sourceCode.analysis;
        if (!isReadable || !commerce.sells || signatureAppended) return;
        const { hasName, hasOrganization, hasPostalAddress, signature } = compliance;
        const messageId = !hasName
          ? 'name'
          : !hasOrganization
            ? 'organization'
            : postalAddress && !hasPostalAddress
              ? 'address'
              : undefined;
        if (messageId) report({ loc: signature ? sourceCode.locate(signature) : sourceCode.close, messageId });
      },
    };
  },
});
