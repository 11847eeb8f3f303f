import rule from '../../rules/no-spam-phrase.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
new RuleTester().run('no-spam-phrase', rule, {
  valid: [
    { name: 'near miss: free on a day', text: 'Are you free on Thursday?' },
    {
      name: 'near miss: no obligation on either side',
      text: 'There is no obligation on either side. Could you sign page 2?',
    },
    { name: 'one mild phrase', text: 'We offer a money-back guarantee. Which size?' },
    {
      name: 'near miss: a word before it',
      text: 'The gluten-free cash bonuses of the staff are paid in May. Is that right?',
    },
  ],
  invalid: [
    {
      text: '100% FREE, act now!',
      errors: [
        { messageId: 'worn', data: { text: '100% FREE', weight: 3 }, text: '100% FREE' },
        { messageId: 'worn', data: { text: 'act now', weight: 2 }, text: 'act now' },
      ],
    },
    { text: 'With a money-back guarantee. Which size?', options: [{ minScore: 2 }], errors: 1 },
  ],
});

testFixtures('no-spam-phrase', rule);
