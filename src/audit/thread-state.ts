/** Where each thread stands, and whether it is fair to write: from what was said, and when. No clock: "today" is given. */
import type { AnswerKind } from '../analysis/answer.ts';
import type { Channel } from '../draft.ts';
import { Message } from '../engine/message.ts';
import { keyOf, type Owner } from '../input/mailbox/owner.ts';
import { draftsOf, recipientOf, type ThreadMessage } from '../input/mailbox/thread-drafts.ts';
import { turnsOf, type Turn } from './sent-message.ts';

export const threadStates = ['awaiting-them', 'awaiting-you', 'declined', 'deferred', 'bounced', 'closed'] as const;
export type ThreadState = (typeof threadStates)[number];

/** A thread as far as it can be known without the others; plain data. */
export interface ThreadSummary {
  /** As shown: a name, else an address. */
  person: string;
  key: string;
  channel: Channel;
  /** Its subject, else the id of its first message. */
  thread: string;
  lastFrom: 'you' | 'them';
  /** Milliseconds since 1970. */
  lastAt: number;
  /** When the owner last wrote; null = not in this thread. */
  ownAt: number | null;
  /** Own messages that wait for an answer. */
  waiting: number;
  /** What they last said, machines left out; null = nothing. */
  reply: { kind: AnswerKind; at: number; until: string | null; words: string } | null;
  /** Whether they ever asked to be left alone. */
  optedOut: boolean;
  bounced: boolean;
  /** Until when an absence note says that they are away. */
  awayUntil: string | null;
  /** Whether the last message seeks an answer. */
  seeks: boolean;
}

export interface NextStep {
  person: string;
  channel: Channel;
  thread: string;
  state: ThreadState;
  lastFrom: 'you' | 'them';
  /** ISO 8601. */
  lastAt: string;
  followUps: number;
  /** Day from which it is fair to write; null = not any more. */
  fairFrom: string | null;
  reason: string;
}

const DAY = 86_400_000;
/** Days before the first follow-up, and before the second: LinkedIn lets none be sent automatically before 3, and by default after 7. */
const GAPS = [3, 7] as const;
/** Follow-ups after which it is over; see the page of `max-follow-ups`. */
const MAX_FOLLOW_UPS = 2;
/** Days after which a message is no follow-up any more but a new beginning. */
const MAX_AGE = 90;
/** Days after which an answer of one's own comes too late to be one. */
const MAX_DEBT = 180;
/** Days that "not now" is given where no time is named. */
const DEFERRED = 90;

/** @returns undefined for a thread in which the owner never wrote to anybody. */
export function summarizeThread(
  thread: readonly ThreadMessage[],
  owner: Owner,
  names: ReadonlyMap<string, string>,
): ThreadSummary | undefined {
  const turns = turnsOf(thread, owner);
  const own = turns.findLast(({ isOwn }) => isOwn);
  const first = own && thread[own.messages[0] as number];
  const person = first && recipientOf(first.envelope, owner);
  if (!own || !first || !person) return undefined;
  const isPerson = ({ reply }: Turn) => reply !== null && reply.kind !== 'automatic' && reply.kind !== 'bounce';
  const last = turns.findLast((turn) => turn.isOwn || isPerson(turn)) ?? own;
  const answer = turns.findLast(isPerson);
  const since = turns.slice(answer ? turns.indexOf(answer) + 1 : 0);
  const note = since.findLast(({ reply }) => reply?.kind === 'automatic' && reply.until !== null);
  const delivery = since.slice(since.findLastIndex(({ isOwn }) => isOwn) + 1);
  const name = person.name || (names.get(person.address) ?? '');
  return {
    person: name || person.address,
    key: keyOf(person),
    channel: first.envelope.channel,
    thread: first.envelope.subject ?? thread[0]?.envelope.id ?? '',
    lastFrom: last.isOwn ? 'you' : 'them',
    lastAt: last.at,
    ownAt: own.at,
    waiting: since.filter(({ isOwn }) => isOwn).length,
    reply: answer?.reply ? { ...answer.reply, at: answer.at } : null,
    optedOut: turns.some(({ reply }) => reply?.kind === 'opt-out'),
    bounced: delivery.some(({ reply }) => reply?.kind === 'bounce'),
    awayUntil: note?.reply?.until ?? null,
    seeks: seeksAnswer(thread, last, owner, names),
  };
}

function seeksAnswer(
  thread: readonly ThreadMessage[],
  last: Turn,
  owner: Owner,
  names: ReadonlyMap<string, string>,
): boolean {
  const index = last.messages.at(-1) as number;
  if (!last.isOwn) {
    const { analysis } = new Message(draftFrom(thread[index] as ThreadMessage));
    return analysis.asks.strong.length > 0 || !isThanks(analysis.sentences.map(({ text }) => text).join(' '));
  }
  const draft = draftsOf(thread, owner, names).find((own) => own.index === index)?.draft;
  if (!draft) return true;
  const { analysis } = new Message(draft);
  return analysis.kind.isOutreach || analysis.asks.strong.length > 0;
}

const draftFrom = ({ envelope, content }: ThreadMessage) => ({
  text: content?.text ?? '',
  subject: envelope.subject,
  channel: envelope.channel,
  recipient: null,
  sender: null,
  sent: null,
  history: [],
  kind: null,
  msglint: null,
  attachments: null,
  html: null,
  outbox: null,
  id: null,
});

