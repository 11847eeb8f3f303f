/** Lints drafts: configuration and engine put together. What the public door, the hosts and the command line call. */
import { resolveConfig, type Config, type ResolvedConfig } from './config/config.ts';
import { toDraft, type Draft, type DraftInput } from './draft.ts';
import { applyFixes, MAX_FIX_PASSES } from './engine/fix.ts';
import { Message } from './engine/message.ts';
import { toResult, type LintResult } from './engine/result.ts';
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
}

export interface FixResult extends LintResult {
  /** The text after fixing; equal to the text given when nothing could be fixed. */
  output: string;
}

export interface Linter {
  /** Lints one draft. @throws {DraftError} when it is not a draft. */
  lint(draft: string | DraftInput): LintResult;
  /** Lints one draft that came out of a file. */
  lintSource(source: SourceDraft): LintResult;
  /** Applies safe fixes until nothing changes, at most 10 times, and lints what came out. */
  fix(draft: string | DraftInput): FixResult;
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

/** Loads what some rules need and most drafts do not (compromise: 300 ms at import). */
export async function loadProviders(resolved: ResolvedConfig): Promise<void> {
  await Promise.all(
    resolved.rules.map(async ({ rule }) => {
      await rule.load?.();
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
  const lintSource = ({ draft, source, layout, filePath = '<text>' }: SourceDraft): LintResult => {
    const message = new Message(complete(draft), source, layout);
    const { messages, skippedRules, failures } = runRules(message, resolved.rules, {
      filename: filePath,
      settings: resolved.settings,
    });
    const fatal = failures.map(({ ruleId, error }) => ({
      ruleId,
      severity: 2 as const,
      fatal: true as const,
      message: `The rule "${ruleId}" failed: ${error.message}`,
      line: 1,
      column: 1,
    }));
    return toResult(filePath, [...fatal, ...messages], { entry: draft.id, source: message.text, skippedRules });
  };
  const lint = (input: string | DraftInput) => lintSource({ draft: toDraft(input) });
  return {
    lint,
    lintSource,
    fix(input) {
      const draft = toDraft(input);
      let output = draft.text;
      for (let pass = 0; pass < MAX_FIX_PASSES; pass++) {
        const { text, applied } = applyFixes(output, lintSource({ draft: { ...draft, text: output } }).messages);
        if (applied === 0 || text === output) break;
        output = text;
      }
      return { ...lintSource({ draft: { ...draft, text: output } }), output };
    },
    analyze: (input) => new Message(complete(toDraft(input))).analysis,
  };
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
