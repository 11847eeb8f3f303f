/** How wide a text is, in columns of a terminal. */
import stringWidth from 'fast-string-width';

/**
 * ASCII, Latin letters, and the dashes, quotation marks and bullets of ordinary text: one column each. Nearly every line is of
 * these alone, and measuring it letter by letter would take longer than linting it.
 */
const isPlain = (text: string) => /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/u.test(text);

export const widthOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text));
