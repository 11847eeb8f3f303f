import rule from '../../rules/no-pitch-in-connection-note.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const note = { channel: 'linkedin-connection' as const };

new RuleTester().run('no-pitch-in-connection-note', rule, {
  valid: [
    {
      ...note,
      name: 'near miss: who one is',
      text: 'I maintain the fork you commented on; I would like to follow your work.',
    },
    {
      ...note,
      name: 'near miss: a recruiter names the post',
      text: 'You applied for the post of night nurse. The salary is €3,100 a month.',
    },
    {
      ...note,
      name: 'near miss: an address of mail',
      text: 'I use your drafts. I am eva@looms.example, if you prefer mail.',
    },
    {
      ...note,
      name: 'near miss: a call that was',
      text: 'Thank you for the call on Monday. Let us be connected here too.',
    },
    {
      channel: 'linkedin-dm',
      name: 'not on this channel',
      text: 'We help clinics like yours. Book a demo?',
      skipped: true,
    },
  ],
  invalid: [
    {
      ...note,
      text: 'I help coaches like you grow. Happy to connect.',
      errors: [{ messageId: 'offer', data: { text: 'I help coaches like you' }, text: 'I help coaches like you' }],
    },
    {
      ...note,
      text: 'Piano removals from €90 per floor. Shall we connect?',
      errors: [{ messageId: 'price', text: '€90 per floor' }],
    },
    {
      ...note,
      text: 'I wrote a guide: https://glaze.example/g',
      errors: [{ messageId: 'link', text: 'https://glaze.example/g' }],
    },
    {
      ...note,
      text: 'Could we have a quick call next week?',
      errors: [{ messageId: 'meeting', text: 'Could we have a quick call next week' }],
    },
  ],
});

testFixtures('no-pitch-in-connection-note', rule);
