/** What a message says. Each fact is computed when it is first read, once a message. */
import type { Draft } from '../draft.ts';
import { sentencesOf, type Sentence } from '../syntax/sentences.ts';
import type { MessageRoot } from '../syntax/tree.ts';
import { findPlaceholders, type Placeholder } from './placeholders.ts';

export class Analysis {
  readonly #text: string;
  readonly #root: MessageRoot;
  readonly draft: Draft;
  #sentences: Sentence[] | undefined;
  #placeholders: Placeholder[] | undefined;

  constructor(text: string, root: MessageRoot, draft: Draft) {
    this.#text = text;
    this.#root = root;
    this.draft = draft;
  }

  /** All sentences, those of quoted text and signatures too. */
  get allSentences(): readonly Sentence[] {
    return (this.#sentences ??= sentencesOf(this.#text, this.#root));
  }

  /** What the author says: sentences of body and postscript. */
  get sentences(): readonly Sentence[] {
    return this.allSentences.filter((sentence) => sentence.index !== -1);
  }

  /** Merge fields and blanks that were left in. */
  get placeholders(): readonly Placeholder[] {
    return (this.#placeholders ??= findPlaceholders(this.#text, this.#root, this.draft));
  }
}
