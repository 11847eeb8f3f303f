/**
 * `npm run audit:proof`: the audit on synthetic outboxes whose truth is known. Fails where an interval does not cover as it
 * should, where too much is called a discovery, where an effect of 12 points in 2,000 messages is missed too often, or where
 * confounding fools it. The seed is fixed: the same figures each time. `--runs N` sets how many outboxes are drawn (default 500).
 */
import { parseArgs } from 'node:util';
import { audit, type AuditReport } from '../src/audit/audit.ts';
import { findings } from '../src/audit/sentences.ts';
import type { SentMessage } from '../src/audit/sent-message.ts';
import { newcombe, sequentialDifference, type Share } from '../src/audit/statistics.ts';
import { mulberry32 } from './statistics.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '500' } } });
const runs = Number(values.runs);
const DAY = 86_400_000;
const random = mulberry32(20_261_124);
const rules = Array.from({ length: 12 }, (_, index) => `rule-${index + 1}`);

interface World {
  messages: number;
  /** Points (as a share) that keeping a rule adds to the chance of an answer. */
  effects: Readonly<Record<string, number>>;
  /** Chance that a rule is kept: of a message to somebody known, and to a stranger. */
  kept?: { warm: number; cold: number };
  /** Whether all answer alike: then nothing at all can be found. */
  isFlat?: boolean;
}

/** Friends answer more often, follow-ups less, whatever is kept; on top of that the effects that are planted. */
function outbox({ messages, effects, kept = { warm: 0.5, cold: 0.5 }, isFlat = false }: World): SentMessage[] {
  return Array.from({ length: messages }, (_, index): SentMessage => {
    const relation = random() < 0.3 ? 'warm' : 'cold';
    const channel = random() < 0.6 ? 'email' : 'linkedin-dm';
    const touch = random() < 0.65 ? 0 : random() < 0.7 ? 1 : 2;
    const passed = rules.filter(() => random() < kept[relation]);
    const flagged = rules.filter((rule) => !passed.includes(rule));
    const base = isFlat ? 0.2 : (relation === 'warm' ? 0.42 : 0.16) + (channel === 'email' ? 0 : 0.05) - touch * 0.05;
    const chance = passed.reduce((sum, rule) => sum + (effects[rule] ?? 0), base);
    const at = index * 60_000;
    return {
      id: String(index),
      at,
      offset: null,
      channel,
      kind: 'first',
      seeks: true,
      isOutreach: true,
      relation,
      touch,
      wait: null,
      person: `p${index}`,
      flagged,
      passed,
      words: 60,
      asks: 1,
      value: 'none',
      anchors: [],
      subjectWords: null,
      outcome: random() < chance ? { kind: 'answer', at: at + random() * 10 * DAY } : null,
      againAt: null,
      tag: null,
      text: '',
    };
  });
}

const report = (world: World): AuditReport =>
  audit(
    { owner: 'Nobody', messages: outbox(world), threads: [], records: { read: world.messages, broken: [] } },
    { windowDays: 14, end: 1000 * DAY },
  );

/** What is called a discovery. Acquaintance and the number of the follow-up do make a difference in this world. */
const found = (given: AuditReport) => findings(given).map(({ id }) => id);
const real = ['warm', 'follow-up-number'];
const falseShare = (discoveries: readonly string[], planted: readonly string[]) =>
  discoveries.length === 0
    ? 0
    : discoveries.filter((id) => !planted.includes(id) && !real.includes(id)).length / discoveries.length;
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
/** Two standard errors of a share over that many draws. */
const error = (share: number, draws: number) => 2 * Math.sqrt((share * (1 - share)) / draws);

let failed = 0;
function say(what: string, value: number, bound: string, holds: boolean): void {
  if (!holds) failed++;
  console.log(`${holds ? 'ok  ' : 'FAIL'}  ${what.padEnd(78)} ${(100 * value).toFixed(1).padStart(5)} %   ${bound}`);
}

/* ---- intervals cover ---------------------------------------------------------------------------------------------- */

for (const [messages, effect] of [
  [300, 0],
  [300, 0.12],
  [2000, 0.05],
] as const) {
  let covered = 0;
  let total = 0;
  for (let run = 0; run < runs; run++) {
    for (const { id, kind, interval } of report({ messages, effects: { 'rule-1': effect } }).practices) {
      // The effect of the first is known to a hair: it is added to the chance in each stratum.
      if (kind !== 'rule' || !interval || (id !== 'rule-1' && id !== 'rule-2')) continue;
      const truth = id === 'rule-1' ? effect : 0;
      total++;
      if (interval[0] <= truth && truth <= interval[1]) covered++;
    }
  }
  const share = covered / total;
  const slack = error(0.95, total);
  say(
    `95 % intervals cover the truth; ${messages} messages, effect ${Math.round(effect * 100)} points`,
    share,
    `95 % ± ${(100 * slack).toFixed(1)} (two standard errors of ${total} draws)`,
    share >= 0.95 - slack && share <= 0.99,
  );
}

