/**
 * What was worked out of one sentence alone, kept for when the same sentence comes again: in the next version of a draft
 * that is being written, or in the next message of a mailbox. Only for work that looks at nothing but the sentence.
 */
import type { Sentence } from '../syntax/sentences.ts';

/** Sentences remembered for one kind of work; a draft of 5,000 words has some 300. */
const MAX_KEPT = 1500;
/** Longer sentences hardly come again, and would hold memory. In characters. */
const MAX_KEPT_LENGTH = 2000;

/**
 * @param work what is worked out of a sentence.
 * @param move the same for the same sentence at another place.
 * @returns work that is done once a sentence; `scope` tells apart what else it depends on.
 */
export function keptBySentence<Result, Rest extends readonly unknown[]>(
  work: (sentence: Sentence, ...rest: Rest) => Result,
  move: (result: Result, from: Sentence, to: Sentence) => Result,
): (sentence: Sentence, scope: string, ...rest: Rest) => Result {
  const kept = new Map<string, { sentence: Sentence; result: Result }>();
  return (sentence, scope, ...rest) => {
    const key = keyOf(sentence, scope);
    const known = kept.get(key);
    if (known?.sentence === sentence) return known.result;
    const result = known ? move(known.result, known.sentence, sentence) : work(sentence, ...rest);
    if (kept.size >= MAX_KEPT) kept.clear();
    if (key.length <= MAX_KEPT_LENGTH) kept.set(key, { sentence, result });
    return result;
  };
}

const keys = new WeakMap<Sentence, string>();

/** All of a sentence but where it stands. Which words are quoted may be decided by marks outside of it. */
function keyOf(sentence: Sentence, scope: string): string {
  let key = keys.get(sentence);
  if (key === undefined) {
    const { text, tokens, isListItem } = sentence;
    let quoted = '';
    for (const [index, token] of tokens.entries()) if (token.quoted) quoted += `${index},`;
    keys.set(sentence, (key = `${isListItem ? 'item' : ''}\0${tokens.length}\0${quoted}\0${text}`));
  }
  return scope === '' ? key : `${scope}\0${key}`;
}
