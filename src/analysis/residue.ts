/** What was pasted in with the draft and is not the message: an assistant's lines, markup, a second greeting or sign-off. */
import type { Draft } from '../draft.ts';
import { assistantLines, toolMarks } from '../lexicon/residue.ts';
import { closingFillers, closingWords } from '../lexicon/zones.ts';
import { splitLines, type Line } from '../syntax/lines.ts';
import type { Sentence } from '../syntax/sentences.ts';
import type { MessageRoot } from '../syntax/tree.ts';
import { isGreetingLine, isSubjectLine } from '../syntax/zones.ts';
import { outermost } from './spans.ts';
import { hitsIn } from './wording.ts';

export interface Residue {
  kind: 'assistant' | 'markup' | 'tool-mark' | 'subject-line' | 'second-greeting' | 'second-sign-off';
  start: number;
  end: number;
  /** What takes its place when it goes, where that is certain. */
  fix: { start: number; end: number; text: string } | null;
}

/** Channels that show a message as it was typed. */
const plainChannels: ReadonlySet<string> = new Set(['email', 'linkedin-connection', 'linkedin-dm', 'linkedin-inmail']);

export function findResidue(text: string, root: MessageRoot, sentences: readonly Sentence[], draft: Draft): Residue[] {
  const own = ownLines(text, root);
  const found = [
    ...leadInOf(root, own),
    ...assistantLinesIn(sentences),
    ...[...text.matchAll(toolMarks)].map((match): Residue => ({
      kind: 'tool-mark',
      start: match.index,
      end: match.index + match[0].length,
      fix: null,
    })),
    ...(plainChannels.has(draft.channel) ? own.flatMap((line) => markupIn(line)) : []),
    ...subjectLineIn(own),
    ...secondGreeting(own),
    ...secondSignOff(own),
  ];
  // A subject in bold is one thing, not two.
  return outermost(found);
}

/** Filled lines that are neither quoted nor front matter, whole: a zone may end within one. */
function ownLines(text: string, root: MessageRoot): Line[] {
  const others = root.children.flatMap((zone) =>
    zone.type === 'HeaderNode' || zone.type === 'QuoteNode' || zone.type === 'ForwardNode' ? [zone.position] : [],
  );
  // Zones and lines are both in order, so one walk is enough.
  let zone = 0;
  return splitLines(text).filter((line) => {
    while ((others[zone]?.end.offset ?? text.length) <= line.start && zone < others.length) zone++;
    const next = others[zone];
    return line.text.trim() !== '' && !(next && line.end > next.start.offset);
  });
}

/** "Sure! Here's a draft:" as the first thing in the message; it goes with the empty lines below it. */
function leadInOf(root: MessageRoot, lines: readonly Line[]): Residue[] {
  return root.children.flatMap((zone): Residue[] => {
    if (zone.type !== 'ResidueNode') return [];
    const [start, end] = [zone.position.start.offset, zone.position.end.offset];
    const next = lines.find((line) => line.start >= end)?.start ?? end;
    return [{ kind: 'assistant', start, end, fix: { start, end: next, text: '' } }];
  });
}

function assistantLinesIn(sentences: readonly Sentence[]): Residue[] {
  const said = sentences.filter(({ zone }) => zone !== 'QuoteNode' && zone !== 'ForwardNode');
  return said.flatMap((sentence): Residue[] => {
    const phrase = hitsIn(sentence, assistantLines)[0]?.phrases[0];
    return phrase ? [{ kind: 'assistant', start: phrase.start, end: phrase.end, fix: null }] : [];
  });
}

/** Bold, headings and links of Markdown; nothing in code. */
function markupIn(line: Line): Residue[] {
  if (line.text.length > 5000 || line.text.includes('`') || /^\s{4}/u.test(line.text)) return [];
  const at = (index: number, length: number, inner: string | null): Residue => {
    const start = line.start + index;
    return {
      kind: 'markup',
      start,
      end: start + length,
      fix: inner === null ? null : { start, end: start + length, text: inner },
    };
  };
  const bold = !line.text.includes('**')
    ? []
    : [...line.text.matchAll(/(?<![*\w/])\*\*(?=[\p{L}\p{N}“"'])([^*\n]{1,200})(?<=\S)\*\*(?![*\w])/gu)].map((match) =>
        at(match.index, match[0].length, match[1] ?? ''),
      );
  const heading = /^#{1,6} (?=\S)/u.exec(line.text);
  const links = !line.text.includes('](')
    ? []
    : [...line.text.matchAll(/(?<!!)\[([^\]\n[]{1,200})\]\((https?:[^)\s]{1,2000})\)/gu)].map((match) =>
        at(match.index, match[0].length, null),
      );
  return [...(heading ? [at(0, heading[0].length, '')] : []), ...bold, ...links];
}

/** "Subject: ..." below the start: it was meant for another field. */
function subjectLineIn(lines: readonly Line[]): Residue[] {
  const line = lines.slice(0, 4).find((one) => isSubjectLine(one.text));
  return line ? [{ kind: 'subject-line', start: line.start, end: line.end, fix: null }] : [];
}

function secondGreeting(lines: readonly Line[]): Residue[] {
  const [first, second] = lines;
  return first &&
    second &&
    isGreetingLine(first.text) &&
    isGreetingLine(second.text) &&
    /\p{L}\s\p{Lu}/u.test(second.text)
    ? [{ kind: 'second-greeting', start: second.start, end: second.end, fix: null }]
    : [];
}

/** "Best, / Tom / Kind regards, / Tom Baker". Below a second formula with a telephone or an address stands a program's signature. */
function secondSignOff(lines: readonly Line[]): Residue[] {
  const tail = lines.slice(-5);
  const closings = tail.flatMap((line, index) => (isClosing(line.text) ? [index] : []));
  const [first, second] = closings;
  const line = second === undefined ? undefined : tail[second];
  if (first === undefined || second === undefined || !line || second - first > 2) return [];
  const below = tail.slice(second + 1);
  return below.length <= 1 && below.every(({ text }) => !/[@\d|]/u.test(text))
    ? [{ kind: 'second-sign-off', start: line.start, end: line.end, fix: null }]
    : [];
}

function isClosing(text: string): boolean {
  const bare = text.trim();
  if (bare.length > 40 || !bare.endsWith(',')) return false;
  const words = bare
    .toLowerCase()
    .split(/[\s,.!]+/u)
    .filter(Boolean);
  const [first] = words;
  return first !== undefined && closingWords.has(first) && words.slice(1).every((word) => closingFillers.has(word));
}
