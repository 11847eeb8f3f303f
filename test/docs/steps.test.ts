/** The pages in docs/integrations, and the one about writing rules, followed step by step. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf, follow } from './follow.ts';

const pages = new URL('../../docs/integrations/', import.meta.url);

/** Pages whose snippets are for programs that npm does not install; test/hosts runs those. */
const elsewhere = new Set(['neovim.md', 'browser.md', 'browser-extension.md', 'vscode.md']);
/** Pages with settings of editors that are not at hand: what they hold is checked, not run. */
const settings = new Set(['other-editors.md']);

describe.each(readdirSync(pages).filter((name) => !elsewhere.has(name) && name !== 'README.md'))(
  'docs/integrations/%s',
  (page) => {
    const blocks = blocksOf(readFileSync(new URL(page, pages), 'utf8'));

    it('begins with what to paste', () => {
      const markdown = readFileSync(new URL(page, pages), 'utf8');
      const before = markdown.slice(0, markdown.indexOf('```'));
      expect(before.split('\n').length).toBeLessThanOrEqual(8);
      expect(blocks.length).toBeGreaterThan(0);
    });

    if (settings.has(page)) {
      it('holds settings of the right form, with commands and options that there are', () => {
        for (const { language, content } of blocks) {
          if (language === 'json') JSON.parse(content);
          if (language === 'js') expect(content).toMatch(/from 'msglint\/browser(?:\/codemirror)?'/u);
          else expect(content).toMatch(/msglint"?,?[\s\S]*"lsp"/u);
        }
      });
      return;
    }

    it('does what it says', () => {
      follow(blocks);
    });
  },
);

it('docs/writing-rules.md leads from nothing to a plugin that is installed', () => {
  follow(blocksOf(readFileSync(new URL('../writing-rules.md', pages), 'utf8')));
});
