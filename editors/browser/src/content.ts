/** In a page: watches the box that is being written in, and nothing else. */
import { watchField, type Watched } from '../../../src/integrations/browser/field.ts';
import type { Answers, Request, Response } from '../../../src/integrations/browser/protocol.ts';
import type { Channel, DraftInput } from '../../../src/integrations/browser/index.ts';
import { Panel } from './panel.ts';

/** Smaller boxes are for searching, tagging, naming; in CSS pixels. */
const MIN_HEIGHT = 36;
const MIN_WIDTH = 200;

let open: { field: HTMLElement; watched: Watched; panel: Panel } | undefined;
let next = 0;

async function lint(draft: DraftInput): Promise<Answers['lint']> {
  const request: Request = { id: next++, method: 'lint', params: { draft } };
  const response = (await chrome.runtime.sendMessage(request)) as Response;
  if ('error' in response) throw new Error(response.error.message);
  return response.result as Answers['lint'];
}

/** A box for messages: several lines, and free text. */
function isComposeBox(element: HTMLElement): boolean {
  const { offsetWidth, offsetHeight } = element;
  if (offsetWidth < MIN_WIDTH || offsetHeight < MIN_HEIGHT) return false;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  return element.isContentEditable && element.getAttribute('aria-multiline') !== 'false';
}

/** The box that holds an element: what can be edited is edited as a whole. */
function boxOf(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  if (target instanceof HTMLTextAreaElement) return target;
  let box: HTMLElement | undefined;
  for (let element: HTMLElement | null = target; element?.isContentEditable; element = element.parentElement)
    box = element;
  return box;
}

const channelOf = (host: string): Channel => (/(?:^|\.)linkedin\.com$/u.test(host) ? 'linkedin-dm' : 'email');

function watch(field: HTMLElement): void {
  leave();
  let recipient = '';
  const history: string[] = [];
  const panel = new Panel(field, {
    onApply: (fix) => open?.watched.apply(fix),
    onRecipient(name) {
      recipient = name;
      open?.watched.refresh();
    },
    onEarlier() {
      const text = getSelection()?.toString().trim() ?? '';
      if (text === '') return;
      history.push(text);
      open?.watched.refresh();
    },
  });
  const watched = watchField(field, {
    lint,
    known: () => ({
      channel: channelOf(location.hostname),
      recipient: recipient === '' ? null : { name: recipient },
      history: history.map((text) => ({ text })),
    }),
    onResult: (result) => panel.show(result),
    onPlace: (messages) => panel.at(messages),
    // The extension was taken away or renewed while the page was open.
    onError: () => leave(),
  });
  open = { field, watched, panel };
}

function leave(): void {
  open?.watched.dispose();
  open?.panel.dispose();
  open = undefined;
}

function entered(target: EventTarget | null): void {
  if (open && !open.field.isConnected) leave();
  const box = boxOf(target);
  if (box && box !== open?.field && isComposeBox(box)) watch(box);
}

const started = globalThis as unknown as { msglintStarted?: true };
if (!started.msglintStarted) {
  started.msglintStarted = true;
  document.addEventListener('focusin', ({ target }) => entered(target), true);
  entered(document.activeElement);
}
