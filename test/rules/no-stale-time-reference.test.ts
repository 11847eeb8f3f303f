import rule from '../../rules/no-stale-time-reference.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
new RuleTester().run('no-stale-time-reference', rule, {
  valid: [
    {
      name: 'near miss: a day to come',
      text: 'See you Friday at the quarry. Shall I bring the drill?',
      sent: '2026-03-10',
    },
    {
      name: 'near miss: a day that was',
      text: "Last Friday's release broke it. Is 4.2.1 the fix?",
      sent: '2026-03-10',
    },
    { name: 'on the day', text: 'Happy Friday! Is the plan done?', sent: '2026-03-13T09:00:00+01:00' },
    { name: 'the day and the date agree', text: 'Is Thursday 14 May fine?', sent: '2026-05-04' },
    { name: 'near miss: told as past', text: 'The deadline was 12 May. Is yours in?', sent: '2026-06-20' },
    {
      name: 'near miss: a colon between',
      text: 'I was wrong yesterday: 16 April is the day. Is it?',
      sent: '2026-04-02',
    },
    { name: 'no such date', text: 'Is Monday 31 April fine?', sent: '2026-04-02' },
    { name: 'the day of sending is not known', text: 'Happy Friday! Is the plan done?', skipped: true },
  ],
  invalid: [
    {
      sent: '2026-03-10',
      text: 'Happy Friday! Is the plan done?',
      errors: [
        {
          messageId: 'weekday',
          data: { text: 'Happy Friday', fact: 'it is sent on a Tuesday' },
          text: 'Happy Friday',
        },
      ],
    },
    {
      sent: '2026-01-09',
      text: 'Could we meet before the holidays?',
      errors: [{ messageId: 'season', text: 'before the holidays' }],
    },
    {
      sent: '2026-05-04',
      text: 'Is Tuesday 14 May fine?',
      errors: [
        {
          messageId: 'mismatch',
          data: { text: 'Tuesday 14 May', fact: '14 May 2026 is a Thursday' },
          text: 'Tuesday 14 May',
        },
      ],
    },
    {
      sent: '2026-06-20',
      text: 'Could you send it by 12 May?',
      errors: [{ messageId: 'past', text: '12 May' }],
    },
  ],
});

testFixtures('no-stale-time-reference', rule);
