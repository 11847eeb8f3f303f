import rule from '../../rules/no-missing-attachment.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const none = { attachments: [] as string[] };

new RuleTester().run('no-missing-attachment', rule, {
  valid: [
    {
      ...none,
      name: 'near miss: attached to the idea',
      text: 'I am attached to the idea of a tree on the roof. Would it hold?',
    },
    { ...none, name: 'near miss: no strings', text: 'It is yours, no strings attached. When can you fetch it?' },
    { ...none, name: 'near miss: only quoted', text: 'It came through. 17 or 18 cm?\n\n> See the attached drawing.' },
    {
      ...none,
      name: 'near miss: a link beside it',
      text: 'The attached deck is at https://tram.example/deck too. Which stop?',
    },
    { ...none, name: 'near miss: to come', text: 'Shall I attach the drawing, or post it?' },
    { ...none, name: 'near miss: a shed', text: 'The shed attached to the house leaks. May I mend it?' },
    { attachments: ['deck.pdf'], text: 'See the attached deck. Which stop?' },
    { attachments: ['deck.pdf'], name: 'a file need not be spoken of', text: 'Which stop?' },
    { name: 'not known', text: 'See the attached deck. Which stop?', skipped: true },
  ],
  invalid: [
    {
      ...none,
      text: 'Please see the attached deck. Which stop?',
      errors: [{ messageId: 'missing', data: { text: 'Please see the attached' }, text: 'Please see the attached' }],
    },
    {
      channel: 'linkedin-connection',
      text: 'My CV is attached. Shall we connect?',
      errors: [{ messageId: 'impossible', text: 'My CV is attached' }],
    },
    {
      attachments: ['deck.pdf'],
      options: [{ requireMention: true }],
      text: 'Which stop would serve your school?',
      errors: [{ messageId: 'unmentioned', data: { files: 'deck.pdf' }, text: 'Which stop would serve your school?' }],
    },
  ],
});

testFixtures('no-missing-attachment', rule);
