import rule from '../../rules/no-buried-ask.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const draft = (text: string) => ({ text, kind: 'first' as const });
const story = `Our choir${' sang'.repeat(39)}.`;

new RuleTester().run('no-buried-ask', rule, {
  valid: [
    { name: 'last', ...draft(`${story} Could we have the hall?`) },
    { name: 'near miss: with reasons after it', ...draft('Could we have the hall? The choir is thirty people.') },
    { name: 'near miss: said again', ...draft(`Could we have the hall? ${story} It is cold. Could we have it?`) },
    { name: 'near miss: what comes after is quoted', ...draft(`Could we have the hall?\n\n> ${story} It is cold.`) },
    {
      name: 'more words, where the options say so',
      ...draft(`Could we have the hall? ${story} ${story}`),
      options: [{ maxWordsAfter: 90 }],
    },
    { name: 'nothing is asked', ...draft(`${story} ${story}`) },
  ],
  invalid: [
    {
      name: 'in the middle',
      ...draft(`Could we have the hall? ${story} It is cold.`),
      errors: [
        { messageId: 'buried', data: { words: 44, text: 'Could we have the hall' }, text: 'Could we have the hall' },
      ],
    },
    {
      name: 'below the signature',
      ...draft(
        'Our choir sings on Friday.\n\nBest regards,\nPia Lind\nConductor\nHarbour Choir\n\nPS Could we have the hall?',
      ),
      errors: [{ messageId: 'postscript', data: { lines: 4 } }],
    },
  ],
});

testFixtures('no-buried-ask', rule);
