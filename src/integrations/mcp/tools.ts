/** The tools of the MCP server: their input and output as JSON schemas, and what they do with the library. */
import { presetNames, presets, builtInRules, type PresetName } from '../../config/presets.ts';
import type { ConfigObject, RuleEntry } from '../../config/config.ts';
import { draftSchema, toDraft, type DraftInput } from '../../draft.ts';
import { Message } from '../../engine/message.ts';
import type { LintMessage, LintResult } from '../../engine/result.ts';
import type { AnyRule, RuleMeta } from '../../engine/rule.ts';
import { readText } from '../../input/text.ts';
import { createLinter } from '../../linter.ts';
import { nearest } from '../../nearest.ts';
import { Locator } from '../../syntax/lines.ts';
import { fillDraft } from '../fill-draft.ts';

/** Thrown for arguments that a tool cannot take; the message says what would be right. */
export class ToolError extends Error {
  override name = 'ToolError';
}

/** New words that are named in the text for the model; the structured answer has all of them. */
const MAX_LISTED = 20;

interface Tool {
  name: string;
  title: string;
  description: string;
  inputSchema: ToolSchema;
  outputSchema: ToolSchema;
  run(input: Record<string, unknown>): Promise<{ structured: Record<string, unknown>; text: string }>;
}

interface ToolSchema {
  type: 'object';
  properties: Record<string, object>;
  required?: string[];
  [key: string]: unknown;
}

/** What is said to the linter itself is said by `rules`. */
const { msglint: _msglint, ...fields } = draftSchema.properties as Record<string, object>;

/** What the model is told of each field; their types are those of the draft itself. */
const fieldNotes: Readonly<Record<string, string>> = {
  text: 'The message as it would be sent. Front matter of a draft file is understood and is no part of the message.',
  subject: 'Subject of an e-mail or InMail.',
  channel: 'Where it is sent; limits hang on it.',
  recipient: 'Whom it is written to: a name, or what is known of them (facts: one thing a string).',
  sender: 'Who writes: a name, or name, company and role.',
  sent: 'When it is to be sent, ISO 8601. Default: now.',
  history: 'Earlier messages of the thread, oldest first; "from" is "sender" (the default) or "recipient".',
  kind: 'What sort of message it is. Default: found out from text and thread.',
  attachments: 'Names of attached files; [] = none, absent = not known.',
  html: 'The HTML part, where there is one.',
  id: 'Your own key; comes back as "entry".',
};
const draftFields = Object.fromEntries(
  Object.entries(fields).map(([name, schema]) => [
    name,
    fieldNotes[name] === undefined ? schema : { ...schema, description: fieldNotes[name] },
  ]),
);
const configFields = {
  preset: { enum: [...presetNames], description: 'Rules to begin with. Default: recommended.' },
  rules: {
    type: 'object',
    description: 'Severities by rule ("off", "warn", "error", or [severity, {options}]), over those of the preset.',
  },
};

const draftInput = (required: string[] = ['text']): ToolSchema => ({
  type: 'object',
  properties: { ...draftFields, ...configFields },
  required,
  additionalProperties: false,
});

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const change = {
  type: 'object',
  properties: { range: { type: 'array', items: count }, text },
  required: ['range', 'text'],
};
const findings = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      ruleId: { type: ['string', 'null'] },
      severity: { enum: [1, 2], description: '1 warning, 2 error' },
      message: text,
      why: text,
      quote: { type: 'string', description: 'The flagged words.' },
      line: { type: 'integer', minimum: 1 },
      column: { type: 'integer', minimum: 1 },
      endLine: { type: 'integer', minimum: 1 },
      endColumn: { type: 'integer', minimum: 1 },
      fix: change,
      suggestions: { type: 'array', items: { type: 'object', properties: { desc: text, fix: change } } },
      url: text,
    },
    required: ['ruleId', 'severity', 'message', 'line', 'column'],
  },
};
const skipped = {
  type: 'array',
  description: 'Rules that said nothing because this was not known.',
  items: { type: 'object', properties: { ruleId: text, needs: { type: 'array', items: text } } },
};
const lintOutput: ToolSchema = {
  type: 'object',
  properties: {
    ok: { type: 'boolean', description: 'No finding of severity error.' },
    errorCount: count,
    warningCount: count,
    messages: findings,
    skippedRules: skipped,
    entry: text,
  },
  required: ['ok', 'errorCount', 'warningCount', 'messages', 'skippedRules'],
};

