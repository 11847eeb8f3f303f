/** Findings in any field that people write in: textarea, input, contenteditable. */
import type { DraftInput } from '../../draft.ts';
import type { LintMessage, LintResult } from '../../engine/result.ts';
import type { Fix } from '../../engine/rule.ts';
import { Locator } from '../../syntax/lines.ts';
import { EditableText, isTextControl, type Field } from './field-text.ts';
import { marksFor } from './marks.ts';

export interface FieldOptions {
  /** Lints a draft: `linter.lint` of a `WorkerLinter`, or of a linter in the page. */
  lint: (draft: DraftInput) => LintResult | Promise<LintResult>;
  /** What is known around the text now; asked before each run. */
  known?: () => Omit<DraftInput, 'text'>;
  /** Told what was found in the text as it is now. */
  onResult?: (result: LintResult) => void;
  /** Told which findings the cursor is at; an empty list when it leaves them. */
  onPlace?: (messages: readonly LintMessage[]) => void;
  /** Told when linting failed; default: written to the console. */
  onError?: (error: unknown) => void;
  /** Milliseconds of quiet after which the text is linted; default 150. */
  delay?: number;
}

export interface Watched {
  /** What was found last, in a text that may have changed since. */
  readonly messages: readonly LintMessage[];
  /** Lints again, such as when something else but the text has changed. */
  refresh(): void;
  /** Puts a fix or suggestion into the field as if it had been typed: it can be undone, and the page hears of it. */
  apply(fix: Fix): void;
  /** Where a finding is on the screen; null where it is nowhere. */
  boxOf(message: LintMessage): DOMRect | null;
  /** Takes the underlines away and stops. */
  dispose(): void;
}

/**
 * Underlines what is found in a field while it is written in. Text and tree of the field stay as they are.
 *
 * @example
 * watchField(document.querySelector('textarea'), { lint: (draft) => linter.lint(draft) });
 */
export function watchField(field: Field, options: FieldOptions): Watched {
  const { lint, known = () => ({}), onResult, onPlace, onError = console.error, delay = 150 } = options;
  const marks = marksFor(field);
  let messages: readonly LintMessage[] = [];
  let linted = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;

  const read = () =>
    isTextControl(field)
      ? { text: field.value, editable: undefined }
      : (() => {
          const editable = new EditableText(field);
          return { text: editable.text, editable };
        })();

  const spanOf = ({ line, column, endLine = line, endColumn = column }: LintMessage) => {
    const locator = new Locator(linted);
    return { start: locator.offset(line, column), end: locator.offset(endLine, endColumn) };
  };

  const lintNow = async () => {
    const own = ++run;
    const { text } = read();
    try {
      const result = await lint({ ...known(), text });
      if (own !== run) return;
      const now = read();
      if (now.text !== text) return;
      messages = result.messages;
      linted = text;
      marks.show(
        messages.map((message) => ({ ...spanOf(message), severity: message.severity })),
        now.editable,
      );
      onResult?.(result);
      placed();
    } catch (error) {
      onError(error);
    }
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void lintNow(), delay);
  };

  const cursor = (): number | undefined => {
    if (isTextControl(field)) return document.activeElement === field ? (field.selectionStart ?? undefined) : undefined;
    const selection = getSelection();
    const { anchorNode } = selection ?? {};
    if (!selection || !anchorNode || !field.contains(anchorNode)) return undefined;
    return read().editable?.offsetOf(anchorNode, selection.anchorOffset);
  };
  let isAt = '';
  const placed = () => {
    if (!onPlace) return;
    const at = cursor();
    const here = messages.filter((message) => {
      const { start, end } = spanOf(message);
      return at !== undefined && start <= at && at <= end;
    });
    const key = JSON.stringify(here);
    if (key === isAt) return;
    isAt = key;
    onPlace(here);
  };

  field.addEventListener('input', schedule);
  document.addEventListener('selectionchange', placed);
  schedule();

  return {
    get messages() {
      return messages;
    },
    refresh: schedule,
    apply({ range: [start, end], text }) {
      field.focus();
      if (isTextControl(field)) field.setSelectionRange(start, end);
      else {
        const range = read().editable?.range(start, end);
        const selection = getSelection();
        if (!range || !selection) return;
        selection.removeAllRanges();
        selection.addRange(range);
      }
      // Nothing else goes into the history of the field, so that Ctrl+Z takes it back.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      const isDone = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
      if (!isDone && isTextControl(field)) {
        field.setRangeText(text, start, end, 'end');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    },
    boxOf(message) {
      const { start, end } = spanOf(message);
      if (isTextControl(field)) return field.getBoundingClientRect();
      return read().editable?.range(start, end)?.getBoundingClientRect() ?? null;
    },
    dispose() {
      run++;
      clearTimeout(timer);
      field.removeEventListener('input', schedule);
      document.removeEventListener('selectionchange', placed);
      marks.dispose();
      messages = [];
    },
  };
}
