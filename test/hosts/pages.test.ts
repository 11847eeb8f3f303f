/** The snippets of the page on browsers, in one. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outDir } from '../cli/build.ts';
import { launch, serve, type Site } from './chromium.ts';

const page = readFileSync(new URL('../../docs/integrations/browser.md', import.meta.url), 'utf8');
const snippet = (name: string) => new RegExp(`\`\`\`\\w+ ${name}\\n([\\s\\S]*?)\`\`\``, 'u').exec(page)?.[1] ?? '';

let browser: Browser;
let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'msglint-pages-'));

beforeAll(async () => {
  // As a bundler of the reader would do it.
  await build({
    stdin: { contents: snippet('editor.js'), resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'editor.js'),
    alias: {
      'msglint/browser': join(outDir, 'browser/index.js'),
      'msglint/browser/codemirror': join(outDir, 'browser/codemirror.js'),
    },
    logLevel: 'error',
  });
  symlinkSync(join(outDir, 'browser'), join(folder, 'msglint'));
  [browser, site] = await Promise.all([
    launch(),
    serve([folder], {
      '/page.html': snippet('page.html'),
      '/editor.html': '<!doctype html><meta charset="utf-8"><body><script type="module" src="editor.js"></script>',
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a text area that says what is found in it', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${site.url}page.html`);
  await expect
    .poll(() => tab.locator('#findings li').allTextContents(), { timeout: 15_000 })
    .toContainEqual(expect.stringMatching(/^\{\{name\}\} was not filled in/u) as string);
  expect(await tab.locator('.msglint-mirror mark').first().textContent()).toBe('{{name}}');
});

it('CodeMirror', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${site.url}editor.html`);
  await tab.locator('.cm-lintRange-error').first().waitFor();
  expect(await tab.locator('.cm-lintRange-error').first().textContent()).toBe('{{name}}');
});
