import rule from '../../rules/no-high-friction-ask.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const draft = (text: string) => ({ text, kind: 'first' as const, recipient: 'Bram de Wit' });

new RuleTester().run('no-high-friction-ask', rule, {
  valid: [
    draft('Would you have fifteen minutes on Thursday?'),
    {
      name: 'half an hour, where the options allow it',
      ...draft('Do you have half an hour?'),
      options: [{ maxMinutes: 30 }],
    },
    {
      name: 'a booking page, where the options allow it',
      ...draft('Pick a time: https://cal.com/bram. Does one suit?'),
      options: [{ calendarLinks: true }],
    },
    {
      name: 'near miss: another host that ends alike',
      ...draft('The plan is at https://notcalendly.com/x. Is it right?'),
    },
    { name: 'near miss: minutes of something else', ...draft('The lock opens in 40 minutes. Is that too slow?') },
    { name: 'near miss: a form of theirs', ...draft('The form on your page adds it twice. Shall I send a picture?') },
    { name: 'a time is named', ...draft('Could we talk on Tuesday at nine?'), options: [{ cta: 'specific' }] },
    {
      name: 'once they have written',
      ...draft('Would you have an hour for a demo?'),
      history: [{ from: 'recipient', sent: '2025-03-01', text: 'I would like to see it.' }],
    },
  ],
  invalid: [
    {
      ...draft('Would you have 30-45 minutes in the next weeks for a call?'),
      errors: [{ messageId: 'minutes', data: { minutes: 30, max: 15, reader: 'Bram' } }],
    },
    {
      name: 'spelled',
      ...draft('Could I have an hour of your time?'),
      errors: [{ messageId: 'minutes', data: { minutes: 60, max: 15, reader: 'Bram' } }],
    },
    { name: 'demo', ...draft('Would you like to see a demo?'), errors: [{ messageId: 'demo' }] },
    {
      name: 'booking page',
      ...draft('Pick a time: https://www.calendly.com/bram/intro?month=1'),
      errors: [
        {
          messageId: 'calendar',
          data: { minutes: 0, max: 15, reader: 'Bram' },
          text: 'https://www.calendly.com/bram/intro?month=1',
        },
      ],
    },
    { name: 'form', ...draft('Please fill in the form on our page.'), errors: [{ messageId: 'form' }] },
    { name: 'signature', ...draft('Could you sign our NDA?'), errors: [{ messageId: 'sign' }] },
    {
      name: 'any meeting',
      ...draft('Could we talk on Tuesday?'),
      options: [{ cta: 'interest' }],
      errors: [{ messageId: 'interest' }],
    },
    {
      name: 'a meeting some time',
      ...draft('Could we talk?'),
      options: [{ cta: 'specific' }],
      errors: [{ messageId: 'specific' }],
    },
  ],
});

testFixtures('no-high-friction-ask', rule);
