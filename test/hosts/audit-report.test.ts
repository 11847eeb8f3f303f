/** The report of an audit in a browser, as its reader opens it: a file, without a network. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMailbox, toJsonLine } from '../../scripts/synthetic-mailbox.ts';
import { outDir } from '../cli/build.ts';
import { launch } from './chromium.ts';

const images = process.env['UPDATE_IMAGES'] ? fileURLToPath(new URL('../../docs/images', import.meta.url)) : outDir;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'msglint-report-'));
const report = join(folder, 'report.html');
const sizes = { desktop: { width: 1000, height: 1100 }, phone: { width: 390, height: 844 } };

let browser: Browser;

beforeAll(async () => {
  // The sample mailbox of the documentation.
  writeFileSync(
    join(folder, 'messages.jsonl'),
    makeMailbox({ threads: 900, seed: 2026 })
      .map((message) => `${toJsonLine(message)}\n`)
      .join(''),
  );
  const flags = ['audit', '--no-config', 'messages.jsonl', '--format', 'html', '--output-file', report];
  execFileSync(process.execPath, [join(outDir, 'cli.js'), ...flags], { cwd: folder, stdio: 'ignore' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Faults are what the page complains of, and what it asks for beside itself. */
async function open(options: BrowserContextOptions): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (line) => faults.push(`${line.type()}: ${line.text()}`));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(report).href) faults.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(report).href);
  return { page, faults };
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each(['desktop', 'phone'] as const)('%s', (size) => {
    it('fits, loads nothing, complains of nothing', async () => {
      const { page, faults } = await open({ colorScheme, viewport: sizes[size] });
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      const name = colorScheme === 'light' ? `audit-${size}.png` : `audit-${size}-dark.png`;
      await page.screenshot({ path: join(images, name) });
      await page.screenshot({ path: join(outDir, `audit-${size}-${colorScheme}-whole.png`), fullPage: true });
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('has no fault of accessibility', async () => {
      const { page } = await open({ colorScheme, viewport: sizes[size], bypassCSP: true });
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations: found } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return found.map(
          ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
        );
      });
      expect(violations).toEqual([]);
      await page.context().close();
    });
  });
});

it('says in three sentences what was found, with how sure it is', async () => {
  const { page } = await open({ viewport: sizes.desktop });
  const sentences = await page.locator('.summary p').allTextContents();
  expect(sentences.length).toBe(3);
  expect(sentences[0]).toMatch(/% \(95\s% interval \d+ to \d+\s%\)/u);
  expect(sentences[1]).toMatch(/points \(95\s% interval [+−]\d+ to [+−]\d+ points\)/u);
  expect(sentences[2]).toMatch(/answered in \d+\s% of the cases \(\d+ to \d+\s%\)/u);
  await page.context().close();
});

it('sorts its tables, by mouse and by keyboard, both ways', async () => {
  const { page, faults } = await open({ viewport: sizes.desktop });
  await page.getByText('All numbers').click();
  const table = page.locator('table').first();
  const head = table.locator('th').nth(3);
  const orders = () =>
    table
      .locator('tbody tr td:nth-child(4)')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['order'])));
  const given = await orders();
  expect(given.length).toBeGreaterThan(5);
  const ascending = [...given].sort((a, b) => a - b);
  await head.locator('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  expect(await orders()).toEqual(ascending);
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect(await orders()).toEqual(ascending.toReversed());
  const first = table.locator('th').first();
  await first.locator('button').click();
  expect([await first.getAttribute('aria-sort'), await head.getAttribute('aria-sort')]).toEqual(['ascending', 'none']);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('is printed in dark ink on white, whatever the screen', async () => {
  const { page } = await open({ colorScheme: 'dark', viewport: sizes.desktop });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const color = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(color).toBe('rgb(27, 27, 27)');
  await page.context().close();
});
