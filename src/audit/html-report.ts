/**
 * The report as one file to open in a browser. It loads nothing, from nowhere; its policy says so, and lets run just the one
 * script that it brings. All that stands in it from mails is escaped.
 */
import { createHash } from 'node:crypto';
import type { AuditReport } from './audit.ts';
import { clusterPlot, forestPlot, touchPlot, waitingPlot } from './charts.ts';
import { escape } from './html.ts';
import { redact } from './redact.ts';
import { between, betweenPoints, FALSE_DISCOVERY, percent, points, summarySentences } from './sentences.ts';

/** Rows of the tables of templates and threads. */
const MAX_ROWS = 100;
/** Rows that are shown at once; the others unfold. */
const FIRST_ROWS = 12;

export function htmlReport(given: AuditReport, options: { redact: boolean }): string {
  const report = options.redact ? redact(given) : given;
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const { period } = report;
  const title = `What gets answered: ${report.owner}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="msglint">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kicker">msglint audit${period ? ` · ${escape(period.from)} to ${escape(period.to)}` : ''}</p>
<h1>What gets answered</h1>
<p class="who">${escape(report.owner)} · ${report.sent.toLocaleString('en')} messages sent</p>
<div class="summary">${summarySentences(report)
    .map((sentence) => `<p>${escape(sentence)}</p>`)
    .join('')}</div>
${keyFigures(report)}
</header>
<main>
${practices(report)}
${overTime(report)}
${templates(report)}
${variants(report)}
${threads(report)}
${limits(report)}
</main>
<footer><p>Made by msglint on this machine from ${report.records.read.toLocaleString('en')} records; ${report.records.broken.length === 0 ? 'all of them could be read' : `${report.records.broken.length} could not be read, or not wholly`}. The file loads nothing from anywhere.</p></footer>
<script>${script}</script>
</body>
</html>
`;
}

function keyFigures(report: AuditReport): string {
  const { decided, answered, interval, outcomes, threads: states } = report;
  const figures: [string, string, string][] = [
    [
      decided === 0 ? '–' : percent(answered / decided),
      'answered',
      interval && decided > 0
        ? `${between(interval)}, of ${decided.toLocaleString('en')}`
        : 'none is old enough to tell',
    ],
    [
      String(outcomes.decline + outcomes.deferral),
      'said no, or later',
      `${outcomes.decline} no, ${outcomes.deferral} later`,
    ],
    [String(outcomes['opt-out']), 'asked to be left alone', 'not counted as answers'],
    [
      String(states['awaiting-you']),
      states['awaiting-you'] === 1 ? 'person waits for you' : 'people wait for you',
      'see the last table',
    ],
  ];
  return `<ul class="figures">${figures.map(([value, what, note]) => `<li><b>${escape(value)}</b><span>${escape(what)}</span><small>${escape(note)}</small></li>`).join('')}</ul>`;
}

function practices(report: AuditReport): string {
  const compared = report.practices.filter(({ enough }) => enough);
  const few = report.practices.filter(({ enough }) => !enough);
  const rows = [...compared]
    .sort((a, b) => (b.difference ?? 0) - (a.difference ?? 0))
    .map((one) => [
      cell(one.label, undefined, one.kind === 'rule' ? `<code>${escape(one.id)}</code>` : ''),
      cell(share(one.with.answered, one.with.n), one.with.answered / one.with.n),
      cell(share(one.without.answered, one.without.n), one.without.answered / one.without.n),
      cell(points(one.difference ?? 0), one.difference ?? 0),
      cell(betweenPoints(one.interval ?? [0, 0]), one.interval?.[0] ?? 0),
      cell(
        `${(one.q ?? 1) < 0.005 ? '< 0.01' : (one.q ?? 1).toFixed(2)}${(one.q ?? 1) <= FALSE_DISCOVERY ? ' ✓' : ''}`,
        one.q ?? 1,
      ),
    ]);
  return section(
    'What goes with answers',
    `<p>Messages with a practice against those without it. Only messages of the same kind are compared with each other: the same channel, the same number of follow-ups before, and the same acquaintance. A filled point is clear of chance even though many practices were looked at (false discovery at most ${FALSE_DISCOVERY * 100} %); a hollow one is not.</p>
${compared.length === 0 ? `<p class="empty">No practice has ${report.minimum} messages on each side yet.</p>` : `${forestPlot(report)}${details('All numbers', table('Practices', ['Practice', 'Answered with it', 'Without', 'Difference', '95 % interval', 'q'], rows))}`}
${few.length === 0 ? '' : details(`${few.length} practices with too few messages to compare (fewer than ${report.minimum} on a side)`, `<ul>${few.map((one) => `<li>${escape(one.label)} <small>${one.with.n} with, ${one.without.n} without</small></li>`).join('')}</ul>`)}`,
  );
}

