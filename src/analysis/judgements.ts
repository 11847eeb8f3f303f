/**
 * What each sentence is likely to do: ask something, say something true only of this reader, bring the reader something,
 * speak of the sender. Grammar, structure and the named evidence are weighed together by the models in `src/model`; what comes
 * out is a probability for each question, and the reasons are those of the evidence.
 */
import { meaningOf } from '../model/meaning.ts';
import { logitsOf, sumsOf, type Head } from '../model/sentence-model.ts';
import type { Sentence } from '../syntax/sentences.ts';
import type { Act } from './acts.ts';
import type { Evidence, Features } from './features.ts';
import type { Reading } from './reading.ts';
import { keptAlone } from './kept.ts';
import { ownFeatures, placedFeatures, placeKey } from './sentence-features.ts';
import { wordsOf } from './words.ts';

/** Probabilities, 0 to 1. */
export type Judgement = Readonly<Record<Head, number>>;

/** All that is known of a sentence before it is judged: name to value. */
export type SentenceInput = ReadonlyMap<string, number>;

/** All that the judgement of a message's sentences rests on. */
export function sentenceInputs(
  readings: readonly Reading[],
  acts: readonly Act[],
  evidence: readonly Evidence[],
): SentenceInput[] {
  const bySentence = actsBySentence(acts);
  return readings.map((reading, index) => {
    const around = aroundOf(readings, index, bySentence.get(reading.sentence) ?? [], evidence[index]);
    return new Map([...ownInput(reading.sentence), ...around]);
  });
}

/** What a sentence says by itself: its looks, and what its words are about. */
function ownInput(sentence: Sentence): [string, number][] {
  const input = ownFeatures(sentence).map((name): [string, number] => [name, 1]);
  meaningOf(wordsOf(sentence).map(({ word }) => word)).forEach((amount, dimension) => {
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
  const input = new Map(placedFeatures(sentence, neighboursOf(readings, index)).map((name) => [name, 1]));
  for (const { type, strength } of acts) input.set(`a:${type}`, 1).set(`a:${strength}`, 1);
  for (const [name, amount] of Object.entries(evidence?.personal ?? {}))
    if (amount !== 0) input.set(`r:${name}`, amount);
  for (const [name, amount] of Object.entries(evidence?.value ?? {})) if (amount !== 0) input.set(`g:${name}`, amount);
  return input;
}

const neighboursOf = (readings: readonly Reading[], index: number) => ({
  total: readings.length,
  previous: readings[index - 1]?.sentence,
  next: readings[index + 1]?.sentence,
});

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

const ownSums = keptAlone((sentence) => sumsOf(ownInput(sentence)));

/** The last judgement of a sentence, and what it rested on. */
interface Known {
  evidence: Evidence | undefined;
  around: string;
  judgement: Judgement;
}
const lastOf = keptAlone((): { known?: Known } => ({}));

/** What each sentence is likely to do. */
export function judge(readings: readonly Reading[], acts: readonly Act[], evidence: readonly Evidence[]): Judgement[] {
  const bySentence = actsBySentence(acts);
  return readings.map(({ sentence }, index) => {
    const own = bySentence.get(sentence) ?? [];
    const last = lastOf(sentence);
    const around = `${placeKey(sentence, neighboursOf(readings, index))} ${own.map(({ type, strength }) => `${type} ${strength}`).join()}`;
    if (last.known?.around !== around || last.known.evidence !== evidence[index]) {
      const logits = logitsOf(ownSums(sentence), sumsOf(aroundOf(readings, index, own, evidence[index])));
      const judgement = Object.fromEntries(
        Object.entries(logits).map(([head, logit]) => [head, logistic(logit)]),
      ) as Judgement;
      last.known = { evidence: evidence[index], around, judgement };
    }
    return last.known.judgement;
  });
}

const logit = (chance: number) => Math.log(Math.max(0.003, chance) / Math.max(0.003, 1 - chance));

/** Made once: names put together anew for each message cost more than what they name. */
const namesByHead = new Map<Head, Record<'surest' | 'next' | 'any' | 'sum' | 'share', string>>();

function namesOf(head: Head) {
  let names = namesByHead.get(head);
  if (!names) {
    names = {
      surest: `${head}-surest`,
      next: `${head}-next`,
      any: `${head}-any`,
      sum: `${head}-sum`,
      share: `${head}-share`,
    };
    namesByHead.set(head, names);
  }
  return names;
}

/** The two greatest of some numbers, or as many as there are. */
function twoGreatest(numbers: readonly number[]): number[] {
  let first = -Infinity;
  let second = -Infinity;
  for (const number of numbers) {
    if (number > first) [first, second] = [number, first];
    else if (number > second) second = number;
  }
  return [first, second].slice(0, numbers.length);
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
    const [first, second] = twoGreatest(chances).map(logit);
    const sum = chances.reduce((all, chance) => all + chance, 0);
    const names = namesOf(head);
    total[names.surest] = (first ?? -5) / 2;
    total[names.next] = (second ?? -5) / 4;
    total[names.any] = 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
    total[names.sum] = Math.min(4, sum) / 2;
    total[names.share] = sum / chances.length;
  }
  for (const { strength } of acts) total[`act-${strength}`] = 1;
  total['~sentences'] = Math.min(2, Math.log2(Math.max(1, judgements.length)));
  return { ...total, ...whole, ...cues };
}
