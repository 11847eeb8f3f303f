/** The playground: an editor with live findings. All that is judged is judged in the worker. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { forceLinting, lintKeymap } from '@codemirror/lint';
import { EditorState, StateEffect } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { msglint } from '../src/integrations/browser/codemirror.ts';
import { WorkerLinter } from '../src/integrations/browser/client.ts';
import type { LintMessage, LintResult, RuleCard } from '../src/integrations/browser/index.ts';
import { examples } from './examples.ts';
import { fromFragment, knownOf, toFragment, type Earlier, type State } from './state.ts';
import { findingItem, h, kindText, sentenceItem, skippedText, summaryText } from './view.ts';

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the page says what each id is
const byId = <Kind extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as Kind;
const input = (id: string) => byId<HTMLInputElement>(id);

const linter = new WorkerLinter(new Worker(new URL('worker.js', import.meta.url), { type: 'module' }));
const rules = new Map<string, RuleCard>();
void linter.rules().then((cards) => {
  for (const card of cards) rules.set(card.id, card);
  refresh();
});

/* ---- fields --------------------------------------------------------------------------------------------------- */

function readState(): State {
  return {
    text: view.state.doc.toString(),
    channel: byId<HTMLSelectElement>('channel').value as State['channel'],
    to: input('to').value,
    company: input('company').value,
    me: input('me').value,
    subject: input('subject').value,
    facts: byId<HTMLTextAreaElement>('facts')
      .value.split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    history: [...byId('history').children].map((item): Earlier => ({
      from: item.querySelector('select')?.value === 'recipient' ? 'recipient' : 'sender',
      sent: item.querySelector('input')?.value ?? '',
      text: item.querySelector('textarea')?.value ?? '',
    })),
  };
}

function showState(state: State): void {
  byId<HTMLSelectElement>('channel').value = state.channel;
  input('to').value = state.to;
  input('company').value = state.company;
  input('me').value = state.me;
  input('subject').value = state.subject;
  byId<HTMLTextAreaElement>('facts').value = state.facts.join('\n');
  byId('history').replaceChildren(...state.history.map(historyItem));
  byId<HTMLDetailsElement>('context').open = state.history.length > 0;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: state.text } });
  fieldsChanged();
}

function historyItem({ from, sent, text }: Earlier): HTMLLIElement {
  const who = h('select', {}, h('option', { value: 'sender' }, 'You'), h('option', { value: 'recipient' }, 'They'));
  who.value = from;
  const item = h(
    'li',
    {},
    h('label', {}, 'Who wrote', who),
    h('label', {}, 'When', h('input', { type: 'date', value: sent })),
    h(
      'button',
      {
        type: 'button',
        onclick: () => {
          item.remove();
          fieldsChanged();
        },
      },
      'Remove',
    ),
    h('label', {}, 'Earlier message', h('textarea', { rows: 3, value: text })),
  );
  return item;
}

const refreshEffect = StateEffect.define();

/** What is known around the text has changed, so the same text may be judged otherwise. */
function fieldsChanged(): void {
  const { channel, history: earlier } = readState();
  byId('subject-row').hidden = channel !== 'email' && channel !== 'linkedin-inmail';
  byId('context-count').textContent = earlier.length === 0 ? '' : `(${earlier.length})`;
  refresh();
}

function refresh(): void {
  view.dispatch({ effects: refreshEffect.of(null) });
}

/* ---- findings ------------------------------------------------------------------------------------------------- */

let shown: readonly LintMessage[] = [];

function spanOf({ line, column, endLine = line, endColumn = column }: LintMessage): { from: number; to: number } {
  const { doc } = view.state;
  const offset = (at: number, character: number) => {
    const { from, to } = doc.line(Math.min(at, doc.lines));
    return Math.min(from + character - 1, to);
  };
  return { from: offset(line, column), to: offset(endLine, endColumn) };
}

function showResult(result: LintResult): void {
  const text = view.state.doc.toString();
  const isEmpty = text.trim() === '';
  shown = isEmpty ? [] : result.messages;
  const items = shown.map((message) =>
    findingItem(message, rules.get(message.ruleId ?? ''), {
      onGo(target) {
        const { from, to } = spanOf(target);
        view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
        view.focus();
      },
      onApply({ range: [from, to], text: insert }) {
        view.dispatch({ changes: { from, to, insert }, userEvent: 'input.msglint' });
        view.focus();
      },
    }),
  );
  byId('findings').replaceChildren(...items);
  byId('count').textContent = shown.length > 0 ? `(${shown.length})` : '';
  const summary = byId('summary');
  summary.textContent = summaryText(result, text);
  summary.classList.toggle('fine', !isEmpty && shown.length === 0);
  byId('skipped').textContent = isEmpty ? '' : skippedText(result);
  markActive();
  void showFacts();
}

