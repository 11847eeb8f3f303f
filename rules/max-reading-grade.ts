/**
 * Flags a message that takes more schooling to read than most readers bring to a message: most of its words stand in
 * sentences that a majority of seven readability formulas put above the grade. Names, links and code are masked.
 */
import { defineRule, loadReadability } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Limit the reading grade',
      why: 'Messages are read in passing; a sentence that must be read twice is often read once.',
      recommended: false,
      evidence: {
        grade: 'F',
        scope:
          'all-purpose e-mail of one app’s users, observed; topic confounds grade, so the limit is far above the best grade found',
        sources: [
          {
            by: 'Boomerang',
            year: 2016,
            says: 'of 40 million e-mails, those at grade 3 were answered most often and those at college grade least',
          },
        ],
        against: 'What is written simply is often about simple things, and those are easier to answer.',
      },
    },
    messages: {
      hard: 'This sentence needs grade {{ grade }} or more to read, as does {{ share }} % of the message. Split it, or take shorter words.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxGrade: {
            type: 'integer',
            minimum: 1,
            maximum: 18,
            description: 'School grade that the message may need.',
          },
          minWords: {
            type: 'integer',
            minimum: 20,
            description: 'Shorter messages are not judged; the formulas are unsteady on them.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ maxGrade: 9, minWords: 40 }],
  },
  load: loadReadability,
  create({ sourceCode, options: [{ maxGrade, minWords }], report }) {
    return {
      RootNode() {
        const { language, readability } = sourceCode.analysis;
        if (language !== 'en') return;
        // One long sentence among short ones is style; more than half of the message is hard to read.
        const { words, hard } = readability({ maxGrade, minWords, minShare: 0.5 });
        const [worst] = [...hard].sort((a, b) => b.words - a.words);
        if (!worst) return;
        const share = hard.reduce((sum, sentence) => sum + sentence.words, 0) / words;
        report({
          loc: sourceCode.locate(worst),
          messageId: 'hard',
          data: { grade: maxGrade + 1, share: Math.round(share * 100) },
        });
      },
    };
  },
});
