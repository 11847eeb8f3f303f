/**
 * A mailbox of nobody: outreach and its answers, with a known truth. Names and firms are made up, addresses end in `.example`,
 * which nobody can have (RFC 2606). The same seed gives the same bytes.
 */
import { mulberry32 } from './statistics.ts';

export interface SyntheticMessage {
  id: string;
  thread: string;
  /** Index of the message that it answers; -1 = none. */
  parent: number;
  fromMe: boolean;
  person: { name: string; address: string; company: string };
  /** Milliseconds since 1970. */
  sent: number;
  channel: 'email' | 'linkedin-dm' | 'linkedin-inmail';
  subject: string;
  text: string;
  automatic: 'reply' | 'bounce' | null;
}

export interface SyntheticOptions {
  threads: number;
  seed: number;
}

export const me = { name: 'Ada Sample', address: 'ada@sample.example' };

const firstNames =
  'Dana Priya Tomas Mina Joao Elif Kwame Lucia Anders Noor Petra Sami Ines Viktor Aiko Bruno Clara Dmitri Esther Farid Greta Hugo Ilse Jonas Karin Luca Marta Nils Olga Pavel'.split(
    ' ',
  );
const lastNames =
  'Ruiz Nair Novak Okafor Silva Demir Mensah Conti Berg Haddad Vogel Laine Costa Petrov Sato Ricci Meyer Orlov Stein Aziz Lund Blanc Keller Brandt Holm Greco Nowak Dahl Ivanova Kral'.split(
    ' ',
  );
const companies = 'Norvik Halden Tessera Lumio Corvane Pellam Brightwell Ostrava Quillon Verdant Meridia Solano'.split(
  ' ',
);
const places = ['Lyon', 'Utrecht', 'Porto', 'Gdansk', 'Turku', 'Graz', 'Leeds', 'Bilbao'];
const topics = ['pump tests', 'cold-chain logs', 'rota planning', 'leak reports', 'stock counts', 'night shifts'];

interface Made {
  subject: string;
  text: string;
  /** Chance of an answer within two weeks, for somebody who had not written before. */
  chance: number;
}

type Random = () => number;
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

/** Three ways to write, of which the first is a template that asks nothing and the last is about its reader. */
function compose(random: Random, person: SyntheticMessage['person']): Made {
  const [first = ''] = person.name.split(' ');
  const topic = pick(random, topics);
  const kind = random();
  if (kind < 0.38) {
    return {
      subject: `Partnership with ${person.company}`,
      text: `Hi ${first},\n\nI came across your profile and was impressed by your experience at ${person.company}. We are a leading provider of planning software and help companies like yours to grow. Our award-winning platform is trusted by over ${pick(random, [200, 300, 500])} customers.\n\nLooking forward to hearing from you!\n\nBest,\nAda`,
      chance: 0.08,
    };
  }
  if (kind < 0.68) {
    return {
      subject: `${topic[0]?.toUpperCase()}${topic.slice(1)} at ${person.company}`,
      text: `Hello ${first},\n\nwe build a small tool for ${topic}. It saved a plant in ${pick(random, places)} about ${10 + Math.floor(random() * 20)} hours a month. Would ${pick(random, ['Tuesday', 'Wednesday', 'Thursday'])} or Friday suit you for a call of fifteen minutes?\n\nBest regards,\nAda Sample`,
      chance: 0.17,
    };
  }
  const place = pick(random, places);
  const finding = pick(random, [
    `the second table of your talk in ${place} counts restarts as failures`,
    `your checklist for ${topic} in ${place} leaves out the night hours`,
    `the export on your page about ${topic} drops every row with a comma`,
    `the figure in your note on ${topic} from ${place} adds up to 104 per cent`,
  ]);
  const offer = pick(random, [
    'I wrote down how to mend it, half a page.',
    'The corrected file is ready; it took an hour.',
    'Two readers of mine ran into the same thing, and I noted what they did.',
  ]);
  const question = pick(random, [
    `Shall I send it to you?`,
    `Do you still use that version at ${person.company}?`,
    'Who at your place would want to know?',
    'Is that meant to be so?',
  ]);
  return {
    subject: `Your ${pick(random, ['talk', 'note', 'checklist', 'page'])} on ${topic}`,
    text: `Hi ${first},\n\n${finding}. ${offer} ${question}\n\nAda`,
    chance: 0.3,
  };
}

