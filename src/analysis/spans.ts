/** Spans of the text. */
export interface Span {
  start: number;
  end: number;
}

/** Those that lie in no other, in the order of the text. Of equal ones the first is kept. */
export function outermost<Found extends Span>(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let reached = -1;
  // The longer of two that begin together comes first, so one look back is enough.
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.end <= reached) continue;
    kept.push(one);
    reached = one.end;
  }
  return kept;
}
