/**
 * Is anything in the message true only of this reader? Each sentence is weighed by named evidence: what the reader said,
 * made or did, a thing of theirs with something said about it, a named go-between, a shared event, against merge fields,
 * praise without an object and guesses at the role. The find-and-replace test, in numbers.
 */
import type { Draft } from '../draft.ts';
import { probability } from '../model/score.ts';
import { personalModel } from '../model/weights.ts';
import { fold } from '../syntax/sentences.ts';
import type { Evidence, Features } from './features.ts';
import type { Judgement } from './judgements.ts';
import type { Reading } from './reading.ts';

/** 3 their own words, deeds or shared history; 2 something of their organisation or place; 1 a merge field; 0 nothing. */
export type Tier = 0 | 1 | 2 | 3;

export interface Anchor {
  tier: Tier;
  start: number;
  end: number;
  reason: string;
}

export interface Anchors {
  /** Highest tier there is. */
  tier: Tier;
  /** What was found about the reader, best first; merge fields and empty praise too, with tier 1 and 0. */
  list: readonly Anchor[];
  /** Probability that the message is about this reader, 0 to 1. */
  probability: number;
}

const reasons: readonly [name: string, tier: Tier, reason: string][] = [
  ['mutual', 3, 'somebody both know is named'],
  ['said', 3, 'it takes up what they wrote'],
  ['together', 3, 'it recalls a meeting or a shared event'],
  ['did-specific', 3, 'it names something they did'],
  ['perceived-specific', 3, 'the sender saw or used something of theirs'],
  ['artefact-specific', 3, 'it names something they made or published, and what it holds'],
  ['facts', 3, 'it uses what is known of them'],
  ['artefact-in-specific', 2, 'it says something about a thing of theirs'],
  ['shared-matter', 2, 'it names a matter that the two of them share'],
  ['asked-of-them', 2, 'it takes up what they ask or publish'],
  ['their-place', 2, 'it points at a place of theirs'],
  ['thing-specific', 2, 'it names a thing of theirs'],
  ['thing-in-specific', 2, 'it says something about a thing of theirs'],
  ['does-specific', 2, 'it says what they do'],
  ['company-deed', 2, 'it says something of their organisation'],
  ['definite-thing', 2, 'it points at one thing of theirs'],
  ['fault', 2, 'it reports a fault in a thing of theirs'],
  ['about-things', 2, 'it is about particular things'],
  ['did-plain', 2, 'it says what they did'],
  ['perceived-plain', 1, 'it says that something of theirs was seen, not what'],
  ['artefact-plain', 1, 'it names a thing of theirs and nothing about it'],
  ['does-plain', 1, 'it says what they do, as of many'],
  ['role-guess', 1, 'it guesses from the role'],
  ['people-like-you', 0, 'it speaks of people like them'],
  ['profile-praise', 0, 'it praises a profile'],
  ['generic-only', 0, 'it speaks of what everybody has'],
];

const nothing: Features = {};
const known = new WeakMap<Features, typeof reasons>();

function reasonsIn(features: Features): typeof reasons {
  let found = known.get(features);
  if (!found) known.set(features, (found = reasons.filter(([name]) => (features[name] ?? 0) > 0)));
  return found;
}

/** A sentence is about this reader from this probability on. */
const IS_ANCHOR = 0.5;
/** An anchor is of the third tier from this probability on that nobody else could be written so to. */
const IS_UNIQUE = 0.5;

/** Where the reader's name or employer stands in a sentence: what a mail merge fills in. */
const mergedIn = (reading: Reading) => (reading.named === -1 ? undefined : reading.words[reading.named]?.token);

export function findAnchors(
  readings: readonly Reading[],
  evidence: readonly Evidence[],
  judgements: readonly Judgement[],
  total: Features,
  draft: Draft,
): Anchors {
  const chance = readings.length === 0 ? 0 : probability(personalModel, total);
  const isPersonal = chance >= personalModel.threshold;
  const surest = judgements.reduce((best, { anchor }, at) => (anchor > (judgements[best]?.anchor ?? 0) ? at : best), 0);
  const list = readings.flatMap((reading, index): (Anchor & { weight: number })[] => {
    const features = evidence[index]?.personal ?? nothing;
    const { anchor: weight = 0, unique = 0 } = judgements[index] ?? {};
    const { start, end } = reading.sentence;
    const found = reasonsIn(features);
    if (isPersonal && (weight >= IS_ANCHOR || index === surest)) {
      const reason = found.find(([, tier]) => tier >= 2)?.[2] ?? 'it is about something that only they have to do with';
      return [{ tier: unique >= IS_UNIQUE ? 3 : 2, start, end, reason, weight }];
    }
    const best = found[0];
    if (best) return [{ tier: Math.min(best[1], 1) as Tier, start, end, reason: best[2], weight: weight - 1 }];
    const merged = mergedIn(reading);
    const reason = 'a name or an employer, which a mail merge fills in';
    return merged ? [{ tier: 1, start: merged.start, end: merged.end, reason, weight: -2 }] : [];
  });
  list.sort((a, b) => b.tier - a.tier || b.weight - a.weight);
  const greeted =
    draft.recipient?.name !== undefined &&
    fold(draft.text.slice(0, 80)).includes(fold(draft.recipient.name.split(/\s+/u)[0] ?? ''));
  const tier: Tier = list[0]?.tier ?? (greeted ? 1 : 0);
  return {
    tier: tier === 0 && greeted ? 1 : tier,
    list: list.map(({ weight: _weight, ...anchor }) => anchor),
    probability: chance,
  };
}
