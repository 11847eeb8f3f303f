/** `msglint rules` and `msglint explain <rule>`. */
import { builtInRules } from '../config/presets.ts';
import type { AnyRule } from '../engine/rule.ts';
import { nearest } from '../nearest.ts';
import { visibleJson, visibleLine } from '../report/visible.ts';
import type { ExitCode } from './command.ts';
import { UsageError, type Options } from './options.ts';

export function listRules(options: Options, args: readonly string[]): ExitCode {
  if (args.length > 0)
    throw new UsageError(
      `"msglint rules" takes no ${JSON.stringify(args[0])}. "msglint explain ${args[0]}" explains a rule; a file of that name is ./rules.`,
    );
  const rows = Object.entries(builtInRules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, rule]) => ({ id, recommended: severityOf(rule), description: rule.meta.docs.description }));
  if (options.format === 'json') {
    process.stdout.write(`${visibleJson(rows, 2)}\n`);
    return 0;
  }
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, recommended, description } of rows)
    process.stdout.write(`${id.padEnd(width)}  ${recommended.padEnd(5)}  ${description}\n`);
  return 0;
}

export function explainRule(options: Options, [id, ...more]: readonly string[]): ExitCode {
  if (id === undefined || more.length > 0)
    throw new UsageError('"msglint explain" takes one rule. "msglint rules" lists them.');
  const rule = Object.hasOwn(builtInRules, id) ? builtInRules[id] : undefined;
  if (!rule)
    throw new UsageError(
      `There is no rule "${id}".${nearest(id, Object.keys(builtInRules))} "msglint rules" lists them.`,
    );
  process.stdout.write(
    options.format === 'json' ? `${visibleJson({ id, ...rule.meta }, 2)}\n` : `${explanation(id, rule)}\n`,
  );
  return 0;
}

function explanation(id: string, { meta }: AnyRule): string {
  const { docs } = meta;
  const { grade, scope, sources } = docs.evidence;
  const parts = [
    `${id}\n${docs.description}.`,
    `Why: ${docs.why}`,
    `Recommended: ${severityOf({ meta } as AnyRule)}${docs.needs?.length ? `\nNeeds: ${docs.needs.join(', ')}` : ''}${meta.fixable ? '\nFixable: yes' : ''}`,
    `Evidence: ${gradeNames[grade]} (${grade}), ${scope}${sources.map(({ by, year, says }) => `\n  ${by} (${year}): ${says}`).join('')}`,
    `Against it: ${docs.evidence.against}`,
    `Messages:${Object.values(meta.messages as Record<string, string>)
      .map((message) => `\n  ${message}`)
      .join('')}`,
    optionsText(meta),
    ...(docs.url ? [docs.url] : []),
  ];
  return parts
    .filter(Boolean)
    .map((part) =>
      part
        .split('\n')
        .map((line) => (line.startsWith('  ') ? `  ${visibleLine(line.trim())}` : visibleLine(line)))
        .join('\n'),
    )
    .join('\n\n');
}

const gradeNames = {
  A: 'law or replicated study',
  B: 'large first-party data',
  C: 'data of vendors or practitioners',
  D: 'consensus of those who design messages',
  F: 'folklore',
} as const;

function severityOf({ meta }: AnyRule): string {
  const { recommended } = meta.docs;
  return recommended === false ? 'off' : typeof recommended === 'string' ? recommended : recommended.severity;
}

interface OptionSchema {
  description?: string;
  type?: string;
  enum?: unknown[];
  properties?: Record<string, OptionSchema>;
}

function optionsText(meta: AnyRule['meta']): string {
  const defaults = (meta.defaultOptions as readonly (Record<string, unknown> | undefined)[])[0] ?? {};
  const [schema] = meta.schema as readonly OptionSchema[];
  const rows = Object.entries(schema?.properties ?? {}).map(([name, { description, type, enum: values }]) => {
    const kind = values ? values.map((value) => JSON.stringify(value)).join(' | ') : (type ?? '');
    const standard = name in defaults ? `, default ${JSON.stringify(defaults[name])}` : '';
    return `\n  ${name} (${kind}${standard})${description ? `: ${description}` : ''}`;
  });
  return rows.length === 0 ? 'Options: none' : `Options:${rows.join('')}`;
}
