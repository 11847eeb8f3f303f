/**
 * What the audit keeps of a message that its owner sent: facts and outcome, and the text with names, numbers and links masked.
 * Plain data, a line of JSON each, so that parts of a mailbox can be judged apart and put together.
 */
import { readAnswer, type Answer, type AnswerKind } from '../analysis/answer.ts';
import type { Channel, Kind } from '../draft.ts';
import { Message } from '../engine/message.ts';
import { runRules, type ActiveRule } from '../engine/run.ts';
import type { Content, Envelope } from '../input/mailbox/message.ts';
import { keyOf, type Owner } from '../input/mailbox/owner.ts';
import { draftsOf, iso, recipientOf, type ThreadMessage } from '../input/mailbox/thread-drafts.ts';
import { templateText } from './template-text.ts';

/** Whether they had written before: never, in another thread, or in this one. */
export type Relation = 'cold' | 'warm' | 'conversation';

export interface SentMessage {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Minutes by which the sender's clock was ahead of UTC; null = not known. */
  offset: number | null;
  channel: Channel;
  kind: Kind;
  /** Whether it seeks an answer: it is outreach, or asks something. */
  seeks: boolean;
  isOutreach: boolean;
  relation: Relation;
  /** Own messages before it that were not answered. */
  touch: number;
  /** Days since the one before it; null for the first. */
  wait: number | null;
  person: string;
  /** Rules that looked at it: those that found something, and those that did not. */
  flagged: string[];
  passed: string[];
  words: number;
  asks: number;
  value: 'strong' | 'weak' | 'none';
  /** What is in it about the reader, each with its tier and the masked sentence: what is in many messages is about nobody. */
  anchors: [tier: number, text: string][];
  subjectWords: number | null;
  /** What came next from the other side; null = nothing. */
  outcome: { kind: AnswerKind; at: number } | null;
  /** When the owner wrote again, before anybody answered; null = not. */
  againAt: number | null;
  tag: string | null;
  text: string;
}

export interface ThreadContext {
  owner: Owner;
  names: ReadonlyMap<string, string>;
  rules: readonly ActiveRule[];
  /** When a person first wrote to the owner, in any thread; by key, in milliseconds. */
  firstHeard: ReadonlyMap<string, number>;
  /** Tags by phrase: a message that holds the phrase has the tag. */
  tags: readonly { tag: string; phrase: string }[];
}

const DAY = 86_400_000;
/** Chat messages closer to each other than this are one, sent in pieces. */
const BURST = 10 * 60_000;

export interface Turn {
  /** Indices into the thread: one, or the pieces of a chat message. */
  messages: number[];
  isOwn: boolean;
  at: number;
  /** What it means, for those of the other side. */
  reply: Answer | null;
}

/** Who said what in turn: pieces of a chat message put together, machines told apart. */
export function turnsOf(thread: readonly ThreadMessage[], owner: Owner): Turn[] {
  const turns: Turn[] = [];
  for (const [index, { envelope, content }] of thread.entries()) {
    const isOwn = owner.keys.has(keyOf(envelope.from));
    const at = envelope.sent ?? turns.at(-1)?.at ?? 0;
    const last = turns.at(-1);
    const isPiece = last?.isOwn === true && isOwn && envelope.channel !== 'email' && at - last.at <= BURST;
    if (isPiece) {
      last.messages.push(index);
      last.at = at;
      continue;
    }
    if (!isOwn && !concernsOwner(envelope, thread, owner)) continue;
    turns.push({ messages: [index], isOwn, at, reply: isOwn ? null : replyOf(envelope, content) });
  }
  return turns;
}

function replyOf(envelope: Envelope, content: Content | null): Answer {
  const read = readAnswer(content?.text ?? '', iso(envelope));
  if (envelope.automatic === 'bounce') return { ...read, kind: 'bounce' };
  if (envelope.automatic === 'reply') return { ...read, kind: 'automatic' };
  // Lists put their marks on what people write; only what was sent to many by a machine is no answer.
  if (envelope.automatic === 'bulk' && envelope.references.length === 0) return { ...read, kind: 'automatic' };
  return read;
}

