import rule from '../../rules/no-generation-artifact.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
new RuleTester().run('no-generation-artifact', rule, {
  valid: [
    { name: 'near miss: a draft of a thing', text: "Here's a draft of the spec you asked for. Is section 4 right?" },
    { name: 'near miss: stars in code', text: 'Is `**kwargs` what breaks it, or 2**10?', channel: 'email' },
    { name: 'near miss: single stars', text: 'That is *exactly* the height. May I borrow it?', channel: 'email' },
    {
      name: 'near miss: changes to a thing',
      text: "Let me know if you'd like any changes to the logo. Is the green right?",
    },
    {
      name: 'a signature that the program adds',
      text: 'Hi Ana,\n\nIs Tuesday fine?\n\nBest,\nTom\n\nKind regards,\nTom Baker\nBaker Ltd, 020 7946 0018',
    },
    {
      name: 'Markdown where it is shown as meant',
      text: 'Is **this** the one?',
      channel: 'email',
      options: [{ markdown: true }],
    },
    { name: 'a channel that nothing is known of', text: 'Is **this** the one?' },
  ],
  invalid: [
    {
      text: "Sure! Here's a draft:\n\nHi Ana,\n\nIs Tuesday fine?",
      errors: [{ messageId: 'assistant', text: "Sure! Here's a draft:" }],
      output: 'Hi Ana,\n\nIs Tuesday fine?',
    },
    {
      channel: 'email',
      text: 'Hi Ana, is **Tuesday** fine?',
      errors: [
        {
          messageId: 'markup',
          data: { text: '**Tuesday**', channel: 'email', reader: 'the reader' },
          text: '**Tuesday**',
        },
      ],
      output: 'Hi Ana, is Tuesday fine?',
    },
    {
      text: 'The mill ran until 1970【4†source】. Would you show it to us?',
      errors: [{ messageId: 'toolMark', text: '【4†source】' }],
    },
    {
      channel: 'linkedin-dm',
      text: '**Subject:** Photos\n\nHi Ana, may I use yours?',
      errors: [{ messageId: 'subjectLine', text: '**Subject:** Photos' }],
    },
    {
      text: 'Hi Ana,\n\nDear Ms Prieto,\n\nIs Tuesday fine?',
      errors: [{ messageId: 'secondGreeting', text: 'Dear Ms Prieto,' }],
    },
    {
      text: 'Hi Ana,\n\nIs Tuesday fine?\n\nBest,\nTom\nKind regards,\nTom Baker',
      errors: [{ messageId: 'secondSignOff', text: 'Kind regards,' }],
    },
    {
      text: 'Is Tuesday fine? Feel free to customize this as needed.',
      errors: [
        {
          messageId: 'assistant',
          text: 'Feel free to customize this',
          suggestions: [
            {
              messageId: 'remove',
              data: { text: 'Feel free to customize this' },
              output: 'Is Tuesday fine? as needed.',
            },
          ],
        },
      ],
    },
  ],
});

testFixtures('no-generation-artifact', rule);
