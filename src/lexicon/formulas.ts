/** Sentences that say nothing: what they are made of. A sentence is a formula only where it holds no other word. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** How a wish begins. Matched on normalised words. */
export const wishHead =
  /^(?:(?:and|so|well|first of all|firstly|i|we|am|do|really|just|very|much|sincerely|truly) )*(?:hope|hoping|trust|trusting|wish|wishing) (?!(?:to|we|i|for)\b)|^(?:how are (?:you|things|you and your team)|how is (?:it|everything|life|your (?:week|day|weekend))(?: going)?|how was your (?:week|day|weekend|holiday|summer))\b/u;

/** What a wish may hold beside its head: "I hope the surgery went well" has a word that is not here, and so is meant. */
export const wishWords =
  set(`i we you u ur r your you're yours yourself and or so far then that this it my the a an all is are am be been being was were do
  does doing did has have had having go going goes went keep keeping kept stay staying find finds finding found reach reaches reaching
  catch catches email mail e-mail message note letter dm line inmail everything everybody everyone things life team family colleagues
  loved ones week weekend day morning afternoon evening month year season holidays holiday summer winter spring autumn monday tuesday
  wednesday thursday friday today well good great fine safe healthy sound okay ok best better wonderful lovely nice amazing fantastic
  productive pleasant happy excellent spirits health mood shape start off to of for in on at with by from end side both here there
  these times hope trust still also very really truly just as always today's busy restful relaxing much nicely smoothly how
  not too during time whatever wherever hoping trusting wishing wish sincerely dear sir madam friend start started far beautiful`);

/** A sentence that only says that it is one: "I wanted to reach out." */
export const announcement =
  /^(?:(?:hi|hello|so|well|just|please|kindly|and) )*(?:(?:i|we) (?:am |are |was |were |have |had |would |thought |wanted |want |just |simply |only |really |also )*(?:to )?(?:like |love |wanted |decided |thought |just |quickly )*(?:to )?(?:(?:be )?(?:reach|reaching|reached) out(?: to you)?|(?:write|writing|wrote|contact|contacting|email|emailing|message|messaging|drop(?:ping)?) (?:to )?(?:you|this|you a (?:line|note|quick (?:line|note|message)))|introduce (?:myself|ourselves|my (?:company|firm)|our (?:company|firm|team))|connect with you|touch base|get in touch)|allow me to (?:briefly )?introduce (?:myself|ourselves|my company|our company)|let me (?:briefly |quickly )?introduce (?:myself|ourselves)|a (?:quick|short|brief) (?:introduction|intro))(?: (?:today|to you|with you|briefly|quickly|and say (?:hi|hello)|directly|personally|here|on linkedin|via linkedin|on here|by email|first|and introduce (?:myself|ourselves)|myself|ourselves))*$/u;

/** A name and a post before anything that concerns the reader. "My name is in your commit log" is none. */
export const introduction =
  /^(?:(?:hi|hello|so|well|just|briefly) )*(?:my name is|this is|i go by|they call me) (?!in\b|on\b|the one\b|a\b|an\b|not\b|to\b|about\b|what\b|just\b|only\b|your\b|how\b|that\b|why\b)(?:[\p{L}.'-]+ ){1,4}?(?:and |from |with |of |at |here |i am |i work |i represent |i lead |i run |i head |representing |working |writing )/u;

/** What a page about nobody in particular is made of, beside what people and firms have (`genericNouns`) and praise. */
export const stockWords =
  set(`came come coming across stumble stumbled stumbling upon over looking looked look browsing browse found find reading
  viewing viewed checking checked out reviewing reviewed visiting visited researching researched following followed follow been
  admire admired admiring admiration respect eye attention enjoy enjoyed struck caught drawn noticed notice see seen saw learning learned learn heard hearing
  wealth breadth depth range level kind sort type caliber calibre quality
  doing done do does made make making build built building create created creating achieved achieve accomplished accomplish lead
  leading leads run runs running work works working scale scaling scaled grow grew growing transform transforming shape shaping
  thing things what how everything lot ton much many all every several various multiple
  company's firm's team's profile's linkedin twitter web internet online google search
  big huge true real deep keen great strong solid extensive vast broad wide diverse rich proven vibrant unique special
  absolutely truly really very so quite genuinely deeply incredibly extremely highly particularly especially definitely certainly
  stand stands stood stuck impressive impressing impress impresses resonate resonated resonates inspire inspires speak speaks
  fan admirer professional professionals expert experts leader leaders founder founders executive executives person people someone
  individual candidate fit match background's like similar such as same world area domain vertical sector today recent latest
  recently lately blown away amazed wowed captivated floored
  say must admit tell compliment congratulations congrats kudos well done keep up good job
  couldn't help but cannot could can had have has been be am is are was were being
  continued continue continues continuing ongoing past years year over recent months month
  believe feel think thought know sure perfect ideal great addition asset value valuable
  within throughout among around across at`);
