/**
 * How a writer takes a reader's trouble, agreement or time for granted. Matched against the wording of one sentence.
 * Source: our own reading of sales and recruiting messages.
 */
import { words, type WordPattern } from './pattern.ts';

/** What a person or a firm is said to suffer from; "must be proud" or "must be logged in" is no trouble. */
const TROUBLE =
  '(?:struggling|wasting|losing (?:money|time|customers|clients|deals|leads|sales|revenue|hours|business|sleep|candidates|staff|thousands|out|patience)|drowning|bleeding|spending (?:too much|hours|countless|a fortune|half|way too)|missing (?:out|opportunities|your targets?|leads)|leaving money|falling behind|overpaying|paying too much|frustrated|overwhelmed|fed up|sick (?:and tired )?of|tired of|desperate|worried|stressed|exhausted|burn(?:ed|t) out|swamped|facing|suffering|dealing with|stuck (?:with|in)|looking for (?:help|a (?:better|new|cheaper)|ways|someone)|unhappy|dissatisfied)';
const SURE =
  '(?:probably|likely|surely|certainly|definitely|undoubtedly|no doubt|obviously|clearly|bound to be|constantly|always|still)';
const READER =
  '(?:you(?: and your \\w+)?|your (?:team|company|business|firm|staff|people|clinic|shop|practice|organi[sz]ation|department|colleagues|reps|managers|recruiters))';
const AGREED =
  '(?:agree|love|like|want|be (?:interested|amazed|impressed|blown away|thrilled|delighted|pleased|excited|surprised|keen|happy)|see the value|appreciate|find (?:it|this) (?:useful|interesting|valuable|of interest)|benefit|enjoy|need (?:this|it|us|one))';
const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week|this (?:week|afternoon|morning)|the \\d+(?:st|nd|rd|th)?|\\d)';

export interface Presumption {
  kind: 'trouble' | 'agreement' | 'meeting';
  reason: string;
  pattern: WordPattern;
  notBefore?: RegExp;
  notIn?: RegExp;
}

/** The reader, or somebody else, has said so; then it is no guess. */
const said =
  /\b(?:you|they|he|she|post|article|ad|advert|report|talk|website|site|page) (?:\w+ )?(?:said|say|says|wrote|write|mentioned|posted|told|asked|complained|describe[ds]?|explained|list(?:s|ed)?)\b|\b(?:according to|as you)\b/u;
const condition =
  /\b(?:if|whether|unless|in case|when|where|should|unlike|firms|teams|companies|people) (?:\w+ )?$|\b(?:if|whether|in case|do|are|is)$/u;

