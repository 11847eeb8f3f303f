import rule from '../../rules/no-vague-ask.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const opening =
  'Hi Pavel, I saw that your brewery is putting in a second line this autumn. We build conveyors for breweries.';

new RuleTester().run('no-vague-ask', rule, {
  valid: [
    { name: 'clear question', text: `${opening} Have you settled on a width for the bottles yet?` },
    {
      name: 'vague beside a clear one',
      text: `${opening} Which width are the bottles? Any other thoughts are welcome.`,
    },
    { name: 'near miss: thoughts on one thing', text: `${opening} Any thoughts on the second drawing?` },
    { name: 'near miss: let me know which', text: `${opening} Let me know which of the two widths you use.` },
    {
      name: 'near miss: looking forward asks nothing, and so nothing vague',
      text: `${opening} Looking forward to your reply.`,
    },
    {
      name: 'near miss: “thoughts” that are not asked for',
      text: `${opening} My thoughts on it are in the attached drawing. Could you check the widths?`,
    },
    {
      name: 'quoted text is not the author’s',
      text: `${opening} Which width are the bottles?\n\n> Let me know your thoughts.`,
    },
    { name: 'thanks are not outreach', text: 'Hi Pavel, thank you for the drawings, they arrived this morning.' },
  ],
  invalid: [
    {
      name: 'let me know your thoughts',
      text: `${opening} Let me know your thoughts.`,
      recipient: { name: 'Pavel Novotny' },
      errors: [
        {
          messageId: 'vague',
          data: { text: 'Let me know your thoughts', reader: 'Pavel' },
          text: 'Let me know your thoughts',
        },
      ],
    },
    { name: 'would love to connect', text: `${opening} I would love to connect and explore synergies.`, errors: 1 },
    {
      name: 'bare thoughts, with a question mark',
      text: `${opening} Thoughts?`,
      errors: [{ messageId: 'vague', text: 'Thoughts' }],
    },
    { name: 'feel free', text: `${opening} Would love to get your feedback.`, errors: 1 },
  ],
});

testFixtures('no-vague-ask', rule);
