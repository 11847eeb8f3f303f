/** One fault, one finding: where a rule explains the finding of another, the other is attached to it. */
import type { LintMessage, RelatedMessage } from './result.ts';
import type { AnyRule, Explained } from './rule.ts';

/**
 * @param rules the rules that ran, by the id under which they report.
 * @returns the findings that are left, in the same order. One that others are attached to has the highest severity of
 * them: what a configuration calls an error stays one.
 */
export function attachExplained(messages: readonly LintMessage[], rules: ReadonlyMap<string, AnyRule>): LintMessage[] {
  const present = new Set(messages.map(({ ruleId }) => ruleId));
  const explainers = messages.filter((finding) => explainsOf(finding, rules).some(({ rule }) => present.has(rule)));
  if (explainers.length === 0) return [...messages];
  const explained = new Set(explainers.flatMap((finding) => explainsOf(finding, rules).map(({ rule }) => rule)));
  const explainerOf = (finding: LintMessage) =>
    explainers.find(
      (other) =>
        other !== finding &&
        explainsOf(other, rules).some((unit) => isMeant(unit, finding, other)) &&
        // Two that explain each other would both vanish; the first in the text stays.
        !(
          explainsOf(finding, rules).some((unit) => isMeant(unit, other, finding)) &&
          messages.indexOf(finding) < messages.indexOf(other)
        ),
    );
  const heads = new Map(
    messages.map((finding) => [finding, explained.has(finding.ruleId ?? '') ? explainerOf(finding) : undefined]),
  );
  const attached = new Map<LintMessage, LintMessage[]>();
  for (const finding of messages) {
    const head = topOf(finding, heads);
    if (head !== finding) attached.set(head, [...(attached.get(head) ?? []), finding]);
  }
  return messages
    .filter((finding) => topOf(finding, heads) === finding)
    .map((finding) => {
      const own = attached.get(finding);
      if (!own) return finding;
      const severity = Math.max(finding.severity, ...own.map((other) => other.severity)) as 1 | 2;
      return { ...finding, severity, related: own.map(toRelated) };
    });
}

/** What explains a finding may itself be explained. A circle ends where it began. */
function topOf(finding: LintMessage, heads: ReadonlyMap<LintMessage, LintMessage | undefined>): LintMessage {
  const seen = new Set<LintMessage>();
  let top = finding;
  for (let head = heads.get(top); head && !seen.has(head); head = heads.get(top)) {
    seen.add(top);
    top = head;
  }
  return top;
}

const explainsOf = ({ ruleId }: LintMessage, rules: ReadonlyMap<string, AnyRule>): readonly Explained[] =>
  rules.get(ruleId ?? '')?.meta.docs?.explains ?? [];

function isMeant(explained: Explained, finding: LintMessage, explainer: LintMessage): boolean {
  return (
    explained.rule === finding.ruleId &&
    (!explained.messageIds || explained.messageIds.includes(finding.messageId ?? '')) &&
    (!explained.isOverlapping || overlaps(finding, explainer))
  );
}

function overlaps(a: LintMessage, b: LintMessage): boolean {
  const isBefore = (x: LintMessage, y: LintMessage) =>
    (x.endLine ?? x.line) < y.line || ((x.endLine ?? x.line) === y.line && (x.endColumn ?? x.column) <= y.column);
  return !isBefore(a, b) && !isBefore(b, a);
}

function toRelated(finding: LintMessage): RelatedMessage {
  const { ruleId, severity, message, messageId, line, column, endLine, endColumn } = finding;
  return {
    ruleId,
    severity,
    message,
    line,
    column,
    ...(messageId === undefined ? {} : { messageId }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}