function overTime(report: AuditReport): string {
  const plots = `${touchPlot(report)}${waitingPlot(report)}`;
  return plots === ''
    ? ''
    : section(
        'Follow-ups, and how long answers take',
        `<p>An answer counts for the last message before it. Messages whose end is not known, because the mailbox ends or you wrote again, count for as long as they are known.</p>${plots}`,
      );
}

function templates(report: AuditReport): string {
  if (report.clusters.length === 0)
    return section('Templates', '<p class="empty">No text was sent three times or more.</p>');
  const rows = report.clusters
    .slice(0, MAX_ROWS)
    .map((one, index) => [
      cell(String(index + 1), index + 1),
      cell(one.size.toLocaleString('en'), one.size),
      cell(
        one.decided === 0 ? '–' : percent(one.answered / one.decided),
        one.decided === 0 ? -1 : one.answered / one.decided,
      ),
      cell(one.interval ? between(one.interval) : 'none to judge', one.interval?.[0] ?? -1),
      cell(percent(one.onlySlotsDiffer / one.size), one.onlySlotsDiffer / one.size),
      cell(one.varies.map((what) => what.replace(' ', '\u00a0')).join(', ') || 'nothing'),
      `<td class="sample">${escape(readable(one.sample).slice(0, 240))}${one.sample.length > 240 ? '…' : ''}</td>`,
    ]);
  return section(
    'Templates',
    `<p>Texts that were sent three times or more, names, numbers and links left out. The dashed line is the share answered of all messages.</p>
${clusterPlot(report)}
${foldedTable('Templates', ['No.', 'Sent', 'Answered', '95 % interval', 'Same but for names', 'What varies', 'Text'], rows)}
${more(report.clusters.length)}`,
  );
}

function variants({ variants: given }: AuditReport): string {
  if (!given) return '';
  const rows = given.list.map((one, index) => [
    cell(one.name),
    cell(one.n.toLocaleString('en'), one.n),
    cell(one.n === 0 ? '–' : percent(one.answered / one.n), one.answered / one.n),
    cell(between(one.interval), one.interval[0]),
    cell(one.difference ? points(one.difference.value) : 'the one compared with', one.difference?.value ?? 0),
    cell(
      one.difference
        ? `${betweenPoints(one.difference.interval)}: ${one.difference.interval[0] > 0 ? 'better' : one.difference.interval[1] < 0 ? 'worse' : 'not told yet'}`
        : '',
      index,
    ),
  ]);
  return section(
    given.from === 'tag' ? 'Variants' : 'Templates against each other',
    `<p>These intervals hold however often you look, and whenever you stop; that makes them wider than the others. Where one takes in 0, go on and look again.</p>${table('Variants', ['Variant', 'Sent', 'Answered', 'Interval', 'Against the first', 'Interval'], rows)}`,
  );
}

function threads(report: AuditReport): string {
  const states = Object.entries(report.threads).filter(([, count]) => count > 0);
  const rows = report.waitingThreads
    .slice(0, MAX_ROWS)
    .map((step) => [
      cell(step.person),
      cell(step.state.replace('-', ' ')),
      cell(step.lastAt.slice(0, 10), Date.parse(step.lastAt)),
      cell(String(step.followUps), step.followUps),
      cell(step.fairFrom ?? '–', step.fairFrom === null ? Number.MAX_SAFE_INTEGER : Date.parse(step.fairFrom)),
      cell(step.reason),
    ]);
  return section(
    'Threads that wait',
    `<p>${escape(states.map(([state, count]) => `${count.toLocaleString('en')} ${state.replace('-', ' ')}`).join(', ') || 'None.')}. As of the last day of the mailbox; <code>msglint next</code> says it as of today.</p>
${rows.length === 0 ? '' : foldedTable('Threads that wait', ['Who', 'State', 'Last message', 'Follow-ups', 'Fair from', 'Why'], rows)}${more(report.waitingThreads.length)}`,
  );
}

function limits(report: AuditReport): string {
  return section(
    'What this cannot show',
    `<ul>
<li><b>Not causes.</b> Nobody drew lots over who got which message. People whom you knew, channels and follow-ups are compared like with like; all else that differs is not.</li>
<li><b>Not small differences.</b> With ${report.decided.toLocaleString('en')} messages, differences of a few points drown in chance. An interval that takes in 0 says “not known”, not “no difference”.</li>
<li><b>Not those who are missing.</b> Threads you deleted, answers by telephone, people who left are not in the mailbox.</li>
<li><b>Not a forecast.</b> It says nothing about the next message, and nothing about whether anybody opened one.</li>
</ul>`,
  );
}

