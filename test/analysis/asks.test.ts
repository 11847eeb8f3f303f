/** What a sentence asks; the near-miss beside each example. */
import { describe, expect, it } from 'vitest';
import { toDraft } from '../../src/draft.ts';
import { addresseeOf } from '../../src/analysis/acts.ts';
import { Message } from '../../src/engine/message.ts';

const verdict = (text: string) => new Message(toDraft(text)).analysis.asks.verdict;

describe('asks', () => {
  for (const text of [
    'Would Tuesday or Wednesday suit you better for ten minutes',
    'would tues or weds suit you',
    'id love to hear whether the march migration changed how you run on-call',
    "I'd love to hear whether the March migration changed how you run on-call.",
    'If that helps, could you send me the two slides.',
    'Tell me which one you would pick.',
    'Drop me the address you want it at.',
    'It would be a great kindness if you could send those four numbers.',
    'I am writing to ask permission to print one photograph.',
    'Please let me know whether Saturday at ten would be all right.',
    'Shall I send you the CSV?',
    'All I need is your yes.',
    'Perhaps you could send it to me.',
    'Do you know who handles the rota?',
    'Are you still on Jenkins? We moved off it last year.',
    'We need it by May. What would 20 boxes to Gdansk cost?',
    'The roof leaks. pls fix',
    'Mind if I send it?',
    'Let me know if that is not a priority.',
    'Permission is sought to reproduce your photograph of the tram in a school reader.',
    'You are kindly requested to return the form by Friday.',
    "We'd be obliged to learn on which clause this was done.",
    'This is to ask for the £180 from the 3rd.',
    'I request a sample of about one kilo.',
    'Would appreciate it if you could point me towards whoever buys the paper.',
    'To avoid collection costs please transfer the money by Friday.',
    'Please do not log in again and again, it makes things slower.',
  ]) {
    it(text, () => {
      expect(verdict(text)).toBe('strong');
    });
  }
});

describe('asks nothing', () => {
  for (const text of [
    'How are you? We build tools for testing.',
    'Let me know if you have any questions.',
    'Looking forward to your reply.',
    'Tired of slow CI? We cut it by half. Our clients love it.',
    'The result? 40 % fewer no-shows.',
    'Why do I do it? Because I believe in it.',
    'Can you imagine saving ten hours a week?',
    'Our site is https://x.io/?ref=a',
    'Clients ask us “how do you do it?” all the time.',
    'Who would have thought. What a season!',
    'When I was on the ladder I could see your roof.',
    "What's left at seven goes at half.",
    'So is every grower from here to Ledbury.',
    'I wonder if that is why nobody replies.',
    'Feel free to reach out.',
    'You can reach me any time.',
    'Should you need anything, we are here.',
    'The report was requested by many of our clients.',
    'I was asked why we moved to Leeds.',
    "Please don't hesitate to call.",
    'We never had a price that did not please every customer.',
  ]) {
    it(text, () => {
      expect(verdict(text)).not.toBe('strong');
    });
  }
});

describe('asks for anything at all', () => {
  for (const text of [
    'Let me know your thoughts.',
    "I'd love to connect sometime.",
    'Any feedback is welcome.',
    'Let me know if you are interested.',
  ]) {
    it(text, () => {
      expect(verdict(text)).toBe('vague');
    });
  }
});

describe('questions in a row', () => {
  for (const [text, ...asked] of [
    [
      'Hi Maria, When do you fill the tank? Who is your supplier? Do you have a contract?',
      'when do you fill the tank',
      'who is your supplier',
      'do you have a contract',
    ],
    [
      'Struggling with rotas? Tired of paper? We make rota software. Could you see us on Tuesday?',
      'could you see us on tuesday',
    ],
  ])
    it(text as string, () => {
      const { strong } = new Message(toDraft(text as string)).analysis.asks;
      expect(strong.map((act) => act.text)).toEqual(asked);
    });
});

describe('whom it addresses', () => {
  for (const [text, addressee] of [
    ['Could you send me the two slides?', 'reader'],
    ['Clients ask us “how do you do it?” all the time.', 'reader'],
    ['“How do you do it?”', 'someone else'],
    ['Tired of slow CI? We cut it by half.', 'nobody'],
    ['The result? 40 % fewer no-shows.', 'nobody'],
  ] as const)
    it(text, () => {
      const [act] = new Message(toDraft(text)).analysis.asks.acts;
      expect(act && addresseeOf(act)).toBe(addressee);
    });
});
