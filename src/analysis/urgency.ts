/** Haste without a reason: deadlines that name no day, shortages that name no number, answers wanted at once. */
import { haste, namedLimit, urgentLabel } from '../lexicon/urgency.ts';
import type { Sentence, Token } from '../syntax/sentences.ts';
import { keptInPlace, moveSpans } from './kept.ts';
import { hitsIn, wordingOf, type Phrase } from './wording.ts';

export interface Urgency {
  start: number;
  end: number;
  reason: string;
  sentence: Sentence;
}

export function findUrgency(sentences: readonly Sentence[], isOutreach: boolean): Urgency[] {
  return sentences.flatMap((sentence, index): Urgency[] => {
    const [label] = keptLabel(sentence, '');
    if (label && isOutreach) return [{ ...label, reason: 'puts a label of haste on the message', sentence }];
    for (const { entry, phrases } of hitsIn(sentence, haste)) {
      const { reason, outreachOnly, notAfter, notBefore } = entry;
      if (outreachOnly && !isOutreach) continue;
      const { text } = wordingOf(sentence);
      for (const phrase of phrases) {
        if (notBefore?.test(phrase.before) || notAfter?.test(phrase.after) || isName(phrase)) continue;
        // A day or a number in the sentence, or in one beside it, makes it a limit that the reader can check.
        const rest = `${phrase.before} ${phrase.after}`;
        const near = [sentences[index - 1], sentences[index + 1]].flatMap((other) =>
          other?.paragraph === sentence.paragraph ? [wordingOf(other).text] : [],
        );
        if (!outreachOnly && [rest, ...near].some((words) => namedLimit.test(words))) continue;
        if (outreachOnly && namedLimit.test(text)) continue;
        return [{ start: phrase.start, end: phrase.end, reason, sentence }];
      }
    }
    return [];
  });
}

/** "Last Chance Saloon": each word of it has a capital, and so has the next. */
function isName({ start, end, sentence }: Phrase): boolean {
  const own = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  const next = sentence.tokens.find((token) => token.start >= end);
  const isTitle = (token: Token | undefined) => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
  return own.length > 1 && own.every(isTitle) && isTitle(next);
}

const keptLabel = keptInPlace(labelOf, moveSpans);

/** "URGENT: ...", "Urgent!": the word and a mark, or the word alone. "Urgent-care clinics" is neither. */
function labelOf({ tokens }: Sentence): readonly { start: number; end: number }[] {
  const close = tokens.findIndex(({ kind }) => kind === 'punctuation');
  const head = close === -1 ? tokens : tokens.slice(0, close);
  const mark = close === -1 ? '' : (tokens[close]?.text ?? '');
  const [first] = head;
  const last = head.at(-1);
  if (!first || !last || head.length > 3 || !/^(?:[:!–—-].*)?$/u.test(mark)) return [];
  if (mark !== '' && !/^[:!]/u.test(mark) && tokens[close]?.start === last.end) return [];
  const words = head.map(({ lower }) => lower).join(' ');
  return urgentLabel.test(words) ? [{ start: first.start, end: last.end }] : [];
}
