/** House rules about rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import registry from '../../rules/index.ts';
import { presets, type AnyRule } from '../../src/index.ts';
import { fixtureNames, readFixture } from '../rules/fixtures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const named = (folder: string, ending: string, except: readonly string[] = []) =>
  readdirSync(`${root}${folder}`)
    .filter((file) => file.endsWith(ending) && !except.includes(file))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const rules = Object.entries(registry) as [string, AnyRule][];
const ids = rules.map(([id]) => id);
/** Messages of each sort that a rule is tried on. */
const MIN_FIXTURES = 8;
/** What is missing has no words of its own; where these four point is theirs to choose. */
const marksNothing = new Set(
  rules.filter(([, { meta }]) => meta.docs.presets?.mission !== undefined).map(([id]) => id),
);

interface OptionSchema {
  additionalProperties?: boolean;
  description?: string;
  properties?: Record<string, OptionSchema>;
}

describe('each rule has its four parts, and nothing is left of a rule that is gone', () => {
  it('rules', () => expect(named('rules', '.ts', ['index.ts'])).toEqual(ids));
  it('pages', () => expect(named('docs/rules', '.md', ['README.md'])).toEqual(ids));
  it('tests', () => expect(named('test/rules', '.test.ts')).toEqual(ids));
  it('fixtures', () => expect(readdirSync(`${root}fixtures/rules`).sort()).toEqual(ids));
});

describe.each(rules)('%s', (id, { meta }) => {
  const source = read(`rules/${id}.ts`);
  const page = read(`docs/rules/${id}.md`);
  const optionSchemas = meta.schema as readonly OptionSchema[];

  it('is called after what it wants', () =>
    expect(id).toMatch(/^(?:require|no|max|min|prefer|match)(?:-[a-z][a-z\d]*)+$/u));

  it('has messages in its fixtures that it flags, and such that it does not', () => {
    expect(fixtureNames(id, 'flagged').length).toBeGreaterThanOrEqual(MIN_FIXTURES);
    expect(fixtureNames(id, 'fine').length).toBeGreaterThanOrEqual(MIN_FIXTURES);
  });

  it('marks in its fixtures what it flags', () => {
    for (const name of fixtureNames(id, 'fine')) expect(readFixture(id, 'fine', name).marked, name).toEqual([]);
    if (marksNothing.has(id)) return;
    for (const name of fixtureNames(id, 'flagged'))
      expect(readFixture(id, 'flagged', name).marked, name).not.toEqual([]);
  });

  it('is tested on its fixtures', () =>
    expect(read(`test/rules/${id}.test.ts`)).toContain(`testFixtures('${id}', rule)`));

  it('is finished', () => expect(`${source}${page}`).not.toContain('TODO'));

  it('is described in one line, without a full stop', () => {
    const { description } = meta.docs;
    expect(description).toMatch(/^(?:Require|Disallow|Limit|Prefer|Match) \S.{5,80}[^.]$/u);
    const verb = { require: 'Require', no: 'Disallow', max: 'Limit', min: 'Require', prefer: 'Prefer', match: 'Match' };
    expect(description.startsWith(verb[id.split('-')[0] as keyof typeof verb])).toBe(true);
  });

  it('says why, for whom that was found, who found it, and what speaks against it', () => {
    const { grade, scope, sources, against } = meta.docs.evidence;
    expect(meta.docs.why).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(scope).not.toBe('');
    expect(against).toMatch(/^[\p{Lu}“].*\.$/u);
    // Data has a source; agreement needs none.
    if ('AB'.includes(grade)) expect(sources).not.toEqual([]);
    for (const { by, year, says } of sources) {
      expect(by).not.toBe('');
      expect(says).toMatch(/[^.]$/u);
      expect(year).toBeGreaterThan(1980);
      expect(year).toBeLessThan(2030);
    }
  });

  it('explains findings of rules that there are', () => {
    for (const { rule, messageIds = [] } of meta.docs.explains ?? []) {
      expect(ids).toContain(rule);
      expect(rule).not.toBe(id);
      expect(Object.keys((registry as Record<string, AnyRule>)[rule]?.meta.messages ?? {})).toEqual(
        expect.arrayContaining([...messageIds]),
      );
    }
  });

  it('is an error for all only where it is certain, and never a matter of taste', () => {
    if (id.startsWith('prefer-')) expect(meta.docs.recommended).toBe(false);
    if (meta.docs.evidence.grade === 'F') expect(meta.docs.recommended).toBe(false);
    if (meta.type === 'suggestion') expect(JSON.stringify(meta.docs.recommended)).not.toContain('"error"');
  });

  it('names presets that there are', () => {
    for (const preset of Object.keys(meta.docs.presets ?? {})) expect(Object.keys(presets)).toContain(preset);
  });

  it('says what is wrong, and what to do', () => {
    for (const message of Object.values(meta.messages as Record<string, string>)) {
      expect(message).toMatch(/^[\p{Lu}“{].*\.$/u);
      expect(message.match(/[.:] ?/gu)?.length, message).toBeGreaterThan(1);
    }
  });

  // That a rule reports each of them is held by the RuleTester; this keeps the tester from being told to look away.
  it('is tested on each of its messages', () => {
    const test = read(`test/rules/${id}.test.ts`);
    expect(test).not.toContain('allMessages');
    for (const messageId of Object.keys(meta.messages as object)) expect(test).toContain(`messageId: '${messageId}'`);
  });

  it('has options that are described, closed, and given a default', () => {
    expect(optionSchemas).toHaveLength((meta.defaultOptions as unknown[]).length);
    const [options] = optionSchemas;
    if (!options) return;
    expect(options.additionalProperties).toBe(false);
    expect(Object.keys((meta.defaultOptions as object[])[0] ?? {}).sort()).toEqual(
      Object.keys(options.properties ?? {}).sort(),
    );
    for (const [name, { description }] of Object.entries(options.properties ?? {})) {
      expect(description, name).toMatch(/^\S.*\.$/u);
      expect(page.slice(page.indexOf('## Options')), `option ${name} on the page`).toContain(`- \`${name}\`: `);
    }
  });

  it('has a page with all sections', () => {
    const sections = [...page.matchAll(/^## (.*)$/gmu)].map(([, title]) => title);
    expect(sections.slice(0, 4)).toEqual(['What it flags', 'Why', 'Options', 'When to turn it off']);
  });

  it('holds no regular expression over the text', () => expect(source).not.toMatch(/RegExp|\/[a-z]*u[a-z]?[.,;)]/u));
});

it('a rule imports nothing but the public door', () => {
  for (const id of ids) {
    const imports = [...read(`rules/${id}.ts`).matchAll(/from '([^']+)'/gu)].map(([, from]) => from);
    expect(imports).toEqual(['../src/core.ts']);
  }
});
