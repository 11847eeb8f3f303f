/** What answers mean: each with the near-miss beside it. */
import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/analysis/reply.ts';

const sent = '2026-03-02T10:00:00Z';

describe('answers', () => {
  for (const [text, kind, until] of [
    // Yes, and questions.
    ['Sure, Thursday works.', 'answer'],
    ['Interesting! Could you send the file?', 'answer'],
    ['I am interested. When do you start?', 'answer'],
    ['We stopped the old pump; the new one runs.', 'answer'],
    [
      'How do I unsubscribe a user in your API? Our list has 3,000 of them and the docs only say how to add some.',
      'answer',
    ],
    ['It may be that the figure is old. I look into it.', 'answer'],
    ['I passed it on to Bob.', 'answer'],
    ['That is not a good fit for the flange, the other one is. Which diameter do you have?', 'answer'],
    // No.
    ['No thanks.', 'decline'],
    ["Thanks Ada, but we're all set.", 'decline'],
    ['Not interested.', 'decline'],
    ["I'll pass on this one.", 'decline'],
    ['We have decided to go with another supplier.', 'decline'],
    ["We don't have the budget for that.", 'decline'],
    ['The position has already been filled.', 'decline'],
    // Later.
    ['Not right now.', 'deferral', null],
    ['Could you try me again in May?', 'deferral', '2026-05-01'],
    ["Not a good time. Let's talk in Q3.", 'deferral', '2026-07-01'],
    ['We are busy until September, please get back to me then.', 'deferral', '2026-09-01'],
    ['Please circle back in two weeks.', 'deferral', '2026-03-16'],
    ['Ask me again in January.', 'deferral', '2027-01-01'],
    ['Not interested right now, ping me next quarter.', 'deferral', '2026-04-01'],
    ['Please write to me again after 15 April.', 'deferral', '2026-04-15'],
    ['Get back to me in a couple of months.', 'deferral', '2026-05-02'],
    // Never again.
    ['Unsubscribe', 'opt-out'],
    ['Please unsubscribe me.', 'opt-out'],
    ['Please remove me from your list.', 'opt-out'],
    ['Stop emailing me!', 'opt-out'],
    ['Don’t contact me again.', 'opt-out'],
    // Machines.
    ['I am out of the office until 14 March 2026 with limited access to my email.', 'automatic', '2026-03-14'],
    ['Automatic reply: I am on leave until 2 June.', 'automatic', '2026-06-02'],
    ['Sure! I am away next week, but happy to talk on the 16th. Does that suit you?', 'answer'],
    ['Delivery Status Notification (Failure): Address not found', 'bounce'],
    // What they quote is not what they say.
    [
      'Gladly!\n\nOn Mon, 2 Mar 2026, Ada Byron <ada@x.example> wrote:\n> If you are not interested, I will stop emailing you. Shall I unsubscribe you?',
      'answer',
    ],
    ['', 'answer'],
  ] as const) {
    it(`${JSON.stringify(text.slice(0, 70))}: ${kind}`, () => {
      const reply = readReply(text, sent);
      expect(reply.kind).toBe(kind);
      if (until !== undefined) expect(reply.until).toBe(until);
    });
  }
});
