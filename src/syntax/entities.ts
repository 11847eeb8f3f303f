/**
 * Names, places, dates and values, from compromise: what it is best at. It takes 300 ms to load and 40 parses a sentence, so
 * it is loaded only by those who ask for entities, sees one bounded sentence at a time (it is quadratic on runs such as
 * "etc. etc. ..."), and what it found is kept, since the same stock sentences come again and again.
 */
import type compromise from 'compromise';
import type { Sentence } from './sentences.ts';

export interface Entity {
  kind: 'person' | 'place' | 'organization' | 'date' | 'value';
  text: string;
  start: number;
  end: number;
}

/** Longer sentences are cut here. In UTF-16 units. */
const MAX_LENGTH = 600;
/** Sentences remembered. */
const MAX_KEPT = 500;

let nlp: typeof compromise | undefined;
const kept = new Map<string, readonly Entity[]>();

/** To be awaited before `entitiesOf`. */
export async function loadEntities(): Promise<void> {
  nlp ??= (await import('compromise')).default;
}

/** Entities of a sentence, with offsets in the whole text; null while compromise is not loaded. */
export function entitiesOf(sentence: Sentence): readonly Entity[] | null {
  if (!nlp) return null;
  const text = sentence.text.slice(0, MAX_LENGTH);
  let found = kept.get(text);
  if (!found) {
    found = find(nlp, text);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(text, found);
  }
  return found.map((entity) => ({ ...entity, start: entity.start + sentence.start, end: entity.end + sentence.start }));
}

interface View {
  json(options: { offset: true }): { text: string; offset: { start: number; length: number } }[];
}

function find(parse: typeof compromise, text: string): Entity[] {
  const document = parse(text);
  const views: [Entity['kind'], View][] = [
    ['person', document.people()],
    ['place', document.places()],
    ['organization', document.organizations()],
    ['date', document.match('#Date+')],
    ['value', document.match('#Value+')],
  ];
  return views
    .flatMap(([kind, view]) =>
      view.json({ offset: true }).map(({ offset }): Entity => {
        // It keeps the punctuation after a name ("Ana,"); a name ends with its last letter or figure.
        const raw = text.slice(offset.start, offset.start + offset.length);
        const bare = raw.replace(/^[^\p{L}\p{N}$€£]+|(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/gu, '');
        const start = offset.start + Math.max(0, raw.indexOf(bare));
        return { kind, text: bare, start, end: start + bare.length };
      }),
    )
    .filter((entity) => entity.text !== '')
    .sort((a, b) => a.start - b.start);
}
