import rule from '../../rules/match-recipient-style.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const history = (...texts: string[]) => texts.map((text) => ({ from: 'recipient' as const, sent: '2025-05-01', text }));
const long = `Row${' row'.repeat(79)}.`;

new RuleTester().run('match-recipient-style', rule, {
  valid: [
    { name: 'one message is no style', text: long, history: history('ok') },
    { name: 'short, whatever they write', text: 'Is Friday noon soon enough for you?', history: history('ok', 'yes') },
    {
      name: 'longer, where the options say so',
      text: long,
      history: history('ok', 'yes'),
      options: [{ maxLengthRatio: 100 }],
    },
    { name: 'near miss: they write long too', text: long, history: history(long, long) },
    { name: 'no thread', text: long, skipped: true },
  ],
  invalid: [
    {
      name: 'length',
      text: long,
      history: history('ok', 'yes'),
      errors: [{ messageId: 'length', data: { words: 80, theirs: 1 } }],
    },
    {
      name: 'too familiar',
      text: 'Hey Ilse,\n\nthank you.',
      recipient: 'Ilse Brandt',
      history: history('Dear Mr Rao,\n\nyes.', 'Dear Mr Rao,\n\nno.'),
      errors: [{ messageId: 'formal' }],
    },
    {
      name: 'too formal',
      text: 'Dear Mrs Abara,\n\nthank you.',
      history: history('Hi Owen,\n\nyes.', 'Hi Owen,\n\nno.'),
      errors: [{ messageId: 'informal' }],
    },
    {
      name: 'emoji',
      text: 'lovely 🪁🪁🪁',
      history: history('forty', 'with strings'),
      errors: [{ messageId: 'emoji', data: { count: 3 } }],
    },
  ],
});

testFixtures('match-recipient-style', rule);
