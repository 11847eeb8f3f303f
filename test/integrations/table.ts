/** The table: every draft in every host, against what the library says. A difference fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparable, type Column, type Finding } from './column.ts';
import { openLibrary } from './columns/library.ts';
import { drafts } from './drafts.ts';

export const [expected, expectedRuleByRule] = (await Promise.all(
  [false, true].map(async (isRuleByRule) => {
    const library = await openLibrary(isRuleByRule);
    const findings = new Map<string, Finding[]>();
    for (const [name, source] of Object.entries(drafts)) findings.set(name, await library.lint(source));
    return findings;
  }),
)) as [Map<string, Finding[]>, Map<string, Finding[]>];

/** A draft that cannot be read has no rule to name; how hosts mark it differs, what they say and where does not. */
const unreadable = 'front matter that cannot be read';

/** A column a host. */
export function compareHosts(hosts: readonly [string, () => Promise<Column>][]): void {
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
}