const answers = {
  answer: [
    'Yes, please send it. Thursday works for a call.',
    'Thanks for the note! Could you send the file to me here?',
    'Good catch. What would you suggest instead?',
    'Interesting. How does it deal with the night hours?',
  ],
  decline: [
    "Thanks, but we're all set.",
    'No thanks, not interested.',
    'We have decided to go with another supplier.',
    "I'll pass, but good luck with it.",
  ],
  deferral: [
    'Not now, could you try me again in March?',
    'We are busy until the summer. Ask me again in September.',
    'Please get back to me next quarter.',
  ],
  optOut: ['Please remove me from your list.', 'Stop emailing me.'],
  automatic: [
    'I am out of the office until 14 March 2026 with limited access to my email.',
    'Automatic reply: I am on leave until 2 June 2026.',
  ],
};
const followUps = {
  empty: [
    'Hi {first},\n\njust bumping this to the top of your inbox.\n\nAda',
    'Hi {first},\n\njust checking in on my last message. Any thoughts?\n\nAda',
  ],
  fresh: [
    'Hi {first},\n\nsince I wrote, a team in {place} tried it on {count} sheets and found {few} errors; their list is attached. Would the same list for one of your sheets be of use?\n\nAda',
  ],
};

/** How much less a follow-up is answered than the first message, and how likely the next one is sent. */
const patience = [1, 0.45, 0.25, 0.1];
const persistence = [0.6, 0.35, 0.15, 0];

const DAY = 86_400_000;
const START = Date.UTC(2025, 8, 1, 8);
/** Days that the threads begin in. */
const SPAN = 400;

export function makeMailbox({ threads, seed }: SyntheticOptions): SyntheticMessage[] {
  const random = mulberry32(seed);
  const messages: SyntheticMessage[] = [];
  const used = new Set<string>();
  for (let number = 0; number < threads; number++) {
    const person = somebody(random, used);
    const channel = pick(random, ['email', 'email', 'email', 'linkedin-dm', 'linkedin-inmail'] as const);
    // About one in four had written before.
    const isWarm = random() < 0.25;
    let at = START + Math.floor(random() * SPAN) * DAY + Math.floor(random() * 12 * 60) * 60_000;
    const thread = `t${number}`;
    const add = (
      message: Pick<SyntheticMessage, 'fromMe' | 'text' | 'subject' | 'parent'> & {
        automatic?: SyntheticMessage['automatic'];
      },
    ) =>
      messages.push({
        id: `${messages.length}.${seed}@sample.example`,
        thread,
        person,
        channel,
        sent: at,
        automatic: null,
        ...message,
      }) - 1;
    if (isWarm) {
      const earlier = at;
      at -= 60 * DAY;
      messages.push({
        id: `${messages.length}.${seed}@sample.example`,
        thread: `${thread}-before`,
        person,
        channel,
        sent: at,
        automatic: null,
        fromMe: false,
        parent: -1,
        subject: 'Hello',
        text: `Hi Ada,\n\nit was good to meet you in ${pick(random, places)}.\n\n${person.name.split(' ')[0]}`,
      });
      at = earlier;
    }
    const made = compose(random, person);
    const chance = made.chance + (isWarm ? 0.25 : 0);
    let last = add({ fromMe: true, parent: -1, subject: made.subject, text: made.text });
    let isOver = false;
    for (let touch = 0; touch < 4 && !isOver; touch++) {
      const draw = random();
      const wrote = at;
      if (touch === 0 && draw > 0.985 && channel === 'email') {
        at += 60_000;
        add({
          fromMe: false,
          parent: last,
          subject: 'Undelivered Mail Returned to Sender',
          text: 'The mail could not be delivered: user unknown (550).',
          automatic: 'bounce',
        });
        break;
      }
      if (random() < 0.06 && channel === 'email') {
        at += 60_000;
        add({
          fromMe: false,
          parent: last,
          subject: `Automatic reply: ${made.subject}`,
          text: pick(random, answers.automatic),
          automatic: 'reply',
        });
      }
      if (draw < chance * (patience[touch] ?? 0)) {
        at = wrote + Math.ceil(-Math.log(1 - random() * 0.98) * 1.6 * DAY);
        const mood = random();
        const kind = mood < 0.62 ? 'answer' : mood < 0.82 ? 'decline' : mood < 0.93 ? 'deferral' : 'optOut';
        last = add({
          fromMe: false,
          parent: last,
          subject: `Re: ${made.subject}`,
          text: `${pick(random, answers[kind])}\n\n${person.name.split(' ')[0]}`,
        });
        if (kind === 'answer' && random() < 0.8) {
          at += Math.ceil(random() * 2 * DAY);
          add({
            fromMe: true,
            parent: last,
            subject: `Re: ${made.subject}`,
            text: 'Here it is, with the list of what was changed. Does Thursday at ten suit you?\n\nAda',
          });
        }
        isOver = true;
      } else if (random() < (persistence[touch] ?? 0)) {
        at = wrote + Math.ceil((1 + random() * 7) * DAY);
        const isFresh = random() < 0.4;
        const text = pick(random, isFresh ? followUps.fresh : followUps.empty)
          .replace('{first}', person.name.split(' ')[0] ?? '')
          .replace('{place}', pick(random, places))
          .replace('{count}', String(20 + Math.floor(random() * 60)))
          .replace('{few}', String(2 + Math.floor(random() * 8)));
        last = add({ fromMe: true, parent: last, subject: `Re: ${made.subject}`, text });
      } else isOver = true;
    }
  }
  // LinkedIn writes whole seconds, as mails do.
  for (const message of messages) message.sent -= message.sent % 1000;
  return messages.sort((a, b) => a.sent - b.sent || (a.id < b.id ? -1 : 1));
}

