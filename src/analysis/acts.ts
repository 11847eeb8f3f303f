/**
 * Speech acts: what each sentence does, and whether it is something the reader can answer.
 *
 * Grammar before words: an inverted auxiliary with its subject, a wh-word with inversion, an embedded "whether", a base
 * verb at the start of a clause. Definitions follow the classes of request in Lampert, Dale and Paris (2010).
 * This file looks at one sentence at a time; what its neighbours change (hooks, self-answered questions) is in `asks.ts`.
 */
import {
  auxiliaries,
  clauseFillers,
  answeringVerbs,
  contactNouns,
  ellipticalHeads,
  emptyImperatives,
  requestVerbs,
  tagWords,
  vagueObjects,
  wonderVerbs,
} from '../lexicon/acts.ts';
import { irregularPast } from '../lexicon/people.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { clausesOf, endsInQuestionMark, type Clause } from './words.ts';

export type ActType =
  | 'yes-no-question'
  | 'wh-question'
  | 'choice-question'
  | 'elliptical-question'
  | 'modal-request'
  | 'indirect-desire'
  | 'indirect-request'
  | 'let-me-know'
  | 'imperative'
  | 'performative'
  | 'permission-offer'
  | 'offer'
  | 'vague-invitation'
  | 'courtesy'
  | 'hook'
  | 'rhetorical'
  | 'self-answered'
  | 'tag'
  | 'reported'
  | 'boilerplate'
  | 'statement';

/** `strong` can be answered or done; `weak` might be; `vague` asks for anything at all; `none` asks nothing. */
export type Strength = 'strong' | 'weak' | 'vague' | 'none';

/** Whom an act addresses: a question in a report was put to somebody else, and a hook or an answered question waits for nobody. */
export type Addressee = 'reader' | 'someone else' | 'nobody';

export const addresseeOf = ({ type }: Act): Addressee => {
  if (type === 'reported') return 'someone else';
  return type === 'hook' || type === 'rhetorical' || type === 'self-answered' ? 'nobody' : 'reader';
};

export interface Act {
  type: ActType;
  strength: Strength;
  start: number;
  end: number;
  /** Why it was taken for that, in words a writer understands. */
  reason: string;
  sentence: Sentence;
  /** Whether it ends in a question mark of its own. */
  questionMark: boolean;
  /** The clause it was found in, normalised. */
  text: string;
}

const AUX = auxiliaries.join('|');
const SECOND = 'you|your|yours|yourself|anyone|anybody|someone|somebody';
const FIRST = 'i|we|my|our|me|us';
const DETERMINER =
  'the|a|an|this|that|these|those|any|some|there|it|they|he|she|his|her|their|its|all|both|either|one|each|every|another|what|who';
const MONTH_DAY =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|today|tomorrow|tonight|next|early|late|now|noon|half|\\d[\\w:.]*';
const SUBJECT = `${SECOND}|${FIRST}|${DETERMINER}`;
const VAGUE = vagueObjects.split(' ').join('|');

const pattern = (source: string) => new RegExp(source, 'u');

const inverted = pattern(`^(?:${AUX})(?: not)? (?:please )?(?:${SUBJECT})\\b`);
const invertedAny = pattern(
  `^(?:${AUX})(?: not)? (?!to\\b|not\\b|be\\b|been\\b|have\\b|let\\b|me\\b|in\\b|of\\b|for\\b)[\\p{L}\\d“]`,
);
const invertedDay = pattern(`^(?:would|will|does|is|are|do|did|could|can|should) (?:${MONTH_DAY})\\b`);
const conditionalInversion = /^(?:should|had|were) (?!i\b|we\b)/u;
const askedOfReader = pattern(
  '^(?:can|could|will|would|do|did|are|were|have|shall|should|may|might)(?: not)? (?:please )?(?:you|your|i|we)\\b',
);
const subordinate =
  /^(?:if|when|once|as|since|while|should|because|although|before|after|until|unless|in case|given)\b/u;
const frontedInversion = pattern(
  `^(?:on|in|at|for|with|by|from|of|about|given|also|as|to|the|this|that|next|after|before)\\b.{0,60}? (?:do|does|did|would|could|can|will|should|shall|is|are|was|were|have|has) (?:you|your|i|we|it|they|there|the)\\b`,
);
const haveObject = /^(?:please )?have (?:a|an|your|some|any|the) /u;
const evaluative =
  /^(?:is|are|was|were|do|does|did) not (?:it|that|this|they|these|those|we all|we|everyone|life|you (?:love|hate|just))\b|^(?:is|was) (?:it|that|this|there) (?:not )?(?:just |so |any )?(?:great|amazing|crazy|wonder|mad|funny|lovely|wild|wonderful|awful|worst|best|allowed|any wonder|too much to ask|a coincidence)\b/u;
const doImperative =
  /^do (?:not |please )?(?:let|send|tell|share|give|reply|get|come|call|drop|write|keep|feel|have|check|take|see|visit|join|say|reach|consider|hesitate)\b/u;
const whWord = '(?:what|which|who|whom|whose|when|where|why|how)';
const whInverted = pattern(
  `^(?:(?:at|in|on|for|from|to|with|by|of|about|until|since) )?${whWord}(?: [\\p{L}\\d'-]+){0,6}? (?:${AUX})(?: not)? (?:${SUBJECT}|[\\p{L}])`,
);
/** Without a question mark: "what is the postcode", but not "what is left" or "when I was". */
const whPlain = pattern(
  `^(?:(?:at|in|on|for|from|to|with|by|of|about|until|since) )?${whWord}(?! (?:i|we|you|they|he|she|it|the|my|our|your|this|that|there)\\b)(?: [\\p{L}\\d'-]+){0,4}? (?:${AUX})(?: not)? (?:${SUBJECT})\\b`,
);
const whSubject = pattern(
  `^${whWord}(?: [\\p{L}\\d'-]+){0,4}? (?:works?|suits?|handles?|runs?|owns?|looks?|decides?|makes?|would|should|could|can|is|are|was|were|does|do|did|has|have)\\b`,
);
const whShort = pattern(`^${whWord}\\b`);
const exclamative =
  /^(?:what an? |what (?:great|good|lovely|amazing|incredible|fun)\b|how (?:great|nice|cool|lovely|amazing|exciting|wonderful)\b(?! (?:is|are|was|would|do|does|did)))/u;

