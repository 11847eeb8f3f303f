/**
 * What is in it for the reader: who gains by each sentence, and is it concrete? A favour is judged as a favour: why this
 * reader, how much is asked, and thanks or something in return.
 */
import { probability } from '../model/score.ts';
import { valueModel } from '../model/weights.ts';
import type { Evidence, Features } from './features.ts';
import type { Judgement } from './judgements.ts';
import { keptAlone } from './kept.ts';
import type { Reading } from './reading.ts';
import { plainTextOf } from './words.ts';

export interface ValueStatement {
  start: number;
  end: number;
  /** Whether the reader gains by it, or only the sender or nobody in particular. */
  for: 'reader' | 'sender' | 'nobody';
  reason: string;
}

export interface Favor {
  isFavor: boolean;
  /** It says why this reader is asked. */
  saysWhy: boolean;
  /** It says how much is asked ("two questions", "ten minutes"). */
  isBounded: boolean;
  /** It thanks, or offers something in return. */
  isGrateful: boolean;
}

export interface Value {
  verdict: 'strong' | 'weak' | 'none';
  /** Best first. */
  list: readonly ValueStatement[];
  /** Probability that the reader has something concrete from it, or is asked a favour as one should, 0 to 1. */
  probability: number;
  favor: Favor;
}

const reasons: readonly [name: string, reason: string][] = [
  ['handover-you', 'something is handed to the reader'],
  ['yours-to-have', 'the reader may have or use something'],
  ['did-for-you', 'work was done for the reader'],
  ['fault-yours', 'it reports something the reader will want to know'],
  ['attached', 'something to use is attached or linked'],
  ['handover-made', 'something was made that the reader can use'],
  ['gain-you-number', 'a gain for the reader, with a figure'],
  ['gain-number', 'a gain, with a figure'],
  ['from-to', 'a change, with figures'],
  ['intro', 'an introduction is offered'],
  ['role', 'terms of a job are given'],
  ['audience', 'readers or listeners are offered'],
  ['custom', 'an order or a payment is offered'],
  ['custom-wish', 'an order or a payment is offered'],
  ['free', 'it costs nothing'],
  ['pay', 'a sum is named'],
  ['reciprocity', 'something is given in return'],
  ['so-you', 'it says what the reader can do by it'],
  ['handover-plain', 'a thing of use is named'],
];

/** A sentence is what it may be from this probability on. */
const IS_LIKELY = 0.5;
/** A promise that fits everybody is told from this probability on: it is only shown where nothing better is found. */
const IS_VACUOUS = 0.35;
const STRONG = 0.75;

/** What speaks for a favour that is asked as one should, in the whole message. */
export function favorCues(readings: readonly Reading[]): Features {
  const cues = readings.map(({ sentence }) => favorCuesIn(sentence));
  return {
    'favor-bounded': cues.some(({ isBounded }) => isBounded) ? 1 : 0,
    'favor-grateful': cues.some(({ isGrateful }) => isGrateful) ? 1 : 0,
  };
}

const favorCuesIn = keptAlone((sentence) => {
  const text = plainTextOf(sentence);
  return { isBounded: bounded.test(text), isGrateful: grateful.test(text) };
});

/** @param personal probability that the message is about this reader: a favour needs a reason why them. */
export function findValue(
  readings: readonly Reading[],
  evidence: readonly Evidence[],
  judgements: readonly Judgement[],
  total: Features,
  asksFavor: boolean,
  personal: number,
): Value {
  const chance = readings.length === 0 ? 0 : probability(valueModel, total);
  const surest = judgements.reduce((best, { gain }, at) => (gain > (judgements[best]?.gain ?? 0) ? at : best), 0);
  const list = readings.flatMap((reading, index): (ValueStatement & { weight: number })[] => {
    const judgement = judgements[index];
    if (!judgement) return [];
    const features = evidence[index]?.value ?? {};
    const { start, end } = reading.sentence;
    const { gain, sender, vacuous } = judgement;
    if (gain >= IS_LIKELY || (index === surest && chance >= STRONG && !asksFavor)) {
      const reason = reasons.find(([name]) => (features[name] ?? 0) > 0)?.[1] ?? 'the reader gains by it';
      return [{ start, end, for: 'reader', reason, weight: gain }];
    }
    if (sender >= IS_LIKELY && sender > vacuous)
      return [{ start, end, for: 'sender', reason: 'the sender gains by it', weight: sender }];
    if (vacuous >= IS_VACUOUS)
      return [{ start, end, for: 'nobody', reason: 'it promises in words that fit everything', weight: vacuous }];
    return [];
  });
  list.sort((a, b) => b.weight - a.weight);
  return {
    verdict: chance >= STRONG ? 'strong' : chance >= valueModel.threshold ? 'weak' : 'none',
    list: list.map(({ weight: _weight, ...statement }) => statement),
    probability: chance,
    favor: {
      isFavor: asksFavor,
      saysWhy: personal >= 0.5,
      isBounded: total['favor-bounded'] === 1,
      isGrateful: total['favor-grateful'] === 1,
    },
  };
}

const bounded =
  /\b(?:(?:one|two|three|four|five|six|ten|a few|a couple of|a single|\d+|short|quick|brief|half an?|just|only) (?:\w+ ){0,2}(?:questions?|minutes?|mins?|lines?|names?|sentences?|numbers?|photos?|pages?|hours?|words?|answers?|seconds?|picture|copy|paragraph|call|chat|thing|figures?|sheet|days?|evenings?|afternoon)|a (?:line|yes|word|name|photo|minute|scan) (?:or|is|would|will|does|back|about|on)|yes or no|one line|nothing more|no more than|at most|that is all|all i (?:ask|need|want))\b/u;
const grateful =
  /\b(?:thank(?:s|ful|fully)?|thank you|grateful|gratefully|appreciate|appreciated|obliged|in (?:your|my) debt|owe you|kindness|mean (?:a lot|the world|so much)|in return|acknowledge|credit|cite|share (?:the|my|our) (?:results|findings|data)|coffee|lunch|beer|dinner|god bless|bless you|cheers|ta|donation|copy (?:of|for you)|honou?red)\b/u;
