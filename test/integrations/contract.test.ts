/** The same draft gives the same findings in every host: rules, severities, words, places, fixes, suggestions. */
import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { openCommandLine } from './columns/command-line.ts';
import { openESLint } from './columns/eslint.ts';
import { openLsp } from './columns/lsp.ts';
import { openMcp } from './columns/mcp.ts';
import { openRetext } from './columns/retext.ts';
import { openTextlint } from './columns/textlint.ts';
import { drafts } from './drafts.ts';
import { compareHosts, expected, expectedRuleByRule } from './table.ts';

const hosts: [string, () => Promise<Column>][] = [
  ['command line', openCommandLine],
  ['ESLint', openESLint],
  ['retext', openRetext],
  ['MCP', openMcp],
  ['LSP, pulled', openLsp('pulled')],
  ['LSP, pushed', openLsp('pushed')],
  ['textlint .txt', openTextlint('.txt')],
  ['textlint .md', openTextlint('.md')],
];

compareHosts(hosts);

describe('the table', () => {
  const all = [...expected.values()].flat();

  it('has findings to compare, so that equal lists mean something', () => {
    expect(Object.keys(drafts).length).toBeGreaterThanOrEqual(25);
    expect([...expected.values()].filter((findings) => findings.length === 0).length).toBeGreaterThanOrEqual(3);
    expect([...expected.values()].filter((findings) => findings.length > 0).length).toBeGreaterThanOrEqual(15);
    expect(new Set(all.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(all.map(({ severity }) => severity))).toEqual(new Set([1, 2]));
  });

  it('has a fault that two rules see', () => {
    const name = 'one fault that two rules see';
    expect(expectedRuleByRule.get(name)?.length).toBeGreaterThan(expected.get(name)?.length ?? 0);
  });

  it('has a fix and a finding on a line after the first', () => {
    expect(all.some(({ fix }) => fix)).toBe(true);
    expect(all.some(({ place }) => !place.startsWith('1:'))).toBe(true);
  });
});
