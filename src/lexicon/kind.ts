/** Formulas that show what sort of message it is, before anybody asks whether it is a good one. */

export const kindCues = {
  thanks:
    /\b(?:thank you (?:so much |very much |again |both |all )?for|thanks (?:so much |again |a million |a lot )?for|just (?:a note )?to say (?:thank|thanks)|grateful to you for|much appreciated what you)\b/u,
  congratulations:
    /\b(?:congratulations|congrats|well done|well deserved|happy birthday|bravo|proud of you|hats off|heard you (?:passed|won|got|were)|wishing you (?:all|every|the))\b/u,
  apology:
    /\b(?:(?:i|we) (?:sincerely |do |must )?apologi[sz]e|apologies for|i owe you an apology|(?:so |very |really |truly )sorry (?:about|for|i|to|that|we)|sorry (?:i|about the|for the|we|that i)|that was wrong of me|my fault|forgive me)\b/u,
  condolence:
    /\b(?:condolences|sorry (?:to hear|for your loss)|passed away|your (?:father|mother|husband|wife|dad|mum|loss)(?:'s death)?|thinking of you|deepest sympathy)\b/u,
  decline:
    /\b(?:(?:have|had) (?:decided|to (?:say no|decline|pass|turn down))|decided to (?:stay|go with|pass)|(?:we|i) (?:will|are|am) (?:not be|unable to|afraid)|not (?:looking|interested) (?:at the moment|right now|for now|any more|anymore)|no longer (?:need|interested|require|available)|(?:can not|cant|could not) (?:do|make|take|accept|attend|come|offer)|withdraw|regret (?:to|that)|must decline|take me off|stop (?:writing|sending|emailing|contacting)|unsubscribe me|step (?:back|down)|have to (?:cancel|pull out)|does not fit|will not be (?:sending|able|taking))\b/u,
  breakup:
    /\b(?:(?:last|final) (?:one|message|mail|email|note|attempt)(?: from me)?|closing (?:your|the|this) file|close (?:your|the|this) file|(?:will|shall) not (?:be )?(?:writ(?:e|ing)|bother(?:ing)?|contact(?:ing)?|chas(?:e|ing)|email(?:ing)?|follow(?:ing)?)|leave it (?:here|there|at that)|stop (?:here|bothering|chasing|writing)|this is (?:only |just )?(?:to say|my last)|where to find me|where i am|you have my number|wont be writing|last one promise|taking (?:this|it) as a no|assume (?:the|it|this|you)(?: timing| is)?)\b/u,
  intro:
    /\b(?:(?:putting|put) you (?:two |both )?in touch|introduc(?:e|ing) you (?:to|two|both)|connect(?:ing)? you (?:to|two|with|both)|you (?:both|two) (?:should|ought|agreed|are|have|live|organise|work)|meet (?:my (?:friend|colleague)|each other)|knows i am asking|take it from here|over to you (?:two|both)|both in copy|cc ?d (?:here|both))\b/u,
  notice:
    /\b(?:notice is hereby|for your information|please be (?:advised|informed|aware)|we would like to inform|this is to (?:confirm|inform|notify)|(?:has|have) been (?:booked|moved|confirmed|received|shipped|cancelled|postponed|credited|suspended|closed|noted)|is (?:booked|confirmed|suspended|now at|cancelled)|(?:your|the) (?:appointment|booking|reservation|order|parcel|delivery|invoice|ticket|account|refund|deposit|subscription|pitch|payment|application) (?:of|for|on|with|is|was|has|no|number|\d|\(|reached)|reached us|opening (?:hours|times)|from (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)\b.{0,40}\b(?:opens|rises|closes|moves|starts)|agenda|minutes of|general meeting|as of (?:today|monday|\d))\b/u,
  chat: /\b(?:xx+|haha+|lol|omg|mum|dad|bro|babe|love you|lads?|beers?|pub|drinks|tmrw|running (?:late|\d)|u up|see you (?:at|there|on|tomorrow|later|then)|darling|sweetheart|dont worry|thats (?:fine|ok)|no worries)\b/u,
  support:
    /\b(?:error|version|log ?in|password|reset|order \w*\d|ticket|outage|router|refund|delivery (?:date|status)|not working|does not work|how do i|where do i|is (?:there an|it possible)|do i need|am i (?:allowed|able|covered)|opening hours|which form|crash|backup|account)\b/u,
  introducesSelf:
    /\b(?:my name is|i am (?:a|an|the|writing|reaching|contacting|currently|looking|interested|working|building|doing|preparing|in my)|i run|we run|i work (?:at|for|as|with|in)|i represent|we represent|we are (?:a|an|the|looking|building|hiring|based)|i lead|i head|i manage|i own|we make|we build|we help|we offer|we provide|we sell|we supply|i sell|we specialise|we specialize|i teach|i study|i research|i write|i edit|i founded|i started|founder of|on behalf of|reaching out|came across|i noticed|i saw|i read|i heard|we have (?:a|an|just|recently|been)|our (?:company|team|platform|product|client|agency|firm|start-?up|tool|service|software|app|clients|customers))\b/u,
  recruits:
    /\b(?:role|position|opportunity|vacancy|hiring|candidate|salary|remote|your (?:profile|experience|background)|job|opening|applied|apply|cv|internship|notice period|k base)\b/u,
  seeks:
    /\b(?:would you (?:be (?:open|willing|interested|able)|consider|like|mind)|could you (?:spare|share|send|tell|point|help)|could i (?:ask|send|have|buy|interview)|may i (?:ask|send)|shall i send|worth a|open to|interested in|grateful if|would love to|permission to|free (?:trial|audit|demo|sample|copy)|in return|collaborat\w+|partner\w*|sponsor\w*|donat\w+|survey|participants|interview|volunteer\w*)\b/u,
} as const;

/** Who many people at once are addressed as. */
export const circularGreeting =
  /^(?:dear |hello |hi )?(?:all|everyone|everybody|customers?|members|neighbours|neighbors|parents|residents|friends|colleagues|team|volunteers|users|students)\b/u;
