/** Whose text is it? Quoted and forwarded text is never taken for the author's. */
import { describe, expect, it } from 'vitest';
import { findZones } from '../../src/syntax/zones.ts';

const author = (text: string) =>
  findZones(text)
    .filter(({ type }) => type === 'BodyNode' || type === 'PostscriptNode')
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' | ');

describe('the author says', () => {
  for (const [name, text, said] of [
    [
      'what stands above a quoted mail',
      'Fine by me.\n\nOn Mon, 6 Nov 2023 at 09:14, A B <a@b.example> wrote:\n> Does Tuesday suit?',
      'Fine by me.',
    ],
    [
      'what stands above a wrapped header',
      'Fine.\n\nOn Mon, 6 Nov 2023 at 09:14,\nA B <a@b.example>\nwrote:\n> Tuesday?',
      'Fine.',
    ],
    ['answers between quoted lines', '> Tuesday?\nYes.\n> At ten?\nRather eleven.', 'Yes. | Rather eleven.'],
    [
      'nothing below an Outlook header',
      'See below.\n\nFrom: A B\nSent: Monday\nTo: C D\nSubject: x\n\nCan you come?',
      'See below.',
    ],
    ['nothing below "Original Message"', 'Agreed.\n\n-----Original Message-----\nCan you come?', 'Agreed.'],
    [
      'nothing below a forward',
      'For you.\n\n---------- Forwarded message ---------\nFrom: A\n\nCan you come?',
      'For you.',
    ],
    [
      'nothing below a German header',
      'Passt.\n\nAm 06.11.2023 um 09:14 schrieb A B <a@b.example>:\n> Dienstag?',
      'Passt.',
    ],
    [
      'nothing below a Russian block of head lines',
      'Да.\n\nОт: А Б <a@b.example>\nОтправлено: 6 ноября 2023 г. 9:14\nКому: В Г\nТема: крыша\n\nВо вторник?',
      'Да.',
    ],
    ['nothing below the line of Yandex', 'Да.\n\n06.11.2023, 09:14, "А Б" <a@b.example>:\n> Во вторник?', 'Да.'],
    [
      'near-miss: a day and an hour in prose',
      'Wir sehen uns so:\n06.11.2023, 09:14, bei A B:\nDach 3.',
      'Wir sehen uns so:\n06.11.2023, 09:14, bei A B:\nDach 3.',
    ],
    [
      'near-miss: prose that begins with "On"',
      'On Monday Ana wrote to me about the roof.\nIt leaks.',
      'On Monday Ana wrote to me about the roof.\nIt leaks.',
    ],
    [
      'near-miss: thanks that go on',
      'Hi Bo,\n\nThanks,\n\nlet me know which of the two rooms you would rather have in May.',
      'Thanks,\n\nlet me know which of the two rooms you would rather have in May.',
    ],
    [
      'no signature',
      'Hi Bo,\n\nThe roof leaks.\n\nKind regards,\nAna Prus\nHead of Roofs\n+44 20 7946 0000',
      'The roof leaks.',
    ],
    ['no device line', 'The roof leaks.\n\nSent from my iPhone', 'The roof leaks.'],
    [
      'near-miss: sent from a desk',
      'It leaks.\n\nSent from my desk, is much easier than my phone.',
      'It leaks.\n\nSent from my desk, is much easier than my phone.',
    ],
    [
      'what stands below a drawn line',
      'The roof leaks.\n\n-----\n\nCould you come on Monday?',
      'The roof leaks.\n\n-----\n\nCould you come on Monday?',
    ],
    [
      'near-miss: a drawn line above details',
      'The roof leaks.\n\n-----\nAna Prus\n+44 20 7946 0000',
      'The roof leaks.',
    ],
    [
      'what stands right above a reply header',
      'I will fix it as soon as I get back to a computer.\nOn Dec 8, 2013 2:10 PM, "A B" <a@b.example> wrote:\n\n> Is it broken?',
      'I will fix it as soon as I get back to a computer.',
    ],
    [
      'a postscript',
      'The roof leaks.\n\nAna\n\nPS Could you come on Monday?',
      'The roof leaks. | PS Could you come on Monday?',
    ],
    ['nothing but a name is no sign-off in line', 'Please call me. Chidi', 'Please call me.'],
    ['nothing of an assistant', "Sure! Here's a draft of the message:\n\nHi Bo,\n\nThe roof leaks.", 'The roof leaks.'],
    ['nothing of an assistant that greets below', "Here's a short note:\n\nDear Bo,\n\nIt leaks.", 'It leaks.'],
    [
      'near-miss: a note that is handed over',
      "Here's a short note:\n\nthe roof leaks.\n\nAna",
      "Here's a short note:\n\nthe roof leaks.",
    ],
    [
      'near-miss: an answer',
      'Sure, the roof can wait.\n\nHi to Bo from all of us.',
      'Sure, the roof can wait.\n\nHi to Bo from all of us.',
    ],
    ['what stands below a greeting that is a heading', '# Hi Bo,\n\nThe roof leaks.', 'The roof leaks.'],
    ['a heading of one word', '## Request\n\nThe roof leaks.', '## Request\n\nThe roof leaks.'],
  ] as const) {
    it(name, () => {
      expect(author(text)).toBe(said);
    });
  }
});
