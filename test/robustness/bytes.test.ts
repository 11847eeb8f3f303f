/**
 * Files with bytes changed, cut out, doubled and put elsewhere: they are linted, or refused in one line with a place. The seed
 * is printed; FUZZ_SEED repeats a run, FUZZ_RUNS makes it longer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { createLinter, presets, type Linter } from '../../src/index.ts';
import { readDrafts } from '../../src/input/read.ts';
import { findingFault } from './checks.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 0x7fffffff);
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150);
console.log(`fuzzing with FUZZ_SEED=${seed}`);

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|jsonl?)$/u.test(entry.name))
    .map(({ name }) => ({ name, bytes: readFileSync(join(root, folder, name)).subarray(0, 8000) }));
const jsonl = Buffer.from(
  '{"text": "Hi {{a}}", "id": "x", "recipient": {"name": "Dana"}}\n{"text": "b", "history": ["c"], "msglint": {"disable": "no-vague-ask"}}\n',
);
const seeds = [
  ...filesIn('samples'),
  ...filesIn('mails'),
  { name: 'a.jsonl', bytes: jsonl },
  { name: 'a.json', bytes: Buffer.from(`[${jsonl.toString().trim().replace('\n', ',')}]`) },
];

interface Mutation {
  kind: 'set' | 'cut' | 'double' | 'insert';
  at: number;
  length: number;
  byte: number;
}

const special = [
  0x00, 0x0a, 0x0d, 0x1b, 0x22, 0x2d, 0x3a, 0x7b, 0x7f, 0x80, 0xbf, 0xc0, 0xe2, 0xed, 0xef, 0xf4, 0xfe, 0xff,
];
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('set', 'cut', 'double', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.oneof(fc.constantFrom(...special), fc.integer({ min: 0, max: 255 })),
});

function mutate(bytes: Uint8Array, { kind, at, length, byte }: Mutation): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, start + length);
  const middle =
    kind === 'set'
      ? Buffer.from([byte])
      : kind === 'cut'
        ? Buffer.alloc(0)
        : kind === 'double'
          ? Buffer.concat([bytes.subarray(start, end), bytes.subarray(start, end)])
          : Buffer.alloc(Math.min(length, 40), byte);
  const rest = kind === 'set' ? start + 1 : kind === 'insert' ? start : end;
  return Buffer.concat([bytes.subarray(0, start), middle, bytes.subarray(rest)]);
}

let linter: Linter;
beforeAll(async () => {
  linter = await createLinter(presets.all);
});

it('mutated files are linted or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      async (file, mutations) => {
        const bytes = mutations.reduce(mutate, file.bytes);
        const chunks = (async function* () {
          yield bytes;
        })();
        for await (const read of readDrafts(`/x/${file.name}`, { bytes: chunks })) {
          if ('fatal' in read) {
            const [message] = read.fatal.messages;
            expect(message?.message).not.toMatch(/[\r\n]|^undefined|\bat .*:\d+:\d+/u);
            expect(message?.line).toBeGreaterThan(0);
            continue;
          }
          const text = read.ok.source ?? read.ok.draft.text;
          const result = linter.lintSource(read.ok);
          expect(findingFault(text, result)).toBeNull();
          const fixed = linter.fixSource(read.ok);
          expect(fixed.messages.filter(({ fatal }) => fatal)).toEqual([]);
        }
      },
    ),
    { seed, numRuns },
  );
});
