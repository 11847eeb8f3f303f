import rule from '../../rules/no-filler-opener.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const rest = 'We rent out marquees and your wine fair moves to the meadow this year. Do you still need 200 m² of roof?';

new RuleTester().run('no-filler-opener', rule, {
  valid: [
    { name: 'the matter first', text: `Hi Hélène, ${rest}` },
    { name: 'near miss: a wish with something in it', text: `Hi Hélène, I hope the harvest is in. ${rest}` },
    { name: 'near miss: how are the bees', text: `Hi Hélène, how are the bees? ${rest}` },
    { name: 'near miss: my name is in the log', text: `My name is in your guest book from May. ${rest}` },
    {
      name: 'near miss: an introduction that concerns the reader',
      text: `My name is Tom and I live above your shop. ${rest}`,
    },
    { name: 'near miss: writing about a thing', text: `I am writing about the meadow. ${rest}` },
    { name: 'near miss: formula in what is quoted', text: `Hi, ${rest}\n\n> I hope this finds you well.` },
    { name: 'no phrase of the configuration', text: `As you know, it rains in May. ${rest}` },
    {
      name: 'another language',
      text: 'Bonjour Hélène, j’espère que vous allez bien. Nous louons des tentes pour les fêtes du vin. Avez-vous encore besoin d’un toit ?',
    },
  ],
  invalid: [
    {
      name: 'finds you well',
      text: `Hi Hélène,\n\nI hope this email finds you well.\n\n${rest}`,
      recipient: 'Hélène Roux',
      errors: [
        {
          messageId: 'filler',
          data: { text: 'I hope this email finds you well.', reader: 'Hélène' },
          text: 'I hope this email finds you well.',
        },
      ],
      output: `Hi Hélène,\n\n${rest}`,
    },
    {
      name: 'on the line of the greeting, with curly quotes',
      text: `Hi Hélène, hope you’re having a great week! ${rest}`,
      errors: [{ messageId: 'filler', text: 'hope you’re having a great week!' }],
      output: `Hi Hélène, ${rest}`,
    },
    {
      name: 'Windows line ends',
      text: `Hi Hélène,\r\n\r\nHope all is well.\r\n\r\n${rest}`,
      errors: 1,
      output: `Hi Hélène,\r\n\r\n${rest}`,
    },
    {
      name: 'two in a row',
      text: `How are you? I wanted to reach out and introduce myself. ${rest}`,
      errors: [
        { messageId: 'filler', text: 'How are you?' },
        { messageId: 'filler', text: 'I wanted to reach out and introduce myself.' },
      ],
      output: `I wanted to reach out and introduce myself. ${rest}`,
    },
    {
      name: 'a name and a post are not taken out',
      text: `My name is Laurent Petit and I work at Petit & Fils as a sales manager. ${rest}`,
      recipient: 'Hélène Roux',
      errors: [{ messageId: 'introduction', data: { reader: 'Hélène' } }],
    },
    {
      name: 'a phrase of the configuration',
      text: `As you know, it rains in May. ${rest}`,
      options: [{ phrases: ['As you know'] }],
      errors: [{ messageId: 'filler', text: 'As you know, it rains in May.' }],
      output: rest,
    },
  ],
});

testFixtures('no-filler-opener', rule);
