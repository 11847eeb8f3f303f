/** The page's side of a worker: the linter's methods, answered later. */
import type { Config } from '../../config/config.ts';
import type { LintResult } from '../../engine/result.ts';
import type { Insight } from './insight.ts';
import type { Answers, Calls, Given, Method, Request, Response, RuleCard } from './protocol.ts';

/** A `Worker`, or whatever else carries messages to one. */
export interface PortLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: never }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/**
 * Lints in a worker, so that typing is never held up.
 *
 * @example
 * const linter = new WorkerLinter(new Worker(new URL('msglint/browser/worker', import.meta.url), { type: 'module' }));
 * const { messages } = await linter.lint({ text: 'Hi {{name}}, ...', channel: 'email' });
 */
export class WorkerLinter {
  readonly #port: PortLike;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(port: PortLike) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => this.#answered(data));
    port.addEventListener('error', ({ message = 'The worker could not be started.' }) => this.#failed(message));
  }

  /** @throws {Error} named `ConfigError` for a configuration that cannot be used; the old one stays. Plugins cannot be sent to a worker. */
  async configure(config?: Config): Promise<void> {
    await this.#call('configure', { config });
  }

  /** A draft that is none gives a result with a fatal message. */
  async lint(draft: Given): Promise<LintResult> {
    return this.#call('lint', { draft });
  }

  async fix(draft: Given): Promise<LintResult & { output: string }> {
    return this.#call('fix', { draft });
  }

  /** Sentences with their acts, anchors, value. @throws {Error} for a draft that is none. */
  async inspect(draft: Given): Promise<Insight> {
    return this.#call('inspect', { draft });
  }

  /** All rules, with the reason for each. */
  async rules(): Promise<RuleCard[]> {
    return this.#call('rules', {});
  }

  #call<Name extends Method>(method: Name, params: Calls[Name]): Promise<Answers[Name]> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage({ id, method, params } as Request);
    });
  }

  #answered(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    this.#waiting.delete(response.id);
    if ('error' in response) {
      const error = new Error(response.error.message);
      error.name = response.error.name;
      waiting.reject(error);
    } else waiting.resolve(response.result as never);
  }

  #failed(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}
