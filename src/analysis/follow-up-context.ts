/** Whether a follow-up says what it follows: words of the earlier messages, a name, or the earlier message quoted below. */
import type { Draft } from '../draft.ts';
import { emptyWords } from '../lexicon/follow-up.ts';
import { calendarNames } from '../lexicon/people.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import type { MessageRoot } from '../syntax/tree.ts';
import { knownOf, stem } from './features.ts';
import { unansweredOf } from './novelty.ts';

export interface FollowUpContext {
  /** Content words that stood in an earlier message. */
  shared: readonly string[];
  /** The earlier message stands below. */
  isQuoted: boolean;
  /** "the below", "my previous mail": where the message sends the reader to look. */
  pointsBack: Sentence | null;
}

const back =
  /\b(?:the below|see below|message below|mail below|e-?mail below|thread below|trailing (?:e-?mail|mail)|below (?:e-?mail|mail|message)|as below)\b/u;

export function findFollowUpContext(draft: Draft, root: MessageRoot, sentences: readonly Sentence[]): FollowUpContext {
  const known = knownOf(draft);
  const content = (text: string) =>
    new Set(
      (fold(text.slice(0, 6000)).match(/[\p{L}\p{N}]{3,}/gu) ?? [])
        .filter((word) => !emptyWords.has(word) && !calendarNames.has(word) && !known.names.has(word))
        .map(stem),
    );
  const earlier = new Set(
    unansweredOf(draft).flatMap(({ text, subject }) => [...content(text), ...content(subject ?? '')]),
  );
  const own = content(`${sentences.map(({ text }) => text).join(' ')} ${draft.subject ?? ''}`);
  return {
    shared: [...own].filter((word) => earlier.has(word)),
    isQuoted: root.children.some(({ type }) => type === 'QuoteNode' || type === 'ForwardNode'),
    pointsBack: sentences.find(({ text }) => back.test(fold(text))) ?? null,
  };
}
