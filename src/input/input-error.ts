/** Thrown for input that cannot be read; the message names what is wrong and the way out, in one line. */
export class InputError extends Error {
  override name = 'InputError';
  constructor(
    message: string,
    /** Where in the file: 1-based, columns in UTF-16 units. */
    readonly place: { line?: number; column?: number } = {},
  ) {
    super(message);
  }
}
