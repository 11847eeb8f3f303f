/**
 * What is made from the rules: the registry, the heads of their pages, the tables of rules, the sample of output. The same
 * rules give the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { presetDocs, presetsOf } from '../src/config/preset-entry.ts';
import { draftSchema, type AnyRule, type Source } from '../src/core.ts';
import { configSchema } from './config-schema.ts';
import { neededWordsFile } from './needed-words.ts';

export interface NamedRule {
  id: string;
  rule: AnyRule;
}

/** The rules that have a file in `rules/`, by id. Not read from the registry: that is what is made here. */
export async function rulesIn(root: string): Promise<NamedRule[]> {
  const ids = readdirSync(join(root, 'rules'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  return Promise.all(
    ids.map(async (id) => {
      const module = (await import(pathToFileURL(join(root, 'rules', `${id}.ts`)).href)) as { default: AnyRule };
      return { id, rule: module.default };
    }),
  );
}

/** Paths from the root, and what they have to hold. Pages that do not exist are not made here: their body is written by hand. */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const rules = await rulesIn(root);
  const files = new Map([['rules/index.ts', registry(rules)]]);
  const fill = (path: string, name: string, content: string) => {
    const file = join(root, path);
    if (!existsSync(file)) return;
    files.set(path, between(files.get(path) ?? readFileSync(file, 'utf8'), name, content, path));
  };
  for (const { id, rule } of rules) fill(`docs/rules/${id}.md`, 'head', head(id, rule));
  files.set('src/lexicon/needed-words.ts', await neededWordsFile(root));
  files.set('schemas/config.json', json(configSchema(rules)));
  files.set('schemas/draft.json', json({ title: 'A draft of msglint', ...(draftSchema as object) }));
  fill('docs/rules/README.md', 'rules', table(rules, ''));
  fill('docs/rules/README.md', 'presets', presetTable(rules));
  fill('README.md', 'rules', table(rules, 'docs/rules/'));
  fill('README.md', 'sample', `\`\`\`\n${sampleOutput(root)}\n\`\`\``);
  return files;
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** What the command of the README prints. */
function sampleOutput(root: string): string {
  const args = ['--import', 'tsx', 'src/cli/main.ts', '--no-config', '--no-color', 'fixtures/samples/cold-pitch.txt'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 1) throw new Error(`The sample should give exit code 1. It gave ${String(status)}: ${stderr}`);
  return stdout.trimEnd();
}

function registry(rules: readonly NamedRule[]): string {
  const nameOf = (id: string) => id.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  return [
    '// Written by `npm run generate` from the files of this folder; do not edit.',
    ...rules.map(({ id }) => `import ${nameOf(id)} from './${id}.ts';`),
    '',
    'export default {',
    ...rules.map(({ id }) => `  '${id}': ${nameOf(id)},`),
    '};',
    '',
  ].join('\n');
}

/** Puts text between the two comments of that name. */
function between(source: string, name: string, content: string, path: string): string {
  const start = `<!-- generated ${name}: npm run generate -->`;
  const end = `<!-- end of generated ${name} -->`;
  const from = source.indexOf(start);
  const to = source.indexOf(end);
  if (from === -1 || to < from) throw new Error(`${path} needs the lines "${start}" and "${end}".`);
  return `${source.slice(0, from + start.length)}\n\n${content}\n\n${source.slice(to)}`;
}

function head(id: string, { meta }: AnyRule): string {
  const { description, needs = [], exceptChannels = [], evidence } = meta.docs;
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
  const rows = [
    ['Recommended', recommendedText(meta.docs.recommended)],
    ['Presets', presetsText(id, { meta } as AnyRule)],
    ['Needs', needs.length === 0 ? 'the text alone' : `${code(needs)}; without, the rule is skipped and listed`],
    ...(exceptChannels.length === 0 ? [] : [['Not on', code(exceptChannels)]]),
    ['Fixable', meta.fixable ? 'yes, with `fix`' : meta.hasSuggestions ? 'suggestions' : 'no'],
    ['Evidence', `[${evidence.grade}](README.md#evidence), ${evidence.scope}`],
    ...(evidence.sources.length === 0 ? [] : [['Found by', evidence.sources.map(sourceText).join('<br>')]]),
    ['Against it', evidence.against],
  ];
  const facts = ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
  return [`# ${id}`, `${description}.`, facts, optionsText(meta)].join('\n\n');
}

type Docs = AnyRule['meta']['docs'];

function recommendedText(recommended: Docs['recommended']): string {
  if (recommended === false) return 'no';
  if (typeof recommended === 'string') return `\`${recommended}\``;
  return `\`${recommended.severity}\`, with \`${JSON.stringify(recommended.options).slice(1, -1)}\``;
}

function presetsText(id: string, rule: AnyRule): string {
  const held = presetsOf(id, rule);
  return (['error', 'warn'] as const)
    .map(
      (severity) => [severity, held.filter(([, level]) => level === severity).map(([name]) => `\`${name}\``)] as const,
    )
    .filter(([, names]) => names.length > 0)
    .map(([severity, names]) => `${severity} in ${names.join(', ')}`)
    .join('; ');
}

const sourceText = ({ by, year, says, url }: Source) => `${url ? `[${by}](${url})` : by} (${year}): ${says}`;

/** The presets, what they are for, and how much they hold. */
function presetTable(rules: readonly NamedRule[]): string {
  const rows = Object.entries(presetDocs).map(([name, { description }]) => {
    const held = rules.flatMap(({ id, rule }) => presetsOf(id, rule).filter(([preset]) => preset === name));
    return `| \`${name}\` | ${held.length} | ${description} |`;
  });
  return ['| Preset | Rules | |', '|---|---|---|', ...rows].join('\n');
}

interface OptionSchema {
  description?: string;
  type?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  properties?: Record<string, OptionSchema>;
}

function optionsText({ schema, defaultOptions }: AnyRule['meta']): string {
  const [options] = schema as readonly OptionSchema[];
  const defaults = (defaultOptions as readonly (Record<string, unknown> | undefined)[])[0] ?? {};
  const rows = Object.entries(options?.properties ?? {}).map(([name, option]) => {
    const value = name in defaults ? `\`${JSON.stringify(defaults[name])}\`` : '';
    return `| \`${name}\` | ${valuesText(option)} | ${value} | ${option.description ?? ''} |`;
  });
  if (rows.length === 0) return 'It has no options.';
  return ['| Option | Values | Default | |', '|---|---|---|---|', ...rows].join('\n');
}

function valuesText({ type, enum: values, minimum, maximum }: OptionSchema): string {
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : minimum !== undefined
        ? `${minimum} or more`
        : maximum !== undefined
          ? `up to ${maximum}`
          : '';
  return [type, range].filter(Boolean).join(', ');
}

function table(rules: readonly NamedRule[], folder: string): string {
  const rows = rules.map(({ id, rule: { meta } }) => {
    const { recommended, presets = {}, needs = [], description, evidence } = meta.docs;
    const severity = recommended === false ? '' : typeof recommended === 'string' ? recommended : recommended.severity;
    return `| [${id}](${folder}${id}.md) | ${description} | ${severity} | ${Object.keys(presets).join(', ')} | ${needs.join(', ')} | ${evidence.grade} |`;
  });
  return ['| Rule | | Recommended | Also in | Needs | Evidence |', '|---|---|---|---|---|---|', ...rows].join('\n');
}
