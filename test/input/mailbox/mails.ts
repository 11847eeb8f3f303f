/** Mails and tables put together for tests. */

export interface MailParts {
  id?: string;
  from?: string;
  to?: string;
  date?: string;
  subject?: string;
  replyTo?: string;
  head?: string[];
  body?: string;
}

export function mail({
  id,
  from = 'Ada Byron <ada@x.example>',
  to = 'Dana Ruiz <dana@y.example>',
  date = 'Mon, 2 Mar 2026 09:14:00 +0100',
  subject = 'Pumps',
  replyTo,
  head = [],
  body = 'Hi Dana,\n\nhow did the test go?\n',
}: MailParts): string {
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${date}`,
    `Subject: ${subject}`,
    ...(id === undefined ? [] : [`Message-ID: <${id}>`]),
    ...(replyTo === undefined ? [] : [`In-Reply-To: <${replyTo}>`, `References: <${replyTo}>`]),
    ...head,
    '',
    body,
  ].join('\n');
}

export const mbox = (...mails: string[]): string =>
  mails.map((text) => `From ada@x.example Mon Mar  2 09:14:00 2026\n${text}\n`).join('\n');

export const messagesHeader =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS';

/** A row of messages.csv; `me` writes unless told otherwise. */
export function row(conversation: string, from: 'me' | 'dana', date: string, content: string, subject = ''): string {
  const people = {
    me: ['Ada Byron', 'https://www.linkedin.com/in/ada'],
    dana: ['Dana Ruiz', 'https://www.linkedin.com/in/dana'],
  };
  const [name, link] = people[from];
  const [other, otherLink] = people[from === 'me' ? 'dana' : 'me'];
  return [
    conversation,
    '',
    name,
    link,
    other,
    otherLink,
    date,
    subject,
    `"${content.replaceAll('"', '""')}"`,
    'INBOX',
    '',
  ].join(',');
}
