/**
 * What a rule is: an ESLint rule object, typed for messages. The object that runs here runs in ESLint unchanged.
 */
import { staysInMessage, withLineEndsOf } from './fix.ts';
import type { Message } from './message.ts';
import type { MessageNode } from '../syntax/tree.ts';
import type { Channel, Draft } from '../draft.ts';

export type Severity = 'off' | 'warn' | 'error';

/** What must be known around the draft for a rule to judge it; without it the rule is skipped and listed. */
export type Need = (typeof ruleNeeds)[number];
export const ruleNeeds = ['history', 'outbox', 'recipient', 'sent', 'subject', 'attachments'] as const;

/** How far the advice can be trusted: A law or replicated study, B large first-party data, C vendor or practitioner data, D design consensus, F folklore. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D' | 'F';

/** Where the advice comes from: who found what, and when. */
export interface Source {
  by: string;
  /** Year in which it was found or published. */
  year: number;
  /** What was found, in one clause without a full stop. */
  says: string;
  url?: string;
}

export interface Evidence {
  grade: EvidenceGrade;
  /** For which messages it was found. */
  scope: string;
  sources: readonly Source[];
  /** What speaks against the advice, or how far it does not reach; a sentence. */
  against: string;
}

export const presetNames = [
  'recommended',
  'mission',
  'linkedin',
  'cold-email',
  'recruiting',
  'job-seeker',
  'research',
  'strict',
  'privacy',
  'all',
] as const;
export type PresetName = (typeof presetNames)[number];

/** What a preset makes of a rule. Options differ from the defaults. */
export type PresetEntry = Severity | { severity: 'error' | 'warn'; options: readonly unknown[] };

/** A finding that is one fault with a finding of this rule, and says less about it. */
export interface Explained {
  rule: string;
  /** Only these messages of it; absent = all. */
  messageIds?: readonly string[];
  /** Only where the two overlap; absent = anywhere in the message. */
  isOverlapping?: true;
}

export interface RuleDocs {
  /** One line, in the imperative or as a noun phrase, without a full stop. */
  description: string;
  /** Why it matters to the reader of the message; printed under each finding. */
  why: string;
  /** Severity in the preset `recommended`, with options where they differ from the defaults; false = not in it. */
  recommended: Exclude<PresetEntry, 'off'> | false;
  /**
   * Where a preset differs from what it is made from: `linkedin`, `cold-email`, `recruiting`, `job-seeker` and `research`
   * from `recommended`, `strict` from all but folklore and taste, `mission` and `privacy` from nothing.
   */
  presets?: Readonly<Partial<Record<Exclude<PresetName, 'recommended' | 'all'>, PresetEntry>>>;
  needs?: readonly Need[];
  /** Channels on which the rule does not apply. */
  exceptChannels?: readonly Channel[];
  /** One fault, one finding: these are attached to the finding of this rule in place of being listed beside it. */
  explains?: readonly Explained[];
  evidence: Evidence;
  url?: string;
}

export interface RuleMeta<MessageIds extends string = string, Options extends readonly unknown[] = readonly unknown[]> {
  type: 'problem' | 'suggestion' | 'layout';
  docs: RuleDocs;
  messages: Record<MessageIds, string>;
  /** JSON schema of the options (an array of schemas, as in ESLint). */
  schema: readonly object[];
  defaultOptions: Options;
  fixable?: 'code' | 'whitespace';
  hasSuggestions?: boolean;
  /** Versions of msglint that the rule is for, such as `{ msglint: '>=0.1.0' }`; in another one it is reported as failed. */
  engines?: { readonly msglint?: string };
  /** ESLint languages in which the rule may run; set by {@link defineRule}. */
  languages?: readonly string[];
}

/** A half-open range of UTF-16 offsets. */
export type Range = [start: number, end: number];

export interface Fix {
  range: Range;
  text: string;
}

/** The fixer of ESLint, for nodes with a position and for ranges. */
export interface Fixer {
  insertTextAfter(node: MessageNode, text: string): Fix;
  insertTextAfterRange(range: Range, text: string): Fix;
  insertTextBefore(node: MessageNode, text: string): Fix;
  insertTextBeforeRange(range: Range, text: string): Fix;
  remove(node: MessageNode): Fix;
  removeRange(range: Range): Fix;
  replaceText(node: MessageNode, text: string): Fix;
  replaceTextRange(range: Range, text: string): Fix;
}

export type FixFunction = (fixer: Fixer) => Fix | Iterable<Fix> | null;

