/**
 * What the reader is asked, in the light of the whole message: a question that opens a pitch is a hook, one that the next
 * sentence answers is no question, alternatives are one ask.
 */
import { hookHeads } from '../lexicon/acts.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { probability } from '../model/score.ts';
import { askModel } from '../model/weights.ts';
import { actsOf, type Act, type Strength } from './acts.ts';
import type { Features } from './features.ts';
import { actsBySentence, type Judgement } from './judgements.ts';
import { keptInPlace } from './kept.ts';
import { clausesOf } from './words.ts';

export interface Asks {
  /** Every act of every author sentence, in order. */
  acts: readonly Act[];
  /** Acts that the reader can answer or do; alternatives of one question count once. */
  strong: readonly Act[];
  /** "Let me know your thoughts": an ask with nothing to answer. */
  vague: readonly Act[];
  /** Tags, offers in the form of questions: might be answered. */
  weak: readonly Act[];
  /** The best there is. */
  verdict: Strength;
  /** Probability that the message asks something that the reader can answer or do, 0 to 1. */
  probability: number;
}

/** Shortened questions that name what can be answered, wherever they stand. */
const namesAnswer =
  /^(?:any|fancy|worth|up for|interested|open to|keen|free|thoughts on|ok|okay|possible|available|mind|care to|how about|what about)\b/u;
const isAsk = (act: Act) => act.strength !== 'none';
const secondPerson = /\b(?:you|your|yours)\b/u;

const keptActsOf = keptInPlace(actsOf, (acts, sentence) =>
  acts.map((act) => ({ ...act, sentence, start: act.start + sentence.start, end: act.end + sentence.start })),
);

/** The acts that grammar finds, each seen in the light of its neighbours. */
export function readActs(sentences: readonly Sentence[]): Act[] {
  const bySentence = sentences.map((sentence) => keptActsOf(sentence, ''));
  const lastStrong = bySentence.findLastIndex((own) => own.some((act) => act.strength === 'strong'));
  const lastStatement = bySentence.findLastIndex((own) => own.some((act) => act.type === 'statement'));
  return bySentence.flatMap((own, index) =>
    own.map((act) => inContext(act, bySentence, index, lastStrong > index, lastStatement > index)),
  );
}

/** In a message that asks, a sentence does so from this probability on; what grammar takes for an ask, from the second on. */
const ASKS = 0.5;
const ASKS_BY_GRAMMAR = 0.05;
/** Below this probability of its surest sentence, and without grammar, a message asks nothing. */
const SHOWS = 0.2;
/** From this probability on, what grammar takes for a vague ask is one; without grammar it takes twice that. */
const IS_VAGUE = 0.25;

/** What the message asks: grammar's acts, weighed. */
export function findAsks(acts: readonly Act[], judgements: readonly Judgement[], evidence: Features): Asks {
  const chance = judgements.length === 0 ? 0 : probability(askModel, evidence);
  const surest = judgements.reduce((best, { ask }, index) => (ask > (judgements[best]?.ask ?? 0) ? index : best), 0);
  // What no sentence shows, alone or by its grammar, is not there: a finding has to name its place, and so has its absence.
  const isShown =
    (judgements[surest]?.ask ?? 0) >= SHOWS || acts.some((act) => act.strength === 'strong' || act.strength === 'weak');
  const asks = ({ sentence: { index }, strength }: Act) => {
    const own = judgements[index]?.ask ?? 0;
    return (
      isShown &&
      chance >= askModel.threshold &&
      (own >= ASKS || index === surest || (strength === 'strong' && own >= ASKS_BY_GRAMMAR))
    );
  };
  const bySentence = actsBySentence(acts);
  const asking = inRow(acts, asks);
  const weighed = acts.map((act) =>
    weigh(act, bySentence.get(act.sentence) ?? [], asking.has(act), judgements[act.sentence.index]),
  );
  const strong = countOnce(weighed.filter((act) => act.strength === 'strong'));
  const vague = weighed.filter((act) => act.strength === 'vague');
  const weak = weighed.filter((act) => act.strength === 'weak');
  const verdict = strong.length > 0 ? 'strong' : vague.length > 0 ? 'vague' : weak.length > 0 ? 'weak' : 'none';
  return { acts: weighed, strong, vague, weak, verdict, probability: chance };
}

/**
 * Acts that ask, with the questions that stand in a row with one that does: "Who is your supplier? How many litres? Do you have
 * a contract?" asks three times, although none but the last would be sure on its own.
 */
