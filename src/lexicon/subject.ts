/** What mail programs put before a subject, and subjects that say nothing. */

/**
 * Prefixes of answers and forwarded mails, by the languages whose programs write them. Source: Wikipedia, "List of email
 * subject abbreviations"; single letters (Italian "R:", "I:") are left out, since they begin too many subjects.
 */
export const replyPrefixes: readonly string[] =
  're aw sv vs antw antwort vá odp ynt atb res rif bls bls: ref. رد תגובה 回复 回覆 답장 返信 отв'
    .split(' ')
    .filter((word) => !/[.:]/u.test(word));
export const forwardPrefixes: readonly string[] =
  'fwd fw wg vb vl tr rv enc doorst pd ilt továbbítás yml i̇lt 转发 轉寄 전달 転送 fs'.split(' ');

/** Words that say nothing of what the mail is about. A subject that holds nothing else is as good as none. */
export const emptySubjectWords: ReadonlySet<string> = new Set(
  `hi hello hey heya hiya yo greetings dear good morning afternoon evening day there all sir madam ma'am mr mrs ms dr quick short
  brief small little simple tiny question questions query queries ask note message mail email e-mail letter text no none subject
  untitled test hallo important urgent asap please read open see info information fyi attention help needed hope you are well
  well how is it going regarding about reaching intro out touching base checking in following up
  follow-up follow up followup just a an the one my me from for to of and your you this us our i we with
  name re fwd fw nothing n/a na blank request opportunity great exciting something interesting`
    .split(/\s+/u)
    .filter(Boolean),
);

/** A reference that business letters put after "Re:": a number, a form, a thing that has its own file. */
export const letterReference =
  /\b(?:invoice|order|application|vacancy|position|post|tender|ref(?:erence)?|case|claim|account|contract|policy|permit|licen[cs]e|ticket|booking|reservation|meeting|minutes|advert(?:isement)?|ad|job|request for|rfp|rfq|parcel|plot|lot|file|no\.?|nr\.?|#)\b|\d{3,}/iu;

/** How somebody writes to a person that they have never written to. */
export const strangers =
  /(?<![\p{L}\d])(?:my name is|allow me to introduce|let me introduce|(?:i|we) (?:came across|found|stumbled upon|discovered) (?:you|your)|(?:we|you and i) have (?:not|never) (?:met|spoken|talked)|you do not know me|(?:i|we) have not had the pleasure)(?![\p{L}\d])/gu;
