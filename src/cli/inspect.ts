/** `msglint inspect <file>`: the tree of a message, and the facts found in it, each with its place and its reason. */
import { Message } from '../engine/message.ts';
import { readDrafts } from '../input/read.ts';
import type { MessageNode } from '../syntax/tree.ts';
import { visibleJson, visibleLine } from '../report/visible.ts';
import { complain, type ExitCode } from './command.ts';
import { Linters, Surroundings } from './context.ts';
import { loadEntities } from '../syntax/entities.ts';
import { describeFacts, type Fact } from '../analysis/facts.ts';
import { UsageError, type Options } from './options.ts';
import { findSources, nameFor } from './sources.ts';

/** Characters of a sentence that are shown; its place says where the rest is. */
const MAX_SHOWN = 100;

export async function inspect(options: Options, args: readonly string[]): Promise<ExitCode> {
  await loadEntities();
  const cwd = process.cwd();
  if (options.format === 'jsonl') throw new UsageError('"msglint inspect" prints as text or --format json.');
  const sources = await findSources(options, args, cwd);
  if (!sources) throw new UsageError('"msglint inspect" needs a file, or a message on standard input.');
  const surroundings = await Surroundings.create(options, cwd);
  const linters = await Linters.create(options, cwd);
  const inspected: object[] = [];
  let exitCode: ExitCode = 0;
  for (const { filePath, configPath, bytes } of sources) {
    const { config } = await linters.linterFor(await linters.configFor(configPath));
    for await (const read of readDrafts(filePath, bytes ? { bytes } : {})) {
      const name = nameFor(filePath, cwd);
      if ('fatal' in read) {
        const [problem] = read.fatal.messages;
        complain(`${name}:${problem?.line ?? 1}:${problem?.column ?? 1}: ${problem?.message ?? ''}`);
        exitCode = 2;
        continue;
      }
      const given = surroundings.around(read.ok.draft);
      const draft = {
        ...given,
        sender: given.sender ?? config.me,
        channel: given.channel === 'other' && config.channel ? config.channel : given.channel,
      };
      const message = new Message(draft, read.ok.source, read.ok.layout);
      const facts = describeFacts(message.analysis);
      if (options.format === 'json') inspected.push(toJson(name, message, facts));
      else process.stdout.write(toText(draft.id === null ? name : `${name} (${draft.id})`, message, facts));
    }
  }
  if (options.format === 'json') process.stdout.write(`${visibleJson(inspected, 2)}\n`);
  return exitCode;
}

function toText(name: string, message: Message, facts: readonly Fact[]): string {
  const at = (start: number, end: number) => {
    const loc = message.locate({ start, end });
    return `${loc.start.line}:${loc.start.column}-${loc.end.line}:${loc.end.column}`;
  };
  const rows: string[] = [visibleLine(name)];
  const walk = (node: MessageNode, depth: number) => {
    const [start, end] = message.getRange(node);
    const isLeaf = node.type === 'SentenceNode' || !('children' in node) || node.type === 'HeaderNode';
    if (node.type === 'WhiteSpaceNode') return;
    rows.push(
      `${'  '.repeat(depth)}${node.type} ${at(start, end)}${isLeaf ? ` ${excerpt(message.text.slice(start, end))}` : ''}`,
    );
    if ('children' in node && node.type !== 'SentenceNode') {
      for (const child of node.children)
        if (!(node.type === 'HeaderNode' && child.type === 'TextNode')) walk(child, depth + 1);
    }
  };
  walk(message.ast, 0);
  rows.push('', 'Facts:');
  if (facts.length === 0) rows.push('  none');
  for (const { kind, start, end, reason, details } of facts) {
    const place = start === null || end === null ? '' : ` ${at(start, end)} ${excerpt(message.text.slice(start, end))}`;
    const extra = Object.entries(details)
      .map(([key, value]) => ` ${key}=${visibleLine(String(value))}`)
      .join('');
    rows.push(`  ${kind}${place}${extra}${reason === null ? '' : ` (${visibleLine(reason)})`}`);
  }
  return `${rows.join('\n')}\n\n`;
}

function excerpt(text: string): string {
  const shown = visibleLine(text.slice(0, MAX_SHOWN + 1));
  return JSON.stringify(text.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}…` : shown).replaceAll('\\\\', '\\');
}

function toJson(filePath: string, message: Message, facts: readonly Fact[]): object {
  const { id, text: _text, ...around } = message.draft;
  return {
    filePath,
    ...(id === null ? {} : { entry: id }),
    draft: around,
    tree: nodeToJson(message, message.ast),
    facts: facts.map(({ kind, start, end, reason, details }) => ({
      kind,
      ...(start === null || end === null
        ? {}
        : { ...placeOf(message, start, end), text: message.text.slice(start, end) }),
      ...details,
      reason,
    })),
  };
}

function nodeToJson(message: Message, node: MessageNode): object {
  const [start, end] = message.getRange(node);
  const content =
    'children' in node
      ? { children: node.children.map((child) => nodeToJson(message, child as MessageNode)) }
      : { value: message.text.slice(start, end) };
  return { type: node.type, ...placeOf(message, start, end), ...content };
}

function placeOf(message: Message, start: number, end: number): object {
  const loc = message.locate({ start, end });
  return { line: loc.start.line, column: loc.start.column, endLine: loc.end.line, endColumn: loc.end.column };
}
