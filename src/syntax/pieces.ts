/**
 * A piece of a text, parsed as if it stood alone. Who types changes one paragraph, and a mailbox has the same paragraphs again
 * and again: their sentences are known already, wherever they stand now.
 */
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import type { Nodes as NlcstNodes } from 'nlcst';
import { Kept } from './kept.ts';
import { maskLinks } from './links.ts';
import { sentencesIn, type LoneSentence } from './sentences.ts';

/** A paragraph of a piece, or what stands between two. */
export interface PiecePart {
  type: 'ParagraphNode' | 'WhiteSpaceNode';
  /** Offsets in the piece. */
  start: number;
  end: number;
  sentences: readonly { start: number; sentence: LoneSentence }[];
}

export interface Piece {
  parts: readonly PiecePart[];
  /** The tree of each part, with offsets in the piece and letters in place of links. Parsed again where nobody has asked so far. */
  nodes: () => readonly NlcstNodes[];
}

/** Characters of text whose pieces are kept, in each of two halves: a draft of 5,000 words has 30,000. */
const MAX_KEPT = 40_000;
const kept = new Kept<readonly PiecePart[]>(MAX_KEPT);

const parser = unified().use(retextEnglish).freeze();
const parse = (text: string): readonly NlcstNodes[] => parser.parse(maskLinks(text)).children;

/** @param text without white space around it. */
export function pieceOf(text: string): Piece {
  // A copy: a slice would hold the memory of the text that it was cut from. Where a piece ends, a line does.
  const line = `${text}\n`;
  const known = kept.get(line);
  let nodes: readonly NlcstNodes[] | undefined;
  if (known) return { parts: known, nodes: () => (nodes ??= parse(text)) };
  const made = parse(text);
  const parts = made.map((node): PiecePart => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    return node.type === 'ParagraphNode'
      ? { type: 'ParagraphNode', start, end, sentences: sentencesIn(node, line) }
      : { type: 'WhiteSpaceNode', start, end, sentences: [] };
  });
  kept.set(line, parts);
  return { parts, nodes: () => made };
}
