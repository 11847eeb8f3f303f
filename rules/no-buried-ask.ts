/**
 * Flags the only ask where it stands in the middle, with much to read after it, or below the name. What is asked should be the
 * last thing read, or the first.
 */
import { defineRule } from '../src/core.ts';

/** A name and a greeting are no signature yet; below more than that a postscript is out of sight. */
const SIGNATURE_LINES = 4;

export default defineRule({
  meta: {
    type: 'layout',
    docs: {
      description: 'Disallow an ask with much to read after it',
      why: 'What is read last is what is answered. After a paragraph on something else the question has to be looked for.',
      recommended: false,
      evidence: {
        grade: 'D',
        scope: 'outreach; the limit is a design value',
        sources: [],
        against:
          'A question put first, with its reasons after it, is found as easily, as long as the reasons are short.',
      },
    },
    messages: {
      buried:
        '{{ words }} words come after “{{ text }}”. Put the question at the end, or say it again there in a line.',
      postscript:
        'What is asked stands below {{ lines }} lines of signature. Ask it above your name; what is below is often not read.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxWordsAfter: { type: 'integer', minimum: 0, description: 'Words that may come after the ask.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ maxWordsAfter: 40 }],
  },
  create({ sourceCode, options: [{ maxWordsAfter }], report }) {
    return {
      RootNode() {
        const { askPlace, kind, isReadable } = sourceCode.analysis;
        const { last, wordsAfter, isInPostscript, linesBetween } = askPlace;
        if (!isReadable || !kind.isOutreach || !last) return;
        const loc = sourceCode.locate(last);
        if (isInPostscript && linesBetween >= SIGNATURE_LINES)
          report({ loc, messageId: 'postscript', data: { lines: linesBetween } });
        else if (wordsAfter > maxWordsAfter)
          report({
            loc,
            messageId: 'buried',
            data: { words: wordsAfter, text: sourceCode.text.slice(last.start, last.end) },
          });
      },
    };
  },
});
