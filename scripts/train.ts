/**
 * `npm run train`: learns the models from the tuning part of the corpus and writes `src/model/sentence-weights.ts` and
 * `src/model/weights.ts`. Logistic regression with an L2 penalty (`scripts/fit.ts`), no chance involved: the same corpus gives
 * the same bytes.
 *
 * First the sentence models, from sentences that are labelled one by one. Then the models of whole messages, from what
 * sentence models say that have not seen the message: weights learned from judgements of known sentences would trust them
 * too much.
 *
 * `--check` fails when a file would change; `--cross` prints figures for messages that no model has seen, by writer.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { messageEvidence, type Judgement, type SentenceInput } from '../src/analysis/judgements.ts';
import { kindFeatures } from '../src/analysis/kind.ts';
import { findNovelty, unansweredOf } from '../src/analysis/novelty.ts';
import { favorCues } from '../src/analysis/value.ts';
import type { Analysis } from '../src/analysis/analysis.ts';
import type { Features } from '../src/analysis/features.ts';
import { toDraft } from '../src/draft.ts';
import { Message } from '../src/engine/message.ts';
import type { Sentence } from '../src/syntax/sentences.ts';
import { readCorpus, readLone, type CorpusRow } from './corpus.ts';
import { fitLogistic, scoreOf, type Sparse } from './fit.ts';

/** What is asked of a sentence, and which codes say yes (see fixtures/corpus/README.md). */
const heads: Readonly<Record<string, (code: string) => boolean>> = {
  ask: (code) => /^[QR]/u.test(code),
  vague: (code) => code.startsWith('V'),
  anchor: (code) => /^.[23]/u.test(code),
  unique: (code) => code.charAt(1) === '3',
  gain: (code) => code.endsWith('r'),
  vacuous: (code) => code.endsWith('v'),
  favor: (code) => code.endsWith('f'),
  sender: (code) => code.endsWith('s'),
};
/**
 * One more question is learned from whole messages: what sort of message does a sentence come from? Nobody labels that sentence
 * by sentence; sentences of thanks, answers and notices differ enough on the whole.
 */
const KIND_HEAD = 'social';
const headNames = [...Object.keys(heads), KIND_HEAD];

/** A feature that fewer sentences have says too little to be weighed. */
const MIN_SENTENCES = 8;
const SENTENCE_L2 = 4;
const MESSAGE_L2 = 5;
/** A doubtful label counts this much of a sure one. */
const DOUBT = 0.3;
const FOLDS = 5;

interface Row {
  row: CorpusRow;
  analysis: Analysis;
  /** Code of each author sentence; null where there is none. */
  codes: (string | null)[];
  /** What is kept together when models are tried on what they have not seen. */
  group: number;
  /** How much the message, and each of its sentences, counts. */
  weight: number;
  sentenceWeight: number;
}

const isOutreachRow = ({ labels }: CorpusRow) =>
  labels.kind === undefined || ['first', 'favor', 'follow-up'].includes(labels.kind);

/** The code of the sentence that begins in the sentence at hand; codes are kept by offset, so that they outlive the splitter. */
function codeOf(sentence: Sentence, codes: readonly (readonly [number, string])[]): string | null {
  const inside = codes
    .filter(([start]) => start >= sentence.start - 2 && start < sentence.end - 1)
    .map(([, code]) => code);
  if (inside.length === 0) return null;
  const strongest = (at: number, order: string) =>
    inside.map((code) => code.charAt(at)).reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a));
  return strongest(0, 'SBCHWVQR') + strongest(1, '0123') + strongest(2, '-svfr');
}

/** How people type who are in a hurry; none of it changes what is said. Offsets stay as they are. */
const variants: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.replace(/\?(?=[ \t\r]*(?:\n|$))/gu, ' '),
];
const VARIANT_WEIGHT = 0.25;

