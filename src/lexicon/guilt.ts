/**
 * How people blame a reader for not having answered. Kinds of reproach, each with what its words have to stand beside;
 * matched against the wording of one sentence (contractions apart, a lone comma between clauses).
 *
 * Source: our own reading of follow-ups in sales, recruiting and fund-raising; no list was copied.
 */
import { words, type WordPattern } from './pattern.ts';

export interface Reproach {
  /** What it does, as the end of "It ...". */
  reason: string;
  pattern: WordPattern;
  /** What may not stand right before it, after it, or anywhere in its sentence. */
  notBefore?: RegExp;
  notAfter?: RegExp;
  notIn?: RegExp;
  /** What has to stand right after it. */
  after?: RegExp;
}

const MAIL =
  '(?:e-?mails?|mails?|messages?|notes?|dms?|inmails?|letters?|texts?|calls?|reminders?|attempts?|voicemails?)';
const MANY =
  '(?:three|four|five|six|seven|eight|nine|ten|several|many|multiple|numerous|countless|a dozen|a hundred|so many|umpteen|\\d{1,2})';
const CONTACTED =
  '(?:e-?mailed|mailed|written|wrote|write|messaged|called|phoned|rung|rang|texted|contacted|pinged|chased|asked|reminded|tried to (?:reach|call|contact|get hold of|catch)|followed up|reached out|reached)';
const ANSWERED =
  '(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|(?:write|wrote|written|get|got|gotten|come|came) back|acknowledged?|bother(?:ed)?)';
const excused =
  /(?:\bif|\bwhether|\bin case|\bunless|\bwhen|\bbecause|\bworr(?:y|ies)(?: that)?|\bproblem(?: that)?|\bsorry(?: that)?|\bunderstand (?:that|why)|\bsee why)$/u;

