import rule from '../../rules/max-asks.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const draft = (text: string) => ({ text, kind: 'first' as const, recipient: 'Bram de Wit' });

new RuleTester().run('max-asks', rule, {
  valid: [
    draft('Could we have a call on Thursday?'),
    { name: 'near miss: choices', ...draft('Would you have ten minutes for a call? Tuesday or Thursday?') },
    { name: 'near miss: another way to the same thing', ...draft('Could we talk on Thursday? Or call me any time.') },
    { name: 'near miss: an alternative', ...draft('Could you send me the list, or forward this to whoever keeps it?') },
    { name: 'near miss: how to answer', ...draft('Could we have a call? Please let me know by Friday.') },
    { name: 'near miss: what the sender does', ...draft('I will fill in the form and send it. Could we have a call?') },
    { name: 'three questions', ...draft('How many are there? How old are they? Where do they stand?') },
    { name: 'an answer may ask for anything', ...draft('Please sign the form. Could we have a call?'), kind: 'reply' },
  ],
  invalid: [
    {
      name: 'three things to do',
      ...draft('Could we have a call? Please fill in our survey, and forward this to your friends.'),
      errors: [
        { messageId: 'deeds', data: { count: 3, reader: 'Bram' }, text: 'Please fill in our survey' },
        { messageId: 'deeds', data: { count: 3, reader: 'Bram' }, text: 'and forward this to your friends' },
      ],
    },
    {
      name: 'four questions',
      ...draft('How many are there? How old are they? Where do they stand? When are they used?'),
      errors: [{ messageId: 'questions', data: { count: 4, max: 3, reader: 'Bram' }, text: 'When are they used' }],
    },
    {
      name: 'fewer, where the options say so',
      ...draft('How many are there? How old are they?'),
      options: [{ maxQuestions: 1 }],
      errors: [{ messageId: 'questions', text: 'How old are they' }],
    },
  ],
});

testFixtures('max-asks', rule);
