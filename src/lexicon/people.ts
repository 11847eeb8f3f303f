/**
 * Words that tell what is said about a person: what they made, said and did, and what is said of everybody.
 * Kinds of things, not topics; a new trade needs no new entry.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Past forms that do not end in -ed. Closed class. */
export const irregularPast =
  set(`was were had did said went got made knew thought took saw came gave found told left felt put
  brought began kept held wrote stood heard let meant set met ran paid sat spoke lay led read grew lost fell sent built
  understood drew broke spent cut rose drove bought wore chose flew threw hung hid sang sold shot slept stuck taught tore
  won wound fought fed fled froze forgot forgave hit hurt laid lent lit rang rode shook shrank shut sank slid spun split
  spread sprang stole struck swam swore swung woke wove withdrew cost quit dealt dug bet bid burnt learnt leapt dreamt
  spoilt caught became ate drank done seen written spoken given taken shown chosen thrown known begun broken driven grown`);

/** Things people make or publish, by which they can be known. After "your", with a word on its content, they are an anchor. */
export const artefactNouns =
  set(`talk post article paper book thesis dissertation comment comments reply answer answers question video
  videos podcast episode interview column review repo repository issue patch commit branch library package plugin tool app
  release changelog version website site page map survey study figure table chapter section appendix letter notice petition
  newsletter speech lecture lectures course workshop tutorial demo keynote panel session slides deck poster abstract preprint
  report annex tender advert ad listing vacancy posting photo photos picture pictures painting song album recipe recipes poem
  story stories novel film documentary exhibition show stall shop window sign menu map thread tweet blog essay editorial memo
  manual guide handbook notebook script dataset data spreadsheet calculator template model series edition translation lemma
  theorem proof proposition formula curve graph chart drawing drawings sketch plan plans proposal pitch bid quote invoice order
  orders booking reservation application email mail message note card speech toast sermon concert gig performance match game
  race garden roof fence gate car van bike boat house flat room rooms kitchen oven workshop barn field fields orchard
  launch rollout migration rebrand relaunch merger acquisition opening expansion round funding award nomination promotion move
  wedding birthday retirement appointment election campaign project event fundraiser festival webinar conference meetup class
  lesson lessons team hiring announcement statement remark line paragraph phrase example story idea suggestion advice tip tips
  warning reminder request complaint feedback bug fix snippet readme docs documentation api sdk endpoint benchmark stream
  playlist channel account profile cv resume portfolio store checkout cart pricing form faq policy rule rules timetable
  schedule calendar fixture rota prototype sample samples results findings experiment trial pilot method approach decision`);

/** What everybody has: after "your" these say nothing about this reader. */
export const genericNouns =
  set(`profile background experience experiences work company organisation organization firm business businesses
  team industry field space market role position title career journey path expertise skills skill skillset talent success
  achievements accomplishments growth brand brands time day week weekend inbox network connections needs need goals goal
  objectives challenges challenge problems pain priorities operations processes process workflow workflows productivity
  efficiency revenue sales pipeline leads clients customers customer audience users employees staff people colleagues products
  product services service solutions website site online presence reputation convenience attention consideration reply
  response feedback thoughts opinion opinions view views insight insights perspective help support assistance guidance advice
  interest availability schedule calendar kindness patience understanding cooperation end side behalf name email mail address
  number phone contact details information budget costs cost bottom life dreams dream potential future health family home
  money finances account stack tech technology infrastructure data security systems system requirements business's leadership
  marketing strategy strategies content page social media posts store shop school department university institution esteemed
  good reputed respected prestigious area location region city town neighbourhood hands mind heart face love passion energy
  vibe feed account fans followers part own case situation current upcoming next hiring recruitment recruiting`);

/** First-hand perception by the sender: "I saw", "we tried", "have been using". */
export const perceptionVerbs =
  set(`saw seen see read reading noticed notice heard hear watched watching listened listening spotted found tried using
  used bought ordered attended sat enjoyed loved visited met stayed ate played playing followed following remember
  remembered learnt learned tested ran running passed walked drove came downloaded installed cited borrowed rented watched
  replayed studied copied counted checked looked caught`);

/** Praise that needs an object to mean anything. */
export const praiseWords =
  set(`impressed impressive amazing incredible inspiring inspired great awesome fantastic outstanding remarkable exciting
  brilliant love loved wonderful stunning excellent admire admired extraordinary esteemed renowned interesting fascinating
  perfect beautiful obsessed legend rare unique talented passionate`);

/** The vocabulary of brochures: many of these, and the message is about the sender's wares. */
export const brochureWords =
  set(`leading leader solution solutions platform innovative cutting-edge state-of-the-art award-winning world-class
  best-in-class seamless robust scalable holistic bespoke tailored customized customised comprehensive end-to-end turnkey
  synergy synergies leverage leveraging empower empowers empowering unlock unlocks supercharge streamline streamlines transform
  transformative transformation revolutionize revolutionise disrupt disruptive game-changing next-level growth roi optimize
  optimise optimization maximise maximize boost accelerate elevate deliver delivers delivering drive drives driving trusted
  proven certified experts expertise excellence quality reliable reputed premier premium cost-effective competitive hassle-free
  one-stop ecosystem enterprise-grade ai-powered ai-driven data-driven cloud-based mission vision passion passionate dedicated
  committed dynamic vibrant clients brands partners businesses companies organizations organisations portfolio offerings
  services results success impact value opportunities opportunity visibility presence engagement conversions leads funnel`);

/** Weekdays, months and the like: names, but nobody's. */
export const calendarNames =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december christmas easter eid diwali ramadan hanukkah spring summer autumn winter english
  german french spanish italian dutch polish portuguese swedish turkish irish british american indian european google linkedin
  facebook instagram whatsapp youtube twitter x excel word pdf zoom teams skype internet`);
