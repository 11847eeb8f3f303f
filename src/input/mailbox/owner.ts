/** Whose mailbox it is: told by the user, or found by counting who takes part in most of its messages. */
import type { Correspondent, Envelope } from './message.ts';

export interface Owner {
  /** As it stands in most of their messages; empty where only addresses are known. */
  name: string;
  /** Keys of {@link keyOf} under which they write. */
  keys: ReadonlySet<string>;
  /** Whether nobody said who it is. */
  isGuess: boolean;
}

/** What a person is known by: the address, else the name. */
export const keyOf = ({ name, address }: Correspondent): string =>
  address || name.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Of most people there is one name or none, and of them there may be very many: a map is made for those who have more. */
class Part {
  takesPart = 0;
  writes = 0;
  #name = '';
  #times = 0;
  #others: Map<string, number> | undefined;

  wrote(name: string): void {
    this.writes++;
    if (name === '') return;
    if (this.#name === '') this.#name = name;
    if (this.#name === name) this.#times++;
    else (this.#others ??= new Map()).set(name, (this.#others.get(name) ?? 0) + 1);
  }

  /** How often under which name. */
  *names(): Generator<[string, number]> {
    if (this.#name !== '') yield [this.#name, this.#times];
    yield* this.#others ?? [];
  }
}

/** Counts who takes part, as messages go by. */
export class OwnerCount {
  readonly #seen = new Map<string, Part>();

  add({ from, to }: Envelope): void {
    const author = keyOf(from);
    for (const key of new Set([author, ...to.map(keyOf)])) if (key !== '') this.#entry(key).takesPart++;
    if (author === '') return;
    this.#entry(author).wrote(from.name);
  }

  /** @param me name or addresses, separated by commas, as the user gave them. undefined = nobody can be told. */
  owner(me?: string): Owner | undefined {
    if (me !== undefined) return this.#named(me);
    const [best] = [...this.#seen].sort(
      ([a, first], [b, second]) =>
        second.takesPart - first.takesPart || second.writes - first.writes || (a < b ? -1 : 1),
    );
    if (!best) return undefined;
    const [key, entry] = best;
    const name = commonest(entry.names());
    // The same person from another address: the same full name.
    const others = [...this.#seen].filter(
      ([other, part]) =>
        other !== key &&
        part.writes > 0 &&
        isFullName(name) &&
        commonest(part.names()).toLowerCase() === name.toLowerCase(),
    );
    return { name, keys: new Set([key, ...others.map(([other]) => other)]), isGuess: true };
  }

  #named(me: string): Owner {
    const given = me
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter(Boolean);
    const keys = new Set<string>();
    const names = new Map<string, number>();
    for (const [key, entry] of this.#seen) {
      const isMe = given.some(
        (one) =>
          key === one ||
          (!one.includes('@') && [...entry.names()].some(([name]) => name.toLowerCase() === one)) ||
          one.includes(`<${key}>`),
      );
      if (!isMe) continue;
      keys.add(key);
      for (const [name, count] of entry.names()) names.set(name, (names.get(name) ?? 0) + count);
    }
    const name =
      commonest(names) ||
      (given.find((one) => !one.includes('@')) === undefined ? '' : (me.split(',')[0] ?? '').trim());
    return { name, keys, isGuess: false };
  }

  #entry(key: string) {
    let entry = this.#seen.get(key);
    if (!entry) this.#seen.set(key, (entry = new Part()));
    return entry;
  }
}

const isFullName = (name: string) => name.split(/\s+/u).length >= 2;

const commonest = (names: Iterable<[string, number]>): string =>
  [...names].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))[0]?.[0] ?? '';
