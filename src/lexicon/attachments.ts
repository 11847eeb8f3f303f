/**
 * How a mail says that something is attached, and what else is attached to things. Matched against the wording of one
 * sentence. Source: our own reading, with the two classes of false alarm that mail programs had to mend (quoted text; other
 * senses of "attached").
 */
import { words, type WordPattern } from './pattern.ts';

const THING =
  '(?:file|files|document|documents|doc|pdf|deck|slides|presentation|cv|resume|résumé|letter|cover letter|invoice|quote|quotation|offer|proposal|contract|agreement|drawing|drawings|plan|plans|sketch|photo|photos|picture|pictures|image|images|scan|scans|screenshot|screenshots|list|sheet|spreadsheet|table|report|brochure|catalogue|catalog|price list|form|map|patch|log|logs|schedule|agenda|minutes|draft|copy|certificate|transcript|portfolio|reference|references|sample|samples|summary|one[ -]pager|poster|flyer|recording|video|manuscript|chapter|paper|specs?|datasheet|menu|programme|program|itinerary|estimate|receipt|statement)';

export const attachmentClaims: readonly WordPattern[] = [
  words(
    `(?:please )?(?:find|see|check|review|open|read|have a look at|look at|refer to|consult)(?: \\w+)?(?: (?:the|my|our|your))? (?:attached|enclosed|attachment|attachments|enclosure)`,
  ),
  words(
    `(?:attached|enclosed)(?: (?:please|herewith|hereto|here|below|you will|you))* (?:find|is|are)(?: (?:a|an|the|my|our|some|two|three|both|all|\\d+))?(?: \\p{L}+)?`,
  ),
  words(`(?:the|my|our|this|that|an?|these|those|two|three|in the|see) attached (?:\\p{L}+ ){0,3}?${THING}`),
  words(`(?:the|my|our|this|these) (?:[\\p{L}-]+ ){0,3}?(?:is|are) (?:also )?(?:attached|enclosed)`),
  words(`${THING} (?:(?:is|are) )?(?:also )?(?:attached|enclosed)`),
  words(
    `(?:i|we) (?:(?:have|am|are|also|just|hereby|now) )*(?:attach|attached|attaching|enclose|enclosed|enclosing)(?: (?:a|an|the|my|our|your|some|two|three|both|it|them|here|herewith|all))?`,
  ),
  words(
    `(?:attached|enclosed|attaching|enclosing) (?:a|an|the|my|our|two|three|some|both) (?:[\\p{L}-]+ ){0,3}?${THING}`,
  ),
  words(
    `(?:as (?:an )?attachments?|in (?:the|this|an) attachments?|(?:the|see|my) attachments?(?: (?:shows?|has|have|contains?|lists?|below|for))?)`,
  ),
  words(`(?:attached|enclosed|attaching|enclosing) (?:${THING})`),
];

/** "Attached" in another sense: fond of, fixed to, on condition. Or an attachment of somebody else, of another mail, of the future. */
export const otherAttachment: { readonly before: RegExp; readonly after: RegExp; readonly within: RegExp } = {
  before:
    /\b(?:if|could not open|cannot open|can not open|without|no|not|never|forgot to|forgotten to|did not|did|could|can|shall|should|will|would|may|might|to|happy to|glad to|want me to|let me|thanks? for|thank you for|received|got|lost|your|you|they|he|she|strings|people|children|very|so|too|grow|grown|quite|rather|deeply|emotionally|more|less|shed|garage|unit|house|building|conditions|price|importance)$/u,
  after:
    /^(?:to (?:the|my|our|your|a|an|his|her|this|that|it|its|each|every|one|me|us|you|him|them|some|any) (?!(?:this|the present)? ?(?:e-?mail|mail|message|letter|note)\b)|to (?:this|that) (?!(?:e-?mail|mail|message|letter|note)\b)|at (?:the hip|both|one|each)|by (?:a|two|four|the|screws)|with (?:screws|glue|tape|a|two|bolts)|(?:it|them|\p{L}+) (?:to|in|with) (?:my|our|the) (?:last|previous|earlier|first)|theory|parenting|style|garage|house|last (?:week|month|time)|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|you sent|from your|of yours)/u,
  within:
    /\b(?:no strings attached|without attachments?|attachment (?:theory|style|parenting)|the attachments? (?:you|in your|from your|of your))\b/u,
};