/** Thanks and farewells, short: they end a thread. */
const isThanks = (text: string) =>
  text.length < 160 &&
  /\b(?:thanks|thank you|thx|cheers|great|perfect|you too|likewise|will do|got it|received|welcome)\b/iu.test(text) &&
  !text.includes('?');

/** @param now milliseconds since 1970; what is fair is told for the days from then on. */
export function nextSteps(summaries: readonly ThreadSummary[], now: number): NextStep[] {
  const leftAlone = new Set(summaries.filter(({ optedOut }) => optedOut).map(({ key }) => key));
  const lastOwn = new Map<string, number>();
  for (const { key, ownAt } of summaries) if (ownAt !== null) lastOwn.set(key, Math.max(ownAt, lastOwn.get(key) ?? 0));
  return summaries
    .map((summary): NextStep => {
      const step = stepOf(summary, now, leftAlone.has(summary.key), lastOwn.get(summary.key) ?? 0);
      return {
        person: summary.person,
        channel: summary.channel,
        thread: summary.thread,
        state: step.state,
        lastFrom: summary.lastFrom,
        lastAt: new Date(summary.lastAt).toISOString(),
        followUps: Math.max(0, summary.waiting - 1),
        fairFrom: step.fairFrom === null ? null : dayOf(step.fairFrom),
        reason: step.reason,
      };
    })
    .sort((a, b) => order(a, b) || (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : a.thread < b.thread ? -1 : 1));
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const rank: Readonly<Record<ThreadState, number>> = {
  'awaiting-you': 0,
  'awaiting-them': 1,
  deferred: 2,
  bounced: 3,
  declined: 4,
  closed: 5,
};
const order = (a: NextStep, b: NextStep) =>
  rank[a.state] - rank[b.state] || (a.state === 'deferred' ? (a.fairFrom ?? '').localeCompare(b.fairFrom ?? '') : 0);

function stepOf(
  summary: ThreadSummary,
  now: number,
  isLeftAlone: boolean,
  lastOwn: number,
): { state: ThreadState; fairFrom: number | null; reason: string } {
  const { reply, waiting, lastAt } = summary;
  const days = (time: number) => Math.floor((now - time) / DAY);
  const ago = (time: number) => (days(time) <= 0 ? 'today' : days(time) === 1 ? 'yesterday' : `${days(time)} days ago`);
  if (isLeftAlone) return { state: 'closed', fairFrom: null, reason: 'They asked not to be written to.' };
  if (summary.bounced)
    return {
      state: 'bounced',
      fairFrom: lastAt,
      reason: 'It did not arrive. Another address, or another way, is fair at once.',
    };
  if (reply?.kind === 'deferral') {
    const until = reply.until === null ? reply.at + DEFERRED * DAY : Date.parse(reply.until);
    // Who wrote again in the meantime has used the turn.
    if (summary.lastFrom === 'them' || lastAt < until) {
      const named = reply.until === null ? `named no time; ${DEFERRED} days are fair` : `said: ${dayOf(until)}`;
      return { state: 'deferred', fairFrom: until, reason: `“${reply.words}”, ${ago(reply.at)}: they ${named}.` };
    }
  }
  if (reply?.kind === 'decline')
    return {
      state: 'declined',
      fairFrom: null,
      reason: `“${reply.words}”, ${ago(reply.at)}. A no is an answer; there is nothing to follow up.`,
    };
  if (summary.lastFrom === 'them') {
    if (!summary.seeks)
      return { state: 'closed', fairFrom: null, reason: 'They said the last word, and it asks for nothing.' };
    if (days(lastAt) > MAX_DEBT)
      return {
        state: 'closed',
        fairFrom: null,
        reason: `They wrote ${days(lastAt)} days ago. An answer now is a new beginning.`,
      };
    return { state: 'awaiting-you', fairFrom: lastAt, reason: `They wrote ${ago(lastAt)} and wait for you.` };
  }
  if (!summary.seeks) return { state: 'closed', fairFrom: null, reason: 'Your last message asks for no answer.' };
  if (days(lastAt) > MAX_AGE)
    return {
      state: 'closed',
      fairFrom: null,
      reason: `You wrote ${days(lastAt)} days ago. Begin anew, with a new reason, or leave it.`,
    };
  if (waiting > MAX_FOLLOW_UPS)
    return {
      state: 'closed',
      fairFrom: null,
      reason: `${waiting - 1} follow-ups without an answer. Leave it, or try another way.`,
    };
  const gap = GAPS[Math.min(waiting, GAPS.length) - 1] ?? GAPS[0];
  const away = summary.awayUntil === null ? 0 : Date.parse(summary.awayUntil);
  const fairFrom = Math.max(lastAt + gap * DAY, lastOwn + GAPS[0] * DAY, away + (away > 0 ? DAY : 0));
  const what = waiting === 1 ? 'Your message' : 'Your follow-up';
  const why =
    away > lastAt + gap * DAY
      ? `they are away until ${dayOf(away)}`
      : lastOwn > lastAt
        ? 'you wrote to them elsewhere since'
        : `${gap} days are fair`;
  return { state: 'awaiting-them', fairFrom, reason: `${what} of ${ago(lastAt)} waits; ${why}.` };
}
