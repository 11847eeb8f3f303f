/** What one sentence says about whom: who is its subject, what is claimed of the reader, how specific it is. */
import {
  artefactNouns,
  brochureWords,
  calendarNames,
  genericNouns,
  irregularPast,
  perceptionVerbs,
  praiseWords,
} from '../lexicon/people.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { tagsOf, type Tag } from '../syntax/tags.ts';
import { endsInQuestionMark, plainTextOf, wordsOf, type Word } from './words.ts';

export interface Reading {
  sentence: Sentence;
  words: readonly Word[];
  /** How many words. */
  length: number;
  /** The words, one space between them. */
  text: string;
  /** Index of the first word that is part of a known name or employer; -1 = there is none. */
  named: number;
  isQuestion: boolean;
  /** "you", "your", "yours" occur. */
  mentionsReader: boolean;
  /** Words of the sender: I, we, my, our. */
  firstPerson: number;
  secondPerson: number;
  /** The first subject is I or we. */
  startsWithSender: boolean;
  /** What the reader did: "you said", "you stopped", "you were asking". The verb, or ''. */
  readerDid: string;
  /** What the reader does, said as a fact: "you mill Maris Widgeon", "you are hiring". */
  readerDoes: boolean;
  /** "you can", "if you", "you must be": not a fact. */
  readerMight: boolean;
  /** Nouns that "your" governs. */
  possessions: readonly Possession[];
  /** The sender saw, read, tried: "I saw on your stall". */
  perceives: boolean;
  /** Names that are not the reader's, the sender's employer as given, or the calendar's. */
  names: readonly string[];
  numbers: number;
  money: boolean;
  /** "last Thursday", "in 2019", "since April": a time that has been. */
  pastTime: boolean;
  /** A quotation in the sentence. */
  quotes: boolean;
  links: number;
  praise: number;
  brochure: number;
  /** A named third person who speaks of the reader: "Ciara Boyle says you are". */
  mutual: boolean;
  /** Meeting or having been at the same place: "we met at", "back row at". */
  together: boolean;
}

export interface Possession {
  head: string;
  kind: 'artefact' | 'generic' | 'other';
  /** Named, numbered, dated, or followed by what it is about. */
  specific: boolean;
}

/** What must not count as a name: words of the recipient, their company, the sender. */
export interface Known {
  names: ReadonlySet<string>;
  company: ReadonlySet<string>;
}

const modal =
  /^(?:can|could|will|would|may|might|must|should|shall|ll|to|need|needs|want|ever|probably|likely|surely)$/u;
const adverb =
  /^(?:also|just|once|already|still|recently|first|all|both|really|kindly|even|always|never|then|so|had|have|has|were|are|was|been|not|yourself|guys|then|only|actually|last|here|there|earlier|yesterday|later|long|finally|ladies|lot|then)$/u;
const presentGeneric =
  /^(?:are|have|know|need|want|think|like|love|feel|get|see|find|believe|agree|mean|prefer|wish|hope|care|say|deserve|look|do|be|might|must)$/u;
const timePast =
  /\b(?:last|past|yesterday|ago|since|in (?:19|20)\d\d|earlier this|this (?:morning|week|month|spring|summer|autumn|winter|year)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the other day|recently|back in|(?:19|20)\d\d)\b/u;
const contentOpeners = new Set(
  'on about of for from in at with where when that which who to against under by behind over after named called titled saying showing'.split(
    ' ',
  ),
);

