/** Drafts to begin with. They are of the kinds that people send; names and figures in them are made up. */
import type { State } from './state.ts';

const none = { to: '', company: '', me: '', subject: '', facts: [], history: [] };

export const examples: readonly { name: string; state: State }[] = [
  {
    name: 'A cold pitch',
    state: {
      ...none,
      channel: 'email',
      to: 'Priya Nair',
      company: 'Harbour Foods',
      me: 'Sam Lee',
      subject: 'Quick question',
      facts: ['gave a talk on forecasting demand at PyData Berlin'],
      text: `Hi {{first_name}},

I came across your profile and was really impressed with your background. I am the founder of Frostline, a leading provider of cold chain monitoring.

Our award-winning solution has been trusted by over 500 customers worldwide. We recently raised our Series B, and I am very proud of what our team has built.

Looking forward to hearing from you soon!

Best,
Sam`,
    },
  },
  {
    name: 'The same pitch, mended',
    state: {
      ...none,
      channel: 'email',
      to: 'Priya Nair',
      company: 'Harbour Foods',
      me: 'Sam Lee',
      subject: 'Your PyData talk, and 14 months of chiller data',
      facts: ['gave a talk on forecasting demand at PyData Berlin'],
      text: `Hi Priya,

in your PyData talk you said that spoilage at the loading dock was the one number your model could not see. We log just that: door and air temperature, each minute, from 40 docks over 14 months.

Shall I send you the CSV of two docks of your size, so that you can try it in your model?

Sam`,
    },
  },
  {
    name: 'A follow-up with nothing new',
    state: {
      ...none,
      channel: 'linkedin-dm',
      to: 'Dana Ruiz',
      company: 'Northwind',
      me: 'Sam Lee',
      history: [
        {
          from: 'sender',
          sent: '2026-03-02',
          text: 'Hi Dana, we help teams like yours to cut returns. Do you have 15 minutes next week?',
        },
      ],
      text: 'Hi Dana, just following up on my last message and bumping this to the top of your inbox. Any thoughts?',
    },
  },
  {
    name: 'A connection note',
    state: {
      ...none,
      channel: 'linkedin-connection',
      to: 'Tom Okafor',
      company: 'Helio',
      text: 'Hi Tom, I came across your profile and would love to add you to my professional network.',
    },
  },
  {
    name: 'Asking a favour',
    state: {
      ...none,
      channel: 'email',
      to: 'Ana Marques',
      subject: 'Your review of my talk proposal',
      me: 'Sam Lee',
      text: `Dear Ana,

you reviewed proposals for EuroRust last year and wrote that most of them hid their one idea on page three. Mine is two pages, on testing allocators.

Would you read the abstract (120 words) and tell me whether you would have let it through? If you have no time, no reply is needed.

Thank you,
Sam`,
    },
  },
  { name: 'Empty', state: { ...none, channel: 'email', text: '' } },
];
