/** What sells in a message: an offer of wares, a price, a link, a meeting asked for. */
import type { Sentence } from '../syntax/sentences.ts';
import { sellingSigns } from '../lexicon/commerce.ts';
import type { Asks } from './asks.ts';
import { hitsIn, phrasesIn, wordingOf } from './wording.ts';

export interface Pitch {
  kind: 'offer' | 'price' | 'link' | 'meeting';
  start: number;
  end: number;
}

/** Looked for in the text itself: words have lost the signs of money. */
const price =
  /(?<![\p{L}\d])(?:\d{1,3} ?% (?:off|discount|less|cheaper)|discounts?|(?:[€$£]) ?\d[\d.,]{0,12}(?: (?:a|per) \p{L}+)?|\d[\d.,]{0,12} ?(?:€|eur|euros?|usd|dollars?|pounds?) (?:a|per|for))(?![\p{L}\d])/iu;
const meeting =
  /\b(?:(?:quick|short|brief|intro(?:ductory)?|\d+[ -]?(?:min|minute|minutes)) (?:call|chat|meeting|demo|zoom)|(?:a|your|our) (?:call|demo|meeting|zoom|presentation)|hop on|jump on|get on a|\d+ ?min(?:ute)?s?|calendar|book (?:a|some) time|schedule|time (?:for|to) (?:a )?(?:call|chat|talk)|walk you through|show you (?:how|our|what|my))\b/u;
const offer =
  /(?<![\p{L}\d])(?:we|i|our \w+) (?:(?:can|could|also|specialise in|specialize in) )*(?:help|helps|helped|offer|offers|provide|provides|sell|deliver|supply)(?: \S+){0,3} (?:you|your|companies|businesses|firms|teams|brands|clients|customers|people|founders|leaders|owners|coaches)(?: like yours?)?(?![\p{L}\d])/gu;

export function findPitch(sentences: readonly Sentence[], asks: Asks): Pitch[] {
  const asked = new Map(asks.acts.flatMap((act) => (act.strength === 'none' ? [] : [[act.sentence, act] as const])));
  return sentences.flatMap((sentence): Pitch[] => {
    const own = [
      ...phrasesIn([sentence], offer),
      ...hitsIn(sentence, sellingSigns).flatMap(({ entry, phrases }) => (entry.isStrong ? phrases : [])),
    ];
    const [first] = own;
    const priced = price.exec(sentence.text);
    const link = sentence.tokens.find(({ kind, text, quoted }) => kind === 'link' && !quoted && !text.includes('@'));
    const ask = asked.get(sentence);
    const found: Pitch[] = [
      ...(first ? [{ kind: 'offer' as const, start: first.start, end: first.end }] : []),
      ...(priced
        ? [
            {
              kind: 'price' as const,
              start: sentence.start + priced.index,
              end: sentence.start + priced.index + priced[0].length,
            },
          ]
        : []),
      ...(link ? [{ kind: 'link' as const, start: link.start, end: link.end }] : []),
      ...(ask && meeting.test(wordingOf(sentence).text)
        ? [{ kind: 'meeting' as const, start: ask.start, end: ask.end }]
        : []),
    ];
    // Where one passage is two of these, the first says it.
    return found
      .filter((one, index) => !found.some((other, at) => at < index && other.start < one.end && one.start < other.end))
      .sort((a, b) => a.start - b.start);
  });
}
