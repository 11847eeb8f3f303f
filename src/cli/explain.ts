/**
 * `msglint explain <rule>`: what it flags, why, how good the evidence is, examples with what is said about them, options, and
 * when to turn it off. Prose and examples are those of the rule's page; facts are those of its `meta`.
 */
import picocolors from 'picocolors';
import { builtInRules } from '../config/presets.ts';
import { presetsOf } from '../config/preset-entry.ts';
import type { AnyRule } from '../engine/rule.ts';
import { readText } from '../input/text.ts';
import { createLinter } from '../linter.ts';
import { nearest } from '../nearest.ts';
import { visible, visibleJson } from '../report/visible.ts';
import { wrap } from '../report/width.ts';
import type { ExitCode } from './command.ts';
import { UsageError, type Options } from './options.ts';
import { isColored, outputWidth } from './output.ts';
import { readSections, type Example, type Section } from './rule-page.ts';

/** Lines longer than this are tiring to read, however wide the terminal. */
const MAX_WIDTH = 100;

/** @throws {UsageError} for a rule that there is not. */
export async function explainRule(options: Options, [id, ...more]: readonly string[]): Promise<ExitCode> {
  if (id === undefined || more.length > 0)
    throw new UsageError('"msglint explain" takes one rule. "msglint rules" lists them.');
  const rule = Object.hasOwn(builtInRules, id) ? builtInRules[id] : undefined;
  if (!rule)
    throw new UsageError(
      `There is no rule "${id}".${nearest(id, Object.keys(builtInRules))} "msglint rules" lists them.`,
    );
  const sections = await readSections(id);
  if (options.json || options.format === 'json') {
    const examples = sections.flatMap(({ parts }) => parts.filter((part) => typeof part === 'object'));
    const presets = Object.fromEntries(presetsOf(id, rule));
    process.stdout.write(`${visibleJson({ id, ...rule.meta, presets, examples }, 2)}\n`);
    return 0;
  }
  const page = new Page(Math.min(outputWidth(), MAX_WIDTH), isColored(options));
  const isHead = ({ title }: Section) => ['What it flags', 'Why', 'Options'].includes(title);
  const section = async (title: string) => {
    for (const one of sections) if (one.title === title) await page.section(one, id);
  };
  page.title(id, rule);
  await section('What it flags');
  if (sections.length === 0) page.prose('Why', rule.meta.docs.why);
  await section('Why');
  page.evidence(rule);
  page.options(rule);
  await section('Options');
  page.presets(id, rule);
  for (const one of sections) if (!isHead(one)) await page.section(one, id);
  process.stdout.write(page.text);
  return 0;
}

const gradeNames = {
  A: 'law, a platform’s rule, or a replicated study',
  B: 'observed data of a platform',
  C: 'data of vendors or practitioners',
  D: 'agreement of those who design messages',
  F: 'folklore',
} as const;

interface OptionSchema {
  description?: string;
  type?: string;
  enum?: unknown[];
  properties?: Record<string, OptionSchema>;
}