function somebody(random: Random, used: Set<string>): SyntheticMessage['person'] {
  for (;;) {
    const name = `${pick(random, firstNames)} ${pick(random, lastNames)}`;
    const company = pick(random, companies);
    const address = `${name.toLowerCase().replace(' ', '.')}${used.size < 800 ? '' : used.size}@${company.toLowerCase()}.example`;
    if (used.has(address)) continue;
    used.add(address);
    return { name, address, company };
  }
}

/* ---- formats ---------------------------------------------------------------------------------------------------- */

export function toMail(message: SyntheticMessage, byId: (index: number) => string | undefined): string {
  const { id, fromMe, person, sent, subject, text, automatic } = message;
  const them = `${person.name} <${person.address}>`;
  const mine = `${me.name} <${me.address}>`;
  const parent = byId(message.parent);
  return [
    `Message-ID: <${id}>`,
    `Date: ${new Date(sent).toUTCString().replace('GMT', '+0000')}`,
    `From: ${automatic === 'bounce' ? `Mail Delivery System <mailer-daemon@${person.company.toLowerCase()}.example>` : fromMe ? mine : them}`,
    `To: ${fromMe ? them : mine}`,
    `Subject: ${subject}`,
    ...(parent === undefined ? [] : [`In-Reply-To: <${parent}>`, `References: <${parent}>`]),
    ...(automatic === 'reply' ? ['Auto-Submitted: auto-replied'] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
    '',
  ].join('\n');
}

export const toPostmark = ({ fromMe, person, sent }: SyntheticMessage): string => {
  const [week, day, month, year, time] = new Date(sent).toUTCString().replace(',', '').split(' ');
  return `From ${fromMe ? me.address : person.address} ${week} ${month} ${day} ${time} ${year}`;
};

export const linkedInHeader =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS';

export function toLinkedInRow({ thread, fromMe, person, sent, channel, subject, text }: SyntheticMessage): string {
  const link = (name: string) => `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(' ', '-')}-sample`;
  const [from, to] = fromMe ? [me.name, person.name] : [person.name, me.name];
  const cell = (value: string) => (/[",\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return [
    thread,
    '',
    from,
    link(from),
    to,
    link(to),
    `${new Date(sent).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    channel === 'linkedin-inmail' ? subject : '',
    text,
    'INBOX',
    '',
  ]
    .map(cell)
    .join(',');
}

export function toJsonLine({
  id,
  thread,
  fromMe,
  person,
  sent,
  channel,
  subject,
  text,
  automatic,
}: SyntheticMessage): string {
  const them = `${person.name} <${person.address}>`;
  const mine = `${me.name} <${me.address}>`;
  return JSON.stringify({
    id,
    thread,
    from: fromMe ? mine : them,
    to: fromMe ? them : mine,
    sent: new Date(sent).toISOString(),
    channel,
    subject,
    text,
    ...(automatic ? { automatic } : {}),
  });
}
