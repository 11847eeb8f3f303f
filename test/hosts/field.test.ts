/** Fields that people write in, in a real browser: marked, mended, and never changed by being looked at. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LintMessage } from '../../src/index.ts';
import { outDir } from '../cli/build.ts';
import { launch, serve, type Site } from './chromium.ts';

const html = `<!doctype html><meta charset="utf-8">
<style>textarea, [contenteditable] { width: 300px; height: 120px; overflow: auto; font: 16px/1.5 sans-serif; padding: 7px; border: 3px solid }</style>
<textarea></textarea><input>
<div contenteditable id="rich"></div>
<script type="module">
  import { WorkerLinter, watchField } from './index.js';
  const linter = new WorkerLinter(new Worker('./worker.js', { type: 'module' }));
  await linter.configure({ rules: { 'no-unfilled-placeholder': 'error' } });
  window.watch = (selector) => {
    window.results = 0; window.places = []; window.linted = [];
    window.watched = watchField(document.querySelector(selector), {
      lint: (draft) => { window.linted.push(draft.text); return linter.lint(draft); },
      known: () => ({ recipient: 'Dana Ruiz' }),
      onResult: () => window.results++, onPlace: (messages) => window.places.push(messages.length), delay: 10,
    });
  };
</script>`;

interface Global {
  watch(selector: string): void;
  watched: {
    messages: LintMessage[];
    apply(fix: object): void;
    dispose(): void;
    boxOf(message: LintMessage): DOMRect | null;
  };
  places: number[];
  linted: string[];
}

let browser: Browser;
let site: Site;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve([join(outDir, 'browser')], { '/page.html': html })]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`${site.url}page.html`);
  await page.waitForFunction(() => 'watch' in globalThis);
});
afterEach(() => page.close());

const watch = (selector: string) => page.evaluate((name) => (globalThis as unknown as Global).watch(name), selector);
const found = () => page.evaluate(() => (globalThis as unknown as Global).watched.messages.length);
const lintedLast = () => page.evaluate(() => (globalThis as unknown as Global).linted.at(-1));
const applyFirst = () =>
  page.evaluate(() => {
    const { watched } = globalThis as unknown as Global;
    const [message] = watched.messages;
    if (message?.fix) watched.apply(message.fix);
  });
/** Words that the highlights of the page cover. */
const highlighted = () =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((own) => [...own.values()].map((range) => (range as Range).toString())),
  );

describe('contenteditable', () => {
  it('is marked while one types, and stays what was typed', async () => {
    await watch('#rich');
    await page.locator('#rich').click();
    await page.keyboard.type('Hi {{first_name}},');
    await page.keyboard.press('Enter');
    await page.keyboard.type('to {{event}} 🙂 {{first_name}}');
    await expect.poll(highlighted).toEqual(['{{first_name}}', '{{event}}', '{{first_name}}']);
    expect(await page.locator('#rich').innerHTML()).toBe('Hi {{first_name}},<div>to {{event}} 🙂 {{first_name}}</div>');
    expect(await lintedLast()).toBe('Hi {{first_name}},\nto {{event}} 🙂 {{first_name}}\n');
  });

  it('is mended as if one had typed it, and Ctrl+Z takes it back', async () => {
    await watch('#rich');
    await page.locator('#rich').click();
    await page.keyboard.type('Hi {{first_name}}, hello');
    await expect.poll(found).toBe(1);
    await applyFirst();
    expect(await page.locator('#rich').textContent()).toBe('Hi Dana, hello');
    await expect.poll(found).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await page.locator('#rich').textContent()).toBe('Hi {{first_name}}, hello');
  });

  it.each([
    ['paragraphs', '<p>Hi {{a_b}},</p><p>one</p>', 'Hi {{a_b}},\n\none\n'],
    ['lines', 'Hi {{a_b}},<br><br>one', 'Hi {{a_b}},\n\none'],
    ['blocks with empty lines', '<div>Hi {{a_b}},</div><div><br></div><div>one</div>', 'Hi {{a_b}},\n\none\n'],
    ['letters in bold', 'Hi {{<b>a_b</b>}}', 'Hi {{a_b}}'],
    ['what somebody else wrote', 'Hi {{a_b}}<blockquote>Hi {{x}}</blockquote>', 'Hi {{a_b}}'],
    ['what cannot be written in', 'Hi {{a_b}}<div contenteditable="false">{{x}}</div>', 'Hi {{a_b}}'],
    ['no-break spaces', 'Hi&nbsp;{{a_b}}', 'Hi {{a_b}}'],
  ])('is read as it looks: %s', async (_name, content, text) => {
    await page.locator('#rich').evaluate((field, value) => (field.innerHTML = value), content);
    await watch('#rich');
    await expect.poll(highlighted).toEqual(['{{a_b}}']);
    expect(await lintedLast()).toBe(text);
    expect(await page.locator('#rich').innerHTML()).toBe(content);
  });

  it('says where the cursor is', async () => {
    await watch('#rich');
    await page.locator('#rich').click();
    await page.keyboard.type('{{event}} and so on');
    await expect.poll(found).toBe(1);
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as Global).places.at(-1))).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as Global).places.at(-1))).toBe(0);
  });

  it('is left as it was', async () => {
    await watch('#rich');
    await page.locator('#rich').click();
    await page.keyboard.type('{{event}}');
    await expect.poll(highlighted).toHaveLength(1);
    await page.evaluate(() => (globalThis as unknown as Global).watched.dispose());
    expect(await highlighted()).toEqual([]);
  });
});

describe.each(['textarea', 'input'])('%s', (tag) => {
  it('is marked by a layer that holds the same words at the same place', async () => {
    await watch(tag);
    await page.locator(tag).click();
    await page.keyboard.type('Hi {{first_name}}, and so on');
    await expect.poll(() => page.locator('.msglint-mirror mark').allTextContents()).toEqual(['{{first_name}}']);
    const [field, layer] = await Promise.all([
      page.locator(tag).boundingBox(),
      page.locator('.msglint-mirror').boundingBox(),
    ]);
    expect(layer).toEqual(field);
    expect(await page.locator('.msglint-mirror').getAttribute('aria-hidden')).toBe('true');
    await applyFirst();
    expect(await page.locator(tag).inputValue()).toBe('Hi Dana, and so on');
    await page.keyboard.press('Control+z');
    expect(await page.locator(tag).inputValue()).toBe('Hi {{first_name}}, and so on');
    await page.evaluate(() => (globalThis as unknown as Global).watched.dispose());
    expect(await page.locator('.msglint-mirror').count()).toBe(0);
  });
});

it('scrolls with its field', async () => {
  await watch('textarea');
  await page.locator('textarea').fill('line\n'.repeat(40) + '{{event}}');
  await page.locator('.msglint-mirror mark').waitFor({ state: 'attached' });
  await page.locator('textarea').evaluate((field) => (field.scrollTop = field.scrollHeight));
  await expect
    .poll(() => page.locator('.msglint-mirror').evaluate((layer) => layer.scrollTop))
    .toBe(await page.locator('textarea').evaluate((field) => field.scrollTop));
});
