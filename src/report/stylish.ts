/** The default: each finding with its place, the flagged words, why it matters and what to do. For people at a terminal. */
import picocolors from 'picocolors';
import type { LintMessage, LintResult } from '../engine/result.ts';
import { splitLines } from '../syntax/lines.ts';
import { codeFrame } from './frame.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { splitMessage } from './sentences.ts';
import { Summary } from './summary.ts';
import { visibleLine } from './visible.ts';
import { padTo, wrap } from './width.ts';
import { widthOf } from '../syntax/width.ts';

const SEVERITY_WIDTH = 'error'.length;
/** Narrower than this a message could not be read. */
const MIN_MESSAGE_WIDTH = 20;

export function stylishReporter(options: ReportOptions): Reporter {
  const summary = new Summary();
  const colors = picocolors.createColors(options.color);
  return {
    result(result) {
      summary.add(result);
      return result.messages.length === 0 ? '' : describe(result, options, colors);
    },
    end() {
      if (summary.errors + summary.warnings === 0) return '';
      const color = summary.errors > 0 ? colors.red : colors.yellow;
      const fixable = summary.fixable > 0 ? `${summary.fixable} of them can be fixed: add --fix.\n` : '';
      return `${wrap(visibleLine(summary.line), options.width)
        .map((line) => colors.bold(color(line)))
        .join('\n')}\n${fixable}`;
    },
  };
}

type Colors = ReturnType<typeof picocolors.createColors>;

function describe(result: LintResult, options: ReportOptions, colors: Colors): string {
  const rows = result.messages.map((message) => {
    const { what, rest } = splitMessage(visibleLine(message.message));
    return { message, what, rest, place: `${message.line}:${message.column}`, id: visibleLine(message.ruleId ?? '') };
  });
  const placeWidth = Math.max(...rows.map(({ place }) => place.length));
  const idWidth = Math.max(...rows.map(({ id }) => widthOf(id)));
  const indent = 2 + placeWidth + 2 + SEVERITY_WIDTH + 2;
  // Rule ids stand in a column of their own where the terminal is wide enough, else under the message.
  const room = options.width - indent;
  const isWide = room - idWidth - 2 >= Math.max(MIN_MESSAGE_WIDTH, room / 2);
  const whatWidth = isWide
    ? Math.min(room - idWidth - 2, Math.max(...rows.map(({ what }) => widthOf(what))))
    : Math.max(MIN_MESSAGE_WIDTH, room);

  const lines = result.source === undefined ? [] : splitLines(result.source).map((line) => line.text);
  const explained = new Set<string>();
  const output: string[] = [heading(result, options, colors)];
  for (const { message, what, rest, place, id } of rows) {
    const label = message.severity === 2 ? colors.red('error') : colors.yellow('warn ');
    const [first = '', ...more] = wrap(what, whatWidth);
    const head = `  ${colors.dim(padTo(place, placeWidth))}  ${label}  `;
    output.push(`${head}${isWide && id !== '' ? `${padTo(first, whatWidth)}  ${colors.dim(id)}` : first}`);
    for (const line of more) output.push(`${' '.repeat(indent)}${line}`);
    if (!isWide && id !== '') output.push(`${' '.repeat(indent)}${colors.dim(id)}`);
    output.push(...frameOf(message, lines, options.width, colors));
    const why =
      message.ruleId === null || message.fatal || explained.has(message.ruleId)
        ? ''
        : (options.ruleOf(message.ruleId)?.meta.docs?.why ?? '');
    if (why !== '') {
      // The reason is the same for each finding of a rule; said once for a message it is read.
      explained.add(message.ruleId as string);
      output.push(...note('why', why, options.width, colors));
    }
    for (const [index, advice] of [rest, ...(message.suggestions ?? []).map(({ desc }) => desc)]
      .filter(Boolean)
      .entries()) {
      output.push(...note(index === 0 ? 'try' : 'or', advice, options.width, colors));
    }
    for (const related of message.related ?? []) {
      const { what: fault } = splitMessage(visibleLine(related.message));
      output.push(...note('and', `${fault} (${visibleLine(related.ruleId ?? '')})`, options.width, colors));
    }
  }
  return `${output.map((line) => line.trimEnd()).join('\n')}\n\n`;
}

function heading(result: LintResult, { nameOf }: ReportOptions, colors: Colors): string {
  const entry = result.entry === undefined ? '' : colors.dim(` (${visibleLine(result.entry)})`);
  return `${colors.underline(visibleLine(nameOf(result.filePath)))}${entry}`;
}

function frameOf(message: LintMessage, lines: readonly string[], width: number, colors: Colors): string[] {
  if (lines.length === 0 || message.endLine === undefined || message.endColumn === undefined) return [];
  const gutter = Math.max(6, String(message.endLine).length + 2);
  const span = { line: message.line, column: message.column, endLine: message.endLine, endColumn: message.endColumn };
  return codeFrame(lines, span, Math.max(MIN_MESSAGE_WIDTH, width - gutter - 3)).map(({ number, text }) => {
    const marks = number === undefined ? (message.severity === 2 ? colors.red(text) : colors.yellow(text)) : text;
    return `${colors.dim(`${String(number ?? '').padStart(gutter)} |`)} ${marks}`;
  });
}

function note(label: 'why' | 'try' | 'or' | 'and', text: string, width: number, colors: Colors): string[] {
  const [first = '', ...more] = wrap(visibleLine(text), Math.max(MIN_MESSAGE_WIDTH, width - 11));
  return [`     ${colors.bold(padTo(label, 3))}   ${first}`, ...more.map((line) => `           ${line}`)];
}