function read(): Row[] {
  const rows = readCorpus('tune').filter(({ labels }) => (labels.language ?? 'en') === 'en');
  return rows.flatMap((row, group) => {
    const make = (text: string, weight: number): Row => {
      const { analysis } = new Message(toDraft({ ...row.draft, text }));
      const codes = analysis.sentences.map((sentence) => codeOf(sentence, row.sentences ?? []));
      return { row, analysis, codes, group, weight, sentenceWeight: weight };
    };
    const { text } = row.draft;
    const rewritten = variants.map((rewrite) => rewrite(text));
    return [
      make(text, 1),
      ...rewritten
        .filter((other) => other !== text && other.length === text.length)
        .map((other) => make(other, VARIANT_WEIGHT)),
    ];
  });
}

/* ---- sentences ------------------------------------------------------------------------------------------------- */

interface SentenceExample {
  input: SentenceInput;
  /** Null in a message whose sentences nobody coded: it teaches only what sort of message it is. */
  code: string | null;
  /** Index of its message. */
  message: number;
  weight: number;
}

/** A message of one lone sentence counts this much of a whole one. */
const LONE_WEIGHT = 0.3;
/** Neighbouring lines belong to one pair or triple, and so into one fold. */
const LINES_TOGETHER = 12;

/** Plain sentences are rare in a corpus that is made to be hard, and common in life. */
const PLAIN_WEIGHT = 3;

/** Sentences that stand alone are read as messages of one or two sentences. */
function loneRows(file: 'pairs' | 'plain'): Row[] {
  return readLone(file).flatMap(({ code, text, next }, index) => {
    const { analysis } = new Message(toDraft(next ? `${text} ${next}` : text));
    if (analysis.sentences.length !== (next ? 2 : 1)) return [];
    const labels = {
      asks: (heads['ask'] as (code: string) => boolean)(code),
      personalized: (heads['anchor'] as (code: string) => boolean)(code),
      value: (heads['gain'] as (code: string) => boolean)(code),
    };
    const row: CorpusRow = { id: `${file} ${index}`, draft: { text }, labels, doubtful: [], tags: [], why: '' };
    const sentenceWeight = file === 'plain' ? PLAIN_WEIGHT : 1;
    const group = Math.floor(index / LINES_TOGETHER);
    return [{ row, analysis, codes: next ? [code, null] : [code], group, weight: LONE_WEIGHT, sentenceWeight }];
  });
}

/** A lone sentence is the first and the last of its message, which says nothing. */
const withoutPlace = (input: SentenceInput): SentenceInput =>
  new Map([...input].filter(([name]) => !name.startsWith('p:')));

const holds = (head: string, { code, message }: SentenceExample): boolean =>
  head === KIND_HEAD
    ? !isOutreachRow((all[message] as Row).row)
    : code !== null && (heads[head] as (code: string) => boolean)(code);
/** A lone sentence comes from no message. */
const isAsked = (head: string, { code, message }: SentenceExample): boolean =>
  head === KIND_HEAD ? !isLone(message) : code !== null;

