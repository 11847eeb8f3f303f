/** Tests of rules: tables of messages, judged as strictly as ESLint's RuleTester does, and in some points more. */
import { draftSchema, toDraft, type Draft, type DraftInput } from '../draft.ts';
import { nearest } from '../nearest.ts';
import { applyFixes, MAX_FIX_PASSES } from './fix.ts';
import { Message, type Span } from './message.ts';
import { completeOptions, optionsProblem } from './options.ts';
import type { LintMessage, Suggestion } from './result.ts';
import {
  isForDraft,
  type AnyRule,
  type Data,
  type Fix,
  type Loc,
  type Range,
  type ReportDescriptor,
  type Rule,
  type RuleContext,
} from './rule.ts';
import { runRules, wordFor } from './run.ts';
import type { MessageNode } from '../syntax/tree.ts';

/** A message in which the rule finds nothing. */
export interface ValidCase extends DraftInput {
  /** Shown in place of the text. */
  name?: string;
  /** Options as in a configuration, without the severity. */
  options?: readonly unknown[];
  /** The draft lacks what the rule needs, or is on a channel that it is not for; without this such a case fails. */
  skipped?: true;
}

/** A message in which the rule finds something. */
export interface InvalidCase<MessageIds extends string = string> extends DraftInput {
  /** Shown in place of the text. */
  name?: string;
  /** Options as in a configuration, without the severity. */
  options?: readonly unknown[];
  /** How many findings there are; or each of them, in the order of the text. */
  errors: number | readonly ExpectedError<MessageIds>[];
  /** The text after one pass of fixes; null or absent = nothing is fixed. */
  output?: string | null;
}

/** What a finding must be; what is absent may be anything, except suggestions, which have to be listed. */
export interface ExpectedError<MessageIds extends string = string> {
  messageId: MessageIds;
  /** What the placeholders of the message are filled with. */
  data?: Data;
  /** The whole message. */
  message?: string;
  /** The flagged words. */
  text?: string;
  /** 1-based, as all of the four; columns in UTF-16 units. */
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
  suggestions?: readonly ExpectedSuggestion<MessageIds>[];
}

export interface ExpectedSuggestion<MessageIds extends string = string> {
  messageId: MessageIds;
  data?: Data;
  /** The whole text after the suggestion was taken. */
  output: string;
}

export interface RuleTests<MessageIds extends string = string> {
  valid: readonly (string | ValidCase)[];
  invalid: readonly InvalidCase<MessageIds>[];
}

export interface RuleTesterOptions {
  /** Whether each message of the rule has to be reported in some invalid case. Default true. */
  allMessages?: boolean;
}

/** `describe` or `it` of a test framework. */
export type TestFunction = (name: string, run: () => void) => void;

/** Thrown by a case that fails; test frameworks show the difference of `actual` and `expected`. */
export class RuleTestError extends Error {
  override name = 'RuleTestError';
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, difference: { actual?: unknown; expected?: unknown } = {}, options?: ErrorOptions) {
    super(message, options);
    this.actual = difference.actual;
    this.expected = difference.expected;
  }
}

/**
 * Runs a rule over messages, each as a test of its own.
 *
 * Tests are registered with `RuleTester.describe` and `RuleTester.it` if they are set, else with the `describe` and `it`
 * of the framework that runs (global ones, or vitest's without globals). Where there is none, the cases run at once and
 * the first that fails throws.
 *
 * @example
 * new RuleTester().run('no-shouting', noShouting, {
 *   valid: ['Could you send me the slides?', { text: 'SEND THEM', options: [{ max: 9 }] }],
 *   invalid: [
 *     {
 *       text: 'SEND ME THE SLIDES',
 *       errors: [{ messageId: 'shouting', text: 'SEND ME THE SLIDES' }],
 *       output: 'Send me the slides',
 *     },
 *   ],
 * });
 */
export class RuleTester {
  static describe: TestFunction | undefined;
  static it: TestFunction | undefined;
  readonly #allMessages: boolean;

  constructor({ allMessages = true }: RuleTesterOptions = {}) {
    this.#allMessages = allMessages;
  }

