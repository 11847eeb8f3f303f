import rule from '../../rules/require-subject.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const text = 'The barn is free from May. Would it do for your looms?';

new RuleTester().run('require-subject', rule, {
  valid: [
    { name: 'near miss: says on what', subject: 'Quick question about your pg_repack talk', text },
    { name: 'in a thread', subject: 'Hi', text, history: [{ from: 'recipient', text: 'Free?' }] },
    { name: 'one word that says it', subject: 'Looms', text },
    { name: 'another script', subject: '織機について', text },
    { name: 'not known', text, skipped: true },
    { name: 'a channel without subjects', subject: '', channel: 'linkedin-dm', text, skipped: true },
  ],
  invalid: [
    { subject: '', text, errors: [{ messageId: 'empty', line: 1, column: 1, endColumn: 1 }] },
    {
      subject: 'Quick question',
      text,
      recipient: 'Ana',
      errors: [{ messageId: 'vague', data: { subject: 'Quick question', reader: 'Ana' } }],
    },
    {
      name: 'their name says nothing',
      subject: 'Hi Ana',
      text,
      recipient: 'Ana Prieto',
      errors: [{ messageId: 'vague' }],
    },
  ],
});

testFixtures('require-subject', rule);
