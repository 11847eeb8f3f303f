/**
 * Phrases that lists of "spam words" share, with a weight each. The lists are folklore: filters do not work that way (Word
 * to the Wise, 2016), so nothing rests on these but one rule that is off. Each phrase is one that has no plain use in mail
 * between people; "free", "offer" and "check" have, and are not here.
 */
import { words, type WordPattern } from './pattern.ts';

export interface SpamPhrase {
  pattern: WordPattern;
  /** 1 = common in advertisements, 3 = hardly found anywhere else. */
  weight: 1 | 2 | 3;
  notAfter?: RegExp;
}

const phrase = (source: string, weight: SpamPhrase['weight'], notAfter?: RegExp): SpamPhrase => ({
  // Within a compound ("no-risk-assessment") it is part of another word.
  pattern: words(`(?<!-)(?:${source})(?!-)`),
  weight,
  ...(notAfter ? { notAfter } : {}),
});

export const spamPhrases: readonly SpamPhrase[] = [
  phrase('100 ?%? free|completely free of charge|free gift|free money|free cash', 3),
  phrase('act now|order now|buy now|call now|click (?:here|below)(?: now)?', 2),
  phrase('risk[ -]free|no risk|zero risk', 2),
  phrase(
    '(?:cash|sign[ -]up) bonus|extra cash|earn (?:\\S+ )?(?:extra )?(?:money|cash|\\$\\S+)|make money(?: fast| online)?',
    3,
  ),
  phrase('double your (?:income|money|sales|revenue)|triple your (?:income|sales|revenue)|10x your', 3),
  phrase('money[ -]back guarantee|satisfaction guaranteed|guaranteed (?:results|leads|returns|income)', 2),
  phrase('no (?:strings attached|catch|hidden (?:fees|costs)|credit card (?:required|needed))', 1),
  phrase('no obligation', 1, /^(?:on (?:either|your|our|both)|to|for (?:either|us|the))\b/u),
  phrase('limited[ -]time (?:offer|deal|only)|offer expires|while (?:stocks|supplies) last|last chance', 2),
  phrase('once in a lifetime|exclusive (?:deal|offer)|special promotion|best price|lowest price', 2),
  phrase('you have (?:been selected|won|been chosen)|congratulations you|you are a winner', 3),
  phrase('this is not spam|not junk|dear friend|dear valued customer', 3),
  phrase('work from home|be your own boss|financial freedom|passive income|get rich', 3),
  phrase('increase (?:your )?(?:sales|traffic|conversions|revenue)|more leads|qualified leads', 1),
  phrase(
    'rank(?:ing)? (?:#1|number one|first|on page (?:1|one))|page (?:1|one) of google|seo (?:services|expert|package)',
    2,
  ),
  phrase('miracle|amazing stuff|incredible deal|unbelievable (?:offer|price)', 2),
];