/* ---- discoveries -------------------------------------------------------------------------------------------------- */

const falseShares: number[] = [];
for (let run = 0; run < runs; run++) {
  const discoveries = found(report({ messages: 1500, effects: { 'rule-1': 0.1, 'rule-2': 0.08, 'rule-3': 0.06 } }));
  falseShares.push(falseShare(discoveries, ['rule-1', 'rule-2', 'rule-3']));
}
say(
  'false discoveries among discoveries; 3 of 12 rules have an effect',
  mean(falseShares),
  'at most 10 %',
  mean(falseShares) <= 0.1 + error(0.1, runs) / 2,
);

let anything = 0;
for (let run = 0; run < runs; run++)
  if (found(report({ messages: 1500, effects: {}, isFlat: true })).length > 0) anything++;
say(
  'outboxes in which anything is found where nothing was planted',
  anything / runs,
  `at most 10 % ± ${(100 * error(0.1, runs)).toFixed(1)}`,
  anything / runs <= 0.1 + error(0.1, runs),
);

let hit = 0;
for (let run = 0; run < runs; run++)
  if (found(report({ messages: 2000, effects: { 'rule-1': 0.12 } })).includes('rule-1')) hit++;
say('an effect of 12 points in 2,000 messages is found', hit / runs, 'at least 80 %', hit / runs >= 0.8);

/* ---- confounding --------------------------------------------------------------------------------------------------- */

const fooled: number[] = [];
let crudeFooled = 0;
for (let run = 0; run < runs; run++) {
  const given = report({ messages: 2000, effects: {}, kept: { warm: 0.8, cold: 0.3 } });
  fooled.push(falseShare(found(given), []));
  if (given.practices.some(({ kind, crude }) => kind === 'rule' && crude && crude.interval[0] > 0)) crudeFooled++;
}
say(
  'false discoveries where rules are kept for friends, without any effect (Simpson)',
  mean(fooled),
  `at most 10 % ± ${(100 * error(0.1, runs)).toFixed(1)}`,
  mean(fooled) <= 0.1 + error(0.1, runs),
);
say(
  '   the same, if messages were not compared like with like',
  crudeFooled / runs,
  '(that it would fool shows that the test tests)',
  crudeFooled / runs > 0.9,
);

/* ---- peeking ------------------------------------------------------------------------------------------------------- */

let alarms = 0;
let fixedAlarms = 0;
let told = 0;
for (let run = 0; run < runs; run++) {
  const groups: [Share, Share] = [
    { n: 0, answered: 0 },
    { n: 0, answered: 0 },
  ];
  const planted: [Share, Share] = [
    { n: 0, answered: 0 },
    { n: 0, answered: 0 },
  ];
  let isAlarm = false;
  let isFixedAlarm = false;
  for (let index = 0; index < 1000; index++) {
    for (const [side, group] of groups.entries()) {
      group.n++;
      if (random() < 0.2) group.answered++;
      const other = planted[side] as (typeof planted)[number];
      other.n++;
      if (random() < 0.15 + side * 0.15) other.answered++;
    }
    if (index % 10 !== 9) continue;
    const outside = ([low, high]: readonly [number, number]) => low > 0 || high < 0;
    isAlarm ||= outside(sequentialDifference(groups[0], groups[1]));
    isFixedAlarm ||= outside(newcombe(groups[0], groups[1]));
  }
  if (isAlarm) alarms++;
  if (isFixedAlarm) fixedAlarms++;
  if (sequentialDifference(planted[1], planted[0])[0] > 0) told++;
}
say(
  'equal variants called different by one who looks 100 times',
  alarms / runs,
  'at most 5 %',
  alarms / runs <= 0.05 + error(0.05, runs) / 2,
);
say(
  '   the same with an interval for one look',
  fixedAlarms / runs,
  '(that it would mislead shows that the test tests)',
  fixedAlarms / runs > 0.15,
);
say(
  'variants 15 points apart are told apart after 1,000 messages each',
  told / runs,
  'at least 80 %',
  told / runs >= 0.8,
);

console.log(failed === 0 ? `All hold, over ${runs} outboxes each.` : `${failed} do not hold.`);
process.exitCode = failed === 0 ? 0 : 1;
