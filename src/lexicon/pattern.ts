/**
 * A pattern for whole words of a sentence's wording. What bounds a word is any letter or digit; the letters beyond ASCII are given
 * as one range, since a class of all letters takes longer to compile than the rest of the pattern.
 */
export class WordPattern {
  /** What stands between the two bounds. */
  readonly source: string;
  /** Names the source in what is generated from it. FNV-1a, 32 bits, base 36. */
  readonly hash: string;
  #regexp: RegExp | undefined;

  constructor(source: string) {
    this.source = source;
    let hash = 0x811c9dc5;
    for (let at = 0; at < source.length; at++) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
    this.hash = (hash >>> 0).toString(36);
  }

  /** Global. Made when it is first asked for: most messages do not have the words that most patterns need. */
  get regexp(): RegExp {
    return (this.#regexp ??= new RegExp(
      `(?<![a-z\\d\\u00c0-\\u1fff])(?:${this.source})(?![a-z\\d\\u00c0-\\u1fff])`,
      'gu',
    ));
  }
}

export const words = (source: string): WordPattern => new WordPattern(source);

/** The words of a text by the same bounds. */
export const boundedWords = (text: string): string[] => text.split(/[^a-z\d\u00c0-\u1fff]+/u);
