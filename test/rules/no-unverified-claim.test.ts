import rule from '../../rules/no-unverified-claim.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const dana = (...facts: string[]) => ({ name: 'Dana Ruiz', company: 'Acme', facts });

new RuleTester().run('no-unverified-claim', rule, {
  valid: [
    { name: 'noted', text: 'Congrats on the Series B!', recipient: dana('raised a Series B') },
    { name: 'near miss: asked', text: 'Are you hiring 12 reps?', recipient: dana('likes tea') },
    { name: 'near miss: if', text: 'If you raised a Series C, call me.', recipient: dana('likes tea') },
    { name: 'near miss: of the sender', text: 'We raised a Series C.', recipient: dana('likes tea') },
    { name: 'near miss: no such thing was said', text: 'Your stall smelled of ginger.', recipient: dana('likes tea') },
    { name: 'nothing is noted', text: 'Congrats on the Series C!', recipient: 'Dana Ruiz' },
    {
      name: 'old, but not called new',
      text: 'You raised a Series B in 2023.',
      recipient: dana('2023-02: raised a Series B'),
      sent: '2025-06-01',
    },
    {
      name: 'old, where the options say so',
      text: 'Congrats on the Series B!',
      recipient: dana('2023-02: raised a Series B'),
      sent: '2025-06-01',
      options: [{ maxEvidenceAgeDays: 1000 }],
    },
    { name: 'nobody is known', text: 'Congrats on the Series C!', skipped: true },
  ],
  invalid: [
    {
      name: 'nothing holds it',
      text: 'Congrats on the award! How was the evening?',
      recipient: dana('likes tea'),
      errors: [
        { messageId: 'unsupported', data: { reader: 'Dana', fact: '', age: 0 }, text: 'Congrats on the award!' },
      ],
    },
    {
      name: 'another round',
      text: 'I saw that you closed your Series C.',
      recipient: dana('raised a Series B in March'),
      errors: [{ messageId: 'contradicted', data: { reader: 'Dana', fact: 'raised a Series B in March', age: 0 } }],
    },
    {
      name: 'too old for new',
      text: 'Congrats on the new role!',
      recipient: dana('started as head of payroll on 2024-05-12'),
      sent: '2025-06-01',
      errors: [
        { messageId: 'stale', data: { reader: 'Dana', fact: 'started as head of payroll on 2024-05-12', age: 385 } },
      ],
    },
  ],
});

testFixtures('no-unverified-claim', rule);
