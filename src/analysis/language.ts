/**
 * Which language a message is in. The facts are made for English; in another language they would be guesses, so the rules
 * that need them stay silent and say so. Short and mixed texts are not guessed: they count as English.
 */
import { detectAll } from 'tinyld/light';
import { copyOf, Kept } from '../syntax/kept.ts';
import { linkPattern } from '../syntax/links.ts';

/** Below this many letters a guess is worth nothing ("Thanks!" passes for many languages). */
const MIN_LETTERS = 40;
/** How much surer the detector must be of another language than of English. */
const MIN_LEAD = 0.25;
/** Text beyond this adds no certainty. In UTF-16 units. */
const SAMPLE = 600;

const englishWord =
  /\b(?:the|and|you|your|for|with|that|this|have|are|is|was|would|could|will|we|our|from|about|not|it|to|of|in|on|if|be|can|an|at|my|me|i)\b/giu;

/** ISO 639-1 code; `en` where it is English or cannot be told. */
export function languageOf(text: string): string {
  const sample = copyOf(text.slice(0, SAMPLE));
  let language = kept.get(sample);
  if (language === undefined) kept.set(sample, (language = guess(sample)));
  return language;
}

/** Characters of the beginnings of texts whose language is kept, in each of two halves. */
const MAX_KEPT = 30_000;
const kept = new Kept<string>(MAX_KEPT);

function guess(text: string): string {
  // Addresses are in no language.
  const sample = text.replace(linkPattern, ' ');
  const words = sample.match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < MIN_LETTERS) return 'en';
  const english = (sample.match(englishWord)?.length ?? 0) / words.length;
  // One word in five from this short list is English whatever the rest is; one in twelve is not.
  if (english > 0.2) return 'en';
  const found = detectAll(sample);
  const best = found[0];
  if (!best || best.lang === 'en') return 'en';
  const ownScore = found.find(({ lang }) => lang === 'en')?.accuracy ?? 0;
  return best.accuracy - ownScore >= MIN_LEAD && english < 0.12 ? best.lang : 'en';
}
