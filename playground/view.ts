/** Findings and facts as parts of the page. Text of the message goes in as text, never as HTML. */
import type { Insight, LintMessage, LintResult, RuleCard, SpanInsight } from '../src/integrations/browser/index.ts';

import { splitMessage } from '../src/report/sentences.ts';

type Child = Node | string | undefined | false;

/** An element with properties and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Partial<HTMLElementTagNameMap[Tag]> & { dataset?: never } = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, props);
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

export interface FindingEvents {
  onGo(message: LintMessage): void;
  onApply(fix: { range: [number, number]; text: string }): void;
}

export function findingItem(message: LintMessage, rule: RuleCard | undefined, events: FindingEvents): HTMLLIElement {
  const { severity, ruleId, line, fix, suggestions = [], related = [] } = message;
  const { what, rest: advice } = splitMessage(message.message);
  const go = h('button', { type: 'button', onclick: () => events.onGo(message) }, what);
  const changes = [
    ...(fix ? [{ desc: fix.text === '' ? 'Remove it' : `Put in “${fix.text}”`, fix }] : []),
    ...suggestions,
  ];
  return h(
    'li',
    { className: `finding ${severity === 2 ? 'error' : 'warning'}` },
    h(
      'p',
      { className: 'meta' },
      h('span', { className: 'severity' }, severity === 2 ? 'Error' : 'Warning'),
      h('span', {}, `line ${line}`),
      ruleId !== null && h('code', {}, ruleId),
    ),
    h('h3', {}, go),
    advice !== '' && h('p', {}, advice),
    rule && h('p', { className: 'why' }, rule.why),
    ...related.map((other) => h('p', { className: 'related' }, `Also: ${splitMessage(other.message).what}`)),
    changes.length > 0 &&
      h(
        'div',
        { className: 'actions' },
        ...changes.map(({ desc, fix: change }) =>
          h('button', { type: 'button', onclick: () => events.onApply(change) }, desc),
        ),
      ),
  );
}

const needNames: Readonly<Record<string, string>> = {
  history: 'earlier messages',
  recipient: 'the recipient',
  sent: 'the date',
  subject: 'the subject',
};

export function skippedText({ skippedRules = [] }: LintResult): string {
  if (skippedRules.length === 0) return '';
  const needs = [...new Set(skippedRules.flatMap((skipped) => skipped.needs.map((need) => needNames[need] ?? need)))];
  const count = skippedRules.length === 1 ? '1 rule was not judged' : `${skippedRules.length} rules were not judged`;
  return `${count}: not known is ${needs.join(', ')}.`;
}

export function summaryText({ errorCount, warningCount, messages }: LintResult, text: string): string {
  if (text.trim() === '') return 'Write a message, or choose an example.';
  if (messages.length === 0) return 'Nothing found that keeps it from being answered.';
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return [errorCount > 0 && count(errorCount, 'error'), warningCount > 0 && count(warningCount, 'warning')]
    .filter(Boolean)
    .join(', ');
}

const actNames: Readonly<Record<string, string>> = {
  statement: 'statement',
  boilerplate: 'formula',
  courtesy: 'courtesy',
  hook: 'hook, not a question',
};

export function sentenceItem(sentence: Insight['sentences'][number], insight: Insight, source: string): HTMLLIElement {
  const { start, end, acts, zone } = sentence;
  const best = acts.find(({ strength }) => strength === 'strong') ?? acts[0];
  const isOwn = zone === 'BodyNode' || zone === 'PostscriptNode';
  const label = best
    ? (actNames[best.type] ?? best.type.replaceAll('-', ' '))
    : zone
        .replace(/Node$/u, '')
        .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
        .toLowerCase();
  return h(
    'li',
    {},
    h('span', { className: `act ${best?.strength ?? ''}` }, label),
    h('span', {}, ...marked(source, start, end, isOwn ? insight : undefined)),
    best && best.type !== 'statement' && h('span', { className: 'reason' }, best.reason),
  );
}

/** The sentence with what counts in it marked; where two cover the same words, what serves the reader comes first. */
function marked(source: string, start: number, end: number, insight: Insight | undefined): (Node | string)[] {
  const within = (span: SpanInsight) => span.start >= start && span.end <= end;
  const spans = [
    ...(insight?.value ?? [])
      .filter((span) => within(span) && span.for !== 'sender')
      .map((span) => ({ ...span, kind: span.for === 'reader' ? 'value' : 'anybody' })),
    // From tier 2 on an anchor holds for this reader alone.
    ...(insight?.anchors ?? [])
      .filter(within)
      .map((span) => ({ ...span, kind: span.tier >= 2 ? 'anchor' : 'anybody' })),
  ].sort((a, b) => a.start - b.start || Number(a.kind === 'anybody') - Number(b.kind === 'anybody') || b.end - a.end);
  const parts: (Node | string)[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at) continue;
    const mark = h('mark', { className: span.kind, title: span.reason }, source.slice(span.start, span.end));
    parts.push(source.slice(at, span.start), mark);
    at = span.end;
  }
  parts.push(source.slice(at, end));
  return parts;
}

const kindNames: Readonly<Record<string, string>> = {
  first: 'a first message',
  'follow-up': 'a follow-up',
  reply: 'a reply',
  favor: 'a favour that is asked',
  thanks: 'a thank-you',
  intro: 'an introduction',
  decline: 'a refusal',
  breakup: 'a last message',
};

export const kindText = ({ kind, kindReason }: Insight): string =>
  `It reads as ${kindNames[kind] ?? 'something else'}: ${kindReason}.`;
