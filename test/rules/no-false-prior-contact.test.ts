import rule from '../../rules/no-false-prior-contact.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const first = { kind: 'first' as const };

new RuleTester().run('no-false-prior-contact', rule, {
  valid: [
    { ...first, name: 'near miss: in a keynote', text: 'As discussed in your keynote, peat sinks. Under willow too?' },
    {
      ...first,
      name: 'near miss: an advertisement',
      text: 'In response to your request for proposals: may the deck be larch?',
    },
    { ...first, name: 'near miss: a question', text: 'Have you asked me for a price, or was it my brother?' },
    {
      ...first,
      name: 'near miss: by others',
      text: 'The frost, as discussed by the growers, killed the vines. Yours too?',
    },
    {
      name: 'they have written',
      history: [{ from: 'recipient', text: 'Please send the list.' }],
      text: 'As requested, the list. Whom would you like to see?',
    },
    {
      ...first,
      name: 'the talk is on file',
      recipient: { name: 'Ines', facts: ['met at the tile fair in March'] },
      text: 'As discussed, the offer. Which week?',
    },
    {
      ...first,
      name: 'talks, where the options say so',
      text: 'As discussed, the offer. Which week?',
      options: [{ offlineContact: true }],
    },
    { name: 'nothing is known of the thread', text: 'As discussed, the offer. Which week?', skipped: true },
  ],
  invalid: [
    {
      ...first,
      text: 'As discussed, here is our offer. Which week?',
      errors: [
        {
          messageId: 'talk',
          text: 'As discussed',
          suggestions: [
            { messageId: 'remove', data: { text: 'As discussed' }, output: 'Here is our offer. Which week?' },
          ],
        },
      ],
    },
    {
      name: 'below an unanswered mail of one’s own',
      history: [{ text: 'We sell honey in buckets.' }],
      text: 'Thank you for your quick reply. Which day?',
      errors: [{ messageId: 'letter', text: 'Thank you for your quick reply' }],
    },
  ],
});

testFixtures('no-false-prior-contact', rule);
