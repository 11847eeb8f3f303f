/**
 * Flags pictures in the HTML of a mail that are there to report its opening, and links that go through a counter of clicks:
 * known trackers, pictures of a pixel, hidden ones. Pictures that come with the mail and such as are there to be seen are fine.
 */
import { defineRule, loadHtml } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow pictures and links that report on the reader',
      why: 'It watches people without their consent, and what it reports is often wrong: mail programs fetch pictures unasked.',
      recommended: 'warn',
      presets: { privacy: 'error' },
      exceptChannels: ['linkedin-connection', 'linkedin-dm', 'linkedin-inmail'],
      evidence: {
        grade: 'A',
        scope: 'HTML e-mail; how mail programs work, and law',
        sources: [
          {
            by: 'Apple, Mail Privacy Protection',
            year: 2021,
            says: 'Mail fetches all pictures through proxies, read or not',
            url: 'https://support.apple.com/guide/mail/use-mail-privacy-protection-mlhl03be2866/mac',
          },
          {
            by: 'Article 29 Working Party, opinion 2/2006',
            year: 2006,
            says: 'tracking whether mail was read needs the unambiguous consent of the reader',
            url: 'https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2006/wp118_en.pdf',
          },
          {
            by: 'MailTrackerBlocker (apparition47 on GitHub)',
            year: 2023,
            says: 'hosts and paths of mail trackers',
          },
        ],
        against: 'With consent, as in a newsletter that says so, counting openings is lawful; it stays inexact.',
      },
    },

    messages: {
      vendor:
        'A tracker of {{ vendor }} is in the HTML, on line {{ line }} ({{ host }}). Switch tracking off for this mail.',
      pixel: 'A picture that is not there to be seen is in the HTML, on line {{ line }} ({{ host }}). Take it out.',
      click:
        'The link “{{ label }}” goes through {{ vendor }}, which counts the click (line {{ line }} of the HTML). Link to the page itself.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          hosts: {
            type: 'array',
            items: { type: 'string' },
            description: 'More hosts that track, such as track.example.com.',
          },
          clicks: { type: 'boolean', description: 'Also flag links that go through a counter of clicks.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ hosts: [], clicks: true }],
  },
  load: loadHtml,
  create({ sourceCode, options: [{ hosts, clicks }], report }) {
    return {
      RootNode() {
        for (const { kind, vendor, host, line, label } of sourceCode.analysis.tracking(hosts)) {
          if (kind === 'click' && !clicks) continue;
          report({
            // The HTML is not the text that is edited, so the finding stands at its top and names the line of the HTML.
            loc: sourceCode.top,
            messageId: kind,
            data: { vendor: vendor ?? '', host, line, label: label === '' ? host : label },
          });
        }
      },
    };
  },
});