const genericNeed =
  /\b(?:if|should|in case) (?:you|there) (?:\w+ )?(?:have|need|require|want|are|is) (?:any|more|further|additional|some|a)? ?(?:other |more |further |additional )?(?:questions?|quer(?:y|ies)|info|information|details?|help|assistance|clarifications?|concerns?|anything|else|support|issues?|doubts?)\b/u;
const boilerplate =
  /^(?:(?:i|we) )?(?:am |are |really |very |much |greatly |will |would |do |always |be )*(?:look(?:ing)?|lookin) (?:very much )?(?:forward|fwd)\b|^(?:i |we )?(?:really |do |just )?hop(?:e|ing) (?:to (?:hear|speak|talk|connect|meet|see|chat|catch|work|get)|we|i|all is|all|everything|this|that|the|it)\b|^(?:please )?(?:do )?(?:not hesitate|feel free)|^(?:please )?(?:do )?have a (?:great|nice|good|lovely|wonderful|blessed|fab|fantastic|super|splendid|pleasant)\b|^(?:i |we )?(?:await|awaiting) your\b|^no need to (?:reply|respond|answer)|^(?:thanks?|thank you|many thanks)\b|^attached please|^any (?:questions|queries) (?:just )?(?:let|give|drop|call|ask|shout)|^if you have any questions|^(?:rest assured|see attached|find attached|find enclosed|find below|find the attached|note that|be advised|bear with|keep up|take care|stay (?:safe|well|tuned|warm|healthy)|enjoy|trust (?:you|this|me)|believe (?:me|it)|mark my words|excuse|forgive|pardon|accept (?:my|our)|do not worry|never mind|make no mistake|god bless|allow me to (?!ask|request|inquire|enquire)|let me (?!know)|good luck|all the best|best of luck|congrat)/u;
const vagueKnow = pattern(
  `^(?:just |also |do )?let (?:me|us) know(?: (?:please|asap|soon|anytime|either way|back|in any case|by return|then|ok|how (?:that|it|this) sounds?|what you (?:think|reckon|say|feel)|(?:your|any|if you have any) (?:${VAGUE}|interest)|if (?:you (?:are|would be|might be|feel) (?:\\w+ )?(?:interested|keen|curious|open)|you (?:feel|think) so|(?:this|that|it|any of (?:this|it)) (?:is|would be|sounds?|interests|resonates|appeals|might be|could be) ?(?:\\w+ )?(?:of interest|interesting|good|helpful|useful|relevant|you|to you|something|like|worth|a fit|great)|there is (?:any )?interest|so|interested|i can help|we can help|helpful|useful|relevant|you would (?:like|love) (?:to (?:know|learn|hear|chat|connect|discuss|talk|find out|see) ?(?:more|further|about it)?|more)|you want (?:to (?:know|learn|hear) )?more|you fancy)\\b.{0,40}))?$`,
);
const vagueOpen = pattern(
  `^(?:(?:any|your|all|would|i would|we would|i|we|really|please|to|and|kind|honest|appreciate|welcome|love|like|value|share|send|give|hear|get|have|know|with|me|us|be|grateful|for|happy|glad|keen|curious|eager|some|a|bit|of|just) )*(?:${VAGUE})(?: (?:is|are|would be|will be|much|very|greatly|always|highly|welcome|welcomed|appreciated|gratefully|received|please|from you|on this|on that|on it|about this|about it|guys|anyone|maybe|too|great|lovely|be|good|at all|you have|you may have|you might have|or|and|${VAGUE}))*$`,
);
const vagueMeet =
  /^(?:(?:i|we) )?(?:would |will |really |just |also |be |still |am |are |very |so |do )*(?:love|like|happy|keen|glad|great|good|nice|excited|delighted|interested|eager|want|hope|hoping|appreciate|honou?red|thrilled|wonderful|lovely|fantastic|pleasure|privilege)(?: it| for us| if we could| we| the opportunity| the chance| an opportunity| a chance| in)?(?: to| could| can| for)? ?(?:connect(?:ing)?|chat(?:ting)?|talk(?:ing)?|speak(?:ing)?|catch(?:ing)? up|meet(?:ing)?|discuss(?:ing)?|explor(?:e|ing)|collaborat(?:e|ing)|partner(?:ing)?|work(?:ing)? (?:together|with)|pick your|hear from|hear back|hear more|hear about|learn (?:more|from|about)|know (?:more|you|about)|get to know|get in touch|keep in touch|stay in touch|jump on|hop on|get on|set up|schedule|arrange|find (?:a )?time|count|tell|show|introduce|share|walk|add|join|have|get|see|grab|be part|support|help|offer|demo|demonstrate|present)\b/u;
const vagueTouch =
  /^(?:(?:and|then|so|please|just|do|to) )*(?:get in touch|reach out|contact (?:me|us)|message me|dm me|ping me|write to me|drop (?:me|us) a (?:line|message|note|mail|dm)|give (?:me|us) a (?:shout|call|ring|bell)|hit me up|shoot me (?:a|an) (?:message|email|note)|interested|keep in touch|stay in touch)\b.{0,30}$/u;
const answersWithWh =
  /^(?:(?:please|just|do|also|kindly|simply|then|only|quickly) )*(?:let (?:me|us|(?!us|me|you)\w+(?: \w+)?) know|tell (?:me|us)|advise|confirm|inform (?:me|us)|say|check|indicate|specify|see|find out|ask)(?: (?:please|back|now|today|by \w+|a s a p|asap|soon|with \w+))*(?: (?:if|whether|which|what|when|where|who|whom|how|why|that|by|a|an|the|your|yes|or|about|at|on|in)\b|$)/u;
const desireVerb =
  /^(?:(?:and|but|so|because|as|since|while|that|if|ps) )*(?:(?:i|we|am|are|was|were|be|been|it|would|will|really|just|also|only|still|very|so|quite|have|had|do|to|mainly|rather|particularly|genuinely|most) )*(?:love|like|want|wanted|curious|wondering|wondered|wonder|keen|eager|interested|hoping|hoped|need|glad|grateful|happy|help|useful|helpful|good|great|interesting|appreciate|intrigued|trying|writing|checking|asking|dying|nice|lovely|fascinated|delighted|pleased|thankful|clarify|clarified|confirm)\b/u;
const embeddedQuestion = /\b(?:whether|if|how|which|what|who|when|where|why)\b/u;
const learningVerb =
  /\b(?:hear|know|learn|understand|find out|ask|see|check|wondering|wondered|curious|intrigued|hearing|knowing|asking|clarify|confirm|figure out|wonder|interested)\b/u;
