/** Runs rules over a message: one traversal for all of them. */
import esquery from 'esquery';
import { childrenOf, type MessageNode } from '../syntax/tree.ts';
import { fixer, mergeFixes } from './fix.ts';
import { attachExplained } from './interactions.ts';
import type { Message } from './message.ts';
import type { LintMessage, SkippedRule, Suggestion } from './result.ts';
import { missingNeeds, type AnyRule, type Data, type Fix, type FixFunction, type ReportDescriptor } from './rule.ts';

/** A rule with the severity and options that the configuration gives it. */
export interface ActiveRule {
  id: string;
  rule: AnyRule;
  severity: 1 | 2;
  /** Complete: defaults merged in. */
  options: readonly unknown[];
}

export interface RunResult {
  messages: LintMessage[];
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
}

interface Listener {
  ruleId: string;
  visit: (node: never) => void;
}

interface SelectorListener extends Listener {
  selector: ReturnType<typeof esquery.parse>;
  exit: boolean;
}

export function runRules(
  message: Message,
  rules: readonly ActiveRule[],
  { filename = '<text>', settings = {} }: RunOptions = {},
): RunResult {
  const result: RunResult = { messages: [], skippedRules: [], failures: [] };
  const byType = new Map<string, Listener[]>();
  const bySelector: SelectorListener[] = [];
  const failed = new Set<string>();
  const fail = (ruleId: string, error: unknown) => {
    if (failed.has(ruleId)) return;
    failed.add(ruleId);
    result.failures.push({ ruleId, error: error instanceof Error ? error : new Error(String(error)) });
  };

  for (const { id, rule, severity, options } of rules) {
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
      for (const [key, visit] of Object.entries(listeners)) addListener(key, { ruleId: id, visit }, byType, bySelector);
    } catch (error) {
      fail(id, error);
    }
  }

  traverse(message.ast, byType, bySelector, failed, fail);
  result.messages.sort(
    (a, b) => a.line - b.line || a.column - b.column || String(a.ruleId).localeCompare(String(b.ruleId)),
  );
  result.messages = attachExplained(result.messages, new Map(rules.map(({ id, rule }) => [id, rule])));
  return result;
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
      listener.visit(node as never);
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
  const walk = (node: MessageNode) => {
    emit(node, false);
    ancestry.unshift(node);
    for (const child of childrenOf(node)) walk(child);
    ancestry.shift();
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

function toLintMessage(
  message: Message,
  ruleId: string,
  rule: AnyRule,
  severity: 1 | 2,
  descriptor: ReportDescriptor,
): LintMessage {
  const { messageId } = descriptor;
  const loc = 'loc' in descriptor ? descriptor.loc : message.getLoc(descriptor.node);
  const suggestions = (descriptor.suggest ?? []).flatMap((suggestion): Suggestion[] => {
    const fix = runFix(message, suggestion.fix);
    return fix
      ? [{ desc: wordFor(rule, suggestion.messageId, suggestion.data), messageId: suggestion.messageId, fix }]
      : [];
  });
  if (suggestions.length > 0 && !rule.meta.hasSuggestions)
    throw new Error(`rule "${ruleId}" makes suggestions but its meta has no hasSuggestions: true`);
  const fix = descriptor.fix ? runFix(message, descriptor.fix) : null;
  if (fix && !rule.meta.fixable) throw new Error(`rule "${ruleId}" makes a fix but its meta has no fixable`);
  if (loc.start.line < 1 || loc.end.line > message.lines.length)
    throw new Error(`rule "${ruleId}" reported a place outside the text`);
  return {
    ruleId,
    severity,
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

function runFix(message: Message, fix: FixFunction): Fix | null {
  const made = fix(fixer);
  if (!made) return null;
  const fixes = Symbol.iterator in made ? [...made] : [made];
  return fixes.length === 0 ? null : mergeFixes(message.text, fixes);
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
