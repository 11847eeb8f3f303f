/**
 * Is anything in the message true only of this reader? Each sentence is weighed by named evidence: what the reader said,
 * made or did, a thing of theirs with something said about it, a named go-between, a shared event, against merge fields,
 * praise without an object and guesses at the role. The find-and-replace test, in numbers.
 */
import type { Draft } from '../draft.ts';
import { probability, support } from '../model/score.ts';
import { personalModel } from '../model/weights.ts';
import { fold } from '../syntax/sentences.ts';
import { knownOf, messageFeatures, ownWords, personalEvidence, type Features } from './features.ts';
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

/** Evidence of at least this weight (log-odds) makes a sentence worth showing as an anchor. */
const MIN_SUPPORT = 0.35;

export function personalFeatures(
  readings: readonly Reading[],
  draft: Draft,
  whole: Features,
): { perSentence: Features[]; total: Features } {
  const own = ownWords(draft);
  const perSentence = readings.map((reading) => personalEvidence(reading, draft, own));
  return { perSentence, total: messageFeatures(perSentence, whole) };
}

export function findAnchors(readings: readonly Reading[], draft: Draft, whole: Features): Anchors {
  const { perSentence, total } = personalFeatures(readings, draft, whole);
  const chance = readings.length === 0 ? 0 : probability(personalModel, total);
  const isPersonal = chance >= personalModel.threshold;
  const known = knownOf(draft);
  const list = readings.flatMap((reading, index): (Anchor & { weight: number })[] => {
    const features = perSentence[index] ?? {};
    const weight = support(personalModel, features);
    const found = reasons.find(([name]) => (features[name] ?? 0) > 0);
    const { start, end } = reading.sentence;
    if (found && (weight >= MIN_SUPPORT || found[1] <= 1)) {
      const tier = found[1] >= 2 && !isPersonal ? 1 : found[1];
      return [{ tier, start, end, reason: found[2], weight }];
    }
    const merged = reading.words.find(({ word }) => known.names.has(word) || known.company.has(word));
    return merged
      ? [
          {
            tier: 1,
            start: merged.token.start,
            end: merged.token.end,
            reason: 'a name or an employer, which a mail merge fills in',
            weight: 0,
          },
        ]
      : [];
  });
  list.sort((a, b) => b.tier - a.tier || b.weight - a.weight);
  const best = list[0];
  const greeted =
    draft.recipient?.name !== undefined &&
    fold(draft.text.slice(0, 80)).includes(fold(draft.recipient.name.split(/\s+/u)[0] ?? ''));
  const tier: Tier = isPersonal
    ? best && best.tier >= 2
      ? best.tier
      : 2
    : best && best.tier >= 1
      ? 1
      : greeted
        ? 1
        : 0;
  return { tier, list: list.map(({ weight: _weight, ...anchor }) => anchor), probability: chance };
}