interface Given {
  draft: DraftInput;
  config: ConfigObject;
}

function given(tool: string, schema: ToolSchema, input: Record<string, unknown>): Given {
  checkNames(tool, schema, input);
  const {
    preset = 'recommended',
    rules = {},
    ...draft
  } = input as unknown as DraftInput & {
    preset?: PresetName;
    rules?: Record<string, RuleEntry>;
  };
  if (!(presetNames as readonly string[]).includes(preset))
    throw new ToolError(
      `"preset" cannot be ${JSON.stringify(preset)}.${nearest(preset, presetNames)} Known: ${presetNames.join(', ')}.`,
    );
  if (typeof rules !== 'object' || Array.isArray(rules) || rules === null)
    throw new ToolError('"rules" has to be an object, such as {"no-vague-ask": "off"}.');
  return { draft, config: { extends: [preset], rules } };
}

/** Names that the tool does not have, and such as it needs; what their values are is checked where they are used. */
function checkNames(tool: string, { properties, required = [] }: ToolSchema, input: Record<string, unknown>): void {
  const known = Object.keys(properties);
  const unknown = Object.keys(input).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new ToolError(
      `"${unknown}" is no argument of ${tool}.${nearest(unknown, known)} Known: ${known.join(', ')}.`,
    );
  const missing = required.find((name) => input[name] === undefined || input[name] === null);
  if (missing !== undefined)
    throw new ToolError(`"${missing}" is missing. ${tool} needs ${required.map((name) => `"${name}"`).join(' and ')}.`);
}

/** The draft that an agent gives: its text may be that of a file, front matter and all. */
function sourceOf(input: DraftInput) {
  // Checked as a whole first, so that a wrong field is named before the text is read.
  const whole = toDraft(input);
  const read = readText(whole.text);
  const { text: _text, html: _html, ...known } = input;
  return { ...read, draft: { ...fillDraft(read.draft, known), html: whole.html, id: whole.id } };
}

const lintMessage: Tool = {
  name: 'lint_message',
  title: 'Lint a message',
  description:
    'Says what keeps a message (LinkedIn note, direct message, InMail, e-mail) from being answered, before it is sent: each finding with its place, the reason and the way out. Give recipient, channel and earlier messages where you know them.',
  inputSchema: draftInput(),
  outputSchema: lintOutput,
  async run(input) {
    const { draft, config } = given(this.name, this.inputSchema, input);
    const linter = await createLinter(config);
    const source = sourceOf(draft);
    const result = linter.lintSource(source);
    return { structured: told(result, source.source), text: summary(result, source.source) };
  },
};

const fixMessage: Tool = {
  name: 'fix_message',
  title: 'Fix a message',
  description:
    'Applies the mechanical fixes (such as filling a merge field whose value is known), and says what is left. It never puts the message in other words.',
  inputSchema: draftInput(),
  outputSchema: {
    type: 'object',
    properties: { output: text, changed: { type: 'boolean' }, ...lintOutput.properties },
    required: ['output', 'changed', ...(lintOutput.required ?? [])],
  },
  async run(input) {
    const { draft, config } = given(this.name, this.inputSchema, input);
    const linter = await createLinter(config);
    const source = sourceOf(draft);
    const { output, ...result } = linter.fixSource(source);
    const structured = { output, changed: output !== source.source, ...told(result, output) };
    return { structured, text: `${output}\n\n---\n${summary(result, output)}` };
  },
};

