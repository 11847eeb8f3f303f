/**
 * How a writer speaks of talks and letters that must have come before: "as discussed", "per your request", "great speaking
 * yesterday". Matched against the wording of one sentence. Source: our own reading of cold mails that pretend.
 */
import { words, type WordPattern } from './pattern.ts';

const LETTER =
  '(?:e-?mails?|mails?|messages?|letters?|notes?|dms?|inmails?|repl(?:y|ies)|response|answer|request|enquir(?:y|ies)|inquir(?:y|ies)|question|call|phone call|voicemail|feedback|interest|confirmation)';
const TALK =
  '(?:call|calls|phone call|chat|conversation|discussion|talk|meeting|zoom|correspondence|exchange|agreement)';

/** Said, written or asked for all to hear: in a talk, a post, an advertisement, on a list. */
export const inPublic =
  /\b(?:in|on|at|during|from|under|to) (?:your|the|this|that|a|his|her|their|\p{L}+'s) (?:[\p{L}\d-]+ ){0,3}(?:keynote|talk|lecture|post|posts|article|paper|book|podcast|episode|blog|thread|thesis|video|webinar|workshop|panel|session|conference|forum|list|group|channel|issue|repo(?:sitory)?|readme|newsletter|column|interview|report|ad|advert|advertisement|vacancy|listing|website|site|page|profile|survey|notice|tender|call for|standup|documentation|docs|rfc|letter to the editor|magazine|paper|story|tweet)\b|\b(?:publicly|on (?:linkedin|twitter|x|mastodon|github|reddit|stack overflow|facebook|instagram|youtube|hacker news)|on stage|on air|online)\b/u;

export interface PriorContact {
  kind: 'talk' | 'letter';
  reason: string;
  pattern: WordPattern;
  notAfter?: RegExp;
  notBefore?: RegExp;
}

export const priorContacts: readonly PriorContact[] = [
  {
    kind: 'talk',
    reason: 'says that the two of you have talked',
    pattern: words(
      '(?:as|like) (?:(?:i|we|you and i) )?(?:(?:have|had|already|previously|just|briefly) )*(?:discussed|agreed|spoken about|talked about|arranged|promised(?: you)?)(?: (?:with you|on the phone|over the phone|by phone|yesterday|earlier|last week|before|in (?:person|our (?:call|meeting|chat))|on our call))?',
    ),
    notAfter:
      /^(?:by|in (?:the|section|chapter|§|rfc|\d)|at (?:the|length)|among|between (?:the|them)|within|there|elsewhere|above|below|in \p{L}+ \d{4})\b/u,
    notBefore: /\b(?:if|not|was|were|is|just)$/u,
  },
  {
    kind: 'talk',
    reason: 'says that the two of you have talked',
    pattern: words(
      '(?:(?:great|good|nice|lovely|wonderful|pleasure|fantastic|enjoyed|thanks for|thank you for|happy) (?:it was )?(?:to (?:have )?)?(?:speaking|talking|chatting|catching up|speak|talk|spoken|talked|chat)|(?:it was|was) (?:a |so |really |very )*(?:great|good|nice|lovely|pleasure|wonderful)(?: to| to have)? (?:speaking|talking|chatting|speak|talk|chat|spoken))(?: (?:to|with) you(?: (?:both|all))?)?(?: (?:yesterday|earlier|today|last|on|the other|this|about|over|by phone|again))?',
    ),
    notAfter: /^(?:at (?:the )?\p{L}+)/u,
    notBefore: /\b(?:be|would|will be|looking forward to|if)$/u,
  },
  {
    kind: 'talk',
    reason: 'says that the two of you have talked',
    pattern: words(
      `(?:(?:thanks?|thank you)(?: again| so much)? for (?:your time|the (?:call|chat|meeting|conversation)|our ${TALK}|taking (?:the |my )?(?:time|call))(?: (?:yesterday|today|earlier|last \\w+|on \\w+day|this (?:morning|week|afternoon)|the other day))|(?:following|after|further to|since|from|in|per|regarding|continuing|to continue|as per|enjoyed|during|based on|recap of|summary of) our (?:(?:last|recent|previous|earlier|brief|short|phone|first|yesterday's|initial|good) )*${TALK}|our (?:last|recent|previous|earlier|yesterday's|phone) (?:phone )?${TALK}|(?:when|since|after) we (?:(?:last|recently|just|first|already) )?(?:spoke|talked|chatted|discussed)|(?:picking|pick) up where we left off|where we left off|we (?:spoke|talked|chatted) (?:on the phone|by phone|over the phone|yesterday|earlier|last \\w+|on \\w+day|briefly|the other day|about))`,
    ),
    notAfter: /^(?:at (?:the )?\p{L}+)/u,
    notBefore: /\b(?:if|will|would|after|once|for)$/u,
  },
  {
    kind: 'letter',
    reason: 'says that they asked for it',
    pattern: words(
      `(?:as )?(?:per|following|further to|in response to|responding to|in reply to|replying to|with reference to|regarding|following up on|in answer to|according to|thanks for|thank you(?: so much| very much)? for|thank for|received|got) your (?:(?:recent|kind|last|previous|earlier|latest|valued|online|telephone|quick|prompt|initial|own|yesterday's) )*${LETTER}(?: (?:of|from|on|dated) (?:yesterday|today|last \\w+|\\w+day|\\d))?`,
    ),
    notAfter:
      /^(?:for (?:proposals?|quotations?|quotes?|tenders?|comments?|information \(|papers|participants|help(?:ers)?|volunteers)|in (?:advance|the (?:post|forum|group|channel|ad))|in (?:my|our|this|a|an|the \w+ (?:list|forum|group))|to the (?:editor|list|council|board|group|parents))\b/u,
    notBefore: /\b(?:for|await|awaiting|no)$/u,
  },
  {
    kind: 'letter',
    reason: 'says that they asked for it',
    pattern: words(
      'as (?:you )?(?:(?:had|have|kindly) )?(?:requested|asked|wished|desired|enquired|inquired)(?: by you)?|you (?:(?:had|have|recently|kindly) )*(?:asked|contacted|emailed|e-mailed|messaged|approached|called|told) (?:me|us)|you (?:(?:had|have|recently|just) )*(?:requested|enquired|inquired) (?:a|an|more|some|information|about|the|our|for)|(?:that|which|the \\w+) you (?:asked (?:me|us )?for|requested|inquired about|enquired about)|(?:thanks?|thank you)(?: so much| very much| again)? for (?:getting back|replying|responding|answering|contacting|reaching out|getting in touch|writing (?:back|to (?:me|us))|your quick|confirming|agreeing|calling)',
    ),
    notAfter:
      /^(?:by (?:the|many|others|our)|on (?:the|your|github|linkedin|twitter)|in (?:your|the|issue|the issue)|for (?:proposals?|help|testers|volunteers|papers|feedback on your))\b/u,
    notBefore: /\b(?:if|when|have|did|are|in case|unless|what)$/u,
  },
  {
    kind: 'letter',
    reason: 'says that there was a first letter',
    pattern: words(
      '(?:to|on|from|in) (?:my|our) (?:(?:last|previous|earlier|first|initial) )(?:e-?mail|mail|message|note|letter|dm|inmail)|(?:i|we) (?:wrote|emailed|messaged|e-mailed) (?:to )?you (?:last|a|two|three|some|on|in|earlier|before|about this)|(?:as|like) (?:i|we) (?:(?:have|had) )?(?:wrote|written|mentioned|said|told you) (?:in|last|before|earlier)|(?:just )?following up (?:on|to|with) (?:my|our|the) (?:\\w+ )?(?:e-?mail|mail|message|note|letter|conversation|call|proposal)',
    ),
    notBefore: /\b(?:if|not)$/u,
  },
];
