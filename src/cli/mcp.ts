/** `msglint mcp`: the MCP server on standard input and output. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../integrations/mcp.ts';
import type { ExitCode } from './command.ts';
import { UsageError } from './options.ts';
import { pagesFolder } from './rule-page.ts';

export async function serveMcp(args: readonly string[]): Promise<ExitCode> {
  if (args.length > 0) throw new UsageError(`"msglint mcp" takes no ${JSON.stringify(args[0])}.`);
  const pages = pagesFolder();
  const server = createMcpServer({ readPage: (id) => readFile(join(pages, `${id}.md`), 'utf8') });
  await server.connect(new StdioServerTransport());
  if (!process.stdin.readableEnded) await once(process.stdin, 'end');
  await server.close();
  return 0;
}
