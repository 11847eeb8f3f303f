/** A parsed message: what `context.sourceCode` is in a rule. */
import { Analysis } from '../analysis/analysis.ts';
import { daysBetween } from '../analysis/thread.ts';
import type { Draft, EarlierMessage } from '../draft.ts';
import { Locator, splitLines, type Point } from '../syntax/lines.ts';
import { parseMessage, type Layout } from '../syntax/parse.ts';
import { childrenOf, type MessageNode, type MessageRoot } from '../syntax/tree.ts';
import type { Loc, Range } from './rule.ts';

export interface Span {
  start: number;
  end: number;
}

export class Message {
  /** The whole text that the person edits, front matter counted. */
  readonly text: string;
  readonly ast: MessageRoot;
  readonly draft: Draft;
  /** What the message says: sentences and their acts, asks, anchors, value, novelty. Computed when first read. */
  readonly analysis: Analysis;
  readonly #locator: Locator;
  #parents: Map<MessageNode, MessageNode> | undefined;
  #lines: string[] | undefined;

  /** @param text the text to report on; the same as `draft.text` unless the draft came from a file with a header. */
  constructor(draft: Draft, text: string = draft.text, layout: Layout = {}) {
    this.draft = draft;
    this.text = text;
    const names = draft.recipient?.name?.split(/\s+/u) ?? [];
    const parsed = parseMessage(text, { names, ...layout });
    this.ast = parsed.root;
    this.#locator = parsed.locator;
    this.analysis = new Analysis(text, parsed, draft);
  }

  get lines(): string[] {
    return (this.#lines ??= splitLines(this.text).map((line) => line.text));
  }

  getText(node?: MessageNode, before = 0, after = 0): string {
    if (!node) return this.text;
    const [start, end] = this.getRange(node);
    return this.text.slice(Math.max(0, start - before), end + after);
  }

  getRange(node: MessageNode): Range {
    return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  }

  getLoc(node: MessageNode): Loc {
    const [start, end] = this.getRange(node);
    return this.locate({ start, end });
  }

  /** Line and column, both 1-based, of a span of offsets. */
  locate(span: Span): Loc {
    const { line, column } = this.#locator.point(span.start);
    const end = this.#locator.point(span.end);
    return { start: { line, column }, end: { line: end.line, column: end.column } };
  }

  /** Where a thing belongs that a good message says first: its first sentence, else the start of the message. */
  get opening(): Loc {
    const first = this.analysis.sentences[0];
    return this.locate(first ?? this.#emptyPlace());
  }

  /** Where a thing belongs that a good message says last: its last sentence, else the start of the message. */
  get close(): Loc {
    const body = this.analysis.sentences.filter(({ zone }) => zone === 'BodyNode');
    return this.locate(body.at(-1) ?? this.analysis.sentences.at(-1) ?? this.#emptyPlace());
  }

  /**
   * A place in the subject line: that of `span` where the subject stands in the text, else the start of the message, above
   * which it belongs.
   */
  locateSubject(span?: Span): Loc {
    const own = this.analysis.subject?.span;
    if (own) return this.locate(span ?? own);
    return this.top;
  }

  /** What to remove so that a passage goes without leaving two spaces or an empty line behind. */
  rangeToRemove({ start, end }: Span): Range {
    const before = /\s{0,3}$/u.exec(this.text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
    const after = /^\s{0,3}/u.exec(this.text.slice(end, end + 3))?.[0] ?? '';
    // At the start of a paragraph the space behind it goes, elsewhere the one before it.
    const opens = start - before <= 0 || this.text.slice(start - before, start).includes('\n');
    return opens ? [start, end + after.length] : [start - before, end];
  }

  /** The start of the message: the place of what belongs to it as a whole and has no words of its own. */
  get top(): Loc {
    const { start } = this.#emptyPlace();
    return this.locate({ start, end: start });
  }

  /** The reader's name as one would write it in a sentence; "the reader" where it is not known. */
  get reader(): string {
    const words = this.draft.recipient?.name?.trim().split(/\s+/u) ?? [];
    const isPerson =
      words.length > 0 &&
      words.length <= 5 &&
      words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|van|von|der|den|la|le|bin|al|el|y|du)$/u.test(word));
    // With a title the surname is how one speaks of them; a lone initial is no name.
    if (!isPerson || /^(?:the|team|support|accounts?|info|sales|committee|editors?|dear|all)$/iu.test(words[0] ?? ''))
      return 'the reader';
    if (/^(?:mr|mrs|ms|mx|dr|prof|professor|sir|dame|sister|father|rev|rabbi|imam)\.?$/iu.test(words[0] ?? ''))
      return words.length > 1 ? words.join(' ') : 'the reader';
    return /^\p{Lu}\.?$/u.test(words[0] ?? '') ? words.join(' ') : (words[0] ?? 'the reader');
  }

  /** " on 11 March 2025" for an earlier message; " before" where its date is not known. */
  sentOn(earlier: EarlierMessage | null): string {
    return earlier?.sent ? ` on ${this.dateInWords(earlier.sent)}` : ' before';
  }

  /** "11 March 2025" for a date as a draft has it. */
  dateInWords(date: string): string {
    const day = new Date(date.length === 10 ? `${date}T00:00:00Z` : date);
    return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  /** Whole days by the calendar from a date to the day on which the draft is sent; Infinity where that is not known. */
  daysSince(date: string): number {
    return this.draft.sent === null ? Infinity : daysBetween(date, this.draft.sent);
  }

  /** What to take out so that a span is gone and no double blank or empty paragraph is left. */
  removalOf({ start, end }: Span): Range {
    const isBlank = (at: number) => this.text[at] === ' ' || this.text[at] === '\t';
    const isBreak = (at: number) => this.text[at] === '\n' || this.text[at] === '\r';
    let from = start;
    let to = end;
    while (isBlank(to)) to++;
    if (to < this.text.length && !isBreak(to)) return [from, to];
    while (from > 0 && isBlank(from - 1)) from--;
    // A paragraph of its own goes with the empty lines after it; the end of one only with the blanks before.
    if (from > 0 && !isBreak(from - 1)) return [from, to];
    while (isBreak(to) || isBlank(to)) to++;
    return [from, to];
  }

  #emptyPlace(): Span {
    const zone = this.ast.children.find(({ type }) => type !== 'HeaderNode' && type !== 'WhiteSpaceNode');
    const start = zone?.position?.start.offset ?? this.text.length;
    return { start, end: zone?.position?.end.offset ?? start };
  }

  /** Whether who runs the rules leaves out fixes that reach where they must not, as our engine does. */
  readonly guardsFixes: boolean = true;

  /** Whether a rule has to keep silent. Here none: what the front matter disables is found, and set apart as suppressed. */
  silences(_ruleId: string): boolean {
    return false;
  }

  getLocFromIndex(index: number): Point {
    return this.#locator.point(index);
  }

  getIndexFromLoc(loc: { line: number; column: number }): number {
    return this.#locator.offset(loc.line, loc.column);
  }

  getParent(node: MessageNode): MessageNode | undefined {
    if (!this.#parents) {
      const parents = new Map<MessageNode, MessageNode>();
      const walk = (parent: MessageNode) => {
        for (const child of childrenOf(parent)) {
          parents.set(child, parent);
          walk(child);
        }
      };
      walk(this.ast);
      this.#parents = parents;
    }
    return this.#parents.get(node);
  }

  getAncestors(node: MessageNode): MessageNode[] {
    const ancestors: MessageNode[] = [];
    for (let parent = this.getParent(node); parent; parent = this.getParent(parent)) ancestors.unshift(parent);
    return ancestors;
  }
}
