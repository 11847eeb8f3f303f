/** The flags of the command. One table: the parser and the help text are made from it. */
import { parseArgs } from 'node:util';
import { channels } from '../draft.ts';
import { ruleNeeds } from '../engine/rule.ts';
import { nearest } from '../nearest.ts';
import { formats } from '../report/reporter.ts';

export interface Flag {
  type: 'boolean' | 'string';
  short?: string;
  /** Can be given several times. */
  multiple?: true;
  /** What stands for the value in the help. */
  value?: string;
  /** Values that it can have. */
  choices?: readonly string[];
  /** Several values may stand in one, with commas between them. */
  isList?: true;
  help: string;
  group:
    | 'What is linted'
    | 'What is known of the message'
    | 'Configuration'
    | 'Fixing'
    | 'Suppressing old findings'
    | 'Speed'
    | 'Mailboxes'
    | 'Output'
    | 'Other';
}

/** Types of rules, by `meta.type`. */
const fixTypes = ['problem', 'suggestion', 'layout'];

/** What a rule can need to know; "nothing" = the text alone. */
const needs = [...ruleNeeds, 'nothing'];

export const flags = {
  stdin: { type: 'boolean', help: 'Lint standard input ("-" does the same)', group: 'What is linted' },
  'stdin-filename': {
    type: 'string',
    value: 'NAME',
    help: 'Name of standard input: its format and configuration hang on it',
    group: 'What is linted',
  },
  'no-error-on-unmatched-pattern': {
    type: 'boolean',
    help: 'Do not fail where a name or glob matches no file',
    group: 'What is linted',
  },

  to: {
    type: 'string',
    value: 'NAME',
    help: 'Recipient, where the draft does not say',
    group: 'What is known of the message',
  },
  me: {
    type: 'string',
    value: 'NAME',
    help: 'Sender, where the draft does not say',
    group: 'What is known of the message',
  },
  channel: {
    type: 'string',
    value: 'CHANNEL',
    choices: channels,
    help: `Channel, where the draft does not say: ${channels.join(', ')}`,
    group: 'What is known of the message',
  },
  history: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'Earlier messages of the thread (.txt, .md, .json, .jsonl)',
    group: 'What is known of the message',
  },

  config: {
    type: 'string',
    short: 'c',
    value: 'FILE',
    help: 'Use this configuration, not the nearest msglint.config.*',
    group: 'Configuration',
  },
  'no-config': { type: 'boolean', help: 'Use no configuration file', group: 'Configuration' },
  preset: {
    type: 'string',
    value: 'NAME',
    help: 'Rules to begin with, in the place of "recommended"; rules: list those of this preset',
    group: 'Configuration',
  },
  rule: {
    type: 'string',
    multiple: true,
    value: 'RULE',
    help: `Set a rule: 'id: off', 'id: warn' or 'id: [error, {option: value}]'`,
    group: 'Configuration',
  },
  plugin: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'Package (foo stands for msglint-plugin-foo) or file of a plugin whose rules may be named',
    group: 'Configuration',
  },
  'ignore-pattern': {
    type: 'string',
    multiple: true,
    value: 'PATTERN',
    help: 'Files to leave out, written as in .gitignore',
    group: 'Configuration',
  },
  'no-ignore': {
    type: 'boolean',
    help: 'Leave nothing out, whatever the configuration and .msglintignore say',
    group: 'Configuration',
  },
  'print-config': {
    type: 'string',
    value: 'FILE',
    help: 'Print the configuration for a file and stop',
    group: 'Configuration',
  },

  fix: { type: 'boolean', help: 'Make the fixes that are safe', group: 'Fixing' },
  'fix-dry-run': { type: 'boolean', help: 'Fix, and report on the fixed text, but write nothing', group: 'Fixing' },
  diff: { type: 'boolean', help: 'Print what --fix would change; exit with 1 if that is anything', group: 'Fixing' },
  interactive: { type: 'boolean', help: 'With "msglint fix": choose for each finding, by a key', group: 'Fixing' },
  'fix-type': {
    type: 'string',
    multiple: true,
    value: 'TYPE',
    choices: fixTypes,
    isList: true,
    help: `Fix only what rules of these types find: ${fixTypes.join(', ')}`,
    group: 'Fixing',
  },

  'suppress-all': {
    type: 'boolean',
    help: 'Put all findings on the list of those that are not shown any more',
    group: 'Suppressing old findings',
  },
  'suppress-rule': {
    type: 'string',
    multiple: true,
    value: 'RULE',
    help: 'The same for findings of this rule',
    group: 'Suppressing old findings',
  },
  'prune-suppressions': {
    type: 'boolean',
    help: 'Take from the list what is not found any more',
    group: 'Suppressing old findings',
  },
  'suppressions-location': {
    type: 'string',
    value: 'FILE',
    help: 'The list; default msglint-suppressions.json',
    group: 'Suppressing old findings',
  },
  'pass-on-unpruned-suppressions': {
    type: 'boolean',
    help: 'Do not fail where the list has more than was found',
    group: 'Suppressing old findings',
  },

  cache: {
    type: 'boolean',
    help: 'Do not lint again what is unchanged and had no finding; holds hashes only',
    group: 'Speed',
  },
  'cache-location': { type: 'string', value: 'FILE', help: 'The cache; default .msglintcache', group: 'Speed' },
  concurrency: {
    type: 'string',
    value: 'N',
    help: 'Threads: "auto" (default; used from some hundred drafts on), "off", or how many',
    group: 'Speed',
  },
  watch: { type: 'boolean', help: 'Lint again when something changes', group: 'Speed' },

  since: {
    type: 'string',
    value: 'DATE',
    help: 'Lint what was sent from then on (2026-03-31); what was said before still counts',
    group: 'Mailboxes',
  },
  window: {
    type: 'string',
    value: 'DAYS',
    help: 'audit: days within which an answer counts (default 14)',
    group: 'Mailboxes',
  },
  tag: {
    type: 'string',
    multiple: true,
    value: 'NAME=PHRASE',
    help: 'audit: call messages that hold the phrase a variant, and compare variants',
    group: 'Mailboxes',
  },
  redact: { type: 'boolean', help: 'audit: leave names and texts out of the report', group: 'Mailboxes' },
  partial: { type: 'string', value: 'FILE', help: 'audit: write a partial result, to be merged', group: 'Mailboxes' },
  shard: { type: 'string', value: 'I/N', help: 'audit: judge the threads of part I of N only', group: 'Mailboxes' },
  merge: { type: 'boolean', help: 'audit: put partial results together', group: 'Mailboxes' },
  now: {
    type: 'string',
    value: 'DATE',
    help: 'audit, next: the day that counts as today (audit: default the last day of the mailbox)',
    group: 'Mailboxes',
  },
  ics: { type: 'string', value: 'FILE', help: 'next: write the dates as a calendar file too', group: 'Mailboxes' },

  format: {
    type: 'string',
    short: 'f',
    value: 'NAME',
    help: `${formats.join(', ')}, or a formatter for ESLint by name`,
    group: 'Output',
  },
  json: { type: 'boolean', help: 'next, rules, explain: print JSON', group: 'Output' },
  'output-file': { type: 'string', short: 'o', value: 'FILE', help: 'Write findings to a file', group: 'Output' },
  quiet: { type: 'boolean', help: 'Report errors only', group: 'Output' },
  'max-warnings': {
    type: 'string',
    value: 'N',
    help: 'Exit 1 with more than N warnings (-1: never, the default)',
    group: 'Output',
  },
  expect: {
    type: 'string',
    value: 'HASH',
    help: 'gate: block the draft unless it has this hash, which an earlier gate printed',
    group: 'Output',
  },
  color: { type: 'boolean', help: 'Colour, also where it would be off', group: 'Output' },
  'no-color': { type: 'boolean', help: 'No colour', group: 'Output' },

  needs: {
    type: 'string',
    multiple: true,
    value: 'WHAT',
    choices: needs,
    isList: true,
    help: `rules: list those that have to know this: ${needs.join(', ')}`,
    group: 'Other',
  },
  yes: { type: 'boolean', short: 'y', help: 'With "msglint init": ask nothing', group: 'Other' },
  debug: { type: 'boolean', help: 'Print stack traces and times to standard error', group: 'Other' },
  version: { type: 'boolean', short: 'v', help: 'Print the version', group: 'Other' },
  help: { type: 'boolean', short: 'h', help: 'Print this', group: 'Other' },
} satisfies Record<string, Flag>;

