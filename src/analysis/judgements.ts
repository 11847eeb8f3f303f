/**
 * What each sentence is likely to do: ask something, say something true only of this reader, bring the reader something,
 * speak of the sender. Grammar, structure and the named evidence are weighed together by the models in `src/model`; what comes
 * out is a probability for each question, and the reasons are those of the evidence.
 */
import { meaningOf } from '../model/meaning.ts';
import { sentenceLogits, type Head } from '../model/sentence-model.ts';
import type { Sentence } from '../syntax/sentences.ts';
import type { Act } from './acts.ts';
import type { Features } from './features.ts';
import type { Reading } from './reading.ts';
import { sentenceFeatures } from './sentence-features.ts';

/** Probabilities, 0 to 1. */
export type Judgement = Readonly<Record<Head, number>>;

/** All that is known of a sentence before it is judged: name to value. */
export type SentenceInput = ReadonlyMap<string, number>;

/** The named evidence of one sentence about the reader and about what is in it for them. */
export interface Evidence {
  personal: Features;
  value: Features;
}

export function sentenceInputs(
  readings: readonly Reading[],
  acts: readonly Act[],
  evidence: readonly Evidence[],
): SentenceInput[] {
  const bySentence = actsBySentence(acts);
  return readings.map(({ sentence, words }, index) => {
    const input = new Map<string, number>();
    const around = {
      total: readings.length,
      previous: readings[index - 1]?.sentence,
      next: readings[index + 1]?.sentence,
    };
    for (const name of sentenceFeatures(sentence, around)) input.set(name, 1);
    for (const act of bySentence.get(sentence) ?? []) {
      input.set(`a:${act.type}`, 1);
      input.set(`a:${act.strength}`, 1);
    }
    const own = evidence[index];
    if (own) {
      for (const [name, amount] of Object.entries(own.personal)) if (amount !== 0) input.set(`r:${name}`, amount);
      for (const [name, amount] of Object.entries(own.value)) if (amount !== 0) input.set(`g:${name}`, amount);
    }
    meaningOf(words.map(({ word }) => word)).forEach((amount, dimension) => {
      if (amount !== 0) input.set(`v:${dimension + 1}`, amount);
    });
    return input;
  });
}

export function actsBySentence(acts: readonly Act[]): Map<Sentence, Act[]> {
  const groups = new Map<Sentence, Act[]>();
  for (const act of acts) {
    const own = groups.get(act.sentence);
    if (own) own.push(act);
    else groups.set(act.sentence, [act]);
  }
  return groups;
}

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

export function judge(inputs: readonly SentenceInput[]): Judgement[] {
  return inputs.map((input) => {
    const logits = Object.entries(sentenceLogits(input)).map(([head, logit]) => [head, logistic(logit)] as const);
    return Object.fromEntries(logits) as Record<Head, number>;
  });
}

/** What the judgements say of the whole message: for each question the surest sentence, the next, any, how many. */
export function messageEvidence(
  judgements: readonly Judgement[],
  acts: readonly Act[],
  whole: Features,
  cues: Features,
): Features {
  const total: Features = {};
  for (const head of Object.keys(judgements[0] ?? {}) as Head[]) {
    const chances = judgements.map((judgement) => judgement[head]);
    const logits = chances.map((chance) => Math.log(Math.max(0.003, chance) / Math.max(0.003, 1 - chance)));
    const [first = -5, second = -5] = logits.sort((a, b) => b - a);
    const sum = chances.reduce((all, chance) => all + chance, 0);
    total[`${head}-surest`] = first / 2;
    total[`${head}-next`] = second / 4;
    total[`${head}-any`] = 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
    total[`${head}-sum`] = Math.min(4, sum) / 2;
    total[`${head}-share`] = sum / chances.length;
  }
  for (const { strength } of acts) total[`act-${strength}`] = 1;
  total['~sentences'] = Math.min(2, Math.log2(Math.max(1, judgements.length)));
  return { ...total, ...whole, ...cues };
}
