/** Lints drafts: configuration and engine put together. What the public door, the hosts and the command line call. */
import { loadHtml } from './analysis/html.ts';
import { resolveConfig, type Config, type ResolvedConfig } from './config/config.ts';
import { toDraft, type Draft, type DraftInput } from './draft.ts';
import { applyFixes, MAX_FIX_PASSES } from './engine/fix.ts';
import { directiveFindings } from './engine/suppress.ts';
import { Message } from './engine/message.ts';
import { toResult, withMessages, type LintMessage, type LintResult, type Suppression } from './engine/result.ts';
import { runRules } from './engine/run.ts';
import type { Analysis } from './analysis/analysis.ts';
import type { Layout } from './syntax/parse.ts';

/** A draft that came out of a file, with the text that is reported on. */
export interface SourceDraft {
  draft: Draft;
  /** The whole text that the person edits; default: the draft's text. */
  source?: string;
  layout?: Layout;
  filePath?: string;
  /** Where in the source the names stand that `disable` lists; default: its first character. */
  disablePlaces?: readonly Place[];
  /** The message made of all that, where a host runs one rule at a time over it; what the configuration knows is in it. */
  message?: Message;
}

export interface Place {
  line: number;
  column: number;
}

export interface FixResult extends LintResult {
  /** The text after fixing; equal to the text given when nothing could be fixed. */
  output: string;
  /** Fixes that were applied. */
  fixed: number;
}

/** Which findings may be fixed. */
export type IsWanted = (message: LintMessage) => boolean;

export interface Linter {
  /** Lints one draft. @throws {DraftError} when it is not a draft. */
  lint(draft: string | DraftInput): LintResult;
  /** Lints one draft that came out of a file. */
  lintSource(source: SourceDraft): LintResult;
  /** Applies safe fixes until nothing changes, at most 10 times, and lints what came out. */
  fix(draft: string | DraftInput): FixResult;
  /** The same for a draft that came out of a file; `output` is its whole text. Front matter and quotes stay as they are. */
  fixSource(source: SourceDraft, isWanted?: IsWanted): FixResult;
  /** What the draft says: sentences, asks, anchors, value, novelty. */
  analyze(draft: string | DraftInput): Analysis;
}

/**
 * Makes a linter. Resolves to one whose methods are synchronous.
 * @throws {ConfigError} for an unknown rule, preset or option.
 */
export async function createLinter(config?: Config): Promise<Linter> {
  const resolved = resolveConfig(config);
  await loadProviders(resolved);
  return linterFor(resolved);
}

/**
 * Loads what some rules need and most drafts do not.
 * @param options.html false where drafts are read by `src/input`, which loads the HTML parser once a draft has HTML.
 */
export async function loadProviders(resolved: ResolvedConfig, { html = true } = {}): Promise<void> {
  await Promise.all(
    resolved.rules.map(async (active) => {
      try {
        if (html || active.rule.load !== loadHtml) await active.rule.load?.();
      } catch (error) {
        active.problem = error instanceof Error ? error.message : String(error);
      }
    }),
  );
}

