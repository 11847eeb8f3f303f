/** `msglint/retext`: msglint as a unified plugin. Findings become messages of the vfile. */
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { ConfigError, resolveConfig, type Config } from '../config/config.ts';
import { DraftError } from '../draft.ts';
import type { LintMessage } from '../engine/result.ts';
import { InputError } from '../input/input-error.ts';
import { readText } from '../input/text.ts';
import { linterFor, loadProviders } from '../linter.ts';
import { Locator } from '../syntax/lines.ts';
import { fillDraft, type KnownFields } from './fill-draft.ts';

declare module 'vfile' {
  interface DataMap {
    /** What is known around the draft; its front matter wins. */
    msglint: KnownFields;
  }
}

/**
 * Lints the text of the file, front matter and all, and adds a message for each finding: `fatal` for errors, `note` says
 * why it matters, `expected` what could stand there instead. The tree stays as it is. Recipient, history and the like
 * come from front matter or `file.data.msglint`.
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
  const resolved = resolveConfig(config);
  const linter = linterFor(resolved);
  const docs = new Map(resolved.rules.map(({ id, rule }) => [id, rule.meta.docs]));
  let loading: Promise<void> | undefined;
  // A linter changes nothing, so without a compiler of its own the pipeline gives the text back.
  this.compiler ??= (_tree, file) => String(file);

  return async (_tree, file) => {
    await (loading ??= loadProviders(resolved));
    const places = new Places(file);
    try {
      const { draft, source, layout } = readText(places.text);
      const known = fillDraft(draft, file.data.msglint ?? {});
      const { messages } = linter.lintSource({ draft: known, source, layout, filePath: file.path });
      for (const message of messages) addMessage(file, places, message, docs.get(message.ruleId ?? '')?.why);
    } catch (error) {
      if (!(error instanceof InputError || error instanceof DraftError)) throw error;
      const { line = 1, column = 1 } = error instanceof InputError ? error.place : {};
      file.message(error.message, { place: places.point(line, column), source: 'msglint' }).fatal = true;
    }
  };
};

export default msglint;

/** A pipeline is told its files by whoever runs it; globs that nobody looks at would only seem to work. */
function refuseFiles(config: Config): void {
  const withGlobs = (Array.isArray(config) ? config : [config]).find(({ files, ignores }) => files ?? ignores);
  if (withGlobs)
    throw new ConfigError(
      '"files" and "ignores" mean nothing in a pipeline. Remove them; whoever runs the pipeline chooses the files.',
    );
}

/** Where a message stands in the file. vfile counts a byte order mark as a character, msglint does not. */
class Places {
  /** Without a byte order mark. */
  readonly text: string;
  readonly #shift: number;
  readonly #locator: Locator;

  constructor(file: VFile) {
    const whole = String(file);
    this.#shift = whole.startsWith('\uFEFF') ? 1 : 0;
    this.text = whole.slice(this.#shift);
    this.#locator = new Locator(this.text);
  }

  point(line: number, column: number): { line: number; column: number; offset: number } {
    return {
      line,
      column: line === 1 ? column + this.#shift : column,
      offset: this.offset(line, column) + this.#shift,
    };
  }

  /** In {@link text}. */
  offset(line: number, column: number): number {
    return this.#locator.offset(line, column);
  }
}

function addMessage(file: VFile, places: Places, message: LintMessage, why: string | undefined): void {
  const { line, column, endLine = line, endColumn = column, ruleId, url } = message;
  const place = { start: places.point(line, column), end: places.point(endLine, endColumn) };
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
