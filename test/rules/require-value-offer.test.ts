import rule from '../../rules/require-value-offer.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

new RuleTester().run('require-value-offer', rule, {
  valid: [
    {
      name: 'near miss: no “help”, no “benefit”, and it begins with I',
      text: 'I re-ran your public benchmark with huge pages on: p99 fell from 41 to 12 ms. Want the config?',
    },
    {
      name: 'a fault of theirs, found',
      text: 'Hi Sam, the booking form on your site fails in Safari once a child is added. I recorded it in 40 seconds. Shall I send you the recording?',
    },
    {
      name: 'terms of a job',
      text: 'Hi Tobias, the hospital in Linz looks for a lead perfusionist: 38 hours, 5,900 euro a month, and they pay the move. Shall I send you the description?',
    },
    {
      name: 'a favour that is well asked',
      text: "Dear Dr Chen, I'm a second-year student, and your 2019 paper on register allocation is why I chose compilers. Could I ask you two questions about SSA by mail? Thank you either way.",
    },
    {
      name: 'a note to connect holds no offer',
      text: "Hi Sam, I'd love to connect and tell you about our award-winning platform.",
      channel: 'linkedin-connection',
    },
    { name: 'thanks are not outreach', text: 'Hi Sam, thank you for the recording, it helped.' },
    {
      name: 'another language is not judged',
      text: 'Hallo Sam, ich würde mich gern mit Ihnen vernetzen und Ihnen von unserer Plattform erzählen. Haben Sie nächste Woche Zeit?',
    },
  ],
  invalid: [
    {
      name: 'the sender gains',
      text: "Hi Sam, I'd love to connect and tell you about our award-winning platform. Do you have 30 minutes on Thursday?",
      recipient: { name: 'Sam Ortiz' },
      errors: [{ messageId: 'sender', text: "I'd love to connect and tell you about our award-winning platform." }],
    },
    {
      name: 'near miss: the reader gains, but nothing that could be named',
      text: 'Hi Sam, we help companies like yours unlock growth and drive results. Are you open to a call next week?',
      errors: [{ messageId: 'vacuous' }],
    },
    {
      name: 'nothing at all',
      text: 'Hi Sam, I work in the same town and noticed your company. Do you have half an hour next week for a call?',
      errors: [{ messageId: 'none' }],
    },
    {
      name: 'near miss: value for somebody else',
      text: 'Hi Sam, I want to show you how we saved Acme two million. Do you have 30 minutes on Thursday?',
      errors: 1,
    },
    {
      name: 'a favour without a reason',
      text: 'Dear Dr Chen, I am a student of biology and I need to do an internship this summer. Can I do it in your laboratory?',
      kind: 'favor',
      errors: [{ messageId: 'favor' }],
    },
    {
      name: 'some use, where more is wanted',
      text: 'Hi Sam, I have a list of the rules that may be useful for your team. Shall I send it?',
      options: [{ strict: true }],
      errors: 1,
    },
  ],
});

testFixtures('require-value-offer', rule);
