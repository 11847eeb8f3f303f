/** An `.html` file: a mail as a program saved it. The text that a browser shows is the draft; links and pictures stay with it. */
import { loadHtml, toDraft, type Draft } from '../core.ts';
import { InputError } from './input-error.ts';
import { htmlToText } from './mailbox/html-text.ts';
import { readText } from './text.ts';

/**
 * Reads a page, with front matter above it or without. Findings point into the text that was taken out of it.
 * @throws {InputError} for front matter that is broken, and for a page without text.
 */
export async function readHtml(source: string): Promise<Draft> {
  await loadHtml();
  const { draft } = source.startsWith('---') ? readText(source) : { draft: toDraft(source) };
  const text = htmlToText(draft.text);
  if (text === '') throw new InputError('The page holds no text. Save the message itself as .html or .txt.');
  return { ...draft, text, html: draft.text, channel: draft.channel === 'other' ? 'email' : draft.channel };
}
