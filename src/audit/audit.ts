/** What was sent, judged, to what works for its owner. Pure: the end of the time that is looked at is given. */
import { findClusters } from './clusters.ts';
import { measures, rulePractices, type JudgedMessage, type Practice, type StratumName } from './practices.ts';
import type { SentMessage } from './sent-message.ts';
import {
  benjaminiHochberg,
  compareStratified,
  kaplanMeier,
  newcombe,
  sequentialDifference,
  confidenceSequence,
  wilson,
  type Interval,
  type Share,
  type Stratum,
  type SurvivalStep,
} from './statistics.ts';
import { nextSteps, threadStates, type NextStep, type ThreadState, type ThreadSummary } from './thread-state.ts';

export interface AuditOptions {
  /** Days within which an answer counts. */
  windowDays: number;
  /** Milliseconds since 1970 up to which the mailbox is known: messages too young to have been answered are left out. */
  end: number;
  /** Messages that each side of a comparison needs at least. */
  minimum?: number;
}

export interface PracticeResult {
  id: string;
  label: string;
  kind: 'rule' | 'measure';
  with: Share;
  without: Share;
  /** Share answered with the practice less that without, compared within the same relation, channel and touch; null = not enough. */
  difference: number | null;
  /** 95 %. */
  interval: Interval | null;
  /** Adjusted after Benjamini and Hochberg over all practices with enough messages. */
  q: number | null;
  /** The same without comparing like with like. */
  crude: { difference: number; interval: Interval } | null;
  enough: boolean;
}

export interface ClusterResult {
  size: number;
  /** Of those old enough to judge. */
  decided: number;
  answered: number;
  interval: Interval | null;
  varies: string[];
  /** Members of which only what stands in slots differs. */
  onlySlotsDiffer: number;
  /** The template, names, numbers and links as slots. */
  sample: string;
  threads: number;
}

export interface VariantResult extends Share {
  name: string;
  /** Holds however often one looks. */
  interval: Interval;
  /** Against the first; null for the first itself. */
  difference: { value: number; interval: Interval } | null;
}

export interface AuditReport {
  owner: string;
  /** ISO 8601 days; null where nothing was sent. */
  period: { from: string; to: string } | null;
  /** Messages that the owner sent. */
  sent: number;
  /** Of them, those that seek an answer and arrived. */
  seeking: number;
  /** Answered within the window, of those that were sent early enough to know. */
  answered: number;
  decided: number;
  /** Too young to know. */
  undecided: number;
  /** 95 %, of answered among decided. */
  interval: Interval | null;
  outcomes: Record<'answer' | 'decline' | 'deferral' | 'opt-out' | 'bounce' | 'none', number>;
  window: { days: number };
  minimum: number;
  practices: PracticeResult[];
  clusters: ClusterResult[];
  variants: { from: 'tag' | 'template'; list: VariantResult[] } | null;
  touches: { touch: number; decided: number; answered: number; interval: Interval }[];
  /** Share that still waits, by days. */
  waiting: SurvivalStep[];
  threads: Record<ThreadState, number>;
  waitingThreads: NextStep[];
  records: { read: number; broken: { number: number; place: string; reason: string }[] };
}

const DAY = 86_400_000;
/** Messages on each side below which nothing is said. */
export const MINIMUM = 20;
/** People: an anchor that stands in what so many of them were sent is about nobody. */
const DEMOTED_FROM = 3;
/** Variants beyond which a comparison would be worn thin. */
const MAX_VARIANTS = 6;

export interface AuditInput {
  owner: string;
  messages: readonly SentMessage[];
  threads: readonly ThreadSummary[];
  records: AuditReport['records'];
}

