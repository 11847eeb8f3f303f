/** What must hold for every text, whoever wrote it. Each check gives the first fault in words, or null. */
import { expect } from 'vitest';
import { Message, toDraft, type DraftInput, type LintResult } from '../../src/index.ts';
import { authorZones, childrenOf, type MessageNode } from '../../src/syntax/tree.ts';

/** Offsets at which lines begin, found in another way than the program finds them. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((match) => match.index + match[0].length)];
}

/** Line and column of an offset, both from 1, in UTF-16 units. */
export function pointAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

const spanOf = (node: MessageNode): [number, number] => [
  node.position?.start.offset ?? NaN,
  node.position?.end.offset ?? NaN,
];

/** Whether an offset lies between the two halves of one character. */
const splitsPair = (text: string, offset: number) =>
  /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));

/** The children of every node tile it, leaves hold what stands in the text, places are told right. */
export function treeFault(text: string, root: MessageNode): string | null {
  const starts = lineStarts(text);
  // A stack and not recursion: a tree that is too deep is a fault of its own, and one that this would hide.
  const open: MessageNode[] = [root];
  if (spanOf(root).join() !== `0,${text.length}`) return `the tree has ${spanOf(root).join()} of ${text.length}`;
  for (let node = open.pop(); node; node = open.pop()) {
    const [start, end] = spanOf(node);
    const name = `${node.type} at ${start}`;
    if (!(start <= end)) return `${name} ends before it begins`;
    if (start === end && node !== root) return `${name} is empty`;
    for (const [offset, point] of [
      [start, node.position?.start],
      [end, node.position?.end],
    ] as const) {
      const { line, column } = pointAt(starts, offset);
      if (splitsPair(text, offset)) return `${name} cuts a character in two at ${offset}`;
      if (point?.line !== line || point.column !== column) return `${name} has a wrong line or column for ${offset}`;
    }
    if (!('children' in node)) {
      if (node.value !== text.slice(start, end)) return `${name} holds other text than stands there`;
      continue;
    }
    let at = start;
    for (const child of childrenOf(node)) {
      const [from, to] = spanOf(child);
      if (from !== at) return `${child.type} in ${name} begins at ${from}, not at ${at}`;
      at = to;
      open.push(child);
    }
    if (at !== end) return `the children of ${name} end at ${at}, not at ${end}`;
  }
  return null;
}

/** No rule failed, and every finding lies inside the text. */
export function findingFault(text: string, { messages }: LintResult): string | null {
  const starts = lineStarts(text);
  const offsetOf = (line: number, column: number) => {
    const start = starts[line - 1];
    const next = starts[line] ?? text.length;
    return start === undefined || column < 1 || start + column - 1 > next ? NaN : start + column - 1;
  };
  for (const { ruleId, fatal, message, line, column, endLine, endColumn, fix } of messages) {
    if (fatal) return message;
    const start = offsetOf(line, column);
    const end = offsetOf(endLine ?? line, endColumn ?? column);
    if (!(start <= end)) return `${ruleId} points outside the text: ${line}:${column} to ${endLine}:${endColumn}`;
    if (fix && !(fix.range[0] >= 0 && fix.range[0] <= fix.range[1] && fix.range[1] <= text.length))
      return `${ruleId} would fix outside the text`;
  }
  return null;
}

/** Only what stands in the author's own zones is read as what the author says. */
export function voiceFault({ ast, analysis }: Message): string | null {
  const own = ast.children.filter(({ type }) => authorZones.has(type)).map(spanOf);
  const isOwn = ({ start, end }: { start: number; end: number }) =>
    own.some(([from, to]) => from <= start && end <= to);
  const { sentences, asks, anchors, value } = analysis;
  for (const [what, spans] of Object.entries({
    sentences,
    acts: asks.acts,
    anchors: anchors.list,
    value: value.list,
  })) {
    const alien = spans.find((span) => !isOwn(span));
    if (alien) return `${what}: ${alien.start} to ${alien.end} is not the author's`;
  }
  return null;
}

/** All of it for one draft. Gives the parsed message for what is asked beyond. */
export function expectSound(input: string | DraftInput, lint: (draft: DraftInput) => LintResult): Message {
  const draft = typeof input === 'string' ? { text: input } : input;
  const message = new Message(toDraft(draft));
  expect(treeFault(draft.text, message.ast)).toBeNull();
  expect(findingFault(draft.text, lint(draft))).toBeNull();
  expect(voiceFault(message)).toBeNull();
  return message;
}