const reliefToKnow =
  /\b(?:would|will) be (?:\w+ ){1,3}(?:if i knew|to (?:know|hear|learn|understand|find out|see)) (?:from you |back |by \w+ )?(?:whether|if|how|which|what|who|when|where|why)\b/u;
const requestIf =
  /(?:\b(?:i|we)\b.{0,24}?\b(?:grateful|appreciate|glad|pleased|thankful|obliged|delighted|happy|love it|like it|owe you|wonder|wondering|hoping|hono(?:u)?red|indebted)|\b(?:would|will) (?:\w+ )?(?:be|mean|help|make)\b.{0,40}?|^(?:(?:so|very|much|really|greatly|forever|would|will|be) )*(?:grateful|appreciate|appreciated|thankful|great|helpful|lovely|nice|brilliant|fantastic|obliged))\b.{0,40}?\b(?:if|when) (?:(?:you|someone|anyone|somebody|your \w+|one of you|the \w+(?: \w+){0,12}|it|they|those|these|a \w+|any\w*|\w+) )(?:could|can|would|might|may|were|are|sent|gave|let|told|shared|took|pointed|had)\b/u;
const couldIf =
  /^if (?:you|someone|anyone|it) (?:could|can|would|might|were able to|have time to|have a (?:minute|moment) to|get a chance to|were willing to|are willing to) (?!not\b)/u;
const writingTo =
  /^(?:(?:and|so|today|just|i|we|am|are|have|reach|reaching|out|is|the reason|why|this|message|my reason) )*(?:writing|reaching out|contacting|getting in touch|messaging|emailing|reaching|calling|get in touch|wanted|want|wish|would like|need|here|write|request|requesting|beg|humbly|have come|email is|letter is|note is)(?: you| today| again| now| here| once more| because i want| in order| directly| humbly| is)* (?:to (?:\w+ )?(?:ask|request|inquire|enquire|apply|invite|order|book|reserve|seek|beg|cancel|return|exchange|report|buy|rent|hire|borrow|confirm)\b|for permission)/u;
/** "Perhaps you could send it to me", "You only have to sign": a request put as a possibility. */
const couldYouPlainly =
  /^(?:(?:perhaps|maybe|and|so|then|or|also|if so) )*you (?:could|might|may|can|would|only (?:have|need) to|just (?:have|need) to|need only|would only need to) (?:perhaps |maybe |just |also |simply |please |kindly |always )*(?:reply|answer|tell|say|confirm|choose|pick|let (?:me|us)|send|give|lend|pass|forward|show|point|drop|write|bring|sign|tick|return|put me|spare|share|text|phone|ring)\b/u;
const yourYes =
  /\byour (?:yes|no|yes or no|confirmation|signature|approval|consent|go ahead|go-ahead|decision|permission|agreement|preference|choice|size|date|order|vote|verdict|ok|okay|answer to|opinion on|view on|word on)\b/u;
const isLacking =
  /\b(?:enough|missing|lacking|needed|required|all (?:i|we|it|that)|waiting for|await|awaiting|wait for|need|require|would (?:do|settle|help|be)|will do|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|end|noon|tomorrow|\d))\b/u;
const toldToAsk = /\b(?:asked|wants|want|told|sent|begged) (?:me|us) to (?:ask|find out|check|inquire|enquire)\b/u;
const wantYouThere =
  /^(?:(?:and|so|but) )*(?:i|we) (?:would|will)? ?(?:very much |really )?(?:like|love|want|need) (?:you|someone|somebody|one of you|your \w+)\b/u;
const needToKnow =
  /^(?:(?:so|and|but|also|only|just|first|before \w+) )*(?:i|we|all i|all we|what i|what we)(?: \w+){0,3} (?:need|have|would need|want|would like) (?:to know|to hear|from you|is)\b/u;
/** "You are kindly requested to ...", "Permission is sought to ...": asked in the passive. */
const askedPassively =
  /\b(?:is|are|be) (?:(?:kindly|please|hereby|respectfully|therefore|now|also|thus|humbly|politely|cordially|only) )*(?:requested|asked|urged|begged|sought|implored|beseeched)\b(?! (?:me|us|why|if|whether|how|what|about|every|by (?:me|many|our|my)))/u;
/** "This is to ask for ...", "The purpose of this mail is to request ...". */
const purposeOf =
  /^(?:(?:and|so|now|the purpose of|the reason for|the point of|aim of) )*(?:this|it|my \w+)(?: (?:e-?mail|mail|message|note|letter|visit))? is (?:just |only |simply |really |also )*to (?:ask|request|inquire|enquire|order|book|apply|cancel|beg|invite)\b/u;
/** "I request a sample", "We hereby apply for ...". */
const plainRequest =
  /^(?:(?:and|so|but|now|therefore|hence|thus) )*(?:i|we) (?:(?:hereby|please|humbly|respectfully|now|only|just|also) )*(?:request|apply for|ask for|beg for|ask only|beg leave)\b/u;
/** "We would be obliged to learn on which clause ...", "I'd be grateful for a word by Friday". */
const gratefulFor =
  /\bwould (?:\w+ ){0,2}(?:obliged|grateful|thankful|indebted) (?:(?:to|if i could|if we could) (?:learn|know|hear|have|receive|get|see|be (?:told|sent|given|shown))\b(?! (?:back )?from you$)|for (?:a|an|the|two|one|your (?!time|support|help|attention|consideration))\b)/u;
/** "To avoid costs please transfer 894 by return": the request follows what it is good for. */
const latePlease =
  /^(?!.{0,80}\b(?:you|i|we|they|he|she|it|who|which) (?:\w+ )?please\b).{2,80}? please ((?:do not )?\p{L}+\b.*)$/u;
/** "Please do not log in again": asked to leave something. */
const askedNot =
  /^do not (?!hesitate|worry|mind|feel|be\b|think|get me|take (?:this|it)|forget|miss|bother|wait|let|judge|ask|panic|stress|shoot|laugh|hate|tell|say)\p{L}+/u;
const askingFor =
  /^(?:(?:so|and|i|we|am|are|just|also|only) )*(?:asking|requesting|request|seeking|seek) (?:for )?(?:your |you )?(?:permission|leave|consent|whether|if|about|help|advice|for|to)\b/u;