type Flags = typeof flags;
type FlagName = keyof Flags;

/** Values of the flags that were given. */
export type Options = {
  [Name in FlagName]?: Flags[Name] extends { type: 'boolean' }
    ? boolean
    : Flags[Name] extends { multiple: true }
      ? string[]
      : string;
};

/** Thrown for a command line that makes no sense; the message is one line with the way out. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** @throws {UsageError} for an unknown flag, a missing value or one that the flag cannot have. */
export function parseOptions(args: readonly string[]): { options: Options; positionals: string[] } {
  const { tokens } = parseArgs({
    args: joinNegativeNumbers(args),
    options: parserOptions(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, unknown> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(flags, name)) throw unknownFlag(rawName);
    const flag: Flag = flags[name as FlagName];
    if (flag.type === 'boolean') {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value. Write ${rawName} alone.`);
      options[name] = true;
      continue;
    }
    if (
      value === undefined ||
      (!token.inlineValue && value.startsWith('-') && value !== '-' && Object.hasOwn(flags, value.replace(/^--?/u, '')))
    ) {
      throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}.`);
    }
    const values = flag.isList ? value.split(',') : [value];
    const unknown = flag.choices && values.find((one) => !flag.choices?.includes(one));
    if (flag.choices && unknown !== undefined) {
      throw new UsageError(
        `${rawName} cannot be ${JSON.stringify(unknown)}.${nearest(unknown, flag.choices)} Known: ${flag.choices.join(', ')}.`,
      );
    }
    options[name] = flag.multiple ? [...((options[name] as string[] | undefined) ?? []), ...values] : value;
  }
  return { options: options, positionals };
}

