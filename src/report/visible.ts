/**
 * Text from messages, made safe to print. A message may hold escape sequences that rewrite the terminal, or marks that
 * turn the reading direction; nobody gets to do that by sending a mail.
 */

/** Controls, marks without width, direction marks, halves of surrogate pairs; not the Arabic signs that have a shape. */
const hidden = /(?![\n\t\u0600-\u0605\u06dd])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** The joiner inside an emoji ("👩‍💻") is part of a picture that one can see. */
const joinsEmoji = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/u;

/** Shows what cannot be seen as `\x1B` or `\u{202E}`; line feeds and tabs stay. */
export function visible(text: string): string {
  return text.replace(hidden, (char, offset: number) => {
    if (char === '\u200d' && joinsEmoji.test(text.slice(Math.max(0, offset - 2), offset + 3))) return char;
    const code = char.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase();
    return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
  });
}

/** The same for what has to stay on one line: names of files, messages. */
export function visibleLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' '));
}

/** JSON in which hidden characters are written as escapes: it says the same and can be printed. */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (char) =>
    Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