  /** @throws {RuleTestError} for tables and rules that cannot be tested; without a test framework for failing cases too. */
  run<MessageIds extends string, Options extends readonly unknown[]>(
    name: string,
    rule: Rule<MessageIds, Options>,
    tests: RuleTests<MessageIds>,
  ): void {
    checkRule(name, rule);
    checkKeys('the tests', tests, ['valid', 'invalid']);
    if (!Array.isArray(tests.valid) || !Array.isArray(tests.invalid))
      throw new RuleTestError('The tests need two lists, "valid" and "invalid".');
    const { describe, it } = framework(name);
    describe(name, () => {
      describe('valid', () => {
        for (const [index, test] of tests.valid.entries()) {
          const valid = typeof test === 'string' ? { text: test } : test;
          it(nameOf(valid), () => {
            refuseDuplicate(valid, tests.valid.slice(0, index));
            checkValid(name, rule, valid);
          });
        }
      });
      describe('invalid', () => {
        for (const [index, invalid] of tests.invalid.entries()) {
          it(nameOf(invalid), () => {
            refuseDuplicate(invalid, tests.invalid.slice(0, index));
            checkInvalid(name, rule, invalid);
          });
        }
        if (this.#allMessages) it('reports each message of the rule', () => checkMessages(name, rule, tests.invalid));
      });
    });
  }
}

/** The test framework that runs, or a stand-in that runs everything at once. */
function framework(ruleName: string): { describe: TestFunction; it: TestFunction } {
  const scope = globalThis as {
    describe?: TestFunction;
    it?: TestFunction;
    __vitest_index__?: { describe: TestFunction; it: TestFunction };
  };
  const vitest = scope.__vitest_index__;
  return {
    describe: RuleTester.describe ?? scope.describe ?? vitest?.describe ?? ((_name, run) => run()),
    it: RuleTester.it ?? scope.it ?? vitest?.it ?? ((caseName, run) => runAtOnce(`${ruleName}, ${caseName}`, run)),
  };
}

/** There is no report that could say which case it was, so the error does. */
function runAtOnce(name: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    throw new RuleTestError(`${name}: ${(error as Error).message}`, error as RuleTestError, { cause: error });
  }
}

/** Line ends and other things that cannot be seen, written out. */
const nameOf = ({ name, text }: ValidCase | InvalidCase) => name ?? JSON.stringify(text)?.slice(1, -1) ?? '(no text)';

/* ---- the table ------------------------------------------------------------------------------------------------ */

const draftKeys = Object.keys(draftSchema.properties as object);
const validKeys = [...draftKeys, 'name', 'options', 'skipped'];
const invalidKeys = [...draftKeys, 'name', 'options', 'errors', 'output'];
const errorKeys = ['messageId', 'data', 'message', 'text', 'line', 'column', 'endLine', 'endColumn', 'suggestions'];
const suggestionKeys = ['messageId', 'data', 'output'];

function checkRule(name: string, rule: AnyRule): void {
  if (typeof rule?.create !== 'function') throw new RuleTestError(`"${name}" is not a rule: it has no "create".`);
  const { messages, schema, defaultOptions } = rule.meta ?? {};
  if (!messages || Object.keys(messages).length === 0) throw new RuleTestError(`"${name}" has no "meta.messages".`);
  if (!Array.isArray(schema))
    throw new RuleTestError(`"${name}" has no "meta.schema". Write "schema: []" for a rule without options.`);
  if (!Array.isArray(defaultOptions))
    throw new RuleTestError(
      `"${name}" has no "meta.defaultOptions". Write "defaultOptions: []" for a rule without options.`,
    );
  const problem = optionsProblem(name, rule, defaultOptions);
  if (problem !== undefined) throw new RuleTestError(`The default options do not match the schema: ${problem}`);
}

function checkKeys(what: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new RuleTestError(
      `"${unknown}" means nothing in ${what}.${nearest(unknown, known)} Known: ${known.join(', ')}.`,
    );
}

