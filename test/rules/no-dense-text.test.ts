import rule from '../../rules/no-dense-text.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const words = (count: number) => `We${' row'.repeat(count - 1)}.`;

new RuleTester().run('no-dense-text', rule, {
  valid: [
    { name: 'thirty words', text: words(30) },
    { name: 'near miss: a long item of a list', text: `For Saturday:\n\n- ${words(40)}\n- ${words(12)}` },
    { name: 'near miss: quoted', text: `Yes.\n\n> ${words(60)}` },
    { name: 'eighty words in a paragraph', text: `${words(28)} ${words(28)} ${words(24)}` },
    { name: 'the same in two', text: `${words(28)} ${words(28)}\n\n${words(28)}` },
    { name: 'more, where the options say so', text: words(60), options: [{ maxSentence: 60 }] },
    { name: 'nothing at all', text: '' },
  ],
  invalid: [
    { text: words(31), errors: [{ messageId: 'sentence', data: { words: 31, max: 30 }, text: words(31) }] },
    {
      name: 'a thick paragraph, said once though it has a long sentence',
      text: `${words(45)} ${words(28)} ${words(20)}\n\n${words(9)}`,
      errors: [{ messageId: 'paragraph', data: { words: 93, max: 80 } }],
    },
    {
      name: 'lower limits',
      text: `${words(12)} ${words(12)}`,
      options: [{ maxSentence: 11, maxParagraph: 30 }],
      errors: 2,
    },
  ],
});

testFixtures('no-dense-text', rule);
