/**
 * Words by which people ask, offer and greet: function-like material, not topics. Each list says what its entries do;
 * grammar (who is asked, where it stands, what follows) is in `src/analysis/acts.ts`.
 */

/** Spellings of hurried messages, and what they stand for. One entry may expand to several words. */
export const sloppySpellings: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  yr: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  kindly: 'please',
  cld: 'could',
  wld: 'would',
  cud: 'could',
  wud: 'would',
  shd: 'should',
  thx: 'thanks',
  tks: 'thanks',
  tnx: 'thanks',
  abt: 'about',
  msg: 'message',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  lemme: 'let me',
  lmk: 'let me know',
  gimme: 'give me',
  dunno: 'do not know',
  y: 'why',
  hv: 'have',
  ya: 'you',
  yous: 'you',
  ye: 'you',
  "y'all": 'you',
  yall: 'you',
  wat: 'what',
  wht: 'what',
  whn: 'when',
  n: 'and',
  cos: 'because',
  coz: 'because',
  cuz: 'because',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  // Contractions typed without their apostrophe.
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  cant: 'can not',
  cannot: 'can not',
  couldnt: 'could not',
  wouldnt: 'would not',
  shouldnt: 'should not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  hasnt: 'has not',
  havent: 'have not',
  hadnt: 'had not',
  im: 'i am',
  ive: 'i have',
  youre: 'you are',
  youve: 'you have',
  youd: 'you would',
  youll: 'you will',
  weve: 'we have',
  theyre: 'they are',
  thats: 'that is',
  theres: 'there is',
  whats: 'what is',
  hows: 'how is',
  whos: 'who is',
  wheres: 'where is',
  whens: 'when is',
  lets: 'let us',
  itd: 'it would',
  itll: 'it will',
};

/** `id`, `well`, `were`, `its`: an apostrophe is missing only before these. */
export const wordsAfterBareWould: ReadonlySet<string> = new Set(
  'love like be appreciate rather really prefer hope want need suggest also have say gladly happily much so just be'.split(
    ' ',
  ),
);

export const auxiliaries =
  'do does did is are am was were have has had can could will would should shall may might must'.split(' ');

/** Words that can stand before the clause that matters, and say nothing about what sort of clause it is. */
export const clauseFillers: ReadonlySet<string> = new Set(
  `so and but or also then well ok okay btw fyi ps p.s p.p.s anyway anyways just hey hi hello yes no yep nope maybe perhaps
  again now finally lastly last first firstly second secondly third next instead otherwise meanwhile honestly sorry please
  actually basically alternatively similarly therefore hence thus still oh ah hmm right alright question quick small
  seriously frankly personally really kindly obviously sir madam ma dear mate guys folks friend buddy man bro team n`.split(
    /\s+/u,
  ),
);

/** Verbs of telling, sending, choosing, meeting: in the imperative they ask the reader for something to do or answer. */
export const requestVerbs: ReadonlySet<string> = new Set(
  `reply respond answer send forward share tell drop point pick choose select book call ring phone text email mail message write
  ping dm fill complete sign register subscribe apply rsvp come join visit bring give lend pass put add confirm advise
  specify name indicate list check review read take try test download install open click tap scan go grab get keep hold
  mark block save schedule arrange set suggest propose recommend refer introduce connect contact meet speak talk show
  explain describe attach upload submit return hand leave post print approve accept decline vote donate support consider
  help ask find provide supply state quote estimate order pay transfer deliver collect wait stop remove unsubscribe look see
  make let use compare correct fix change update verify ensure remember note bear head follow vouch rate switch shout give
  mention pencil swing pop nudge hit reach buy sell pitch spread circulate nominate pledge sponsor volunteer enrol enroll
  invite notify inform copy cc include return reserve stay report sort run start`.split(/\s+/u),
);

