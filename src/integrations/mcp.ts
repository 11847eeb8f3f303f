/** The MCP server: an agent that writes a message checks it here before it sends it. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';
import pkg from '../../package.json' with { type: 'json' };
import { builtInRules } from '../config/presets.ts';
import { ConfigError } from '../config/config.ts';
import { DraftError } from '../draft.ts';
import { InputError } from '../input/input-error.ts';
import { nearest } from '../nearest.ts';
import { ToolError, tools } from './mcp/tools.ts';

const instructions = `msglint lints a message before it is sent: what keeps it from being answered. Call lint_message with the text
and what is known around it (recipient, channel, earlier messages); rules whose context is missing are listed as skipped, never guessed.
Mend what it finds in your own words, lint again, then send. fix_message applies only mechanical fixes. It gives no score.`;

export interface McpHost {
  /** The page of a rule, as Markdown. @throws where it cannot be read. */
  readPage(ruleId: string): Promise<string>;
}

/** A server without a transport; the caller connects it. */
// The high-level class wants zod schemas and words its errors itself; a draft has its schema and its errors already.
// eslint-disable-next-line @typescript-eslint/no-deprecated
export function createMcpServer({ readPage }: McpHost): Server {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above
  const server = new Server(
    { name: pkg.name, version: pkg.version, title: 'msglint' },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );

  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ run: _run, ...tool }) => ({
      ...tool,
      annotations: { title: tool.title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }));

  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) {
      const known = tools.map(({ name }) => name);
      return failed(`There is no tool "${params.name}".${nearest(params.name, known)} Known: ${known.join(', ')}.`);
    }
    try {
      const { structured, text } = await tool.run(params.arguments ?? {});
      return { structuredContent: structured, content: [{ type: 'text', text }] };
    } catch (error) {
      if (error instanceof ToolError || error instanceof DraftError || error instanceof ConfigError)
        return failed(error.message);
      if (error instanceof InputError) {
        const { line = 1, column = 1 } = error.place;
        return failed(`text, line ${line}, column ${column}: ${error.message}`);
      }
      throw error;
    }
  });

  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: Object.entries(builtInRules).map(([id, rule]) => ({
      uri: `msglint://rules/${id}`,
      name: id,
      description: rule.meta.docs.description as string,
      mimeType: 'text/markdown',
    })),
  }));

  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      {
        uriTemplate: 'msglint://rules/{id}',
        name: 'rule',
        description: 'The page of a rule: what it flags, why, examples, options.',
        mimeType: 'text/markdown',
      },
    ],
  }));

  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const id = /^msglint:\/\/rules\/([\w-]+)$/u.exec(uri)?.[1];
    if (id === undefined || !Object.hasOwn(builtInRules, id)) {
      const way = id === undefined ? ' They are called msglint://rules/<id>.' : nearest(id, Object.keys(builtInRules));
      throw new McpError(ErrorCode.InvalidParams, `There is no resource ${JSON.stringify(uri)}.${way}`);
    }
    return { contents: [{ uri, mimeType: 'text/markdown', text: await readPage(id) }] };
  });

  return server;
}

/** The model reads it and tries again, which it cannot with an error of the protocol. */
const failed = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });
