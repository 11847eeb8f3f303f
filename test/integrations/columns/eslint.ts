import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import plugin from '../../../src/integrations/eslint.ts';
import { fromLintMessage, type Column } from '../column.ts';

export async function openESLint(): Promise<Column> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: defineConfig({
      files: ['**/*.msg.txt'],
      plugins: { msglint: plugin },
      extends: ['msglint/all'],
    }),
  });
  return {
    name: 'ESLint',
    hasChanges: true,
    isRuleByRule: true,
    async lint(source) {
      const [result] = await eslint.lintText(source, { filePath: 'draft.msg.txt' });
      return (result?.messages ?? []).map((message) =>
        fromLintMessage({
          ...message,
          ruleId: message.ruleId?.replace(/^msglint\//u, '') ?? null,
          // ESLint marks what it could not parse this way, in a message of its own.
          message: message.message.replace(/^Parsing error: /u, ''),
          severity: message.severity as 1 | 2,
        } as never),
      );
    },
  };
}
