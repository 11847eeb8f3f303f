/** The sign beside a box, and the list that it opens. In a tree of its own, so that the page does not change how it looks. */
import type { LintMessage, LintResult } from '../../../src/integrations/browser/index.ts';
import { splitMessage } from '../../../src/report/sentences.ts';

const css = `
  :host { all: initial; }
  * { box-sizing: border-box; font: 14px/1.45 system-ui, sans-serif; }
  .sign { position: fixed; z-index: 2147483647; min-width: 26px; height: 26px; padding: 0 7px; border-radius: 13px; border: 2px solid #fff; background: #1d6b43; color: #fff; font-weight: 700; cursor: pointer; box-shadow: 0 1px 4px #0006; }
  .sign.warning { background: #8a5200; } .sign.error { background: #b3261e; }
  .list { position: fixed; z-index: 2147483647; width: min(360px, calc(100vw - 16px)); max-height: min(420px, 60vh); overflow: auto; background: #fff; color: #1d2026; border: 1px solid #bbb; border-radius: 8px; box-shadow: 0 4px 18px #0005; padding: 12px; }
  ol { list-style: none; margin: 0; padding: 0; } li { border-left: 4px solid #8a5200; padding: 2px 0 2px 10px; margin: 0 0 10px; } li.error { border-color: #b3261e; }
  li.here { background: #fdf2e0; }
  p { margin: 0 0 4px; } b { font-weight: 700; } .meta { color: #5b606b; font-size: 12px; }
  button.act { margin: 4px 6px 0 0; padding: 4px 10px; border: 1px solid #1d5fa8; border-radius: 6px; background: #fff; color: #1d5fa8; cursor: pointer; }
  label { display: block; margin: 8px 0 0; font-size: 12px; color: #5b606b; } input { width: 100%; padding: 4px 8px; border: 1px solid #bbb; border-radius: 6px; background: #fff; color: #1d2026; }
  :focus-visible { outline: 3px solid #1d5fa8; outline-offset: 1px; }
`;

export interface PanelEvents {
  onApply(fix: { range: [number, number]; text: string }): void;
  /** Somebody said whom they write to. */
  onRecipient(name: string): void;
  /** Somebody wants the text that is selected on the page to count as an earlier message. */
  onEarlier(): void;
}

export class Panel {
  readonly #host = document.createElement('msglint-panel');
  readonly #sign = document.createElement('button');
  readonly #list = document.createElement('div');
  readonly #items = document.createElement('ol');
  readonly #note = document.createElement('p');
  readonly #field: HTMLElement;
  readonly #events: PanelEvents;
  #here: readonly LintMessage[] = [];
  readonly #onMove = () => this.#place();

  constructor(field: HTMLElement, events: PanelEvents) {
    this.#field = field;
    this.#events = events;
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.#sign.type = 'button';
    this.#sign.className = 'sign';
    this.#sign.addEventListener('click', () => this.#toggle());
    this.#list.className = 'list';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'dialog');
    this.#list.setAttribute('aria-label', 'What msglint found');
    this.#note.className = 'meta';
    this.#note.setAttribute('role', 'status');
    this.#list.append(this.#items, this.#note, this.#recipient(), this.#earlier());
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') this.#close();
      // What is typed here is no shortcut of the page.
      event.stopPropagation();
    });
    root.append(this.#list, this.#sign);
    document.documentElement.append(this.#host);
    globalThis.addEventListener('scroll', this.#onMove, true);
    globalThis.addEventListener('resize', this.#onMove);
  }

  show(result: LintResult): void {
    const { messages, errorCount } = result;
    this.#sign.className = `sign ${errorCount > 0 ? 'error' : messages.length > 0 ? 'warning' : ''}`;
    this.#sign.textContent = messages.length > 0 ? String(messages.length) : '✓';
    const word = messages.length === 1 ? 'finding' : 'findings';
    this.#sign.setAttribute('aria-label', `msglint: ${messages.length} ${word}. Show them`);
    this.#note.textContent = messages.length > 0 ? '' : 'Nothing found that keeps it from being answered.';
    this.#items.replaceChildren(...messages.map((message) => this.#item(message)));
    this.at(this.#here);
    this.#place();
  }

  /** Findings that the cursor is at. */
  at(messages: readonly LintMessage[]): void {
    this.#here = messages;
    const keys = new Set(messages.map(keyOf));
    for (const item of this.#items.children)
      item.classList.toggle('here', keys.has((item as HTMLElement).dataset['key'] ?? ''));
  }

  dispose(): void {
    globalThis.removeEventListener('scroll', this.#onMove, true);
    globalThis.removeEventListener('resize', this.#onMove);
    this.#host.remove();
  }

  get element(): HTMLElement {
    return this.#host;
  }

  #item(message: LintMessage): HTMLLIElement {
    const { severity, ruleId, fix, suggestions = [] } = message;
    const { what, rest } = splitMessage(message.message);
    const item = document.createElement('li');
    item.className = severity === 2 ? 'error' : 'warning';
    item.dataset['key'] = keyOf(message);
    const title = element('p', '');
    title.append(element('b', `${severity === 2 ? 'Error' : 'Warning'}: ${what}`));
    item.append(title);
    if (rest !== '') item.append(element('p', rest));
    const meta = element('p', ruleId ?? '');
    meta.className = 'meta';
    item.append(meta);
    for (const { desc, fix: change } of [
      ...(fix ? [{ desc: fix.text === '' ? 'Remove it' : `Put in “${fix.text}”`, fix }] : []),
      ...suggestions,
    ]) {
      const button = element('button', desc);
      button.type = 'button';
      button.className = 'act';
      button.addEventListener('click', () => this.#events.onApply(change));
      item.append(button);
    }
    return item;
  }

  #recipient(): HTMLElement {
    const label = element('label', 'Whom you write to');
    const input = document.createElement('input');
    input.autocomplete = 'off';
    input.addEventListener('input', () => this.#events.onRecipient(input.value.trim()));
    label.append(input);
    return label;
  }

  #earlier(): HTMLElement {
    const button = element('button', 'Compare with the selected text');
    button.type = 'button';
    button.className = 'act';
    button.title = 'Select an earlier message of yours on the page first.';
    // A click would take the selection away.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.#events.onEarlier());
    return button;
  }

  #toggle(): void {
    if (!this.#list.hidden) {
      this.#close();
      return;
    }
    this.#list.hidden = false;
    this.#place();
    (this.#list.querySelector('button, input') as HTMLElement | null)?.focus();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#field.focus();
  }

  /** In the lower right corner of the box, the list above it or, where there is no room, below. */
  #place(): void {
    const box = this.#field.getBoundingClientRect();
    const isSeen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    this.#sign.hidden = !isSeen;
    const left = Math.min(box.right, innerWidth) - 34;
    const top = Math.min(box.bottom, innerHeight) - 32;
    Object.assign(this.#sign.style, { left: `${left}px`, top: `${top}px` });
    const width = Math.min(360, innerWidth - 16);
    const isRoomAbove = top > 200;
    Object.assign(this.#list.style, {
      left: `${Math.max(8, left + 26 - width)}px`,
      top: isRoomAbove ? 'auto' : `${top + 32}px`,
      bottom: isRoomAbove ? `${innerHeight - top + 6}px` : 'auto',
    });
  }
}

const keyOf = ({ ruleId, line, column }: LintMessage) => `${ruleId ?? ''}:${line}:${column}`;

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
