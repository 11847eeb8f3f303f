/** How people answer, put off, decline and ask to be left alone; and how those who wait say so. Matched on folded text. */

/** They want no more messages, of whatever sort. */
export const optOut =
  /\b(?:(?:please |kindly )?(?:remove|delete|take) (?:me|us|my (?:address|e-?mail|details|data|name|number)|our (?:address|details|data)) (?:from|off|out)|unsubscribe (?:me|us|my)\b|(?:please|kindly) unsubscribe|(?:please |kindly )?(?:stop|quit|cease) (?:\w+ ){0,2}?(?:writing|e-?mailing|mailing|messaging|contacting|sending|calling|texting|this)|(?:do not|don't|dont|never) (?:\w+ )?(?:contact|e-?mail|write|message|call|text|send)(?: to)? (?:me|us|anything|any more|more)|(?:opt|opting) (?:me |us )?out|no (?:more|further) (?:e-?mails|mails|messages|letters|calls|contact)|leave (?:me|us) alone|lose my (?:number|address)|delete (?:all )?(?:my|our) (?:personal )?data)\b/u;

/** They say no to what was asked. */
export const decline =
  /(?:\b(?:not interested|no interest|no,? thanks?(?: you)?|no,? thank you|(?:not|no longer) (?:a (?:good )?(?:fit|match|priority)|for (?:us|me)|relevant|looking|hiring|buying|taking)|(?:we are|we're|i am|i'm) (?:all )?(?:set|sorted|covered|fine|good|happy with)|(?:have|has|had) (?:already )?(?:decided (?:against|for|on|to go|to stay)|chosen|gone with|signed with|found (?:somebody|someone|a|another))|(?:i|we) (?:will|must|shall|have to|am going to|are going to|'ll|would rather) (?:pass|decline|say no|turn (?:this|it) down|stay with)|going to pass|pass on this|(?:do not|don't|dont) (?:need|want|take|do|have (?:the |any |a )?(?:budget|need|money|capacity|time|plans?))|no (?:need|budget|capacity|plans?|vacancies|openings)|(?:can not|cannot|can't|cant|could not|couldn't) (?:take|accept|offer|help|do (?:it|this|that)|commit|afford|make)|(?:out of|beyond|over) (?:my|our) budget|regret|unfortunately (?:not|no)|thanks? but no)\b)/u;

/** After a no, what turns it into a maybe. */
export const contrast =
  /\b(?:but|however|though|unless|if you|until then|what would|would you|could you|can you)\b|\?/u;

/** They name the time and want to be written to then, or will be back then. */
export const wantsLater =
  /\b(?:(?:please |kindly |do |just |and |then |you can |could you |can you |feel free to |maybe |perhaps )*(?:write|ask|try|ping|contact|e-?mail|call|message|text|check|come|get|reach|circle|follow|talk|speak|touch|remind|nudge|knock|send)(?: (?:me|us|it|back|again|out|in|base|up|to|with|this|that|your|the|your \w+|once more|once))*(?: (?:on|in|at|after|from|by|around|next|early|late|mid|when|once|until|before|not before|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|for))|(?:not|nothing) (?:before|until|till)|revisit|(?:back|return|returning) (?:on|in|at|from|after|by)|away (?:until|till)|busy (?:until|till)|(?:only|again|first) (?:in|on|after|from)|(?:let us|let's|lets|we can|we could|we will|we'll|i will|i'll|i can) (?:\w+ ){0,4}?(?:talk|speak|look|decide|discuss|know|answer|reply|see|come back|get back|pick (?:this|it) up|revisit)|(?:vote|decide|meet|meets|decides|votes|decision) (?:\w+ ){0,2}?(?:on|in|at|after))\b/u;

/** The sender says that nothing came back. */
export const silenceClaim =
  /\b(?:(?:have|had|has) (?:not|n't|never|yet to) (?:yet )?(?:heard|received|had|got|gotten|seen) |(?:haven't|havent|hadn't|hasn't) (?:yet )?(?:heard|received|had|got|gotten|seen) |(?:did not|didn't|didnt|never) (?:hear|heard|get|got|receive|received|see) (?:back|anything|a (?:reply|response|word)|any (?:reply|response|answer|word|news)|an answer|from you|your)|(?:no|without (?:a|an|any)|not a (?:single )?) ?(?:reply|response|answer|word|reaction) (?:from you|yet|so far|to|back|has|came)|(?:still )?(?:waiting|awaiting) (?:for |on )?(?:your|a|an|some|to hear)|(?:your|the) silence|gone quiet|radio silence|(?:missed|overlooked) my|(?:did|have) you (?:get|got|receive|received|see|seen|had a chance|get a chance|have a chance)(?: \w+){0,4} (?:my|the|our) (?:\w+ ){0,2}?(?:message|e-?mail|mail|note|letter|last|proposal|offer))\b/u;

/** The sender puts right or adds to what was just sent: no chasing. */
export const amends =
  /\b(?:i (?:just |also |have |had )?(?:forgot|wrote|gave|sent|put|typed|mixed up|left out|meant)(?: you)? (?:the |a |to |out |in |my |that )?(?:\w+ )?(?:wrong|mention|say|add|attach|include|important|twice)|wrong (?:day|date|time|year|week|month|place|room|street|number|name|link|file|price|figure|version|address)|(?:one|another) (?:more |last )?thing|(?:came|come|comes) back (?:from|as)|i forgot|to add to|in addition to (?:my|that)|on second thought|scrap that|ignore (?:my|that|the)|no longer (?:need|looking|necessary)|(?:never mind|nevermind|stand down)|(?:all|everything) (?:is |has been )?(?:sorted|solved|settled)|has (?:since )?(?:been )?(?:solved|sorted|found|fixed|resolved)|found it)\b/u;

/** Times that people name and that a parser of dates does not know; months are those of the northern year. */
export const namedTimes: readonly [pattern: RegExp, month: number, day: number][] = [
  [/\bq1\b|\bfirst quarter\b/u, 1, 1],
  [/\bq2\b|\bsecond quarter\b/u, 4, 1],
  [/\bq3\b|\bthird quarter\b/u, 7, 1],
  [/\bq4\b|\b(?:fourth|last) quarter\b/u, 10, 1],
  [/\b(?:new year|next year)\b/u, 1, 1],
  [/\bspring\b/u, 3, 20],
  [/\bafter (?:the )?(?:summer|holidays)\b/u, 9, 1],
  [/\bsummer\b/u, 6, 21],
  [/\b(?:autumn|fall)\b/u, 9, 22],
  [/\b(?:christmas|year end|end of the year)\b/u, 12, 27],
  [/\beaster\b/u, 4, 22],
];
