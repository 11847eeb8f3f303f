/** Commands that GitHub Actions turns into annotations of a pull request. */
import type { Reporter, ReportOptions } from './reporter.ts';
import { visibleLine } from './visible.ts';

/** As the runner reads them: "%" first, and in properties also what parts them. */
const escapeData = (text: string) => visibleLine(text).replaceAll('%', '%25');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function githubReporter({ nameOf }: ReportOptions): Reporter {
  return {
    result({ filePath, entry, messages }) {
      return messages
        .map(({ line, column, endLine, endColumn, severity, message, ruleId }) => {
          const properties = {
            file: nameOf(filePath).replaceAll('\\', '/'),
            line,
            ...(endLine === undefined ? {} : { endLine }),
            col: column,
            // A column at the end of another line means nothing to the runner.
            ...(endColumn === undefined || endLine !== line ? {} : { endColumn }),
            title: ruleId ?? 'msglint',
          };
          const told = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
          const text = escapeData(entry === undefined ? message : `${entry}: ${message}`);
          return `::${severity === 2 ? 'error' : 'warning'} ${told.join(',')}::${text}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}