export function readSentence(sentence: Sentence, known: Known): Reading {
  const words = wordsOf(sentence);
  const text = plainTextOf(sentence);
  const at = (index: number) => words[index]?.word ?? '';
  let tags: readonly Tag[] | undefined;
  const tagAt = (index: number): Tag => {
    tags ??= tagsOf(sentence.tokens);
    const token = words[index]?.token;
    return token ? (tags[sentence.tokens.indexOf(token)] ?? 'X') : 'X';
  };
  const isPast = (index: number) =>
    irregularPast.has(at(index)) ||
    (/[a-z]{2}ed$/u.test(at(index)) &&
      !/^(?:need|feed|speed|indeed|hundred|seed|breed|interested|united|based)$/u.test(at(index)));

  let readerDid = '';
  let readerDoes = false;
  let readerMight = false;
  const possessions: Possession[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = at(index);
    if (word === 'your' || word === 'yours') {
      const possession = word === 'your' ? possessionAt(index, words, tagAt, known) : undefined;
      if (possession) possessions.push(possession);
      continue;
    }
    if (word !== 'you') continue;
    const before = at(index - 1);
    if (
      /^(?:if|whether|unless|should|would|could|can|will|do|did|are|were|have|may|might|in|when)$/u.test(before) &&
      (before === 'if' || before === 'whether' || before === 'unless' || endsInQuestionMark(sentence))
    )
      readerMight = true;
    let next = index + 1;
    while (next < index + 4 && adverb.test(at(next))) next++;
    const verb = at(next);
    const auxiliary = at(index + 1);
    if (modal.test(auxiliary) || modal.test(verb)) {
      readerMight = true;
      continue;
    }
    if (before === 'if' || before === 'thank' || before === 'thanks' || before === 'did' || before === 'do') continue;
    if (isPast(next) && verb !== '') {
      if (!/^(?:was|did|been)$/u.test(verb)) readerDid ||= verb;
      continue;
    }
    if (/^(?:are|were|have|had)$/u.test(auxiliary)) {
      if (
        /[a-z]{2}ing$/u.test(verb) &&
        !/^(?:looking|struggling|doing|keeping|having|trying|thinking|wondering|facing|spending|wasting|paying|missing|losing|interesting|willing|being)$/u.test(
          verb,
        )
      )
        readerDid ||= verb;
      else readerDoes ||= auxiliary === 'have' && /\d/u.test(verb);
      continue;
    }
    if (!presentGeneric.test(verb) && tagAt(next) === 'VERB' && !readerMight) readerDoes = true;
  }

  const names = namesIn(sentence, known);
  const numbers = sentence.tokens.filter((token) => token.kind === 'number' && !token.quoted).length;
  const firstPerson = count(words, /^(?:i|we|my|our|me|us|mine|ours)$/u);
  const secondPerson = count(words, /^(?:you|your|yours)$/u);
  const subject =
    words.find(({ word }) =>
      /^(?:i|we|you|your|my|our|the|a|an|this|that|it|they|he|she|in|at|on|since|last)$/u.test(word),
    )?.word ?? '';
  return {
    sentence,
    words,
    length: words.length,
    text,
    named: words.findIndex(({ word }) => known.names.has(word) || known.company.has(word)),
    isQuestion: endsInQuestionMark(sentence),
    mentionsReader: secondPerson > 0,
    firstPerson,
    secondPerson,
    startsWithSender: /^(?:i|we|my|our)$/u.test(subject),
    readerDid,
    readerDoes,
    readerMight,
    possessions,
    perceives:
      words.some(({ word }) => perceptionVerbs.has(word)) &&
      (firstPerson > 0 || perceptionVerbs.has(at(0)) || perceptionVerbs.has(at(1))),
    names,
    numbers,
    money: /[$€£₹¥₦]|\b(?:usd|eur|gbp|chf|sek|nok|inr|kes|euros?|dollars?|pounds?|pence|percent|%)\b/iu.test(
      sentence.text,
    ),
    pastTime: timePast.test(text),
    quotes: sentence.tokens.some((token) => token.quoted),
    links: sentence.tokens.filter((token) => token.kind === 'link').length,
    praise: words.filter(({ word }) => praiseWords.has(word)).length,
    brochure: words.filter(({ word }) => brochureWords.has(word)).length,
    mutual: isMutual(text, known),
    together:
      /\b(?:(?:we|i) (?:\w+ )?(?:met|spoke|talked|chatted|sat|shared|worked together)|met you|(?:sat|stood|next|beside|opposite) (?:\w+ ){0,2}you|(?:back|front|second|third|fourth|last) row|fellow \w+|same (?:class|course|school|team|row|table|panel|workshop|conference|group|club|choir|office|floor|street|year) (?:as you|at|in|from)|in the audience|when we (?:met|spoke|talked)|our (?:call|chat|conversation|talk|meeting)|good (?:meeting|seeing|talking to|speaking)|nice (?:meeting|to meet)|remember me|i was (?:at|in) (?:your|the))\b/u.test(
        text,
      ),
  };
}

