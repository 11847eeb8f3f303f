/**
 * Where a text stops being JSON. JSON.parse says it in some versions of Node and for some mistakes only, and a file of
 * a thousand drafts without a line number cannot be mended.
 */

const token =
  /[ \t\r\n]*(?:(?<mark>[[\]{},:])|(?<string>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<literal>true\b|false\b|null\b|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])))/uy;

type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/** Offset of the first thing that cannot stand where it does, in a text that JSON.parse refused. */
export function jsonErrorOffset(text: string): number {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  const afterValue = (): Expectation => (open.length === 0 ? 'nothing' : ', or end');
  for (let at = 0; ;) {
    token.lastIndex = at;
    const groups = token.exec(text)?.groups;
    const start = at + (/^[ \t\r\n]*/u.exec(text.slice(at, at + 10_000))?.[0].length ?? 0);
    if (!groups) return start;
    const end: number = token.lastIndex;
    const { mark, string } = groups;
    const takesValue = expected === 'value' || expected === 'value or ]';
    if (mark === '[' || mark === '{') {
      if (!takesValue) return start;
      open.push(mark);
      expected = mark === '[' ? 'value or ]' : 'key or }';
    } else if (mark === ']' || mark === '}') {
      const opener = mark === ']' ? '[' : '{';
      if (open.at(-1) !== opener || !(expected === ', or end' || expected.endsWith(mark))) return start;
      open.pop();
      expected = afterValue();
    } else if (mark === ',') {
      if (expected !== ', or end') return start;
      expected = open.at(-1) === '[' ? 'value' : 'key';
    } else if (mark === ':') {
      if (expected !== ':') return start;
      expected = 'value';
    } else if (string !== undefined && (expected === 'key' || expected === 'key or }')) {
      expected = ':';
    } else {
      if (!takesValue) return start;
      expected = afterValue();
    }
    at = end;
  }
}
