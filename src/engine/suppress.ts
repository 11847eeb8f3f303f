/** Findings that somebody said are fine: kept apart from the others, with who said so and why. */
import { nearest } from '../nearest.ts';
import type { Directives } from '../draft.ts';
import type { LintMessage, SkippedRule, Suppression, SuppressedMessage } from './result.ts';

export interface Sifted {
  messages: LintMessage[];
  suppressedMessages: SuppressedMessage[];
}

/** Takes out what is suppressed. A rule that failed, or a file that could not be read, never is. */
export function sift(
  messages: readonly LintMessage[],
  suppressionsOf: (ruleId: string) => readonly Suppression[],
): Sifted {
  const sifted: Sifted = { messages: [], suppressedMessages: [] };
  for (const message of messages) {
    const suppressions = message.ruleId === null || message.fatal ? [] : suppressionsOf(message.ruleId);
    if (suppressions.length === 0) sifted.messages.push(message);
    else sifted.suppressedMessages.push({ ...message, suppressions: [...suppressions] });
  }
  return sifted;
}

export interface DirectiveCheck {
  directives: Directives | null;
  suppressed: readonly SuppressedMessage[];
  /** Ids of all rules that there are. */
  known: ReadonlySet<string>;
  /** Rules that ran: one that is off, or was skipped, says nothing about what it would have found. */
  ran: ReadonlySet<string>;
  skipped: readonly SkippedRule[];
  severity: 1 | 2;
  /** Of the names that `disable` lists. */
  places: readonly { line: number; column: number }[];
}

/** Findings about `disable` itself: rules that do not exist, and rules that had nothing to say. */
export function directiveFindings(check: DirectiveCheck): LintMessage[] {
  const { directives, suppressed, known, ran, skipped, severity, places } = check;
  return (directives?.disable ?? []).flatMap((id, index, all): LintMessage[] => {
    const say = (message: string): LintMessage[] => [
      { ruleId: null, severity, message, ...(places[index] ?? { line: 1, column: 1 }) },
    ];
    if (!known.has(id)) return say(`"disable" names the rule "${id}", which does not exist.${nearest(id, [...known])}`);
    if (all.indexOf(id) !== index) return say(`"disable" names "${id}" twice. Keep one of them.`);
    if (!ran.has(id) || skipped.some(({ ruleId }) => ruleId === id)) return [];
    return suppressed.some(({ ruleId }) => ruleId === id)
      ? []
      : say(`"disable" names "${id}", which finds nothing here. Take it out.`);
  });
}
