/** JSON and JSON lines. */
import { describe, expect, it } from 'vitest';
import { parseJson, readJson, type RecordRead } from '../../src/input/json.ts';
import { jsonErrorOffset } from '../../src/input/json-place.ts';
import { readJsonLines } from '../../src/input/jsonl.ts';

describe('where a text stops being JSON', () => {
  for (const [marked, name] of [
    ['{"a": 1,|}', 'a comma too many in an object'],
    ['[1,|]', 'a comma too many in a list'],
    ['{|a: 1}', 'a key without quotation marks'],
    ['[1, 2|', 'a list that is not closed'],
    ['{"a": |"b\nc"}', 'a string over two lines'],
    ['|abc', 'a word'],
    ['{"a": 1} |x', 'more after the end'],
    ['|', 'nothing'],
    ['{"a" |1}', 'no colon'],
    ['{"a": 1 |"b": 2}', 'no comma'],
    ['[1, |, 2]', 'two commas'],
    ['[|01]', 'a number with a zero in front'],
    ['[|"\\x"]', 'an escape that there is not'],
    ['[1|}', 'the wrong bracket'],
    ["{|'a': 1}", 'single quotation marks'],
    ['{"a": 1}|}', 'a bracket too many'],
    ['[true, |tru]', 'half a word'],
    ['|NaN', 'not a number'],
  ] as const) {
    it(name, () => {
      const text = marked.replace('|', '');
      expect(() => JSON.parse(text) as unknown).toThrow();
      expect(jsonErrorOffset(text)).toBe(marked.indexOf('|'));
    });
  }

  it('is found behind a string of a million escapes', () => {
    const text = `["${'\\n'.repeat(1_000_000)}", x]`;
    expect(jsonErrorOffset(text)).toBe(text.indexOf('x'));
  });

  it('is told as line and column', () => {
    expect(() => parseJson('{\n  "text": "a"\n  "id": "b"\n}')).toThrow(
      expect.objectContaining({ place: { line: 3, column: 3 } }) as Error,
    );
  });
});

describe('json', () => {
  it('one draft, named by its number', () => {
    expect(readJson('{"text": "Hi"}')).toMatchObject([{ entry: '1', draft: { text: 'Hi', id: '1' } }]);
  });

  it('many drafts, named by their id where they have one; a broken one among them', () => {
    expect(readJson('[{"text": "a", "id": "x"}, {"text": 1}, {"text": "b"}]')).toMatchObject([
      { entry: 'x', draft: { text: 'a' } },
      { entry: '2', error: { message: expect.stringContaining('[1]: "text"') as string } },
      { entry: '3', draft: { text: 'b' } },
    ]);
  });

  it('refuses keys that would touch a prototype', () => {
    for (const key of ['__proto__', 'constructor']) {
      expect(readJson(`{"text": "a", "${key}": {"polluted": true}}`)).toMatchObject([
        { error: { message: expect.stringContaining(key) as string } },
      ]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  for (const text of ['[]', 'null', '3', '[null]', '[[]]']) {
    it(`${text} gives no draft and no crash`, () => {
      expect(readJson(text).every((record) => 'error' in record)).toBe(true);
    });
  }
});

describe('json lines', () => {
  async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const read = async (text: string | Uint8Array, size = 7) => {
    const records: (RecordRead & { line: number })[] = [];
    for await (const record of readJsonLines(inPieces(typeof text === 'string' ? Buffer.from(text) : text, size)))
      records.push(record);
    return records;
  };
  const outline = (records: readonly (RecordRead & { line: number })[]) =>
    records.map((record) => ('draft' in record ? record.draft.text : `line ${record.line} broken`));

  for (const size of [1, 3, 1000]) {
    it(`a broken line among good ones, in pieces of ${size}`, async () => {
      expect(outline(await read('\uFEFF{"text": "é"}\r\n\n{"text"\n{"text": "b"}', size))).toEqual([
        'é',
        'line 3 broken',
        'b',
      ]);
    });
  }

  it('a line that is not UTF-8 does not spoil the next', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text": "a'), Buffer.from([0xe9]), Buffer.from('"}\n{"text": "b"}\n')]);
    expect(outline(await read(bytes))).toEqual(['line 1 broken', 'b']);
  });

  it('a line that is too long is passed over, whatever its size', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      const block = Buffer.alloc(1024 * 1024, 'a');
      for (let count = 0; count < 40; count++) yield block;
      yield Buffer.from('\n{"text": "b"}');
    }
    const records: (RecordRead & { line: number })[] = [];
    for await (const record of readJsonLines(endless())) records.push(record);
    expect(outline(records)).toEqual(['line 1 broken', 'b']);
  });

  it('UTF-16 is said once, not once a line', async () => {
    expect(await read(Buffer.from('\uFEFF{"text": "a"}\n{"text": "b"}\n', 'utf16le'))).toHaveLength(1);
  });

  it('nothing is nothing', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n\n \n')).toEqual([]);
  });
});
