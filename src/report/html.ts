/**
 * A page that one can read, print and pass on: each draft with its findings marked in the text. It needs no network and no
 * script: what is shown is chosen by check boxes and CSS.
 */
import type { LintMessage, LintResult } from '../engine/result.ts';
import { Locator } from '../syntax/lines.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { splitMessage } from './sentences.ts';
import { count, Summary } from './summary.ts';
import { stylesheet } from './html-style.ts';
import { visible, visibleLine } from './visible.ts';

/** UTF-16 units of a draft that are shown. A browser lays out longer pages slowly, and nobody reads them. */
const MAX_TEXT = 20_000;

export function htmlReporter(options: ReportOptions): Reporter {
  const summary = new Summary();
  const sections: string[] = [];
  const fine: string[] = [];
  const rules = new Map<string, number>();
  return {
    result(result) {
      summary.add(result);
      if (result.messages.length === 0) fine.push(nameOf(result, options));
      else sections.push(sectionOf(result, sections.length + 1, options));
      for (const { ruleId } of result.messages) rules.set(ruleId ?? '', (rules.get(ruleId ?? '') ?? 0) + 1);
      return '';
    },
    end: () => page(sections, fine, summary, rules, options),
  };
}

const nameOf = ({ filePath, entry }: LintResult, options: ReportOptions) =>
  visibleLine(options.nameOf(filePath)) + (entry === undefined ? '' : ` (${visibleLine(entry)})`);

/* ---- page ------------------------------------------------------------------------------------------------------- */

