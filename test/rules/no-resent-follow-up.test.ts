import rule from '../../rules/no-resent-follow-up.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const first =
  'The hall door sticks since the frost in January. Our joiner planes such doors in an hour and charges 60 euro. Shall he come on Monday?';
const once = [{ from: 'sender' as const, sent: '2026-03-03', text: `Hi Sam,\n\n${first}\n\nRuth` }];

new RuleTester().run('no-resent-follow-up', rule, {
  valid: [
    { name: 'without the thread nothing is known', text: first, skipped: true },
    {
      name: 'near miss: the old context, and something new',
      text: 'Hi Sam,\n\nThe hall door sticks since the frost in January. I looked at it again: the lower hinge is cracked, and the maker replaces it free of charge until 30 April. Do you want the form?\n\nRuth',
      history: once,
    },
    {
      name: 'near miss: the mail program quotes the old message',
      text: `Hi Sam,\n\nthe joiner is next door on 12 May, which saves you the 25 euro for the trip. May I send him over?\n\nRuth\n\nOn 3 March 2026 at 09:12, Ruth <ruth@doors.example> wrote:\n> ${first}`,
      history: once,
    },
    {
      name: 'they asked for it again',
      text: first,
      history: [
        ...once,
        { from: 'recipient', sent: '2026-03-05', text: 'Hi Ruth, I deleted it by mistake. Could you send it again?' },
      ],
    },
    {
      name: 'it bounced',
      text: first,
      history: [...once, { from: 'recipient', sent: '2026-03-03', text: 'Mail delivery failed: address not found' }],
    },
    {
      name: 'the writer says that it bounced',
      text: `Hi Sam,\n\n(my mail of Monday came back, your mailbox was full)\n\n${first}`,
      history: once,
    },
    {
      name: 'near miss: the attachment was forgotten',
      text: `Hi Sam,\n\nI forgot the attachment, here it is.\n\n${first}`,
      history: once,
    },
    {
      name: 'near miss: a wrong price is put right',
      text: `Hi Sam, sorry, wrong price in my last mail, here is the right one.\n\n${first.replace('60', '80')}`,
      history: once,
    },
    {
      name: 'they answered since',
      text: 'Hi Sam, yes, Monday at ten is fine. He rings at the side door.',
      history: [...once, { from: 'recipient', sent: '2026-03-05', text: 'Monday is good. At what time?' }],
    },
    { name: 'a bare reminder is another rule’s', text: 'Hi Sam, any news?', history: once },
  ],
  invalid: [
    {
      name: 'another greeting and another sign-off',
      text: `Hey Sam,\n\n${first}\n\nBest wishes,\nRuth`,
      recipient: { name: 'Sam Ortiz' },
      history: once,
      errors: [{ messageId: 'identical', data: { when: ' on 3 March 2026', reader: 'Sam' } }],
    },
    {
      name: 'near miss: nobody came back, and nothing bounced',
      text: `Hey Sam, you never came back to me.\n\n${first}\n\nRuth`,
      history: once,
      errors: [{ messageId: 'near' }],
    },
    {
      name: 'near miss: every reminder says that the mail may not have arrived',
      text: `Hey Sam, perhaps my mail never reached you.\n\n${first}\n\nRuth`,
      history: once,
      errors: [{ messageId: 'near' }],
    },
    {
      name: 'a wish for the week put before it',
      text: `Hey Sam, happy Monday!\n\n${first}\n\nRuth`,
      history: once,
      errors: [{ messageId: 'near' }],
    },
    {
      name: 'an absence note is no answer',
      text: first,
      history: [...once, { from: 'recipient', sent: '2026-03-03', text: 'I am out of the office until 9 March.' }],
      errors: 1,
    },
    {
      name: 'the old text pasted below a nudge',
      text: `Just floating this back up:\n\n${first}`,
      history: once,
      errors: 1,
    },
    {
      name: 'the old sentences in another order',
      text: 'Hi Sam,\n\nShall our joiner come on Monday? He planes such doors in an hour and charges 60 euro. Your hall door sticks since the frost in January.\n\nRuth',
      history: once,
      errors: [{ messageId: 'rehash' }],
    },
    {
      name: 'not the last message but one before',
      text: first,
      history: [
        ...once,
        {
          from: 'sender',
          sent: '2026-03-10',
          text: 'Hi Sam, a hinge of the side gate is loose as well. Shall he see to it?',
        },
      ],
      errors: [{ messageId: 'identical', data: { when: ' on 3 March 2026', reader: 'the reader' } }],
    },
    {
      name: 'the date is not known',
      text: first,
      history: [{ text: first }],
      errors: [{ messageId: 'identical', data: { when: ' before', reader: 'the reader' } }],
    },
  ],
});

testFixtures('no-resent-follow-up', rule);
