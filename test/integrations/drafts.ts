/** Drafts of all channels that every host is shown: with and without a thread, clean and sloppy, of every line end. */

const thread = [
  'history:',
  '  - sent: 2026-03-01',
  '    text: Could you send me the slides of your talk on allocators by Friday?',
  '  - sent: 2026-03-05',
  '    from: recipient',
  '    text: Which of them do you mean?',
];

const pitch =
  'We are a leading provider of cold chain monitoring. We have won many awards. Our platform helps companies like yours. We would love to connect.';

export const drafts: Readonly<Record<string, string>> = {
  empty: '',
  'only white space': ' \n\t\n\n',
  'a connection note':
    '---\nto: { name: Dana Ruiz, company: Northwind }\nchannel: linkedin-connection\n---\nHi Dana, we both spoke at PyData Berlin; your part on forecasting demand made me change our model. Shall I send you the numbers?',
  'a connection note that could go to anybody':
    '---\nto: Dana\nchannel: linkedin-connection\n---\nHi Dana, I came across your profile and would love to add you to my network.',
  'a direct message in capitals and marks':
    '---\nchannel: linkedin-dm\nto: Priya\n---\nHEY PRIYA!!! Quick question?? Are you the right person to talk to??? 🔥🔥🔥',
  'an InMail with a subject':
    '---\nchannel: linkedin-inmail\nsubject: Quick question for {{company}}\nto: { name: Tom Okafor, company: Helio }\n---\nHi {{first_name}},\n\nwe help companies like yours save 30 % on energy. Are you open to a chat?\n\nBest,\nSam',
  'an e-mail that is fine':
    'Hi Dana,\n\nYour talk on allocators changed how we test ours. Could you send me the slides by Friday?\n\nThanks,\nSam\n',
  'a pitch about the sender': `Dear Sir or Madam,\n\n${pitch}\n\nI look forward to hearing from you!!!\n\nSam Lee\nCEO, Acme\nhttps://acme.example\n`,
  'merge fields and blanks':
    'Hi {{first_name}},\n\nI saw that [Company] is hiring. Are you open to a chat?\n\nBest,\nSam',
  'a merge field that the draft can fill':
    '---\nto: { name: Dana Ruiz, company: Northwind }\nchannel: email\n---\nHi {{first_name}},\n\nhow does {{company}} handle returns today? I have the figures of three shops your size.\n\nSam',
  'one fault that two rules see':
    'I came across your profile, {{first_name}}, and was really impressed. Would you like to talk on Tuesday about our award-winning platform for teams?',
  'CRLF line ends': `Hi {{first_name}},\r\n\r\n${pitch}\r\n\r\nWould Tuesday work?\r\n\r\nThanks,\r\nSam\r\n`,
  'lone CR line ends': 'Hi [Name],\r\rwhat a day. Let me know your thoughts.\rThanks,\rSam',
  'mixed line ends': 'Hi [Name],\r\n\nwhat a day.\rLet me know your thoughts.\n\r\nThanks,\nSam',
  'front matter with a thread, CRLF': [
    '---',
    'to: { name: Dana Ruiz, company: Northwind }',
    'channel: email',
    'subject: Slides for {{event}}',
    'sent: 2026-03-10',
    ...thread,
    '---',
    'Hi Dana,',
    '',
    'just following up on [Topic] and the slides. Any thoughts?',
    '',
    'Sam',
  ].join('\r\n'),
  'the same text sent again': [
    '---',
    'to: Priya Nair',
    'channel: email',
    'sent: 2026-03-20',
    'history:',
    '  - sent: 2026-03-11',
    `    text: "Hi Priya, ${pitch} When can we talk?"`,
    '---',
    'Hello Priya,',
    '',
    `${pitch} When can we talk?`,
    '',
    'Best,',
    'Sam',
  ].join('\n'),
  'a reply in a thread': [
    '---',
    'to: Dana',
    'channel: email',
    'kind: reply',
    ...thread,
    '---',
    'Those on arenas, please. By the way, which allocator do you use now?',
  ].join('\n'),
  'mail header': 'To: Dana Ruiz <dana@example.org>\nSubject: Your foo at [Event]\n\nHi Dana,\n\ncan we use foo? 🙂\n',
  'quoted reply':
    'Sure, works for me.\n\nSam\n\nOn Mon, Mar 2, 2026 at 9:00 AM Dana Ruiz <dana@example.org> wrote:\n> Hi Sam,\n> is this fine for {{company}}?\n',
  'forwarded text':
    'Touching base on this. Thoughts?\n\n---------- Forwarded message ---------\nFrom: Ana <ana@example.org>\nDate: Mon, 2 Mar 2026\nSubject: [Name] it\n\nHi {{name}}, can you?\n',
  'emoji and other astral letters':
    '👋🏽 Hi {{name}}! 👩‍💻 We 𝒃uild things 🚀 for you. Is [your role] 🙂 right?\n\n🎉 bye\n',
  'line separators that end no line': 'Hi Dana,\u2028I mean it.\u2029And {{x}}?\n\nyes\u00A0and {{y}}',
  'words that steer other linters':
    '<!-- eslint-disable -->\n<!-- textlint-disable -->\n/* eslint-disable */\nHi {{name}},\n\nhello. // eslint-disable-line\n',
  'Markdown in a draft':
    '# Hi {{name}}\n\n- **We** are great\n- We are [the best](https://a.example/?q=1)\n\n```\n{{code}}\n```\n\nDo you *agree*?\n',
  'another language':
    'Hallo Dana,\n\nwir sind ein führender Anbieter von Kühlketten und würden uns sehr gern mit Ihnen austauschen.\n\nViele Grüße\nSam',
  'a thank-you':
    '---\nto: Dana\nkind: thanks\nchannel: linkedin-dm\n---\nThank you for the slides, Dana. They were just what I needed.',
  'a last message':
    '---\nto: Dana\nkind: breakup\nchannel: email\nhistory: [Are the slides there?, Did you find them?]\n---\nHi Dana,\n\nI have not heard back, so I will close the file. Should I have asked someone else?\n\nSam',
  'a long one': `Hi Dana,\n\n${Array.from({ length: 40 }, (_, index) => `${pitch} That was ${index} of {{count}}.`).join('\n\n')}\n\nLet me know your thoughts.\n\nSam`,
  'front matter that cannot be read': '---\nto: Dana\nchanel: email\n---\nHello.',
};
