/** The browser extension in a real Chromium, on pages of ours that have boxes like those of web mail and of LinkedIn. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-browser.ts';
import { chromiumArgs, chromiumPath, serve, type Site } from './chromium.ts';

/** Boxes as web mail, a professional network and a help desk have them; nothing is theirs but the sort of markup. */
const pages = {
  '/mail.html': `<!doctype html><meta charset="utf-8"><title>Mail</title>
    <div role="list"><div role="listitem" id="old">Hi Dana, we help teams like yours to cut returns by a third. When can we talk?</div></div>
    <input id="search" placeholder="Search"><div role="dialog"><input id="subject">
    <div id="box" role="textbox" aria-multiline="true" contenteditable="true" style="min-height: 160px; width: 480px"><div><br></div></div></div>`,
  '/network.html': `<!doctype html><meta charset="utf-8"><title>Network</title>
    <form><div id="box" role="textbox" contenteditable="true" aria-label="Write a message" style="min-height: 60px; width: 400px"><p><br></p></div></form>`,
  '/desk.html': `<!doctype html><meta charset="utf-8"><title>Desk</title><textarea id="box" style="width: 400px; height: 120px"></textarea>
    <textarea id="small" style="width: 80px; height: 20px"></textarea>`,
};

const folder = mkdtempSync(join(tmpdir(), 'msglint-extension-'));
let context: BrowserContext;
let worker: Worker;
let site: Site;
let id: string;

beforeAll(async () => {
  const built = join(folder, 'extension');
  await buildExtension(built);
  // The browser asks the user for a site in a window of its own, which nothing can click; here the answer is known before.
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as object;
  writeFileSync(
    join(built, 'manifest.json'),
    JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }),
  );
  site = await serve([], pages);
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: chromiumPath(),
    headless: false,
    args: [...chromiumArgs, '--headless=new', `--disable-extensions-except=${built}`, `--load-extension=${built}`],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  id = new URL(worker.url()).host;
});
afterAll(async () => {
  await context.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

let page: Page;
beforeEach(async () => void (page = await context.newPage()));
afterEach(() => page.close());

/** What the user does in the little window of the extension. */
async function press(): Promise<string> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/popup.html?site=${encodeURIComponent(site.url)}`);
  const before = await popup.locator('#toggle').textContent();
  await popup.locator('#toggle').click();
  await popup.waitForFunction((text) => document.getElementById('toggle')?.textContent !== text, before);
  const state = (await popup.locator('#state').textContent()) ?? '';
  await popup.close();
  return state;
}

const sign = () => page.locator('msglint-panel .sign');
const findings = () => page.locator('msglint-panel li');
const highlighted = () =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((own) => [...own.values()].map((range) => (range as Range).toString())),
  );

it('may do little', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../editors/browser/manifest.json', import.meta.url), 'utf8'),
  ) as {
    permissions: string[];
    host_permissions?: string[];
    content_scripts?: object[];
    content_security_policy: { extension_pages: string };
  };
  expect(manifest.permissions).toEqual(['activeTab', 'scripting']);
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
});

it('is off until the user turns it on', async () => {
  await page.goto(`${site.url}mail.html`);
  await page.locator('#box').click();
  await page.keyboard.type('Hi {{name}}');
  await page.waitForTimeout(500);
  expect(await page.locator('msglint-panel').count()).toBe(0);
  expect(await highlighted()).toEqual([]);
});

describe('turned on', () => {
  beforeAll(async () => {
    expect(await press()).toContain('On for 127.0.0.1');
  });

  it.each(['mail', 'network'])('marks what is found, and leaves the page as it is: %s', async (name) => {
    await page.goto(`${site.url}${name}.html`);
    await page.locator('#box').click();
    await page.keyboard.type('Hi {{name}}, hello');
    await expect.poll(highlighted, { timeout: 10_000 }).toContain('{{name}}');
    expect(await page.locator('#box').textContent()).toBe('Hi {{name}}, hello');
    expect(await page.locator('#box *[class], #box mark').count()).toBe(0);
    expect(await sign().getAttribute('aria-label')).toMatch(/^msglint: \d+ findings?/u);
  });

  it('marks a text area', async () => {
    await page.goto(`${site.url}desk.html`);
    await page.locator('#box').click();
    await page.keyboard.type('Hi {{name}}, hello');
    await expect
      .poll(() => page.locator('.msglint-mirror mark').allTextContents(), { timeout: 10_000 })
      .toContain('{{name}}');
  });

  it('says why, knows whom one writes to, and mends by a click', async () => {
    await page.goto(`${site.url}mail.html`);
    await page.locator('#box').click();
    await page.keyboard.type('Hi {{first_name}}, shall I send you the CSV?');
    await sign().click();
    await page.locator('msglint-panel input').fill('Dana Ruiz');
    await page.locator('msglint-panel button', { hasText: 'Put in “Dana”' }).click();
    await expect.poll(() => page.locator('#box').textContent()).toBe('Hi Dana, shall I send you the CSV?');
    await page.locator('msglint-panel input').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('msglint-panel .list').isVisible()).toBe(false);
  });

  it('compares with what is selected on the page, and only when it is asked to', async () => {
    await page.goto(`${site.url}mail.html`);
    const old = (await page.locator('#old').textContent()) ?? '';
    await page.locator('#box').click();
    await page.keyboard.type(old);
    await sign().click();
    await expect.poll(() => findings().count()).toBeGreaterThanOrEqual(0);
    expect((await findings().allTextContents()).join()).not.toContain('no-resent-follow-up');
    await page.locator('#old').selectText();
    await page.locator('msglint-panel button', { hasText: 'Compare with the selected text' }).click();
    await expect
      .poll(async () => (await findings().allTextContents()).join(), { timeout: 10_000 })
      .toContain('no-resent-follow-up');
  });

  it('leaves fields alone that are not for messages', async () => {
    await page.goto(`${site.url}desk.html`);
    await page.locator('#small').click();
    await page.keyboard.type('{{name}}');
    await page.goto(`${site.url}mail.html`);
    for (const field of ['#search', '#subject']) {
      await page.locator(field).click();
      await page.keyboard.type('{{name}}');
    }
    await page.waitForTimeout(400);
    expect(await page.locator('msglint-panel').count()).toBe(0);
  });

  it('asks no server for anything', async () => {
    await page.goto(`${site.url}mail.html`);
    const before = site.asked.length;
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await page.locator('#box').click();
    await page.keyboard.type('Hi {{name}}');
    await expect.poll(highlighted, { timeout: 10_000 }).toContain('{{name}}');
    expect(requests).toEqual([]);
    expect(site.asked.slice(before)).toEqual([]);
    const reached = await worker.evaluate(
      (url) =>
        fetch(url)
          .then(() => true)
          .catch(() => false),
      'https://example.org/',
    );
    expect(reached).toBe(false);
  });

  it('is off again when it is turned off', async () => {
    expect(await press()).toContain('Off for 127.0.0.1');
    await page.goto(`${site.url}mail.html`);
    await page.locator('#box').click();
    await page.keyboard.type('Hi {{name}}');
    await page.waitForTimeout(500);
    expect(await page.locator('msglint-panel').count()).toBe(0);
  });
});