class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #colors: ReturnType<typeof picocolors.createColors>;

  constructor(width: number, color: boolean) {
    this.#width = width;
    this.#colors = picocolors.createColors(color);
  }

  get text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }

  title(id: string, { meta }: AnyRule): void {
    const fixes = meta.fixable ? ' It can be fixed by --fix.' : meta.hasSuggestions ? ' It makes suggestions.' : '';
    this.#lines.push(this.#colors.bold(id), ...wrap(`${meta.docs.description}.${fixes}`, this.#width), '');
  }

  prose(title: string, text: string): void {
    this.#heading(title);
    this.#write(text);
    this.#lines.push('');
  }

  async section({ title, parts }: Section, id: string): Promise<void> {
    // The options themselves are told from `meta`; here only what the page adds to them.
    const isTold = (part: string) => /^(?:It has none\.|- `)/u.test(part);
    const own = title === 'Options' ? parts.filter((part) => typeof part !== 'string' || !isTold(part)) : parts;
    if (own.length === 0) return;
    if (title !== 'Options') this.#heading(title);
    for (const part of own) {
      if (typeof part === 'string') this.#markdown(part);
      else await this.#example(part, id);
      this.#lines.push('');
    }
  }

  evidence({ meta }: AnyRule): void {
    const { grade, scope, sources, against } = meta.docs.evidence;
    this.#heading('How good the evidence is');
    this.#write(`${grade}, ${gradeNames[grade]}: ${scope}.`);
    for (const { by, year, says } of sources) this.#write(`- ${by} (${year}): ${says}`);
    this.#write(`Against it: ${against}`);
    this.#lines.push('');
  }

  options({ meta }: AnyRule): void {
    this.#heading('Options');
    const defaults = (meta.defaultOptions as readonly (Record<string, unknown> | undefined)[])[0] ?? {};
    const [schema] = meta.schema as readonly OptionSchema[];
    const rows = Object.entries(schema?.properties ?? {});
    if (rows.length === 0) this.#write('None.');
    for (const [name, { description, type, enum: values }] of rows) {
      const kind = values ? values.map((value) => JSON.stringify(value)).join(' | ') : (type ?? 'any');
      const standard = name in defaults ? `, default ${JSON.stringify(defaults[name])}` : '';
      this.#write(`- ${name} (${kind}${standard}): ${description ?? ''}`);
    }
    this.#lines.push('');
  }

  presets(id: string, rule: AnyRule): void {
    const { needs = [], exceptChannels = [] } = rule.meta.docs;
    this.#heading('When it runs');
    const held = presetsOf(id, rule);
    for (const severity of ['error', 'warn'] as const) {
      const names = held.filter(([, level]) => level === severity).map(([name]) => name);
      if (names.length > 0) this.#write(`- ${severity} in ${names.join(', ')}`);
    }
    if (exceptChannels.length > 0) this.#write(`- not on ${exceptChannels.join(', ')}`);
    this.#write(
      `- needs ${needs.length === 0 ? 'the text alone' : `${needs.join(', ')}; without, it is skipped and listed`}`,
    );
    this.#lines.push('');
  }

  #heading(title: string): void {
    this.#lines.push(this.#colors.bold(title));
  }

  /** Indented; a list item hangs by its dash. */
  #write(text: string): void {
    const hang = text.startsWith('- ') ? '    ' : '  ';
    wrap(visible(text), this.#width - hang.length).forEach((line, index) => {
      this.#lines.push(`${index === 0 ? '  ' : hang}${line}`);
    });
  }

  /** Paragraphs and lists of a page. Tables and code stay as they are. */
  #markdown(part: string): void {
    if (/^(?:```|\|)/u.test(part)) {
      const lines = part.split('\n').filter((line) => !/^(?:```|\|[-|]+\|$)/u.test(line));
      for (const line of lines) this.#lines.push(`  ${visible(line.replace(/^\| | \|$/gu, ''))}`);
      return;
    }
    const plain = part.replace(/\[([^[\]\n]+)\]\([^()\n]*\)/gu, '$1').replaceAll('**', '');
    for (const item of plain.split(/\n(?=- )/u)) this.#write(item.replace(/\s+/gu, ' '));
  }

  async #example({ verdict, options, text }: Example, id: string): Promise<void> {
    const colors = this.#colors;
    const word = verdict === 'wrong' ? colors.red('wrong') : colors.green('right');
    this.#lines.push(`  ${word}${options === undefined ? '' : ` with ${visible(JSON.stringify(options))}`}`);
    for (const line of visible(text).split('\n'))
      for (const row of wrap(line, this.#width - 4)) this.#lines.push(`  ${colors.dim('|')} ${row}`.trimEnd());
    if (verdict === 'right') return;
    const linter = await createLinter({ rules: { [id]: options === undefined ? 'warn' : ['warn', options] } });
    for (const { line, message } of linter.lintSource(readText(text)).messages)
      this.#write(`- line ${line}: ${message}`);
  }
}
