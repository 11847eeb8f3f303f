/** The vocabulary of following up: what a reminder is made of when it holds nothing else. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that carry no news: function words and the stock of reminders and courtesy. Compared after stemming. */
export const emptyWords =
  set(`a an the and or but so if then than as at by for from in into of off on onto out over to up with without about
  after again all also am any anyone are be been before being below above between both can could did do does doing down each
  few further is isn't aren't wasn't they'd we'd they're we're he's she's what's who's there's within among p.s ps had has have having he her here hers him his how i it its just like ll me might mine more most much must my near
  never no nor not now once one only other our ours ourselves own same shall she should some such that the their them there
  these they this those though through too under until us very via was way we were what when where whether which while who
  whom whose why will would yes yet you your yours yourself really quite perhaps maybe please kindly pls thanks thank thx
  many dear hi hello hey good morning afternoon evening day week weekend month hope hoping well great nice sorry
  follow following followed followup follow-up up-ahead bump bumping bumped check checking checked circle circling circled
  back ping pinging pinged touch touching base nudge nudging nudged remind reminding reminder gentle friendly quick float
  floating floated resurface resurfacing resurfaced surface surfacing pop popping popped push pushing raise raising lift lifting
  lifted bring bringing top inbox pile stack list radar mail mails email emails e-mail message messages note notes letter
  invite request text dm voicemail call last previous earlier prior recent first original below earlier get got getting
  chance opportunity moment minute time see saw seen look looked looking read reading reach reached reaching receive received
  receiving hear heard hearing haven't hadn't reply replied replying respond responded responding response answer answered
  answering update updates news word thoughts thought think interest interested interesting know let wondering wonder wanted
  want make sure try trying tried another second third fourth one's time still case miss missed lost buried slip slipped
  cracks busy understand appreciate soon forward write wrote written writing send sent sending sure anything something
  whenever convenient convenience regarding regards re subject topic matter since long ago few days weeks days' ago yesterday
  today tomorrow monday tuesday wednesday thursday friday saturday sunday best kind warm cheers status progress connect
  connecting connected linkedin conversation discuss discussion feedback input consider considered consideration go gone
  through come came give given take taken say said tell happy glad keep keeping kept schedule hectic things thing new any
  luck joy movement possible possibly able available availability around me again attention await awaiting eagerly
  pending outstanding open awaited response prompt asap bit little lot drop dropping dropped line hit hitting shoot shooting
  add adding put putting resend resending resent forwarding sharing share bubbling bubble boost boosting stay staying front
  mind on-top hoped guess suppose probably maybe don't can't didn't won't isn't i'm i've i'd i'll you're you've it's that's
  lmk fyi hiya yo mate sir madam ma team folks friend u ur r n ok okay oh ah well anyway anyways kick kicking tires wave
  waving knock knocking hello? ?`);

/** Phrases by which a message calls itself a reminder. Matched on normalised words. */
export const nudgePattern =
  /\b(?:follow(?:ing|ed)?[ -]?up|bump(?:ing|ed)?|circl(?:e|ing) back|check(?:ing)? (?:in|back)|touch(?:ing)? base|ping(?:ing)?|nudg(?:e|ing)|remind(?:er|ing)?|float(?:ing)? (?:this|it|my)|resurfac(?:e|ing)|resend(?:ing)?|top of (?:your|the)|(?:get|got|had|have) (?:a |the |any )?(?:chance|opportunity|moment|minute|time) to|(?:see|saw|read|get|got|receive|received|seen|view|viewed|missed) (?:my|our|the) (?:\w+ )?(?:\w+ )?(?:message|mail|email|note|invite|letter|request|text|dm|proposal|offer)|any (?:update|updates|news|word|thoughts|luck|progress|movement|feedback)|(?:not|never) (?:yet )?(?:heard|received|had|got|seen) |have not heard|in case (?:you|it|this|my)|(?:still|patiently|eagerly) (?:waiting|awaiting|hoping|interested|keen)|me again|just (?:wanted|wondering|making sure|seeing)|trying (?:again|you|once more)|one (?:last|more) (?:time|try|attempt)|know (?:you are|how) busy|second attempt|third attempt|attention (?:once )?(?:again|more)|(?:write|writing|ask|asking|try|trying|bother|bothering) (?:you )?(?:once )?(?:again|more|anew)|(?:my|our) (?:last|previous|earlier|first) (?:message|mail|email|note|letter))\b/u;

