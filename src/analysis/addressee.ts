/**
 * Whom the message addresses, held against whom it goes to. Short forms, titles, surnames, other spellings and scripts are the
 * same person; so is every name by which they or the facts about them call them.
 */
import { distance } from 'fastest-levenshtein';
import type { Draft } from '../draft.ts';
import { nicknames } from '../lexicon/names.ts';
import { addressWords, greetingOpeners } from '../lexicon/zones.ts';
import type { Sentence, Token } from '../syntax/sentences.ts';
import { keptInPlace, moveSpans } from './kept.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './words.ts';

export interface WrongName {
  /** In the greeting, or as their employer in the body. */
  where: 'greeting' | 'company';
  start: number;
  end: number;
  /** The name that stands there. */
  name: string;
  /** What belongs there: a first name or a surname for a greeting, else the employer. */
  right: string;
  /** One name for one name: it can be put in its place. */
  isPlain: boolean;
}

/** Who is addressed by what they are, not by name. Beside `addressWords`. */
const roles =
  /^(?:respected|esteemed|honou?rable|valued|doc|doctor|prof|professor|reverend|rev|pastor|vicar|rabbi|imam|monsieur|madame|herr|frau|señor|señora|signor|signora|sir|madam|lady|lord|dame|judge|officer|sergeant|major|colonel|general|minister|mayor|councillor|counsellor|ambassador|president|chairman|chairwoman|chairperson|director|manager|owner|author|reader|subscriber|applicant|candidate|student|teacher|coach|captain|skipper|chef|boss|nurse|matron|mum|mom|dad|mama|papa|gran|granny|grandma|grandpa|uncle|aunt|auntie|cousin|brother|sister|comrade|fellow|fellows|gentlemen|ladies|guys|girls|boys|folks|volunteers?|organi[sz]ers?|landlord|landlady|tenant|neighbou?rs?|residents?|supporters?|donors?|members?|partners?|stranger|you|both|two|three|our|my|the|of|from|at|in|for|to|again|dearest|beloved|super|lovely|darling|sweetheart|honey|love|happy|merry|new|year|christmas|easter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ji|san|bey|hanim|hocam|sensei|bhai|didi|engr|eng|arch|adv|hr|support|sales|press|team|office|reception|desk|department|staff|crew|committee|board|council|trustees|parish|club|society|association)$/u;
const titles = /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|rev|herr|frau|madame|monsieur|señor|señora)$/u;

export function findWrongNames(
  greeting: readonly Sentence[],
  readings: readonly Reading[],
  draft: Draft,
): readonly WrongName[] {
  const { recipient } = draft;
  if (!recipient) return [];
  return [...wrongGreeting(greeting, draft), ...wrongCompany(readings, draft)];
}

function wrongGreeting(greeting: readonly Sentence[], draft: Draft): WrongName[] {
  const full = draft.recipient?.name?.trim() ?? '';
  const own = nameParts(full).filter((part) => !titles.test(key(part)));
  // A call sign or a handle says nothing on what they are called.
  if (/[\d@_]/u.test(full)) return [];
  // A post, a team or an address is no person whose name could be wrong.
  if (
    own.length === 0 ||
    own.length > 5 ||
    !own.every((part) => /^\p{Lu}/u.test(part)) ||
    own.some((part) => isRole(key(part)))
  )
    return [];
  const tokens = greeting.flatMap(({ tokens: all }) => all).filter(({ kind }) => kind === 'word');
  // A word alone on its line, with no comma after it, may as well be a heading.
  const isAddress = openerWords.has(tokens[0]?.lower ?? '') || /[,!:;—–-]$/u.test(greeting.at(-1)?.text ?? '');
  const names = isAddress ? tokens.filter(isName) : [];
  if (names.length === 0 || names.length > 4) return [];
  const calledBy = new Set([
    ...own.map(key),
    ...nameParts(draft.recipient?.company ?? '').map(key),
    ...(draft.recipient?.facts ?? []).flatMap((fact) => nameParts(fact).map(key)),
    // The name under their messages, and the one to which they have answered.
    ...draft.history.flatMap(({ text }) => nameParts(text.slice(0, 4000)).map(key)),
  ]);
  if (names.some((token) => [...calledBy].some((part) => isSameName(key(token.text), part)))) return [];
  if (names.some((token) => own.some((part) => scriptOf(part) !== scriptOf(token.text)))) return [];
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last) return [];
  const isFormal = tokens.some(({ lower }) => titles.test(lower.replace(/\.$/u, '')));
  // "Dear Mrs Sommer", where only a first name or a post is known: the surname may be hers.
  if (isFormal && own.length < 2) return [];
  const right = (isFormal || names.length > 1 ? own.at(-1) : own[0]) ?? full;
  // "Mark and Ines" are two, and "Mark Stone" has a first name and a surname.
  const isPlain = names.length === 1 && right.length > 1 && !/^\p{Lu}\.?$/u.test(right);
  return [
    {
      where: 'greeting',
      start: first.start,
      end: last.end,
      name: first === last ? first.text : `${first.text} ${last.text}`,
      right,
      isPlain,
    },
  ];
}

