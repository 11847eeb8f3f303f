/** `msglint rules`: the rules as a table, or those of a preset, for a channel, with a need. */
import { presetEntry } from '../config/preset-entry.ts';
import { builtInRules, presetNames, type PresetName } from '../config/presets.ts';
import type { Channel } from '../draft.ts';
import type { AnyRule, Need } from '../engine/rule.ts';
import { nearest } from '../nearest.ts';
import { visibleJson } from '../report/visible.ts';
import { complain, type ExitCode } from './command.ts';
import { UsageError, type Options } from './options.ts';

interface Row {
  id: string;
  /** In the preset that was asked for. */
  severity: 'error' | 'warn' | 'off';
  fixable: boolean;
  hasSuggestions: boolean;
  needs: readonly Need[];
  evidence: string;
  description: string;
}

/** @throws {UsageError} for an argument, or a preset that there is not. */
export function listRules(options: Options, args: readonly string[]): ExitCode {
  if (args.length > 0)
    throw new UsageError(
      `"msglint rules" takes no ${JSON.stringify(args[0])}. "msglint explain ${args[0]}" explains a rule; a file of that name is ./rules.`,
    );
  const preset = options.preset ?? 'recommended';
  if (!isPreset(preset))
    throw new UsageError(
      `There is no preset ${JSON.stringify(preset)}.${nearest(preset, presetNames)} Known: ${presetNames.join(', ')}.`,
    );
  const rows = Object.entries(builtInRules)
    .filter(([, { meta }]) => isWanted(meta, options))
    .map(([id, rule]) => rowOf(id, rule, preset))
    // Without a preset all rules are listed; with one, those that it holds.
    .filter(({ severity }) => options.preset === undefined || severity !== 'off')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (options.json || options.format === 'json') process.stdout.write(`${visibleJson(rows, 2)}\n`);
  else if (rows.length === 0) complain('No rule is all of that.');
  else process.stdout.write(tableOf(rows, preset));
  return 0;
}

const isPreset = (name: string): name is PresetName => presetNames.includes(name as PresetName);

function isWanted({ docs }: AnyRule['meta'], { channel, needs = [] }: Options): boolean {
  if (channel !== undefined && docs.exceptChannels?.includes(channel as Channel)) return false;
  return needs.every((need) => (need === 'nothing' ? !docs.needs?.length : docs.needs?.includes(need as Need)));
}

function rowOf(id: string, rule: AnyRule, preset: PresetName): Row {
  const { docs, fixable, hasSuggestions = false } = rule.meta;
  const entry = presetEntry(preset, id, rule) ?? 'off';
  return {
    id,
    severity: typeof entry === 'string' ? entry : entry.severity,
    fixable: fixable !== undefined,
    hasSuggestions,
    needs: docs.needs ?? [],
    evidence: docs.evidence.grade,
    description: docs.description,
  };
}

function tableOf(rows: readonly Row[], preset: PresetName): string {
  const cells = [
    ['rule', preset, 'fix', 'evidence', 'needs', ''],
    ...rows.map(({ id, severity, fixable, hasSuggestions, evidence, needs, description }) => [
      id,
      severity,
      fixable ? 'fix' : hasSuggestions ? 'suggests' : '',
      evidence,
      needs.join(', '),
      description,
    ]),
  ];
  const widths = cells.reduce<number[]>(
    (most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)),
    [],
  );
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
