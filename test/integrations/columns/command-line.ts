/** The command, over files as an editor would have saved them. */
import { basename } from 'node:path';
import type { LintResult } from '../../../src/index.ts';
import { folder, run } from '../../cli/run.ts';
import { fromLintMessage, type Column } from '../column.ts';
import { drafts } from '../drafts.ts';

export async function openCommandLine(): Promise<Column> {
  const names = new Map(Object.values(drafts).map((source, index) => [source, `${index}.txt`]));
  const cwd = folder(Object.fromEntries([...names].map(([source, name]) => [name, source])));
  const { stdout } = await run(['--no-config', '--preset', 'all', '--format', 'json', '.'], { cwd });
  const results = JSON.parse(stdout) as LintResult[];
  return {
    name: 'command line',
    hasChanges: true,
    isRuleByRule: false,
    async lint(source) {
      const own = results.filter(({ filePath }) => basename(filePath) === names.get(source));
      if (own.length !== 1) throw new Error(`The command gave ${own.length} results for a draft.`);
      return (own[0] as LintResult).messages.map(fromLintMessage);
    },
  };
}
