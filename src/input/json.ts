/** `.json`: one draft, or an array of drafts. Pure. */
import { DraftError, toDraft, type Draft, type DraftInput } from '../draft.ts';
import { Locator } from '../syntax/lines.ts';
import { InputError } from './input-error.ts';
import { jsonErrorOffset } from './json-place.ts';

/** What became of one record of a file that may hold many. */
export type RecordRead = { entry: string; draft: Draft } | { entry: string; error: InputError };

/** @throws {InputError} with line and column where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { line, column } = new Locator(text).point(jsonErrorOffset(text));
    const empty = text.trim() === '';
    throw new InputError(
      empty
        ? 'The file is empty. A draft is {"text": "..."}.'
        : 'This is not JSON from here on. Look for a missing comma, bracket or quotation mark.',
      { line, column },
    );
  }
}

/**
 * Reads all drafts of a file. Its records are named by their id, else by their number from 1 on.
 * @throws {InputError} where the text is not JSON at all; a record that is no draft is returned as such.
 */
export function readJson(text: string): RecordRead[] {
  const value = parseJson(text);
  if (!Array.isArray(value)) return [readRecord(value, '', '1')];
  return value.map((item, index) => readRecord(item, `[${index}]`, String(index + 1)));
}

/** @param where how the record is found in the file, put before the field that is wrong. */
export function readRecord(value: unknown, where: string, number: string): RecordRead {
  try {
    const draft = toDraft(value as DraftInput);
    const entry = draft.id ?? number;
    return { entry, draft: { ...draft, id: entry } };
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    return { entry: number, error: new InputError(where === '' ? error.message : `${where}: ${error.message}`) };
  }
}
