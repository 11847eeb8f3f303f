/**
 * What sort of message it is. The mission rules judge outreach: a first touch, a favour asked, a follow-up. A thank-you, an
 * answer, a decline, an introduction, a notice or a question to a help desk is not held to them.
 */
import type { Draft, Kind } from '../draft.ts';
import { correction } from '../lexicon/follow-up.ts';
import { circularGreeting, kindCues } from '../lexicon/kind.ts';
import { favorModel, outreachModel } from '../model/weights.ts';
import { probability } from '../model/score.ts';
import { fold } from '../syntax/sentences.ts';
import type { Act } from './acts.ts';
import type { Asks } from './asks.ts';
import type { Features } from './features.ts';
import { keptAlone } from './kept.ts';
import { isAutomatic, unansweredOf } from './novelty.ts';
import type { Reading } from './reading.ts';
import { plainTextOf } from './words.ts';

export interface KindFact {
  kind: Kind;
  /** Whether the rules about outreach apply. */
  isOutreach: boolean;
  /** Help is asked and nothing is sold. */
  asksFavor: boolean;
  reason: string;
}

/** Whoever writes that no answer is needed has thought about it. */
const noReplyNeeded =
  /\b(?:no (?:need|obligation|pressure) (?:to|for you to) (?:reply|respond|answer|write back|get back|do anything)|no (?:reply|answer|response|action|further action) (?:is )?(?:needed|required|necessary|expected)|nothing (?:further |more |else )?(?:is )?(?:needed|required) (?:from|of) you|you (?:do not need|need not|do not have) to (?:reply|respond|answer|do anything|come back)|(?:just )?(?:for your information|so (?:that )?you know|thought you should know|you may as well know|for the record))\b/u;

/** Names of the cues that a sentence has. */
const cuesIn = keptAlone((sentence): ReadonlySet<string> => {
  const text = plainTextOf(sentence);
  const cues = Object.entries({ ...kindCues, noReplyNeeded }).filter(([, pattern]) => pattern.test(text));
  return cues.length === 0 ? none : new Set(cues.map(([name]) => name));
});
const none: ReadonlySet<string> = new Set();

const hasCue = (readings: readonly Reading[], name: keyof typeof kindCues | 'noReplyNeeded') =>
  readings.some(({ sentence }) => cuesIn(sentence).has(name));

export function findKind(
  draft: Draft,
  greeting: string,
  readings: readonly Reading[],
  asks: Asks,
  evidence: Features,
): KindFact {
  const asksFavor = readings.length > 0 && probability(favorModel, evidence) >= favorModel.threshold;
  const found = kindOf(draft, greeting, readings, asks, evidence, asksFavor);
  return { ...found, asksFavor: found.kind === 'favor' || (found.isOutreach && asksFavor) };
}

function kindOf(
  draft: Draft,
  greeting: string,
  readings: readonly Reading[],
  asks: Asks,
  evidence: Features,
  asksFavor: boolean,
): Omit<KindFact, 'asksFavor'> {
  if (draft.kind) return { kind: draft.kind, isOutreach: isOutreachKind(draft.kind), reason: 'the draft says so' };
  const answered = draft.history.some((message) => message.from === 'recipient' && !isAutomatic(message));
  const waiting = unansweredOf(draft);
  if (hasCue(readings, 'noReplyNeeded'))
    return { kind: 'other', isOutreach: false, reason: 'it says that no answer is needed' };
  if (waiting.length > 0) {
    if (readings.length <= 6 && readings.some(({ text }) => correction.test(fold(text))))
      return { kind: 'other', isOutreach: false, reason: 'it puts right what was wrong' };
    if (hasCue(readings, 'breakup') && asks.strong.length === 0)
      return { kind: 'breakup', isOutreach: false, reason: 'it closes the thread' };
    if (
      !answered &&
      hasCue(readings, 'decline') &&
      asks.verdict === 'none' &&
      readings.length <= 5 &&
      !readings.some(({ text }) => /\bhelp\b/u.test(text))
    )
      return { kind: 'decline', isOutreach: false, reason: 'it withdraws' };
    return {
      kind: 'follow-up',
      isOutreach: true,
      reason: `${waiting.length} earlier message${waiting.length > 1 ? 's' : ''} without an answer`,
    };
  }
  if (answered) return { kind: 'reply', isOutreach: false, reason: 'they have answered' };
  const features = kindFeatures(greeting, readings, asks.acts);
  if (readings.length > 0 && probability(outreachModel, { ...evidence, ...features }) < outreachModel.threshold)
    return { ...otherKind(features), isOutreach: false };
  return {
    kind: asksFavor ? 'favor' : 'first',
    isOutreach: true,
    reason: asksFavor ? 'it asks for help and sells nothing' : 'nothing was sent before',
  };
}