export function audit(
  { owner, messages: given, threads, records }: AuditInput,
  { windowDays, end, minimum = MINIMUM }: AuditOptions,
): AuditReport {
  // In an order of their own, so that parts put together give the same as the whole.
  const sent = [...given].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const clusters = findClusters(sent.map(({ text }) => text));
  const judged = judge(
    sent,
    clusters.map(({ members }) => members),
  );
  const window = windowDays * DAY;
  const seeking = judged.filter(({ seeks, outcome }) => seeks && outcome?.kind !== 'bounce');
  const decided = seeking.filter(({ at }) => at + window <= end);
  const isAnswered = ({ at, outcome }: SentMessage) =>
    outcome !== null && isAnswer(outcome.kind) && outcome.at - at <= window;
  const share = (messages: readonly SentMessage[]): Share => ({
    n: messages.length,
    answered: messages.filter(isAnswered).length,
  });
  const intervalOf = (one: Share) => (one.n === 0 ? null : wilson(one));
  const total = share(decided);
  const decidedSet = new Set(decided);
  const steps = nextSteps(threads, end);
  const outcomes: AuditReport['outcomes'] = { answer: 0, decline: 0, deferral: 0, 'opt-out': 0, bounce: 0, none: 0 };
  for (const { outcome, seeks } of judged)
    if (seeks) outcomes[outcome === null || outcome.kind === 'automatic' ? 'none' : outcome.kind]++;
  const touches = [0, 1, 2, 3].flatMap((touch) => {
    const group = share(decided.filter((one) => (touch < 3 ? one.touch === touch : one.touch >= 3)));
    return group.n === 0 ? [] : [{ touch, decided: group.n, answered: group.answered, interval: wilson(group) }];
  });
  return {
    owner,
    period: sent.length === 0 ? null : { from: day(sent[0]?.at), to: day(sent.at(-1)?.at) },
    sent: sent.length,
    seeking: seeking.length,
    answered: total.answered,
    decided: total.n,
    undecided: seeking.length - decided.length,
    interval: intervalOf(total),
    outcomes,
    window: { days: windowDays },
    minimum,
    practices: comparePractices(decided, isAnswered, minimum),
    clusters: clusters.map(({ members, same, varies, text }) => {
      const own = members.map((index) => judged[index] as JudgedMessage);
      const known = share(own.filter((one) => decidedSet.has(one)));
      return {
        size: members.length,
        decided: known.n,
        answered: known.answered,
        interval: intervalOf(known),
        varies,
        onlySlotsDiffer: same,
        sample: text,
        threads: new Set(own.map(({ person }) => person)).size,
      };
    }),
    variants: variantsOf(
      decided,
      judged,
      clusters.map(({ members, text }) => ({ members, text })),
      share,
    ),
    touches,
    waiting: kaplanMeier(
      seeking
        .filter(({ touch, at }) => touch === 0 && at <= end)
        .map(({ at, outcome, againAt }) => {
          const isOver = outcome !== null && isAnswer(outcome.kind);
          return {
            time: Math.max(0, ((isOver ? outcome.at : Math.min(againAt ?? end, end)) - at) / DAY),
            isAnswered: isOver,
          };
        }),
    ),
    threads: Object.fromEntries(
      threadStates.map((state) => [state, steps.filter((step) => step.state === state).length]),
    ) as AuditReport['threads'],
    waitingThreads: steps.filter(
      ({ state }) => state === 'awaiting-you' || state === 'awaiting-them' || state === 'deferred',
    ),
    records,
  };
}

const day = (time: number | undefined) => new Date(time ?? 0).toISOString().slice(0, 10);

/** A "no" is an answer, and so is a "later"; to be asked to stop is none. */
const isAnswer = (kind: string) => kind === 'answer' || kind === 'decline' || kind === 'deferral';

/** What only the whole outbox shows: anchors that are in many messages, and templates. */
function judge(sent: readonly SentMessage[], clusters: readonly (readonly number[])[]): JudgedMessage[] {
  const people = new Map<string, Set<string>>();
  for (const { anchors, person } of sent) {
    for (const [, text] of anchors) {
      const known = people.get(text) ?? new Set();
      // More than are counted need not be kept.
      if (known.size < DEMOTED_FROM) known.add(person);
      people.set(text, known);
    }
  }
  const inTemplate = new Set(clusters.flat());
  return sent.map((message, index) => ({
    ...message,
    tier: Math.max(
      0,
      ...message.anchors.map(([tier, text]) => ((people.get(text)?.size ?? 0) >= DEMOTED_FROM ? 0 : tier)),
    ),
    isTemplate: inTemplate.has(index),
  }));
}

/* ---- practices -------------------------------------------------------------------------------------------------- */

const everyStratum: readonly StratumName[] = ['relation', 'channel', 'touch'];
const strataKey: Readonly<Record<StratumName, (message: JudgedMessage) => string>> = {
  relation: ({ relation }) => relation,
  channel: ({ channel }) => channel,
  touch: ({ touch }) => String(Math.min(touch, 2)),
};

