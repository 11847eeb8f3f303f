/**
 * How haste is made without a reason: scarcity and deadlines that name no number and no day, and demands for an answer at
 * once. Matched against the wording of one sentence.
 *
 * Source: our own reading of sales mail, with the classes of "urgency" claims that consumer law names (EU Directive
 * 2005/29/EC, annex I, point 7: falsely stating that a product will only be available for a very limited time).
 */
import { words, type WordPattern } from './pattern.ts';

export interface Haste {
  /** What it does, as the end of "It ...". */
  reason: string;
  pattern: WordPattern;
  /** Demands for an answer press in outreach only; among people who work together they are ordinary. */
  outreachOnly?: true;
  /** Not where it is followed by this. */
  notAfter?: RegExp;
  notBefore?: RegExp;
}

const PLACES =
  '(?:spots?|slots?|seats?|places?|spaces?|units?|copies|tickets?|openings?|rooms?|licen[cs]es?|positions?|pieces?|items?|stocks?|supplies|availability|capacity)';

export const haste: readonly Haste[] = [
  {
    reason: 'tells them to hurry',
    pattern: words(
      'act (?:now|fast|today|quickly|immediately|before)|(?:order|buy|book|register|sign up|subscribe|enrol|apply|call|click|reply|claim \\w+|join) (?:now|right now|right away|today) (?:or|before|while|to (?:secure|lock|avoid|claim|get)|now)|hurry(?: up)?|do not (?:wait|delay|hesitate)(?: any longer| too long)|do not miss (?:out|this|your chance|the (?:chance|opportunity|boat))|you (?:do|would) not want to miss|(?:hate|not want) (?:for )?you to miss (?:out|this)',
    ),
    // "Sorry for the hurry": a noun, and the writer's own.
    notBefore: /\b(?:no need to|no|not|in a|in no|without|the|my|our|this|any|such a|much|a)$/u,
    notAfter: /^(?:to (?:call|write|ask|contact|reach)|in)\b/u,
  },
  {
    reason: 'says that little time is left, and not how much',
    pattern: words(
      '(?:before|until) it is too late|before (?:it is|they are|these are) (?:all )?gone|before (?:prices|rates|costs) (?:explode|go up|rise|increase)|while (?:stocks?|supplies|it|they|places|seats|spots) (?:still )?lasts?|(?:your |the |this is (?:your |the )?)?(?:last|final|only) chance|limited[ -]time(?: only| offer| deal| discount)?|for a (?:very )?(?:limited|short) (?:time|period)(?: only)?|time is (?:running out|ticking|almost up|short)|(?:the )?clock is ticking|(?:offer|deal|discount|price|sale|promotion|enrolment|registration) (?:\\w+ )?(?:ends|expires|closes|is (?:ending|expiring|closing|about to (?:end|expire|lapse))) (?:very |really )?(?:soon|shortly|any (?:day|minute|moment))|(?:is|are) about to (?:lapse|expire|explode|run out)|once[ -]in[ -]a[ -]lifetime|will not (?:last|be around|wait|be available) (?:long|for ?ever|much longer)|tomorrow (?:it )?(?:may|might|could|will) be too late|can you (?:really )?afford to (?:wait|ignore|miss)|only (?:today|now)',
    ),
    notBefore: /\b(?:not|no|never|had|was|missed)$/u,
  },
  {
    reason: 'says that few are left, and not how many',
    pattern: words(
      `(?:only |just )?(?:(?:a |very )*(?:few|limited|handful of)|not many|hardly any) (?:\\w+ )?${PLACES} (?:are |is )?(?:still )?(?:left|remaining|remain|available|open)|limited (?:number of )?(?:\\w+ )?${PLACES}|${PLACES} (?:are |is )?(?:running (?:out|low)|going (?:fast|quickly)|filling(?: up)? (?:fast|quickly)|almost (?:gone|full|finished?|sold out)|selling (?:out|fast)|very limited)|(?:calendar|diary|schedule|cohort|programme|program|list|batch) (?:is )?fill(?:s|ing)(?: up)? (?:fast|quickly)|(?:going|selling|filling up) fast|almost (?:sold out|gone)|selling out|pretty much (?:booked|full|sold out)|(?:one|last|only one) (?:slot|spot|seat|place) (?:left|remaining)|everyone (?:else )?(?:\\w+ )?(?:has|have) (?:already )?(?:signed|joined|bought|said yes)|other (?:customers|buyers|clients|candidates|people) (?:are )?(?:already|also) (?:\\w+ )?(?:taking?|interested|in the process|waiting|bid|buying|looking)|(?:client|customer|buyer|investor|offer) (?:will|can) not wait`,
    ),
  },
  {
    reason: 'demands an answer at once',
    outreachOnly: true,
    pattern: words(
      '(?:your |an? )?(?:immediate|urgent|prompt|earliest) (?:reply|response|answer|attention|action)(?: (?:is|will be|would be) (?:\\w+ )?(?:required|needed|expected|requested|appreciated))?|(?:reply|respond|answer|get back|revert|write back|call me|confirm|let me know|decide|come back)(?: (?:to|me|us|back|this|with|your|by))* (?:asap|a s a p|as soon as possible|immediately|at once|right away|urgently|without delay|now)|(?:need|needs|require|requires|want|wants|expect|expects) (?:your |an? |the )?(?:\\w+ )?(?:answer|reply|response|decision|confirmation|feedback) (?:today|now|asap|immediately|right away|at once|urgently|by (?:end of day|eod|cob|tonight|noon))|(?:please )?treat (?:this |it )?(?:as|with) (?:\\w+ )?(?:urgent|urgency)|action (?:is )?(?:required|needed)|(?:very |most |extremely )?urgent ,',
    ),
    notBefore:
      /\b(?:no|not|without|if|an|any|after an|thank you for your|thanks for your|apologi[sz]e for|i will|we will|you need to|for an)$/u,
  },
];

/** A sentence that opens with this word and a mark is a label on the message, not a claim: "URGENT: ...". */
export const urgentLabel =
  /^(?:(?:very|most|super) )?(?:urgent|time[ -]sensitive|last call|final notice|final reminder|last reminder|important notice)$/u;

/** What makes a deadline or a shortage checkable: a day, a date, an hour, a number of pieces. */
export const namedLimit =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)|\d{1,4}(?:st|nd|rd|th)?|noon|end of (?:the )?(?:week|month|quarter|year)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\w+ ){0,2}(?:left|seats?|places?|spots?|slots?|rooms?|tickets?|units?|copies|days?|hours?|weeks?))\b/u;
