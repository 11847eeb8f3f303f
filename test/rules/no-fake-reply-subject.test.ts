import { expect, it } from 'vitest';
import rule from '../../rules/no-fake-reply-subject.ts';
import { createLinter } from '../../src/index.ts';
import { readText } from '../../src/input/text.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const text = 'I run a small press in Leeds. Would you write a foreword?';
const history = [{ from: 'recipient' as const, text: 'Hello.' }];

new RuleTester().run('no-fake-reply-subject', rule, {
  valid: [
    { name: 'an answer', subject: 'Re: foreword', text, history },
    { name: 'a second mail of one’s own', subject: 'Re: foreword', text, history: [{ text: 'Hello.' }] },
    { name: 'near miss: no colon', subject: 'RE Engineering, Hall 4', kind: 'first', text },
    { name: 'near miss: a word that begins so', subject: 'Re-opening: the bar', kind: 'first', text },
    { name: 'near miss: about an invoice, and nothing known', subject: 'Re: invoice 4410', text },
    { name: 'what is quoted is answered', subject: 'Re: foreword', text: `${text}\n\n> Hello.` },
    { name: 'nothing is known of the thread', subject: 'Re: the hedge', text: 'The hedge is down to 1.60 now.' },
    { name: 'no subject', kind: 'first', text },
    { name: 'a channel without subjects', subject: 'Re: foreword', channel: 'linkedin-dm', text, skipped: true },
  ],
  invalid: [
    {
      name: 'beside the text',
      subject: 'Re: our chat',
      kind: 'first',
      text,
      errors: [{ messageId: 'reply', data: { prefix: 'Re:' }, line: 1, column: 1 }],
    },
    {
      subject: 'Fwd: Fwd: proposal',
      kind: 'first',
      text,
      errors: [{ messageId: 'forward', data: { prefix: 'Fwd: Fwd:' } }],
    },
    {
      name: 'a stranger who sells',
      subject: 'Re: your tables',
      text: 'My name is Carla and I came across your bakery. We help bakeries like yours get found. Do you have ten minutes?',
      errors: [{ messageId: 'reply' }],
    },
  ],
});

it('points at the prefix where the subject stands in the file', async () => {
  const linter = await createLinter({ rules: { 'no-fake-reply-subject': 'error' } });
  const { messages } = linter.lintSource(
    readText(
      '---\nkind: first\nsubject: "Re: your tables"\n---\nI run a small press in Leeds. Would you write a foreword?',
    ),
  );
  expect(messages).toMatchObject([{ messageId: 'reply', line: 3, column: 11, endColumn: 14 }]);
});

testFixtures('no-fake-reply-subject', rule);
