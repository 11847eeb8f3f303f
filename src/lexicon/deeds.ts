/**
 * What a message can ask its reader to do beyond answering it, by kind of deed. Kinds, not topics: each word names the deed
 * or the thing it is done with. Matched on normalised words.
 */

export type DeedType = 'meet' | 'book' | 'form' | 'sign' | 'refer' | 'publish' | 'provide' | 'pay' | 'look' | 'try';

/** In the order in which they are tried: "fill in the form and book a slot" is told by its verb. */
export const deedPatterns: readonly [DeedType, RegExp][] = [
  [
    'sign',
    /\b(?:sign(?:ing)?|countersign|e-?sign) (?:and \w+ )?(?:the|our|an?|this|your)? ?(?:\w+ )?(?:nda|agreement|contract|petition|form|letter|papers?|waiver|consent|document|lease|mou|terms)\b|\bnon-disclosure\b|\bnda\b/u,
  ],
  [
    'form',
    /\b(?:fill(?:ing)? (?:in|out|it in)|complete (?:the|our|this|a|an) (?:\w+ )?(?:form|survey|questionnaire|application|quiz|assessment|profile|registration)|(?:take|answer|do) (?:the|our|this|a|my) (?:\w+ )?(?:survey|questionnaire|quiz|poll|assessment)|register (?:for|at|on|here|your|with|by|via|as)|sign(?:ing)? up|create an? (?:\w+ )?(?:account|profile)|apply (?:here|now|via|through|online|on|at)|submit (?:your|an?|the) (?:\w+ )?(?:form|application|cv|details|proposal))\b/u,
  ],
  [
    'book',
    /\b(?:book|grab|pick|choose|reserve|schedule|select) (?:a |an |any |some |your |the )?(?:\w+ )?(?:slot|time|spot|appointment|date and time|time slot|place|seat|demo|call|meeting|consultation|session)\b|\b(?:my|our|the) (?:calendar|booking|scheduling) (?:link|page)\b|\b(?:book|schedule) (?:\w+ ){0,3}(?:here|below|via|using|through|with|at) /u,
  ],
  [
    'refer',
    /\b(?:forward|pass) (?:this|it|my|the|our|me|us)\b|\b(?:introduce|connect|refer|recommend) (?:me|us|a friend|someone|anyone|colleagues?|others)\b|\b(?:an intro|introduction)\b|\bput (?:me|us) (?:in touch|through)\b|\bspread the word\b|\btell (?:your )?(?:friends|colleagues|others|anyone)\b|\bshare (?:this|it|the (?:link|post|event|job|ad|flyer|invitation|call|survey)) (?:with|among|on|in|to)\b/u,
  ],
  [
    'publish',
    /\b(?:leave|write|post|give) (?:us |me )?an? (?:\w+ )?(?:review|rating|testimonial|comment)\b|\b(?:follow|like|retweet|repost|upvote|endorse|star|link to|rate|review) (?:us|me|our|my|this|back)\b|\b(?:subscribe to|vote for) |\b(?:publish|feature|mention|quote) (?:us|me|our|my|this|it)\b/u,
  ],
  [
    'provide',
    /\b(?:send|share|provide|give|upload|supply|submit|mail|email|let (?:me|us) have|hand over) (?:me |us |over |in |back )?(?:with )?(?:(?:one|two|three|four|five|six|ten|\d+) (?:\w+ )?)?(?:your|the|a|an|any|some|all|copies|scans?|figures|numbers|details|samples?|photos?|data)\b/u,
  ],
  [
    'pay',
    /\b(?:buy|purchase|order|donate|pledge|pay|invest|subscribe|sponsor|contribute|renew|upgrade|transfer)\b(?! (?:in|with|of) (?:advance|mind))/u,
  ],
  [
    'meet',
    /\b(?:call|calls|chat|meeting|meet|coffee|zoom|teams|demo|demonstration|walk-?through|presentation|video|lunch|drink|tour|session|interview|conversation|catch-?up|visit|come (?:by|over|along|to)|drop (?:by|in)|stop by|hop on|jump on|talk|speak|discuss|minutes?|half an hour|an hour|hours?)\b/u,
  ],
  ['try', /\b(?:try|test|pilot|trial|install|download|start|activate)\b/u],
  [
    'look',
    /\b(?:look|read|watch|visit|check|see|view|browse|listen|open|review|click|go) (?:at|out|through|over|to|on|our|my|the|this|it|these|here|into|into it)\b|\b(?:worth|have|take) a (?:\w+ )?(?:look|read|watch)\b|\bcheck (?:\w+ )?out\b/u,
  ],
];

/** Pages on which one books a time with somebody. Hosts, each with the year in which it was seen to do so. */
export const calendarHosts: readonly [host: string, year: number][] = [
  ['calendly.com', 2025],
  ['cal.com', 2025],
  ['savvycal.com', 2025],
  ['tidycal.com', 2025],
  ['zcal.co', 2025],
  ['youcanbook.me', 2025],
  ['meetings.hubspot.com', 2025],
  ['calendar.app.google', 2025],
  ['outlook.office365.com', 2025],
  ['outlook.office.com', 2025],
  ['acuityscheduling.com', 2025],
  ['doodle.com', 2025],
  ['koalendar.com', 2025],
  ['app.reclaim.ai', 2025],
  ['vyte.in', 2025],
  ['oncehub.com', 2025],
  ['simplybook.me', 2025],
  ['setmore.com', 2025],
  ['chilipiper.com', 2025],
  ['book.vimcal.com', 2025],
];

/** Pages on which one fills in a form. */
export const formHosts: readonly [host: string, year: number][] = [
  ['forms.gle', 2025],
  ['docs.google.com/forms', 2025],
  ['typeform.com', 2025],
  ['tally.so', 2025],
  ['surveymonkey.com', 2025],
  ['jotform.com', 2025],
  ['forms.office.com', 2025],
  ['qualtrics.com', 2025],
  ['airtable.com', 2025],
];

/** Spelled numbers that stand before "minutes" and "hours". */
export const spelledNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fortyfive: 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  half: 0.5,
};
