/** The same draft gives the same findings in every host: rules, severities, words, places, fixes, suggestions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparable, type Column, type Finding } from './column.ts';
import { openCommandLine } from './columns/command-line.ts';
import { openESLint } from './columns/eslint.ts';
import { openLibrary } from './columns/library.ts';
import { openLsp } from './columns/lsp.ts';
import { openMcp } from './columns/mcp.ts';
import { openRetext } from './columns/retext.ts';
import { openTextlint } from './columns/textlint.ts';
import { drafts } from './drafts.ts';

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

const [expected, expectedRuleByRule] = (await Promise.all(
  [false, true].map(async (isRuleByRule) => {
    const library = await openLibrary(isRuleByRule);
    const findings = new Map<string, Finding[]>();
    for (const [name, source] of Object.entries(drafts)) findings.set(name, await library.lint(source));
    return findings;
  }),
)) as [Map<string, Finding[]>, Map<string, Finding[]>];

/** A draft that cannot be read has no rule to name; how hosts mark it differs, what they say and where does not. */
const unreadable = 'front matter that cannot be read';

describe.each(hosts)('%s', (_name, open) => {
  let column: Column;
  beforeAll(async () => void (column = await open()));
  afterAll(() => column.close?.());

  it.each(Object.entries(drafts).filter(([name]) => name !== unreadable))('%s', async (name, source) => {
    const findings = await column.lint(source);
    const told = (column.isRuleByRule ? expectedRuleByRule : expected).get(name) ?? [];
    expect(comparable(findings, column.hasChanges)).toEqual(comparable(told, column.hasChanges));
  });

  it(unreadable, async () => {
    const findings = await column.lint(drafts[unreadable] as string);
    expect(findings.map(({ message, place }) => ({ message, place }))).toEqual([
      { message: expected.get(unreadable)?.[0]?.message, place: expect.stringMatching(/^3:1-/u) as string },
    ]);
  });
});

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
