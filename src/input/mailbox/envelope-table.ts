/**
 * Envelopes and places of a mailbox in columns: a mailbox may have millions of messages, and an object each would take five times
 * the room. What comes again and again, such as people, conversations and subjects, is held once. Rows are made when asked for.
 */
import type { Channel } from '../../draft.ts';
import type { Automatic, Correspondent, Envelope, Place } from './message.ts';

/** A list whose items are made when they are asked for; two times the same is equal, but not the same object. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
  /** @throws {RangeError} where there is no such row. */
  at(index: number): Row;
}

type Numbers = Float64Array | Int16Array | Uint32Array | Uint8Array;

/** Numbers of one kind; room for twice as many is made when they are full. */
class Column<Kind extends Numbers> {
  #numbers: Kind;
  readonly #kind: new (length: number) => Kind;
  #length = 0;

  constructor(kind: new (length: number) => Kind) {
    this.#kind = kind;
    this.#numbers = new kind(256);
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new this.#kind(2 * this.#length);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = number;
  }

  at(index: number): number {
    return this.#numbers[index] as number;
  }
}

/** Values that are held once each, by number. */
class Pool<Value> {
  readonly #values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  number(key: string, value: () => Value): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#values.push(value()) - 1));
    return number;
  }

  at(number: number): Value {
    return this.#values[number] as Value;
  }
}

/** Texts of a field, each held once; 0 stands for a missing one. */
class Strings<Value extends string = string> {
  readonly #texts: (Value | null)[] = [null];
  readonly #numbers = new Map<Value, number>();
  readonly #column: Column<Uint32Array> | Column<Uint8Array>;

  constructor(column: Column<Uint32Array> | Column<Uint8Array> = new Column(Uint32Array)) {
    this.#column = column;
  }

  push(text: Value | null): void {
    let number = text === null ? 0 : this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text as Value, (number = this.#texts.push(text) - 1));
    this.#column.push(number);
  }

  at(index: number): Value | null {
    return this.#texts[this.#column.at(index)] ?? null;
  }
}

const nothing: readonly string[] = [];
/** No clock is so far from UTC. */
const UNKNOWN_OFFSET = 32_767;

export class EnvelopeTable implements Rows<Envelope> {
  /** A number stands for conversation and number, which is what most ids of chats are. */
  readonly #ids: (string | number)[] = [];
  readonly #conversations = new Strings();
  readonly #references: (readonly string[])[] = [];
  readonly #people = new Pool<Correspondent>();
  readonly #lists = new Pool<readonly Correspondent[]>();
  readonly #from = new Column(Uint32Array);
  readonly #to = new Column(Uint32Array);
  readonly #sent = new Column(Float64Array);
  readonly #offsets = new Column(Int16Array);
  readonly #subjects = new Strings();
  readonly #channels = new Strings<Channel>(new Column(Uint8Array));
  readonly #automatic = new Strings<Automatic>(new Column(Uint8Array));
  readonly #tags = new Strings();
  /** Names by address, the longest of each. */
  readonly names = new Map<string, string>();

  get length(): number {
    return this.#ids.length;
  }

  /** @returns the envelope as it is held, without a reason to leave it out. */
  add({ id, conversation, references, from, to, sent, offset, subject, channel, automatic, tag }: Envelope): Envelope {
    const number = conversation === null || !id.startsWith(`${conversation} `) ? '' : id.slice(conversation.length + 1);
    this.#ids.push(/^[1-9]\d{0,8}$/u.test(number) ? Number(number) : id);
    this.#conversations.push(conversation);
    this.#references.push(references.length === 0 ? nothing : references);
    this.#from.push(this.#person(from));
    const readers = to.map((person) => this.#person(person));
    this.#to.push(this.#lists.number(readers.join(), () => readers.map((reader) => this.#people.at(reader))));
    this.#sent.push(sent ?? NaN);
    this.#offsets.push(offset ?? UNKNOWN_OFFSET);
    this.#subjects.push(subject);
    this.#channels.push(channel);
    this.#automatic.push(automatic);
    this.#tags.push(tag);
    return this.at(this.length - 1);
  }

  #person(person: Correspondent): number {
    return this.#people.number(keyOfPerson(person), () => {
      const { name, address } = person;
      if (address !== '' && name.length > (this.names.get(address)?.length ?? 0)) this.names.set(address, name);
      return person;
    });
  }

  at(index: number): Envelope {
    const id = this.#ids[index];
    if (id === undefined) throw new RangeError(`there is no message ${index}`);
    const conversation = this.#conversations.at(index);
    const sent = this.#sent.at(index);
    const offset = this.#offsets.at(index);
    return {
      id: typeof id === 'number' ? `${conversation} ${id}` : id,
      conversation,
      references: this.#references[index] as readonly string[],
      from: this.author(index),
      to: this.#lists.at(this.#to.at(index)),
      sent: Number.isNaN(sent) ? null : sent,
      offset: offset === UNKNOWN_OFFSET ? null : offset,
      subject: this.#subjects.at(index),
      channel: this.#channels.at(index) as Channel,
      automatic: this.#automatic.at(index),
      tag: this.#tags.at(index),
      leftOut: null,
    };
  }

  /** Who wrote it; without making the rest. */
  author(index: number): Correspondent {
    return this.#people.at(this.#from.at(index));
  }

  /** When it was sent; without making the rest. */
  sent(index: number): number | null {
    const sent = this.#sent.at(index);
    return Number.isNaN(sent) ? null : sent;
  }

  *[Symbol.iterator](): Generator<Envelope> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

const keyOfPerson = ({ name, address }: Correspondent) => `${name}\n${address}`;

export class PlaceTable implements Rows<Place> {
  readonly #sources = new Column(Uint32Array);
  readonly #starts = new Column(Float64Array);
  readonly #lengths = new Column(Float64Array);
  readonly #numbers = new Column(Uint32Array);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add({ source, start, length, number }: Place): void {
    this.#sources.push(source);
    this.#starts.push(start);
    this.#lengths.push(length);
    this.#numbers.push(number);
    this.#length++;
  }

  at(index: number): Place {
    if (!(index >= 0 && index < this.#length)) throw new RangeError(`there is no message ${index}`);
    return {
      source: this.#sources.at(index),
      start: this.#starts.at(index),
      length: this.#lengths.at(index),
      number: this.#numbers.at(index),
    };
  }

  *[Symbol.iterator](): Generator<Place> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}
