import rule from '../../rules/no-fake-personalization.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const rest =
  'We make scheduling software for clinics and help companies to grow. Would you be open to a call next week?';
const personal =
  'In your post on reefer stacks last March you wrote that nobody plans plugs, they plan boxes, and our yard in Gdansk is the proof: we lost 14 reefers that way in June. Which number do you use for plug shortage?';

new RuleTester().run('no-fake-personalization', rule, {
  valid: [
    { name: 'near miss: a real object', text: `I was impressed by your background subtraction filter. ${rest}` },
    {
      name: 'near miss: attention with a reason',
      text: `I came across your profile because your CppCon talk quotes my thesis. ${rest}`,
    },
    { name: 'near miss: not praised', text: `I have not read your profile. ${rest}` },
    { name: 'near miss: asked', text: `What is your experience with clinics? ${rest}` },
    { name: 'near miss: praise for the sender', text: `Our clients love our work. ${rest}` },
    { name: 'near miss: quoted', text: `Do people still write “I was impressed by your profile”? ${rest}` },
    {
      name: 'beside their own words',
      text: `Hi Hugo, I am really impressed by your work. ${personal}`,
      recipient: 'Hugo Lang',
    },
    { name: 'thanks', text: 'Thank you for the evening, we loved your work and your cakes.' },
  ],
  invalid: [
    {
      name: 'background',
      text: `Hi Dana, I was really impressed by your background. ${rest}`,
      recipient: 'Dana Ruiz',
      errors: [
        {
          messageId: 'stock',
          data: { text: 'I was really impressed by your background.', reader: 'Dana' },
          text: 'I was really impressed by your background.',
          suggestions: [{ messageId: 'remove', output: `Hi Dana, ${rest}` }],
        },
      ],
    },
    {
      name: 'half a sentence has no suggestion',
      text: `I was really impressed by your profile, and our tool does what clinics need. ${rest}`,
      errors: [{ messageId: 'stock', text: 'I was really impressed by your profile' }],
    },
    {
      name: 'the name of the employer makes it no better',
      text: `I admire what you are building at Greystone Dental! ${rest}`,
      recipient: { name: 'Dana Ruiz', company: 'Greystone Dental' },
      errors: [{ messageId: 'stock', suggestions: [{ messageId: 'remove', output: rest }] }],
    },
    {
      name: 'where the rest is personal, and nothing excuses the line, it can go',
      text: `Hi Hugo, I am really impressed by your work. ${personal}`,
      recipient: 'Hugo Lang',
      options: [{ allowIfTier: 4 }],
      errors: [{ messageId: 'stock' }],
      output: `Hi Hugo, ${personal}`,
    },
    {
      name: 'a phrase of the configuration',
      text: `As a fellow leader, I know what dust does to a lens. ${rest}`,
      options: [{ phrases: ['as a fellow leader'] }],
      errors: [{ messageId: 'stock', text: 'As a fellow leader' }],
    },
  ],
});

testFixtures('no-fake-personalization', rule);
