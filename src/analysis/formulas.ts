/**
 * Formulas: stretches that could stand in any message. A formula is told by what it does not hold: with one word in it
 * that is not part of the stock, it says something and is none.
 */
import type { Draft } from '../draft.ts';
import { emptyWords } from '../lexicon/follow-up.ts';
import { announcement, introduction, stockWords, wishHead, wishWords } from '../lexicon/formulas.ts';
import { brochureWords, genericNouns, perceptionVerbs, praiseWords } from '../lexicon/people.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import { knownOf } from './features.ts';
import type { Reading } from './reading.ts';
import { clausesOf, type Clause } from './words.ts';

export type FormulaType = 'wish' | 'announcement' | 'introduction' | 'own' | 'praise';

export interface Formula {
  type: FormulaType;
  start: number;
  end: number;
  reason: string;
  sentence: Sentence;
  /** The sentence holds nothing else, so that it can be left out. */
  isWhole: boolean;
}

const reasons: Readonly<Record<FormulaType, string>> = {
  wish: 'a wish that fits every reader',
  announcement: 'it says only that it is being said',
  introduction: 'a name and a post, before anything that concerns the reader',
  own: 'a phrase that the configuration calls filler',
  praise: 'praise or attention for what everybody has',
};

/**
 * Formulas with which the message opens: the first sentence, and those after it as long as they are formulas too.
 * @param phrases further openings, as people write them; upper and lower case do not matter.
 */
export function findFillerOpeners(readings: readonly Reading[], phrases: readonly string[]): Formula[] {
  const own = phrases.map((phrase) => fold(phrase).trim()).filter(Boolean);
  const formulas: Formula[] = [];
  for (const reading of readings) {
    const type = openerType(reading, own);
    if (!type) break;
    const { sentence } = reading;
    const { start, end } = sentence;
    formulas.push({ type, start, end, reason: reasons[type], sentence, isWhole: type !== 'introduction' });
    // A name and a post are content of a sort: what comes after it is no opening any longer.
    if (type === 'introduction') break;
  }
  return formulas;
}

function openerType({ sentence, words, text }: Reading, own: readonly string[]): FormulaType | undefined {
  if (sentence.isListItem || words.length === 0) return undefined;
  if (own.some((phrase) => fold(sentence.text).startsWith(phrase))) return 'own';
  if (wishHead.test(text) && words.every(({ word }) => wishWords.has(bare(word)))) return 'wish';
  if (announcement.test(text)) return 'announcement';
  return introduction.test(`${text} `) && !/\b(?:you|your|yours)\b|\d/u.test(text) ? 'introduction' : undefined;
}

/** Before a small letter the parser takes the full stop for part of the word. */
const bare = (word: string) => word.replace(/(?:'s|\.)$/u, '');

/** "I was impressed by your background": attention for what everybody has, with nothing that was seen. */
export function findStockPraise(readings: readonly Reading[], draft: Draft, phrases: readonly string[]): Formula[] {
  const known = knownOf(draft);
  const own = phrases.map((phrase) => fold(phrase).trim()).filter(Boolean);
  const isStock = ({ word, token }: Clause['words'][number]) =>
    token.kind === 'word' &&
    !token.quoted &&
    (emptyWords.has(word) ||
      stockWords.has(word) ||
      genericNouns.has(word) ||
      praiseWords.has(word) ||
      brochureWords.has(word) ||
      perceptionVerbs.has(word) ||
      known.names.has(bare(word)) ||
      known.company.has(bare(word)));
  const isOwn = ({ text }: Clause) => own.some((phrase) => text.startsWith(phrase));
  return readings.flatMap(({ sentence, isQuestion }): Formula[] => {
    if (isQuestion) return [];
    const clauses = clausesOf(sentence);
    const stock = clauses.filter((clause) => isOwn(clause) || (isPraise(clause) && clause.words.every(isStock)));
    const isWhole = clauses.every((clause) => stock.includes(clause) || clause.words.every(isStock));
    // "I visited your website and the form is broken": there the attention leads to something.
    const told = isWhole ? stock : stock.filter((clause) => praises.test(clause.text) || isOwn(clause));
    const first = told[0];
    const last = told.at(-1);
    if (!first || !last) return [];
    const { start, end } = isWhole ? sentence : { start: first.start, end: last.end };
    return [{ type: 'praise', start, end, reason: reasons.praise, sentence, isWhole }];
  });
}

const possession =
  "(?:your|you and your) (?:(?!your\\b|my\\b|our\\b)[\\p{L}'-]+ ){0,4}?(?:profile|background|experiences?|work|compan(?:y|ies)|organi[sz]ations?|firm|business|team|industry|space|career|journey|path|expertise|skills?|skillset|talents?|success|achievements?|accomplishments?|growth|brand|leadership|role|position|trajectory|website|site|page|presence|track record|vision|mission|content|posts|products?|services?|story|linkedin)";
const seen =
  'across|upon|over|saw|seen|see|noticed|found|following|followed|viewed|checked|reviewed|looked|looking|read|reading|browsing|visited';
const praise =
  'impress(?:ed|ive|es|ing)?|admir(?:e|ed|ing)|inspir(?:ed|ing|es|e)|amaz(?:ed|ing)|incredible|awesome|fantastic|outstanding|remarkable|brilliant|love|loved|wonderful|great|excellent|exciting|excited|extraordinary|fascinat(?:ed|ing)|blown|wowed|struck|fan|stood out|stands out|caught my|resonate[ds]?|solid|strong|perfect|ideal|interesting|unique';
const praises = new RegExp(`\\b(?:${praise})\\b`, 'u');
/** "came across your profile", "impressed by your background", "your company is doing amazing things". */
const aimed = [
  new RegExp(`\\b(?:${seen}|${praise})\\b.{0,60}?\\b${possession}\\b`, 'u'),
  new RegExp(`\\b${possession}\\b.{0,60}?\\b(?:${praise})\\b`, 'u'),
  new RegExp(
    `\\b(?:${praise}|${seen})\\b.{0,40}?\\b(?:what|how|everything|all) (?:that )?(?:you|you and your team|your (?:team|company)) (?:are|have|has|is|do|did|built|build|run|lead)\\b`,
    'u',
  ),
];

const isPraise = ({ text }: Clause) =>
  text.length < 300 && !/\b(?:not|never|no)\b/u.test(text) && aimed.some((pattern) => pattern.test(text));
