import rule from '../../rules/no-sensitive-inference.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const pitch = 'Our company helps founders like you with payroll. Would you like a free demo?';

new RuleTester().run('no-sensitive-inference', rule, {
  valid: [
    {
      name: 'near miss: it is their trade',
      recipient: { name: 'Fatima', role: 'oncologist' },
      text: `Your cancer research needs a cold chain. ${pitch}`,
    },
    { name: 'near miss: photographs of weddings', text: `Your wedding photos have the light I look for. ${pitch}` },
    { name: 'near miss: one’s own life', text: `I had a baby in March. ${pitch}` },
    {
      name: 'they spoke of it first',
      history: [{ from: 'recipient', text: 'My daughter is ill.' }, { text: 'Get well soon!' }],
      text: `I hope your daughter is well again. ${pitch}`,
    },
    {
      name: 'near miss: a teacher writes to parents',
      text: 'Your daughter has missed four lessons. Would Saturday mornings suit her better than Wednesdays?',
    },
    {
      name: 'near miss: the children’s menu of a restaurant',
      text: `Your children's menu marks the fish fingers gluten free, and they are not. ${pitch}`,
    },
    { name: 'not outreach', text: 'I am so sorry about your diagnosis. Thinking of you, and the soup is on the step.' },
  ],
  invalid: [
    {
      recipient: 'Nora Haugen',
      text: `I saw you just had a baby. ${pitch}`,
      errors: [
        {
          messageId: 'private',
          data: { text: 'you just had a baby', reader: 'Nora', class: 'family' },
          text: 'you just had a baby',
          suggestions: [{ messageId: 'remove', output: pitch }],
        },
      ],
    },
    {
      name: 'their children in a pitch',
      text: `Your daughter looks lovely in the pictures. ${pitch}`,
      errors: [{ messageId: 'private', text: 'Your daughter', suggestions: [{ messageId: 'remove', output: pitch }] }],
    },
    {
      text: `As a fellow Catholic I write to you. ${pitch}`,
      errors: [
        { messageId: 'private', text: 'As a fellow Catholic', suggestions: [{ messageId: 'remove', output: pitch }] },
      ],
    },
  ],
});

testFixtures('no-sensitive-inference', rule);
