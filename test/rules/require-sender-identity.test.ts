import rule from '../../rules/require-sender-identity.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const pitch = 'Our platform helps clinics like yours fill empty appointments. Would you like a free trial?';
const email = { channel: 'email' as const };

new RuleTester().run('require-sender-identity', rule, {
  valid: [
    { ...email, name: 'name and firm', text: `${pitch}\n\nBest,\nAda Moreau\nFillUp, Lyon` },
    { ...email, name: 'said in the text', text: `I run a clinic tool in Ghent. ${pitch}\n\nAda` },
    { ...email, name: 'near miss: sells nothing', text: 'Your dog is in our yard. Can you fetch him?\n\nKim' },
    { ...email, name: 'appended when sent', text: pitch, options: [{ signatureAppended: true }] },
    {
      ...email,
      name: 'a European address',
      options: [{ postalAddress: true }],
      text: `${pitch}\n\nBest,\nAda Moreau\nFillUp SAS\n12 rue de la Paix, 69001 Lyon`,
    },
    {
      ...email,
      name: 'a box',
      options: [{ postalAddress: true }],
      text: `${pitch}\n\nBest,\nAda Moreau\nFillUp Inc\nPO Box 88, Reno NV 89501`,
    },
    { channel: 'linkedin-dm', name: 'not on this channel', text: pitch, skipped: true },
  ],
  invalid: [
    { ...email, text: pitch, errors: [{ messageId: 'name', text: 'Would you like a free trial?' }] },
    { ...email, text: `${pitch}\n\nAlex`, errors: [{ messageId: 'organization', text: 'Alex' }] },
    {
      ...email,
      options: [{ postalAddress: true }],
      text: `${pitch}\n\nBest,\nAda Moreau\nFillUp SAS`,
      errors: [{ messageId: 'address' }],
    },
  ],
});

testFixtures('require-sender-identity', rule);