function inRow(acts: readonly Act[], asks: (act: Act) => boolean): Set<Act> {
  const asking = new Set<Act>();
  let row: Act[] = [];
  const close = () => {
    const sure = row.filter(asks);
    for (const act of sure.length > 0 ? row : []) asking.add(act);
    row = [];
  };
  for (const act of acts) {
    if (act.questionMark && act.strength === 'strong') row.push(act);
    else {
      close();
      if (asks(act)) asking.add(act);
    }
  }
  close();
  return asking;
}

/** @param own all acts of its sentence */
function weigh(act: Act, own: readonly Act[], asks: boolean, judgement: Judgement | undefined): Act {
  if (asks) {
    if (own.some(({ strength }) => strength === 'strong')) return act;
    const candidate = own.find(({ type }) => type !== 'statement' && type !== 'boilerplate') ?? own[0];
    if (candidate !== act) return act;
    return {
      ...act,
      type: act.questionMark ? 'elliptical-question' : 'indirect-request',
      strength: 'strong',
      reason: 'it leaves something for the reader to answer or to do',
    };
  }
  const vague = judgement?.vague ?? 0;
  if (act.strength === 'vague') return vague >= IS_VAGUE ? act : { ...act, strength: 'none' };
  if (act.strength === 'strong' || (vague >= 2 * IS_VAGUE && act === own[0])) {
    if (vague >= 2 * IS_VAGUE)
      return { ...act, type: 'vague-invitation', strength: 'vague', reason: 'it does not say what there is to answer' };
    return {
      ...act,
      type: act.questionMark ? 'rhetorical' : act.type === 'imperative' ? 'imperative' : 'statement',
      strength: 'none',
      reason: 'it has the form of a request, and nothing for this reader to answer',
    };
  }
  return act;
}

function inContext(act: Act, all: readonly Act[][], index: number, asksLater: boolean, tellsLater: boolean): Act {
  if (act.strength === 'none' || !/question|request|desire|permission/u.test(act.type)) return act;
  // Only an opening is judged by all that follows; doing so for every act would be quadratic.
  const later = index <= 2 ? all.slice(index + 1).flat() : [];
  const next = all[index + 1];
  if (act.questionMark && isHook(act) && (asksLater || tellsLater)) {
    return { ...act, type: 'hook', strength: 'none', reason: 'it opens a pitch and waits for no answer' };
  }
  if (
    act.questionMark &&
    act.type === 'elliptical-question' &&
    index <= 1 &&
    later.filter((other) => other.type === 'statement').length >= 2 &&
    !namesAnswer.test(act.text)
  ) {
    return { ...act, type: 'hook', strength: 'none', reason: 'it opens a pitch and waits for no answer' };
  }
  if (act.questionMark && index <= 2 && act.type !== 'elliptical-question' && isGenericOpener(act, later)) {
    return { ...act, type: 'hook', strength: 'none', reason: 'it opens a pitch and waits for no answer' };
  }
  if (
    act.questionMark &&
    index <= 1 &&
    later.length >= 2 &&
    /\b(?:keeping|keeps|driving|drives|costing|holding|giving) (?:you|your \w+)\b/u.test(act.text)
  ) {
    return { ...act, type: 'hook', strength: 'none', reason: 'it opens a pitch and waits for no answer' };
  }
  const answer = next?.[0];
  if (act.questionMark && answer && next.every((other) => !isAsk(other)) && isAnswered(act, answer)) {
    return { ...act, type: 'self-answered', strength: 'none', reason: 'the next sentence answers it' };
  }
  return act;
}

/**
 * "Are your ads burning money? We hear it every day.": a yes/no question on a state that anybody may be in, put at the start,
 * with nothing particular in it, before the sender speaks of themself. "Are you still on Jenkins?" names something.
 */
function isGenericOpener(act: Act, later: readonly Act[]): boolean {
  const statements = later.filter(({ type }) => type === 'statement');
  const pitches = statements
    .slice(0, 3)
    .some(({ sentence }) => /\b(?:we|our|i|my|most|many|every|nobody|everyone|imagine|here)\b/iu.test(sentence.text));
  if (statements.length < 2 || !pitches) return false;
  const isParticular =
    act.sentence.tokens.some(
      (token, index) => index > 0 && (token.kind === 'number' || token.quoted || /^\p{Lu}\p{L}/u.test(token.text)),
    ) || /\b(?:still|yet|already|by any chance|the|this|that|these|those)\b/u.test(act.text);
  const isState =
    /^(?:are|is) (?:you|your (?:\w+ ){1,2})\b(?! ?(?:open|free|available|able|coming|going|around|interested|ok|okay|taking|hiring|accepting|selling|planning|attending|using|working|in|at|on))|^(?:would|could|does|do|can) your (?:\w+ ){1,2}(?:survive|cope|suffer|struggle|feel|need|waste|lose|look|sound|know)/u.test(
      act.text,
    );
  return isState && !isParticular;
}