const askingYou = pattern(
  `^(?:(?:and|so|but|now|today|therefore|hence) )*(?:(?:i|we)(?: \\w+){0,3} )?(?:ask|asking|request|requesting|beg|urge|invite|inviting|encourage|want|need|require|beseech|implore|expect|would like|would love|trust) (?:that )?(?:you|your|for your|each of you|all of you|everyone|members|parents|residents)(?: all| both| guys)? (?:to|for|kind|attention|assistance|permission|consent|approval|help|support)\\b`,
);
const wouldLikeYou = pattern(
  '^(?:(?:and|so|but) )*(?:i|we) (?:would|will)? ?(?:very much )?(?:like|love|want|need|prefer) (?:you|your \\w+) to\\b',
);
const wishToDo =
  /^(?:(?:and|so|but|also) )*(?:i|we) (?:would|wish|want|need|am looking|are looking|will)(?: very much| really| also)?(?: like| love| wish| want)?(?: to)? (?:order|book|reserve|buy|rent|hire|cancel|return|request|apply|invite you|propose|suggest|interview you|interview your|ask you|ask for|come by|visit|quote|borrow|feature|schedule|arrange|set up|meet you|meet with you)\b/u;
const permission =
  /^(?:mind if|do you mind if|would you mind if|ok if|okay if|is it ok(?:ay)? if|cool if|alright if|shall i|shall we|should i|should we|may i|may we|can i|can we|could i|could we|want me to|would you like me to|do you want me to|fancy me)\b/u;
const offer =
  /^(?:(?:i|we) )?(?:would |will |am |are |be |can |could |more than |very |only |too |really |always |also |just |so )*(?:happy|glad|pleased|delighted|gladly|willing|ready|able|free) to (?:send|share|show|walk|help|answer|explain|chat|hop|jump|talk|provide|give|introduce|put|come|meet|make|discuss|call|set|email|forward|pay|cover|drop|bring|do|write|lend|pass|connect|be)\b|^(?:i|we) (?:can|could|will) (?:also |gladly |happily |always )?(?:send|share|show|walk|give|forward|introduce|put|lend|bring|drop|post|email|mail)\b/u;
const wellWish = /^(?:(?:i|we) )?(?:really |do |just |sincerely )?(?:hope|trust|hoping|wishing|wish)\b/u;
const howAreYou =
  /^(?:(?:so|and|first|well|but|hi|hey|hello) )*(?:how (?:are|r) (?:you|things|u|we|the family|everyone|y all)|how is (?:it|everything|life|things|your (?:week|day|morning|weekend|summer|year|monday|friday|evening|afternoon|family|winter|spring|autumn))|how (?:have|has) (?:you|things|life|it|your (?:week|day|summer|year|weekend|morning)) been|how (?:was|were) (?:your|the) (?:weekend|holiday|holidays|week|day|break|summer|christmas|easter|trip|vacation|new year|weather|night|evening|morning|eid|diwali)|how do you do|how goes it|what is up|you (?:well|good|ok|okay|alright)|are you (?:well|good|ok|okay|keeping well|doing well|alright)|all good|all well|everything (?:ok|okay|good|well)|(?:did|have) you (?:have|had|enjoy|enjoyed) (?:a |your |the )?(?:good |nice |great |lovely )?(?:weekend|holiday|holidays|week|break|christmas|easter|summer|trip|eid)|i? ?(?:hope|trust)(?: that)? (?:you|all|this|everything|your|the|it|things|u)\b.{0,80})/u;
const courtesyRest =
  /^(?: and (?:your|the) \w+)?(?: (?:you|going|doing|today|keeping|getting on|these days|this (?:week|morning|fine \w+|\w+day|evening|afternoon|time|year)|so far|lately|and|the family|all|life|in|over there|there|on your side|with you|is well|been|mate|my|dear|friend|friends|sir|ma|ma am|madam|man|bro|everyone|at your end|going with you|treating you|your \w+|well|\w+ing|at [\w&]+(?: \w+)?|over at \w+|holding up|up to|where you are|down there|up there|\w+))?(?: (?:today|these days|this week|and the family|and family|in \w+|with you|going|doing|sir|ma|been|so far|there|lately))*$/u;
const adjectiveFollowUp =
  /^how are you (?:finding|handling|managing|dealing|planning|using|approaching|solving|tracking|currently|coping with|getting)\b/u;
const rhetoricalWh =
  /^(?:and |but |so )?(?:why do not you (?:just|want|hate|love)|who (?:does not|would not|would have|knows|cares|needs|wants|else|is not|would|has time|has not)|what (?:are (?:we|you) waiting|could be|is not to|more could|more do|if|are the odds|is there to lose|do you have to lose|have you got to lose|is the catch)|why (?:not|wait|settle|bother|would anyone|should you|pay|risk|spend)|how (?:hard|difficult) can|where else|when was the last time|since when)\b/u;
const tagEnd = pattern(
  `^(?:is|are|was|were|do|does|did|can|could|will|would|should|have|has) (?:not )?(?:it|they|you|he|she|we|i|that|there)$|^(?:it|they|you|we|he|she) (?:is|are|do|does|did|can) not$`,
);
const comprehension =
  /^(?:(?:does |do )?(?:that|this|it|all that) )?(?:make|makes|making) sense$|^(?:you )?(?:see|know) what i mean$|^you know$|^get it$|^(?:do you )?(?:understand|get me)$/u;
const droppedAuxiliary =
  /^(?:\w+ ){0,2}?you (?:still |guys |lot |all |ever |even |even still |maybe |already )*(?:[a-z]{2,}ing|free|around|about|in|up for|up|interested|available|able|ok|okay|keen|open|ready|game|coming|home|at|got|have|know|need|want|fancy|mind|reckon|think|remember|happy)\b/u;
const elliptical =
  /^(?:open to|any (?:chance|update|updates|news|luck|interest|word|idea|ideas|thoughts|joy|movement|progress|objection|objections|plans|availability|slots?|space|room)|fancy|worth|up for|interested in|open to|keen (?:to|on)|free (?:on|for|this|next|to)|thoughts on|ok (?:if|to|with)|okay (?:if|to|with)|possible to|available (?:on|for|to|this|next)|mind if|mind sharing|care to|want (?:me|to|one|it|the)|anyone|anybody|how about|what about|what of|when suits|which one|where (?:from|to)|how much|how many|how long|how come|what time|what day|when exactly|who with)\b/u;