/** Rules that look at what was sent before. */
const isAboutThread = ([id, rule]: [string, AnyRule]) =>
  (rule.meta.docs.needs ?? []).includes('history') || id.includes('follow-up');

const checkFollowUp: Tool = {
  name: 'check_follow_up',
  title: 'Check a follow-up',
  description:
    'Compares a follow-up with the messages before it: what is repeated, what is new, and what the rules about follow-ups find.',
  inputSchema: draftInput(['text', 'history']),
  outputSchema: {
    type: 'object',
    properties: {
      ...lintOutput.properties,
      kind: { type: 'string', description: 'What sort of message it reads as.' },
      repetition: { type: 'string', description: 'How much of an earlier message comes again.' },
      similarity: { type: 'number', minimum: 0, maximum: 1 },
      repeated: { type: 'array', items: text, description: 'Sentences that stood in an earlier message.' },
      fresh: { type: 'array', items: text, description: 'Words that bring something new.' },
    },
    required: [...(lintOutput.required ?? []), 'kind', 'repetition', 'similarity', 'repeated', 'fresh'],
  },
  async run(input) {
    const { draft, config } = given(this.name, this.inputSchema, input);
    if ((draft.history ?? []).length === 0)
      throw new ToolError(
        '"history" is empty: there is nothing to compare with. Give the earlier messages, oldest first.',
      );
    const own = Object.fromEntries(
      Object.entries(builtInRules)
        .filter(isAboutThread)
        .map(([id]): [string, RuleEntry] => [id, presets.recommended.rules?.[id] ?? 'warn']),
    );
    const linter = await createLinter({ rules: { ...own, ...config.rules } });
    const source = sourceOf(draft);
    const message = new Message(source.draft, source.source, source.layout);
    const result = linter.lintSource({ ...source, message });
    const { novelty, kind } = message.analysis;
    const structured = {
      ...told(result, source.source),
      kind: kind.kind,
      repetition: novelty.repetition,
      similarity: novelty.similarity,
      repeated: novelty.repeated.map((sentence) => sentence.text),
      fresh: [...novelty.fresh],
    };
    const fresh =
      novelty.fresh.length > 0
        ? `New in it: ${novelty.fresh.slice(0, MAX_LISTED).join(', ')}.`
        : 'Nothing in it is new.';
    return { structured, text: `${summary(result, source.source)}\n\n${fresh}` };
  },
};

const ruleShape = {
  id: text,
  description: text,
  why: text,
  recommended: { enum: ['error', 'warn', 'off'] },
  needs: { type: 'array', items: text },
};

const explainRule: Tool = {
  name: 'explain_rule',
  title: 'Explain a rule',
  description: 'Says what a rule is for, on what evidence it rests, what it says and which options it takes.',
  inputSchema: {
    type: 'object',
    properties: { rule: { type: 'string', description: 'Id of a rule, as in a finding or from list_rules.' } },
    required: ['rule'],
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      ...ruleShape,
      evidence: {
        type: 'object',
        properties: {
          grade: { type: 'string', description: 'A law or replicated study ... F folklore' },
          scope: text,
          against: text,
          sources: {
            type: 'array',
            items: { type: 'object', properties: { by: text, year: { type: 'integer' }, says: text, url: text } },
          },
        },
      },
      messages: { type: 'array', items: text },
      options: { type: 'array', description: 'JSON schemas of the options.' },
      defaultOptions: { type: 'array' },
    },
    required: ['id', 'description', 'why', 'recommended', 'needs', 'evidence', 'messages', 'options', 'defaultOptions'],
  },
  // eslint-disable-next-line @typescript-eslint/require-await -- a tool that happens to wait for nothing
  async run(input) {
    checkNames(this.name, this.inputSchema, input);
    const id = String(input['rule']);
    const rule = Object.hasOwn(builtInRules, id) ? builtInRules[id] : undefined;
    if (!rule) {
      const known = Object.keys(builtInRules);
      throw new ToolError(`There is no rule "${id}".${nearest(id, known)} Known: ${known.join(', ')}.`);
    }
    const { docs, messages, schema, defaultOptions } = rule.meta as RuleMeta;
    const { grade, scope, sources, against } = docs.evidence;
    const structured = {
      ...shownRule(id, rule),
      evidence: { grade, scope, against, sources: [...sources] },
      messages: Object.values(messages),
      options: [...schema],
      defaultOptions: [...defaultOptions],
    };
    const lines = [
      `${id}: ${docs.description}.`,
      `Why: ${docs.why}`,
      `Evidence (${grade}): ${scope}`,
      ...sources.map(({ by, year, says }) => `  ${by} (${year}): ${says}`),
      `Against it: ${against}`,
      `The page is the resource msglint://rules/${id}.`,
    ];
    return { structured, text: lines.join('\n') };
  },
};

