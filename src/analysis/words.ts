/** Sentences as normalised words, cut into clauses: what grammar is matched against. */
import { sloppySpellings, wordsAfterBareWould } from '../lexicon/acts.ts';
import type { Sentence, Token } from '../syntax/sentences.ts';
import { keptAlone, keptInPlace } from './kept.ts';

export interface Word {
  /** Lower case, contractions taken apart, sloppy spellings mended. */
  word: string;
  token: Token;
  /** Of the token in its sentence. */
  index: number;
}

export interface Clause {
  /** Words joined by single spaces. Quoted stretches are `“”`, links `LINK`. */
  text: string;
  words: Word[];
  start: number;
  end: number;
  /** What ended it: a punctuation mark, or '' at the end of the sentence. */
  mark: string;
}

/** A clause has at most this many words; more is not grammar any longer. */
const MAX_CLAUSE = 80;

const contractions: readonly [RegExp, string, string][] = [
  [/^(?:won't)$/u, 'will', 'not'],
  [/^(?:can't)$/u, 'can', 'not'],
  [/^(?:shan't)$/u, 'shall', 'not'],
  [/^(?:ain't)$/u, 'is', 'not'],
];
const isSubject = /^(?:it|that|there|here|what|who|how|where|when|he|she|this|which|why|everything)$/u;

/** Words of a sentence; a contraction gives two, both with the token it came from. */
export const wordsOf = (sentence: Sentence): readonly Word[] =>
  sentence === sentence.alone ? keptWords(sentence) : moveWords(keptWords(sentence), sentence);

const keptWords = keptAlone((sentence): readonly Word[] => {
  const words: Word[] = [];
  sentence.tokens.forEach((token, index) => {
    if (token.kind === 'punctuation' || token.kind === 'emoji') return;
    for (const word of expand(token, sentence.tokens[index + 1]?.lower ?? '')) words.push({ word, token, index });
  });
  return words;
});

/** The words of a sentence, one space between them. */
export const plainTextOf = (sentence: Sentence): string => keptText(sentence).text;

const keptText = keptAlone((sentence) => ({
  text: keptWords(sentence)
    .map(({ word }) => word)
    .join(' '),
}));

function expand(token: Token, next: string): string[] {
  if (token.quoted) return ['“”'];
  if (token.kind === 'link') return ['LINK'];
  const { lower } = token;
  if (lower === 'id') return wordsAfterBareWould.has(next) ? ['i', 'would'] : ['id'];
  const sloppy = Object.hasOwn(sloppySpellings, lower) ? sloppySpellings[lower] : undefined;
  if (sloppy !== undefined) return sloppy.split(' ');
  if (!lower.includes("'")) return [lower];
  for (const [pattern, first, second] of contractions) if (pattern.test(lower)) return [first, second];
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not'];
  if (lower === "let's") return ['let', 'us'];
  const [base, ending] = [lower.slice(0, lower.lastIndexOf("'")), lower.slice(lower.lastIndexOf("'") + 1)];
  if (ending === 'd') return [base, 'would'];
  if (ending === 'll') return [base, 'will'];
  if (ending === 've') return [base, 'have'];
  if (ending === 're') return [base, 'are'];
  if (ending === 'm') return [base, 'am'];
  if (ending === 's' && isSubject.test(base)) return [base, 'is'];
  return [lower];
}

const boundary = /^(?:[,;:()[\]–—…\n]|--?|\.{2,}|[-–—])$/u;
const conjunction = /^(?:and|but|so|or|then|n)$/u;

/** Clauses of a sentence: cut at commas and the like, and before "and", "but", "so", "or" where a new clause can begin. */
export const clausesOf = (sentence: Sentence): readonly Clause[] => keptClauses(sentence, '');

const keptClauses = keptInPlace(cut, (clauses, to) =>
  clauses.map((clause) => ({
    ...clause,
    words: moveWords(clause.words, to),
    start: clause.start + to.start,
    end: clause.end + to.start,
  })),
);

/** The words with the tokens of the same sentence at another place. */
export const moveWords = (words: readonly Word[], to: Sentence): Word[] =>
  words.map(({ word, index }) => ({ word, index, token: to.tokens[index] as Token }));

function cut(sentence: Sentence): Clause[] {
  const clauses: Clause[] = [];
  let open: Word[] = [];
  const close = (mark: string) => {
    const first = open[0];
    const last = open.at(-1);
    if (first && last) {
      const words = open.slice(0, MAX_CLAUSE);
      const text = words
        .map(({ word }) => word)
        .join(' ')
        .replace(/“”(?: “”)+/gu, '“”');
      clauses.push({ text, words, start: first.token.start, end: last.token.end, mark });
    }
    open = [];
  };
  sentence.tokens.forEach((token, index) => {
    if (token.kind === 'punctuation' || token.kind === 'emoji') {
      if (!token.quoted && (boundary.test(token.text) || token.kind === 'emoji')) close(token.text);
      return;
    }
    const next = sentence.tokens[index + 1];
    if (conjunction.test(token.lower) && open.length > 0 && next && startsClause.test(next.lower)) close(token.lower);
    for (const word of expand(token, next?.lower ?? '')) open.push({ word, token, index });
  });
  close('');
  return clauses;
}

/** Words with which a clause begins after a conjunction; "salt and pepper" is no clause. */
const startsClause =
  /^(?:i|we|you|u|he|she|they|it|that|this|there|if|when|what|who|which|how|why|where|whether|do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|shall|may|might|please|pls|kindly|let|lets|let's|id|i'd|i'll|i'm|we'd|we'll|we're|you'd|you'll|you're|dont|don't|also|then|maybe|perhaps|any|tell|send|reply|share|give|drop|forward|call|just|see|what's|who's|how's|register|sign|click|book|fill|join|write|message|follow|ask|say)$/u;

/** Whether the sentence ends in a question mark of its own (not one inside quotation marks or a link). */
export function endsInQuestionMark(sentence: Sentence): boolean {
  for (let index = sentence.tokens.length - 1; index >= 0; index--) {
    const token = sentence.tokens[index] as Token;
    if (token.kind === 'word' || token.kind === 'number' || token.kind === 'link') return false;
    if (token.text.includes('?')) return !token.quoted && sentence.tokens[index - 1]?.text !== '(';
  }
  return false;
}