const whateverClause =
  /^(?:which|what|when|where|who|how|why) (?:is (?:why|how|what|when|where)|means|brings|leads|makes|i|we|you|they|he|she|it|the|this|that|our|my|your|many|most|a|an)\b/u;

/** What a sentence does, clause by clause; at least one act. */
export function actsOf(sentence: Sentence): Act[] {
  const questionMark = endsInQuestionMark(sentence);
  const clauses = clausesOf(sentence);
  const make = (clause: Clause, type: ActType, strength: Strength, reason: string): Act => ({
    type,
    strength,
    reason,
    start: clause.start,
    end: clause.end,
    sentence,
    questionMark,
    text: clause.text,
  });
  const first = clauses[0];
  if (!first) return [];
  if (clauses.every((clause) => clause.text === '“”')) return [make(first, 'reported', 'none', 'it is a quotation')];

  const acts: Act[] = [];
  const whole = clauses.map((clause) => clause.text).join(' ');
  const courtesy = courtesyIn(clauses, whole, make, questionMark);
  if (courtesy) return [courtesy];
  const inSentence = readClauses(clauses, questionMark);
  clauses.forEach((clause, index) => {
    const act = classify(clause, index, clauses, inSentence, questionMark, sentence, make);
    if (act) acts.push(act);
  });
  if (acts.length === 0) {
    const last = clauses.at(-1) as Clause;
    if (questionMark) acts.push(unmarkedQuestion(last, clauses, sentence, make));
    else acts.push(make(first, 'statement', 'none', 'it tells and asks nothing'));
  }
  return acts;
}

/** What is the same for all clauses of a sentence. */
interface InSentence {
  offersHelp: boolean;
  /** Index of the last clause of more than three words, or -1. */
  lastLong: number;
}

const readClauses = (clauses: readonly Clause[], questionMark: boolean): InSentence => ({
  offersHelp: !questionMark && clauses.some(({ text }) => genericNeed.test(text)),
  lastLong: clauses.findLastIndex(({ text }) => text.split(' ').length > 3),
});

/** As many clauses after one are looked at together with it. */
const MAX_FOLLOWING = 12;

type Make = (clause: Clause, type: ActType, strength: Strength, reason: string) => Act;

function courtesyIn(clauses: readonly Clause[], whole: string, make: Make, questionMark: boolean): Act | undefined {
  const opening = clauses[0] as Clause;
  const first =
    clauses[1] && opening.text.split(' ').length <= 3 && !howAreYou.test(opening.text) ? clauses[1] : opening;
  const match = howAreYou.exec(first.text) ?? howAreYou.exec(skipFillers(first.text));
  if (!match || adjectiveFollowUp.test(first.text)) return undefined;
  const rest = skipFillers(first.text).slice((howAreYou.exec(skipFillers(first.text)) ?? match)[0].length);
  const asksMore = clauses
    .slice(clauses.indexOf(first) + 1)
    .some(
      (clause) =>
        isQuestionShaped(skipFillers(clause.text)) ||
        isImperative(skipFillers(clause.text)) ||
        answersWithWh.test(skipFillers(clause.text)),
    );
  const short = rest.split(' ').length <= 5;
  if (asksMore || !(short && courtesyRest.test(rest)) || whole.split(' ').length > 24) return undefined;
  return make(
    first,
    'courtesy',
    'none',
    questionMark ? 'it is a polite question that one does not answer' : 'it is a greeting formula',
  );
}

/** Drops words that come before what matters: "and", "please", "quick question". */
function skipFillers(text: string): string {
  const words = text.split(' ');
  let index = 0;
  while (index < words.length - 1 && clauseFillers.has(words[index] as string)) index++;
  return words.slice(index).join(' ');
}

const isQuestionShaped = (text: string) => (inverted.test(text) && !doImperative.test(text)) || whInverted.test(text);

