/** What is said once about a whole run. */
import type { LintResult } from '../engine/result.ts';

/** More rules with the same need are counted, not named. */
const MAX_NAMED = 2;

export class Summary {
  messages = 0;
  errors = 0;
  warnings = 0;
  fixable = 0;
  /** Messages that could not be read, or in which a rule failed. */
  fatal = 0;
  readonly #skipped = new Map<string, Set<string>>();

  add(result: LintResult): void {
    this.messages++;
    this.errors += result.errorCount;
    this.warnings += result.warningCount;
    // What is one of many in a file is never written back.
    if (result.entry === undefined) this.fixable += result.fixableErrorCount + result.fixableWarningCount;
    if (result.fatalErrorCount > 0) this.fatal++;
    for (const { ruleId, needs } of result.skippedRules ?? []) {
      const known = this.#skipped.get(ruleId) ?? new Set();
      for (const need of needs) known.add(need);
      this.#skipped.set(ruleId, known);
    }
  }

  /** `2 problems (1 error, 1 warning), 1 rule skipped: no-wrong-recipient needs "to"` */
  get line(): string {
    const problems = count(this.errors + this.warnings, 'problem');
    const skipped = this.skippedLine;
    return `${problems} (${count(this.errors, 'error')}, ${count(this.warnings, 'warning')})${skipped === '' ? '' : `, ${skipped}`}`;
  }

  /** Silence must not read as praise: what was not looked at is said. Empty when no rule was skipped. */
  get skippedLine(): string {
    if (this.#skipped.size === 0) return '';
    // Rules by what they want: one thing to add turns all of its rules on.
    const byNeed = new Map<string, string[]>();
    for (const [id, needs] of [...this.#skipped].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const need = [...needs].map(keyFor).join(' and ');
      byNeed.set(need, [...(byNeed.get(need) ?? []), id]);
    }
    const named = [...byNeed].map(([need, ids]) =>
      ids.length > MAX_NAMED
        ? `${ids.length} need ${need}`
        : `${ids.join(' and ')} need${ids.length === 1 ? 's' : ''} ${need}`,
    );
    return `${count(this.#skipped.size, 'rule')} skipped: ${named.join(', ')}`;
  }
}

/** The name under which the user gives it. */
const keyFor = (need: string) => (need === 'recipient' ? '"to"' : `"${need}"`);

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
