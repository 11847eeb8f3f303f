/** `npm run size`: how much of msglint a browser loads. Bytes as they are, and as a server sends them (gzip -9). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildLibrary, buildPlayground } from './build-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'msglint-size-'));
const size = (bytes: Uint8Array) => [bytes.length, gzipSync(bytes, { level: 9 }).length] as const;
const rows: [string, readonly [number, number]][] = [];

/** A file with all that it imports at the start. */
function withStatic(dir: string, file: string, seen = new Set<string>()): Uint8Array[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const bytes = readFileSync(join(dir, file));
  const imported = [...bytes.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)].map(
    ([, name]) => name as string,
  );
  return [bytes, ...imported.flatMap((name) => withStatic(dir, name, seen))];
}

const library = join(folder, 'library');
await buildLibrary(library);
for (const entry of ['index.js', 'worker.js', 'codemirror.js'])
  rows.push([`msglint/browser: ${entry}, with what it loads at once`, size(Buffer.concat(withStatic(library, entry)))]);
const later = readdirSync(library).filter((name) => name.endsWith('.js'));
rows.push([
  'msglint/browser: all files, loaded when needed',
  size(Buffer.concat(later.map((name) => readFileSync(join(library, name))))),
]);

const playground = join(folder, 'playground');
await buildPlayground(playground);
rows.push([
  'playground: page (script and style)',
  size(Buffer.concat([...withStatic(playground, 'main.js'), readFileSync(join(playground, 'style.css'))])),
]);
rows.push(['playground: worker', size(Buffer.concat(withStatic(playground, 'worker.js')))]);

const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, [raw, packed]] of rows)
  console.log(
    `${name.padEnd(width)}  ${(raw / 1024).toFixed(1).padStart(8)} KB  ${(packed / 1024).toFixed(1).padStart(8)} KB gzip`,
  );
rmSync(folder, { recursive: true });