function classify(
  clause: Clause,
  index: number,
  clauses: readonly Clause[],
  { offersHelp, lastLong }: InSentence,
  questionMark: boolean,
  sentence: Sentence,
  make: Make,
): Act | undefined {
  const text = skipFillers(clause.text).replace(
    /(?: (?:x{1,9}|lol|haha|thanks|please|cheers|ta|mate|guys|xo)){1,20}$/u,
    '',
  );
  const polite = /^(?:\w+ ){0,3}?please\b/u.test(clause.text);
  const rest = clauses.slice(index + 1, index + 1 + MAX_FOLLOWING);
  const isLast = lastLong <= index;
  const following = [text, ...rest.map((later) => later.text)].join(' ');

  // Formulas first: they look like requests and are none.
  if (offersHelp && !answersWithWh.test(text)) {
    return make(clause, 'boilerplate', 'none', 'it offers help in general; it asks nothing');
  }
  if (/\b(?:unsubscribe|opt out|mailing list|address book|safe sender)\b/u.test(following))
    return make(clause, 'boilerplate', 'none', 'it is about the mailing itself');
  if (genericNeed.test(following) && !questionMark)
    return make(clause, 'boilerplate', 'none', 'it offers help in general; it asks nothing');
  if (boilerplate.test(text)) return make(clause, 'boilerplate', 'none', 'it is a closing formula');
  if (vagueKnow.test(text)) return make(clause, 'vague-invitation', 'vague', 'it does not say what there is to answer');
  if (vagueOpen.test(text)) {
    // "Any thoughts on the two options?" has an object; "thoughts?" has none.
    return make(clause, 'vague-invitation', 'vague', 'it asks for anything at all');
  }
  if (tagEnd.test(text) && index > 0) return make(clause, 'tag', 'weak', 'it is a tag after a statement');
  if (index > 0 && questionMark && isLast && tagWords.has(clause.text))
    return make(clause, 'tag', 'weak', 'it is a tag after a statement');
  if (comprehension.test(text))
    return make(clause, 'tag', 'weak', 'it asks whether one was understood, not something of the reader');

  if (
    answersWithWh.test(text) &&
    !/^(?:see|check|say|ask)\b(?! (?:if|whether|which|what|when|how|who|where|yes|no))/u.test(text)
  ) {
    return make(clause, 'let-me-know', 'strong', 'it says what to tell');
  }
  if (doImperative.test(text))
    return imperative(clause, text.replace(/^do (?:please )?/u, ''), true, questionMark, make);

  // Questions by word order; these need no question mark.
  const echoes =
    !questionMark &&
    /^(?:so|neither|nor) (?:is|are|do|does|did|was|were|have|has|had|can|will|would|am)\b/u.test(clause.text);
  if (
    !echoes &&
    !(haveObject.test(text) && !questionMark) &&
    (inverted.test(text) || invertedDay.test(text) || (questionMark && isLast && invertedAny.test(text)))
  ) {
    const opensSentence =
      index === 0 ||
      clauses.slice(0, index).every((earlier) => earlier.text.split(' ').length <= 3 || subordinate.test(earlier.text));
    const unmarked = !conditionalInversion.test(text) && (opensSentence || askedOfReader.test(text));
    if (evaluative.test(text)) return make(clause, 'rhetorical', 'none', 'it expects agreement, not an answer');
    if (questionMark || unmarked) return question(clause, text, make);
  }
  if (questionMark && isLast && frontedInversion.test(text) && !subordinate.test(text))
    return question(clause, text, make);
  if (subordinate.test(text)) {
    // "If Wednesday is no good tell me which day is": the main clause follows without a comma.
    const main =
      /\b(?:please |just )?(?:tell|let|call|send|give|drop|text|ring|email|message|ping|whatsapp|answer|reply|write)(?: (?:me|us|to me|back|with)\b.*|$)/u.exec(
        text,
      );
    if (
      main &&
      main.index > 0 &&
      !/\b(?:you|to|can|could|will|would|i|we|they|not|and) $/u.test(text.slice(0, main.index))
    ) {
      const narrowed = [{ ...clause, text: main[0] }, ...rest];
      const inner = classify(
        { ...clause, text: main[0] },
        0,
        narrowed,
        readClauses(narrowed, questionMark),
        questionMark,
        sentence,
        make,
      );
      if (inner && inner.strength !== 'none') return inner;
    }
  }
  if (
    (questionMark ? whInverted : whPlain).test(text) &&
    !exclamative.test(text) &&
    (questionMark ||
      index === 0 ||
      clauses[index - 1]?.mark !== ',' ||
      /^(?:why|how|what|who|where|when)\b.{0,30}? (?:do|did|can|could|would|will|should|are) (?:not )?(?:you|i|we)\b/u.test(
        text,
      ))
  ) {
    if (
      questionMark ||
      !/^(?:which|how|when|where|why|what|who) (?:is|are|was|were) (?:why|how|what|when|where|because)\b/u.test(text)
    ) {
      return whQuestion(clause, text, make);
    }
  }

  // Requests in the form of a wish.
  if (reliefToKnow.test(text)) return make(clause, 'indirect-desire', 'strong', 'it says what one would like to know');
  if (requestIf.test(following))
    return make(clause, 'indirect-desire', 'strong', 'it says what would help, which is a request');
  if (
    couldIf.test(text) &&
    / (?:me|us|my|our)\b|\b(?:great|grateful|appreciate|appreciated|helpful|love|lovely|kind|nice|thanks|thank|wonderful|happy|good|made|fantastic|perfect|amazing|brilliant|thankful|obliged|owe|relief|in your debt|be so|mean)\b/u.test(
      `${following} ${clauses[index - 1]?.text ?? ''}`,
    )
  ) {
    return make(clause, 'indirect-desire', 'strong', 'it says what would help, which is a request');
  }
  if ((askingYou.test(text) || wouldLikeYou.test(text)) && !/\bnot (?:want|ask|expect|need|like)\b/u.test(text))
    return make(clause, 'performative', 'strong', 'it says that something is asked');
  if (couldYouPlainly.test(clause.text) && !/\bnot\b/u.test(text))
    return make(clause, 'indirect-desire', 'strong', 'it tells what the reader might do');
  if (yourYes.test(text) && isLacking.test(text))
    return make(clause, 'indirect-desire', 'strong', 'it says what the sender needs of the reader');
  if (
    (askedPassively.test(text) || purposeOf.test(text) || plainRequest.test(text)) &&
    !/\b(?:have|has|had|was|were|being|never|often|sometimes|usually|always) (?:\w+ )?(?:requested|asked|sought)\b/u.test(
      text,
    )
  )
    return make(clause, 'performative', 'strong', 'it says that something is asked');
  if (gratefulFor.test(text))
    return make(clause, 'indirect-desire', 'strong', 'it says what would help, which is a request');
  const late = questionMark ? undefined : latePlease.exec(text)?.[1];
  if ((polite && askedNot.test(text)) || (late !== undefined && askedNot.test(late)))
    return make(clause, 'imperative', 'strong', 'it asks the reader to leave something');
  const lateRequest =
    late !== undefined && isImperative(late) ? imperative(clause, late, true, questionMark, make) : undefined;
  if (lateRequest) return lateRequest;
  if (toldToAsk.test(text)) return make(clause, 'performative', 'strong', 'it passes on a question');
  if (wantYouThere.test(text) && !/\b(?:to know|you all the best|to be (?:aware|happy))\b/u.test(text))
    return make(clause, 'performative', 'strong', 'it says what is wanted of the reader');
  if (needToKnow.test(text) && /\b(?:you|your|whether|if|which|when|what|how|who|where|the|by)\b/u.test(following))
    return make(clause, 'indirect-desire', 'strong', 'it says what the sender needs of the reader');
  if (
    writingTo.test(text) ||
    askingFor.test(text) ||
    /^(?:allow|permit) me to (?:ask|request|inquire|enquire)\b/u.test(text)
  )
    return make(clause, 'performative', 'strong', 'it says that something is asked');
  const desire = desireVerb.exec(text);
  if (
    desire &&
    learningVerb.test(text) &&
    !/\bhear(?:ing)? (?:back )?from you\b(?! (?:whether|which|what|how|when|where|who|why))/u.test(text)
  ) {
    const embedded =
      embeddedQuestion.exec(text.slice(desire[0].length)) ?? (rest[0] && embeddedQuestion.exec(rest[0].text));
    const isGladness =
      /^(?:(?:and|but|so) )*(?:(?:i|we|am|are|was|were|really|so|very|just|it|is) )*(?:glad|happy|good|great|nice|lovely|delighted|pleased|fascinated|interesting)\b/u.test(
        text,
      ) && !/\bwould\b/u.test(text);
    const learnsOnly = /\b(?:learn|learning|know|knowing|understand|see|find out) how to\b/u.test(text);
    if (
      embedded &&
      !isGladness &&
      !learnsOnly &&
      !/\bwonder (?:if|whether|how|why) (?:that|this|it|they|he|she|people|anyone)\b/u.test(text)
    ) {
      return make(clause, 'indirect-desire', 'strong', 'it says what one would like to know');
    }
    const named = new RegExp(
      `\\b(?:your|any) (?:${VAGUE}) (?:on|about|of|regarding|for|into) (?!(?:this|that|it|these|things|the above|the matter|all)\\b)`,
      'u',
    );
    if (named.test(text)) return make(clause, 'indirect-desire', 'strong', 'it says on what an opinion is asked');
  }
  if (
    desire &&
    new RegExp(
      `\\byour (?:\\w+ )?(?:${VAGUE})(?: and (?:${VAGUE}))? (?:on|about|of|regarding|with|for|as to) (?!(?:this|that|it|these|things|the above|the matter|all)\\b)`,
      'u',
    ).test(text)
  ) {
    return make(clause, 'indirect-desire', 'strong', 'it says on what an opinion is asked');
  }
  if (wishToDo.test(text)) {
    const bounded =
      /\b(?:order|book|reserve|buy|rent|hire|cancel|return|request|apply|borrow|interview|ask you|invite you)\b/u.test(
        text,
      ) || /\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|this week/u.test(following);
    return make(
      clause,
      'performative',
      bounded ? 'strong' : 'vague',
      bounded ? 'it says what is wanted of the reader' : 'it wishes to meet but proposes nothing',
    );
  }
  if (vagueMeet.test(text) && !questionMark)
    return make(clause, 'vague-invitation', 'vague', 'it wishes for contact but proposes nothing');
  if (vagueTouch.test(text) && !questionMark)
    return make(clause, 'vague-invitation', 'vague', 'it invites to get in touch without saying about what');
  if (desire && new RegExp(`\\b(?:your|any) (?:\\w+ )?(?:${VAGUE})\\b`, 'u').test(text))
    return make(clause, 'vague-invitation', 'vague', 'it asks for anything at all');
  if (permission.test(text))
    return make(clause, 'permission-offer', questionMark ? 'strong' : 'weak', 'it asks for leave');
  if (offer.test(text)) return make(clause, 'offer', 'none', 'it offers; the reader need not answer');
  if (wellWish.test(text)) return make(clause, 'courtesy', 'none', 'it is a wish');

  if (questionMark && isLast && index === clauses.length - 1 && elliptical.test(text))
    return make(clause, 'elliptical-question', 'strong', 'it is a shortened question');
  if (
    /^(?:for|to) .{1,50}? (?:write|reply|call|email|contact|send|text|ring|ask|phone|message|answer)(?: to)? (?:me|us)\b/u.test(
      text,
    ) &&
    index === 0
  )
    return make(clause, 'imperative', 'strong', 'it tells the reader what to do');
  const asImperative = imperativeIn(clause, text, polite, index, clauses, sentence, questionMark, make);
  if (asImperative) return asImperative;
  if (
    !questionMark &&
    index === 0 &&
    elliptical.test(text) &&
    !/^(?:fancy|worth|interested|open|keen|available|free|possible|how|what|want)\b/u.test(text)
  ) {
    return make(
      clause,
      'elliptical-question',
      /^any (?:thoughts|ideas)/u.test(text) ? 'vague' : 'strong',
      'it is a shortened question',
    );
  }
  if (
    droppedAuxiliary.test(text) &&
    (questionMark || index <= 1) &&
    !/^(?:\w+ ){0,2}?you (?:have|know|need|want|got|think|at|in|about|remember)\b/u.test(questionMark ? '' : text) &&
    /^(?:you|(?:\w+ ){1,2}you)\b/u.test(text) &&
    !/^(?:if|when|that|as|because|and|where|while|once|what|how|which|who|why|thank|thanks|see|love|wish|hope|for|with|to|until|like|of|than|before|after)\b/u.test(
      text,
    )
  ) {
    return make(clause, 'yes-no-question', 'strong', 'it asks the reader, with the auxiliary left out');
  }
  return undefined;
}

