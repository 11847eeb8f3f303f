/**
 * What the draft says has happened to its reader, held against what the sender knows of them. Only what is said as a fact counts;
 * a question claims nothing.
 */
import { parse as parseDates } from 'chrono-node/en';
import type { Draft } from '../draft.ts';
import { claimFrames, claimWords, freshness, type ClaimType } from '../lexicon/claims.ts';
import { emptyWords } from '../lexicon/follow-up.ts';
import { fold } from '../syntax/sentences.ts';
import { stem } from './features.ts';
import type { Reading } from './reading.ts';
import { clausesOf } from './words.ts';

export type Support = 'supported' | 'unsupported' | 'contradicted' | 'stale';

export interface Claim {
  type: ClaimType;
  start: number;
  end: number;
  support: Support;
  /** What is known that speaks against it, or that it may mean; '' where nothing is. */
  fact: string;
  /** How old the fact is, in days; null where it has no date. */
  age: number | null;
}

const DAY = 86_400_000;

/** @param maxAge days after which what is known no longer supports "recent" and "new". */
export function findClaims(readings: readonly Reading[], draft: Draft, maxAge: number): readonly Claim[] {
  const known = [
    ...(draft.recipient?.facts ?? []),
    ...draft.history.filter(({ from }) => from === 'recipient').map(({ text }) => text.slice(0, 4000)),
  ];
  if ((draft.recipient?.facts ?? []).length === 0) return [];
  return readings.flatMap((reading): Claim[] => {
    const { sentence, text, isQuestion } = reading;
    if (isQuestion) return [];
    if (!claimFrames.some((frame) => frame.test(text))) return [];
    const type = (Object.keys(claimWords) as ClaimType[]).find((name) => claimWords[name].test(text));
    if (!type) return [];
    // "Since you're hiring, cleaning may be far from your mind": only the clause of the claim has to be a fact.
    const clause = clausesOf(sentence).find((one) => claimWords[type].test(one.text));
    if (/\b(?:if|whether|would|could|might|may|plan to|not)\b/u.test(clause?.text ?? text)) return [];
    const { start, end } = sentence;
    const same = known.filter((fact) => claimWords[type].test(plain(fact)));
    if (same.length === 0) {
      // Said in other words, it is still known: a word of weight that both have.
      const shared = known.find((fact) => shareWord(text, fact));
      return [{ type, start, end, support: shared ? 'supported' : 'unsupported', fact: '', age: null }];
    }
    const fact = same.find((one) => !contradicts(text, plain(one))) ?? same[0] ?? '';
    if (contradicts(text, plain(fact))) return [{ type, start, end, support: 'contradicted', fact, age: null }];
    const age = ageOf(fact, draft.sent);
    const isStale = age !== null && age > maxAge && freshness.test(text);
    return [{ type, start, end, support: isStale ? 'stale' : 'supported', fact, age }];
  });
}

const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}$€£]+/gu, ' ');

const content = (text: string) =>
  new Set(
    (plain(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [])
      .filter(
        (word) =>
          !emptyWords.has(word) &&
          !/^(?:company|team|recent|recently|year|years|congrats|congratulations|work|working)$/u.test(word),
      )
      .map(stem),
  );

function shareWord(claim: string, fact: string): boolean {
  const own = content(claim);
  return [...content(fact)].some((word) => own.has(word));
}

/** Another letter of the round, or other figures for the same thing. */
function contradicts(claim: string, fact: string): boolean {
  const letter = (text: string) => /\bseries ([a-h])\b/u.exec(text)?.[1];
  const [mine, theirs] = [letter(plain(claim)), letter(fact)];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return true;
  const amounts = (text: string) =>
    new Map([...text.matchAll(/\b(\d+) (\p{L}{3,})/gu)].map(([, number = '', unit = '']) => [stem(unit), number]));
  const known = amounts(fact);
  return [...amounts(plain(claim))].some(([unit, number]) => known.has(unit) && known.get(unit) !== number);
}

/** Days from the date that a fact names to the draft. */
function ageOf(fact: string, sent: string | null): number | null {
  if (sent === null) return null;
  const to = Date.parse(sent);
  const iso = /\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b/u.exec(fact);
  const time = iso
    ? Date.parse(`${iso[1]}-${iso[2]}-${iso[3] ?? '28'}T00:00:00Z`)
    : parseDates(fact.slice(0, 300), { instant: new Date(to), timezone: 0 })
        .find(({ start }) => start.isCertain('year') && start.isCertain('month'))
        ?.start.date()
        .getTime();
  return time === undefined || Number.isNaN(time) || time > to ? null : Math.floor((to - time) / DAY);
}
