/**
 * Messages to threads: by the conversation that an export names, by References and In-Reply-To, and where a mail has
 * neither, by its subject and its people.
 */
import type { EnvelopeTable } from './envelope-table.ts';
import type { Envelope } from './message.ts';
import { keyOf } from './owner.ts';

/** Days between two mails of the same subject and people that are still taken for one thread. */
const MAX_GAP_DAYS = 90;
const DAY = 86_400_000;

/**
 * @param envelopes of the whole mailbox
 * @param isOwner whether a key is the owner's
 * @returns indices into `envelopes`, a list a thread, oldest first; threads in the order of their first message in the mailbox.
 */
export function findThreads(envelopes: EnvelopeTable, isOwner: (key: string) => boolean): number[][] {
  const sets = new DisjointSets(envelopes.length);
  const byId = new Map<string, number>();
  const join = (key: string, index: number) => {
    const other = byId.get(key);
    if (other === undefined) byId.set(key, index);
    else sets.union(other, index);
  };
  for (const [index, { id, conversation, channel }] of entries(envelopes)) {
    if (conversation !== null) join(`c:${conversation}`, index);
    if (channel === 'email') join(`m:${id}`, index);
  }
  // A mail that is only referred to still holds together those that refer to it.
  for (const [index, { references }] of entries(envelopes)) for (const id of references) join(`m:${id}`, index);
  joinBySubject(envelopes, isOwner, sets);
  joinInvitations(envelopes, isOwner, sets);

  // Counted first: an array that grows has room for many more than the few messages that most threads have.
  const sizes = new Map<number, number>();
  for (let index = 0; index < envelopes.length; index++)
    sizes.set(sets.find(index), (sizes.get(sets.find(index)) ?? 0) + 1);
  const threads = new Map<number, number[]>();
  for (const [root, size] of sizes) threads.set(root, new Array<number>(size));
  for (let index = envelopes.length - 1; index >= 0; index--) {
    const root = sets.find(index);
    const left = (sizes.get(root) as number) - 1;
    sizes.set(root, left);
    (threads.get(root) as number[])[left] = index;
  }
  const time = (index: number) => envelopes.sent(index) ?? 0;
  return [...threads.values()].map((thread) => thread.sort((a, b) => time(a) - time(b) || a - b));
}

function* entries(envelopes: EnvelopeTable): Generator<[number, Envelope]> {
  let index = 0;
  for (const envelope of envelopes) yield [index++, envelope];
}

/** `Re: AW: Fwd: [list] Invoice 4410` -> `invoice 4410`. */
export function bareSubject(subject: string | null): string {
  let bare = (subject ?? '').toLowerCase();
  for (let length = -1; length !== bare.length;) {
    length = bare.length;
    bare = bare.replace(
      /^\s*(?:(?:re|aw|antw|antwort|sv|vs|rv|res|odp|ynt|fwd?|wg|tr|vb|doorst|enc)(?:\[\d{1,3}\])?\s?[:：]|\[[^\]]{1,40}\])/u,
      '',
    );
  }
  return bare.replace(/\s+/gu, ' ').trim();
}

/** Mails that answer nothing by their head, with the subject of an earlier mail among the same people. */
function joinBySubject(envelopes: EnvelopeTable, isOwner: (key: string) => boolean, sets: DisjointSets): void {
  const order: number[] = [];
  for (const [index, { conversation, sent, automatic }] of entries(envelopes))
    if (conversation === null && sent !== null && automatic !== 'bulk') order.push(index);
  const time = (index: number) => envelopes.sent(index) as number;
  order.sort((a, b) => time(a) - time(b) || a - b);
  const latest = new Map<string, number>();
  for (const index of order) {
    const { subject, from, to, references, sent, channel } = envelopes.at(index);
    const bare = bareSubject(subject);
    if (bare === '' || channel === 'linkedin-connection') continue;
    const others = [...new Set([from, ...to].map(keyOf))].filter((key) => key !== '' && !isOwner(key)).sort();
    if (others.length === 0 || others.length > 10) continue;
    const keys = others.map((other) => `${bare}\n${other}`);
    const earlier = keys.map((key) => latest.get(key)).find((found) => found !== undefined);
    const isNear = earlier !== undefined && (sent as number) - time(earlier) <= MAX_GAP_DAYS * DAY;
    if (isNear && references.length === 0) sets.union(earlier, index);
    for (const key of keys) latest.set(key, index);
  }
}

/** A note with an invitation opens the conversation with that person that comes after it. */
function joinInvitations(envelopes: EnvelopeTable, isOwner: (key: string) => boolean, sets: DisjointSets): void {
  const other = ({ from, to }: Envelope) => {
    const others = [...new Set([from, ...to].map(keyOf))].filter((key) => key !== '' && !isOwner(key));
    return others.length === 1 ? others[0] : undefined;
  };
  const notes = new Map<string, number>();
  for (const [index, envelope] of entries(envelopes)) {
    const person = envelope.channel === 'linkedin-connection' ? other(envelope) : undefined;
    if (person !== undefined) notes.set(person, index);
  }
  if (notes.size === 0) return;
  const next = new Map<string, number>();
  for (const [index, envelope] of entries(envelopes)) {
    if (!/^linkedin-(?:dm|inmail)$/u.test(envelope.channel)) continue;
    const person = other(envelope);
    const note = person === undefined ? undefined : notes.get(person);
    if (person === undefined || note === undefined) continue;
    const sent = envelope.sent ?? 0;
    const earlier = next.get(person);
    const known = earlier === undefined ? Infinity : (envelopes.sent(earlier) ?? Infinity);
    if (sent >= (envelopes.sent(note) ?? 0) && sent < known) next.set(person, index);
  }
  for (const [person, index] of next) sets.union(notes.get(person) as number, index);
}

class DisjointSets {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while ((this.#parents[root] as number) !== root) root = this.#parents[root] as number;
    for (let at = index; at !== root;) {
      const next = this.#parents[at] as number;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  /** The lower index is the root, so that the result does not hang on the order of the calls. */
  union(a: number, b: number): void {
    const first = this.find(a);
    const second = this.find(b);
    if (first !== second) this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