class SentenceModels {
  readonly #weights: Float64Array[];
  constructor(
    readonly vocabulary: ReadonlyMap<string, number>,
    examples: readonly SentenceExample[],
  ) {
    const sparse = examples.map(({ input }) => sparseOf(input, vocabulary));
    this.#weights = headNames.map((head) =>
      fitLogistic(
        sparse,
        examples.map((example) => holds(head, example)),
        vocabulary.size,
        { l2: SENTENCE_L2, weights: examples.map((example) => (isAsked(head, example) ? example.weight : 0)) },
      ),
    );
  }

  judge(inputs: readonly SentenceInput[]): Judgement[] {
    return inputs.map((input) => {
      const sparse = sparseOf(input, this.vocabulary);
      const chances = headNames.map((head, index) => [
        head,
        logistic(scoreOf(sparse, this.#weights[index] as Float64Array)),
      ]);
      return Object.fromEntries(chances) as Judgement;
    });
  }

  /** The weights as signed bytes, with the worth of one unit for each head. */
  source(): string {
    const names = [...this.vocabulary.keys()];
    const steps = this.#weights.map((weights) => Math.max(...weights.subarray(0, -1).map(Math.abs)) / 127);
    const bytes = names.map((_, at) =>
      this.#weights.map((weights, head) => Math.round((weights[at] as number) / (steps[head] as number))),
    );
    const kept = names
      .map((name, at) => [name, bytes[at] as number[]] as const)
      .filter(([, own]) => own.some((byte) => byte !== 0));
    const table = Buffer.from(Int8Array.from(kept.flatMap(([, own]) => own)).buffer).toString('base64');
    const rounded = (values: readonly number[], digits: number) =>
      values.map((value) => Number(value.toPrecision(digits)));
    return `// Written by \`npm run train\` from fixtures/corpus; do not edit.
/** The questions that are asked of a sentence. */
export const heads = ${JSON.stringify(headNames)} as const;
export const biases = ${JSON.stringify(
      rounded(
        this.#weights.map((weights) => weights.at(-1) as number),
        5,
      ),
    )};
/** What one unit of a byte is worth, in log-odds. */
export const steps = ${JSON.stringify(rounded(steps, 5))};
/** Names of the features, one a line. */
export const names = ${JSON.stringify(kept.map(([name]) => name).join('\n'))};
/** One signed byte a head, feature by feature, base64. */
export const weights = '${table}';
`;
  }
}

const logistic = (score: number) => 1 / (1 + Math.exp(-score));

function sparseOf(input: ReadonlyMap<string, number>, vocabulary: ReadonlyMap<string, number>): Sparse {
  const at: number[] = [];
  const values: number[] = [];
  for (const [name, value] of input) {
    const position = vocabulary.get(name);
    if (position === undefined) continue;
    at.push(position);
    values.push(value);
  }
  return { at, values };
}

function vocabularyOf(inputs: readonly ReadonlyMap<string, number>[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const input of inputs) for (const name of input.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  return new Map(names.sort().map((name, index) => [name, index]));
}

/* ---- messages -------------------------------------------------------------------------------------------------- */

interface Task {
  name: string;
  about: string;
  /**
   * Chosen by the figures of `--cross`, for precision first: what silences a finding (an ask, an anchor, a value) needs less than a
   * half, and what makes one of sender focus needs more. Reminders are so sure that a little less finds more of them.
   */
  threshold: number;
  field: string;
  applies(row: Row): boolean;
  label(row: CorpusRow): boolean;
  features(row: Row, total: Features): Features;
  weight(row: CorpusRow): number;
}

const whole = (_: Row, total: Features) => total;
const outreachOnly = ({ row }: Row) => isOutreachRow(row);

const tasks: readonly Task[] = [
  {
    name: 'askModel',
    about: 'Is there something that the reader can answer or do?',
    threshold: 0.36,
    field: 'asks',
    applies: ({ row }) => row.draft.channel !== 'linkedin-connection',
    label: ({ labels }) => labels.asks === true,
    features: whole,
    weight: () => 1,
  },
  {
    name: 'personalModel',
    about: 'Is anything in it true only of this reader?',
    threshold: 0.42,
    field: 'personalized',
    applies: outreachOnly,
    label: ({ labels }) => labels.personalized === true,
    features: whole,
    weight: () => 1,
  },
  {
    name: 'valueModel',
    about: 'Has the reader something concrete from it, or is it a favour asked as one should?',
    threshold: 0.42,
    field: 'value',
    applies: outreachOnly,
    label: ({ labels }) => labels.value === true || labels.favorOk === true,
    features: whole,
    weight: () => 1,
  },
  {
    name: 'favorModel',
    about: 'Is help asked, and nothing sold?',
    threshold: 0.5,
    field: 'favor',
    applies: outreachOnly,
    label: ({ labels }) => labels.favor === true,
    features: whole,
    weight: () => 1,
  },
  {
    name: 'focusModel',
    about: 'Is the message about its sender?',
    threshold: 0.65,
    field: 'senderFocused',
    applies: outreachOnly,
    label: ({ labels }) => labels.senderFocused === true,
    features: whole,
    weight: () => 1,
  },
  {
    name: 'outreachModel',
    about: 'Is it outreach? Messages without a thread. Other kinds count 1.5 times: the milder verdict is theirs.',
    threshold: 0.5,
    field: 'kind',
    applies: ({ row }) => (row.draft.history ?? []).length === 0,
    label: isOutreachRow,
    features: ({ analysis }, total) => ({
      ...total,
      ...kindFeatures(analysis.greeting, analysis.readings, analysis.acts),
    }),
    weight: (row) => (isOutreachRow(row) ? 1 : 1.5),
  },
];

const isThread = ({ analysis }: Row) => unansweredOf(analysis.draft).length > 0;
/** From judgements of models that have not seen the message, not from the weights that are in place. */
const repetition = ({ analysis }: Row, total: Features) =>
  findNovelty(analysis.draft, analysis.sentences, total).features;

const followUpTasks: readonly Task[] = [
  {
    name: 'rehashModel',
    about: 'Does a follow-up say again what was said? Its measures, and what the rest of it does.',
    threshold: 0.5,
    field: 'resend',
    applies: isThread,
    label: ({ labels }) => labels.resend === true,
    features: repetition,
    weight: () => 1,
  },
  {
    name: 'emptyModel',
    about: 'Is a follow-up nothing but a reminder?',
    threshold: 0.42,
    field: 'bumpOnly',
    applies: isThread,
    label: ({ labels }) => labels.bumpOnly === true,
    features: repetition,
    weight: () => 1,
  },
];

interface MessageExample {
  row: CorpusRow;
  features: ReadonlyMap<string, number>;
  label: boolean;
  weight: number;
  fold: number;
  isVariant: boolean;
}

function examplesOf(task: Task): MessageExample[] {
  return all.flatMap((one, index) => {
    const { row } = one;
    if (!task.applies(one) || (isLone(index) && !(task.field in row.labels))) return [];
    const weight = one.weight * task.weight(row) * (row.doubtful.includes(task.field) ? DOUBT : 1);
    const features = new Map(Object.entries(task.features(one, totals[index] as Features)));
    return [
      { row, features, label: task.label(row), weight, fold: foldOf(index), isVariant: one.weight === VARIANT_WEIGHT },
    ];
  });
}

function fitMessages(examples: readonly MessageExample[]) {
  const vocabulary = vocabularyOf(
    examples.map(({ features }) => features),
    1,
  );
  const sparse = examples.map(({ features }) => sparseOf(features, vocabulary));
  const weights = fitLogistic(
    sparse,
    examples.map(({ label }) => label),
    vocabulary.size,
    { l2: MESSAGE_L2, weights: examples.map(({ weight }) => weight) },
  );
  return { vocabulary, weights };
}

/* ---- the run ---------------------------------------------------------------------------------------------------- */

const rows = read();
const lone = [...loneRows('pairs'), ...loneRows('plain')];
const all = [...rows, ...lone];
const isLone = (message: number) => message >= rows.length;
const foldOf = (message: number) => (all[message] as Row).group % FOLDS;
const examples: SentenceExample[] = all.flatMap(({ row, analysis, codes, sentenceWeight: weight }, message) =>
  codes.flatMap((code, index) => {
    const input = analysis.inputs[index];
    return (code === null && (row.sentences || isLone(message))) || !input
      ? []
      : [{ input: isLone(message) ? withoutPlace(input) : input, code, message, weight }];
  }),
);
const vocabulary = vocabularyOf(
  examples.map(({ input }) => input),
  MIN_SENTENCES,
);
/** What is said of the sentences of each message by models that have not seen it. */
const judgements: Judgement[][] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const models = new SentenceModels(
    vocabulary,
    examples.filter(({ message }) => foldOf(message) !== fold),
  );
  all.forEach(({ analysis }, message) => {
    if (foldOf(message) === fold) judgements[message] = models.judge(analysis.inputs);
  });
}
const totals = all.map(({ analysis }, message) =>
  messageEvidence(judgements[message] as Judgement[], analysis.acts, analysis.whole, favorCues(analysis.readings)),
);

if (process.argv.includes('--cross')) cross();
else await write();

function cross(): void {
  const writers = [...new Set(rows.map(({ row }) => row.id.charAt(0))), 'all'];
  for (const head of Object.keys(heads)) {
    const counts = new Map(writers.map((writer) => [writer, [0, 0, 0] as [number, number, number]]));
    rows.forEach(({ row, codes, weight }, message) => {
      if (weight < 1) return;
      codes.forEach((code, index) => {
        if (code === null) return;
        const truth = (heads[head] as (code: string) => boolean)(code);
        const verdict = ((judgements[message]?.[index] as Record<string, number>)[head] ?? 0) >= 0.5;
        for (const writer of [row.id.charAt(0), 'all']) {
          const own = counts.get(writer) as [number, number, number];
          if (truth && verdict) own[0]++;
          else if (verdict) own[1]++;
          else if (truth) own[2]++;
        }
      });
    });
    console.log(head.padEnd(14), [...counts].map(([writer, own]) => `${writer} ${figure(own)}`).join('  '));
  }
  for (const task of [...tasks, ...followUpTasks]) {
    const own = examplesOf(task);
    const chances: number[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const { vocabulary: names, weights } = fitMessages(own.filter((example) => example.fold !== fold));
      own.forEach((example, index) => {
        const { features } = example;
        if (example.fold === fold) chances[index] = logistic(scoreOf(sparseOf(features, names), weights));
      });
    }
    const isFlaw = ['askModel', 'personalModel', 'valueModel', 'outreachModel'].includes(task.name);
    for (const threshold of isFlaw ? [0.35, 0.42, 0.5, 0.6] : [task.threshold]) {
      const line = writers.map((writer) => {
        const counts: [number, number, number] = [0, 0, 0];
        own.forEach(({ row, label, isVariant }, index) => {
          if (
            isVariant ||
            row.id.includes(' ') ||
            (writer !== 'all' && row.id.charAt(0) !== writer) ||
            row.doubtful.includes(task.field) ||
            row.draft.channel === 'linkedin-connection'
          )
            return;
          const truth = isFlaw ? !label : label;
          const verdict = isFlaw ? (chances[index] as number) < threshold : (chances[index] as number) >= threshold;
          if (truth && verdict) counts[0]++;
          else if (verdict) counts[1]++;
          else if (truth) counts[2]++;
        });
        return `${writer} ${figure(counts)}`;
      });
      console.log(`${isFlaw ? 'no ' : ''}${task.name} at ${threshold}`.padEnd(24), line.join('  '));
    }
  }
}

function figure([hit, alarm, miss]: [number, number, number]): string {
  const share = (value: number) => value.toFixed(2);
  return `P ${share(hit / (hit + alarm))} R ${share(hit / (hit + miss))} F1 ${share((2 * hit) / (2 * hit + alarm + miss))} (${hit + miss})`;
}

async function write(): Promise<void> {
  const models = new SentenceModels(vocabulary, examples);
  const parts = [...tasks, ...followUpTasks].map((task) => {
    const { vocabulary: names, weights } = fitMessages(examplesOf(task));
    const rounded = [...names.keys()].map(
      (name, index) => [name, Number((weights[index] as number).toFixed(3))] as const,
    );
    const model = {
      bias: Number((weights.at(-1) as number).toFixed(3)),
      weights: Object.fromEntries(rounded.filter(([, weight]) => weight !== 0)),
      threshold: task.threshold,
    };
    return `/** ${task.about} */\nexport const ${task.name}: Model = ${JSON.stringify(model, null, 2)};`;
  });
  const files: Readonly<Record<string, string>> = {
    '../src/model/sentence-weights.ts': models.source(),
    '../src/model/weights.ts': `// Written by \`npm run train\` from fixtures/corpus/tune.jsonl; do not edit.\nimport type { Model } from './score.ts';\n\n${parts.join('\n\n')}\n`,
  };
  for (const [path, source] of Object.entries(files)) {
    const target = new URL(path, import.meta.url);
    const formatted = await format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
    if (!process.argv.includes('--check')) writeFileSync(target, formatted);
    else if (readFileSync(target, 'utf8') !== formatted) {
      console.error(`${path.replace('../', '')} is not what the corpus gives. Run \`npm run train\`.`);
      process.exitCode = 1;
    }
  }
  if (!process.argv.includes('--check')) console.log('wrote src/model/sentence-weights.ts and src/model/weights.ts');
}
