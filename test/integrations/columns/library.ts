/** The library, by which the others are measured. */
import { createLinter } from '../../../src/index.ts';
import { fatalResult } from '../../../src/engine/result.ts';
import { InputError } from '../../../src/input/input-error.ts';
import { readText } from '../../../src/input/text.ts';
import { fromLintMessage, type Column } from '../column.ts';

export async function openLibrary(): Promise<Column> {
  const linter = await createLinter({ extends: ['all'] });
  return {
    name: 'library',
    hasChanges: true,
    async lint(source) {
      try {
        return linter.lintSource(readText(source)).messages.map(fromLintMessage);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return fatalResult('<text>', error.message, error.place).messages.map(fromLintMessage);
      }
    },
  };
}
