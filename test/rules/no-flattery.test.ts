import rule from '../../rules/no-flattery.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
new RuleTester().run('no-flattery', rule, {
  valid: [
    {
      name: 'near miss: part of a name',
      text: 'The incredible Machine Learning (iML) group sits on your floor. Which room?',
    },
    { name: 'near miss: says what for', text: 'Your talk on peat was truly brilliant. Do you have the slides?' },
    { name: 'one plain compliment', text: 'You wrote an excellent guide. Does the 90 mm hook hold?' },
    { name: 'near miss: of others', text: 'My absolutely amazing team packed the boxes. Which door?' },
    { name: 'near miss: denied', text: 'It is not an amazing piano, but it is yours. When can you fetch it?' },
    { name: 'thanks may be warm', text: 'Thank you so much for the truly incredible party, you are amazing!' },
    {
      name: 'more, where the options say so',
      text: 'You are a brilliant, outstanding person. Shall we talk?',
      options: [{ max: 2 }],
    },
  ],
  invalid: [
    {
      text: 'You are a brilliant, outstanding person. Shall we talk?',
      errors: [{ messageId: 'many', data: { count: 2 }, text: 'outstanding' }],
    },
    {
      text: 'Absolutely amazing work!!! Would you try our candles?',
      errors: [{ messageId: 'thick', data: { text: 'Absolutely amazing' }, text: 'Absolutely amazing' }],
    },
  ],
});

testFixtures('no-flattery', rule);