function page(
  sections: readonly string[],
  fine: readonly string[],
  summary: Summary,
  rules: ReadonlyMap<string, number>,
  options: ReportOptions,
): string {
  const ids = [...rules.keys()].sort();
  const style = stylesheet(ids.map(className));
  const problems = summary.errors + summary.warnings;
  const title =
    problems === 0
      ? `Nothing found in ${count(summary.messages, 'message')}`
      : `${count(problems, 'finding')} in ${count(sections.length, 'message')}`;
  const nothingElse = fine.length > 0 ? ` ${count(fine.length, 'other message')} without any.` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${options.sha256(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · msglint</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="sum"><strong class="e">${count(summary.errors, 'error')}</strong>, <strong class="w">${count(summary.warnings, 'warning')}</strong>.${problems === 0 ? '' : nothingElse}${summary.skippedLine === '' ? '' : ` ${escape(capital(summary.skippedLine))}.`}</p>
${problems === 0 ? '' : filters(summary, ids, rules)}
</header>
<main>
${sections.join('\n')}
${fine.length === 0 ? '' : `<details class="fine"><summary>${count(fine.length, 'message')} without a finding</summary><ul>${fine.map((name) => `<li>${escape(name)}</li>`).join('')}</ul></details>`}
</main>
</body>
</html>
`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function filters(summary: Summary, ids: readonly string[], rules: ReadonlyMap<string, number>): string {
  const box = (id: string, label: string, number: number) =>
    `<label><input type="checkbox" id="${id}" checked> ${label} <span class="n">${number}</span></label>`;
  const severities = [
    ...(summary.errors > 0 ? [box('show-e', 'Errors', summary.errors)] : []),
    ...(summary.warnings > 0 ? [box('show-w', 'Warnings', summary.warnings)] : []),
  ];
  return `<form class="filters" aria-label="What is shown">
<fieldset><legend>Severity</legend>${severities.join('')}</fieldset>
<fieldset><legend>Rule</legend>${ids.map((id) => box(`show-${className(id)}`, escape(id === '' ? 'other' : visibleLine(id)), rules.get(id) ?? 0)).join('')}</fieldset>
</form>`;
}

/** A class for a rule; ids of plugins hold signs that a class cannot. */
const className = (id: string) => `r-${id.replace(/[^a-z0-9-]/gu, (char) => `_${char.codePointAt(0)?.toString(16)}`)}`;

/* ---- one message ------------------------------------------------------------------------------------------------ */

interface Finding {
  message: LintMessage;
  /** In the order of the text, from 1. */
  number: number;
  /** Offsets in the source. */
  start: number;
  end: number;
  classes: string;
  anchor: string;
}

function sectionOf(result: LintResult, number: number, options: ReportOptions): string {
  const { source = '', messages } = result;
  const locator = new Locator(source);
  const findings = messages.map((message, index): Finding => {
    const start = locator.offset(message.line, message.column);
    const end =
      message.endLine === undefined || message.endColumn === undefined
        ? start
        : locator.offset(message.endLine, message.endColumn);
    return {
      message,
      number: index + 1,
      start,
      end: Math.max(start, end),
      classes: `${message.severity === 2 ? 'e' : 'w'} ${className(message.ruleId ?? '')}`,
      anchor: `m${number}-${index + 1}`,
    };
  });
  const explained = new Set<string>();
  const text =
    source === ''
      ? ''
      : `<div class="text" role="region" aria-label="Text" tabindex="0">${markedText(source, findings)}</div>`;
  return `<section aria-labelledby="m${number}">
<h2 id="m${number}">${escape(nameOf(result, options))}</h2>
<div class="pair">${text}
<ol class="findings">
${findings.map((finding) => itemOf(finding, explained, options)).join('\n')}
</ol></div>
</section>`;
}

function itemOf({ message, classes, anchor, number }: Finding, explained: Set<string>, options: ReportOptions): string {
  const { what, rest } = splitMessage(visibleLine(message.message));
  const { ruleId, line, column, severity, suggestions = [], related = [], url } = message;
  const why =
    ruleId === null || message.fatal || explained.has(ruleId) ? '' : (options.ruleOf(ruleId)?.meta.docs?.why ?? '');
  if (ruleId !== null && why !== '') explained.add(ruleId);
  const id = escape(visibleLine(ruleId ?? ''));
  const link =
    url !== undefined && /^https?:\/\//u.test(url) ? `<a href="${escape(url)}" rel="noreferrer">${id}</a>` : id;
  const advice = [rest, ...suggestions.map(({ desc }) => desc)].filter(Boolean);
  const parts = [
    `<p class="what"><span class="level">${severity === 2 ? 'Error' : 'Warning'}</span> ${escape(what)}</p>`,
    ...(why === '' ? [] : [`<p><span class="key">Why</span> ${escape(visibleLine(why))}</p>`]),
    ...advice.map(
      (one, index) => `<p><span class="key">${index === 0 ? 'Try' : 'Or'}</span> ${escape(visibleLine(one))}</p>`,
    ),
    ...related.map(
      (other) =>
        `<p><span class="key">And</span> ${escape(splitMessage(visibleLine(other.message)).what)} (${escape(visibleLine(other.ruleId ?? ''))})</p>`,
    ),
    `<p class="meta">${link === '' ? '' : `${link} · `}line ${line}, column ${column}</p>`,
  ];
  return `<li class="${classes}" id="${anchor}"><a class="badge" href="#${anchor}t" aria-label="Finding ${number}, go to the text">${number}</a><div>${parts.join('')}</div></li>`;
}

/** The text; front matter is folded away where nothing was found in it. */
function markedText(source: string, findings: readonly Finding[]): string {
  const front =
    /^---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?---[ \t]*(?:\r?\n|$)/u.exec(source.slice(0, MAX_TEXT))?.[0].length ?? 0;
  if (front === 0 || findings.some(({ start }) => start < front)) return markedPiece(source, 0, findings);
  return `<details class="front"><summary>Front matter</summary>${markedPiece(source.slice(0, front), 0, [])}</details>${markedPiece(source, front, findings)}`;
}

/** In pieces: where findings overlap, their marks are laid in each other. */
function markedPiece(source: string, begin: number, findings: readonly Finding[]): string {
  const end = Math.max(begin, Math.min(source.length, MAX_TEXT));
  const edges = new Set([begin, end]);
  for (const finding of findings) {
    if (finding.start <= end) edges.add(finding.start);
    if (finding.end <= end) edges.add(finding.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  let output = '';
  for (const [index, from] of cuts.entries()) {
    output += findings
      .filter(({ start }) => start === from)
      .map(
        ({ number, anchor, classes }) =>
          `<a class="badge ${classes}" id="${anchor}t" href="#${anchor}" aria-label="Finding ${number}">${number}</a>`,
      )
      .join('');
    const to = cuts[index + 1];
    if (to === undefined) break;
    const inside = findings.filter((finding) => finding.start < to && finding.end > from);
    output +=
      inside.map(({ classes }) => `<mark class="${classes}">`).join('') +
      escape(visible(source.slice(from, to).replace(/\r\n?/gu, '\n'))) +
      '</mark>'.repeat(inside.length);
  }
  return end < source.length
    ? `${output}<span class="cut">… and ${source.length - end} more characters</span>`
    : output;
}

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
