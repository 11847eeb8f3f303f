/** The subject line: what it says once prefixes are off, and where it stands. */
import type { Draft } from '../draft.ts';
import { emptySubjectWords, forwardPrefixes, letterReference, replyPrefixes, strangers } from '../lexicon/subject.ts';
import { copyOf, Kept } from '../syntax/kept.ts';
import { parseMessage } from '../syntax/parse.ts';
import { fold, sentencesOf, type ParsedParagraph, type Sentence } from '../syntax/sentences.ts';
import type { KindFact } from './kind.ts';
import { phrasesIn } from './wording.ts';
import type { MessageRoot, SubjectNode } from '../syntax/tree.ts';
import { widthOf } from '../syntax/width.ts';

export interface Subject {
  /** As given. */
  text: string;
  /** Without "Re:" and the like. */
  topic: string;
  /** "Re:", "Fwd: Fwd:" as they stand; '' = none. */
  prefix: string;
  isForward: boolean;
  /** Whether it names something that has a file of its own, as business letters do after "Re:". */
  isLetterReference: boolean;
  /** Words that say what the mail is about, folded. */
  content: readonly string[];
  /** Without prefixes, in columns: letters of double width count twice. */
  columns: number;
  /** Words without prefixes. */
  words: number;
  /** Where it stands in the text that is edited; null when it came beside the text. */
  span: { start: number; end: number } | null;
  /** Where its prefix stands, with the space after it. */
  prefixSpan: { start: number; end: number } | null;
}

let segmenter: Intl.Segmenter | undefined;
const prefixes = [...replyPrefixes, ...forwardPrefixes];

/** `certain`: nothing came before. `likely`: nothing is known of what came before, and the sender introduces themself. */
export type PrefixVerdict = 'none' | 'likely' | 'certain';

/** Whether a prefix of answers stands on a message that answers nothing. */
export function findFakePrefix(
  subject: Subject | null,
  draft: Draft,
  sentences: readonly Sentence[],
  kind: KindFact,
  sells: boolean,
): PrefixVerdict {
  if (!subject || subject.prefix === '' || draft.history.length > 0) return 'none';
  // What is quoted or forwarded below is what the prefix is for.
  if (sentences.some(({ zone }) => zone === 'QuoteNode' || zone === 'ForwardNode')) return 'none';
  if (draft.kind === 'first') return 'certain';
  if (draft.kind !== null || !kind.isOutreach || kind.asksFavor || subject.isLetterReference) return 'none';
  return sells || !phrasesIn(sentences, strangers).next().done ? 'likely' : 'none';
}

/** null where the draft has no subject line at all. */
export function findSubject(draft: Draft, root: MessageRoot): Subject | null {
  if (draft.subject === null) return null;
  const text = draft.subject;
  const { length, isForward } = prefixOf(text);
  const topic = text.slice(length).trim();
  const node = subjectNodeIn(root);
  const span = node ? { start: node.position.start.offset, end: node.position.end.offset } : null;
  return {
    text,
    topic,
    prefix: text.slice(0, length).trim(),
    isForward,
    isLetterReference: letterReference.test(topic),
    content: contentOf(topic, draft),
    columns: widthOf(topic),
    words: wordsIn(topic),
    span,
    prefixSpan: span && length > 0 ? { start: span.start, end: span.start + length } : null,
  };
}

function wordsIn(topic: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(topic)].filter(({ isWordLike }) => isWordLike).length;
}

/** How long the run of prefixes is. "Re: Fwd: x", "RE[2]: x", "AW: x"; "Re-opening of the bar" has none. */
function prefixOf(subject: string): { length: number; isForward: boolean } {
  let length = 0;
  let isForward = false;
  for (;;) {
    const match = /^\s{0,8}([\p{L}\p{M}]{2,12})(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,2}[:：]\s{0,8}/u.exec(
      subject.slice(length),
    );
    const word = match?.[1]?.toLowerCase();
    if (!match || word === undefined || !prefixes.includes(word)) return { length, isForward };
    if (length === 0) isForward = forwardPrefixes.includes(word);
    length += match[0].length;
  }
}

/** Words that are no filler; the reader's and the sender's own names are filler, everybody knows them. */
function contentOf(topic: string, { recipient, sender }: Draft): string[] {
  const names = new Set(fold(`${recipient?.name ?? ''} ${sender?.name ?? ''}`).split(/\s+/u));
  return fold(topic)
    .split(/[^\p{L}\p{M}\p{N}'&-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !emptySubjectWords.has(word) && !names.has(word));
}

const subjectNodeIn = (root: MessageRoot): SubjectNode | undefined =>
  root.children
    .flatMap((zone) => (zone.type === 'HeaderNode' ? zone.children : []))
    .find((child) => child.type === 'SubjectNode');

/** Characters of subjects that are known, in each of two halves: a draft keeps its subject while it is written. */
const MAX_KEPT = 10_000;
const kept = new Kept<readonly ParsedParagraph[]>(MAX_KEPT);

function parsed(subject: string): readonly ParsedParagraph[] {
  const own = copyOf(subject);
  let paragraphs = kept.get(own);
  if (!paragraphs) kept.set(own, (paragraphs = parseMessage(own).paragraphs));
  return paragraphs;
}

/** Sentences of the subject, with places in the text where it stands there, else in the subject itself. */
export function subjectSentences(draft: Draft, root: MessageRoot, paragraphs: readonly ParsedParagraph[]): Sentence[] {
  if (draft.subject === null) return [];
  if (!subjectNodeIn(root)) return sentencesOf(parsed(draft.subject));
  return paragraphs
    .filter(({ zone }) => zone === 'SubjectNode')
    .flatMap(({ start, sentences }, index) =>
      sentences.map(({ start: from, sentence }) => sentence.at(start + from, 'SubjectNode', -1, index)),
    );
}
