/** The text of a field that people write in, and the way from an offset in it back to the field. */

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

export const isTextControl = (field: Field): field is HTMLTextAreaElement | HTMLInputElement =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;

/** Elements that begin a line of their own. By name: asking for styles would force a layout at each letter. */
const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TR|UL)$/u;

/** What somebody else wrote, or what is no text at all. */
const skipped = 'blockquote, script, style, noscript, template, [hidden], [contenteditable="false"]';

interface Piece {
  node: Text;
  /** Offset of its first character in the whole text. */
  start: number;
}

export class EditableText {
  readonly text: string;
  readonly #pieces: Piece[] = [];

  constructor(root: HTMLElement) {
    let text = '';
    const breakLine = () => {
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    };
    const walk = (node: Node) => {
      if (node instanceof Text) {
        this.#pieces.push({ node, start: text.length });
        // Editors keep spaces apart by no-break spaces; the length is the same.
        text += node.data.replace(/\u00a0/gu, ' ');
        return;
      }
      if (!(node instanceof HTMLElement)) return;
      if (node.tagName === 'BR') {
        text += '\n';
        return;
      }
      if (node !== root && node.matches(skipped)) return;
      const isBlock = node !== root && blocks.test(node.tagName);
      // An empty line is a block with nothing but a line break in it.
      const isEmptyLine = isBlock && node.childNodes.length === 1 && node.firstElementChild?.tagName === 'BR';
      if (isBlock) breakLine();
      if (isEmptyLine) text += '\n';
      else for (const child of node.childNodes) walk(child);
      if (isBlock) {
        breakLine();
        // Paragraphs are set apart by their margin, which in a text is an empty line.
        if (node.tagName === 'P' && node.nextElementSibling) text += '\n';
      }
    };
    walk(root);
    this.text = text;
  }

  /** Null where the stretch holds nothing that is written in the field. */
  range(start: number, end: number): Range | null {
    const from = this.#point(start, false);
    const to = this.#point(end, true);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** Offset of a place in the field; undefined where it is in none of its text. */
  offsetOf(node: Node, offset: number): number | undefined {
    const piece = this.#pieces.find((one) => one.node === node);
    return piece && piece.start + offset;
  }

  #point(offset: number, isEnd: boolean): { node: Text; offset: number } | null {
    const piece = this.#pieces.findLast(({ start }) => (isEnd ? start < offset : start <= offset)) ?? this.#pieces[0];
    return piece ? { node: piece.node, offset: Math.min(Math.max(offset - piece.start, 0), piece.node.length) } : null;
  }
}
