/**
 * Flags the reader's private life in a message that sells or recruits: health, family, belief, politics, origin, a lost job.
 * Silent where it is their trade, and where they spoke of it first.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow the reader’s private life in outreach',
      why: 'To be approached by a stranger about one’s health, family or faith feels like being watched.',
      recommended: 'warn',
      presets: { privacy: 'error' },
      evidence: {
        grade: 'A',
        scope: 'outreach that sells or recruits; data protection law, and common decency',
        sources: [
          {
            by: 'GDPR, article 9',
            year: 2016,
            says: 'data on health, belief, politics, origin and orientation are specially protected',
            url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
          },
        ],
        against:
          'People share such things to be spoken to about them. Between people who know each other, and in favours asked for a cause, the rule is silent.',
      },
    },
    hasSuggestions: true,
    messages: {
      private:
        '“{{ text }}” is about {{ reader }}’s private life ({{ class }}). Leave it out, and write about their work.',
      remove: 'Take the sentence out: the rest stands without it.',
    },
    schema: [],
    defaultOptions: [],
  },

  create({ sourceCode, report }) {
    return {
      RootNode() {
        const { sensitive, kind, isReadable } = sourceCode.analysis;
        if (!isReadable || !kind.isOutreach || kind.asksFavor) return;
        for (const { start, end, class: what, sentence } of sensitive) {
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: 'private',
            data: { text: sourceCode.text.slice(start, end), reader: sourceCode.reader, class: what },
            suggest: [{ messageId: 'remove', fix: (fixer) => fixer.removeRange(sourceCode.rangeToRemove(sentence)) }],
          });
        }
      },
    };
  },
});