export interface Loc {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

export type Data = Readonly<Record<string, string | number>>;

export interface SuggestionDescriptor<MessageIds extends string = string> {
  messageId: MessageIds;
  data?: Data;
  fix: FixFunction;
}

export type ReportDescriptor<MessageIds extends string = string> = {
  messageId: MessageIds;
  data?: Data;
  fix?: FixFunction | null;
  suggest?: readonly SuggestionDescriptor<MessageIds>[];
  /** Makes an error of a finding that the configuration calls a warning. ESLint, which knows no such thing, ignores it. */
  severity?: 'error';
} & ({ node: MessageNode } | { loc: Loc });

export interface RuleContext<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> {
  readonly id: string;
  readonly options: Options;
  readonly sourceCode: Message;
  readonly filename: string;
  readonly settings: Readonly<Record<string, unknown>>;
  report(descriptor: ReportDescriptor<MessageIds>): void;
}

export type Visitor<Node> = (node: Node) => void;

/** Listeners by node type; `:exit` after a type, or any esquery selector, works as in ESLint. */
export type Listeners = {
  [Type in MessageNode['type']]?: Visitor<Extract<MessageNode, { type: Type }>>;
} & Record<string, Visitor<never> | undefined>;

export interface Rule<MessageIds extends string = string, Options extends readonly unknown[] = readonly unknown[]> {
  meta: RuleMeta<MessageIds, Options>;
  create(context: RuleContext<MessageIds, Options>): Listeners;
  /** Loads what the rule needs and most drafts do not; awaited by `createLinter`. ESLint ignores it. */
  load?(): Promise<void>;
}

/** Any rule, whatever its message ids and options: what registries and hosts hold. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a registry holds rules of every option type
export type AnyRule = Rule<any, any>;

/** A plugin in ESLint's shape. */
export interface Plugin {
  meta?: { name?: string; version?: string };
  rules?: Record<string, AnyRule>;
  configs?: Record<string, unknown>;
}

/** The ESLint language in which drafts are linted, and the only one in which our rules make sense. */
export const LANGUAGE = 'msglint/draft';

/** Gives a rule its types, says in which ESLint language it may run, and keeps it silent on drafts that it is not for. */
// The `| []` makes the compiler infer a tuple, so that `options: [first]` has its type.
export function defineRule<const MessageIds extends string, Options extends readonly unknown[] | []>(
  rule: Rule<MessageIds, Options>,
): Rule<MessageIds, Options> {
  return {
    ...rule,
    meta: { languages: [LANGUAGE], ...rule.meta },
    // Our engine asks before it creates a rule, to list what it skipped. Other hosts call `create` themselves.
    create: (context) =>
      isForDraft(rule, context.sourceCode.draft) && !context.sourceCode.silences(context.id)
        ? rule.create(context.sourceCode.guardsFixes ? context : withSafeFixes(context))
        : {},
  };
}

/** The context with a report whose fixes leave alone what is not the writer's own, whichever engine applies them. */
function withSafeFixes<MessageIds extends string, Options extends readonly unknown[]>(
  context: RuleContext<MessageIds, Options>,
): RuleContext<MessageIds, Options> {
  const { text, ast } = context.sourceCode;
  const safe =
    (fix: FixFunction): FixFunction =>
    (fixer) => {
      const made = fix(fixer);
      if (!made) return null;
      const fixes = Symbol.iterator in made ? [...made] : [made];
      return fixes.every((one) => staysInMessage(one, ast)) ? fixes.map((one) => withLineEndsOf(text, one)) : null;
    };
  return Object.create(context, {
    report: {
      value: (descriptor: ReportDescriptor<MessageIds>) =>
        context.report({
          ...descriptor,
          ...(descriptor.fix ? { fix: safe(descriptor.fix) } : {}),
          ...(descriptor.suggest
            ? { suggest: descriptor.suggest.map((suggestion) => ({ ...suggestion, fix: safe(suggestion.fix) })) }
            : {}),
        }),
    },
  }) as RuleContext<MessageIds, Options>;
}

/** Whether a draft has what a rule needs, and is sent on a channel that the rule is for. */
export function isForDraft(rule: AnyRule, draft: Draft): boolean {
  return !rule.meta.docs?.exceptChannels?.includes(draft.channel) && missingNeeds(rule, draft).length === 0;
}

/** Which needs of a rule a draft leaves open; empty = the rule can run. */
export function missingNeeds(rule: AnyRule, draft: Draft): Need[] {
  return (rule.meta.docs?.needs ?? []).filter((need: Need) => {
    // A first message has no history, and that is known.
    if (need === 'history')
      return draft.history.length === 0 && draft.kind !== 'first' && draft.hasWholeHistory !== true;
    if (need === 'attachments') return draft.attachments === null && draft.channel !== 'linkedin-connection';
    return draft[need] === null;
  });
}
