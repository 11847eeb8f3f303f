/** Characters as a reader counts them: a flag, a family, a letter with its accents is one. */

let segmenter: Intl.Segmenter | undefined;

/** The graphemes of a text in order. */
export function graphemesOf(text: string): Intl.Segments {
  // Made when it is first needed: making one reads 8 ms' worth of Unicode's tables, and most texts are plain.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