/** A linter for a configuration whose providers are loaded. */
export function linterFor(resolved: ResolvedConfig): Linter {
  const complete = (draft: Draft): Draft => ({
    ...draft,
    sender: draft.sender ?? resolved.me,
    channel: draft.channel === 'other' && resolved.channel ? resolved.channel : draft.channel,
  });
  const suppressionsOf =
    ({ msglint }: Draft) =>
    (ruleId: string): Suppression[] => {
      const reason = resolved.suppress.get(ruleId);
      return [
        ...(msglint?.disable.includes(ruleId)
          ? [{ kind: 'directive' as const, justification: msglint.reason ?? '' }]
          : []),
        ...(reason === undefined ? [] : [{ kind: 'config' as const, justification: reason }]),
      ];
    };
  const active = new Set(resolved.rules.map(({ id }) => id));

  const lintSource = (given: SourceDraft): LintResult => {
    const { draft, source, layout, filePath = '<text>', disablePlaces = [] } = given;
    // One made before the text was fixed is of no use any more.
    const isMade = given.message?.text === (source ?? draft.text);
    const message = isMade && given.message ? given.message : new Message(complete(draft), source, layout);
    const run = runRules(message, resolved.rules, {
      filename: filePath,
      settings: resolved.settings,
      suppressionsOf: suppressionsOf(draft),
    });
    const fatal = run.failures.map(({ ruleId, error }) => failure(ruleId, error.message));
    const { messages, suppressedMessages } = run;
    const unused =
      resolved.unusedDirectives === 'off'
        ? []
        : directiveFindings({
            directives: draft.msglint,
            suppressed: suppressedMessages,
            known: resolved.known,
            ran: active,
            skipped: run.skippedRules,
            severity: resolved.unusedDirectives === 'error' ? 2 : 1,
            places: disablePlaces,
          });
    return toResult(filePath, [...fatal, ...unused, ...messages], {
      entry: draft.id,
      source: message.text,
      skippedRules: run.skippedRules,
      suppressedMessages,
    });
  };

  const fixSource = (source: SourceDraft, isWanted: IsWanted = () => true): FixResult => {
    const restless = new Set<string>();
    for (;;) {
      const { result, unsettled } = fixInPasses(source, lintSource, (message) =>
        restless.has(String(message.ruleId)) ? false : isWanted(message),
      );
      if (unsettled.length === 0) {
        const failures = [...restless].map((id) =>
          failure(id, `its fixes do not come to rest in ${MAX_FIX_PASSES} passes; none was made`),
        );
        return failures.length === 0
          ? result
          : { ...result, ...withMessages(result, [...failures, ...result.messages]), output: result.output };
      }
      // One that goes on by itself is to blame; where none does, they undo each other.
      const alone = unsettled.filter(
        (id) => fixInPasses(source, lintSource, (message) => message.ruleId === id).unsettled.length > 0,
      );
      for (const id of alone.length > 0 ? alone : unsettled) restless.add(id);
    }
  };

  return {
    lint: (input) => lintSource({ draft: toDraft(input) }),
    lintSource,
    fix: (input) => fixSource({ draft: toDraft(input) }),
    fixSource,
    analyze: (input) => new Message(complete(toDraft(input))).analysis,
  };
}

const failure = (ruleId: string, reason: string): LintMessage => ({
  ruleId,
  severity: 2,
  fatal: true,
  message: `The rule "${ruleId}" failed: ${reason}`,
  line: 1,
  column: 1,
});

/** Characters by which fixes may lengthen a text. One that doubles it in each pass would else fill the memory. */
const MAX_GROWTH = 100_000;

/** Fixes until nothing changes. `unsettled` are the rules that would go on for ever; then the result is of no use. */
function fixInPasses(
  given: SourceDraft,
  lintSource: (source: SourceDraft) => LintResult,
  isWanted: IsWanted,
): { result: FixResult; unsettled: string[] } {
  const start = given.source ?? given.draft.text;
  const bodyStart = start.length - given.draft.text.length;
  let output = start;
  let fixed = 0;
  for (let pass = 0; ; pass++) {
    const draft = { ...given.draft, text: output.slice(bodyStart) };
    const result = lintSource(given.source === undefined ? { ...given, draft } : { ...given, draft, source: output });
    const { text, applied } = applyFixes(output, result.messages.filter(isWanted));
    const isEndless = pass === MAX_FIX_PASSES || text.length > 2 * start.length + MAX_GROWTH;
    if (text === output || isEndless)
      return {
        result: { ...result, output, fixed },
        unsettled: text === output ? [] : [...new Set(applied.map(({ ruleId }) => String(ruleId)))],
      };
    output = text;
    fixed += applied.length;
  }
}

/** One-call form of {@link Linter.lint}. */
export async function lint(draft: string | DraftInput, config?: Config): Promise<LintResult> {
  return (await createLinter(config)).lint(draft);
}

/** One-call form of {@link Linter.fix}. */
export async function fix(draft: string | DraftInput, config?: Config): Promise<FixResult> {
  return (await createLinter(config)).fix(draft);
}

/** One-call form of {@link Linter.analyze}. */
export async function analyze(draft: string | DraftInput, config?: Config): Promise<Analysis> {
  return (await createLinter(config)).analyze(draft);
}