const count = (words: readonly Word[], pattern: RegExp) => words.filter(({ word }) => pattern.test(word)).length;

/** The noun phrase after "your": up to the first word that cannot belong to it. */
function possessionAt(
  index: number,
  words: readonly Word[],
  tagAt: (index: number) => Tag,
  known: Known,
): Possession | undefined {
  let head = '';
  let specific = false;
  let at = index + 1;
  for (; at < Math.min(index + 7, words.length); at++) {
    const { word, token } = words[at] as Word;
    const tag = tagAt(at);
    if (word === '“”') {
      specific = true;
      break;
    }
    const isNoun = tag === 'NOUN' || tag === 'PROPN' || artefactNouns.has(word) || genericNouns.has(word);
    if (
      !isNoun &&
      tag !== 'ADJ' &&
      tag !== 'NUM' &&
      token.kind !== 'number' &&
      !(tag === 'VERB' && /(?:ed|ing)$/u.test(word))
    )
      break;
    if (token.kind === 'number' || tag === 'NUM') specific = true;
    if (/^\p{Lu}/u.test(token.text) && !calendarNames.has(word) && !known.company.has(word) && !known.names.has(word))
      specific = true;
    if (isNoun) head = word.replace(/'s?$/u, '');
  }
  if (head === '') return undefined;
  const kind =
    genericNouns.has(head) && !artefactNouns.has(head) ? 'generic' : artefactNouns.has(head) ? 'artefact' : 'other';
  const next = words[at]?.word ?? '';
  if (contentOpeners.has(next)) {
    // "your post on losing pallets" is specific; "your work at Acme" is not.
    const rest = words
      .slice(at + 1, at + 6)
      .filter(
        ({ word }) =>
          !known.company.has(word) &&
          !known.names.has(word) &&
          !/^(?:the|a|an|this|that|linkedin|your|company|firm|team|industry|space|field|market|my|me|us|our)$/u.test(
            word,
          ),
      );
    specific ||= rest.length > 0 && kind !== 'generic';
  }
  return { head, kind, specific };
}

function namesIn(sentence: Sentence, known: Known): string[] {
  const names: string[] = [];
  sentence.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || token.quoted || index === 0) return;
    const previous = sentence.tokens[index - 1];
    if (previous?.kind === 'punctuation' && /[.!?:•*-]$/u.test(previous.text)) return;
    const isName =
      /^\p{Lu}[\p{L}\p{M}\d'’.-]+$/u.test(token.text) ||
      /^\p{Ll}+\p{Lu}/u.test(token.text) ||
      /^\p{L}+[-_.]?\d/u.test(token.text);
    if (!isName || token.lower === "i'm" || /^i['’]/u.test(token.lower)) return;
    const bare = token.lower.replace(/'s$/u, '');
    if (calendarNames.has(bare) || known.names.has(bare) || known.company.has(bare)) return;
    names.push(token.text);
  });
  return names;
}

/** "Ciara Boyle says you ...", "the vicar told me you ...", "Tom Reyes suggested I write". */
function isMutual(text: string, known: Known): boolean {
  if (
    /\b(?:suggested|recommended|proposed|thought|said|says) (?:that )?(?:i|we) (?:should |might |could |may )?(?:write|talk|contact|get in touch|ask|speak|reach|call|try|email|message)\b/u.test(
      text,
    )
  )
    return true;
  if (
    /\b(?:gave|passed|put|sent|pointed|introduced|referred|connected) (?:me|us) (?:your|to you|on to you|in touch with you|you)\b/u.test(
      text,
    )
  )
    return true;
  const says =
    /\b(?:says|said|told me|told us|tells me|mentioned|reckons|thinks|swears|assures) (?:that )?(?:you|your)\b/u.exec(
      text,
    );
  if (!says) return false;
  const subject = text.slice(0, says.index).split(' ').at(-2) ?? '';
  return !/^(?:i|we|you|they)$/u.test(subject) && !known.names.has(subject);
}
