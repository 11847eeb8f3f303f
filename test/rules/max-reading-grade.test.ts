import { beforeAll } from 'vitest';
import rule from '../../rules/max-reading-grade.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';

const hard =
  'Supplementary documentation substantiating environmental accreditation and organisational sustainability commitments should accompany every application, notwithstanding previous correspondence regarding comparable qualification requirements.';
const harder =
  'Following the comprehensive reorganisation of institutional procurement responsibilities, participating organisations are respectfully encouraged to demonstrate continued eligibility.';
const easy =
  'The council has changed who buys what. To stay on its list, each firm has to show again that it may supply schools. Please send the form, and with it the paper that shows your green label. Can you do so by Friday, or is next week better for you?';

// What the engine awaits for its linters, tests of a bare rule await themselves.
beforeAll(() => rule.load?.());

new RuleTester().run('max-reading-grade', rule, {
  valid: [
    { name: 'short words, short sentences', text: easy },
    {
      name: 'near miss: one hard sentence among easy ones',
      text: `${easy} ${hard.replace(', notwithstanding previous correspondence regarding comparable qualification requirements', '')}`,
    },
    { name: 'near miss: hard, but too short to judge', text: hard },
    {
      name: 'near miss: long names and links are not hard to read',
      text: 'Konstantinos Papadimitropoulos told me that you run the tours. We come to Thessaloniki with nine people in May. Two of us cannot walk up steps. Could we do the lower part with you, from the Rotunda to the sea? The page https://museums.example/accessibility-information says to ask you.',
    },
    { name: 'a higher limit', text: `${harder} ${hard}`, options: [{ maxGrade: 18 }] },
    { name: 'quoted text is not the author’s', text: `${easy}\n\n> ${hard}\n> ${harder}` },
  ],
  invalid: [
    {
      name: 'hard throughout',
      text: `${harder} ${hard} Would your organisation consider participating?`,
      errors: [{ messageId: 'hard', data: { grade: 10, share: 100 } }],
    },
    { name: 'a lower minimum', text: hard, options: [{ minWords: 20 }], errors: [{ messageId: 'hard', text: hard }] },
  ],
});

testFixtures('max-reading-grade', rule);
