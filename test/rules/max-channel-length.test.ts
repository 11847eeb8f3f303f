import rule from '../../rules/max-channel-length.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const note = { channel: 'linkedin-connection' as const };

new RuleTester().run('max-channel-length', rule, {
  valid: [
    { ...note, name: 'as long as may be', text: 'a'.repeat(200) },
    { ...note, name: 'near miss: fewer letters than units', text: `${'a'.repeat(197)}👋🏽` },
    { ...note, name: 'a paid account', text: 'a'.repeat(260), options: [{ premium: true }] },
    { ...note, name: 'line ends count once', text: `${'a\r\n'.repeat(99)}aa` },
    { channel: 'linkedin-dm', text: 'a'.repeat(3000) },
    { channel: 'email', name: 'mail has no limit', text: 'a'.repeat(9000), skipped: true },
  ],
  invalid: [
    {
      ...note,
      text: 'a'.repeat(214),
      errors: [
        {
          messageId: 'text',
          data: { count: 214, units: '', channel: 'linkedin-connection', max: 200, over: 14 },
          column: 201,
          endColumn: 215,
        },
      ],
    },
    {
      ...note,
      name: 'as programs count',
      text: `${'a'.repeat(197)}👋🏽`,
      options: [{ count: 'utf16' }],
      errors: [
        {
          messageId: 'text',
          data: {
            count: 201,
            units: ' (198 as a reader sees them)',
            channel: 'linkedin-connection',
            max: 200,
            over: 1,
          },
        },
      ],
    },
    {
      channel: 'linkedin-inmail',
      subject: 'Ward',
      text: 'a'.repeat(2050),
      errors: [{ messageId: 'text', column: 1901 }],
    },
    { channel: 'linkedin-inmail', subject: 's'.repeat(201), text: 'Nights?', errors: [{ messageId: 'subject' }] },
    { channel: 'linkedin-dm', text: 'a'.repeat(8001), errors: 1 },
  ],
});

testFixtures('max-channel-length', rule);