function question(clause: Clause, text: string, make: Make): Act {
  if (
    new RegExp(
      `^(?:can|could|will|would) (?:you|we|one|anyone) (?:even |really |just |possibly )?(?:${[...wonderVerbs].join('|')})\\b`,
      'u',
    ).test(text)
  ) {
    return make(clause, 'rhetorical', 'none', 'it asks for wonder, not for an answer');
  }
  if (permission.test(text)) return make(clause, 'permission-offer', 'strong', 'it asks for leave');
  if (/^(?:can|could|will|would|may|might)(?: not)? (?:please )?(?:you|your|someone|anyone)\b/u.test(text))
    return make(clause, 'modal-request', 'strong', 'it asks the reader to do something');
  if (/ or /u.test(text) && !/ or (?:not|so|two|more|less)\b/u.test(text))
    return make(clause, 'choice-question', 'strong', 'it gives a choice');
  return make(clause, 'yes-no-question', 'strong', 'it can be answered by yes or no');
}

function whQuestion(clause: Clause, text: string, make: Make): Act {
  if (isRhetoricalWh(text)) return make(clause, 'rhetorical', 'none', 'it expects no answer');
  return make(clause, 'wh-question', 'strong', 'it asks for something the reader can tell');
}

/** "Who reads changelogs?", "How did nobody tell me?": about anybody or nobody, so nobody answers. */
function isRhetoricalWh(text: string): boolean {
  if (rhetoricalWh.test(text)) return true;
  if (/^(?:what is|what would be) the (?:point|use|worst|harm|catch|rush)\b/u.test(text)) return true;
  if (
    /^(?:how|why|what|who)\b.{0,20} (?:nobody|no one|noone|nothing|anyone|anybody) /u.test(text) &&
    !/\b(?:you|your)\b/u.test(text)
  )
    return true;
  if (!/^who \p{L}+(?: |$)/u.test(text) || /\b(?:you|your|i|we|my|our|me|us)\b/u.test(text)) return false;
  return !/^who (?:is|are|was|were|will|would|should|can|could|do|does|did|has|had|handles?|owns?|runs?|decides?|manages?|leads?|looks? after|signs?|deals?|takes? care|coordinates?|organi[sz]es?|makes?|buys?|keeps?|holds?|heads?|pays?|else)\b/u.test(
    text,
  );
}

