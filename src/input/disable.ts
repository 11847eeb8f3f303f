/** Where and how to write into a draft's front matter that a rule has nothing to say there. Pure. */
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { splitLines } from '../syntax/lines.ts';
import { isFence } from './text.ts';

export interface Edit {
  range: [start: number, end: number];
  text: string;
}

/**
 * The edit that adds a rule to `msglint: { disable: [...] }`, everything else kept letter by letter.
 * @returns undefined where there is no place for it: front matter that cannot be read, or header lines in its stead.
 */
export function disableEdit(source: string, ruleId: string): Edit | undefined {
  const lines = splitLines(source);
  const eol = /\r\n|\r|\n/u.exec(source)?.[0] ?? '\n';
  const insert = (at: number, text: string): Edit => ({ range: [at, at], text });
  if (!isFence(lines[0])) {
    if (/^(?:subject|to):/iu.test(source)) return undefined;
    return insert(0, `---${eol}msglint: { disable: [${ruleId}] }${eol}---${eol}`);
  }
  const close = lines[lines.findIndex((line, index) => index > 0 && isFence(line))];
  const start = lines[1]?.start;
  if (!close || start === undefined) return undefined;
  // YAML's parser does not know a lone carriage return as a line end; a line feed in its place keeps all offsets.
  const text = source.slice(start, close.start).replace(/\r(?!\n)/gu, '\n');
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const own = document.get('msglint', true) as unknown;
  if (own === undefined) return insert(close.start, `msglint: { disable: [${ruleId}] }${eol}`);
  if (!isMap(own) || !own.range) return undefined;
  const list = own.get('disable', true) as unknown;
  if (list === undefined) {
    if (own.flow) return insert(start + own.range[0] + 1, ` disable: [${ruleId}]${own.items.length > 0 ? ',' : ' '}`);
    const at = own.range[0];
    return insert(start + at, `disable: [${ruleId}]${eol}${' '.repeat(columnOf(text, at))}`);
  }
  if (!isNode(list) || !list.range) return undefined;
  const [from, to] = list.range;
  if (isScalar(list)) {
    const old = text.slice(from, to);
    return { range: [start + from, start + to], text: old === '' ? ` [${ruleId}]` : `[${old}, ${ruleId}]` };
  }
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1);
  if (list.flow) return insert(start + to - 1, list.items.length > 0 ? `, ${ruleId}` : ruleId);
  if (!isNode(last) || !last.range) return undefined;
  return insert(start + last.range[1], `${eol}${' '.repeat(columnOf(text, from))}- ${ruleId}`);
}

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
