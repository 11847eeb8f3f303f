/**
 * What each sentence is likely to do: ask something, say something true only of this reader, bring the reader something,
 * speak of the sender. Grammar, structure and the named evidence are weighed together by the models in `src/model`; what comes
 * out is a probability for each question, and the reasons are those of the evidence.
 */
import { meaningOf } from '../model/meaning.ts';
import { logitsOf, sumsOf, type Head } from '../model/sentence-model.ts';
import type { Sentence } from '../syntax/sentences.ts';
import type { Act } from './acts.ts';
import type { Features } from './features.ts';
import type { Reading } from './reading.ts';
import { keptBySentence } from './kept.ts';
import { ownFeatures, placedFeatures } from './sentence-features.ts';

/** Probabilities, 0 to 1. */
export type Judgement = Readonly<Record<Head, number>>;

/** All that is known of a sentence before it is judged: name to value. */
export type SentenceInput = ReadonlyMap<string, number>;

/** The named evidence of one sentence about the reader and about what is in it for them. */
export interface Evidence {
  personal: Features;
  value: Features;
}

/** All that the judgement of a message's sentences rests on. */
export function sentenceInputs(
  readings: readonly Reading[],
  acts: readonly Act[],
  evidence: readonly Evidence[],
): SentenceInput[] {
  const bySentence = actsBySentence(acts);
  return readings.map((reading, index) => {
    const around = aroundOf(readings, index, bySentence.get(reading.sentence) ?? [], evidence[index]);
    return new Map([...ownInput(reading), ...around]);
  });
}

/** What a sentence says by itself: its looks, and what its words are about. */
function ownInput({ sentence, words }: Reading): [string, number][] {
  const input = ownFeatures(sentence).map((name): [string, number] => [name, 1]);
  meaningOf(words.map(({ word }) => word)).forEach((amount, dimension) => {
    if (amount !== 0) input.push([`v:${dimension + 1}`, amount]);
  });
  return input;
}

/** What depends on the rest of the message: its place, its acts in their context, and the evidence, which knows the reader. */
function aroundOf(
  readings: readonly Reading[],
  index: number,
  acts: readonly Act[],
  evidence: Evidence | undefined,
): Map<string, number> {
  const { sentence } = readings[index] as Reading;
  const neighbours = {
    total: readings.length,
    previous: readings[index - 1]?.sentence,
    next: readings[index + 1]?.sentence,
  };
  const input = new Map(placedFeatures(sentence, neighbours).map((name) => [name, 1]));
  for (const { type, strength } of acts) input.set(`a:${type}`, 1).set(`a:${strength}`, 1);
  for (const [name, amount] of Object.entries(evidence?.personal ?? {}))
    if (amount !== 0) input.set(`r:${name}`, amount);
  for (const [name, amount] of Object.entries(evidence?.value ?? {})) if (amount !== 0) input.set(`g:${name}`, amount);
  return input;
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

const ownSums = keptBySentence(
  (_: Sentence, reading: Reading) => sumsOf(ownInput(reading)),
  (sums) => sums,
);

/** What each sentence is likely to do. */
export function judge(readings: readonly Reading[], acts: readonly Act[], evidence: readonly Evidence[]): Judgement[] {
  const bySentence = actsBySentence(acts);
  return readings.map((reading, index) => {
    const { sentence } = reading;
    const around = aroundOf(readings, index, bySentence.get(sentence) ?? [], evidence[index]);
    const logits = logitsOf(ownSums(sentence, '', reading), sumsOf(around));
    return Object.fromEntries(Object.entries(logits).map(([head, logit]) => [head, logistic(logit)])) as Judgement;
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
