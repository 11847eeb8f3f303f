import { expect, it } from 'vitest';
import rule from '../../rules/max-follow-ups.ts';
import { createLinter } from '../../src/index.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const earlier = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    sent: `2025-03-${String(1 + index * 4).padStart(2, '0')}`,
    text: `Dear Ruth, could you bring urn number ${index}?`,
  }));
const text = 'Dear Ruth, I am still waiting for your word on the urn. Can you bring it?';

new RuleTester().run('max-follow-ups', rule, {
  valid: [
    { name: 'the second', text, history: earlier(2) },
    { name: 'the third, where the options say so', text, history: earlier(3), options: [{ max: 3 }] },
    {
      name: 'near miss: an answer among them',
      text,
      history: [
        ...earlier(3),
        { from: 'recipient', sent: '2025-03-20', text: 'Which urn?' },
        { sent: '2025-03-21', text: 'The big one.' },
      ],
    },
    { name: 'near miss: it withdraws', text: 'Dear Ruth, never mind, Mrs Keogh brings hers.', history: earlier(4) },
    { name: 'no thread', text, skipped: true },
  ],
  invalid: [
    { name: 'the third', text, history: earlier(3), errors: [{ messageId: 'many', data: { count: 3, max: 2 } }] },
    {
      name: 'answered or not, where the options say so',
      text,
      history: [
        ...earlier(3),
        { from: 'recipient', sent: '2025-03-20', text: 'Which urn?' },
        { sent: '2025-03-21', text: 'The big one. Can you bring it?' },
      ],
      options: [{ resetOnReply: false }],
      errors: [{ messageId: 'many', data: { count: 4, max: 2 } }],
    },
  ],
});

it('is an error from the fourth on, and from another one where the options say so', async () => {
  const severities = async (options: object) => {
    const linter = await createLinter({ rules: { 'max-follow-ups': ['warn', options] } });
    return [3, 4, 5].map((count) => linter.lint({ text, history: earlier(count) }).messages[0]?.severity);
  };
  expect(await severities({})).toEqual([1, 2, 2]);
  expect(await severities({ errorAt: 5 })).toEqual([1, 1, 2]);
});

testFixtures('max-follow-ups', rule);
