/**
 * Named evidence for "is about this reader" and "has something in it for them", sentence by sentence and for the whole
 * message. The numbers are counts and flags that a person can check; the models in `src/model` say how much each counts.
 */
import {
  audienceNouns,
  benefactiveVerbs,
  customWords,
  faultWords,
  gainWords,
  handoverNouns,
  roleWords,
} from '../lexicon/value.ts';
import type { Draft } from '../draft.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import { keptInPlace } from './kept.ts';
import { readSentence, type Known, type Reading } from './reading.ts';
import { moveWords } from './words.ts';

export type Features = Record<string, number>;

const wordsIn = (text: string | undefined | null) =>
  fold(text ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

export function knownOf(draft: Draft): Known {
  const telling = (words: string[]) =>
    words.filter((word) => word.length > 2 && !/^(?:the|and|for|von|van|der|del|dos)$/u.test(word));
  return {
    names: new Set([...telling(wordsIn(draft.recipient?.name)), ...telling(wordsIn(draft.sender?.name))]),
    company: new Set(
      telling([
        ...wordsIn(draft.recipient?.company),
        ...wordsIn(draft.recipient?.role),
        ...wordsIn(draft.sender?.company),
      ]),
    ),
  };
}

const keptReading = keptInPlace(readSentence, (reading, to) => {
  let words: Reading['words'] | undefined;
  return {
    ...reading,
    sentence: to,
    get words() {
      return (words ??= moveWords(reading.words, to));
    },
  };
});

export function readAll(sentences: readonly Sentence[], draft: Draft): Reading[] {
  const known = knownOf(draft);
  const scope = JSON.stringify([[...known.names], [...known.company]]);
  return sentences.map((sentence) => keptReading(sentence, scope, known));
}

const has = (reading: Reading, words: ReadonlySet<string>) =>
  reading.words.filter(({ word }) => words.has(word)).length;
const flag = (value: boolean) => (value ? 1 : 0);

const sharedMatter =
  /\b(?:invoice|ticket|order|po|reference|ref|booking|reservation|appointment|claim|case|policy|account|lease|serial|parcel|docket|contract|application|request|flat|unit|plot|pitch|bed|row|lot|file|issue|pr|bug|pull request|commit|line|lemma|theorem|table|figure|fig|page|chapter|slide|minute|episode|section|item|clause)(?: (?:no|number|nr|of|is))? #?[a-z]{0,4}[-/]?\d+/u;

const rarePlain =
  /^(?:the|a|an|and|or|of|to|in|on|for|with|at|by|from|your|you|their|his|her|our|about|posted|gave|talk|spoke|wrote|has|have|had|was|were|is|are|who|that|this|new|last|year|years|since|looking|wants|runs|leads|works|head|manager|director|team|company|needs)$/u;

interface OwnWords {
  facts: ReadonlySet<string>;
  said: ReadonlySet<string>;
}

/** Words of what is known of the reader (facts, what they wrote) that are their own: not their name, employer or job. */
export function ownWords(draft: Draft): OwnWords {
  const known = knownOf(draft);
  const keep = (words: string[]) =>
    new Set(
      words
        .filter(
          (word) => word.length > 2 && !rarePlain.test(word) && !known.names.has(word) && !known.company.has(word),
        )
        .map(stem),
    );
  return {
    facts: keep((draft.recipient?.facts ?? []).flatMap(wordsIn)),
    said: keep(draft.history.filter(({ from }) => from === 'recipient').flatMap(({ text }) => wordsIn(text))),
  };
}

/** A crude stem, enough to match "pallets" with "pallet" and "migrated" with "migration". */
export const stem = (word: string) => word.replace(/(?:ations?|ings?|edly|ed|ers?|es|s|ly|'s)$/u, '').slice(0, 8);

/** The named evidence of one sentence about the reader and about what is in it for them. */
export interface Evidence {
  personal: Features;
  value: Features;
}

export function findEvidence(readings: readonly Reading[], draft: Draft): Evidence[] {
  const known = knownOf(draft);
  const own = ownWords(draft);
  const scope = JSON.stringify(
    [known.names, known.company, own.facts, own.said]
      .map((words) => [...words])
      .concat([wordsIn(draft.recipient?.company)]),
  );
  return readings.map((reading) => keptEvidence(reading.sentence, scope, reading, draft, own));
}

const keptEvidence = keptInPlace(
  (_: Sentence, reading: Reading, draft: Draft, own: OwnWords): Evidence => ({
    personal: personalEvidence(reading, draft, own),
    value: valueEvidence(reading),
  }),
  (evidence) => evidence,
);

/** Evidence that a sentence is about this reader and no other. */
export function personalEvidence(reading: Reading, draft: Draft, own = ownWords(draft)): Features {
  const { text } = reading;
  const specific = flag(reading.names.length > 0 || reading.numbers > 0 || reading.quotes || reading.pastTime);
  const artefact = reading.possessions.filter(({ kind }) => kind === 'artefact');
  const other = reading.possessions.filter(({ kind }) => kind === 'other');
  const company = wordsIn(draft.recipient?.company).filter((word) => word.length > 2);
  const stems = new Set(reading.words.map(({ word }) => stem(word)));
  const overlap = (words: ReadonlySet<string>) => [...words].filter((word) => stems.has(word)).length;
  const asserted = flag(!reading.readerMight && !reading.isQuestion);
  return {
    'did-specific': flag(reading.readerDid !== '') * specific,
    'did-plain': flag(reading.readerDid !== '') * (1 - specific),
    'does-specific': flag(reading.readerDoes) * specific * asserted,
    'does-plain': flag(reading.readerDoes) * (1 - specific) * asserted,
    'artefact-specific': flag(artefact.some((possession) => possession.specific)),
    'artefact-in-specific':
      flag(artefact.length > 0 && artefact.every((possession) => !possession.specific)) * specific,
    'artefact-plain':
      flag(artefact.length > 0 && artefact.every((possession) => !possession.specific)) * (1 - specific),
    'thing-specific': flag(other.some((possession) => possession.specific)) * asserted,
    'thing-in-specific': flag(other.length > 0) * specific * asserted,
    'generic-only': flag(reading.possessions.length > 0 && reading.possessions.every(({ kind }) => kind === 'generic')),
    'perceived-specific': flag(reading.perceives && reading.mentionsReader) * specific,
    'perceived-plain': flag(reading.perceives && reading.mentionsReader) * (1 - specific),
    'perceived-thing': flag(reading.perceives && !reading.mentionsReader && reading.names.length > 0),
    mutual: flag(reading.mutual),
    together: flag(reading.together),
    facts: Math.min(3, overlap(own.facts)),
    said: Math.min(3, overlap(own.said)),
    // A number of an order, a ticket, a room: business that only the two of them have.
    'shared-matter': flag(sharedMatter.test(text)),
    'asked-of-them':
      flag(
        /\b(?:you(?:r \w+)?|guidelines|portal|advert|ad|notice|sign|page|website|site|newsletter|catalogue|card|listing|label|map|menu|timetable|form) (?:\w+ )?(?:asks?|says?|lists?|mentions?|shows?|states?|gives?|names?|counts?|marks?|has|have|had|reads?)\b/u.test(
          text,
        ),
      ) * asserted,
    'their-place':
      flag(
        /\b(?:passed|outside|behind|opposite|next to|near|at|in|on|from|by) (?:your|the) (?:\w+ )?(?:yard|shop|stall|office|hall|gate|window|field|ward|museum|library|branch|depot|café|cafe|restaurant|clinic|practice|workshop|school|church|station|pub|hotel|market|booth|stand|garden|barn|site|store|centre|center|room)\b/u.test(
          text,
        ),
      ) * specific,
    'company-deed':
      flag(company.length > 0 && company.some((word) => reading.words.some((entry) => entry.word.startsWith(word)))) *
      specific,
    'about-things':
      flag(reading.firstPerson === 0 && !reading.mentionsReader) *
      flag(reading.names.length + reading.numbers >= 2) *
      flag(!reading.money),
    fault: flag(has(reading, faultWords) > 0 && reading.firstPerson === 0) * specific,
    'definite-thing':
      flag(/\bthe (?:\w+ ){0,3}(?:in|on|at|of|behind|outside|under|opposite|near) (?:your|the)\b/u.test(text)) *
      specific,
    'role-guess': flag(
      /\bas (?:a|an|the) (?:\w+ ){0,3}(?:manager|director|leader|owner|founder|officer|agent|head|professional|expert|ceo|cto|cfo|vp|recruiter|engineer|developer|teacher|agency|business|company)\b/u.test(
        text,
      ),
    ),
    'people-like-you': flag(
      /\b(?:like (?:you|yours|yourself)|such as (?:you|yours)|(?:companies|businesses|people|teams|professionals|leaders|firms|brands) like|in your (?:industry|field|space|position|area|sector|line)|most (?:people|agents|companies|businesses|teams|owners|managers)|many (?:people|companies|businesses|teams|owners|managers))\b/u.test(
        text,
      ),
    ),
    'profile-praise':
      flag(
        /\b(?:came across|stumbled (?:up)?on|looked (?:at|through)|saw|seen|viewed|reviewed|found|read|visited|browsing|checking out) (?:your |the |you )?(?:linkedin )?(?:profile|website|company|page|background|cv|resume|work|on linkedin|online)\b/u.test(
          text,
        ),
      ) *
      (1 - flag(reading.names.length > 0 || reading.numbers > 0)),
  };
}

/** Evidence that a sentence has something in it for the reader. */
export function valueEvidence(reading: Reading): Features {
  const { text } = reading;
  const number = flag(reading.numbers > 0);
  const toReader = /\b(?:you|your|yours)\b/u.test(text);
  const handover = has(reading, handoverNouns) > 0;
  const benefactive = has(reading, benefactiveVerbs) > 0;
  const gain = has(reading, gainWords) > 0;
  const fromSender = /\b(?:i|we|my|our|here|attached|enclosed)\b/u.test(text);
  const aboutSender =
    /\b(?:my|our) (?:\w+ )?(?:platform|product|service|services|company|team|app|software|solution|solutions|agency|network|channel|brand|studio|firm|startup|story|journey|thesis|project|research|career|survey|experience|founder|ceo)\b/u.test(
      text,
    );
  return {
    'handover-you': flag(handover && benefactive && toReader && fromSender),
    'handover-made': flag(handover && benefactive && fromSender && !toReader),
    'handover-plain': flag(handover && !benefactive),
    attached:
      flag(
        /\b(?:attached|enclosed|below|attaching|attach|link|here is|here are|on my (?:site|page)|for you to (?:keep|use|check|look))\b/u.test(
          text,
        ),
      ) * flag(handover || reading.links > 0),
    'yours-to-have': flag(
      /\b(?:you (?:can|may|could|might) (?:have|keep|use|take|borrow|print|add|try|choose|pick)|(?:is|are|it is) yours|yours (?:to|for)|you (?:get|receive|only pay|will get|shall have|would get|pay (?:only|nothing))|help yourself|use it|keep it|free to (?:use|take))\b/u.test(
        text,
      ),
    ),
    free: flag(
      /\b(?:free (?:of charge|copy|for|audit|trial|sample|day|licence|download)?|no (?:cost|charge|fee|obligation|strings|account|catch)|costs? (?:you )?nothing|on (?:us|me|the house)|at cost|for nothing|without charge|not charging)\b/u.test(
        text,
      ),
    ),
    'gain-number':
      flag(gain) * number * flag(!/\b(?:we|our) (?:\w+ ){0,2}(?:grew|grown|raised|won|reached|hit)\b/u.test(text)),
    'gain-you-number': flag(gain && toReader) * number,
    'from-to':
      flag(
        /\bfrom (?:\w+ )?[\d£€$][\w.,%]* (?:\w+ ){0,3}to (?:\w+ )?[\d£€$]|\binstead of\b|\bunder \d|\bby (?:a )?(?:third|half|\d+)/u.test(
          text,
        ),
      ) * number,
    'fault-yours':
      flag(
        has(reading, faultWords) > 0 &&
          (toReader || reading.firstPerson === 0) &&
          !reading.readerMight &&
          !reading.isQuestion,
      ) * flag(reading.numbers + reading.names.length > 0 || reading.quotes),
    'did-for-you':
      flag(
        /\b(?:i|we)(?: have| ve|'ve)? (?:\w+ )?(?:re-?ran|ran|made|wrote|drew|built|recorded|sketched|put together|put|prepared|compiled|measured|tested|checked|counted|translated|mapped|listed|traced|fixed|cleaned|went through|looked (?:at|into|up)|took|collected|marked|did the|worked out|compared|scanned|turned)\b/u.test(
          text,
        ),
      ) * flag(toReader || handover),
    role: Math.min(3, has(reading, roleWords)) * flag(reading.numbers > 0),
    pay: flag(reading.money) * number,
    audience: flag(has(reading, audienceNouns) > 0) * number,
    custom: flag(has(reading, customWords) > 0 && /\b(?:we|i)\b/u.test(text)) * number,
    'custom-wish': flag(
      /\b(?:we|i) (?:would|need|want|are looking|am looking|buy|use|take|will|wish)(?: \w+){0,4} (?:order|buy|book|hire|rent|reserve|purchase|supplier|quote|supply|deliver)\b/u.test(
        text,
      ),
    ),
    intro: flag(
      /\b(?:put you in touch|introduce you|connect you|an intro(?:duction)? to|pass (?:it|your|you|this) (?:\w+ )?(?:on|to)|recommend you|mention you)\b/u.test(
        text,
      ),
    ),
    reciprocity: flag(
      /\b(?:acknowledge|credit|cite|thank you in|share (?:the|my|our) (?:results|findings|data)|send you (?:the|my|our|a copy)|in return|owe you|coffee|lunch|dinner)\b/u.test(
        text,
      ),
    ),
    'so-you': flag(
      /\b(?:so (?:that )?(?:you|your \w+)|saves? you|help(?:s|ed)? you|without (?:you|your)|for your (?:next|own|team|site|class|students|readers|members|archive|file|records))\b/u.test(
        text,
      ),
    ),
    vacuous: Math.min(4, reading.brochure) / 2,
    'sender-wares': flag(aboutSender) * flag(!number),
    'sender-gain': flag(
      /\b(?:help (?:me|us)|for (?:me|us|my|our)|(?:i|we) need|mean (?:a lot|the world) to (?:me|us)|my (?:dream|career|thesis|dissertation|project|network)|grow (?:my|our)|tell you (?:more )?about|show you (?:our|my|what we)|introduce (?:my|our)(?:self|selves)?|learn (?:more )?about you|pick your brain|add you)\b/u.test(
        text,
      ),
    ),
    'third-party':
      flag(
        /\b(?:our (?:clients|customers)|(?:clients|customers|companies|brands|businesses) (?:like|such as|including)|we (?:have )?helped|helped \w+|for (?:a|our) (?:client|customer))\b/u.test(
          text,
        ),
      ) * number,
    'price-offer':
      flag(
        reading.money && /\b(?:per|each|from|only|just|starting|month|hour|price|tariff|rate|minimum)\b/u.test(text),
      ) * number,
    question: flag(reading.isQuestion),
  };
}

/** What only the whole message shows, whatever is asked of it. */
export function wholeFeatures(readings: readonly Reading[], draft: Draft): Features {
  const total: Features = {};
  const sum = (pick: (reading: Reading) => number) => readings.reduce((all, reading) => all + pick(reading), 0);
  const words = Math.max(
    1,
    sum((reading) => reading.length),
  );
  total['~first-share'] = (sum((reading) => reading.firstPerson) / words) * 10;
  total['~second-share'] = (sum((reading) => reading.secondPerson) / words) * 10;
  total['~brochure-share'] = Math.min(1.5, (sum((reading) => reading.brochure) / words) * 15);
  total['~specific-share'] = Math.min(2, (sum((reading) => reading.names.length + reading.numbers) / words) * 10);
  total['~words'] = Math.min(2, Math.log2(words / 15));
  total['~reader-facts'] = Math.min(
    3,
    sum((reading) => flag(reading.readerDid !== '' || reading.possessions.some(({ specific }) => specific))),
  );
  total['~praise'] = Math.min(
    2,
    sum((reading) => reading.praise),
  );
  total['~reply'] = flag(draft.history.some(({ from }) => from === 'recipient'));
  return total;
}
