/** Making and applying fixes: ranges of UTF-16 offsets, never overlapping, settled in passes. */
import type { MessageNode, MessageRoot } from '../syntax/tree.ts';
import type { LintMessage } from './result.ts';
import type { Fix, Fixer, Range } from './rule.ts';

/** Passes after which fixing stops; the number is ESLint's. */
export const MAX_FIX_PASSES = 10;

const rangeOf = (node: MessageNode): Range => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];

export const fixer: Fixer = {
  insertTextAfter: (node, text) => fixer.insertTextAfterRange(rangeOf(node), text),
  insertTextAfterRange: ([, end], text) => ({ range: [end, end], text }),
  insertTextBefore: (node, text) => fixer.insertTextBeforeRange(rangeOf(node), text),
  insertTextBeforeRange: ([start], text) => ({ range: [start, start], text }),
  remove: (node) => fixer.replaceTextRange(rangeOf(node), ''),
  removeRange: (range) => fixer.replaceTextRange(range, ''),
  replaceText: (node, text) => fixer.replaceTextRange(rangeOf(node), text),
  replaceTextRange: (range, text) => ({ range, text }),
};

/** Several fixes of one finding as one, the text between them kept. */
export function mergeFixes(text: string, fixes: readonly Fix[]): Fix {
  const sorted = [...fixes].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) throw new Error('no fixes to merge');
  if (sorted.length === 1) return first;
  let merged = '';
  let at = first.range[0];
  for (const { range, text: inserted } of sorted) {
    if (range[0] < at) throw new Error('the fixes of one finding overlap');
    merged += text.slice(at, range[0]) + inserted;
    at = range[1];
  }
  return { range: [first.range[0], last.range[1]], text: merged };
}

/** Zones that nobody but their author changes: what stands above the message, and what others wrote. */
const untouched: ReadonlySet<string> = new Set(['HeaderNode', 'QuoteNode', 'ForwardNode']);

/** Whether a fix leaves front matter, quoted and forwarded text as they are. */
export function staysInMessage({ range: [from, to] }: Fix, root: MessageRoot): boolean {
  return !root.children.some((zone) => {
    if (!untouched.has(zone.type)) return false;
    const [start, end] = rangeOf(zone);
    return from < end && to > start;
  });
}

/** New lines of a fix as the text itself has them. */
export function withLineEndsOf(text: string, fix: Fix): Fix {
  if (!/[\r\n]/u.test(fix.text)) return fix;
  const ending = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  return { range: fix.range, text: fix.text.replace(/\r\n|\r|\n/gu, ending) };
}

/** Applies what can be applied in one pass; a fix that touches an earlier one waits for the next pass. */
export function applyFixes(
  text: string,
  messages: readonly LintMessage[],
): { text: string; applied: readonly LintMessage[] } {
  const fixable = messages
    .filter((message): message is LintMessage & { fix: Fix } => message.fix !== undefined)
    .sort((a, b) => a.fix.range[0] - b.fix.range[0] || a.fix.range[1] - b.fix.range[1]);
  let output = '';
  let at = 0;
  let lastEnd = -1;
  const applied: LintMessage[] = [];
  for (const message of fixable) {
    const { range, text: inserted } = message.fix;
    if (range[0] < at || range[0] <= lastEnd || range[1] > text.length) continue;
    output += text.slice(at, range[0]) + inserted;
    at = range[1];
    lastEnd = range[1];
    applied.push(message);
  }
  return { text: output + text.slice(at), applied };
}