export const isOutreachKind = (kind: Kind) => kind === 'first' || kind === 'follow-up' || kind === 'favor';

function otherKind(features: Features): { kind: Kind; reason: string } {
  const cue = (name: string) => (features[name] ?? 0) > 0;
  if (cue('thanks') || cue('congratulations') || cue('apology') || cue('condolence'))
    return { kind: 'thanks', reason: 'it thanks, congratulates or apologises' };
  if (cue('intro')) return { kind: 'intro', reason: 'it introduces two people' };
  if (cue('decline')) return { kind: 'decline', reason: 'it declines' };
  if (cue('breakup')) return { kind: 'breakup', reason: 'it closes the thread' };
  return { kind: 'other', reason: 'it reads like a notice, a chat or a plain question, not like outreach' };
}

/** Evidence for and against outreach, for a message without a thread. */
export function kindFeatures(greeting: string, readings: readonly Reading[], acts: readonly Act[]): Features {
  const asks = acts.some(({ strength }) => strength === 'strong');
  const opening = readings.slice(0, 3);
  const features: Features = {};
  for (const name of Object.keys(kindCues) as (keyof typeof kindCues)[]) {
    const isOpening = name === 'thanks' || name === 'congratulations' || name === 'apology' || name === 'condolence';
    features[name] = hasCue(isOpening ? opening : readings, name) ? 1 : 0;
  }
  const words = readings.reduce((sum, reading) => sum + reading.length, 0);
  features['short-question'] = words <= 25 && asks ? 1 : 0;
  features['very-short'] = words <= 14 ? 1 : 0;
  features['no-greeting'] = greeting === '' ? 1 : 0;
  features['circular'] = circularGreeting.test(greeting.toLowerCase()) ? 1 : 0;
  features['brochure'] = Math.min(1, readings.reduce((sum, { brochure }) => sum + brochure, 0) / 4);
  features['first-person'] =
    words === 0 ? 0 : (readings.reduce((sum, { firstPerson }) => sum + firstPerson, 0) / words) * 10;
  features['second-person'] =
    words === 0 ? 0 : (readings.reduce((sum, { secondPerson }) => sum + secondPerson, 0) / words) * 10;
  const courts = features['seeks'] === 1 || features['recruits'] === 1 || features['brochure'] >= 0.5;
  const courteous =
    features['thanks'] === 1 ||
    features['congratulations'] === 1 ||
    features['apology'] === 1 ||
    features['condolence'] === 1;
  features['courtesy-only'] = courteous && !courts ? 1 : 0;
  features['ends-something'] = (features['decline'] === 1 || features['breakup'] === 1) && !courts ? 1 : 0;
  features['notice-only'] = features['notice'] === 1 && features['introducesSelf'] === 0 ? 1 : 0;
  features['chat-only'] = features['chat'] === 1 && !courts && features['introducesSelf'] === 0 ? 1 : 0;
  features['bare-question'] = words <= 40 && asks && features['introducesSelf'] === 0 && !courts ? 1 : 0;
  features['introduces-others'] = features['intro'] === 1 && features['introducesSelf'] === 0 ? 1 : 0;
  features['length'] = Math.min(2, Math.log2(Math.max(8, words) / 20));
  features['money'] = readings.some(({ money, numbers }) => money && numbers > 0) ? 1 : 0;
  return features;
}
