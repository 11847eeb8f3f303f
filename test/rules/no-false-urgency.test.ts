import rule from '../../rules/no-false-urgency.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
new RuleTester().run('no-false-urgency', rule, {
  valid: [
    { name: 'near miss: a date', text: 'The call for papers closes on 12 May. Will you send an abstract?' },
    { name: 'near miss: urgent-care clinics', text: 'We fit out urgent-care clinics. Who plans the cabling at yours?' },
    { name: 'near miss: a number that can be checked', text: 'Only 3 seats left in the van. Do you want one?' },
    { name: 'near miss: no hurry', text: 'There is no hurry, the loom stays in the shed. Shall I cover it?' },
    {
      name: 'near miss: the hurry is the writer’s',
      text: 'Sorry for the hurry, the landlord wants it signed by Monday. Could you read one sentence?',
    },
    { name: 'near miss: asked of oneself', text: 'I will reply as soon as possible. Is the number still right?' },
    { name: 'among people who work together', text: 'Running late, please reply asap if the key is under the mat!' },
    { name: 'quoted text', text: 'Which of the two?\n\n> Act now, spots are running out!' },
  ],
  invalid: [
    {
      name: 'act now',
      text: 'Act now and save. Which size do you need?',
      errors: [{ messageId: 'hurries', data: { text: 'Act now', reason: 'tells them to hurry' }, text: 'Act now' }],
    },
    {
      name: 'scarcity without a number',
      text: 'The course for nurses starts soon and spots are running out! Which ward are you on?',
      errors: [{ messageId: 'hurries', text: 'spots are running out' }],
    },
    {
      name: 'in a subject that came beside the text',
      subject: 'Last chance!',
      text: 'We sell toner to schools. Would you like the prices?',
      errors: [{ messageId: 'hurries', line: 1, column: 1, endColumn: 1 }],
    },
  ],
});

testFixtures('no-false-urgency', rule);
