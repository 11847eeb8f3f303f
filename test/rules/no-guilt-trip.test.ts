import rule from '../../rules/no-guilt-trip.ts';
import { RuleTester } from '../../src/testing.ts';
import { testFixtures } from './fixtures.ts';
const ask = 'Is the barn on Mill Lane still to let?';

new RuleTester().run('no-guilt-trip', rule, {
  valid: [
    {
      name: 'near miss: others were counted',
      text: `I have emailed three maintainers and you replied fastest. ${ask}`,
    },
    { name: 'near miss: easing, not blaming', text: `No reply needed. ${ask}` },
    { name: 'near miss: a plain fact', text: `I haven't heard back yet. ${ask}` },
    { name: 'near miss: a condition', text: `If you haven't even read it yet, no worries. ${ask}` },
    { name: 'near miss: another silence', text: 'I still have not heard from the printer. Have you?' },
    { name: 'quoted text is not the author’s', text: `${ask}\n\n> I have written to you three times.` },
    { name: 'said by others', text: `Somebody wrote to me “you never replied to me”. ${ask}` },
    {
      name: 'another language',
      text: 'Du hast mir schon wieder nicht geantwortet, obwohl ich dir dreimal geschrieben habe.',
    },
  ],
  invalid: [
    {
      name: 'counts, and the sentence can go',
      text: `I've emailed you three times already. ${ask}`,
      errors: [
        {
          messageId: 'blames',
          data: { text: "I've emailed you three times", reason: 'counts what was not answered' },
          text: "I've emailed you three times",
          suggestions: [{ messageId: 'remove', output: ask }],
        },
      ],
    },
    {
      name: 'says what they must think',
      text: `${ask} I guess this isn't important to you.`,
      errors: [
        {
          messageId: 'blames',
          text: "I guess this isn't important to you",
          suggestions: [{ messageId: 'remove', output: ask }],
        },
      ],
    },
    {
      name: 'curly apostrophe, in the middle',
      text: `Hello. You still haven’t replied to me. ${ask}`,
      errors: [
        {
          messageId: 'blames',
          text: 'You still haven’t replied',
          suggestions: [{ messageId: 'remove', output: `Hello. ${ask}` }],
        },
      ],
    },
  ],
});

testFixtures('no-guilt-trip', rule);