function comparePractices(
  decided: readonly JudgedMessage[],
  isAnswered: (message: JudgedMessage) => boolean,
  minimum: number,
): PracticeResult[] {
  const answered = decided.map(isAnswered);
  const strata = new Map<Practice['strata'], string[]>();
  const strataOf = (names: Practice['strata'] = everyStratum) => {
    let keys = strata.get(names);
    if (!keys)
      strata.set(names, (keys = decided.map((message) => names.map((name) => strataKey[name](message)).join(' '))));
    return keys;
  };
  const compared = [
    ...rulePractices(decided).map((practice) => ({ practice, kind: 'rule' as const })),
    ...measures.map((practice) => ({ practice, kind: 'measure' as const })),
  ].map(({ practice, kind }) => ({
    kind,
    ...comparePractice(practice, decided, { answered, strata: strataOf(practice.strata) }, minimum),
  }));
  const tested = compared.filter(({ p }) => p !== null);
  const qs = benjaminiHochberg(tested.map(({ p }) => p as number));
  return compared.map(({ p, ...result }) => {
    const index = tested.findIndex(({ id, kind }) => id === result.id && kind === result.kind);
    return { ...result, q: p === null ? null : (qs[index] ?? null) };
  });
}

function comparePractice(
  { id, label, isKept }: Practice,
  decided: readonly JudgedMessage[],
  /** Of each message: whether it was answered, and which others it may be compared with. */
  { answered, strata }: { answered: readonly boolean[]; strata: readonly string[] },
  minimum: number,
): Omit<PracticeResult, 'q' | 'kind'> & { p: number | null } {
  const groups = new Map<string, Stratum>();
  const all: Stratum = { with: { n: 0, answered: 0 }, without: { n: 0, answered: 0 } };
  for (const [index, message] of decided.entries()) {
    const kept = isKept(message, index);
    if (kept === undefined) continue;
    const key = strata[index] as string;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { with: { n: 0, answered: 0 }, without: { n: 0, answered: 0 } }));
    for (const one of [group, all]) {
      const side = kept ? one.with : one.without;
      side.n++;
      if (answered[index]) side.answered++;
    }
  }
  const comparable = [...groups.values()].filter((group) => group.with.n > 0 && group.without.n > 0);
  const count = (side: 'with' | 'without') => comparable.reduce((sum, group) => sum + group[side].n, 0);
  const comparison =
    count('with') >= minimum && count('without') >= minimum ? compareStratified(comparable) : undefined;
  return {
    id,
    label,
    ...all,
    difference: comparison?.difference ?? null,
    interval: comparison?.interval ?? null,
    p: comparison?.p ?? null,
    crude: comparison
      ? {
          difference: all.with.answered / all.with.n - all.without.answered / all.without.n,
          interval: newcombe(all.with, all.without),
        }
      : null,
    enough: comparison !== undefined,
  };
}

/* ---- variants --------------------------------------------------------------------------------------------------- */

function variantsOf(
  decided: readonly JudgedMessage[],
  judged: readonly JudgedMessage[],
  clusters: readonly { members: readonly number[]; text: string }[],
  share: (messages: readonly SentMessage[]) => Share,
): AuditReport['variants'] {
  const tags = [...new Set(decided.flatMap(({ tag }) => tag ?? []))];
  const known = new Set(decided);
  const groups =
    tags.length >= 2
      ? tags.map((name) => ({ name, ...share(decided.filter(({ tag }) => tag === name)) }))
      : clusters
          .slice(0, MAX_VARIANTS)
          .map(({ members }, index) => ({
            name: `template ${index + 1}`,
            ...share(
              members.map((at) => judged[at] as JudgedMessage).filter((one) => known.has(one) && one.touch === 0),
            ),
          }))
          .filter(({ n }) => n > 0);
  if (groups.length < 2) return null;
  groups.sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
  const [reference] = groups as [(typeof groups)[number], ...typeof groups];
  // Each comparison takes its part of the 5 %: then all of them hold at once.
  const alpha = 0.05 / (groups.length - 1);
  return {
    from: tags.length >= 2 ? 'tag' : 'template',
    list: groups.map((group) => ({
      ...group,
      interval: confidenceSequence(group),
      difference:
        group === reference
          ? null
          : {
              value: group.answered / group.n - reference.answered / reference.n,
              interval: sequentialDifference(group, reference, alpha),
            },
    })),
  };
}
