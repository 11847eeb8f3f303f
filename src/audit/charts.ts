/** The plots of the report: inline SVG, each with a text alternative, in a wide form and one for phones. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { escape } from './html.ts';
import type { AuditReport, PracticeResult } from './audit.ts';
import { between, betweenPoints, FALSE_DISCOVERY, percent, points } from './sentences.ts';

/** Of the style sheet, which has them for light and for dark screens. */
const STRONG = 'var(--blue)';
const WEAK = 'var(--soft)';
const WIDE = 860;
const NARROW = 350;

/** What is used of a plot: the program has no browser's types. */
interface SvgElement {
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<SvgElement>;
  readonly outerHTML: string;
}

interface Chart {
  title: string;
  /** Says what the plot shows, in words. */
  description: string;
  draw(width: number): Plot.PlotOptions;
}

/** A plot in both widths; the style sheet shows the one that fits. */
function figure({ title, description, draw }: Chart): string {
  const svg = (width: number) => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>') as { document: unknown };
    const plot = Plot.plot({
      ...draw(width),
      width,
      document: document as never,
      style: { fontSize: '13px', background: 'none', color: 'currentColor' },
    }) as unknown as SvgElement;
    // Named groups within a picture are noise to a screen reader, which is told of the whole.
    for (const group of plot.querySelectorAll('[aria-label], [aria-description], [aria-hidden]'))
      for (const name of ['aria-label', 'aria-description', 'aria-hidden']) group.removeAttribute(name);
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', `${title}. ${description}`);
    plot.removeAttribute('height');
    return plot.outerHTML;
  };
  return `<figure><figcaption>${escape(title)}</figcaption><div class="wide">${svg(WIDE)}</div><div class="narrow">${svg(NARROW)}</div></figure>`;
}

const isNarrow = (width: number) => width < 500;

export function forestPlot(report: AuditReport): string {
  const rows = report.practices
    .filter(({ enough }) => enough)
    .sort((a, b) => (b.difference ?? 0) - (a.difference ?? 0))
    .map((one) => ({
      ...one,
      low: (one.interval?.[0] ?? 0) * 100,
      high: (one.interval?.[1] ?? 0) * 100,
      middle: (one.difference ?? 0) * 100,
      key: `${one.kind} ${one.id}`,
    }));
  if (rows.length === 0) return '';
  const isClear = ({ q }: PracticeResult) => (q ?? 1) <= FALSE_DISCOVERY;
  const reach = Math.max(5, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const limit = Math.min(100, Math.ceil(reach / 5) * 5);
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  return figure({
    title: 'Difference in the share answered, in percentage points, with 95 % intervals',
    description: rows
      .map(
        (one) =>
          `${one.label}: ${points(one.difference ?? 0)}, ${betweenPoints(one.interval ?? [0, 0])}${isClear(one) ? ', clear of chance' : ''}`,
      )
      .join('. '),
    draw: (width) => ({
      height: rows.length * (isNarrow(width) ? 46 : 30) + 60,
      marginLeft: isNarrow(width) ? 10 : 400,
      marginBottom: 48,
      marginRight: isNarrow(width) ? 10 : 60,
      marginTop: isNarrow(width) ? 30 : 20,
      x: {
        domain: [-limit, limit],
        label: 'less often answered   ←  →   more often answered',
        labelAnchor: 'center',
        labelArrow: 'none',
        labelOffset: 38,
        grid: true,
        ticks: isNarrow(width) ? 5 : 9,
      },
      y: { domain: rows.map(({ key }) => key), label: null, axis: null, padding: 0.6 },
      marks: [
        Plot.ruleX([0], { strokeOpacity: 0.7 }),
        Plot.ruleY(rows, {
          y: 'key',
          x1: 'low',
          x2: 'high',
          stroke: (one: PracticeResult) => (isClear(one) ? STRONG : WEAK),
          strokeWidth: 2.5,
        }),
        Plot.dot(rows, {
          y: 'key',
          x: 'middle',
          r: 5.5,
          fill: (one: PracticeResult) => (isClear(one) ? STRONG : 'var(--paper)'),
          stroke: (one: PracticeResult) => (isClear(one) ? STRONG : WEAK),
          strokeWidth: 2,
        }),
        isNarrow(width)
          ? Plot.text(rows, {
              y: 'key',
              x: -limit,
              text: ({ key, middle }: (typeof rows)[number]) =>
                `${shorten(labels.get(key) ?? '', 38)}  ${signed(middle)}`,
              textAnchor: 'start',
              dy: -14,
              stroke: 'var(--paper)',
              strokeWidth: 4,
              fill: 'currentColor',
            })
          : Plot.text(rows, {
              y: 'key',
              frameAnchor: 'left',
              dx: -395,
              text: ({ key }: (typeof rows)[number]) => shorten(labels.get(key) ?? '', 56),
              textAnchor: 'start',
            }),
        ...(isNarrow(width)
          ? []
          : [
              Plot.text(rows, {
                y: 'key',
                frameAnchor: 'right',
                dx: 50,
                textAnchor: 'end',
                text: ({ middle }: (typeof rows)[number]) => signed(middle),
                fontWeight: 600,
              }),
            ]),
      ],
    }),
  });
}

const signed = (value: number) => `${value >= 0.5 ? '+' : value <= -0.5 ? '−' : '±'}${Math.abs(Math.round(value))}`;
const shorten = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

export function touchPlot(report: AuditReport): string {
  const names = ['First message', '1st follow-up', '2nd follow-up', 'Later ones'];
  const rows = report.touches.map(({ touch, decided, answered, interval }) => ({
    name: names[touch] ?? '',
    share: (100 * answered) / decided,
    low: interval[0] * 100,
    high: interval[1] * 100,
    count: `${answered} of ${decided.toLocaleString('en')}`,
  }));
  if (rows.length === 0) return '';
  const top = Math.min(100, Math.ceil(Math.max(...rows.map(({ high }) => high)) / 10) * 10 + 5);
  return figure({
    title: 'Share answered, by message and follow-up',
    description: report.touches
      .map(
        ({ touch, decided, answered, interval }) =>
          `${names[touch]}: ${percent(answered / decided)}, ${between(interval)}, of ${decided}`,
      )
      .join('. '),
    draw: (width) => ({
      height: rows.length * 52 + 60,
      marginBottom: 48,
      marginLeft: isNarrow(width) ? 100 : 130,
      marginRight: 30,
      x: { domain: [0, top], label: 'answered, %', labelOffset: 38, grid: true, ticks: isNarrow(width) ? 4 : 8 },
      y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0 },
      marks: [
        Plot.barX(rows, { y: 'name', x: 'share', fill: STRONG, fillOpacity: 0.25, insetTop: 8, insetBottom: 8 }),
        Plot.ruleY(rows, { y: 'name', x1: 'low', x2: 'high', stroke: STRONG, strokeWidth: 2.5 }),
        Plot.dot(rows, { y: 'name', x: 'share', fill: STRONG, r: 5 }),
        Plot.text(rows, { y: 'name', x: 'high', dx: 8, text: 'count', textAnchor: 'start', fill: 'currentColor' }),
        Plot.ruleX([0]),
      ],
    }),
  });
}

