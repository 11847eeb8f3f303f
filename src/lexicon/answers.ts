/** How people answer, put off, decline and ask to be left alone; and how those who wait say so. Matched on folded text. */

/** They want no more messages, of whatever sort. */
export const optOut =
  /\b(?:(?:please |kindly )?(?:remove|delete|take) (?:me|us|my (?:address|e-?mail|details|data|name|number)|our (?:address|details|data)) (?:from|off|out)|unsubscribe (?:me|us|my)\b|(?:please|kindly) unsubscribe|(?:please |kindly )?(?:stop|quit|cease) (?:\w+ ){0,2}?(?:writing|e-?mailing|mailing|messaging|contacting|sending|calling|texting|this)|(?:do not|don't|dont|never) (?:\w+ )?(?:contact|e-?mail|write|message|call|text|send)(?: to)? (?:me|us|anything|any more|more)|(?:opt|opting) (?:me |us )?out|no (?:more|further) (?:e-?mails|mails|messages|letters|calls|contact)|leave (?:me|us) alone|lose my (?:number|address)|delete (?:all )?(?:my|our) (?:personal )?data|how did you get my (?:e-?mail|address|number)|reported? (?:this |you )?as spam|remove (?:me|us)|(?:do not|don't) (?:send|contact) (?:me|us) (?:any ?more|again|further))\b/u;

/** They say no to what was asked. */
export const decline =
  /\b(?:not interested|no interest|no,? thanks?(?: you)?|no,? thank you|(?:not|no longer) (?:a (?:good )?(?:fit|match|priority)|for (?:us|me)|relevant|looking|hiring|buying|taking)|(?:we are|we're|i am|i'm) (?:all )?(?:set|sorted|covered|fine|good|happy with)|(?:have|has|had) (?:already )?(?:decided (?:against|for|on|to go|to stay)|chosen|gone with|signed with|found (?:somebody|someone|a|another))|(?:i|we) (?:will|must|shall|have to|am going to|are going to|'ll|would rather) (?:pass|decline|say no|turn (?:this|it) down|stay with)|going to pass|pass on this|(?:do not|don't|dont) (?:need|want|take|do|have (?:the |any |a )?(?:budget|need|money|capacity|time|plans?))|no (?:need|budget|capacity|plans?|vacancies|openings)|(?:can not|cannot|can't|cant|could not|couldn't) (?:take|accept|offer|help|do (?:it|this|that)|commit|afford|make)|(?:out of|beyond|over) (?:my|our) budget|regret|unfortunately (?:not|no)|thanks? but no|(?:not|no longer|n't) (?:really |currently |actually |very |at all |particularly )?(?:interested|looking|hiring|in the market|a (?:good |great |right )?(?:fit|match)|the right (?:fit|time|person)|for (?:me|us)\b|something (?:i|we)(?: are|'re|'d| would| can| want| need)?|able to (?:help|take|commit|join|attend|do|make))|(?:no|nope),? (?:thanks|thank you|but thank)|(?:i|we)(?:'ll| will| am going to| are going to|'m going to|'re going to| would|'d)? (?:have to |rather |like to )?(?:pass\b|decline|turn (?:it|this|that) down)|(?:must|have to|need to) (?:decline|pass|say no)|(?:gone|going|went|decided to go) with (?:another|someone|somebody|a different)|(?:we're|we are|i'm|i am) (?:all set|set|good|happy with (?:our|my|the|what))\b|(?:already )?(?:have|using|use|work(?:ing)? with) (?:a|an|our own|another) (?:\w+ ){0,3}(?:already|for that|for this|in place|provider|vendor|supplier|agency)|(?:don't|do not|doesn't|does not) (?:need|want|have (?:the |a )?(?:need|budget|capacity|time|bandwidth|opening))|(?:won't|will not|can't|cannot|can not|unable to|not able to) (?:be able to )?(?:help|take (?:it|this|that|part|on)|make (?:it|time)|accept|join|participate|proceed|move forward|commit)|(?:position|role|job|post) (?:has (?:already )?been|is|was) (?:already )?filled|wish you (?:all the best|the best|luck|every success))\b/u;

/** They say: later. A time may stand beside it. */
export const defers =
  /\b(?:(?:not|n't) (?:right )?now\b|(?:not|n't) (?:a|the) (?:good|best|great|right) time|(?:circle|check|come|get|reach) back|(?:ask|ping|try|write|e-?mail|contact|message|call|remind|catch) (?:to )?(?:me|us)(?: up)?(?: about (?:this|it|that))? (?:again|later|then|after|in|next|once|when|closer|around|mid|early)|(?:reach|follow|touch|talk|speak|revisit|reconnect|discuss)(?: (?:out|up|base|this|it))? (?:to (?:me|us) )?(?:again|later|after|in (?:a|the|q[1-4]|\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|two|three|six)|next (?:week|month|quarter|year|spring|summer|autumn|fall|winter)|once|when)|(?:after|until|not before|from) (?:the )?(?:holidays|summer|christmas|new year|vacation|easter|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)|next (?:quarter|year|month)|maybe later|at a later (?:date|time|point))\b/u;

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
