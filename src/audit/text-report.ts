/** The report for a terminal. */
import { visibleLine } from '../report/visible.ts';
import { padTo, wrap } from '../report/width.ts';
import { widthOf } from '../syntax/width.ts';
import type { AuditReport } from './audit.ts';
import { between, betweenPoints, FALSE_DISCOVERY, percent, points, summarySentences } from './sentences.ts';

/** Rows of each table; the other formats have them all. */
const MAX_ROWS = 8;

export function textReport(report: AuditReport, width: number): string {
  const lines: string[] = [];
  const say = (text: string) => lines.push(...wrap(visibleLine(text), width));
  const { period } = report;
  say(`Audit of what ${report.owner} sent${period ? `, ${period.from} to ${period.to}` : ''}`);
  lines.push('');
  for (const sentence of summarySentences(report)) say(sentence);
  const compared = report.practices
    .filter(({ enough }) => enough)
    .sort((a, b) => (a.q ?? 1) - (b.q ?? 1) || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
  if (compared.length > 0) {
    lines.push('', 'Practices, like compared with like');
    const isNarrow = width < 100;
    lines.push(
      ...table(
        ['', ...(isNarrow ? ['with', 'without'] : ['answered with it', 'without']), 'points', '95 %', 'q'],
        compared.map((one) => [
          `${(one.q ?? 1) <= FALSE_DISCOVERY ? '*' : ' '} ${visibleLine(one.label)}`,
          ...[one.with, one.without].map(
            ({ n, answered }) => `${percent(answered / n)}${isNarrow ? '' : ` of ${n.toLocaleString('en')}`}`,
          ),
          points(one.difference ?? 0).split(' ')[0] ?? '',
          betweenPoints(one.interval ?? [0, 0]).replace(/ points?$/u, ''),
          (one.q ?? 1).toFixed(2),
        ]),
        width,
      ),
    );
    say(`* q at most ${FALSE_DISCOVERY}: of ten such, at most one is expected to be no difference.`);
  }
  const few = report.practices.length - compared.length;
  if (few > 0) say(`${few} practices with fewer than ${report.minimum} messages on a side are not compared.`);
  if (report.clusters.length > 0) {
    lines.push('', 'Templates');
    lines.push(
      ...table(
        ['sent', 'answered', '95 %', 'varies', ''],
        report.clusters
          .slice(0, MAX_ROWS)
          .map(({ size, decided, answered, interval, varies, sample }) => [
            String(size),
            decided === 0 ? '' : percent(answered / decided),
            interval ? between(interval) : 'none to judge',
            varies.slice(0, 3).join(', ') || 'nothing',
            visibleLine(sample),
          ]),
        width,
      ),
    );
    if (report.clusters.length > MAX_ROWS) say(`and ${report.clusters.length - MAX_ROWS} more.`);
  }
  lines.push('', 'Threads');
  say(
    Object.entries(report.threads)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `${count} ${state.replace('-', ' ')}`)
      .join(', ') || 'none',
  );
  lines.push('');
  say(
    'Whether one led to the other cannot be seen from this: nobody drew lots. "msglint audit --format html" shows it all.',
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Columns as wide as they need to be; the first takes what is left, the last is cut. */
function table(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const gaps = 2 * (head.length - 1);
  const wide = head[0] === '' ? 0 : head.length - 1;
  const others = widths.reduce((sum, one, column) => sum + (column === wide ? 0 : one), 0);
  widths[wide] = Math.max(12, Math.min(widths[wide] ?? 0, width - others - gaps));
  return all.map((row) =>
    row.map((cell, column) => padTo(cut(cell, widths[column] ?? 0), widths[column] ?? 0)).join('  '),
  );
}

const cut = (text: string, width: number) =>
  widthOf(text) <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
