/** `msglint/textlint`: the rules as rules of textlint, each by itself and all of them as a preset. */
import type {
  TextlintFixableRuleModule,
  TextlintRuleContext,
  TextlintRuleModule,
  TextlintRuleOptions,
  TextlintRuleReporter,
} from '@textlint/types';
import { builtInRules } from '../config/presets.ts';
import { ConfigError, resolveConfig } from '../config/config.ts';
import type { LintMessage } from '../engine/result.ts';
import type { AnyRule, Fix } from '../engine/rule.ts';
import { linterFor, type Linter } from '../linter.ts';
import { Locator } from '../syntax/lines.ts';
import type { KnownFields } from './fill-draft.ts';
import { Kept, readDraft, type Reading } from './reading.ts';

/** Options of a rule as textlint gives them: the rule's own, and beside them what is known around the drafts. */
export interface MsglintRuleOptions {
  /** Recipient, channel, history and the like; a draft's front matter wins. */
  draft?: KnownFields;
  [option: string]: unknown;
}

interface Preset {
  rules: Record<string, TextlintRuleModule<MsglintRuleOptions>>;
  rulesConfig: Record<string, TextlintRuleOptions<MsglintRuleOptions> | false>;
}

/** By textlint's node of the document, which all rules of a run get. */
const readings = new Kept<Reading>();

/**
 * One rule of msglint as a rule of textlint.
 * @throws {ConfigError} for an id that no rule has; the rule itself, for options that it does not take.
 */
export function textlintRule(id: string): TextlintRuleModule<MsglintRuleOptions> {
  const rule = Object.hasOwn(builtInRules, id) ? builtInRules[id] : undefined;
  if (!rule) throw new ConfigError(`There is no rule "${id}". "msglint rules" lists them.`);
  const reporter = reporterOf(id, rule);
  // textlint takes a rule with a fixer as one that may change the text.
  return rule.meta.fixable
    ? ({ linter: reporter, fixer: reporter } satisfies TextlintFixableRuleModule<MsglintRuleOptions>)
    : reporter;
}

function reporterOf(id: string, rule: AnyRule): TextlintRuleReporter<MsglintRuleOptions> {
  return (context, options = {}) => {
    const { linter, known } = linterOf(id, options);
    return {
      async Document(node: Document) {
        await rule.load?.();
        const text = context.getSource(node);
        const locator = new Locator(text);
        const { made: reading, isFirst } = readings.of(node, text, known, () => readDraft(text, known));
        if ('fault' in reading) {
          if (isFirst) report(context, node, locator, { ...reading, message: reading.fault });
          return;
        }
        for (const message of linter.lintSource(reading).messages) {
          if (message.fatal) throw new Error(message.message);
          // What is said about the draft as a whole is no rule's, and said once.
          if (message.ruleId === id || isFirst) report(context, node, locator, message);
        }
      },
    };
  };
}

type Document = Parameters<TextlintRuleContext['report']>[0];
type Said = Pick<LintMessage, 'message' | 'line' | 'column' | 'endLine' | 'endColumn' | 'fix' | 'suggestions'>;

function linterOf(id: string, given: MsglintRuleOptions | true): { linter: Linter; known: KnownFields } {
  const { draft: known = {}, severity: _severity, ...own } = given === true ? ({} as MsglintRuleOptions) : given;
  const entry = Object.keys(own).length > 0 ? (['error', own] as const) : 'error';
  return { linter: linterFor(resolveConfig({ rules: { [id]: entry } })), known };
}

function report(context: Readonly<TextlintRuleContext>, node: Document, locator: Locator, said: Said): void {
  const { message, line, column, endLine = line, endColumn = column, fix, suggestions } = said;
  const start = locator.offset(line, column);
  const end = locator.offset(endLine, endColumn);
  // Ranges count from the start of the node, which for a document is the start of the text.
  const replace = ({ range, text }: Fix) => context.fixer.replaceTextRange(range, text);
  context.report(
    node,
    new context.RuleError(message, {
      padding: start === end ? context.locator.at(start) : context.locator.range([start, end]),
      ...(fix ? { fix: replace(fix) } : {}),
      ...(suggestions
        ? {
            suggestions: suggestions.map((suggestion, index) => ({
              id: suggestion.messageId ?? String(index),
              message: suggestion.desc,
              fix: replace(suggestion.fix),
            })),
          }
        : {}),
    }),
  );
}

/** All rules. Those of `recommended` are on, with its severities; what textlint's configuration says of a rule counts more. */
const preset: Preset = {
  rules: Object.fromEntries(Object.keys(builtInRules).map((id) => [id, textlintRule(id)])),
  rulesConfig: Object.fromEntries(Object.entries(builtInRules).map(([id, rule]) => [id, recommendedOptions(rule)])),
};

export default preset;

function recommendedOptions(rule: AnyRule): TextlintRuleOptions<MsglintRuleOptions> | false {
  const { recommended } = rule.meta.docs;
  if (recommended === false) return false;
  const { severity, options } =
    typeof recommended === 'string' ? { severity: recommended, options: [] as readonly unknown[] } : recommended;
  return { severity: severity === 'warn' ? 'warning' : 'error', ...(options[0] as object | undefined) };
}
