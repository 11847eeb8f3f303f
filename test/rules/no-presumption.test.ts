import rule from '../../rules/no-presumption.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
new RuleTester().run('no-presumption', rule, {
  valid: [
    {
      name: 'near miss: as they proposed',
      text: 'I have put us down for Tuesday 3pm, as you proposed. Is the gate open?',
    },
    { name: 'near miss: under a condition', text: 'If churn is a struggle, this may help. Is it?' },
    { name: 'near miss: must be proud', text: 'You must be proud of the team. Who scored?' },
    { name: 'near miss: must be logged in', text: 'You must be logged in to see it. Does it work?' },
    { name: 'near miss: a question', text: 'Are you struggling with the new form?' },
    { name: 'near miss: they said so', text: 'You wrote that your team is drowning in tickets. Still?' },
    {
      name: 'who has written back may have said so',
      history: [{ from: 'recipient', text: 'We are losing customers.' }],
      text: 'Your shop is losing customers on the second page. Shall I mend it?',
    },
  ],
  invalid: [
    {
      text: 'You must be struggling with churn. Would you like our tool?',
      recipient: 'Ewa Lis',
      errors: [
        {
          messageId: 'trouble',
          data: { text: 'You must be struggling', reader: 'Ewa' },
          text: 'You must be struggling',
        },
      ],
    },
    {
      text: "I'm sure you'll love our new range. Which colour?",
      errors: [{ messageId: 'agreement', text: "I'm sure you'll love" }],
    },
    {
      text: "I've put us down for Tuesday 3pm. Talk then.",
      errors: [{ messageId: 'meeting', text: "I've put us down for Tuesday" }],
    },
  ],
});

testFixtures('no-presumption', rule);