function markActive(): void {
  const { head } = view.state.selection.main;
  [...byId('findings').children].forEach((item, index) => {
    const message = shown[index];
    const { from, to } = message ? spanOf(message) : { from: 0, to: -1 };
    item.classList.toggle('active', view.hasFocus && from <= head && head <= to);
  });
}

async function showFacts(): Promise<void> {
  if (byId('panel-facts').hidden) return;
  const state = readState();
  const insight = await linter.inspect({ ...knownOf(state), text: state.text });
  if (view.state.doc.toString() !== state.text) return;
  byId('kind').textContent = state.text.trim() === '' ? '' : kindText(insight);
  byId('sentences').replaceChildren(
    ...insight.sentences.map((sentence) => sentenceItem(sentence, insight, state.text)),
  );
}

/* ---- editor --------------------------------------------------------------------------------------------------- */

function showSize(): void {
  const text = view.state.doc.toString();
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  byId('size').textContent = `${words} word${words === 1 ? '' : 's'}, ${text.length} characters`;
}

const view = new EditorView({
  parent: byId('editor'),
  state: EditorState.create({
    extensions: [
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      placeholder('Paste or write the message that you are about to send.'),
      EditorView.contentAttributes.of({ 'aria-label': 'Message', spellcheck: 'true' }),
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      msglint({
        lint: (draft) => linter.lint(draft),
        known: () => knownOf(readState()),
        onResult: showResult,
        needsRefresh: ({ transactions }) =>
          transactions.some(({ effects }) => effects.some((one) => one.is(refreshEffect))),
      }),
      EditorView.updateListener.of(({ docChanged, selectionSet, focusChanged }) => {
        if (docChanged) showSize();
        if (selectionSet || focusChanged) markActive();
      }),
    ],
  }),
});

/* ---- the rest of the page ------------------------------------------------------------------------------------- */

function notice(text: string): void {
  const box = byId('notice');
  box.textContent = text;
  setTimeout(() => {
    if (box.textContent === text) box.textContent = '';
  }, 4000);
}

const chooser = byId<HTMLSelectElement>('example');
chooser.append(
  h('option', { value: '', disabled: true }, 'Examples'),
  ...examples.map(({ name }, index) => h('option', { value: String(index) }, name)),
);
chooser.addEventListener('change', () => {
  const example = examples[Number(chooser.value)];
  if (example) showState(example.state);
});

for (const id of ['to', 'company', 'me', 'subject', 'channel', 'facts', 'history'])
  byId(id).addEventListener('input', fieldsChanged);
byId('add-history').addEventListener('click', () => {
  const item = historyItem({ from: 'sender', sent: '', text: '' });
  byId('history').append(item);
  item.querySelector('textarea')?.focus();
  fieldsChanged();
});

byId('share').addEventListener('click', () => {
  void toFragment(readState()).then(async (fragment) => {
    globalThis.history.replaceState(null, '', `#${fragment}`);
    try {
      await navigator.clipboard.writeText(location.href);
      notice('The link is in your clipboard. The message is in the link itself.');
    } catch {
      notice('The link is in the address bar. The message is in the link itself.');
    }
  });
});

const tabs = ['findings', 'facts'] as const;
function chooseTab(name: (typeof tabs)[number]): void {
  for (const tab of tabs) {
    const isChosen = tab === name;
    byId(`tab-${tab}`).setAttribute('aria-selected', String(isChosen));
    byId(`tab-${tab}`).tabIndex = isChosen ? 0 : -1;
    byId(`panel-${tab}`).hidden = !isChosen;
  }
  void showFacts();
}
for (const [index, name] of tabs.entries()) {
  const tab = byId(`tab-${name}`);
  tab.addEventListener('click', () => chooseTab(name));
  tab.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    const other = tabs[(index + 1) % tabs.length] as (typeof tabs)[number];
    chooseTab(other);
    byId(`tab-${other}`).focus();
  });
}

const themeButton = byId('theme');
function showTheme(isDark: boolean, isChosen: boolean): void {
  if (isChosen) document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  themeButton.setAttribute('aria-pressed', String(isDark));
}
showTheme(matchMedia('(prefers-color-scheme: dark)').matches, false);
themeButton.addEventListener('click', () => showTheme(themeButton.getAttribute('aria-pressed') !== 'true', true));

async function start(): Promise<void> {
  const shared = await fromFragment(location.hash);
  if (location.hash !== '' && !shared) notice('This link holds no message that can be read.');
  if (shared) chooser.value = '';
  showState(shared ?? (examples[0] as (typeof examples)[number]).state);
  forceLinting(view);
}
void start();
globalThis.addEventListener('hashchange', () => {
  void fromFragment(location.hash).then((shared) => shared && showState(shared));
});
if ('serviceWorker' in navigator && location.protocol !== 'file:') void navigator.serviceWorker.register('offline.js');