const listRules: Tool = {
  name: 'list_rules',
  title: 'List the rules',
  description: 'All rules, each with its severity in the preset "recommended" and with what it needs to know.',
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
  outputSchema: {
    type: 'object',
    properties: { rules: { type: 'array', items: { type: 'object', properties: ruleShape } } },
    required: ['rules'],
  },
  // eslint-disable-next-line @typescript-eslint/require-await -- a tool that happens to wait for nothing
  async run(input) {
    checkNames(this.name, this.inputSchema, input);
    const rules = Object.entries(builtInRules).map(([id, rule]) => shownRule(id, rule));
    return {
      structured: { rules },
      text: rules.map(({ id, recommended, description }) => `${id} (${recommended}): ${description}`).join('\n'),
    };
  },
};

export const tools: readonly Tool[] = [lintMessage, fixMessage, checkFollowUp, explainRule, listRules];

function shownRule(id: string, { meta: { docs } }: AnyRule) {
  const { recommended } = docs;
  const severity = recommended === false ? 'off' : typeof recommended === 'string' ? recommended : recommended.severity;
  return { id, description: docs.description, why: docs.why, recommended: severity, needs: [...(docs.needs ?? [])] };
}

function told(result: LintResult, source: string): Record<string, unknown> {
  const { errorCount, warningCount, messages, skippedRules = [], entry } = result;
  return {
    ok: errorCount === 0,
    errorCount,
    warningCount,
    messages: messages.map((message) => ({ ...message, why: whyOf(message), quote: quoteOf(message, source) })),
    skippedRules,
    ...(entry === undefined ? {} : { entry }),
  };
}

const whyOf = ({ ruleId }: LintMessage): string =>
  (ruleId !== null && Object.hasOwn(builtInRules, ruleId) && builtInRules[ruleId]?.meta.docs.why) || '';

function quoteOf({ line, column, endLine = line, endColumn = column }: LintMessage, source: string): string {
  const locator = new Locator(source);
  return source.slice(locator.offset(line, column), locator.offset(endLine, endColumn));
}

function summary({ messages, skippedRules = [] }: LintResult, source: string): string {
  const rows = messages.map((message) => {
    const { line, column, severity, ruleId } = message;
    const why = whyOf(message);
    const quote = quoteOf(message, source);
    return [
      `${line}:${column} ${severity === 2 ? 'error' : 'warn'} ${ruleId ?? ''}: ${message.message}`,
      ...(quote === '' ? [] : [`  at ${JSON.stringify(quote)}`]),
      ...(why === '' ? [] : [`  why: ${why}`]),
      ...(message.suggestions ?? []).map(({ desc }) => `  suggestion: ${desc}`),
    ].join('\n');
  });
  const skipped = skippedRules.map(({ ruleId, needs }) => `Not judged: ${ruleId}, which needs ${needs.join(' and ')}.`);
  return [rows.length === 0 ? 'Nothing found.' : rows.join('\n'), ...skipped].join('\n');
}