/** A sentence that ends in "?" although no clause of it has the word order of a question. */
function unmarkedQuestion(last: Clause, clauses: readonly Clause[], sentence: Sentence, make: Make): Act {
  const text = skipFillers(last.text);
  const head = skipFillers((clauses[0] as Clause).text);
  const words = text.split(' ');
  if (isRhetoricalWh(text) || isRhetoricalWh(head)) return make(last, 'rhetorical', 'none', 'it expects no answer');
  if (exclamative.test(text)) return make(last, 'rhetorical', 'none', 'it is an exclamation');
  if (whSubject.test(text) || whSubject.test(head))
    return make(last, 'wh-question', 'strong', 'it asks for something the reader can tell');
  if (whShort.test(text) && !whateverClause.test(text))
    return make(last, 'wh-question', words.length > 1 ? 'strong' : 'weak', 'it is a shortened question');
  if (whShort.test(text)) return make(last, 'wh-question', 'strong', 'it asks for something the reader can tell');
  if (/^(?:yes or no|which|true or false)$/u.test(last.text))
    return make(last, 'elliptical-question', 'strong', 'it gives a choice');
  if (words.length === 1 && clauses.length > 1 && tagWords.has(words[0] as string))
    return make(last, 'tag', 'weak', 'it is a tag after a statement');
  if (ellipticalHeads.has(head.split(' ')[0] as string) || ellipticalHeads.has(words[0] as string))
    return make(last, 'elliptical-question', 'strong', 'it is a shortened question');
  if (/\byou\b|\byour\b/u.test(sentence.text.toLowerCase()))
    return make(last, 'yes-no-question', 'strong', 'it asks the reader, in the order of a statement');
  return make(last, 'elliptical-question', words.length <= 2 ? 'weak' : 'strong', 'it is a shortened question');
}

const isImperative = (text: string) => requestVerbs.has(text.split(' ')[0] as string);

function imperativeIn(
  clause: Clause,
  text: string,
  polite: boolean,
  index: number,
  clauses: readonly Clause[],
  sentence: Sentence,
  questionMark: boolean,
  make: Make,
): Act | undefined {
  const previous = clauses[index - 1];
  // "We review, test and ship": a verb after a comma is an imperative only where a new clause can begin.
  const subjectBefore =
    previous &&
    !polite &&
    /^(?:and|or|,)?$/u.test(previous.mark) &&
    /^(?:and |but |so )?(?:we|i|they|he|she|you|our|my|the|it|to|his|her|their|who|which|that)\b/u.test(previous.text);
  if (subjectBefore && !/\b(?:me|us|my|our)\b/u.test(text)) return undefined;
  if (sentence.isListItem && !polite && !/\b(?:me|us|my|our|your)\b/u.test(text)) return undefined;
  return imperative(clause, text, polite, questionMark, make);
}

/** "took", "asked": past, so nobody is told to do it; "put" and "let" may be either. */
const isPastOnly = (verb: string) =>
  (irregularPast.has(verb) || /[a-z]{3}ed$/u.test(verb)) &&
  !/^(?:let|put|cut|set|read|hit|bet|quit|spread|split|need|feed|found|felt|come|run|become)$/u.test(verb);

function imperative(clause: Clause, text: string, polite: boolean, questionMark: boolean, make: Make): Act | undefined {
  const words = text.split(' ');
  const verb = words[0] as string;
  const next = words[1] ?? '';
  const known = requestVerbs.has(verb);
  if (isPastOnly(verb)) return undefined;
  const toSender = /^\w+ (?:it |them |that |this |one )?(?:back )?(?:to |with |for |at )?(?:me|us)\b/u.test(text);
  if (!known && !toSender && !polite) return undefined;
  if (
    !/^\p{L}+$/u.test(verb) ||
    /^(?:i|we|you|he|she|it|they|the|a|an|this|that|my|our|your|his|her|their|in|on|at|for|with|to|of|from|by|as|if|when|because|not|no|there|here|about|after|before|all|some|any|every|thanks|thank|find|see|am|is|are|was|be|been|do|does|did|has|had|will|would|can|could)$/u.test(
      verb,
    )
  ) {
    if (!/^(?:find|see|be)$/u.test(verb)) return undefined;
    if (!polite || /^(?:find|see) (?:attached|enclosed|below|the attached|my|our|a|an|here|it|above)\b/u.test(text))
      return undefined;
  }
  if (verb === 'let')
    return /^let (?:us|me) (?:talk|chat|meet|speak|find|set|schedule|grab|do|catch|connect|hop|jump|book|arrange|discuss|make|get)\b/u.test(
      text,
    )
      ? make(
          clause,
          'imperative',
          questionMark ||
            /\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|this week|today/u.test(text)
            ? 'strong'
            : 'vague',
          'it proposes to meet',
        )
      : undefined;
  if (
    /^(?:thank|thanks|hope|note|look|looking)$/u.test(verb) &&
    !/^(?:look into|look at|look over|note down)\b/u.test(text)
  )
    return undefined;
  // A noun that is spelled like a verb: "Call with Ana went well", "Book sales are up".
  if (
    !polite &&
    /^(?:is|are|was|were|has|have|went|of|will|would|from|with (?:\p{Lu}|an?))$/u.test(next) &&
    !/^(?:reply|respond|answer|get|come|be|meet) /u.test(text)
  )
    return undefined;
  if (
    contactNouns.has(words.at(-1) ?? '') &&
    /^(?:drop|give|shoot|send) (?:me|us) (?:a|an|your) (?:quick |short )?\w+$/u.test(text)
  )
    return make(clause, 'vague-invitation', 'vague', 'it invites to get in touch without saying about what');
  if (
    emptyImperatives.has(verb) &&
    !toSender &&
    !(
      polite &&
      !/^(?:note|remember|find|see|bear|imagine|think|enjoy|excuse|forgive|forget|mind|rest|stay|keep)$/u.test(verb)
    )
  ) {
    if (
      !/^(?:go to|have a (?:look|read|think|quick look)|take a look|get (?:back to|in touch|a quote)|see if|see whether|save (?:the date|your)|keep (?:me|us|it|them)|meet (?:me|us)|find (?:me|us|out)|say (?:yes|no|the word|so|when|which))\b/u.test(
        text,
      )
    )
      return undefined;
  }
  const asks =
    toSender ||
    polite ||
    answeringVerbs.has(verb) ||
    /^(?:put|add|leave|mark|save|check) (?:your|yourself|down)\b/u.test(text);
  return asks
    ? make(clause, 'imperative', 'strong', 'it tells the reader what to do')
    : make(clause, 'imperative', 'weak', 'it is advice or an invitation, which can be taken without an answer');
}