/** Verbs whose imperative needs no "me" and no "please": doing them is the answer. Advice ("use it as you like") is not here. */
export const answeringVerbs: ReadonlySet<string> = new Set(
  `reply respond answer send tell pick choose select call ring phone text email mail message ping dm confirm advise specify
  rsvp sign register apply fill complete click tap scan subscribe vote donate order submit return forward book drop say
  name quote propose suggest get come follow share contact pay nominate pledge repost mention indicate state point`.split(
    /\s+/u,
  ),
);

/** Imperatives that ask for nothing: politeness, rhetoric, selling. */
export const emptyImperatives: ReadonlySet<string> = new Set(
  `imagine picture think believe trust note enjoy forgive excuse pardon forget mind worry hope wish thank congrats welcome
  say suppose rest stay keep bear remember see look discover unlock boost transform supercharge meet introducing
  learn explore experience get save cut reduce increase grow gain achieve maximise maximize drive accelerate
  find have happy go`.split(/\s+/u),
);

/** What one is asked to "drop" or "give" when nothing is asked: "drop me a line". */
export const contactNouns: ReadonlySet<string> = new Set('line note message mail email shout dm'.split(' '));

/** Adjectives and nouns that begin an elliptical question to the reader ("Worth a look?", "Open to a chat?"). */
export const ellipticalHeads: ReadonlySet<string> = new Set(
  `worth open interested keen free available up ok okay fine happy able possible any anything anyone anybody anywhere thoughts
  sound sounds make makes mind fancy care agreed deal yes or not still already thursday friday monday tuesday wednesday
  saturday sunday tomorrow tonight today next this coffee lunch call interest chance news update ideas objections`.split(
    /\s+/u,
  ),
);

/** Openings of hooks: a question put to make one read on, not to be answered. */
export const hookHeads: readonly string[] = [
  'tired of',
  'sick of',
  'fed up',
  'struggling',
  'still struggling',
  'want to',
  'want more',
  'want a',
  'need more',
  'need a',
  'need help',
  'looking for',
  'looking to',
  'ready to',
  'ready for',
  'wondering',
  'ever wondered',
  'ever wonder',
  'ever thought',
  'ever felt',
  'ever feel',
  'ever had',
  'ever been',
  'what if',
  'did you know',
  'did you ever',
  'do you ever',
  'have you ever',
  'who does not',
  'who would not',
  'who doesnt',
  'what would you do if',
  'what would you do with',
  'what would it mean',
  'what would you say if',
  'how would you like',
  'how would it feel',
  'dreaming of',
  'paying',
  'spending',
  'losing',
  'wasting',
  'thinking about',
  'thinking of',
  'worried about',
  'sound familiar',
  'sounds familiar',
  'sound good',
  'sounds good',
  'guess what',
  'you know what',
  'know what',
  'know the feeling',
  'remember when',
  'do you believe',
  'do you deserve',
  'do you love',
  'do you hate',
  'do you wish',
  'why choose',
  'why us',
  'are you ready',
  'are you one of',
  'do you want to',
  'do you dream',
  'do you struggle',
  'do you know what',
  'do you know that',
  'do you feel',
  'does this sound familiar',
  'does that sound familiar',
  'why not',
  'why wait',
  'why settle',
  'who knows',
  'who cares',
  'who would have',
  'what are we waiting',
  'what are you waiting',
  'who else',
  'how cool',
  'how great',
  'how crazy',
  'how amazing',
  'what more',
  'is it not time',
  'is not it time',
];

/** Verbs of thought: "Can you imagine ...?" asks for wonder, not for an answer. */
export const wonderVerbs: ReadonlySet<string> = new Set('imagine believe afford picture guess blame'.split(' '));

/** Tags that turn a statement into a question in form only. */
export const tagWords: ReadonlySet<string> = new Set(
  `right no eh huh yeah yes ok okay correct innit true agreed`.split(' '),
);

/** Objects of thought that leave open what is asked ("your thoughts", "any feedback"). */
export const vagueObjects =
  'thoughts thought feedback opinion opinions view views take input comments comment ideas advice insights insight perspective reaction suggestions guidance wisdom help support';
