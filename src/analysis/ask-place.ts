/** Where the ask stands: how much the reader has to read after it, and whether it comes below the name. */
import type { Sentence } from '../syntax/sentences.ts';
import type { Act } from './acts.ts';
import type { Asks } from './asks.ts';

export interface AskPlace {
  /** The last thing that is clearly asked; null = nothing is. */
  last: Act | null;
  /** Words of the body after it, its own sentence left out. */
  wordsAfter: number;
  /** It is asked in the postscript only. */
  isInPostscript: boolean;
  /** Lines of sign-off and signature between the body and the postscript. */
  linesBetween: number;
}

export function findAskPlace(text: string, sentences: readonly Sentence[], asks: Asks): AskPlace {
  const inBody = asks.strong.filter(({ sentence }) => sentence.zone === 'BodyNode');
  const last = inBody.at(-1) ?? asks.strong.at(-1) ?? null;
  if (!last) return { last, wordsAfter: 0, isInPostscript: false, linesBetween: 0 };
  const body = sentences.findLast(({ zone }) => zone === 'BodyNode');
  const between = text.slice(body?.end ?? 0, sentences.find(({ zone }) => zone !== 'BodyNode')?.start ?? 0);
  const after = sentences.filter(({ zone, index }) => zone === 'BodyNode' && index > last.sentence.index);
  return {
    last,
    wordsAfter: after.reduce(
      (sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length,
      0,
    ),
    isInPostscript: inBody.length === 0,
    linesBetween: between.split('\n').filter((line) => line.trim() !== '').length,
  };
}
