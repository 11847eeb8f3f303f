/** A message as ESLint walks through it. */
import type { TraversalStep } from '@eslint/core';
import { VisitNodeStep } from '@eslint/plugin-kit';
import { Message } from '../../engine/message.ts';
import { visitorKeys } from '../../engine/run.ts';
import { childrenOf, type MessageNode } from '../../syntax/tree.ts';

/**
 * Rules see the same {@link Message} in every host. Its own way to find lines is kept in place of ESLint's base class:
 * with two of them, a finding could stand on one line here and on another one elsewhere.
 */
export class DraftSourceCode extends Message {
  readonly visitorKeys = visitorKeys;
  override readonly guardsFixes = false;
  #steps: VisitNodeStep[] | undefined;

  /** Every node when it is entered (phase 1) and left (phase 2). */
  traverse(): Iterable<TraversalStep> {
    if (this.#steps) return this.#steps;
    const steps: VisitNodeStep[] = [];
    const walk = (target: MessageNode) => {
      steps.push(new VisitNodeStep({ target, phase: 1, args: [target] }));
      for (const child of childrenOf(target)) walk(child);
      steps.push(new VisitNodeStep({ target, phase: 2, args: [target] }));
    };
    walk(this.ast);
    return (this.#steps = steps);
  }

  /**
   * What the front matter disables. It is no directive of ESLint's: ESLint would offer to cut an unused one out of the
   * text, and would leave broken front matter behind.
   * @param ruleId with the prefix under which the plugin is registered.
   */
  override silences(ruleId: string): boolean {
    const disabled = this.draft.msglint?.disable ?? [];
    return disabled.includes(ruleId) || disabled.includes(ruleId.slice(ruleId.indexOf('/') + 1));
  }

  /** None, whatever the text says: a draft goes to a person, so nothing that steers a linter may stand in it. */
  getDisableDirectives(): { directives: []; problems: [] } {
    return { directives: [], problems: [] };
  }
}