export const reproaches: readonly Reproach[] = [
  {
    reason: 'counts what was not answered',
    // Only "you" or nothing may stand between: "I have called the depot three times" reproaches somebody else.
    pattern: words(
      `(?:i|we) (?:have |had )?(?:(?:now|already|even|also|been) )*(?:took the trouble to )?${CONTACTED}(?: (?:to|you|reach|call|contact|email|message|at|least|already|now|about|this|it|out|over|here)){0,6} ${MANY} times`,
    ),
    notIn: /\b(?:sorry|apologi[sz]e|apologies|thank)\b/u,
  },
  {
    reason: 'counts what was not answered',
    pattern: words(
      `(?:i|we) (?:have |had )?(?:already )?${CONTACTED}(?: (?:to|you|about|this|it)){0,3} twice (?:now|already)`,
    ),
  },
  {
    reason: 'counts what was not answered',
    pattern: words(
      `(?:this|that|it) is (?:(?:now|already) )?(?:my|our|the) (?:third|fourth|fifth|sixth|seventh|tenth|3rd|4th|5th|6th) (?:\\w+ )?${MAIL}`,
    ),
    notIn: /\b(?:last|final|draft|version|stop|not (?:write|bother|trouble))\b/u,
  },
  {
    reason: 'counts what was not answered',
    pattern: words(
      `(?:despite|in spite of|after) (?:all )?(?:my|our|the|all) (?:${MANY} |previous |repeated |unanswered |earlier )*${MAIL}`,
    ),
    after: /^(?:,|(?:and|but|you|i|we|there|to you|still|not|never)\b|$)/u,
    notIn: /\b(?:thank|thanks|sorry|great|glad)\b/u,
  },
  {
    reason: 'counts what was not answered',
    pattern: words(
      `${MANY} (?:\\w+ )?${MAIL}(?: ,)? (?:and|but|with|later) (?:you )?(?:still |yet )?(?:no|not|nothing|zero|never|have not|did not)`,
    ),
    notAfter: /^(?:one|a single one) (?:was|is|has)\b/u,
  },
  {
    reason: 'reproaches them for not answering',
    // "You have not replied" states a fact; still, never, even and once make it a reproach.
    pattern: words(
      `you (?:(?:just|simply|also|have|had|did|do|are|could) )*(?:(?:still|never|even|once) (?:have |had |did |do )?(?:not )?(?:even )?|not (?:even|once) )(?:bothered to |bother to |tried to |deigned to )?${ANSWERED}`,
    ),
    notBefore: excused,
    after: /^(?:$|,|(?:me|us|my|our|to (?:me|us|my|our)|any|a single|despite|in|for|and|or|but|so|since|with)\b)/u,
  },
  {
    reason: 'reproaches them for not answering',
    pattern: words(
      `(?:you|you all|people like you) (?:(?:just|simply|clearly|obviously|are|were|have|been|keep|kept|always|really|both) )*(?:ignor(?:e|ed|ing)|ghost(?:ed|ing)?) (?:me|us|my|our|this|it|all my|every)`,
    ),
    notBefore: excused,
    notAfter: /^(?:warning|error|rule|file|flag|line|part)\b/u,
  },
  {
    reason: 'reproaches them for not answering',
    pattern: words(
      `(?:left|leave|leaving) (?:me|us|others|people) (?:on read|hanging|in the dark)|ghost(?:ed|ing)? (?:me|us)|the silent treatment|(?:am|being|feel|felt|feeling|get|got) (?:being )?ignored(?: by you)?|you (?:still |just |all )*(?:keep|stay|remain|kept|stayed|remained|are) silent`,
    ),
    notBefore: /\bif$/u,
  },
  {
    reason: 'reproaches them for not answering',
    pattern: words(
      `your (?:(?:continued|continuing|complete|total|long|deafening|ongoing|stony) )?silence|your lack of (?:a )?(?:response|reply|answer|interest|courtesy|respect)|(?:deafening|radio) silence|not a (?:peep|single (?:word|reply|answer))(?: from you)?`,
    ),
    notAfter: /^(?:on|during|in|at|between|is golden|policy|retreat)\b/u,
    notIn: /\b(?:thank|recording|retreat|film|scene|music)\b/u,
  },
  {
    reason: 'says that they never answered',
    pattern: words(
      `(?:i|we) (?:have |had )?(?:never|still (?:have |had )?not|have still not) (?:ever )?(?:heard|hear|got|received|had) (?:back|(?:a |any |one )?(?:word|thing|reply|answer|response)|anything|from you)`,
    ),
    notAfter: /^(?:from (?!you\b))/u,
  },
  {
    reason: 'says what they must think of it',
    pattern: words(
      `(?:(?:i|we) (?:guess|suppose|assume|take it|gather|figure|imagine|see)|(?:it|that) (?:seems|appears|looks like|looks as if)|i am (?:guessing|assuming)|clearly|obviously|apparently|evidently)(?: [\\p{L}'-]+){0,8}? (?:is|are|was|were) not (?:(?:a|that|really|very|so|such|much|of|any|even) )*(?:priority|important (?:to|for|enough for) you|worth (?:it|your time|a reply|an answer)|interest(?:ing)? (?:to|for) you|good enough for you)`,
    ),
    notBefore: /\bif$/u,
  },
  {
    reason: 'says what they must think of it',
    pattern: words(
      `(?:(?:i|we) (?:guess|suppose|assume|take it|gather|see)|(?:it|that) (?:seems|appears|looks like)|clearly|obviously|apparently|evidently|you (?:clearly|obviously|apparently|evidently))(?: (?:that|you|just|simply|really|and|your team)){0,3} (?:do|does|did|are|have) (?:not|no) (?:(?:even|really|that|at|all|any) )*(?:care|value|respect|bother|interested|want people|have (?:the )?time for|time for (?:me|us|people))`,
    ),
    notBefore: /\bif$/u,
  },
  {
    reason: 'says what they must think of it',
    pattern: words(
      `you (?:must |obviously |clearly |probably |surely )+have (?:better|more important) things to do|(?:you are|you must be|are you) (?:\\w+ )?too (?:busy|important|good|proud|big) (?:for (?:me|us|people like)|to (?:even )?(?:reply|answer|respond|write back|care))|(?:suppose|guess|know|bet) (?:that )?you will (?:just |only )?(?:bin|ignore|delete|trash) (?:this|it|me)`,
    ),
    notIn: /\bif you\b/u,
  },
  {
    reason: 'tells them that they have hurt',
    pattern: words(
      `(?:i|we) (?:(?:am|are|was|were|feel|felt|must|have|to|admit|say|honestly|really|very|quite|truly|frankly|deeply|rather|a bit|a little|i) )*(?:disappointed|hurt|offended|upset|frustrated|saddened|insulted|shocked|let down)(?: (?:that|by|at|with|because|to see|to|in))?(?: (?:you|your team) (?:did|have|had|do|could|would|can) not| (?:you|your team) never| your (?:silence|lack|behaviou?r|attitude|treatment)| the (?:silence|lack)| not (?:hear|to hear|hearing|having heard)| (?:no|never) (?:reply|answer|response|hearing)| you (?:ignored?|ghosted))`,
    ),
  },
  {
    reason: 'calls them impolite',
    pattern: words(
      `the (?:very )?least (?:that )?you (?:could|can|might) (?:have )?do(?:ne)?|(?:common|basic|simple) (?:courtesy|decency|manners|politeness)|the (?:courtesy|decency|manners|politeness|respect) (?:to|of)(?: at least)? (?:a )?(?:${ANSWERED}|say|tell|let|writing|answering|replying|responding)|costs? you (?:nothing|only )?(?:(?:ten|five|two|thirty|\\d+) (?:seconds|minutes))? ?to (?:be polite|reply|answer|respond|say)`,
    ),
    notBefore: /\b(?:thank|thanks|had) (?:\w+ )*$/u,
  },
  {
    reason: 'calls them impolite',
    pattern: words(
      `(?:would|might) (?:be|have been) (?:polite|courteous|decent|common|good manners|nice of you|kind of you|the decent thing)(?: of you)? (?:to |if you )(?:(?:at least|just|even|could|would|had) )*${ANSWERED}|(?:you (?:could|can|might|should) |please )?at least (?:have|${ANSWERED}|say no|say something)`,
    ),
    after: /^(?:$|,|(?:me|us|my|our|to (?:me|us|my|our)|and|or|once|with|the (?:courtesy|decency)|when|if|so)\b)/u,
    notBefore: /\b(?:will|i|we|they|is|are|to|we can|must)$/u,
  },
  {
    reason: 'calls them impolite',
    pattern: words(
      `even a (?:(?:simple|quick|short|brief|one-word|plain|polite) )*(?:no|reply|answer|response|yes|“”|dog)(?: thank you| thanks| or yes)? (?:would|is|will|gets?|can|takes?)|(?:i|we) (?:think i |think we |surely |really |at least )?(?:deserve|am owed|are owed) (?:an?|some|at least) (?:\\w+ )?(?:answer|reply|response|no|explanation)|(?:do|does|did) not (?:even )?(?:rate|deserve|merit|get) (?:a|an) (?:answer|reply|response|no)|you owe (?:me|us) (?:an?|that)`,
    ),
    notAfter: /^(?:fine|enough|good|helpful|plenty|welcome|perfectly fine|all i need)\b/u,
  },
  {
    reason: 'calls them impolite',
    pattern: words(
      `you (?:can|could) not (?:even )?(?:be (?:bothered|arsed)|spare (?:me |us )?(?:a|one|two|five|ten|even)|find (?:a|one|two|five|the|even)(?: \\w+)? (?:minutes?|seconds?|time|moment))|(?:do|did|does|could|would|can) you (?:not )?even (?:care|bother|read)|is that (?:really )?how you treat|what (?:did|have) (?:i|we) (?:ever )?(?:do|done) to (?:you|deserve)|(?:did|have) (?:i|we) (?:do something wrong|done something wrong|offend(?:ed)? you|upset you|said something wrong)`,
    ),
  },
  {
    reason: 'holds up what was done for them',
    pattern: words(
      `after (?:all|everything) (?:that )?(?:i|we) (?:have |had )?(?:did|done|do|gave|given) (?:for (?:you|your)|to you)|you (?:owe|owed) it to (?:me|us)|(?:i|we) (?:have )?(?:put|spent|set aside|invested|wasted) [^,]{0,60},? (?:and|but|yet) (?:you|not a|no reply|no answer|nothing)`,
    ),
    notIn: /\b(?:thank|thanks|glad|enjoyed)\b/u,
  },
  {
    reason: 'plays on their conscience',
    pattern: words(
      `can you (?:really )?live with (?:that|this|yourself|it)|how can you (?:just |simply |possibly )?(?:ignore|look away|say no|refuse|sleep)|(?:will|would|do|did) you (?:just |really |simply )?look (?:away|the other way)|god is watching|do not be (?:that guy|like them|like the (?:others|rest)|one of (?:them|those))|while you (?:enjoy|sit|relax|sleep|eat|scroll|celebrate)(?: [\\p{L}\\d',-]+){1,14} (?:hungry|die|dying|dies|suffer|suffering|starve|starving|freez\\w+|homeless)|thought (?:people|you|everyone)(?: [\\p{L}'-]+){0,5} had a heart|you have no heart`,
    ),
    notBefore: /\bif$/u,
  },
];
