/** How long a message is, and where it is thick: what the author wrote, without quoted text and signature. */
import { graphemesOf } from '../syntax/graphemes.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { keptAlone } from './kept.ts';
import { authorZones, type MessageRoot } from '../syntax/tree.ts';

export interface Block {
  start: number;
  end: number;
  words: number;
}

export interface Length {
  /** Words, numbers and links of body and postscript. */
  words: number;
  /** Characters as a reader counts them (graphemes), greeting and sign-off counted, signature and quoted text not. */
  characters: number;
  /** Body sentences that are not items of a list. */
  sentences: readonly Block[];
  /** Paragraphs of the body that are not lists. */
  paragraphs: readonly Block[];
}

/** Text of which each unit is a character: Latin letters and ordinary marks. Segmenting it took a tenth of all linting. */
const isPlain = (text: string) => /^[\n\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/u.test(text);
/** Longer texts are counted in UTF-16 units: the difference no longer matters, and the cost stays flat. */
const MAX_SEGMENTED = 5000;
/** No character that people write takes more UTF-16 units than this (families and flags of emoji). */
const MAX_UNITS = 16;

export function findLength(text: string, root: MessageRoot, sentences: readonly Sentence[]): Length {
  const prose = sentences.filter(({ isListItem }) => !isListItem).map(toBlock);
  const paragraphs = new Map<number, Block>();
  for (const sentence of sentences) {
    if (sentence.isListItem) continue;
    const block = toBlock(sentence);
    const open = paragraphs.get(sentence.paragraph);
    if (open)
      paragraphs.set(sentence.paragraph, { start: open.start, end: block.end, words: open.words + block.words });
    else paragraphs.set(sentence.paragraph, block);
  }
  return {
    words: sentences.reduce((sum, sentence) => sum + countOf(sentence).words, 0),
    characters: charactersOf(text, root),
    sentences: prose,
    paragraphs: [...paragraphs.values()],
  };
}

/** From where on a message has more than so many words; null = it has not. */
export function placeOfWord(sentences: readonly Sentence[], limit: number): { start: number; end: number } | null {
  let count = 0;
  const end = sentences.at(-1)?.end ?? 0;
  for (const sentence of sentences) {
    const { words } = countOf(sentence);
    if (count + words > limit) return { start: wordTokens(sentence)[limit - count]?.start ?? sentence.start, end };
    count += words;
  }
  return null;
}

/** From where on a message has more than so many characters; null = it has not. */
export function placeOfCharacter(
  text: string,
  root: MessageRoot,
  limit: number,
): { start: number; end: number } | null {
  const span = writtenSpan(root);
  if (!span) return null;
  const plain = text.slice(span.start, span.start + limit + 1);
  if (isPlain(plain)) {
    if (span.end - span.start <= limit) return null;
    let at = limit;
    while (at > 0 && !/\s/u.test(plain.charAt(at))) at--;
    return { start: span.start + (at > 0 ? at + 1 : 0), end: span.end };
  }
  let count = 0;
  let word = span.start;
  for (const { index, segment } of graphemesOf(
    text.slice(span.start, Math.min(span.end, span.start + limit * MAX_UNITS)),
  )) {
    // The word that goes over the limit counts as a whole.
    if (count > 0 && /^\s/u.test(segment)) word = span.start + index + segment.length;
    if (count === limit) return { start: word, end: span.end };
    count++;
  }
  return null;
}

const wordTokens = ({ tokens }: Sentence) =>
  tokens.filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'link');

const countOf = keptAlone((sentence) => ({ words: wordTokens(sentence).length }));

const toBlock = (sentence: Sentence): Block => ({
  start: sentence.start,
  end: sentence.end,
  words: countOf(sentence).words,
});

/** From the greeting to the sign-off; signature and quoted text come after. */
function writtenSpan(root: MessageRoot): { start: number; end: number } | null {
  const zones = root.children.filter(
    ({ type }) => type === 'GreetingNode' || type === 'SignOffNode' || authorZones.has(type),
  );
  const start = zones[0]?.position?.start.offset;
  const end = zones.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

function charactersOf(text: string, root: MessageRoot): number {
  const span = writtenSpan(root);
  if (!span) return 0;
  const written = text.slice(span.start, span.end).trim();
  return written.length > MAX_SEGMENTED || isPlain(written) ? written.length : [...graphemesOf(written)].length;
}
