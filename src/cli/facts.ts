/** The facts of a message as one list to show. A new kind of fact is a line here. */
import type { Analysis } from '../analysis/analysis.ts';

export interface Fact {
  kind: string;
  /** Offsets in the whole text; null for a fact about something that is not there. */
  start: number | null;
  end: number | null;
  /** Why it is one, in the words of the analysis. */
  reason: string | null;
  /** What else is known of it. */
  details: Readonly<Record<string, string | number | boolean>>;
}

export function describeFacts(analysis: Analysis): Fact[] {
  return [
    ...analysis.sentences.map(({ start, end, zone }) => fact('sentence', { start, end }, null, { zone })),
    ...analysis.placeholders.map((placeholder) => fact('placeholder', placeholder, placeholder.reason)),
  ];
}

const fact = (
  kind: string,
  span: { start: number; end: number },
  reason: string | null,
  details: Fact['details'] = {},
): Fact => ({
  kind,
  start: span.start,
  end: span.end,
  reason,
  details,
});
