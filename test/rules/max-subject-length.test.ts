import rule from '../../rules/max-subject-length.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const text = 'Would it do for your looms?';

new RuleTester().run('max-subject-length', rule, {
  valid: [
    { subject: 'Barn on Mill Lane', text },
    {
      name: 'near miss: prefixes do not count',
      subject: 'Re: Fwd: Re: Fwd: Minutes of the allotment society, second of March',
      text,
    },
    { name: 'letters of double width', subject: '織機の譲渡について', text },
    { name: 'nothing to measure', subject: 'Re:', text },
    { name: 'as long as the options allow', subject: 'x'.repeat(70), text, options: [{ maxChars: 80 }] },
    { name: 'as short as the options allow', subject: 'Barn', text, options: [{ minWords: 1 }] },
    {
      name: 'as many words as the options allow',
      subject: 'Is it ok if we go on at one or two',
      text,
      options: [{ maxWords: 12 }],
    },
  ],
  invalid: [
    {
      name: 'too long',
      subject: 'Invitation to the opening of the new exhibition of tide mills in the old hall',
      text,
      errors: [{ messageId: 'long', data: { count: 77, max: 60 } }],
    },
    {
      subject: 'Is it ok if we go on at one or at two',
      text,
      errors: [{ messageId: 'wordy', data: { count: 12, max: 10 } }],
    },
    { subject: 'Barn', text, errors: [{ messageId: 'short', data: { count: 1, max: 2 } }] },
  ],
});

testFixtures('max-subject-length', rule);
