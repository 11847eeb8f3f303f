/** `msglint mcp`: the MCP server on standard input and output. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../integrations/mcp.ts';
import type { ExitCode } from './command.ts';
import { UsageError } from './options.ts';

export async function serveMcp(args: readonly string[]): Promise<ExitCode> {
  if (args.length > 0) throw new UsageError(`"msglint mcp" takes no ${JSON.stringify(args[0])}.`);
  const pages = pagesFolder();
  const server = createMcpServer({ readPage: (id) => readFile(join(pages, `${id}.md`), 'utf8') });
  await server.connect(new StdioServerTransport());
  if (!process.stdin.readableEnded) await once(process.stdin, 'end');
  await server.close();
  return 0;
}

/** The pages are published beside the built files, wherever in the package this one stands. */
function pagesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'docs/rules')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'docs/rules');
}
