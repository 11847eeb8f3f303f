import rule from '../../rules/min-follow-up-gap.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const first = { sent: '2025-06-06', text: 'Dear Thandi, would you like to see the system?' };
const text = 'Dear Thandi, did you see my mail about the system?';

new RuleTester().run('min-follow-up-gap', rule, {
  valid: [
    { name: 'three days later', text, sent: '2025-06-09', history: [first] },
    { name: 'nothing was sent before', text, sent: '2025-06-09', history: [{ ...first, from: 'recipient' }] },
    { name: 'without a date it is skipped', text, history: [first], skipped: true },
    { name: 'so it is without a thread', text, sent: '2025-06-09', skipped: true },
    { name: 'near miss: the last message has no date', text, sent: '2025-06-07', history: [first.text] },
    {
      name: 'near miss: the day that they named, with a promise of the sender in between',
      text,
      sent: '2025-06-13',
      history: [
        first,
        { from: 'recipient', sent: '2025-06-09', text: 'Ask me next Friday.' },
        { sent: '2025-06-12', text: 'I will.' },
      ],
    },
    {
      name: 'two days, where the options say so',
      text,
      sent: '2025-06-08',
      history: [first],
      options: [{ minDays: 2 }],
    },
    {
      name: 'near miss: they answered yesterday, and this is one more line to it',
      text: 'And would Tuesday suit you?',
      sent: '2025-06-08',
      history: [
        first,
        { from: 'recipient', sent: '2025-06-07', text: 'Yes.' },
        { sent: '2025-06-07', text: 'Good! Shall I bring Pia?' },
      ],
    },
  ],
  invalid: [
    {
      name: 'two days',
      text,
      sent: '2025-06-08',
      history: [first],
      errors: [
        {
          messageId: 'soon',
          data: { days: '2 days', earliest: '9 June 2025', ideal: '3 to 5' },
          text: 'did you see my mail about the system?',
        },
      ],
    },
    {
      name: 'over a weekend, by business days',
      text,
      sent: '2025-06-09',
      history: [first],
      options: [{ calendar: 'business' }],
      errors: [{ messageId: 'soon', data: { days: '3 days', earliest: '11 June 2025', ideal: '3 to 5' } }],
    },
    {
      name: 'other days are usual',
      text,
      sent: '2025-06-07',
      history: [first],
      options: [{ minDays: 5, idealDays: [7, 10] }],
      errors: [{ messageId: 'soon', data: { days: 'One day', earliest: '11 June 2025', ideal: '7 to 10' } }],
    },
    {
      name: 'before the quarter that they named',
      text,
      sent: '2025-06-20',
      history: [
        first,
        { from: 'recipient', sent: '2025-06-10', text: 'Budget is gone. Try us in Q3.' },
        { sent: '2025-06-10', text: 'Will do!' },
      ],
      errors: [{ messageId: 'early', data: { earliest: '1 July 2025', quote: 'Try us in Q3.' } }],
    },
    {
      name: 'while they are away',
      text,
      sent: '2025-06-12',
      history: [first, { from: 'recipient', sent: '2025-06-06', text: 'I am out of the office until 16 June.' }],
      errors: [{ messageId: 'away', data: { earliest: '16 June 2025', quote: '' } }],
    },
  ],
});

testFixtures('min-follow-up-gap', rule);
