/** `msglint/retext`: msglint as a unified plugin. Findings become messages of the vfile. */
import type { Root } from 'nlcst';
import type { Plugin, Transformer } from 'unified';
import type { VFile } from 'vfile';
import { builtInRules, presets } from '../config/presets.ts';
import { ConfigError, resolveConfig, type Config, type ResolvedConfig, type RuleEntry } from '../config/config.ts';
import type { LintMessage } from '../engine/result.ts';
import { linterFor, loadProviders } from '../linter.ts';
import type { KnownFields } from './fill-draft.ts';
import { Kept } from './reading.ts';
import { Places } from './retext/places.ts';

declare module 'vfile' {
  interface DataMap {
    /** What is known around the draft; its front matter wins. */
    msglint: KnownFields;
  }
}

/**
 * Lints the text of the file, front matter and all, and adds a message for each finding: `fatal` for errors, `note` says
 * why it matters, `expected` what could stand there instead. Where the tree was made from Markdown or HTML
 * (remark-retext, rehype-retext), the message is what the tree says, and places are those of the source. The tree stays
 * as it is. Recipient, history and the like come from front matter or `file.data.msglint`.
 *
 * @example
 * import retextEnglish from 'retext-english';
 * import { unified } from 'unified';
 * import { reporter } from 'vfile-reporter';
 * import msglint from 'msglint/retext';
 *
 * const file = await unified().use(retextEnglish).use(msglint, { channel: 'email' }).process('Hi {{name}}, ...');
 * console.error(reporter(file));
 *
 * @throws {ConfigError} when the pipeline is frozen, for a configuration that cannot be used.
 */
const msglint: Plugin<[config?: Config], Root> = function (config = []) {
  refuseFiles(config);
  // A linter changes nothing, so without a compiler of its own the pipeline gives the text back.
  this.compiler ??= (_tree, file) => String(file);
  return transformer(resolveConfig(config));
};

export default msglint;

/**
 * One rule as a plugin, for those who compose their own. A pipeline of several understands a file once for all of them.
 * @param id of a rule of msglint; its plugin takes a severity, or a severity and options: `.use(rule, ['error', {max: 3}])`.
 * @throws {ConfigError} for an id that no rule has.
 */
export function retextRule(id: string): Plugin<[entry?: RuleEntry], Root> {
  if (!Object.hasOwn(builtInRules, id)) throw new ConfigError(`There is no rule "${id}". "msglint rules" lists them.`);
  const standard = presets.all.rules?.[id] ?? 'warn';
  const plugin: Plugin<[entry?: RuleEntry], Root> = function (entry = standard) {
    this.compiler ??= (_tree, file) => String(file);
    return transformer(resolveConfig({ rules: { [id]: entry } }));
  };
  // unified takes plugins that are the same function for the same plugin.
  Object.defineProperty(plugin, 'name', { value: `msglint:${id}` });
  return plugin;
}

/** By the tree, which all plugins of a pipeline get. */
const kept = new Kept<Places>();

function transformer(resolved: ResolvedConfig): Transformer<Root, Root> {
  const linter = linterFor(resolved);
  const docs = new Map(resolved.rules.map(({ id, rule }) => [id, rule.meta.docs]));
  let loading: Promise<void> | undefined;
  return async (tree, file) => {
    await (loading ??= loadProviders(resolved));
    const known: KnownFields = {
      ...(resolved.me ? { sender: resolved.me } : {}),
      ...(resolved.channel ? { channel: resolved.channel } : {}),
      ...file.data.msglint,
    };
    const { made: places, isFirst } = kept.of(tree, String(file), known, () => new Places(tree, file, known));
    const { reading } = places;
    if ('fault' in reading) {
      // Every rule meets the same fault; the first one says it.
      if (isFirst) {
        const place = places.pointInFile(reading.line, reading.column);
        file.message(reading.fault, { place, source: 'msglint' }).fatal = true;
      }
      return;
    }
    const { messages } = linter.lintSource({ ...reading, filePath: file.path });
    for (const message of messages) {
      if (message.ruleId === null && !isFirst) continue;
      addMessage(file, places, message, docs.get(message.ruleId ?? '')?.why);
    }
  };
}

/** A pipeline is told its files by whoever runs it; globs that nobody looks at would only seem to work. */
function refuseFiles(config: Config): void {
  const withGlobs = (Array.isArray(config) ? config : [config]).find(({ files, ignores }) => files ?? ignores);
  if (withGlobs)
    throw new ConfigError(
      '"files" and "ignores" mean nothing in a pipeline. Remove them; whoever runs the pipeline chooses the files.',
    );
}

function addMessage(file: VFile, places: Places, message: LintMessage, why: string | undefined): void {
  const { line, column, endLine = line, endColumn = column, ruleId, url } = message;
  const place = { start: places.point(line, column), end: places.point(endLine, endColumn, true) };
  const added = file.message(message.message, { place, source: 'msglint', ...(ruleId === null ? {} : { ruleId }) });
  added.fatal = message.severity === 2;
  added.actual = places.text.slice(places.offset(line, column), places.offset(endLine, endColumn));
  added.expected = replacements(message, places);
  added.note = why;
  added.url = url;
}

/** What could stand in the place of the flagged text. Fixes that reach beyond it cannot be said this way. */
function replacements(
  { line, column, endLine = line, endColumn = column, fix, suggestions = [] }: LintMessage,
  places: Places,
): string[] | undefined {
  const start = places.offset(line, column);
  const end = places.offset(endLine, endColumn);
  const texts = [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)]
    .filter(({ range }) => range[0] >= start && range[1] <= end)
    .map(({ range, text }) => places.text.slice(start, range[0]) + text + places.text.slice(range[1], end));
  return texts.length > 0 ? texts : undefined;
}
