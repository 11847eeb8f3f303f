/**
 * Hard sentences, by the vote of seven formulas in retext-readability. Names, links, numbers and code are masked by a
 * short word first: they are no harder for being long.
 */
import type retextReadability from 'retext-readability';
import type { Paragraph, Root, Sentence as SentenceNode } from 'nlcst';
import { VFile } from 'vfile';
import { entitiesOf, loadEntities, provideEntities } from '../syntax/entities.ts';
import type { Sentence } from '../syntax/sentences.ts';

export interface HardSentence {
  start: number;
  end: number;
  /** Number of words. */
  words: number;
}

export interface Readability {
  /** Words of all sentences judged. */
  words: number;
  hard: readonly HardSentence[];
}

/** A grade is the age less five years (first grade at six). */
const AGE_AT_GRADE_0 = 5;
/** Sentences shorter than this are not judged; the default of retext-readability. */
const MIN_WORDS = 5;

let plugin: typeof retextReadability | undefined;

/** Loads retext-readability; to be awaited before {@link findReadability}. Most drafts never need it. */
export async function loadReadability(): Promise<void> {
  const [readability] = await Promise.all([import('retext-readability'), loadEntities()]);
  plugin ??= readability.default;
}

/** For hosts that cannot wait, such as ESLint: gives the plugin and compromise, imported by the host. */
export function provideReadability(
  given: typeof retextReadability,
  compromise: Parameters<typeof provideEntities>[0],
): void {
  plugin = given;
  provideEntities(compromise);
}

/** Sentences above a school grade, by a majority of the formulas. */
export function findReadability(sentences: readonly Sentence[], maxGrade: number): Readability {
  if (!plugin) throw new Error('retext-readability is not loaded: await loadReadability() first, as createLinter does');
  const file = new VFile();
  const nodes = sentences.map(masked);
  const paragraph: Paragraph = { type: 'ParagraphNode', children: nodes };
  const root: Root = { type: 'RootNode', children: [paragraph] };
  plugin({ age: maxGrade + AGE_AT_GRADE_0, minWords: MIN_WORDS, threshold: 4 / 7 })(root, file);
  const places = new Set(
    file.messages.map((message) => (message.place && 'start' in message.place ? message.place.start.offset : -1)),
  );
  const hard = sentences.filter((sentence) => places.has(sentence.start));
  const wordsIn = (sentence: Sentence) => sentence.tokens.filter(({ kind }) => kind === 'word').length;
  return {
    words: sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0),
    hard: hard.map((sentence) => ({ start: sentence.start, end: sentence.end, words: wordsIn(sentence) })),
  };
}

/** A copy of the sentence as a node, with short words for what cannot be simplified. */
function masked(sentence: Sentence): SentenceNode {
  const names = (entitiesOf(sentence) ?? []).filter(
    ({ kind }) => kind === 'person' || kind === 'place' || kind === 'organization',
  );
  const at = (offset: number) => ({ line: 1, column: 1, offset });
  return {
    type: 'SentenceNode',
    position: { start: at(sentence.start), end: at(sentence.end) },
    children: sentence.tokens.map((token) => {
      const isName = names.some(({ start, end }) => token.start < end && start < token.end);
      const value = token.kind === 'link' || token.kind === 'number' || token.quoted || isName ? 'it' : token.text;
      return token.kind === 'punctuation' || token.kind === 'emoji'
        ? { type: 'PunctuationNode', value: token.text }
        : { type: 'WordNode', children: [{ type: 'TextNode', value }] };
    }),
  };
}
