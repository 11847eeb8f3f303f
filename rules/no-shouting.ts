/**
 * Flags what is typed as if shouted: runs of words in capitals, rows of exclamation marks, floods of emoji. Acronyms, names
 * and headings are no shouting.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'layout',
    docs: {
      description: 'Disallow capitals, exclamation marks and emoji in rows',
      why: 'Capitals and rows of marks are read as a raised voice, or as an advertisement.',
      recommended: 'warn',

      evidence: {
        grade: 'D',
        scope: 'any message; a convention of the medium',
        sources: [
          {
            by: 'RFC 1855, Netiquette Guidelines',
            year: 1995,
            says: 'upper case looks as if you were shouting',
            url: 'https://www.rfc-editor.org/rfc/rfc1855',
          },
        ],
        against: 'Among friends, and in some countries and trades, rows of marks and emoji are warmth and not noise.',
      },
    },
    fixable: 'code',
    messages: {
      capitals: '“{{ text }}” is in capitals. Write it in small letters; one word may stand out.',
      mostly: '{{ share }} % of this message is in capitals. Write it in small letters.',
      bangs: '{{ count }} exclamation marks in a row. One is enough.',
      emoji: '{{ count }} emoji for few words. Keep at most {{ max }}.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          capsRatio: {
            type: 'number',
            minimum: 0,
            maximum: 1,
            description: 'Share of the letters of ordinary words that may be capitals; 1 leaves capitals alone.',
          },
          maxBang: { type: 'integer', minimum: 0, description: 'Exclamation marks that may stand in a row.' },
          maxEmoji: { type: 'integer', minimum: 0, description: 'Emoji that may stand in a row, or in few words.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ capsRatio: 0.35, maxBang: 1, maxEmoji: 2 }],
  },

  create({ sourceCode, options: [{ capsRatio, maxBang, maxEmoji }], report }) {
    return {
      RootNode() {
        const { shouting, subject, kind } = sourceCode.analysis;
        // In thanks, congratulations and answers, rows of marks and emoji are warmth.
        const isWarm = kind.kind === 'thanks' || kind.kind === 'reply';
        for (const isSubject of [true, false]) {
          const { runs, capitals, capitalsSpan, bangs, emoji } = isSubject ? shouting.subject : shouting.text;
          const isHere = !isSubject || subject?.span !== null;
          const at = (span: { start: number; end: number }) =>
            isSubject ? sourceCode.locateSubject(span) : sourceCode.locate(span);
          const words = ({ start, end }: { start: number; end: number }) =>
            (isHere ? sourceCode.text : (subject?.text ?? '')).slice(start, end);
          if (capitals > capsRatio && capitalsSpan && runs.length !== 1)
            report({ loc: at(capitalsSpan), messageId: 'mostly', data: { share: Math.round(capitals * 100) } });
          else if (capsRatio < 1)
            for (const run of runs) report({ loc: at(run), messageId: 'capitals', data: { text: words(run) } });
          for (const row of bangs) {
            if (row.count <= maxBang || isWarm) continue;
            report({
              loc: at(row),
              messageId: 'bangs',
              data: { count: row.count },
              // With more than one allowed in a row it is not said which to keep.
              fix: isHere && maxBang <= 1 ? (fixer) => fixer.replaceTextRange([row.start, row.end], row.calm) : null,
            });
          }
          for (const row of emoji)
            if (row.count > maxEmoji && !isWarm)
              report({ loc: at(row), messageId: 'emoji', data: { count: row.count, max: maxEmoji } });
        }
      },
    };
  },
});
