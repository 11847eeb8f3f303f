/** The Reviewdog Diagnostic Format. Its columns are in bytes of UTF-8. */
import type { LintMessage, LintResult } from '../engine/result.ts';
import { byteColumns, rangeRegions, regionOf, type Region } from './place.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { visible, visibleJson } from './visible.ts';

export function rdjsonReporter(options: ReportOptions): Reporter {
  let opener = '{"source":{"name":"msglint"},"diagnostics":[';
  return {
    result(result) {
      const bytes = byteColumns(result);
      const regions = rangeRegions(result);
      return result.messages
        .map((message) => {
          const text = opener + visibleJson(diagnosticOf(message, result, options, bytes, regions));
          opener = ',\n';
          return text;
        })
        .join('');
    },
    end: () => `${opener.startsWith('{') ? opener : ''}]}\n`,
  };
}

function diagnosticOf(
  message: LintMessage,
  { filePath, entry }: LintResult,
  { nameOf }: ReportOptions,
  bytes: ReturnType<typeof byteColumns>,
  regions: ReturnType<typeof rangeRegions>,
): object {
  const rangeOf = ({ startLine, startColumn, endLine, endColumn }: Region) => ({
    start: { line: startLine, column: bytes(startLine, startColumn) },
    end: { line: endLine, column: bytes(endLine, endColumn) },
  });
  const fixes = [
    ...(message.fix ? [message.fix] : []),
    ...(message.suggestions ?? []).map((suggestion) => suggestion.fix),
  ];
  return {
    message: visible(entry === undefined ? message.message : `${entry}: ${message.message}`),
    location: { path: nameOf(filePath).replaceAll('\\', '/'), range: rangeOf(regionOf(message)) },
    severity: message.severity === 2 ? 'ERROR' : 'WARNING',
    ...(message.ruleId === null
      ? {}
      : { code: { value: message.ruleId, ...(message.url ? { url: message.url } : {}) } }),
    ...(regions && fixes.length > 0
      ? { suggestions: fixes.map(({ range, text }) => ({ range: rangeOf(regions(range)), text })) }
      : {}),
  };
}
