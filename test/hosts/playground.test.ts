/** The playground in a real browser: writing, mending by a click, sharing, no network; and its pictures. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPlayground } from '../../scripts/build-browser.ts';
import { launch, serve, type Site } from './chromium.ts';

const outDir = join(tmpdir(), `msglint-playground-${process.pid}`);
/** Pictures for the documentation are made with UPDATE_IMAGES=1; else they go where nobody looks. */
const images = process.env['UPDATE_IMAGES'] ? fileURLToPath(new URL('../../docs/images', import.meta.url)) : outDir;

let browser: Browser;
let site: Site;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  await buildPlayground(outDir);
  mkdirSync(images, { recursive: true });
  [browser, site] = await Promise.all([launch(), serve([outDir])]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(options: BrowserContextOptions = {}, fragment = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const opened = await context.newPage();
  opened.on('console', (message) => {
    if (message.type() !== 'info') complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  await opened.goto(site.url + fragment);
  await opened.locator('#summary:not(:text("Reading…"))').waitFor();
  await opened
    .locator('.finding .why')
    .first()
    .waitFor({ timeout: fragment === '' ? 20_000 : 1000 })
    .catch(() => {});
  return opened;
}

beforeEach(async () => {
  complaints = [];
  page = await open();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

const write = async (text: string, on = page) => {
  await on.locator('.cm-content').click();
  await on.keyboard.press('Control+a');
  await on.keyboard.press('Delete');
  await on.keyboard.type(text);
};
const rulesShown = async (on = page) => (await on.locator('.finding code').allTextContents()).sort();

describe('writing', () => {
  it('shows what is found while one types, and takes it away when it is mended', async () => {
    await write('Hi {{name}}');
    await page.locator('.finding code', { hasText: 'no-unfilled-placeholder' }).waitFor();
    expect(await page.locator('.cm-lintRange-error').first().textContent()).toBe('{{name}}');
    expect(await page.locator('#summary').textContent()).toMatch(/^\d errors?/u);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('Hi Dana');
    await expect.poll(() => rulesShown()).not.toContain('no-unfilled-placeholder');
  });

  it('mends by a click, and takes it back with Ctrl+Z', async () => {
    const before = await page.locator('.cm-content').textContent();
    expect(before).toContain('{{first_name}}');
    await page.getByRole('button', { name: 'Put in “Priya”' }).click();
    await expect.poll(() => page.locator('.cm-content').textContent()).toContain('Hi Priya,');
    await expect.poll(() => rulesShown()).not.toContain('no-unfilled-placeholder');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.cm-content').textContent()).toBe(before);
  });

  it('offers the same in the editor itself', async () => {
    await page.locator('.cm-lintRange-error').first().hover();
    await page.locator('.cm-tooltip .cm-diagnosticAction', { hasText: 'Fix' }).click();
    await expect.poll(() => page.locator('.cm-content').textContent()).toContain('Hi Priya,');
  });

  it('goes to the place of a finding, by keyboard alone', async () => {
    const placeholder = page.locator('.finding', { has: page.locator('code', { hasText: 'no-unfilled-placeholder' }) });
    await placeholder.locator('h3 button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('{{first_name}}');
    await expect.poll(() => page.locator('.finding.active').count()).toBe(1);
  });
});

describe('what is known', () => {
  it('changes what is found without a letter being typed', async () => {
    await page.locator('#to').fill('Dana Ruiz');
    await page.getByRole('button', { name: 'Put in “Dana”' }).waitFor();
    await page.locator('#channel').selectOption('linkedin-connection');
    await expect.poll(() => rulesShown()).not.toContain('require-clear-question');
    expect(await page.locator('#subject').isVisible()).toBe(false);
  });

  it('compares with earlier messages', async () => {
    expect(await page.locator('#skipped').textContent()).toContain('earlier messages');
    const text = 'Hi Priya, we save shops your size 30 % on returns. When can we talk about yours?';
    await write(text);
    await page.locator('#context summary').click();
    await page.getByRole('button', { name: 'Add an earlier message' }).click();
    await page.keyboard.type(text);
    await expect.poll(() => rulesShown()).toContain('no-resent-follow-up');
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => rulesShown()).not.toContain('no-resent-follow-up');
  });
});

describe('what it sees', () => {
  it('shows each sentence with its act, and marks what counts', async () => {
    await page.locator('#example').selectOption({ label: 'The same pitch, mended' });
    await page.getByRole('tab', { name: 'What it sees' }).click();
    await page.locator('#sentences li').first().waitFor();
    expect(await page.locator('#kind').textContent()).toMatch(/^It reads as a first message/u);
    expect(await page.locator('#sentences .act.strong').count()).toBeGreaterThan(0);
    expect(await page.locator('#sentences mark').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#panel-findings').isVisible()).toBe(true);
  });
});

describe('a link', () => {
  it('holds the message behind its "#" and nowhere else', async () => {
    await write('Hi {{event}} 👋🏽');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.url()).toContain('#d=');
    const { hash } = new URL(page.url());
    const other = await open({}, hash);
    expect(await other.locator('.cm-content').textContent()).toBe('Hi {{event}} 👋🏽');
    expect(await other.locator('#to').inputValue()).toBe('Priya Nair');
    expect(site.asked.join()).not.toContain('d=');
    await other.context().close();
  });

  it.each(['#d=AAAA', '#d=%%%', '#<img src=x onerror=alert(1)>'])('that is none is told: %s', async (fragment) => {
    const other = await open({}, fragment);
    await expect.poll(() => other.locator('#notice').textContent()).toContain('no message that can be read');
    await other.context().close();
  });

  it('cannot put anything into the page but text', async () => {
    await write('Hi <img src=x onerror=alert(1)> {{<b>x</b>}}');
    await expect.poll(() => rulesShown()).toContain('no-unfilled-placeholder');
    expect(await page.locator('.result img, .result b').count()).toBe(0);
  });
});

it('asks the network for nothing once it is there, and works without it', async () => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const before = site.asked.length;
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await write('Hi {{name}}, could you send me the slides?');
  await expect.poll(() => rulesShown()).toContain('no-unfilled-placeholder');
  await page.getByRole('tab', { name: 'What it sees' }).click();
  await page.locator('#sentences li').first().waitFor();
  expect(requests).toEqual([]);
  expect(site.asked.slice(before)).toEqual([]);
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.finding').first().waitFor();
  await page.context().setOffline(false);
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  it('has no serious fault of accessibility, with findings and with facts', async () => {
    const own = await open({ colorScheme, bypassCSP: true });
    await own.evaluate(axe);
    for (const tab of ['Findings', 'What it sees']) {
      await own.getByRole('tab', { name: tab }).click();
      await own
        .locator(tab === 'Findings' ? '.finding' : '#sentences li')
        .first()
        .waitFor();
      const violations = await own.evaluate(async () => {
        const { violations: found } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      });
      expect(violations).toEqual([]);
    }
    await own.context().close();
  });

  it.each([
    ['wide', { width: 1280, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)('fits: %s', async (name, viewport) => {
    const own = await open({ colorScheme, viewport });
    const overflow = await own.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await own.screenshot({ path: join(images, `playground-${name}-${colorScheme}.png`) });
    await own.context().close();
  });
});
