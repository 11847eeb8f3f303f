/** The same text in memory of its own: a slice holds the memory of the whole text that it was cut from. */
export const copyOf = (text: string): string => `\n${text}`.slice(1);

/**
 * What was made of texts, kept for when they come again: in the next version of a draft that is being written, or in the next
 * message of a mailbox. What has not come for long is forgotten: when the young half is full it becomes the old one, and
 * what is asked for again is taken over, so that a lookup costs the same however much is kept.
 */
export class Kept<Value> {
  readonly #limit: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #size = 0;

  /** @param limit characters of text in each half. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(text: string): Value | undefined {
    const value = this.#young.get(text);
    if (value !== undefined) return value;
    const old = this.#old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  set(text: string, value: Value): void {
    if (this.#size + text.length > this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#size += text.length;
    this.#young.set(text, value);
  }
}
