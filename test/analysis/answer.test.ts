/** What answers come to, and the day that they name. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/analysis/answer.ts';
import { businessDaysBetween, dayAfter, daysBetween } from '../../src/analysis/thread.ts';

const reply = (text: string) => readAnswer(text, '2025-04-03T09:00:00Z');

describe('what an answer comes to', () => {
  it.each([
    ['opt-out', 'Please remove me from your list.'],
    ['opt-out', 'Unsubscribe'],
    ['opt-out', 'Stop emailing me.'],
    ['opt-out', "please don't contact me again, thanks"],
    ['decline', 'Not interested, thanks.'],
    ['decline', 'We have already decided on the Old Brewery.'],
    ['decline', 'Hi, sounds nice but I don’t take paid trips. Our rule.'],
    ['decline', 'We’re all set for this year.'],
    ['answer', 'No thanks to the small one, but would the big one be possible?'],
    ['answer', 'Could you stop by on Monday?'],
    ['answer', 'I will remove the old pump myself. How much is the new one?'],
    ['answer', 'Interested! Which one?'],
    ['answer', 'I have no idea what you mean.'],
    ['answer', 'How do I unsubscribe a user in your API? The docs only say how to add some.'],
    ['answer', 'Sure! I am away next week, but happy to talk on the 16th. Does that suit you?'],
    ['automatic', 'Automatic reply: I am out of the office until 16 June.'],
    ['bounce', 'Delivery has failed: mailbox unavailable (550 5.1.1).'],
    ['answer', 'Sure.\n\n> Please remove me from your list.'],
  ])('%s: %s', (type, text) => expect(reply(text).kind).toBe(type));
});

describe('the day that they name', () => {
  it.each([
    ['Please write again in May with samples.', '2025-05-01'],
    ['Ping me on Friday.', '2025-04-04'],
    ['Not now, try us in Q3.', '2025-07-01'],
    ['Can you ask me again in two weeks?', '2025-04-17'],
    ['The members vote on 27 June.', '2025-06-27'],
    ['I am on leave, back on 12 May.', '2025-05-12'],
    ['Get back to me after the summer.', '2025-09-01'],
    ['Talk to me next year.', '2026-01-01'],
  ])('%s', (text, day) => {
    expect(reply(text)).toMatchObject({ kind: 'deferral', until: day });
  });
  it.each(['I read it in March and liked it.', 'We bought two last Friday.', 'Call me.', 'I write in the mornings.'])(
    'none in: %s',
    (text) => expect(reply(text).until).toBeNull(),
  );
});

describe('days', () => {
  it('are those of the calendar', () => {
    expect(daysBetween('2025-06-02T22:00:00Z', '2025-06-05T06:00:00Z')).toBe(3);
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
  });
  it('are Mondays to Fridays in business', () => {
    expect(businessDaysBetween('2025-06-06', '2025-06-09')).toBe(1); // Friday to Monday
    expect(businessDaysBetween('2025-06-07', '2025-06-08')).toBe(0);
    expect(businessDaysBetween('2025-06-02', '2025-06-16')).toBe(10);
    expect(businessDaysBetween('2025-01-01', '2025-12-31')).toBe(260);
    expect(dayAfter('2025-06-06', 3, 'business')).toBe('2025-06-11');
    expect(dayAfter('2025-06-06', 3, 'days')).toBe('2025-06-09');
  });
});

const march = '2026-03-02T10:00:00Z';

describe('what an answer is, for whoever waits', () => {
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
      const reply = readAnswer(text, march);
      expect(reply.kind).toBe(kind);
      if (until !== undefined) expect(reply.until).toBe(until);
    });
  }
});
