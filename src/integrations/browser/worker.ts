/** `msglint/browser/worker`: to be started as a module worker; the page talks to it by `WorkerLinter`. */
import { answer } from './service.ts';
import type { Request } from './protocol.ts';

/** What a worker has of a window; its types and those of a page exclude each other. */
interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: Request }) => void): void;
}

const scope = globalThis as unknown as Scope;
// One after the other: an answer that overtakes another would be about an older text.
let last: Promise<void> = Promise.resolve();
scope.addEventListener('message', ({ data }) => {
  last = last.then(async () => {
    scope.postMessage(await answer(data));
  });
});
