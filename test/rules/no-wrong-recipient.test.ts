import rule from '../../rules/no-wrong-recipient.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const rest = 'Could you bring the urn on Saturday?';

new RuleTester().run('no-wrong-recipient', rule, {
  valid: [
    { name: 'nobody is named', text: rest, recipient: 'Ruth Abara' },
    ...(
      [
        ['Hi Tom', 'Thomas Reyes'],
        ['Hi Bob', 'Robert Hale'],
        ['Hi Sasha', 'Alexander Wolf'],
        ['Hi Kate', 'Katharina Holm'],
        ['Dear Mr. Okafor', 'Chidi Okafor'],
        ['Dear Müller', 'Jürgen Mueller'],
        ['Hola Jose', 'José Peña'],
        ['Hi Łukasz', 'Lukasz Nowak'],
        ['Hi JP', 'Jean-Pierre Roux'],
        ['Hi there', 'Ruth Abara'],
        ['Dear Professor', 'Ruth Abara'],
        ['Dear Hiring Manager', 'Ruth Abara'],
        ['Hi Dana', 'Дана Руис'],
        ['Good morning Ruth', 'Abara, Ruth'],
        ['Happy Friday Ruth', 'Ruth Abara'],
        ['Dear Mrs Sommer', 'Ruth'],
        ['Hi Ruth and Owen', 'Ruth Abara'],
        ['Hi Acme', 'Ruth Abara'],
        ['Hi {{first_name}}', 'Ruth Abara'],
      ] as const
    ).map(([greeting, name]) => ({
      name: `near miss: ${greeting} to ${name}`,
      text: `${greeting},\n\n${rest}`,
      recipient: { name, company: 'Acme' },
    })),
    {
      name: 'they call themself so',
      text: `Hi Coco,\n\n${rest}`,
      recipient: { name: 'Ruth Abara', facts: ['goes by Coco'] },
    },
    {
      name: 'a company asked about',
      text: 'Do you work at Globex as well?',
      recipient: { name: 'Wei', company: 'Initech' },
    },
    {
      name: 'companies are left alone, where the options say so',
      text: 'Your team at Globex is fine.',
      recipient: { name: 'Wei', company: 'Initech' },
      options: [{ company: false }],
    },
    { name: 'nobody is known', text: `Hi Mark,\n\n${rest}`, skipped: true },
  ],
  invalid: [
    {
      text: `Hi Mark,\n\n${rest}`,
      recipient: 'Priyanka Rao',
      errors: [{ messageId: 'greeting', data: { name: 'Mark', right: 'Priyanka', reader: 'Priyanka' }, text: 'Mark' }],
      output: `Hi Priyanka,\n\n${rest}`,
    },
    {
      name: 'a surname under a title',
      text: `Dear Dr. Novak,\n\n${rest}`,
      recipient: 'Dr. Ilse Brandt',
      errors: [{ messageId: 'greeting', text: 'Novak' }],
      output: `Dear Dr. Brandt,\n\n${rest}`,
    },
    {
      name: 'two names are not for us to mend',
      text: `Hi Mark and Ines,\n\n${rest}`,
      recipient: 'Priyanka Rao',
      errors: [{ messageId: 'greeting', text: 'Mark and Ines' }],
    },
    {
      name: 'employer',
      text: 'Your team at Globex tests moulds by hand.',
      recipient: { name: 'Wei Zhang', company: 'Initech' },
      errors: [{ messageId: 'company', data: { name: 'Globex', right: 'Initech', reader: 'Wei' }, text: 'Globex' }],
    },
  ],
});

testFixtures('no-wrong-recipient', rule);
