/** How far a long run is: one line on standard error, where somebody looks at it. */
import { elapsed } from './clock.ts';

/** Milliseconds before which nothing is said, and between two changes of the line. */
const DELAY = 1000;
const INTERVAL = 200;

export class Progress {
  readonly #isShown: boolean;
  readonly #total: number;
  readonly #started = elapsed();
  #last = 0;
  #isOnScreen = false;

  constructor(total: number, isShown: boolean) {
    this.#total = total;
    this.#isShown = isShown;
  }

  /** @param messages so far. @param files that are done. */
  tell(messages: number, files: number): void {
    if (!this.#isShown) return;
    const now = elapsed();
    if (now - this.#started < DELAY || now - this.#last < INTERVAL) return;
    this.#last = now;
    this.#isOnScreen = true;
    process.stderr.write(`\r\u001B[K${messages} messages, ${files} of ${this.#total} files`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#isOnScreen) process.stderr.write('\r\u001B[K');
    this.#isOnScreen = false;
  }
}
