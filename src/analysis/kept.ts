/**
 * What is worked out of a sentence, kept with it: the sentence comes again in the next version of a draft that is being
 * written, and in the next message of a mailbox. The work sees the sentence by itself, so it can rest on nothing around it.
 */
import type { LoneSentence, Sentence } from '../syntax/sentences.ts';
import type { Span } from './spans.ts';

/** For work that has no places in it, or places from the start of the sentence. */
export function keptAlone<Result extends object>(
  work: (sentence: LoneSentence) => Result,
): (sentence: Sentence) => Result {
  return ({ alone }) => {
    let result = alone.known.get(work) as Result | undefined;
    if (!result) alone.known.set(work, (result = work(alone)));
    return result;
  };
}

interface Entry<Result> {
  scope: string;
  /** As it is at the start of a text, and as it is where the sentence stood last. */
  alone: Result;
  place: Sentence;
  placed: Result;
}

/**
 * For work whose result has places in it.
 * @param work what is worked out; `rest` is what it rests on besides the sentence, and `scope` tells one such rest from another.
 * @param move the result with its places counted as those of the sentence given; it has that sentence, too.
 */
export function keptInPlace<Result, Rest extends readonly unknown[]>(
  work: (sentence: Sentence, ...rest: Rest) => Result,
  move: (result: Result, to: Sentence) => Result,
): (sentence: Sentence, scope: string, ...rest: Rest) => Result {
  return (sentence, scope, ...rest) => {
    const { alone } = sentence;
    let entry = alone.known.get(work) as Entry<Result> | undefined;
    if (entry?.scope !== scope) {
      const result = work(alone, ...rest);
      alone.known.set(work, (entry = { scope, alone: result, place: alone, placed: result }));
    }
    if (entry.place !== sentence) {
      entry.placed = move(entry.alone, sentence);
      entry.place = sentence;
    }
    return entry.placed;
  };
}

/** Spans of a sentence by itself, at the place of the sentence given. */
export function moveSpans<Found extends Span>(found: readonly Found[], { start }: Sentence): readonly Found[] {
  return found.length === 0 ? found : found.map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
}
