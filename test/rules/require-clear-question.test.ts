import rule from '../../rules/require-clear-question.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const pitch = 'Hi Dana, we help companies like yours to test pumps faster and have over 200 customers.';

new RuleTester().run('require-clear-question', rule, {
  valid: [
    { name: 'yes or no', text: `${pitch} Do you still test by hand?` },
    { name: 'choice', text: `${pitch} Shall I bring the small rig or the large one?` },
    { name: 'shortened question that names what can be answered', text: `${pitch} Open to a chat on Thursday?` },
    {
      name: 'near miss: inverted clause without a question mark',
      text: `${pitch} Would Tuesday or Wednesday suit you better`,
    },
    {
      name: 'near miss: embedded whether',
      text: `${pitch} I'd love to hear whether the March migration changed how you run on-call.`,
    },
    { name: 'near miss: let me know, with what', text: `${pitch} Let me know if Tuesday works for you.` },
    {
      name: 'near miss: imperative that asks for a reply',
      text: `${pitch} Please point me to whoever owns the test bench.`,
    },
    { name: 'near miss: a no is an answer too', text: `${pitch} Let me know if that's not a priority.` },
    {
      name: 'near miss: a real question that opens the mail',
      text: 'Hi Dana, are you still on Jenkins? We moved 40 teams off it last year and can show you how.',
    },
    {
      name: 'near miss: the question stands in the postscript',
      text: `${pitch}\n\nTom\n\nPS: Who looks after the pumps in Graz?`,
    },
    { name: 'a note to connect: accepting is the answer', text: pitch, channel: 'linkedin-connection', skipped: true },
    { name: 'thanks ask for nothing', text: 'Hi Dana, thank you for the pump drawings, they arrived this morning.' },
    {
      name: 'another language is not judged',
      text: 'Hallo Dana, wir prüfen Pumpen für Betriebe wie Ihren und haben schon zweihundert Kunden im ganzen Land.',
    },
    {
      name: 'vague, where that is left to another rule',
      text: `${pitch} Let me know your thoughts.`,
      options: [{ acceptVague: true }],
    },
    { name: 'a tag, where that will do', text: `${pitch} They are quiet, right?`, options: [{ acceptWeak: true }] },
  ],
  invalid: [
    {
      name: 'nothing is asked',
      text: `${pitch} Looking forward to hearing from you!`,
      recipient: { name: 'Dana Ruiz' },
      errors: [{ messageId: 'none', data: { reader: 'Dana' }, text: 'Looking forward to hearing from you!' }],
    },
    { name: 'courtesy asks nothing', text: `Hi Dana, how are you? ${pitch.slice(9)}`, errors: [{ messageId: 'none' }] },
    {
      name: 'boilerplate asks nothing',
      text: `${pitch} Let me know if you have any questions.`,
      errors: [{ messageId: 'none' }],
    },
    {
      name: 'a hook waits for no answer, and a link is no question',
      text: 'Hi Dana,\n\nTired of slow pumps? We help companies like yours to cut waiting by half. Our platform is trusted by 200 teams: https://pumps.example/?ref=mail',
      errors: [{ messageId: 'none' }],
    },
    {
      name: 'quoted text is not the author’s',
      text: `${pitch}\n\n> Do you still test by hand?`,
      errors: [{ messageId: 'none' }],
    },
    {
      name: 'a reported question',
      text: `${pitch} Clients often ask us "how fast is it?".`,
      errors: [{ messageId: 'none' }],
    },
    {
      name: 'open-ended',
      text: `${pitch} Let me know your thoughts.`,
      errors: [{ messageId: 'vague', text: 'Let me know your thoughts.' }],
    },
    {
      name: 'a tag is hardly a question',
      text: `${pitch} They are quiet, right?`,
      errors: [{ messageId: 'weak', text: 'They are quiet, right?' }],
    },
  ],
});

testFixtures('require-clear-question', rule);
