/** Underlines over a field. Its text and its tree stay as they are: what is sent is what was written. */
import { EditableText, isTextControl, type Field } from './field-text.ts';

export interface Mark {
  start: number;
  end: number;
  severity: 1 | 2;
}

export interface Marks {
  show(marks: readonly Mark[], editable: EditableText | undefined): void;
  dispose(): void;
}

const names = { 1: 'msglint-warning', 2: 'msglint-error' } as const;

/** Both kinds differ in form as well as in colour. */
const styles = `
  ::highlight(msglint-error) { text-decoration: underline wavy #c62828 1.5px; text-underline-offset: 2px; }
  ::highlight(msglint-warning) { text-decoration: underline dashed #b26a00 1.5px; text-underline-offset: 2px; }
  .msglint-mirror mark { background: none; color: transparent; }
  .msglint-mirror mark[data-severity='2'] { text-decoration: underline wavy #c62828 1.5px; text-underline-offset: 2px; }
  .msglint-mirror mark[data-severity='1'] { text-decoration: underline dashed #b26a00 1.5px; text-underline-offset: 2px; }
`;

export const marksFor = (field: Field): Marks => (isTextControl(field) ? new MirrorMarks(field) : new HighlightMarks());

let sheet: CSSStyleSheet | undefined;
function adoptStyles(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The highlights of a page are shared by all its fields. */
function highlight(name: string): Highlight | undefined {
  const registry = globalThis.CSS.highlights as HighlightRegistry | undefined;
  if (!registry || typeof Highlight === 'undefined') return undefined;
  let own = registry.get(name);
  if (!own) registry.set(name, (own = new Highlight()));
  return own;
}

/** For contenteditable: the browser paints over ranges, and nothing is added to the page. */
class HighlightMarks implements Marks {
  readonly #shown: [Highlight, Range][] = [];

  show(marks: readonly Mark[], editable: EditableText | undefined): void {
    adoptStyles();
    this.#clear();
    for (const { start, end, severity } of marks) {
      const own = highlight(names[severity]);
      const range = editable?.range(start, end);
      if (!own || !range) continue;
      own.add(range);
      this.#shown.push([own, range]);
    }
  }

  dispose(): void {
    this.#clear();
  }

  #clear(): void {
    for (const [own, range] of this.#shown.splice(0)) own.delete(range);
  }
}

/** What decides where letters of a text field stand. */
const copied = [
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontStretch',
  'fontVariant',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textAlign',
  'textIndent',
  'textTransform',
  'tabSize',
  'direction',
] as const;

/** For textarea and input, in which no range can be marked: the same text in the same letters, unseen, on top of it. */
class MirrorMarks implements Marks {
  readonly #field: HTMLTextAreaElement | HTMLInputElement;
  readonly #mirror = document.createElement('div');
  readonly #observer = new ResizeObserver(() => this.#place());
  readonly #onScroll = () => this.#place();

  constructor(field: HTMLTextAreaElement | HTMLInputElement) {
    this.#field = field;
    this.#mirror.className = 'msglint-mirror';
    this.#mirror.setAttribute('aria-hidden', 'true');
    Object.assign(this.#mirror.style, {
      position: 'absolute',
      boxSizing: 'border-box',
      overflow: 'hidden',
      pointerEvents: 'none',
      color: 'transparent',
      borderStyle: 'solid',
      borderColor: 'transparent',
      background: 'none',
      whiteSpace: field instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre',
      overflowWrap: 'break-word',
      margin: '0',
    });
    field.addEventListener('scroll', this.#onScroll);
    globalThis.addEventListener('resize', this.#onScroll);
    globalThis.addEventListener('scroll', this.#onScroll, true);
    this.#observer.observe(field);
  }

  show(marks: readonly Mark[]): void {
    adoptStyles();
    const { value } = this.#field;
    const parts: (Node | string)[] = [];
    let at = 0;
    for (const { start, end, severity } of [...marks].sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      const mark = document.createElement('mark');
      mark.dataset['severity'] = String(severity);
      mark.textContent = value.slice(start, end);
      parts.push(value.slice(at, start), mark);
      at = end;
    }
    // A text field shows a line below a last line end; an element does so only if something stands there.
    parts.push(`${value.slice(at)}\u200b`);
    this.#mirror.replaceChildren(...parts);
    if (!this.#mirror.isConnected) document.body.append(this.#mirror);
    this.#place();
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#field.removeEventListener('scroll', this.#onScroll);
    globalThis.removeEventListener('resize', this.#onScroll);
    globalThis.removeEventListener('scroll', this.#onScroll, true);
    this.#mirror.remove();
  }

  #place(): void {
    const style = getComputedStyle(this.#field);
    for (const name of copied) this.#mirror.style[name] = style[name];
    const box = this.#field.getBoundingClientRect();
    const zIndex = Number.parseInt(style.zIndex, 10);
    Object.assign(this.#mirror.style, {
      left: `${box.left + scrollX}px`,
      top: `${box.top + scrollY}px`,
      // A field with a scroll bar has less room for its text.
      width: `${box.width - (this.#field.offsetWidth - this.#field.clientWidth - edges(style))}px`,
      height: `${box.height}px`,
      zIndex: String(Number.isNaN(zIndex) ? 1 : zIndex + 1),
    });
    this.#mirror.scrollTop = this.#field.scrollTop;
    this.#mirror.scrollLeft = this.#field.scrollLeft;
  }
}

const edges = ({ borderLeftWidth, borderRightWidth }: CSSStyleDeclaration) =>
  Number.parseFloat(borderLeftWidth) + Number.parseFloat(borderRightWidth);
