/** Messages as people write them, one a file: `fixtures/rules/<id>/flagged` and `.../fine`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter, type AnyRule, type Linter } from '../../src/index.ts';
import { readText } from '../../src/input/text.ts';

const folder = (id: string, verdict: string) => new URL(`../../fixtures/rules/${id}/${verdict}/`, import.meta.url);

export function fixtureNames(id: string, verdict: 'flagged' | 'fine'): string[] {
  const at = folder(id, verdict);
  return existsSync(at) ? readdirSync(at).sort() : [];
}

/** Each file in `flagged` has a finding of the rule, no file in `fine` has one, and all have what the rule needs. */
export function testFixtures(id: string, rule: AnyRule): void {
  let linter: Linter;
  const lint = (name: string, verdict: 'flagged' | 'fine') =>
    linter.lintSource(readText(readFileSync(new URL(name, folder(id, verdict)), 'utf8')));

  describe(`fixtures of ${id}`, () => {
    beforeAll(async () => {
      linter = await createLinter({
        plugins: { tested: { rules: { [id]: rule } } },
        rules: { [`tested/${id}`]: 'error' },
      });
    });
    it.each(fixtureNames(id, 'flagged'))('%s is flagged', (name) => {
      const { messages, skippedRules } = lint(name, 'flagged');
      expect(skippedRules ?? []).toEqual([]);
      expect(messages.map(({ ruleId }) => ruleId)).toContain(`tested/${id}`);
    });
    it.each(fixtureNames(id, 'fine'))('%s is fine', (name) => {
      const { messages, skippedRules } = lint(name, 'fine');
      expect(skippedRules ?? []).toEqual([]);
      expect(messages).toEqual([]);
    });
  });
}
