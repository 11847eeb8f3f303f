/** Runs rules over a message: one traversal for all of them. */
import esquery from 'esquery';
import { childrenOf, type MessageNode } from '../syntax/tree.ts';
import { fixer, mergeFixes, staysInMessage, withLineEndsOf } from './fix.ts';
import { attachExplained } from './interactions.ts';
import type { Message } from './message.ts';
import type { LintMessage, SkippedRule, Suggestion, SuppressedMessage, Suppression } from './result.ts';
import { sift } from './suppress.ts';
import {
  missingNeeds,
  type AnyRule,
  type Data,
  type Fix,
  type FixFunction,
  type Loc,
  type ReportDescriptor,
} from './rule.ts';

/** A rule with the severity and options that the configuration gives it. */
export interface ActiveRule {
  id: string;
  rule: AnyRule;
  severity: 1 | 2;
  /** Complete: defaults merged in. */
  options: readonly unknown[];
  /** Why it cannot run here; it is reported as failed, and the others run. */
  problem?: string;
}

export interface RunResult {
  messages: LintMessage[];
  suppressedMessages: SuppressedMessage[];
  skippedRules: SkippedRule[];
  /** Rules that threw, or reported what they must not; the others ran all the same. */
  failures: RuleFailure[];
}

export interface RuleFailure {
  ruleId: string;
  error: Error;
}

export interface RunOptions {
  filename?: string;
  settings?: Readonly<Record<string, unknown>>;
  /** Who said that the findings of a rule are fine; default: nobody. */
  suppressionsOf?: (ruleId: string) => readonly Suppression[];
}

interface Listener {
  ruleId: string;
  visit: (node: never) => unknown;
}

interface SelectorListener extends Listener {
  selector: ReturnType<typeof esquery.parse>;
  exit: boolean;
}

export function runRules(
  message: Message,
  rules: readonly ActiveRule[],
  { filename = '<text>', settings = {}, suppressionsOf = () => [] }: RunOptions = {},
): RunResult {
  const result: RunResult = { messages: [], suppressedMessages: [], skippedRules: [], failures: [] };
  const byType = new Map<string, Listener[]>();
  const bySelector: SelectorListener[] = [];
  const failed = new Set<string>();
  const fail = (ruleId: string, error: unknown) => {
    if (failed.has(ruleId)) return;
    failed.add(ruleId);
    result.failures.push({ ruleId, error: error instanceof Error ? error : new Error(String(error)) });
  };

  for (const { id, rule, severity, options, problem } of rules) {
    if (problem !== undefined) {
      fail(id, new Error(problem));
      continue;
    }
    if (rule.meta.docs?.exceptChannels?.includes(message.draft.channel)) continue;
    const needs = missingNeeds(rule, message.draft);
    if (needs.length > 0) {
      result.skippedRules.push({ ruleId: id, needs });
      continue;
    }
    const report = (descriptor: ReportDescriptor) => {
      result.messages.push(toLintMessage(message, id, rule, severity, descriptor));
    };
    try {
      const listeners = rule.create({ id, options, sourceCode: message, filename, settings, report }) as Record<
        string,
        Listener['visit']
      >;
      refusePromise(listeners, '"create"');
      for (const [key, visit] of Object.entries(listeners)) {
        if (typeof visit !== 'function') throw new Error(`what it does at "${key}" is not a function`);
        addListener(key, { ruleId: id, visit }, byType, bySelector);
      }
    } catch (error) {
      fail(id, error);
    }
  }

  traverse(message.ast, byType, bySelector, failed, fail);
  result.messages.sort(
    (a, b) => a.line - b.line || a.column - b.column || String(a.ruleId).localeCompare(String(b.ruleId)),
  );
  // What is suppressed explains nothing any more: another finding about the same fault stands for itself.
  const { messages, suppressedMessages } = sift(result.messages, suppressionsOf);
  result.suppressedMessages = suppressedMessages;
  result.messages = attachExplained(messages, new Map(rules.map(({ id, rule }) => [id, rule])));
  return result;
}

/** What a rule does after its turn would be lost without a word. */
function refusePromise(value: unknown, what: string): void {
  if (typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function') {
    // It may fail later on; that is told here already.
    (value as Promise<unknown>).then(undefined, () => {});
    throw new Error(`${what} returned a promise; rules are synchronous`);
  }
}

function addListener(
  key: string,
  listener: Listener,
  byType: Map<string, Listener[]>,
  bySelector: SelectorListener[],
): void {
  if (/^[A-Za-z]+(?::exit)?$/u.test(key)) {
    const list = byType.get(key);
    if (list) list.push(listener);
    else byType.set(key, [listener]);
    return;
  }
  const exit = key.endsWith(':exit');
  bySelector.push({ ...listener, exit, selector: esquery.parse(exit ? key.slice(0, -':exit'.length) : key) });
}

