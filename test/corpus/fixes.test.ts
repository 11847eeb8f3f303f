/**
 * Fixes on all messages at hand: each removes its finding and makes no new one of any rule, and fixing twice changes nothing.
 * Suggestions remove their finding; what is left when a sentence is taken out is the writer's to judge.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { readCorpus } from '../../scripts/corpus.ts';
import { createLinter, presets, toDraft, type Fix, type Linter, type LintResult } from '../../src/index.ts';
import { builtInRules } from '../../src/config/presets.ts';
import { readText } from '../../src/input/text.ts';
import type { SourceDraft } from '../../src/linter.ts';
import { fixtureNames, readFixture } from '../rules/fixtures.ts';

const good = new URL('../../fixtures/corpus/good/', import.meta.url);

const messages: { name: string; source: SourceDraft }[] = [
  ...readCorpus('tune').map(({ id, draft }) => ({ name: id, source: { draft: toDraft(draft) } })),
  ...readdirSync(good)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, source: readText(readFileSync(new URL(name, good), 'utf8')) })),
  ...Object.keys(builtInRules).flatMap((id) =>
    (['flagged', 'fine'] as const).flatMap((verdict) =>
      fixtureNames(id, verdict)
        .filter((name) => !name.endsWith('.jsonl'))
        .map((name) => ({ name: `${id}/${name}`, source: readText(readFixture(id, verdict, name).text) })),
    ),
  ),
];

let all: Linter;
/** The rules that change a text, which are few and quick. */
let changing: Linter;
beforeAll(async () => {
  all = await createLinter(presets.all);
  const rules = Object.entries(presets.all.rules ?? {}).filter(([id]) => {
    const { fixable, hasSuggestions = false } = builtInRules[id]?.meta ?? {};
    return fixable !== undefined || hasSuggestions;
  });
  changing = await createLinter({ rules: Object.fromEntries(rules) });
});

const textOf = ({ source, draft }: SourceDraft) => source ?? draft.text;

function withText(given: SourceDraft, text: string): SourceDraft {
  const bodyStart = textOf(given).length - given.draft.text.length;
  const draft = { ...given.draft, text: text.slice(bodyStart) };
  return given.source === undefined ? { ...given, draft } : { ...given, draft, source: text };
}

const applied = (given: SourceDraft, { range: [start, end], text }: Fix) =>
  withText(given, textOf(given).slice(0, start) + text + textOf(given).slice(end));

/** Findings of each rule, those that were attached to another counted too. */
function countsOf({ messages: found }: LintResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of found.flatMap((one) => [one, ...(one.related ?? [])]))
    counts.set(String(ruleId), (counts.get(String(ruleId)) ?? 0) + 1);
  return counts;
}

it('holds for each fix, and suggestions remove their finding', { timeout: 120_000 }, () => {
  const wrong: string[] = [];
  const tried = { fixes: 0, suggestions: 0 };
  for (const { name, source } of messages) {
    if (!changing.lintSource(source).messages.some(({ fix, suggestions }) => fix ?? suggestions)) continue;
    const before = all.lintSource(source);
    const counts = countsOf(before);
    for (const { ruleId, fix, suggestions = [] } of before.messages) {
      const id = String(ruleId);
      for (const change of [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)]) {
        const after = countsOf(all.lintSource(applied(source, change)));
        if ((after.get(id) ?? 0) >= (counts.get(id) ?? 0)) wrong.push(`${name}: ${id} stays`);
        if (change !== fix) {
          tried.suggestions++;
          continue;
        }
        tried.fixes++;
        for (const [other, count] of after)
          if (count > (counts.get(other) ?? 0)) wrong.push(`${name}: the fix of ${id} makes ${other}`);
      }
    }
    const once = all.fixSource(source);
    if (all.fixSource(withText(source, once.output)).output !== once.output) wrong.push(`${name}: fixed twice`);
  }
  expect(wrong).toEqual([]);
  expect(tried.fixes).toBeGreaterThan(100);
  expect(tried.suggestions).toBeGreaterThan(80);
});
