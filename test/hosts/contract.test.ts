/** The columns of the table that need a browser: the linter in the page, and in a worker of it. */
import { join } from 'node:path';
import type { LintMessage } from '../../src/index.ts';
import { outDir } from '../cli/build.ts';
import { fromLintMessage, type Column } from '../integrations/column.ts';
import { compareHosts } from '../integrations/table.ts';
import { launch, serve } from './chromium.ts';

type Lint = (source: string) => Promise<LintMessage[]>;

/** `lint` is what a page would have written. */
const scripts = {
  page: `
    import { createLinter, readSource } from './index.js';
    const linter = await createLinter({ extends: ['all'] });
    window.lint = async (source) => {
      try { return linter.lintSource(await readSource(source)).messages; }
      catch ({ message, place: { line = 1, column = 1 } }) { return [{ ruleId: null, severity: 2, message, line, column }]; }
    };`,
  worker: `
    import { WorkerLinter } from './index.js';
    const linter = new WorkerLinter(new Worker('./worker.js', { type: 'module' }));
    await linter.configure({ extends: ['all'] });
    window.lint = async (source) => (await linter.lint({ source })).messages;`,
};

function openBrowser(place: keyof typeof scripts) {
  return async (): Promise<Column> => {
    const html = `<!doctype html><meta charset="utf-8"><script type="module">${scripts[place]}</script>`;
    const [browser, site] = await Promise.all([launch(), serve([join(outDir, 'browser')], { '/page.html': html })]);
    const page = await browser.newPage();
    await page.goto(`${site.url}page.html`);
    await page.waitForFunction(() => 'lint' in globalThis);
    return {
      name: `browser, ${place}`,
      hasChanges: true,
      isRuleByRule: false,
      async lint(source) {
        const messages = await page.evaluate((text) => (globalThis as unknown as { lint: Lint }).lint(text), source);
        return messages.map(fromLintMessage);
      },
      async close() {
        await browser.close();
        await site.close();
      },
    };
  };
}

compareHosts([
  ['browser, in the page', openBrowser('page')],
  ['browser, in a worker', openBrowser('worker')],
]);
