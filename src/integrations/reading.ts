/** A draft as a host shows it, read once for all rules that the host runs one by one. */
import { DraftError, type Draft } from '../draft.ts';
import { Message } from '../engine/message.ts';
import { InputError } from '../input/input-error.ts';
import { readText } from '../input/text.ts';
import type { SourceDraft } from '../linter.ts';
import { fillDraft, type KnownFields } from './fill-draft.ts';

/** Why a text is no draft, and where that shows; line and column 1-based. */
export interface Fault {
  fault: string;
  line: number;
  column: number;
}

export type Reading = (SourceDraft & { message: Message }) | Fault;

/** Reads a text, front matter and all. Never throws for what stands in it, nor for what is known around it. */
export function readDraft(text: string, known: KnownFields = {}): Reading {
  try {
    const read = readText(text);
    const draft = fillDraft(read.draft, known);
    return { ...read, draft, message: new Message(draft, read.source, read.layout) };
  } catch (error) {
    return faultOf(error);
  }
}

/** A draft whose text came from elsewhere than a file of its own. */
export const readingOf = (draft: Draft): Reading => ({ draft, source: draft.text, message: new Message(draft) });

/** @throws what is no fault of the draft. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof InputError || error instanceof DraftError)) throw error;
  const { line = 1, column = 1 } = error instanceof InputError ? error.place : {};
  return { fault: error.message, line, column };
}

/** What was made of a text, by what the host identifies it with. Rules that know the same around it share the facts. */
export class Kept<Made> {
  readonly #kept = new WeakMap<object, Map<string, Made>>();

  /** @returns what was made, and whether it is the first of this text: a fault is told once, not by every rule. */
  of(key: object, text: string, known: KnownFields, make: () => Made): { made: Made; isFirst: boolean } {
    const own = this.#kept.get(key) ?? new Map<string, Made>();
    const isFirst = !this.#kept.has(key);
    this.#kept.set(key, own);
    const name = JSON.stringify([text, known]);
    let made = own.get(name);
    if (made === undefined) own.set(name, (made = make()));
    return { made, isFirst };
  }
}