function isHook(act: Act): boolean {
  const text = ` ${act.text} `;
  const head = act.text.replace(/^(?:(?:and|so|but|hey|hi|hello|well|oh) )+/u, '');
  const whole = clausesOf(act.sentence)
    .map((clause) => clause.text)
    .join(' ');
  if (
    hookHeads.some(
      (hook) => head.startsWith(`${hook} `) || head === hook || whole.startsWith(`${hook} `) || whole === hook,
    )
  )
    return true;
  return / (?:imagine|picture) /u.test(text) && /^(?:can|could|did) you/u.test(head);
}

/** Words with which a writer answers their own question. */
const answerHead =
  /^(?:because|(?:very |quite |really )?(?:simple|simply|easy|easily)|when|the answer|the reason|nothing|nobody|none|no one|not|no|nope|never|yes|yep|yeah|well|turns out|exactly|zero|only|just|a|an|the same|it is (?:simple|easy|because|that|the|a)|they (?:are|do|did|use|have)|by|through|with|from|all of|me|us|neither|both|probably|usually|mostly|half|two|three|four|five|one|hers|his|mine|ours|theirs)\b/u;

/** Whether the next sentence answers the question: a wh-question not about the reader, then a statement of the right shape. */
function isAnswered(act: Act, answer: Act): boolean {
  if (!/question/u.test(act.type)) return false;
  const question = clausesOf(act.sentence)
    .map((clause) => clause.text)
    .join(' ');
  const aboutReader = secondPerson.test(question);
  const deliberates = /\b(?:should|shall|can|could|may|would) (?:i|we)\b/u.test(question);
  if (deliberates || answer.type === 'boilerplate' || answer.type === 'courtesy') return false;
  const text = clausesOf(answer.sentence)
    .map((clause) => clause.text)
    .join(' ');
  if (answer.sentence.paragraph !== act.sentence.paragraph) return false;
  if (act.type !== 'wh-question' && act.type !== 'elliptical-question')
    return !aboutReader && /^(?:yes|no|nope|never|of course|absolutely|not)\b/u.test(text);
  if (/\b(?:fine|enough|helps?|will do|does me|does it|suffices?|ok|okay|plenty|appreciated)\b/u.test(text))
    return false;
  if (aboutReader) return /^(?:because|simple|simply|easy|nothing|nobody|no one|not|no|yes|turns out)\b/u.test(text);
  if (answerHead.test(text)) return true;
  if (/^why\b/u.test(act.text)) return true;
  if (act.type === 'wh-question') {
    // "What does an hour cost? In your annual report it is 41 euro." A question about the matter, then a plain figure or claim.
    const asksOwn = /\b(?:do|does|did|can|could|are|is|am|have|has|will) (?:i|we|our|my)\b|\bfor (?:me|us)\b/u.test(
      question,
    );
    const restates = /\b(?:it|they|this|that|he|she) (?:is|are|was|were|does|did|do|takes?|costs?|comes?)\b/u.test(
      text,
    );
    return asksOwn || restates;
  }
  // "The result? 40 % fewer no-shows.": a bare noun with a mark, then the answer.
  return (
    act.type === 'elliptical-question' &&
    act.text.split(' ').length <= 4 &&
    !/^(?:worth|open|interested|any|ok|fancy|free|keen|up|available)\b/u.test(act.text)
  );
}

/** Several acts of one sentence are one ask, unless they tell the reader to do different things; "or" continues an ask. */
function countOnce(acts: readonly Act[]): Act[] {
  const counted: Act[] = [];
  for (const act of acts) {
    const last = counted.at(-1);
    const isAlternative = /^(?:or|and if not|if not|otherwise)\b/u.test(
      act.sentence.tokens
        .slice(0, 2)
        .map((token) => token.lower)
        .join(' '),
    );
    const sameSentence = last?.sentence === act.sentence;
    const otherDeed =
      act.type === 'imperative' && last?.type === 'imperative' && act.text.split(' ')[0] !== last.text.split(' ')[0];
    if (last && ((sameSentence && !otherDeed) || (isAlternative && act.sentence.index - last.sentence.index <= 1)))
      continue;
    counted.push(act);
  }
  return counted;
}
