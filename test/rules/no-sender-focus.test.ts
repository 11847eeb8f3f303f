import rule from '../../rules/no-sender-focus.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const draft = (text: string) => ({ text, kind: 'first' as const, recipient: 'Wei Zhang' });
const three = 'We are forty people. We sit in Hull. Our founder is a baker.';

new RuleTester().run('no-sender-focus', rule, {
  valid: [
    { name: 'two, and then the reader', ...draft('We are forty people. We sit in Hull. Do you still buy flour?') },
    { name: 'near miss: about the reader', ...draft('I read your RFC. I tried your patch. I like your step 3.') },
    { name: 'near miss: they begin, but as a question', ...draft('We sit in Hull. We bake. May we send you a loaf?') },
    { name: 'four, where the options say so', ...draft(three), options: [{ window: 4 }] },
    { name: 'a favour', ...draft(three), kind: 'reply' },
  ],
  invalid: [
    {
      ...draft(`${three} Would you like to buy?`),
      errors: [{ messageId: 'opening', data: { sentences: 3, reader: 'Wei' }, text: three }],
    },
    {
      name: 'many pronouns',
      ...draft(
        'Last week our friends and we saw our new room. There we show our films, and I sing. Do you like films?',
      ),
      errors: [{ messageId: 'ratio', data: { sender: 6, count: 1, reader: 'Wei' } }],
    },
  ],
});

testFixtures('no-sender-focus', rule);
