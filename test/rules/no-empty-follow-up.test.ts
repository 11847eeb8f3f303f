import rule from '../../rules/no-empty-follow-up.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const thread = [
  {
    from: 'sender' as const,
    sent: '2026-03-03',
    text: 'Hi Sam, the lift in Garden Row is due in June. Would you like a price?',
  },
];

new RuleTester().run('no-empty-follow-up', rule, {
  valid: [
    { name: 'a first message', text: 'Hi Sam, the lift in Garden Row is due in June. Would you like a price?' },
    {
      name: 'near miss: a reminder that brings a fact',
      text: 'Hi Sam, following up on the lift: the maker recalled its door lock on 9 March. Do you want the notice?',
      history: thread,
    },
    {
      name: 'near miss: the same without the thread',
      text: 'Hi Sam, just bumping this: the maker recalled the door lock on 9 March. Do you want the notice?',
    },
    {
      name: 'near miss: “following up” on a meeting',
      text: 'Hi Sam, following up on our talk on Tuesday, here is the drawing of the shaft with the new measures. Does the door fit?',
    },
    {
      name: 'they answered since',
      text: 'Hi Sam, any news?',
      history: [
        ...thread,
        { from: 'recipient', sent: '2026-03-04', text: 'Yes please. I will ask the owner and write tomorrow.' },
      ],
    },
  ],
  invalid: [
    {
      name: 'just bumping',
      text: 'Hi Sam, just bumping this to the top of your inbox.',
      recipient: { name: 'Sam Ortiz' },
      errors: [{ messageId: 'empty', data: { reader: 'Sam' } }],
    },
    { name: 'did you see', text: 'Hi Sam, did you get a chance to look at my last message?', errors: 1 },
    { name: 'with the thread at hand', text: 'Hi Sam, any update on this?', history: thread, errors: 1 },
    {
      name: 'in many words',
      text: 'Hi Sam, I know you are busy, so I wanted to follow up on my previous email and see if you had any time to review it.',
      history: thread,
      errors: 1,
    },
    {
      name: 'more has to be new, where the options say so',
      text: 'Hi Sam, any update on the lift? Our old fitter, Bert, remembers it fondly.',
      history: thread,
      options: [{ minNewContent: 30 }],
      errors: 1,
    },
  ],
});

testFixtures('no-empty-follow-up', rule);
