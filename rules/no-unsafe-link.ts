/**
 * Flags links that hide where they go (shorteners, a label that shows another address), that go to a bare number or without
 * encryption, and more links than a message needs.
 */
import { defineRule, loadHtml } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow links that hide where they go, and too many of them',
      why: 'Readers and filters distrust a link that does not say where it goes.',
      recommended: { severity: 'warn', options: [{ maxLinks: 3, maxLinksLater: 4 }] },

      evidence: {
        grade: 'C',
        scope: 'e-mail and messages; what filters and checkers agree on',
        sources: [
          {
            by: 'SpamAssassin 3.3, list of tests',
            year: 2010,
            says: 'a bare number for a host counts towards spam',
            url: 'https://spamassassin.apache.org/old/tests_3_3_x.html',
          },
        ],
        against:
          'How much a single link matters to a filter is known to none but its makers; between people who know each other it does not.',
      },
    },
    fixable: 'code',

    messages: {
      shortener: '{{ host }} hides where the link goes. Put the address itself.',
      mismatch: 'The link shows {{ shown }} and goes to {{ host }}. Show where it goes.',
      address: 'The link goes to a bare number, {{ host }}. Use the name of the host.',
      insecure: '{{ href }} is not encrypted. Use https.',
      many: '{{ count }} links. Keep the {{ max }} that matter most.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxLinks: { type: 'integer', minimum: 0, description: 'Links that a first message may have.' },
          maxLinksLater: { type: 'integer', minimum: 0, description: 'Links that a later message may have.' },
          shorteners: { type: 'array', items: { type: 'string' }, description: 'More hosts that shorten links.' },
          allowDomains: {
            type: 'array',
            items: { type: 'string' },
            description: 'Domains whose links are always fine.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ maxLinks: 1, maxLinksLater: 2, shorteners: [], allowDomains: [] }],
  },
  load: loadHtml,
  create({ sourceCode, options: [{ maxLinks, maxLinksLater, shorteners, allowDomains }], report }) {
    return {
      RootNode() {
        const { links, linkFaults, kind } = sourceCode.analysis;
        for (const { kind: fault, link, shown } of linkFaults({ shorteners, allowDomains })) {
          const { span, href, host } = link;
          report({
            loc: span ? sourceCode.locate(span) : sourceCode.top,
            messageId: fault,
            data: { host, shown: shown ?? '', href },
            fix:
              fault === 'insecure' && span && link.label === null
                ? (fixer) => fixer.replaceTextRange([span.start, span.start + 'http:'.length], 'https:')
                : null,
          });
        }
        const max = kind.kind === 'first' || kind.kind === 'favor' ? maxLinks : maxLinksLater;
        const different = [...new Map(links.map((link) => [link.href, link])).values()];
        const over = different[max];
        if (kind.isOutreach && over)
          report({
            loc: over.span ? sourceCode.locate(over.span) : sourceCode.top,
            messageId: 'many',
            data: { count: different.length, max },
          });
      },
    };
  },
});