/* ---- parts ------------------------------------------------------------------------------------------------------ */

/** Sentence marks as full stops. */
const readable = (sample: string) => sample.replaceAll(' | ', '. ');

const section = (title: string, body: string) => `<section><h2>${escape(title)}</h2>${body}</section>`;
const details = (title: string, body: string) => `<details><summary>${escape(title)}</summary>${body}</details>`;
const share = (answered: number, n: number) =>
  n === 0 ? '–' : `${percent(answered / n)} of ${n.toLocaleString('en')}`;
const more = (count: number) =>
  count > MAX_ROWS
    ? `<p><small>and ${(count - MAX_ROWS).toLocaleString('en')} more; <code>--format json</code> has them all.</small></p>`
    : '';

/** @param order by which the column is sorted; default: the text. @param extra HTML below the text. */
const cell = (text: string, order?: number, extra = '') =>
  `<td${order === undefined ? '' : ` class="number" data-order="${order}"`}>${escape(text)}${extra === '' ? '' : `<br>${extra}`}</td>`;

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escape(title)}"><table><thead><tr>${head.map((name) => `<th scope="col" aria-sort="none"><button type="button">${escape(name)}</button></th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</tbody></table></div>`;

/** The first rows, and all of them where there are more. */
const foldedTable = (title: string, head: readonly string[], rows: readonly string[][]) =>
  rows.length <= FIRST_ROWS
    ? table(title, head, rows)
    : `${table(title, head, rows.slice(0, FIRST_ROWS))}${details(`All ${rows.length}, to be sorted`, table(`${title}, all`, head, rows))}`;

const script = `
for (const table of document.querySelectorAll('table')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => head.firstElementChild.addEventListener('click', () => {
    const isUp = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of heads) other.setAttribute('aria-sort', 'none');
    head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const key = (row) => row.cells[column].dataset.order;
    const rows = [...table.tBodies[0].rows].sort((a, b) =>
      key(a) === undefined ? a.cells[column].textContent.localeCompare(b.cells[column].textContent) : key(a) - key(b));
    table.tBodies[0].append(...(isUp ? rows : rows.reverse()));
  }));
}`;

/** The blues are of Okabe and Ito's palette, which all kinds of colour vision tell from grey; what is clear of chance is also filled. */
const style = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #565656; --line: #d9d9d9; --paper: #fff; --card: #f5f7f9; --blue: #0072B2; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --soft: #a9afb5; --line: #3a4046; --paper: #14171a; --card: #1f2429; --blue: #56B4E9; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 56rem; color: var(--ink); background: var(--paper); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { margin: 0; font-size: 2.1rem; line-height: 1.15; letter-spacing: -0.02em; }
h2 { margin: 3rem 0 0.5rem; font-size: 1.35rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
p { margin: 0.5rem 0; max-width: 44rem; }
.kicker { color: var(--soft); font-size: 0.9rem; margin: 0; }
.who, footer, small { color: var(--soft); }
.summary { margin: 1.25rem 0; padding: 0.4rem 0 0.4rem 1.1rem; border-left: 4px solid var(--blue); font-size: 1.08rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.figures li { background: var(--card); border-radius: 8px; padding: 0.8rem 1rem; display: flex; flex-direction: column; }
.figures b { font-size: 1.7rem; line-height: 1.2; }
figure { margin: 1.5rem 0; }
figcaption { font-weight: 600; margin-bottom: 0.25rem; }
figure svg { width: 100%; height: auto; display: block; overflow: visible; }
.narrow { display: none; }
details { margin: 0.75rem 0; }
summary { cursor: pointer; color: var(--blue); font-weight: 600; padding: 0.3rem 0; }
.scroll { overflow-x: auto; margin: 0.75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.7rem 0.45rem 0; border-bottom: 1px solid var(--line); }
.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
.sample { min-width: 15rem; color: var(--soft); overflow-wrap: anywhere; }
th { vertical-align: bottom; }
th button { all: unset; cursor: pointer; font-weight: 600; }
th button:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
th button::after { content: '\\00a0↕'; color: var(--soft); }
th[aria-sort=ascending] button::after { content: '\\00a0↑'; color: inherit; }
th[aria-sort=descending] button::after { content: '\\00a0↓'; color: inherit; }
code { font-size: 0.85em; color: var(--soft); }
.empty { color: var(--soft); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.9rem; }
@media (max-width: 640px) {
  body { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.7rem; }
  .wide { display: none; } .narrow { display: block; }
  .figures { grid-template-columns: 1fr 1fr; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  h2, figure, tr, .figures { break-inside: avoid; } h2 { break-after: avoid; }
  th button::after { content: ''; } .scroll { overflow: visible; }
  .wide { display: block; } .narrow { display: none; }
}
`;
