/**
 * Praise of the reader that is thick and has no object. "Your fix for the vacuum bug is brilliant" has one; "truly
 * inspiring leader" has none. Words inside a name ("incredible Machine Learning") praise nobody.
 */
import { intensifiers, plainPraise, strongPraise, unspecific } from '../lexicon/praise.ts';
import type { Sentence, Token } from '../syntax/sentences.ts';
import { keptInPlace, moveSpans } from './kept.ts';

export interface Compliment {
  start: number;
  end: number;
  /** A superlative, or made strong by an adverb. */
  isThick: boolean;
  /** A superlative and an adverb before it. */
  isTwofold: boolean;
  /** It says what is praised. */
  hasObject: boolean;
}

const opensContent = /^(?:on|about|of|for|in|at|with|where|when|that|which|who|to|by|from|behind|-|:)$/u;
const aboutOthers = /^(?:i|we|my|our|he|she|they|his|her|their|it|its|us|me|who)$/u;

export function findCompliments(sentences: readonly Sentence[]): Compliment[] {
  return sentences.flatMap((sentence) => keptCompliments(sentence, ''));
}

function complimentsIn({ tokens }: Sentence): readonly Compliment[] {
  const found: Compliment[] = [];
  const isToReader = tokens.some(({ lower }) => /^(?:you|your|you're|yours|you've|ur)$/u.test(lower));
  tokens.forEach((token, index) => {
    const isStrong = strongPraise.has(token.lower);
    if (token.quoted || token.kind !== 'word' || (!isStrong && !plainPraise.has(token.lower))) return;
    const before = tokens[index - 1];
    const isIntense = before !== undefined && intensifiers.has(before.lower);
    if (!isStrong && !isIntense) return;
    // An adverb that is itself an intensifier belongs to the word after it ("incredibly talented").
    if (intensifiers.has(token.lower) && isPraise(tokens[index + 1])) return;
    if (isInName(tokens, index) || isNegated(tokens, index)) return;
    if (!isToReader && !isAboutReader(tokens, index)) return;
    if (isToReader && isAboutSomebodyElse(tokens, index)) return;
    found.push({
      start: isIntense ? before.start : token.start,
      end: token.end,
      isThick: true,
      isTwofold: isStrong && isIntense,
      hasObject: hasObject(tokens, index),
    });
  });
  return found;
}

const keptCompliments = keptInPlace(complimentsIn, moveSpans);

const isPraise = (token: Token | undefined) =>
  token !== undefined && (strongPraise.has(token.lower) || plainPraise.has(token.lower));

/** Beside a word with a capital that does not open the sentence it is part of a name. */
function isInName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next?.kind === 'word' && /^\p{Lu}/u.test(next.text) && next.lower !== 'i' && !next.lower.startsWith("i'");
}

const isNegated = (tokens: readonly Token[], index: number) =>
  tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => /^(?:not|no|never|n't|isn't|wasn't)$/u.test(lower));

/** Without "you" in it, only an exclamation that names nobody else is about the reader: "Absolutely amazing work!" */
const isAboutReader = (tokens: readonly Token[], index: number) =>
  !tokens.some(({ lower }) => aboutOthers.test(lower)) &&
  tokens.length <= 8 &&
  (index <= 2 || tokens.at(-1)?.text.startsWith('!') === true);

/** "An amazing tool for you", "my incredible team helps you": the subject nearest before it is not the reader. */
function isAboutSomebodyElse(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    const { lower } = tokens[at] as Token;
    if (/^(?:you|your|you're|ur|you've)$/u.test(lower)) return false;
    if (/^(?:my|our|his|her|their|its)$/u.test(lower)) return true;
  }
  const next = tokens.slice(index + 1, index + 4);
  return !next.some(({ lower }) => unspecific.has(lower)) && !/^(?:by|with|at)$/u.test(next[0]?.lower ?? '');
}

const isGrade = ({ lower }: Token) => strongPraise.has(lower) || plainPraise.has(lower) || intensifiers.has(lower);

/** Whether the words after it say what is praised: a thing that is not what everybody has, or a word on its content. */
function hasObject(tokens: readonly Token[], index: number): boolean {
  const around = tokens
    .slice(Math.max(0, index - 7), index + 9)
    .filter(({ kind }) => kind === 'word' || kind === 'number');
  const named = around.some(
    (token, at) => at > 0 && (token.kind === 'number' || (/^\p{Lu}/u.test(token.text) && token.lower.length > 1)),
  );
  const owner = tokens.slice(Math.max(0, index - 7), index).findLastIndex(({ lower }) => lower === 'your');
  const owned = owner === -1 ? undefined : tokens[Math.max(0, index - 7) + owner + 1];
  // "Your talk on peat was brilliant": a thing of theirs that not everybody has.
  if (owned && owned !== tokens[index] && owned.kind === 'word' && !unspecific.has(owned.lower) && !isGrade(owned))
    return true;
  const noun = tokens.slice(index + 1, index + 5).findIndex(({ lower }) => unspecific.has(lower));
  const after = noun === -1 ? undefined : tokens[index + 2 + noun];
  return named || (after !== undefined && opensContent.test(after.lower));
}
