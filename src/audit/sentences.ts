/** The report in three sentences, each with how sure it is. */
import type { AuditReport, PracticeResult } from './audit.ts';
import type { Interval } from './statistics.ts';

/** Practices of which q is at most this are called a difference: of ten so called, one at most is none. */
export const FALSE_DISCOVERY = 0.1;

export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
export const points = (difference: number): string => {
  const rounded = Math.round(difference * 100);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)} point${Math.abs(rounded) === 1 ? '' : 's'}`;
};
export const between = ([low, high]: Interval): string => `${Math.round(low * 100)} to ${percent(high)}`;
/** `+14 to +26 points` */
export const betweenPoints = ([low, high]: Interval): string => `${points(low).split(' ')[0]} to ${points(high)}`;

export function findings(report: AuditReport): PracticeResult[] {
  return report.practices
    .filter(({ enough, q }) => enough && q !== null && q <= FALSE_DISCOVERY)
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
}

export function summarySentences(report: AuditReport): string[] {
  const { decided, answered, interval, undecided, window, clusters } = report;
  if (decided === 0 || !interval) {
    return [
      report.sent === 0
        ? 'Nothing was sent.'
        : `Of ${report.sent.toLocaleString('en')} messages, none that seeks an answer is ${window.days} days old yet, so nothing can be said about answers.`,
    ];
  }
  const first = `Of ${decided.toLocaleString('en')} messages that sought an answer, ${answered.toLocaleString('en')} were answered within ${window.days} days: ${percent(answered / decided)} (95\u00a0% interval ${between(interval)})${undecided > 0 ? `; ${undecided.toLocaleString('en')} more are too young to tell` : ''}.`;
  const found = findings(report);
  // Whom one knows is no practice; it is told where nothing else is.
  const best = found.find(({ id }) => id !== 'warm') ?? found[0];
  const others = found.length - 1;
  const compared = report.practices.filter(({ enough }) => enough).length;
  const second = best
    ? `Messages with “${best.label}” were answered ${(best.difference ?? 0) > 0 ? 'more' : 'less'} often than others of the same kind: ${points(best.difference ?? 0)} (95\u00a0% interval ${betweenPoints(best.interval ?? [0, 0])})${others > 0 ? `; ${others} more ${others === 1 ? 'practice differs' : 'practices differ'} by more than chance` : ''}.`
    : compared > 0
      ? `Of ${compared} practices that could be compared, none goes with a difference that chance would not explain.`
      : `There are too few messages to compare any practice (${report.minimum} on each side are needed).`;
  const [largest] = clusters;
  const inTemplates = clusters.reduce((sum, { size }) => sum + size, 0);
  const third = largest
    ? `${percent(inTemplates / report.sent)} of all messages are from ${clusters.length === 1 ? 'one template' : `${clusters.length} templates`}, the largest sent ${largest.size.toLocaleString('en')} times${largest.interval ? ` and answered in ${percent(largest.answered / largest.decided)} of the cases (${between(largest.interval)})` : ''}.`
    : 'No text was sent three times or more.';
  return [first, second, third];
}
