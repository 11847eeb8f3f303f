import rule from '../../rules/require-personalization.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const pitch =
  'We help companies of every size to attract more customers online. Would you be open to a short call this week?';

new RuleTester().run('require-personalization', rule, {
  valid: [
    {
      name: 'near miss: neither name nor employer, but their answer',
      text: "Your answer about MVCC vacuum on the Postgres list fixed a bug I'd chased all week. Do you still use pg_repack?",
    },
    {
      name: 'near miss: a stock opening, and then something of theirs',
      text: 'I came across your profile because your CppCon talk on allocators quotes my thesis. May I send you the next chapter?',
    },
    {
      name: 'somebody you both know',
      text: 'Hi Dana, Marek Hol suggested that I write to you about the crane radios in hall 4. He says you changed them last winter. Which model did you take?',
    },
    {
      name: 'something of their organisation',
      text: 'Hi Dana, your job ad of last Friday for six tanker drivers in Gdynia says that night shifts start at three. Could I put it up in our school?',
    },
    { name: 'shorter messages are not judged', text: 'Hi Dana, do you sell to schools as well?' },
    {
      name: 'thanks are not outreach',
      text: 'Hi Dana, thank you for taking the time yesterday, it helped me a great deal and I will report back in May.',
    },
    {
      name: 'another language is not judged',
      text: 'Hallo Dana, wir sind eine Agentur und helfen Firmen wie Ihrer, im Netz mehr Kunden zu finden. Hätten Sie diese Woche kurz Zeit?',
    },
    {
      name: 'a merge field, where that will do',
      text: `Hi Dana, as Head of Data at Acme you care about dashboards. ${pitch}`,
      recipient: { name: 'Dana Ruiz', company: 'Acme', role: 'Head of Data' },
      options: [{ minTier: 1 }],
    },
    {
      name: 'a merge field in a note to connect',
      text: 'Hi Dana, I also work on crane radios, as you do at Acme, and would be glad to have you in my network here.',
      recipient: { name: 'Dana Ruiz', company: 'Acme' },
      channel: 'linkedin-connection',
    },
  ],
  invalid: [
    {
      name: 'nothing is about the reader',
      text: 'Hello, I am the founder of a leading digital agency. We help businesses grow with innovative solutions. Would you be open to a short call?',
      errors: [{ messageId: 'none' }],
    },
    {
      name: 'name and employer are what a merge fills in',
      text: 'Hi Dana, I came across your profile and was impressed by your experience at Acme. We help companies like Acme grow. Do you have 15 minutes?',
      recipient: { name: 'Dana Ruiz', company: 'Acme' },
      errors: [{ messageId: 'mergeField', data: { reader: 'Dana' } }],
    },
    {
      name: 'praise of a post that is not said to hold anything',
      text: `Loved your recent post! Really insightful. ${pitch}`,
      errors: 1,
    },
    {
      name: 'a fact was noted and not used',
      text: `Hi Dana, I hope this finds you well. We are a digital agency. ${pitch}`,
      recipient: { name: 'Dana Ruiz', facts: ['her talk on crane radios'] },
      errors: [{ messageId: 'unused', data: { reader: 'Dana', fact: 'her talk on crane radios' } }],
    },
    {
      name: 'their organisation, where their own words are wanted',
      text: 'Dear Nadine, your March rate sheet lists the Kasane transfer at 1,900 pula for four. We drive that road daily with two empty seats on the way back. Should I hold the four dates that you have online in May?',
      options: [{ minTier: 3 }],
      errors: 1,
    },
  ],
});

testFixtures('require-personalization', rule);
