/**
 * Lists of what the sender has to offer, with nothing in them for the reader: "We offer SSO, SCIM, RBAC and audit logs". A list
 * of what was found at the reader's, of their own things, or with their figures is none.
 */
import { waresHeading, waresLead } from '../lexicon/wares.ts';
import type { Reading } from './reading.ts';

export interface WaresList {
  start: number;
  end: number;
  /** Number of items. */
  items: number;
  form: 'sentence' | 'bullets';
}

/** Items longer than this are sentences that say something. In words. */
const MAX_ITEM = 9;

export function findWares(readings: readonly Reading[]): WaresList[] {
  return [...inSentences(readings), ...inBullets(readings)].sort((a, b) => a.start - b.start);
}

function inSentences(readings: readonly Reading[]): WaresList[] {
  return readings.flatMap((reading): WaresList[] => {
    if (reading.sentence.isListItem || reading.isQuestion || speaksToReader(reading)) return [];
    const lead = waresLead.exec(reading.text);
    if (!lead || /\bnot\b/u.test(reading.text)) return [];
    const items = itemsOf(reading, lead.index + lead[0].length);
    if (items < 3) return [];
    const { start, end } = reading.sentence;
    return [{ start, end, items, form: 'sentence' }];
  });
}

/** Counts the short items of an enumeration after the words of the lead: "a, b, c and d". */
function itemsOf({ sentence, words, text }: Reading, from: number): number {
  const first = words[text.slice(0, from).split(' ').length - 1]?.token;
  if (!first) return 0;
  const tokens = sentence.tokens.filter(({ start }) => start >= first.end);
  const items: number[] = [];
  let open = 0;
  let commas = 0;
  for (const token of tokens) {
    const isComma = token.kind === 'punctuation' && /^[,;/|•·]$/u.test(token.text);
    const isAnd = token.kind === 'word' && /^(?:and|or|&|plus)$/u.test(token.lower);
    if (isComma || (isAnd && commas > 0)) {
      if (isComma) commas++;
      if (open > 0) items.push(open);
      open = 0;
    } else if (token.kind === 'word' && finite.test(token.lower)) return 0;
    else if (token.kind === 'word' || token.kind === 'number') open++;
    else if (token.kind === 'punctuation' && /^[.:!?()–—]$/u.test(token.text) && open > 0) break;
  }
  if (open > 0) items.push(open);
  return items.filter((words_) => words_ <= MAX_ITEM).length === items.length ? items.length : 0;
}

/** An item of an enumeration is a thing; with one of these it is a clause. */
const finite =
  /^(?:i|we|you|he|she|they|it|this|that|there|who|which|is|are|was|were|do|does|did|has|had|will|would|can|could|should|because|when|if|but|whatever|however)$/u;

function inBullets(readings: readonly Reading[]): WaresList[] {
  const lists: WaresList[] = [];
  for (let index = 0; index < readings.length; index++) {
    if (!(readings[index] as Reading).sentence.isListItem) continue;
    let end = index;
    while (readings[end + 1]?.sentence.isListItem) end++;
    const items = readings.slice(index, end + 1);
    const heading = readings[index - 1];
    const paragraphs = new Set(items.map(({ sentence }) => sentence.paragraph)).size;
    const count = Math.max(paragraphs, items.length);
    const isWares = heading !== undefined && waresHeading.test(heading.text) && !concernsReader(heading);
    if (isWares && count >= 3 && !items.some(speaksToReader))
      lists.push({
        start: (items[0] as Reading).sentence.start,
        end: (items.at(-1) as Reading).sentence.end,
        items: count,
        form: 'bullets',
      });
    index = end;
  }
  return lists;
}

/** Something of theirs, or a figure: then it is said what it is to them. */
const speaksToReader = (reading: Reading) =>
  concernsReader(reading) || reading.numbers > 0 || reading.money || reading.readerDid !== '';

const concernsReader = ({ text }: Reading) =>
  /\b(?:your|yours|you (?:asked|wanted|wrote|said|need|mentioned|listed|will|would|can|could|have|had))\b/u.test(text);