function refuseDuplicate(test: object, earlier: readonly (string | object)[]): void {
  const own = fingerprint(test);
  const isThere = earlier.some((other) => fingerprint(typeof other === 'string' ? { text: other } : other) === own);
  if (isThere) throw new RuleTestError('This case stands in the list twice. Remove one of them.');
}

/** What a case tests; its name and the order of its keys make no difference. */
function fingerprint(test: object): string {
  const sorted = (_key: string, value: unknown): unknown =>
    isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  return JSON.stringify({ ...test, name: undefined }, sorted);
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/* ---- the verdicts --------------------------------------------------------------------------------------------- */

const notLookedAt = 'The rule did not look at this draft: it lacks what the rule needs, or the channel is excepted.';

function checkValid(name: string, rule: AnyRule, test: ValidCase): void {
  checkKeys('a valid case', test, validKeys);
  const { draft, messages } = lintCase(name, rule, test);
  const isSkipped = !isForDraft(rule, draft);
  if (isSkipped && !test.skipped)
    throw new RuleTestError(`${notLookedAt} If that is what is tested, add "skipped: true".`);
  if (!isSkipped && test.skipped)
    throw new RuleTestError('The rule looked at this draft, which has what it needs. Remove "skipped".');
  if (messages.length > 0)
    throw new RuleTestError(`Expected no errors, got ${listed(messages)}`, { actual: messages.length, expected: 0 });
}

function checkInvalid(name: string, rule: AnyRule, test: InvalidCase): void {
  checkKeys('an invalid case', test, invalidKeys);
  const { errors } = test;
  if (!Array.isArray(errors) && typeof errors !== 'number')
    throw new RuleTestError('An invalid case needs "errors": their number, or a list of them.');
  const expectedCount = typeof errors === 'number' ? errors : errors.length;
  if (!(expectedCount > 0))
    throw new RuleTestError('An invalid case needs at least one error. A message without errors is a valid case.');
  const { draft, message, messages } = lintCase(name, rule, test);
  if (!isForDraft(rule, draft)) throw new RuleTestError(notLookedAt);
  if (messages.length !== expectedCount) {
    throw new RuleTestError(`Expected ${expectedCount} errors, got ${listed(messages)}`, {
      actual: messages.length,
      expected: expectedCount,
    });
  }
  for (const [index, actual] of messages.entries()) {
    const expected = typeof errors === 'number' ? undefined : (errors[index] as ExpectedError);
    if (expected) checkError(rule, message, actual, expected, index);
    checkSuggestions(rule, message.text, actual.suggestions ?? [], expected?.suggestions ?? [], index);
  }
  checkOutput(name, rule, test, messages);
}

function checkError(
  rule: AnyRule,
  message: Message,
  actual: LintMessage,
  expected: ExpectedError,
  index: number,
): void {
  const at = `errors[${index}]`;
  if (!isPlain(expected)) throw new RuleTestError(`${at} has to be an object with at least "messageId".`);
  checkKeys(at, expected, errorKeys);
  checkMessageId(rule, expected.messageId, at);
  const start = message.getIndexFromLoc(actual);
  const end = message.getIndexFromLoc({
    line: actual.endLine ?? actual.line,
    column: actual.endColumn ?? actual.column,
  });
  const compare = (key: string, is: unknown, should: unknown) => {
    if (should !== undefined && is !== should) throw differs(`${at}.${key}`, is, should);
  };
  compare('messageId', actual.messageId, expected.messageId);
  if (expected.data) compare('data', actual.message, wordFor(rule, expected.messageId, expected.data));
  compare('message', actual.message, expected.message);
  compare('text', message.text.slice(start, end), expected.text);
  for (const key of ['line', 'column', 'endLine', 'endColumn'] as const) compare(key, actual[key], expected[key]);
}

function checkSuggestions(
  rule: AnyRule,
  text: string,
  actual: readonly Suggestion[],
  expected: readonly ExpectedSuggestion[],
  index: number,
): void {
  if (actual.length !== expected.length) {
    const descriptions = actual.map(({ desc }) => `"${desc}"`).join(', ');
    throw new RuleTestError(
      `errors[${index}] lists ${expected.length} suggestions, the rule makes ${actual.length}${descriptions && `: ${descriptions}`}. List each of them.`,
    );
  }
  for (const [place, suggestion] of actual.entries()) {
    const at = `errors[${index}].suggestions[${place}]`;
    const should = expected[place] as ExpectedSuggestion;
    checkKeys(at, should, suggestionKeys);
    checkMessageId(rule, should.messageId, at);
    if (suggestion.messageId !== should.messageId)
      throw differs(`${at}.messageId`, suggestion.messageId, should.messageId);
    const desc = should.data && wordFor(rule, should.messageId, should.data);
    if (desc !== undefined && suggestion.desc !== desc) throw differs(`${at}.data`, suggestion.desc, desc);
    if (actual.slice(0, place).some((other) => other.desc === suggestion.desc)) {
      throw new RuleTestError(`${at}: two suggestions say "${suggestion.desc}", so nobody can tell them apart.`);
    }
    if (typeof should.output !== 'string')
      throw new RuleTestError(`${at} needs "output": the whole text after the suggestion was taken.`);
    const output = replaced(text, suggestion.fix);
    if (output === text) throw new RuleTestError(`${at} changes nothing.`);
    if (output !== should.output) throw differs(`${at}.output`, output, should.output);
  }
}

function checkOutput(name: string, rule: AnyRule, test: InvalidCase, messages: readonly LintMessage[]): void {
  const { text, output } = test;
  const fixed = applyFixes(text, messages).text;
  if (output === text)
    throw new RuleTestError('"output" is the text itself. Write "output: null" where nothing is fixed.');
  if (output === undefined && fixed !== text)
    throw new RuleTestError(`The rule fixes this. Add "output": ${JSON.stringify(fixed)}.`);
  if (typeof output === 'string' && fixed === text)
    throw new RuleTestError('The rule fixes nothing here. Remove "output".');
  if (fixed !== (output ?? text)) throw differs('output', fixed, output ?? text);
  let settled = fixed;
  for (let pass = 1; pass < MAX_FIX_PASSES; pass++) {
    const next = fixedOnce(name, rule, test, settled);
    if (next === settled) return;
    settled = next;
  }
  if (fixedOnce(name, rule, test, settled) !== settled) {
    throw new RuleTestError(
      `The fix does not come to rest: after ${MAX_FIX_PASSES} passes it still changes the text. The last one was ${JSON.stringify(settled)}.`,
    );
  }
}

const fixedOnce = (name: string, rule: AnyRule, test: InvalidCase, text: string) =>
  applyFixes(text, lintCase(name, rule, { ...test, text }).messages).text;

/** Run apart from the cases, so that it holds where a framework runs only some of them. */
function checkMessages(name: string, rule: AnyRule, tests: readonly InvalidCase[]): void {
  const reported = new Set<string | undefined>();
  for (const test of tests) {
    for (const { messageId, suggestions = [] } of lintCase(name, rule, test).messages) {
      reported.add(messageId);
      for (const suggestion of suggestions) reported.add(suggestion.messageId);
    }
  }
  const missing = Object.keys(rule.meta.messages as object).filter((id) => !reported.has(id));
  if (missing.length > 0)
    throw new RuleTestError(
      `No invalid case reports ${missing.map((id) => `"${id}"`).join(', ')}. Add one, or remove the message.`,
    );
}

function checkMessageId(rule: AnyRule, messageId: string, at: string): void {
  const known = Object.keys(rule.meta.messages as object);
  if (messageId === undefined) throw new RuleTestError(`${at} needs "messageId". Known: ${known.join(', ')}.`);
  if (!known.includes(messageId))
    throw new RuleTestError(
      `${at}: the rule has no message "${messageId}".${nearest(messageId, known)} Known: ${known.join(', ')}.`,
    );
}

const differs = (what: string, actual: unknown, expected: unknown) =>
  new RuleTestError(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`, {
    actual,
    expected,
  });

const listed = (messages: readonly LintMessage[]) =>
  `${messages.length}${messages.map(({ line, column, message }) => `\n  ${line}:${column} ${message}`).join('')}`;

const replaced = (text: string, { range, text: inserted }: Fix) =>
  text.slice(0, range[0]) + inserted + text.slice(range[1]);

/* ---- the run -------------------------------------------------------------------------------------------------- */

interface Linted {
  draft: Draft;
  message: Message;
  messages: LintMessage[];
}

/** Lints the draft of a case, and fails for what a rule must never do, whatever the case expects. */
function lintCase(name: string, rule: AnyRule, test: ValidCase | InvalidCase): Linted {
  const options = structuredClone(test.options ?? []);
  const problem = optionsProblem(name, rule, options);
  if (problem !== undefined) throw new RuleTestError(problem);
  const fields = Object.entries(test).filter(([key]) => draftKeys.includes(key));
  const draft = freeze(toDraft(structuredClone(Object.fromEntries(fields)) as unknown as DraftInput));
  const message = new StrictMessage(draft);
  const before = JSON.stringify(message.ast);
  const active = {
    id: name,
    rule: watched(rule, message),
    severity: 2 as const,
    options: freeze(completeOptions(rule, options)),
  };
  const { messages, failures } = runRules(message, [active]);
  const [failure] = failures;
  if (failure) throw new RuleTestError(failure.error.message, {}, { cause: failure.error });
  if (JSON.stringify(message.ast) !== before)
    throw new RuleTestError('The rule changed the tree. Other rules read it too.');
  for (const { fix, suggestions = [] } of messages) {
    for (const { range } of [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)]) {
      checkSpan({ start: range[0], end: range[1] }, message.text);
    }
    if (fix && message.text.slice(...fix.range) === fix.text)
      throw new RuleTestError(`The fix replaces ${JSON.stringify(fix.text)} by itself.`);
  }
  return { draft, message, messages };
}

/** The rule, with every report looked at before the engine gets it. */
function watched(rule: AnyRule, message: Message): AnyRule {
  return {
    ...rule,
    create: (context: RuleContext) =>
      rule.create({
        ...context,
        report(descriptor: ReportDescriptor) {
          checkData(rule, descriptor);
          for (const suggestion of descriptor.suggest ?? []) checkData(rule, suggestion);
          if ('loc' in descriptor) checkLoc(descriptor.loc, message);
          context.report(descriptor);
        },
      }),
  };
}

/** Placeholders without data would stand in the message as they are. */
function checkData(rule: AnyRule, { messageId, data = {} }: { messageId: string; data?: Data }): void {
  const template = (rule.meta.messages as Record<string, string>)[messageId] ?? '';
  const names = [...template.matchAll(/\{\{([^{}]+)\}\}/gu)].map((match) => (match[1] as string).trim());
  const missing = names.filter((name) => data[name] === undefined);
  if (missing.length > 0)
    throw new RuleTestError(`The message "${messageId}" has placeholders without data: ${missing.join(', ')}.`);
}

function checkLoc({ start, end }: Loc, message: Message): void {
  for (const { line, column } of [start, end]) {
    const length = message.lines[line - 1]?.length;
    if (length === undefined || !(column >= 1 && column <= length + 1))
      throw new RuleTestError(`The rule reported a place outside the text: ${line}:${column}.`);
  }
  if (end.line < start.line || (end.line === start.line && end.column < start.column))
    throw new RuleTestError('The rule reported a place that ends before it begins.');
}

function checkSpan({ start, end }: Span, text: string): void {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RuleTestError(
      `There is no text from ${start} to ${end}: it is outside the text, which has ${text.length} characters.`,
    );
  }
}

/** A message that refuses places outside the text, where the real one takes the nearest place within. */
class StrictMessage extends Message {
  override locate(span: Span): Loc {
    checkSpan(span, this.text);
    return super.locate(span);
  }

  override getLocFromIndex(index: number): ReturnType<Message['getLocFromIndex']> {
    checkSpan({ start: index, end: index }, this.text);
    return super.getLocFromIndex(index);
  }

  override getRange(node: MessageNode): Range {
    if (!node.position)
      throw new RuleTestError(
        `The rule used a node without a position (${node.type}). Report a node of the tree, or a place.`,
      );
    return super.getRange(node);
  }
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) freeze(item);
  }
  return value;
}