/** Days that are shown; what comes later is rare. */
const SHOWN_DAYS = 30;

export function waitingPlot(report: AuditReport): string {
  const shown = report.waiting.filter(({ time }) => time <= SHOWN_DAYS);
  if (shown.length < 3) return '';
  const steps = [
    { time: 0, answered: 0, low: 0, high: 0 },
    ...shown.map(({ time, waiting, interval }) => ({
      time,
      answered: 100 * (1 - waiting),
      low: 100 * (1 - interval[1]),
      high: 100 * (1 - interval[0]),
    })),
  ];
  const last = steps.at(-1) as (typeof steps)[number];
  steps.push({ ...last, time: SHOWN_DAYS });
  const at = (days: number) => steps.findLast(({ time }) => time <= days)?.answered ?? 0;
  const marks = [1, 3, 7, 14].map((days) => ({ days, answered: at(days) }));
  const top = Math.min(100, Math.ceil(last.high / 10) * 10);
  return figure({
    title: 'How long answers to first messages take (Kaplan and Meier, with 95 % intervals)',
    description: marks
      .map(({ days, answered }) => `after ${days} day${days === 1 ? '' : 's'} ${Math.round(answered)} % were answered`)
      .join(', '),
    draw: (width) => ({
      height: 310,
      marginBottom: 48,
      marginLeft: 48,
      marginRight: 20,
      x: { domain: [0, SHOWN_DAYS], label: 'days since it was sent', labelOffset: 38, ticks: isNarrow(width) ? 4 : 10 },
      y: { domain: [0, top], label: 'answered, %', grid: true },
      marks: [
        Plot.areaY(steps, { x: 'time', y1: 'low', y2: 'high', fill: STRONG, fillOpacity: 0.18, curve: 'step-after' }),
        Plot.lineY(steps, { x: 'time', y: 'answered', stroke: STRONG, strokeWidth: 2.5, curve: 'step-after' }),
        Plot.dot(marks, { x: 'days', y: 'answered', fill: STRONG, r: 4 }),
        Plot.text(marks, {
          x: 'days',
          y: 'answered',
          dy: -14,
          text: ({ answered }: (typeof marks)[number]) => `${Math.round(answered)} %`,
          fill: 'currentColor',
        }),
      ],
    }),
  });
}

export function clusterPlot(report: AuditReport): string {
  const rows = report.clusters
    .map((cluster, index) => ({ ...cluster, name: String(index + 1) }))
    .filter(({ decided }) => decided >= report.minimum)
    .slice(0, 10)
    .map(({ name, decided, answered, interval, size }) => ({
      name,
      size,
      share: (100 * answered) / decided,
      low: (interval?.[0] ?? 0) * 100,
      high: (interval?.[1] ?? 1) * 100,
    }));
  if (rows.length < 2 || report.decided === 0) return '';
  const all = (100 * report.answered) / report.decided;
  const top = Math.min(100, Math.ceil(Math.max(...rows.map(({ high }) => high)) / 10) * 10);
  return figure({
    title: 'Share answered, by template',
    description: rows
      .map(
        ({ name, share, low, high, size }) =>
          `template ${name}, sent ${size} times: ${Math.round(share)} %, ${Math.round(low)} to ${Math.round(high)} %`,
      )
      .join('. '),
    draw: (width) => ({
      height: rows.length * 32 + 78,
      marginBottom: 48,
      marginLeft: isNarrow(width) ? 90 : 110,
      marginRight: 30,
      x: { domain: [0, top], label: 'answered, %', labelOffset: 38, grid: true, ticks: isNarrow(width) ? 4 : 8 },
      y: {
        domain: rows.map(({ name }) => name),
        label: null,
        tickFormat: (name: string) => `template ${name}`,
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([all], { stroke: 'currentColor', strokeDasharray: '4 4' }),
        Plot.ruleY(rows, { y: 'name', x1: 'low', x2: 'high', stroke: STRONG, strokeWidth: 2.5 }),
        Plot.dot(rows, { y: 'name', x: 'share', fill: STRONG, r: 5 }),
        Plot.text([{ x: all }], { x: 'x', frameAnchor: 'top', dy: -12, text: () => `all: ${Math.round(all)} %` }),
      ],
      marginTop: 30,
    }),
  });
}