const isRole = (word: string) => roles.test(word) || addressWords.has(word);

function isName(token: Token): boolean {
  const word = token.lower.replace(/[.,]$/u, '');
  return (
    /^\p{Lu}[\p{L}\p{M}'’-]+\.?$/u.test(token.text) &&
    // "JP" may be anybody's, and "URGENT" is nobody.
    !/^[\p{Lu}.]+$/u.test(token.text) &&
    !openerWords.has(word) &&
    !isRole(word)
  );
}

const openerWords = new Set(greetingOpeners.flatMap((opener) => opener.split(/[ /]/u)));

const nameParts = (text: string) => text.match(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu) ?? [];

/** Letters only, without accents and case: "José" is "jose". */
const key = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\P{L}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae');

const scriptOf = (word: string) =>
  ['Latin', 'Cyrillic', 'Greek', 'Han', 'Hangul', 'Arabic', 'Hebrew', 'Devanagari'].find((script) =>
    new RegExp(`\\p{Script=${script}}`, 'u').test(word),
  );

const nicknameGroups = nicknames.map((group) => new Set(group.split(' ').map(key)));

/** The same person may be meant: one begins the other, is within it, is spelled nearly so, or is a short form of it. */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && long.startsWith(short.slice(0, Math.max(2, short.length - 2)))) return true;
  if (short.length >= 3 && long.includes(short)) return true;
  if (short.length >= 4 && distance(a, b) <= (short.length >= 6 ? 2 : 1)) return true;
  return nicknameGroups.some((group) => {
    const belongs = (name: string) =>
      group.has(name) || [...group].some((entry) => entry.length > 4 && distance(entry, name) <= 1);
    return belongs(a) && belongs(b);
  });
}

/** "your team at Globex", written to somebody at Initech. A thing of the past, or one they speak of themself, is no mistake. */
function wrongCompany(readings: readonly Reading[], draft: Draft): WrongName[] {
  const company = draft.recipient?.company?.trim() ?? '';
  if (company === '') return [];
  const known = [
    company,
    draft.sender?.company ?? '',
    draft.recipient?.role ?? '',
    ...(draft.recipient?.facts ?? []),
    ...draft.history.map(({ text }) => text.slice(0, 4000)),
  ].map(key);
  return readings.flatMap(({ sentence, isQuestion, pastTime }): WrongName[] => {
    if (isQuestion || pastTime) return [];
    return keptEmployers(sentence, '').flatMap((at): WrongName[] => {
      const name = key(at.text);
      if (known.some((text) => text.includes(name) || (text.length > 2 && name.includes(text)))) return [];
      // Spoken of twice, it is somebody the message is about.
      const mentions = sentence.tokens.filter((token) => token.text === at.text).length;
      const all = readings
        .flatMap((reading) => reading.sentence.tokens)
        .filter((token) => token.text === at.text).length;
      if (mentions !== 1 || all !== 1) return [];
      return [{ where: 'company', start: at.start, end: at.end, name: at.text, right: company, isPlain: false }];
    });
  });
}

/** "Globex" of "your team at Globex". */
function employersIn(sentence: Sentence): readonly Token[] {
  const words = wordsOf(sentence);
  return words.flatMap(({ word }, index): Token[] => {
    const at = words[index + 1]?.token;
    if (word !== 'at' || !at || !/^\p{Lu}[\p{L}\p{M}\d&'’-]{2,}$/u.test(at.text)) return [];
    const before = words
      .slice(Math.max(0, index - 5), index)
      .map((entry) => entry.word)
      .join(' ');
    return employs.test(before) ? [at] : [];
  });
}

const keptEmployers = keptInPlace(employersIn, moveSpans);

const employs =
  /\b(?:your (?:current |own |whole )?(?:role|job|work|position|team|colleagues|staff|customers|clients|people|engineers|company|journey|experience|growth)|you (?:and your team|all|guys|folks|are doing|do|work|lead|run|are building|have built|are))$/u;
