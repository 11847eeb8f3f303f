import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean "x"?` for the known name nearest to a mistyped one; empty where nothing is near. */
export function nearest(name: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const best = closest(name, known);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? ` Did you mean "${best}"?` : '';
}
