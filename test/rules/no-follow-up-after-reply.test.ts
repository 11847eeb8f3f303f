import rule from '../../rules/no-follow-up-after-reply.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const first = { sent: '2025-03-01', text: 'Hi Lieke, do your pumps run at night?' };
const answer = (text: string) => [first, { from: 'recipient' as const, sent: '2025-03-02', text }];
const silent = 'Hi Lieke, I have not heard back from you about the pumps. Do they run at night?';

new RuleTester().run('no-follow-up-after-reply', rule, {
  valid: [
    { name: 'nobody has answered', text: silent, history: [first] },
    {
      name: 'near miss: only a machine has',
      text: silent,
      history: answer('Automatic reply: I am out of the office.'),
    },
    {
      name: 'near miss: what they wrote is only quoted',
      text: silent,
      history: answer('Automatic reply\n\n> Not interested.'),
    },
    {
      name: 'near miss: a no that goes on',
      text: 'I can do nine. Shall I?',
      history: answer('No thanks, but would nine be possible?'),
    },
    { name: 'near miss: the answer is taken up', text: 'Good to hear. Which two?', history: answer('Two of them do.') },
    { name: 'confirms', text: 'Done. You are off the list.', history: answer('Take me off your list.') },
    { name: 'no thread', text: silent, skipped: true },
  ],
  invalid: [
    {
      name: 'answered',
      text: silent,
      history: answer('Two of them do.'),
      errors: [
        {
          messageId: 'answered',
          data: { quote: 'Two of them do.', when: ' on 2 March 2025' },
          text: 'I have not heard back from you about the pumps.',
        },
      ],
    },
    {
      name: 'declined',
      text: silent,
      history: answer('Thank you, but we are not interested.'),
      errors: [{ messageId: 'declined', data: { quote: 'Thank you, but we are not interested.' } }],
    },
    {
      name: 'declined in their own words',
      text: silent,
      history: answer('That is outside our remit.'),
      options: [{ declinePatterns: ['Outside our remit'] }],
      errors: [{ messageId: 'declined' }],
    },
    {
      name: 'left alone',
      text: 'Hi Lieke, our boxes are 10 % off. Would you like one?',
      history: answer('Please do not contact me again.'),
      errors: [{ messageId: 'optedOut', data: { quote: 'Please do not contact me again.' } }],
    },
  ],
});

testFixtures('no-follow-up-after-reply', rule);
