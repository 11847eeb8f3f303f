import rule from '../../rules/no-unfilled-placeholder.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

new RuleTester().run('no-unfilled-placeholder', rule, {
  valid: [
    'Hi Ola, who orders your flour?',
    {
      name: 'near miss: template code that is meant',
      text: 'Hi Ola, the page shows `{{ user.name }}` as it stands. Is the template run?',
    },
    {
      name: 'near miss: an edited quotation',
      text: 'The council wrote that "[t]he bakery may open in May". Who orders your flour?',
    },
    {
      name: 'near miss: notes and citations',
      text: '[1] lists nine mosses, [2] lists seven, and [sic] is theirs. Which do you trust?',
    },
    {
      name: 'near miss: tags of lists and editions',
      text: '[EXTERNAL] The [Second Edition] and the [Open Source License] of item #12# came. Shall I post them?',
    },
    { name: 'near miss: less and greater', text: 'Is it right that x < y and y > z in table 3?' },
    {
      name: 'near miss: an address in angle brackets',
      text: 'Hi Ola, please write to Ruth <ruth@doors.example> about it.',
    },
    {
      name: 'near miss: a percentage',
      text: 'Hi Ola, 5% of the flour and 10% of the oats were wet. Shall I credit both?',
    },
    { name: 'quoted text is not the author’s', text: 'Hi Ola, this is what I got from you.\n\n> Hi {{first_name}},' },
    {
      name: 'what is filled in on sending',
      text: 'Hi Ola, who orders your flour?\n\n{{unsubscribe}}',
      options: [{ allow: ['{{unsubscribe}}'] }],
    },
    { name: 'a greeting without a name that is meant', text: 'Hi there,\n\nwho orders your flour?' },
  ],
  invalid: [
    {
      name: 'merge field',
      text: 'Hi {{first_name}}, who orders your flour?',
      errors: [{ messageId: 'unfilled', data: { text: '{{first_name}}' }, text: '{{first_name}}' }],
    },
    ...['#FNAME#', '[STUDENT NAME]', '[PREVIOUS EMPLOYER]', '[Imię]', '{date:long}', '[CTA BUTTON]'].map((text) => ({
      name: text,
      text: `Hi Ola, I worked at ${text} once. Who orders your flour?`,
      errors: [{ messageId: 'unfilled' as const, data: { text }, text }],
    })),
    {
      name: 'the draft says what it stands for',
      text: 'Hi {{first_name}}, who orders your flour?',
      recipient: { name: 'Ola Nordmann' },
      errors: [{ messageId: 'unfilled' }],
      output: 'Hi Ola, who orders your flour?',
    },
    {
      name: 'brackets',
      text: 'Hi Ola, I saw that [Company] opened a second bakery. Who orders your flour?',
      errors: [{ messageId: 'unfilled', text: '[Company]' }],
    },
    { name: 'percent signs', text: 'Hi %FIRSTNAME%, who orders your flour?', errors: 1 },
    { name: 'angle brackets', text: 'Dear <first name>, who orders your flour?', errors: 1 },
    {
      name: 'near miss: one is filled in on sending, the other is not',
      text: 'Hi {{first_name}}, who orders your flour?\n\n{{unsubscribe}}',
      options: [{ allow: ['{{unsubscribe}}'] }],
      errors: [{ messageId: 'unfilled', text: '{{first_name}}' }],
    },
    { name: 'two of them', text: 'Hi {{first_name}}, who orders flour at {{company}}?', errors: 2 },
    { name: 'the name is lost', text: 'Hi ,\n\nwho orders your flour?', errors: [{ messageId: 'empty' }] },
    {
      name: 'in the postscript',
      text: 'Hi Ola, who orders your flour?\n\nTom\n\nPS: I will be in [CITY] on Monday.',
      errors: [{ messageId: 'unfilled', text: '[CITY]' }],
    },
  ],
});

testFixtures('no-unfilled-placeholder', rule);
