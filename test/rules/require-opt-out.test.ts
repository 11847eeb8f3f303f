import rule from '../../rules/require-opt-out.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const pitch = 'Our platform helps clinics like yours fill empty appointments. Would you like a free trial?';
const email = { channel: 'email' as const };

new RuleTester().run('require-opt-out', rule, {
  valid: [
    { ...email, name: 'in one’s own words', text: `${pitch} If you'd rather not hear from me, say so and I'll stop.` },
    { ...email, name: 'a line below', text: `${pitch}\n\nAda\n\nUnsubscribe: https://x.example/u` },
    {
      ...email,
      name: 'near miss: a favour',
      text: 'I write my thesis on mills. Could I ask you two questions? I would be grateful.',
    },
    { ...email, name: 'near miss: thanks', text: 'Thank you for the drawings, they arrived this morning.' },
    {
      ...email,
      name: 'they have written',
      history: [{ from: 'recipient', text: 'What does it cost?' }],
      text: pitch,
    },
    { channel: 'linkedin-dm', name: 'not on this channel', text: pitch, skipped: true },
  ],
  invalid: [
    { ...email, text: pitch, errors: [{ messageId: 'missing', text: 'Would you like a free trial?' }] },
    {
      ...email,
      name: 'recruiting, in Europe',
      options: [{ required: 'eu' }],
      kind: 'first',
      text: 'I am hiring for a bakery in Cork. The salary is 2,900 a month. Would nights suit you?',
      errors: 1,
    },
    {
      ...email,
      name: 'all outreach',
      options: [{ required: 'always' }],
      text: 'I write my thesis on tide mills and you run the last one. Could I ask you two questions? I would be grateful.',
      errors: 1,
    },
  ],
});

testFixtures('require-opt-out', rule);
