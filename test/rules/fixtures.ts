/**
 * Messages as people write them, one a file: `fixtures/rules/<id>/flagged` and `.../fine`. What a rule is to flag stands
 * between ⟦ and ⟧, which are taken out before the message is read. A `.jsonl` holds the drafts of one run, which are each
 * other's outbox.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createLinter,
  OutboxIndex,
  type AnyRule,
  type DraftInput,
  type Linter,
  type LintMessage,
  type OutboxMessage,
} from '../../src/index.ts';
import { readText } from '../../src/input/text.ts';

type Verdict = 'flagged' | 'fine';

const folder = (id: string, verdict: Verdict) => new URL(`../../fixtures/rules/${id}/${verdict}/`, import.meta.url);

export function fixtureNames(id: string, verdict: Verdict): string[] {
  const at = folder(id, verdict);
  return existsSync(at) ? readdirSync(at).sort() : [];
}

export interface Fixture {
  text: string;
  /** The passages that were marked. */
  marked: string[];
}

export function readFixture(id: string, verdict: Verdict, name: string): Fixture {
  const source = readFileSync(new URL(name, folder(id, verdict)), 'utf8');
  return {
    text: source.replace(/[⟦⟧]/gu, ''),
    marked: [...source.matchAll(/⟦([^⟦⟧]*)⟧/gu)].map(([, words = '']) => words),
  };
}

/** The words that a finding points at. */
export function flaggedWords(text: string, { line, column, endLine = line, endColumn = column }: LintMessage): string {
  const lines = text.split('\n');
  const offset = (row: number, at: number) => lines.slice(0, row - 1).join('\n').length + (row > 1 ? 1 : 0) + at - 1;
  return text.slice(offset(line, column), offset(endLine, endColumn));
}

/** Each file in `flagged` has the findings that are marked in it, no file in `fine` has one, and all have what the rule needs. */
export function testFixtures(id: string, rule: AnyRule): void {
  let linter: Linter;
  const lint = (text: string) => linter.lintSource(readText(text));
  const isRun = (name: string) => name.endsWith('.jsonl');
  const texts = (verdict: Verdict) => fixtureNames(id, verdict).filter((name) => !isRun(name));
  const runs = (verdict: Verdict) => fixtureNames(id, verdict).filter(isRun);

  describe(`fixtures of ${id}`, () => {
    beforeAll(async () => {
      linter = await createLinter({
        plugins: { tested: { rules: { [id]: rule } } },
        rules: { [`tested/${id}`]: 'error' },
      });
    });
    it.each(texts('flagged'))('%s is flagged', (name) => {
      const { text, marked } = readFixture(id, 'flagged', name);
      const { messages, skippedRules } = lint(text);
      expect(skippedRules ?? []).toEqual([]);
      expect(messages.map(({ ruleId }) => ruleId)).toContain(`tested/${id}`);
      if (marked.length > 0) expect(messages.map((message) => flaggedWords(text, message))).toEqual(marked);
    });
    it.each(texts('fine'))('%s is fine', (name) => {
      const { messages, skippedRules } = lint(readFixture(id, 'fine', name).text);
      expect(skippedRules ?? []).toEqual([]);
      expect(messages).toEqual([]);
    });
    it.each([...runs('flagged'), ...runs('fine')])('the drafts of %s', (name) => {
      const verdict = runs('flagged').includes(name) ? 'flagged' : 'fine';
      const lines = readFileSync(new URL(name, folder(id, verdict)), 'utf8')
        .trim()
        .split('\n');
      const plain = lines.map((line) => JSON.parse(line.replace(/[⟦⟧]/gu, '')) as DraftInput);
      const outbox = new OutboxIndex(plain as OutboxMessage[]);
      for (const [index, draft] of plain.entries()) {
        const { messages, skippedRules } = linter.lint({ ...draft, outbox });
        expect(skippedRules ?? []).toEqual([]);
        const [, marked] = /⟦([^⟦⟧]*)⟧/u.exec((JSON.parse(lines[index] ?? '') as DraftInput).text) ?? [];
        expect(messages.map((message) => flaggedWords(draft.text, message))).toEqual(
          marked === undefined ? [] : [marked],
        );
      }
    });
  });
}
