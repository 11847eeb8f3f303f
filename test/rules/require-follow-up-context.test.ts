import rule from '../../rules/require-follow-up-context.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const history = [{ sent: '2025-05-06T10:00:00Z', text: 'Hi Hugo, would you lend us the long bench for the fair?' }];

new RuleTester().run('require-follow-up-context', rule, {
  valid: [
    { name: 'one word of it', text: 'Hi Hugo, is the bench free?', history },
    { name: 'near miss: in the plural', text: 'Hi Hugo, could we have two benches?', history },
    { name: 'near miss: the subject has it', text: 'Hi Hugo, can you tell me?', subject: 'Your bench', history },
    { name: 'near miss: quoted', text: 'Hi Hugo, thoughts?\n\n> Would you lend us the long bench?', history },
    {
      name: 'near miss: an hour later in a chat',
      text: 'Thoughts?',
      channel: 'linkedin-dm',
      sent: '2025-05-06T10:40:00Z',
      history,
    },
    { name: 'no thread', text: 'Thoughts?', skipped: true },
  ],
  invalid: [
    {
      name: 'nothing of it',
      text: 'Hi Hugo, thoughts?',
      recipient: 'Hugo Lang',
      history,
      errors: [{ messageId: 'context', data: { reader: 'Hugo' }, text: 'thoughts?' }],
    },
    {
      name: 'points to what is not there',
      text: 'Hi Hugo, any news on the below?',
      history,
      errors: [{ messageId: 'below', text: 'any news on the below?' }],
    },
    {
      name: 'one word, where two are wanted',
      text: 'Hi Hugo, is the bench free?',
      history,
      options: [{ requireTopicOverlap: 2 }],
      errors: [{ messageId: 'context' }],
    },
  ],
});

testFixtures('require-follow-up-context', rule);