/** On a list people answer each other; what counts is written to the owner, or in answer to them. */
function concernsOwner({ to, references, channel }: Envelope, thread: readonly ThreadMessage[], owner: Owner): boolean {
  if (channel !== 'email' || to.length === 0 || to.some((person) => owner.keys.has(keyOf(person)))) return true;
  const parent = references.at(-1);
  return thread.some(({ envelope }) => envelope.id === parent && owner.keys.has(keyOf(envelope.from)));
}

/** The messages that the owner sent in a thread, judged. */
export function judgeThread(thread: readonly ThreadMessage[], context: ThreadContext): SentMessage[] {
  const { owner } = context;
  const drafts = new Map(draftsOf(thread, owner, context.names).map(({ index, draft }) => [index, draft]));
  const turns = turnsOf(thread, owner);
  const sent: SentMessage[] = [];
  let touch = 0;
  let lastOwn: number | null = null;
  let hasAnswered = false;
  for (const [position, turn] of turns.entries()) {
    const { messages, isOwn, at, reply } = turn;
    if (!isOwn) {
      if (reply?.kind !== 'automatic' && reply?.kind !== 'bounce') {
        hasAnswered = true;
        touch = 0;
      }
      continue;
    }
    const first = messages[0] as number;
    const { envelope } = thread[first] as ThreadMessage;
    const recipient = recipientOf(envelope, owner);
    const pieces = messages.flatMap((index) => drafts.get(index) ?? []);
    const draft = pieces[0];
    if (!draft || !recipient || envelope.sent === null) continue;
    const whole = { ...draft, text: pieces.map(({ text }) => text).join('\n\n') };
    const message = new Message(whole);
    const { analysis } = message;
    const { messages: findings, skippedRules } = runRules(message, context.rules);
    const flagged = [...new Set(findings.flatMap(({ ruleId }) => ruleId ?? []))].sort();
    const looked = new Set([...flagged, ...skippedRules.map(({ ruleId }) => ruleId)]);
    const names = [whole.recipient?.name ?? '', whole.sender?.name ?? '', recipient.name];
    const heard = context.firstHeard.get(keyOf(recipient));
    sent.push({
      id: envelope.id,
      at: envelope.sent,
      offset: envelope.offset,
      channel: envelope.channel,
      kind: analysis.kind.kind,
      seeks: analysis.kind.isOutreach || analysis.asks.strong.length > 0,
      isOutreach: analysis.kind.isOutreach && analysis.isReadable,
      relation: hasAnswered ? 'conversation' : heard !== undefined && heard < envelope.sent ? 'warm' : 'cold',
      touch,
      wait: touch > 0 && lastOwn !== null ? (envelope.sent - lastOwn) / DAY : null,
      person: keyOf(recipient),
      flagged,
      passed: context.rules.flatMap(({ id, rule }) =>
        looked.has(id) || rule.meta.docs?.exceptChannels?.includes(envelope.channel) === true ? [] : [id],
      ),
      words: analysis.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
      asks: analysis.asks.strong.length,
      value: analysis.value.verdict,
      anchors: analysis.anchors.list
        .filter(({ tier }) => tier >= 1)
        .map(({ tier, start, end }) => [tier, templateText(whole.text.slice(start, end), names)]),
      subjectWords: envelope.channel === 'email' ? (envelope.subject?.split(' ').length ?? 0) : null,
      ...outcomeOf(turns, position),
      tag: envelope.tag ?? tagOf(whole.text, whole.subject, context.tags),
      text: templateText(whole.text, names),
    });
    touch++;
    lastOwn = at;
  }
  return sent;
}

/** The answer is counted for the last message before it. */
function outcomeOf(turns: readonly Turn[], position: number): Pick<SentMessage, 'outcome' | 'againAt'> {
  let bounced: SentMessage['outcome'] = null;
  for (const { isOwn, at, reply } of turns.slice(position + 1)) {
    if (isOwn) return { outcome: bounced, againAt: at };
    if (reply && reply.kind !== 'automatic' && reply.kind !== 'bounce')
      return { outcome: { kind: reply.kind, at }, againAt: null };
    if (reply?.kind === 'bounce') bounced ??= { kind: 'bounce', at };
  }
  return { outcome: bounced, againAt: null };
}

function tagOf(text: string, subject: string | null, tags: ThreadContext['tags']): string | null {
  const whole = plain(`${subject ?? ''}\n${text}`);
  return tags.find(({ phrase }) => whole.includes(plain(phrase)))?.tag ?? null;
}

const plain = (text: string) => text.toLowerCase().replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ');
