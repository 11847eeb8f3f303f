/**
 * `npm run train`: learns the weights of the additive models from the tuning part of the corpus and writes
 * `src/model/weights.ts`. Logistic regression with an L2 penalty, plain gradient descent from zero: the same corpus gives
 * the same bytes. `--check` fails when the file would change; `--cross` prints eight-fold cross-validated figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { kindFeatures } from '../src/analysis/kind.ts';
import { personalFeatures } from '../src/analysis/anchors.ts';
import { valueFeatures } from '../src/analysis/value.ts';
import type { Features } from '../src/analysis/features.ts';
import { toDraft } from '../src/draft.ts';
import { Message } from '../src/engine/message.ts';
import type { Model } from '../src/model/score.ts';
import { readCorpus, type CorpusRow } from './corpus.ts';

const STEPS = 2000;
const RATE = 0.5;
const MOMENTUM = 0.9;
/** A doubtful label counts this much of a sure one. */
const DOUBT = 0.3;

interface Example {
  id: string;
  features: Features;
  label: boolean;
  weight: number;
  isDoubtful: boolean;
}

interface Task {
  name: 'outreachModel' | 'personalModel' | 'valueModel';
  about: string;
  l2: number;
  threshold: number;
  examples: Example[];
}

const isOutreachRow = ({ labels }: CorpusRow) =>
  labels.kind === undefined || ['first', 'favor', 'follow-up'].includes(labels.kind);

function tasks(rows: readonly CorpusRow[]): Task[] {
  const english = rows.filter(({ labels }) => (labels.language ?? 'en') === 'en');
  const parsed = english.map((row) => ({ row, analysis: new Message(toDraft(row.draft)).analysis }));
  const outreach = parsed.filter(({ row }) => isOutreachRow(row));
  const example = (row: CorpusRow, features: Features, label: boolean, field: string, weight = 1): Example => {
    const isDoubtful = row.doubtful.includes(field);
    return { id: row.id, features, label, isDoubtful, weight: weight * (isDoubtful ? DOUBT : 1) };
  };
  return [
    {
      name: 'outreachModel',
      about:
        'Is it outreach? Messages without a thread. Other kinds count 2.5 times: there are fewer of them, and the milder verdict is theirs.',
      l2: 3,
      threshold: 0.4,
      examples: parsed
        .filter(({ row }) => (row.draft.history ?? []).length === 0)
        .map(({ row, analysis }) =>
          example(
            row,
            kindFeatures(analysis.greeting, analysis.readings, analysis.asks),
            isOutreachRow(row),
            'kind',
            isOutreachRow(row) ? 1 : 2.5,
          ),
        ),
    },
    {
      name: 'personalModel',
      about: 'Is anything in it true only of this reader?',
      l2: 3,
      // Under a half: a false alarm costs more than a miss.
      threshold: 0.42,
      examples: outreach.map(({ row, analysis }) =>
        example(
          row,
          personalFeatures(analysis.readings, analysis.draft, analysis.whole).total,
          row.labels.personalized === true,
          'personalized',
        ),
      ),
    },
    {
      name: 'valueModel',
      about: 'Has the reader something concrete from it, or is it a favour asked as one should?',
      l2: 3,
      threshold: 0.47,
      examples: outreach.map(({ row, analysis }) =>
        example(
          row,
          valueFeatures(analysis.readings, analysis.whole, analysis.kind.asksFavor, analysis.anchors.probability).total,
          row.labels.value === true || row.labels.favorOk === true,
          'value',
        ),
      ),
    },
  ];
}

function fit(examples: readonly Example[], names: readonly string[], l2: number): number[] {
  const size = names.length + 1;
  const weights = new Array<number>(size).fill(0);
  const velocity = new Array<number>(size).fill(0);
  const inputs = examples.map(({ features }) => [...names.map((name) => features[name] ?? 0), 1]);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    examples.forEach(({ label, weight }, row) => {
      const input = inputs[row] as number[];
      let sum = 0;
      for (let index = 0; index < size; index++) sum += (weights[index] as number) * (input[index] as number);
      const error = (1 / (1 + Math.exp(-sum)) - (label ? 1 : 0)) * weight;
      for (let index = 0; index < size; index++)
        gradient[index] = (gradient[index] as number) + error * (input[index] as number);
    });
    for (let index = 0; index < size; index++) {
      const penalty = index < size - 1 ? l2 * (weights[index] as number) : 0;
      velocity[index] =
        MOMENTUM * (velocity[index] as number) - (RATE * ((gradient[index] as number) + penalty)) / total;
      weights[index] = (weights[index] as number) + (velocity[index] as number);
    }
  }
  return weights;
}

const namesOf = (examples: readonly Example[]) =>
  [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();

function model({ examples, l2, threshold }: Task): Model {
  const names = namesOf(examples);
  const weights = fit(examples, names, l2);
  const rounded = names.map((name, index) => [name, Number((weights[index] as number).toFixed(3))] as const);
  return {
    bias: Number((weights.at(-1) as number).toFixed(3)),
    weights: Object.fromEntries(rounded.filter(([, weight]) => weight !== 0)),
    threshold,
  };
}

function crossValidate({ name, examples, l2, threshold }: Task, folds = 8): void {
  const names = namesOf(examples);
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const weights = fit(
      examples.filter((_, index) => index % folds !== fold),
      names,
      l2,
    );
    examples.forEach(({ features, label, isDoubtful }, index) => {
      if (index % folds !== fold || isDoubtful) return;
      const sum = names.reduce(
        (all, feature, at) => all + (weights[at] as number) * (features[feature] ?? 0),
        weights.at(-1) as number,
      );
      const yes = 1 / (1 + Math.exp(-sum)) >= threshold;
      counts[yes ? (label ? 'truePositive' : 'falsePositive') : label ? 'falseNegative' : 'trueNegative']++;
    });
  }
  const { truePositive, falsePositive, falseNegative, trueNegative } = counts;
  const f1 = (hit: number, alarm: number, miss: number) => ((2 * hit) / (2 * hit + alarm + miss)).toFixed(3);
  console.log(
    `${name}: n ${examples.length}, F1 of yes ${f1(truePositive, falsePositive, falseNegative)}, F1 of no ${f1(trueNegative, falseNegative, falsePositive)}`,
    counts,
  );
}

const all = tasks(readCorpus('tune'));
if (process.argv.includes('--thresholds'))
  for (const task of all) for (const threshold of [0.35, 0.4, 0.45, 0.5, 0.55]) crossValidate({ ...task, threshold });
if (process.argv.includes('--cross')) {
  for (const task of all) crossValidate(task);
} else {
  const target = new URL('../src/model/weights.ts', import.meta.url);
  const parts = all.map(
    (task) => `/** ${task.about} */\nexport const ${task.name}: Model = ${JSON.stringify(model(task), null, 2)};`,
  );
  const source = `// Written by \`npm run train\` from fixtures/corpus/tune.jsonl; do not edit.\nimport type { Model } from './score.ts';\n\n${parts.join('\n\n')}\n`;
  const formatted = await format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== formatted) {
      console.error('src/model/weights.ts is not what the corpus gives. Run `npm run train`.');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(target, formatted);
    console.log('wrote src/model/weights.ts');
  }
}
