/**
 * The examples in docs/rules: what stands in a block "```text wrong" is flagged by the rule of the page, what stands in
 * "```text right" is not. Options may follow: "```text wrong {"minTier": 3}".
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/index.ts';
import { sectionsOf } from '../../src/cli/rule-page.ts';
import { readText } from '../../src/input/text.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name !== 'README.md');

describe.each(pages)('docs/rules/%s', (page) => {
  const id = page.replace(/\.md$/u, '');
  const markdown = readFileSync(new URL(page, folder), 'utf8');
  // As `msglint explain` reads them: what it shows is what is run here.
  const examples = sectionsOf(markdown).flatMap(({ parts }) => parts.filter((part) => typeof part === 'object'));

  it('has examples of both sorts, and no block of another', () => {
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['wrong', 'right']));
    expect(examples).toHaveLength(markdown.match(/^```text/gmu)?.length ?? 0);
  });

  it.each(examples)('$verdict: $text', async ({ verdict, options, text }) => {
    const own = options === undefined ? [] : [options];
    const linter = await createLinter({ rules: { [id]: ['error', ...own] } });
    const { messages, skippedRules } = linter.lintSource(readText(text));
    expect(skippedRules ?? []).toEqual([]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(verdict === 'wrong' ? [id] : []);
    if (own.length === 0) return;
    // An example of an option shows what the option changes.
    const standard = await createLinter({ rules: { [id]: 'error' } });
    expect(standard.lintSource(readText(text)).messages).toHaveLength(verdict === 'wrong' ? 0 : 1);
  });
});
