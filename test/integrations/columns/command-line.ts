/** The command, reading standard input as a pipe gives it. */
import type { LintResult } from '../../../src/index.ts';
import { run } from '../../cli/run.ts';
import { fromLintMessage, type Column } from '../column.ts';

export async function openCommandLine(): Promise<Column> {
  return {
    name: 'command line',
    hasChanges: true,
    isRuleByRule: false,
    async lint(source) {
      const { stdout, stderr } = await run(['--no-config', '--preset', 'all', '--format', 'json', '-'], {
        stdin: source,
      });
      const results = JSON.parse(stdout) as LintResult[];
      if (results.length !== 1) throw new Error(`The command gave ${results.length} results: ${stderr}`);
      return (results[0] as LintResult).messages.map(fromLintMessage);
    },
  };
}
