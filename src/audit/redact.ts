/** A report without names and texts: what remains are counts. */
import type { AuditReport } from './audit.ts';

export function redact(report: AuditReport): AuditReport {
  const people = new Map<string, string>();
  const alias = (person: string) => {
    const known = people.get(person) ?? `Person ${people.size + 1}`;
    people.set(person, known);
    return known;
  };
  return {
    ...report,
    owner: 'You',
    clusters: report.clusters.map((cluster, index) => ({ ...cluster, sample: `Template ${index + 1}` })),
    waitingThreads: report.waitingThreads.map((step, index) => ({
      ...step,
      person: alias(step.person),
      thread: `Thread ${index + 1}`,
      // Reasons quote their words.
      reason: step.reason.replace(/“[^“”]{0,300}”/gu, '“…”'),
    })),
    variants: report.variants && {
      ...report.variants,
      list: report.variants.list.map((variant, index) => ({ ...variant, name: `Variant ${index + 1}` })),
    },
    records: {
      ...report.records,
      broken: report.records.broken.map(({ number, reason }) => ({
        number,
        place: '',
        reason: reason.replace(/"[^"]*"/gu, '"…"'),
      })),
    },
  };
}
