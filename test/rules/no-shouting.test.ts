import rule from '../../rules/no-shouting.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
new RuleTester().run('no-shouting', rule, {
  valid: [
    { name: 'near miss: acronyms', text: 'Your Q3 ROI for the EMEA SaaS org is on slide 9. Is the SLA in it?' },
    { name: 'near miss: names of constants', text: 'Is MAX_RETRY_COUNT three, and SELECT in `SELECT ID FROM JOBS`?' },
    { name: 'one word may stand out', text: 'We need it on Tuesday, NOT on Thursday. Can you swap?' },
    { name: 'near miss: a title', text: 'I wrote THE SALT WIFE, 92,000 words. May I send a chapter?' },
    { name: 'a single mark', text: 'What a kiln! Does it reach 1280 degrees?' },
    { name: 'two emoji', text: 'The owl 🦉 is lovely, says the dog 🐶 and so say the twins. A second one by Easter?' },
    { name: 'a family is one emoji', text: 'We are four now 👨‍👩‍👧‍👦 and need a bigger van. Is yours still for sale?' },
    { name: 'quoted text', text: 'Which one?\n\n> READ THIS RIGHT NOW!!!' },
    { name: 'as many as the options allow', text: 'Hello!! Is the stall free?', options: [{ maxBang: 2 }] },
    {
      name: 'capitals, where the options allow them',
      text: 'IS THE STALL FREE ON FRIDAY OR NOT YET',
      options: [{ capsRatio: 1 }],
    },
    { name: 'warmth in thanks', text: 'Thank you so much for the cake!!! 🎂🎂🎂' },
    { name: 'empty', text: '' },
  ],
  invalid: [
    {
      text: 'Please READ THIS RIGHT NOW before the hall is let to others for the summer. Can you?',
      errors: [{ messageId: 'capitals', data: { text: 'READ THIS RIGHT NOW' }, text: 'READ THIS RIGHT NOW' }],
    },
    {
      name: 'the whole message',
      text: 'DO YOU STILL HAVE THE OLD LATHE. WHAT DO YOU WANT FOR IT.',
      errors: [{ messageId: 'mostly', data: { share: 95 } }],
    },
    {
      name: 'marks and emoji in one message',
      text: 'Hi!!! 🚀🚀🔥 Want to hear?',
      errors: [
        { messageId: 'bangs', data: { count: 3 }, text: '!!!' },
        { messageId: 'emoji', data: { count: 3, max: 2 }, text: '🚀🚀🔥' },
      ],
      output: 'Hi! 🚀🚀🔥 Want to hear?',
    },
    {
      name: 'a mixed row keeps its question',
      text: 'Is the stall by the gate still free?!! We would take it for the year.',
      errors: [{ messageId: 'bangs', text: '?!!' }],
      output: 'Is the stall by the gate still free? We would take it for the year.',
    },
    {
      name: 'a subject beside the text cannot be mended',
      subject: 'Hello!!',
      text: 'Is the stall free?',
      errors: [{ messageId: 'bangs', line: 1, column: 1 }],
      output: null,
    },
  ],
});

testFixtures('no-shouting', rule);
