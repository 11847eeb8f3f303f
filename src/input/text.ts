/** A `.txt` or `.md` file: YAML front matter or mail header lines, then the message. Pure: hosts and browsers use it too. */
import { DraftError, draftSchema, type DraftInput } from '../draft.ts';
import { nearest } from '../nearest.ts';
import { Locator, splitLines, type Line } from '../syntax/lines.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { InputError } from './input-error.ts';
import { readPlainText, withBody, type TextDraft } from './plain-text.ts';

export type { TextDraft };

/** Short names that stand in front matter for a field of a draft. */
const shortNames: Readonly<Record<string, keyof DraftInput>> = { to: 'recipient', from: 'sender', me: 'sender' };
const fields = Object.keys(draftSchema.properties as object).filter((name) => name !== 'text');
const knownKeys = [...fields, ...Object.keys(shortNames)];

/**
 * Reads a source text.
 * @throws {InputError} for front matter that is broken or names something that a draft does not have.
 */
export function readText(source: string): TextDraft {
  const lines = splitLines(source);
  return readWithFrontMatter(source, lines) ?? readPlainText(source);
}

/* ---- front matter --------------------------------------------------------------------------------------------- */

export const isFence = (line: Line | undefined) => line !== undefined && /^---[ \t]*$/u.test(line.text);

function readWithFrontMatter(source: string, lines: readonly Line[]): TextDraft | undefined {
  if (!isFence(lines[0])) return undefined;
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (close === -1) {
    if (opensWithKey(lines)) {
      throw new InputError('The front matter is not closed. Put a line with only "---" below its last key.', {
        line: 1,
        column: 1,
      });
    }
    return undefined;
  }
  const locator = new Locator(source);
  const matter = readFrontMatter(source, (lines[1] as Line).start, (lines[close] as Line).start, locator);
  const bodyStart = lines[close + 1]?.start ?? source.length;
  const input = toInput(matter);
  try {
    const read = withBody(source, bodyStart, input, matter.spanOf('subject'));
    const names = read.draft.msglint?.disable ?? [];
    if (names.length === 0) return read;
    const disablePlaces = names.map((_, index) => matter.placeOf(['msglint', 'disable', String(index)]));
    return { ...read, disablePlaces };
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    throw inFrontMatter(error, matter);
  }
}

/** A message may begin with a rule of dashes; a known key right below it shows that front matter was meant. */
function opensWithKey(lines: readonly Line[]): boolean {
  const first = lines.slice(1).find((line) => line.text.trim() !== '');
  const key = /^([A-Za-z]{2,20})[ \t]*:(?:\s|$)/u.exec(first?.text ?? '')?.[1]?.toLowerCase();
  return key !== undefined && knownKeys.includes(key);
}

function toInput(matter: FrontMatter): Omit<DraftInput, 'text'> {
  const input: Record<string, unknown> = {};
  const given = new Map<string, string>();
  for (const [key, value] of matter.entries) {
    const place = matter.placeOfKey(key);
    if (key === 'text')
      throw new InputError('"text" cannot stand in the front matter. The message is what stands below it.', place);
    if (!knownKeys.includes(key)) {
      throw new InputError(
        `"${key}" is not a key of the front matter.${nearest(key, knownKeys)} Known: ${knownKeys.join(', ')}.`,
        place,
      );
    }
    const field = shortNames[key] ?? key;
    const other = given.get(field);
    if (other !== undefined)
      throw new InputError(`"${other}" and "${key}" say the same thing. Keep one of them.`, place);
    given.set(field, key);
    input[field] = value;
  }
  return input;
}

/** The draft's own complaint, at the line it is about and with the name that the writer used. */
function inFrontMatter(error: DraftError, matter: FrontMatter): InputError {
  const [field = '', ...rest] = error.path.split('.');
  const key = [...matter.entries.keys()].find((name) => (shortNames[name] ?? name) === field) ?? field;
  return new InputError(error.message.replace(`"${field}`, `"${key}`), matter.placeOf([key, ...rest]));
}
