/**
 * Flags a message that has nothing concrete in it for its reader: no thing to use, no finding about something of theirs, no
 * figure that is about them, no terms, no order. A favour is judged as a favour: why them, how much, and thanks.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Require something concrete for the reader, or a favour that is well asked',
      why: 'Readers answer when the answer does something for them, or for a reason they can respect.',
      recommended: 'warn',
      presets: { mission: 'warn' },
      evidence: {
        grade: 'C',
        scope: 'cold e-mail rubrics of practitioners; for favours an observational study of 21,000 requests',
        sources: [
          {
            by: 'Althoff, Danescu-Niculescu-Mizil and Jurafsky, ICWSM',
            year: 2014,
            says: 'requests with reasons, gratitude and something in return were granted more often',
          },
        ],
        against: 'The study is about one forum; in sales it is what rubrics agree on, without a trial.',
      },
    },
    messages: {
      none: 'Nothing in this message is of use to {{ reader }}. Say what they get: a document, a finding about something of theirs, terms, a figure that applies to them.',
      sender:
        'Who gains by “{{ text }}” is you. Say what {{ reader }} gets: a document, a finding about something of theirs, terms, a figure that applies to them.',
      vacuous:
        '“{{ text }}” fits every reader. Say what {{ reader }} gets, with a figure, a name or a thing to look at.',
      favor:
        'You ask a favour without {{ missing }}. Say why you ask {{ reader }}, how little it takes, and thank them.',
    },
    schema: [
      {
        type: 'object',
        properties: { strict: { type: 'boolean', description: 'Require strong evidence of value, not just some.' } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ strict: false }],
  },
  create({ sourceCode, options: [{ strict }], report }) {
    return {
      RootNode() {
        const { value, kind, isReadable } = sourceCode.analysis;
        const { favor } = value;
        const isOffered = value.verdict === 'strong' || (value.verdict === 'weak' && !strict);
        // Accepting a note to connect costs nothing and promises nothing; 200 characters hold no offer.
        const isNote = sourceCode.draft.channel === 'linkedin-connection';
        if (!isReadable || !kind.isOutreach || isNote || isOffered) return;
        const missing = [
          !favor.saysWhy && 'a reason why them',
          !favor.isBounded && 'a limit to it',
          !favor.isGrateful && 'thanks',
        ].filter((word) => word !== false);
        const worst = value.list.find((statement) => statement.for !== 'reader');
        report({
          loc: worst && !favor.isFavor ? sourceCode.locate(worst) : sourceCode.opening,
          messageId:
            favor.isFavor && missing.length > 0
              ? 'favor'
              : worst?.for === 'sender'
                ? 'sender'
                : worst
                  ? 'vacuous'
                  : 'none',
          data: {
            reader: sourceCode.reader,
            text: worst ? sourceCode.text.slice(worst.start, worst.end) : '',
            missing: missing.join(', '),
          },
        });
      },
    };
  },
});
