/** Rewriting that must not change a verdict, and how often it does. */
import { toDraft } from '../src/draft.ts';
import { Message } from '../src/engine/message.ts';
import type { CorpusRow } from './corpus.ts';

interface Relation {
  name: string;
  rewrite(text: string): string;
  /** Verdicts that the rewriting may change by its nature. */
  except?: readonly Verdict[];
}

type Verdict = 'asks' | 'personalized' | 'value' | 'repetition';
const verdicts: readonly Verdict[] = ['asks', 'personalized', 'value', 'repetition'];

const british: readonly [RegExp, string][] = [
  [/\b(organi|reali|optimi|speciali|recogni|apologi|customi)z(e|es|ed|ing|ation)\b/gu, '$1s$2'],
  [/\bcolor\b/gu, 'colour'],
  [/\bcenter\b/gu, 'centre'],
  [/\bfavor\b/gu, 'favour'],
  [/\bprogram\b/gu, 'programme'],
];
const american: readonly [RegExp, string][] = [
  [/\b(organi|reali|optimi|speciali|recogni|apologi|customi)s(e|es|ed|ing|ation)\b/gu, '$1z$2'],
  [/\b(col|fav|neighb|harb|lab|hon)our(s|ed|ing|ite|able|hood)?\b/gu, '$1or$2'],
  [/\bcentre(s?)\b/gu, 'center$1'],
  [/\bprogramme(s?)\b/gu, 'program$1'],
  [/\b(travel|cancel|label)l(ed|ing|er)\b/gu, '$1$2'],
];
const contractions: readonly [RegExp, string][] = [
  [/\b(I)['’]m\b/gu, '$1 am'],
  [/\b(you|we|they)['’]re\b/giu, '$1 are'],
  [/\b(I|you|we|they)['’]ve\b/giu, '$1 have'],
  [/\b(I|you|he|she|we|they|it)['’]ll\b/giu, '$1 will'],
  [/\b(do|does|did|is|are|was|were|have|has|had|could|would|should)n['’]t\b/giu, '$1 not'],
  [/\bcan['’]t\b/gu, 'cannot'],
  [/\bwon['’]t\b/gu, 'will not'],
];
const apply = (text: string, pairs: readonly [RegExp, string][]) =>
  pairs.reduce((result, [from, to]) => result.replace(from, to), text);

const relations: Relation[] = [
  { name: 'CRLF line ends', rewrite: (text) => text.replace(/\r?\n/gu, '\r\n') },
  { name: 'blank lines before', rewrite: (text) => `\n\n${text}` },
  {
    name: 'curly quotes',
    rewrite: (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/"([^"\n]*)"/gu, '“$1”'),
  },
  { name: 'straight quotes', rewrite: (text) => text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"') },
  { name: 'British for American spelling', rewrite: (text) => apply(text, british) },
  { name: 'American for British spelling', rewrite: (text) => apply(text, american) },
  { name: 'contractions written out', rewrite: (text) => apply(text, contractions) },
  {
    name: 'a quoted reply below',
    rewrite: (text) =>
      `${text}\n\nOn Mon, 3 Mar 2025 at 10:12, A. Person <a@example.org> wrote:\n> Hello,\n> what would you like to know about your 2019 talk?\n> I can send you the 40 slides.\n`,
  },
  {
    name: 'a signature below',
    rewrite: (text) =>
      `${text}\n\n-- \nAlex Person\nHead of Something, Example Ltd\n+44 20 7946 0000 | www.example.org\n`,
  },
  { name: 'no final question mark', rewrite: (text) => text.replace(/\?(\s*)$/u, '$1') },
  { name: 'lower case', rewrite: (text) => text.toLowerCase(), except: ['personalized', 'value'] },
];

function verdictsOf(row: CorpusRow, text: string): Record<Verdict, string> {
  const { analysis } = new Message(toDraft({ ...row.draft, text }));
  return {
    asks: String(analysis.asks.verdict === 'strong'),
    personalized: String(analysis.anchors.tier >= 2),
    value: String(analysis.value.verdict !== 'none'),
    repetition: analysis.novelty.repetition,
  };
}

export interface RelationFigure {
  name: string;
  tried: number;
  held: Record<Verdict, number>;
}

/** For each way of rewriting, how many messages it changes and how many of those keep each verdict. */
export function relationFigures(rows: readonly CorpusRow[]): RelationFigure[] {
  const before = rows.map((row) => verdictsOf(row, row.draft.text));
  return relations.map(({ name, rewrite }) => {
    const held: Record<Verdict, number> = { asks: 0, personalized: 0, value: 0, repetition: 0 };
    let tried = 0;
    rows.forEach((row, index) => {
      const text = rewrite(row.draft.text);
      if (text === row.draft.text) return;
      tried++;
      const after = verdictsOf(row, text);
      for (const verdict of verdicts) if (after[verdict] === before[index]?.[verdict]) held[verdict]++;
    });
    return { name, tried, held };
  });
}

export function relationTable(rows: readonly CorpusRow[]): string {
  const share = (part: number, whole: number) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`);
  const lines = relationFigures(rows).map(
    ({ name, tried, held }) =>
      `| ${name} | ${tried} | ${verdicts.map((verdict) => share(held[verdict], tried)).join(' | ')} |`,
  );
  return [
    'Share of outreach messages of the tuning part whose verdict is the same after rewriting that changes nothing for a reader. Lower case takes away names, which are part of the evidence for personalization and value.',
    '',
    '| rewriting | messages changed | asks | personalized | value | repetition |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
