/** The library, by which the others are measured. */
import { createLinter, presets, type Config } from '../../../src/index.ts';
import { fatalResult } from '../../../src/engine/result.ts';
import { InputError } from '../../../src/input/input-error.ts';
import { readText } from '../../../src/input/text.ts';
import { fromLintMessage, type Column } from '../column.ts';

/** Rules one by one say what hosts say that know nothing of a rule but the rule. */
export async function openLibrary(isRuleByRule = false): Promise<Column> {
  const configs: Config[] = isRuleByRule
    ? Object.entries(presets.all.rules ?? {}).map(([id, entry]) => ({ rules: { [id]: entry } }))
    : [{ extends: ['all'] }];
  const linters = await Promise.all(configs.map((config) => createLinter(config)));
  return {
    name: 'library',
    hasChanges: true,
    isRuleByRule,
    async lint(source) {
      try {
        return linters.flatMap((linter) => linter.lintSource(readText(source)).messages.map(fromLintMessage));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return fatalResult('<text>', error.message, error.place).messages.map(fromLintMessage);
      }
    },
  };
}
