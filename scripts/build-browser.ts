/**
 * Builds what runs in browsers, with esbuild: Vite 8 breaks a package below retext-readability.
 *
 * `dist/browser`: `msglint/browser` with all that it needs, in one piece that any page can load.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { licences } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [licences],
};

/** @param outDir absolute. */
export async function buildLibrary(outDir: string): Promise<void> {
  await build({
    ...common,
    entryPoints: ['index', 'worker', 'codemirror'].map((name) => `src/integrations/browser/${name}.ts`),
    outdir: outDir,
    // CodeMirror is the page's own: two copies of it do not know each other.
    external: ['@codemirror/*'],
    splitting: true,
    chunkNames: 'chunk-[hash]',
  });
}

/** @param outDir absolute; what is in it is taken away. */
export async function buildPlayground(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const pages = { main: 'playground/main.ts', worker: 'src/integrations/browser/worker.ts' };
  await build({ ...common, entryPoints: pages, outdir: outDir, splitting: true, chunkNames: 'chunk-[hash]' });
  for (const name of ['index.html', 'style.css']) copyFileSync(join(root, 'playground', name), join(outDir, name));
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).sort();
  const version = createHash('sha256');
  for (const name of files) version.update(name).update(readFileSync(join(outDir, name)));
  await build({
    ...common,
    entryPoints: ['playground/offline.ts'],
    outdir: outDir,
    define: {
      FILES: JSON.stringify(['./', ...files.map((name) => relative(outDir, join(outDir, name)))]),
      VERSION: JSON.stringify(version.digest('hex').slice(0, 12)),
    },
  });
}

/** The browser extension, to be loaded as it is. @param outDir absolute; what is in it is taken away. */
export async function buildExtension(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const from = join(root, 'editors/browser');
  const entries = (names: string[]) => names.map((name) => join(from, 'src', `${name}.ts`));
  await Promise.all([
    build({ ...common, entryPoints: entries(['background', 'popup']), outdir: outDir }),
    // Content scripts are no modules.
    build({ ...common, entryPoints: entries(['content']), outdir: outDir, format: 'iife' }),
  ]);
  for (const name of ['manifest.json', 'popup.html', 'popup.css']) copyFileSync(join(from, name), join(outDir, name));
}
