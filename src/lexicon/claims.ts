/**
 * What is said to have happened to people and firms, by kind, and the words that tell it. A kind, not a topic: with it a claim in
 * a draft is held against what the sender knows.
 */

export type ClaimType = 'funding' | 'role' | 'hiring' | 'launch' | 'expansion' | 'award' | 'merger' | 'anniversary';

/** Words by which a claim of the kind is told, and by which what is known can support it. Matched on normalised words. */
export const claimWords: Readonly<Record<ClaimType, RegExp>> = {
  funding:
    /\b(?:series [a-h]\b|(?:seed|funding|pre-seed|bridge|financing|investment) round|raised|fundraise|funding|rais(?:e|ing) (?:of )?[$€£]?\d|round of|investors?|backed by|venture|ipo)\b/u,
  role: /\b(?:new (?:role|job|position|post|title|gig|chapter)|promot(?:ed|ion)|appoint(?:ed|ment)|stepp(?:ed|ing) up|start(?:ed|ing) (?:as|at|in your)|join(?:ed|ing)|becom(?:e|ing) (?:the |a |an )?(?:head|director|chief|vp|ceo|cto|cfo|partner|manager|editor|professor|chair)|became|named|took over|hired as)\b/u,
  hiring:
    /\b(?:hir(?:e|ing)|recruit(?:ing|ment)?|open (?:roles?|positions?|vacanc(?:y|ies))|vacanc(?:y|ies)|job (?:ads?|openings?|posts?|listings?)|openings?|looking for (?:a|an|new|\d+) (?:\w+ ){0,3}(?:engineers?|developers?|reps?|managers?|people|staff|nurses?|drivers?|designers?|teachers?|cooks?))\b/u,
  launch:
    /\b(?:launch(?:ed|ing)?|released?|rolled out|rollout|unveil(?:ed)?|new (?:product|app|site|website|platform|feature|version|range|line|menu|collection|album|book|record))\b/u,
  expansion:
    /\b(?:expan(?:d|ded|ding|sion)|open(?:ed|ing) (?:a|an|your|the|in|its|up|of)\b|new (?:office|store|shop|branch|location|site|plant|factory|clinic|warehouse|depot|studio|restaurant|bakery|premises|hall)|moved (?:in)?to|relocat(?:ed|ion)|entered|second (?:shop|store|site|office|location|branch))\b/u,
  award:
    /\b(?:award(?:ed|s)?|prize|won|winning|medal|nominat(?:ed|ion)|shortlist(?:ed)?|recognised|recognized|honou?red|top \d+|ranked|accolade)\b/u,
  merger:
    /\b(?:acqui(?:red|sition|re|ring)|merg(?:er|ed|ing)|takeover|bought (?:by|out)|sold to|joint venture|partnership with)\b/u,
  anniversary: /\b(?:anniversary|birthday|jubilee|\d+ years (?:of|in business|at)|retire(?:d|ment))\b/u,
};

/** How a claim about the reader is put: as congratulation, or as a fact about them. */
export const claimFrames: readonly RegExp[] = [
  /\b(?:congrats|congratulations|well done|kudos|bravo) (?:again )?(?:to you |to your \w+ )?(?:on|for)\b/u,
  /\b(?:i|we) (?:just |also |recently )?(?:saw|noticed|read|heard|learned|learnt|understand|gather|see) (?:in \w+ |on \w+ |from \w+ )?(?:that |about )?(?:you|your)\b/u,
  /\b(?:since|now that|as|because|given that|seeing that|with|after) (?:you|your)\b/u,
  /\byour (?:(?:recent|latest|new|last|big|upcoming|\w+) ){0,2}(?:series [a-h]|seed|funding|round|raise|launch|rollout|promotion|appointment|award|prize|acquisition|merger|expansion|opening|move|anniversary|hiring|relocation|vacancy|job ad)\b/u,
  /\byou (?:(?:just|recently|have|had|are|were|also) ){0,2}(?:raised|launched|opened|won|joined|started|acquired|expanded|expanding|hired|hiring|moved|released|merged|became|closed|promoted|recruiting|opening|launching)\b/u,
];

/** Words that make a claim one of the last weeks. */
export const freshness =
  /\b(?:recent(?:ly)?|new|just|latest|congrats|congratulations|last (?:week|month)|this (?:week|month)|now that)\b/u;