export const presumptions: readonly Presumption[] = [
  {
    kind: 'trouble',
    reason: 'takes a trouble of theirs for granted',
    pattern: words(
      `${READER} must (?:(?:also|really|surely|all) )?(?:be |feel |be feeling )(?:(?:so|really|pretty|very|quite|constantly|getting|absolutely) )?${TROUBLE}`,
    ),
    notBefore: condition,
    notIn: said,
  },
  {
    kind: 'trouble',
    reason: 'takes a trouble of theirs for granted',
    pattern: words(
      `${READER} must (?:struggle|suffer|hate|dread|waste|lose|have (?:a hard time|trouble|problems)|need help|spend (?:hours|too much|a lot))`,
    ),
    notBefore: condition,
    notIn: said,
  },
  {
    kind: 'trouble',
    reason: 'takes a trouble of theirs for granted',
    pattern: words(`${READER} (?:are|is) ${SURE} (?:${SURE} )?(?:(?:so|really|very) )?${TROUBLE}`),
    notBefore: condition,
    notIn: said,
  },
  {
    kind: 'trouble',
    reason: 'takes a trouble of theirs for granted',
    pattern: words(
      `(?:i|we) (?:(?:all|both|just|already) )*(?:know|bet|am sure|are sure|am certain|imagine|assume|guess|suspect|can tell|am guessing)(?: that| how much| how)? (?:${READER} (?:(?:are|is) )?(?:${SURE} )?(?:${TROUBLE}|hate|struggle|dread|need help)|[\\p{L} -]{0,30}is (?:killing|costing|hurting|draining) (?:you|your))`,
    ),
    notBefore: condition,
    notIn: said,
  },
  {
    kind: 'trouble',
    reason: 'takes a trouble of theirs for granted',
    // A flat claim: only of oneself or by a doctor could it be known.
    pattern: words(
      `${READER} (?:are|is) (?:struggling (?:to|with)|wasting (?:hours|time|money|\\w+ hours)|losing (?:money|customers|clients|deals|leads|sales|revenue|business|thousands)|drowning in|bleeding (?:money|cash|customers)|leaving money on the table|overpaying|falling behind)`,
    ),
    notBefore: condition,
    notIn: said,
  },
  {
    kind: 'agreement',
    reason: 'takes their consent for granted',
    pattern: words(
      `(?:i|we) (?:(?:am|are|have|know|just|both|all|very|pretty|quite|absolutely) )*(?:sure|certain|confident|convinced|positive|no doubt|know|bet|trust|assume)(?: that)? you (?:will|would|are going to|can) (?:(?:surely|definitely|certainly|also|all|really|absolutely) )*${AGREED}`,
    ),
    notBefore: condition,
  },
  {
    kind: 'agreement',
    reason: 'takes their consent for granted',
    pattern: words(
      `you (?:will|would) (?:definitely|certainly|surely|undoubtedly|no doubt|absolutely) ${AGREED}|you (?:can|could) not (?:possibly )?(?:afford (?:not )?to|say no)|you would be (?:crazy|foolish|mad|stupid|silly) (?:not )?to|(?:we|i think we) both know|(?:nobody|no one) says no to|(?:it is )?a no[ -]brainer for you|as you (?:surely|certainly|no doubt|undoubtedly) (?:know|agree)|so which (?:day|time) (?:works|suits)`,
    ),
    notBefore: condition,
  },
  {
    kind: 'meeting',
    reason: 'takes a meeting for granted',
    pattern: words(
      `(?:i|we) (?:(?:have|had|already|also|gone ahead and|went ahead and|taken the liberty of|am|are|will) )*(?:put|putting|book(?:ed|ing)?|schedul(?:ed|ing|e)|pencill?ed|pencill?ing|block(?:ed|ing)?|reserv(?:ed|ing|e)|add(?:ed|ing)|sav(?:ed|ing)|h[eo]ld(?:ing)?)(?: (?:in|out|off|down|up))? (?:us|you|(?:a |an |the |some )?(?:\\d+[ -]minute |short |quick |brief |intro(?:ductory)? )?(?:call|meeting|demo|slot|time|chat|invite|session)|\\d+ minutes|${DAY}(?: at [\\d.:]+)?|it)(?: (?:down|in))?(?: (?:for|on|in|at|with|into|to|between))? (?:us|you|your (?:calendar|diary|schedule)|the two of us|${DAY})`,
    ),
    notBefore: /\b(?:if|shall|should|can|could|may|have you|did you)$/u,
    notIn:
      /\b(?:as you (?:proposed|suggested|asked|wished|wanted|said|requested)|as (?:agreed|discussed|arranged)|you (?:proposed|suggested|asked|picked|chose|booked|offered)|your (?:proposal|suggestion|request)|(?:table|hall|room|court|pitch|van|flight|hotel) for)\b/u,
  },
  {
    kind: 'meeting',
    reason: 'takes a meeting for granted',
    pattern: words(
      `(?:i|we) (?:will|am going to|shall) (?:(?:then|just|also|simply) )?(?:call|ring|phone) you(?: (?:up|back|then))?(?: (?:on|at|in|around|about))? ${DAY}|(?:looking|look) forward to (?:our|the) (?:call|meeting|demo|chat) (?:on|tomorrow|next|this)|(?:talk|speak|see you) (?:on )?(?:then|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:at )?\\d`,
    ),
    notBefore: /\b(?:if|shall|should|can|could|may|so|then|if not|otherwise|or)$/u,
    notIn:
      /\b(?:as you (?:proposed|suggested|asked|wished|wanted|said|requested)|as (?:agreed|discussed|arranged)|you (?:proposed|suggested|asked|picked|chose|booked|offered)|if (?:that|you|it)|unless)\b/u,
  },
];