/** `--max-warnings -1` is ESLint's own way to write it, but reads like two flags to the parser. */
function joinNegativeNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (last === '--max-warnings' && /^-\d+$/u.test(arg)) joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function parserOptions() {
  return Object.fromEntries(
    Object.entries(flags as Record<string, Flag>).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
}

function unknownFlag(rawName: string): UsageError {
  const known = Object.keys(flags).map((name) => `--${name}`);
  return new UsageError(`There is no option "${rawName}".${nearest(rawName, known)} "msglint --help" lists them.`);
}

/** @throws {UsageError} for what is not an ISO 8601 date. */
export function checkDate(flag: string, value: string): void {
  if (!/^\d{4}-\d{2}-\d{2}/u.test(value) || Number.isNaN(Date.parse(value)))
    throw new UsageError(`${flag} has to be a date such as 2026-03-31, not ${JSON.stringify(value)}.`);
}

/** A whole number. @throws {UsageError} */
export function wholeNumber(flag: string, value: string): number {
  if (!/^-?\d{1,9}$/u.test(value))
    throw new UsageError(`${flag} has to be a whole number, not ${JSON.stringify(value)}.`);
  return Number(value);
}

/** The commands beside linting itself; help and completions are made from this table. */
export const commands: readonly { name: string; args: string; help: string }[] = [
  { name: 'fix', args: '<file>', help: 'make the fixes that are safe; --interactive asks for each' },
  { name: 'inspect', args: '<file>', help: 'show how a message is understood' },
  { name: 'rules', args: '', help: 'list the rules; --preset, --channel and --needs choose among them' },
  { name: 'explain', args: '<rule>', help: 'say what a rule is for, with examples, evidence and options' },
  { name: 'audit', args: '<mailbox>', help: 'say what works for whoever sent it' },
  { name: 'next', args: '<mailbox>', help: 'say whom it is fair to write to, and when' },
  { name: 'gate', args: '<file | ->', help: 'pass or block one draft, with its hash' },
  { name: 'lsp', args: '', help: 'serve an editor on standard input and output (LSP)' },
  { name: 'mcp', args: '', help: 'serve agents on standard input and output (MCP)' },
  { name: 'init', args: '', help: 'write a configuration from what is found here' },
  { name: 'completions', args: '<bash | zsh | fish>', help: 'print completions for a shell' },
  { name: 'help', args: '<topic>', help: 'configuration, suppressions, formatters, rules' },
];

const usage = (width: number) =>
  [
    ['msglint [options] <file | folder | glob | -> ...', 'find what keeps a draft from being answered'],
    ...commands.map(({ name, args, help }) => [`msglint ${name}${args ? ` ${args}` : ''}`, help]),
  ]
    .map(([left = '', help = '']) => `${left.padEnd(width)}  ${help}`)
    .join('\n');

const closing = `A file that is called like a command is given as ./rules.
Exit code: 0 nothing that counts as an error, 1 findings, 2 something could not be read or understood.`;

export function helpText(): string {
  const all = Object.entries(flags as Record<string, Flag>).map(([name, flag]) => ({
    ...flag,
    left: `${flag.short ? `-${flag.short}, ` : '    '}--${name}${flag.value ? ` ${flag.value}` : ''}`,
  }));
  const width = Math.max(...all.map(({ left }) => left.length));
  const groups = [...new Set(all.map(({ group }) => group))].map((group) => {
    const rows = all.filter((flag) => flag.group === group).map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`);
    return `${group}:\n${rows.join('\n')}`;
  });
  return `${usage(50)}\n\n${closing}\n\n${groups.join('\n\n')}\n`;
}
