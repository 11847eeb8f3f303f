import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { LintMessage } from '../../../src/index.ts';
import { entry } from '../../cli/run.ts';
import { fromLintMessage, type Column } from '../column.ts';

/** A client of the real server, over real pipes. */
export async function connectMcp(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [entry, 'mcp'] }));
  // Clients check structured answers against the schemas of the tools, once they have seen them.
  await client.listTools();
  return client;
}

export async function openMcp(): Promise<Column> {
  const client = await connectMcp();
  return {
    name: 'MCP',
    hasChanges: true,
    isRuleByRule: false,
    async lint(source) {
      const { structuredContent, isError, content } = await client.callTool({
        name: 'lint_message',
        arguments: { text: source, preset: 'all' },
      });
      if (isError) {
        const [{ text }] = content as [{ text: string }];
        const [, line = '1', column = '1', message = text] =
          /^text, line (\d+), column (\d+): (.*)$/su.exec(text) ?? [];
        return [fromLintMessage({ ruleId: null, severity: 2, message, line: Number(line), column: Number(column) })];
      }
      return (structuredContent as { messages: LintMessage[] }).messages.map(fromLintMessage);
    },
    close: () => client.close(),
  };
}
