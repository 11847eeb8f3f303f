/** A line for each finding, as ESLint's formatter of that name writes them: for narrow terminals, editors and grep. */
import type { Reporter, ReportOptions } from './reporter.ts';
import { count } from './summary.ts';
import { visibleLine } from './visible.ts';

export function compactReporter({ nameOf }: ReportOptions): Reporter {
  let total = 0;
  return {
    result({ filePath, entry, messages }) {
      total += messages.length;
      const name = visibleLine(nameOf(filePath)) + (entry === undefined ? '' : `#${visibleLine(entry)}`);
      return messages
        .map(({ line, column, severity, message, ruleId, related = [] }) => {
          const ids = [ruleId, ...related.map((other) => other.ruleId)].filter((id) => id !== null);
          const level = severity === 2 ? 'Error' : 'Warning';
          const rules = ids.length > 0 ? ` (${visibleLine(ids.join(', '))})` : '';
          return `${name}: line ${line}, col ${column}, ${level} - ${visibleLine(message)}${rules}\n`;
        })
        .join('');
    },
    end: () => (total === 0 ? '' : `\n${count(total, 'problem')}\n`),
  };
}
