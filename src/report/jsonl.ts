/** One result a line, as soon as it is known. */
import type { Reporter } from './reporter.ts';
import { visibleJson } from './visible.ts';

export function jsonlReporter(): Reporter {
  return { result: (result) => `${visibleJson(result)}\n`, end: () => '' };
}
