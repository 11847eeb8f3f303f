/** A text without front matter: mail header lines if there are any, then the message. Apart from front matter, which loads a YAML parser. */
import { toDraft, type Draft, type DraftInput } from '../draft.ts';
import { splitLines } from '../syntax/lines.ts';
import type { Layout } from '../syntax/parse.ts';
import { readMailHeader } from './mail-header.ts';

export interface TextDraft {
  draft: Draft;
  /** The whole text that the person edits. `draft.text` is the end of it, from `layout.bodyStart` on. */
  source: string;
  layout: Layout & { bodyStart: number; subject: { start: number; end: number } | null };
  /** Where the names stand that `disable` lists. */
  disablePlaces?: { line: number; column: number }[];
}

export function readPlainText(source: string): TextDraft {
  // Most messages have no header; they are not cut into lines to find that out.
  const header = /^(?:subject|to):/iu.test(source) ? readMailHeader(splitLines(source)) : undefined;
  return header ? withBody(source, header.end, header.input, header.subject) : withBody(source, 0, {}, null);
}

export function withBody(
  source: string,
  bodyStart: number,
  input: Omit<DraftInput, 'text'>,
  subject: TextDraft['layout']['subject'],
): TextDraft {
  return { draft: toDraft({ ...input, text: source.slice(bodyStart) }), source, layout: { bodyStart, subject } };
}