/** What a mail system or an absence assistant writes: not an answer. */
export const automaticReply =
  /\b(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|on (?:annual |parental |maternity |paternity |sick )?leave (?:until|from|and)|on (?:holiday|vacation) (?:until|from|and)|away from (?:my|the) (?:desk|office)|i am (?:currently )?(?:away|out|travelling|traveling)|limited access to (?:my )?(?:e-?mail)|will (?:reply|respond|answer|read|see|get back to) (?:\w+ ){0,3}(?:on|after|when|once|as soon as) (?:my return|i|we)|we have received your (?:message|request|e-?mail|enquiry)|this is an automated|do not reply to this|abwesenheit|abwesend)\b/iu;

/** What a mail system writes when a mail did not arrive: then sending it again is right. */
export const bounce =
  /\b(?:undeliver(?:able|ed)|delivery (?:has )?(?:status|failed|failure|incomplete)|could ?n[o']t be delivered|was not delivered|not be delivered|mailer-daemon|mail delivery|address (?:not found|rejected)|recipient (?:address )?rejected|user unknown|mailbox (?:full|unavailable|not found)|returned to sender|bounced|550[ -]|no such user)\b/iu;

/**
 * The writer says that the last mail came back. "You never came back to me" and "sales bounced back" say something else, and
 * "perhaps my mail never reached you" is what every reminder says.
 */
export const saysBounced =
  /\b(?:(?:mail|e-?mail|message|letter|note|one|it|this|copy|first|mine|invitation|invite)(?: (?:of|from|on|to|at) \w+(?: \w+)?)? (?:(?:has|had|seems to have|must have|just|only) )*(?:bounced|came back(?! to (?:me|us) (?:with|saying|that)\b)|come back|got returned|was returned|been returned|was sent back)(?! (?:around|from|with)\b)|(?:address|mailbox|server|post office|system) (?:\w+ )?(?:returned|bounced|rejected|refused) (?:this|it|my|mine|the)|(?:mailbox|inbox) (?:was|is) full|(?:old|dead|former|previous|wrong) (?:\w+ )?(?:address|mailbox|inbox|e-?mail address))\b/u;

/** The reader asks for the text once more. */
export const resendRequest =
  /\b(?:re-?send|send (?:\w+ ){0,5}(?:again|once more|over|to (?:this|my|our|the) (?:other |new |work |private )?(?:address|e-?mail|inbox))|(?:did ?n[o']t|never|not) (?:get|got|receive|received|arrive|arrived|come through|came through|find)|can ?(?:no|')t (?:find|open)|lost (?:it|your|the)|went to spam|in (?:my )?spam|forward (?:it|this|that) to)\b/iu;

/** The writer puts right what was wrong with the last mail. */
export const correction =
  /\b(?:typo|correction|corrected|wrong (?:link|file|address|date|number|attachment|version|price|time|version|name|figure)|(?:right|correct) (?:link|file|address|date|number|attachment|one|version|price)|forgot (?:to attach|the attachment|to include|the file|the link|to add)|(?:attachment|file|link|document|page|photo|pdf|cv) (?:was|is|were|got|had been|went) (?:missing|broken|wrong|not attached|lost|cut off|forgotten)|(?:without|missing) the (?:attachment|file|link)|pressed send|sent too (?:early|soon)|hit send|now (?:really )?(?:attached|with (?:the|an) (?:attachment|file))|this time with|with the (?:attachment|file|right|correct)|should (?:have )?(?:read|said|been|be)|i meant|my mistake|not \d[\d.,]*)\b/iu;
