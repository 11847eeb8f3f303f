/** One JSON array of results, as ESLint's formatter prints it; written piece by piece. */
import type { Reporter } from './reporter.ts';
import { visibleJson } from './visible.ts';

export function jsonReporter(): Reporter {
  let opener = '[';
  return {
    result(result) {
      const text = opener + visibleJson(result);
      opener = ',';
      return text;
    },
    end: () => (opener === '[' ? '[]\n' : ']\n'),
  };
}