function traverse(
  root: MessageNode,
  byType: Map<string, Listener[]>,
  bySelector: SelectorListener[],
  failed: ReadonlySet<string>,
  fail: (ruleId: string, error: unknown) => void,
): void {
  const ancestry: MessageNode[] = [];
  const call = (listener: Listener, node: MessageNode) => {
    if (failed.has(listener.ruleId)) return;
    try {
      refusePromise(listener.visit(node as never), 'a listener');
    } catch (error) {
      fail(listener.ruleId, error);
    }
  };
  const emit = (node: MessageNode, exit: boolean) => {
    for (const listener of byType.get(exit ? `${node.type}:exit` : node.type) ?? []) call(listener, node);
    for (const listener of bySelector) {
      if (listener.exit === exit && matches(node, listener.selector, ancestry)) call(listener, node);
    }
  };
  // Words are put in place when they are asked for, and most rules never do.
  const isDeep = bySelector.length > 0 || wordTypes.some((type) => byType.has(type) || byType.has(`${type}:exit`));
  const walk = (node: MessageNode) => {
    emit(node, false);
    if (isDeep || node.type !== 'ParagraphNode') {
      ancestry.unshift(node);
      for (const child of childrenOf(node)) walk(child);
      ancestry.shift();
    }
    emit(node, true);
  };
  walk(root);
}

/** esquery is typed for ESTree; nlcst nodes differ only in which keys hold children. */
function matches(node: MessageNode, selector: ReturnType<typeof esquery.parse>, ancestry: MessageNode[]): boolean {
  return esquery.matches(node as never, selector, ancestry as never, { visitorKeys: visitorKeysFor });
}

export const visitorKeys: Record<string, string[]> = {
  RootNode: ['children'],
  HeaderNode: ['children'],
  SubjectNode: ['children'],
  GreetingNode: ['children'],
  BodyNode: ['children'],
  PostscriptNode: ['children'],
  SignOffNode: ['children'],
  SignatureNode: ['children'],
  QuoteNode: ['children'],
  ForwardNode: ['children'],
  ResidueNode: ['children'],
  ParagraphNode: ['children'],
  SentenceNode: ['children'],
  WordNode: ['children'],
  TextNode: [],
  SymbolNode: [],
  PunctuationNode: [],
  WhiteSpaceNode: [],
  SourceNode: [],
};
const visitorKeysFor = visitorKeys;

/** Types of nodes that stand in paragraphs. */
const wordTypes = [
  'SentenceNode',
  'WordNode',
  'TextNode',
  'SymbolNode',
  'PunctuationNode',
  'WhiteSpaceNode',
  'SourceNode',
];

function toLintMessage(
  message: Message,
  ruleId: string,
  rule: AnyRule,
  severity: 1 | 2,
  descriptor: ReportDescriptor,
): LintMessage {
  const { messageId } = descriptor;
  const loc = 'loc' in descriptor ? descriptor.loc : message.getLoc(descriptor.node);
  if (!isInside(message, loc)) throw new Error('it reported a place outside the text');
  const suggestions = (descriptor.suggest ?? []).flatMap((suggestion): Suggestion[] => {
    const fix = runFix(message, suggestion.fix);
    return fix
      ? [{ desc: wordFor(rule, suggestion.messageId, suggestion.data), messageId: suggestion.messageId, fix }]
      : [];
  });
  if (suggestions.length > 0 && !rule.meta.hasSuggestions)
    throw new Error(`it makes suggestions but its meta has no hasSuggestions: true`);
  const fix = descriptor.fix ? runFix(message, descriptor.fix) : null;
  if (fix && !rule.meta.fixable) throw new Error(`it makes a fix but its meta has no fixable`);
  return {
    ruleId,
    severity: descriptor.severity === 'error' ? 2 : severity,
    message: wordFor(rule, messageId, descriptor.data),
    messageId,
    line: loc.start.line,
    column: loc.start.column,
    endLine: loc.end.line,
    endColumn: loc.end.column,
    ...(fix ? { fix } : {}),
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...(rule.meta.docs?.url ? { url: rule.meta.docs.url } : {}),
  };
}

/** A column behind the last one of its line is inside: a line's end may be pointed at, and CRLF is two letters. */
function isInside(message: Message, { start, end }: Loc): boolean {
  const isPoint = ({ line, column }: Loc['start']) =>
    Number.isInteger(line) &&
    Number.isInteger(column) &&
    line >= 1 &&
    column >= 1 &&
    line <= message.lines.length &&
    column <= (message.lines[line - 1] as string).length + 2;
  return (
    isPoint(start) && isPoint(end) && (start.line < end.line || (start.line === end.line && start.column <= end.column))
  );
}

/** A fix that would change what is not the writer's own is left out; the finding stays. */
function runFix(message: Message, fix: FixFunction): Fix | null {
  const made = fix(fixer);
  if (!made) return null;
  const fixes = Symbol.iterator in made ? [...made] : [made];
  if (fixes.length === 0) return null;
  for (const { range } of fixes) {
    const [start, end] = range;
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= message.text.length))
      throw new Error('its fix reaches outside the text');
  }
  const merged = mergeFixes(message.text, fixes);
  return staysInMessage(merged, message.ast) ? withLineEndsOf(message.text, merged) : null;
}

/** Fills `{{ placeholders }}` of a message, as ESLint does; an unknown messageId is the rule's fault. */
export function wordFor(rule: AnyRule, messageId: string, data: Data = {}): string {
  const template = (rule.meta.messages as Record<string, string>)[messageId];
  if (template === undefined)
    throw new Error(`unknown messageId "${messageId}"; known: ${Object.keys(rule.meta.messages).join(', ')}`);
  return template.replace(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) =>
    name in data ? String(data[name]) : whole,
  );
}
