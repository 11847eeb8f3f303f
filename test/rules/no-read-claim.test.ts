import rule from '../../rules/no-read-claim.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const remove = (output: string) => [{ messageId: 'remove' as const, output }];

new RuleTester().run('no-read-claim', rule, {
  valid: [
    { name: 'near miss: another book', text: "I saw you read Knuth's volume 4. Which chapter?" },
    { name: 'near miss: a question', text: 'Did you get a chance to read the draft?' },
    { name: 'near miss: an issue', text: 'I saw you opened an issue on our repo. Which version?' },
    { name: 'near miss: a public comment', text: 'I noticed that you liked my post. Do your members shear in May?' },
    { name: 'near miss: a hope', text: 'I hope you saw my message. Is Tuesday fine?' },
    { name: 'near miss: not known', text: 'I cannot see whether you opened my mail. Did it arrive?' },
    { name: 'profile views are left alone', text: 'I noticed you viewed my profile. Are you looking for a welder?' },
    {
      name: 'who has answered has read',
      history: [{ from: 'recipient', text: 'Read it, thanks.' }],
      text: 'You read my message on Monday. Is Tuesday fine?',
    },
  ],
  invalid: [
    {
      text: 'I saw you opened my last email twice. Is Tuesday fine?',
      errors: [
        {
          messageId: 'read',
          data: { text: 'I saw you opened my last email', reason: 'says that you know they read it' },
          text: 'I saw you opened my last email',
          suggestions: remove('Is Tuesday fine?'),
        },
      ],
    },
    {
      name: 'what “it” is stands before',
      text: 'I sent you our offer on Monday. I can see that you opened it. Is Tuesday fine?',
      errors: [
        {
          messageId: 'read',
          text: 'I can see that you opened it',
          suggestions: remove('I sent you our offer on Monday. Is Tuesday fine?'),
        },
      ],
    },
    {
      text: 'I noticed you viewed my profile. Are you looking for a welder?',
      options: [{ profileViews: true }],
      errors: [
        {
          messageId: 'profile',
          text: 'I noticed you viewed my profile',
          suggestions: remove('Are you looking for a welder?'),
        },
      ],
    },
  ],
});

testFixtures('no-read-claim', rule);
