/** How long the message is against what its channel takes. */
import type { Draft } from '../draft.ts';
import { channelLimits, type ChannelLimit } from '../lexicon/channel-limits.ts';
import { graphemesOf } from '../syntax/graphemes.ts';
import type { MessageRoot } from '../syntax/tree.ts';
import type { Subject } from './subject.ts';

export interface Overflow {
  field: 'text' | 'subject';
  max: number;
  /** As a reader counts them: an emoji is one. */
  graphemes: number;
  /** As most programs count them: an emoji is two or more. */
  units: number;
  /** What is over; null where it does not stand in the text that is edited. */
  span: { start: number; end: number } | null;
}

export interface LengthOptions {
  premium: boolean;
  /** Count UTF-16 units, as most programs do. */
  countUnits: boolean;
}

export function findOverflows(
  text: string,
  root: MessageRoot,
  subject: Subject | null,
  draft: Draft,
  options: LengthOptions,
): Overflow[] {
  const limits = channelLimits.filter(
    ({ channel, field }) => channel === draft.channel && field !== (options.premium ? 'note' : 'note-premium'),
  );
  return limits.flatMap((limit) => overflowOf(limit, text, root, subject, options.countUnits));
}

function overflowOf(
  { field, max }: ChannelLimit,
  text: string,
  root: MessageRoot,
  subject: Subject | null,
  countUnits: boolean,
): Overflow[] {
  if (field === 'subject') {
    if (!subject) return [];
    const span = subject.span ?? { start: 0, end: subject.text.length };
    const over = measure(subject.text, max, countUnits);
    return over
      ? [
          {
            field: 'subject',
            max,
            ...over.counts,
            span: subject.span && { start: span.start + over.at, end: span.end },
          },
        ]
      : [];
  }
  const own = root.children.filter(({ type }) => type !== 'HeaderNode' && type !== 'WhiteSpaceNode');
  const start = own[0]?.position?.start.offset ?? text.length;
  const end = own.at(-1)?.position?.end.offset ?? start;
  const over = measure(text.slice(start, end), max, countUnits);
  return over ? [{ field: 'text', max, ...over.counts, span: { start: start + over.at, end } }] : [];
}

/** Where a text passes the limit; undefined = it does not. */
function measure(text: string, max: number, countUnits: boolean) {
  // A line end counts as one, however the file writes it.
  const units = text.replace(/\r\n/gu, '\n').length;
  if (units <= max) return undefined;
  let graphemes = 0;
  let at = text.length;
  for (const { index } of graphemesOf(text)) {
    if (graphemes === max) at = index;
    graphemes++;
  }
  if (countUnits) at = Math.min(at, max);
  return countUnits || graphemes > max ? { at, counts: { graphemes, units } } : undefined;
}
