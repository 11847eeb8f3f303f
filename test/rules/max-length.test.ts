import rule from '../../rules/max-length.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const words = (count: number) => `We${' row'.repeat(count - 1)}.`;
/** `w0 w1 w2 ...`: each word tells where it stands. */
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

new RuleTester().run('max-length', rule, {
  valid: [
    { name: 'as many words as may be', text: words(125), kind: 'first' },
    { name: 'a follow-up may be longer', text: words(150), kind: 'follow-up' },
    { name: 'so may a favour', text: words(200), kind: 'favor' },
    { name: 'answers are not judged', text: words(400), kind: 'reply' },
    { name: 'as many characters as may be', text: 'a'.repeat(600), channel: 'linkedin-dm', kind: 'first' },
    { name: 'an InMail may have more', text: 'a'.repeat(800), channel: 'linkedin-inmail', kind: 'first' },
    {
      name: 'near miss: 700 UTF-16 units are 350 emoji',
      text: '🦊'.repeat(350),
      channel: 'linkedin-dm',
      kind: 'first',
    },
    { name: 'near miss: quoted text', text: `${words(20)}\n\n> ${words(300)}`, kind: 'first' },
    {
      name: 'a note has its own limit',
      text: words(200),
      channel: 'linkedin-connection',
      kind: 'first',
      skipped: true,
    },
  ],
  invalid: [
    {
      text: numbered(130),
      kind: 'first',
      recipient: 'Bram de Wit',
      errors: [
        { messageId: 'words', data: { count: 130, limit: 125, reader: 'Bram' }, text: 'w125 w126 w127 w128 w129' },
      ],
    },
    {
      name: 'characters, from the word that goes over',
      text: `${'abcd '.repeat(119)}abcdefgh ij`,
      channel: 'linkedin-dm',
      kind: 'first',
      errors: [
        { messageId: 'characters', data: { count: 606, limit: 600, reader: 'the reader' }, text: 'abcdefgh ij' },
      ],
    },
    { name: 'an InMail', text: 'a'.repeat(801), channel: 'linkedin-inmail', kind: 'first', errors: 1 },
    { name: 'a follow-up', text: words(151), kind: 'follow-up', errors: 1 },
    { name: 'a favour', text: words(201), kind: 'favor', errors: 1 },
    { name: 'own limits', text: words(31), kind: 'first', options: [{ first: 30 }], errors: 1 },
  ],
});

testFixtures('max-length', rule);
