/** Arguments to a command, and what went wrong to one line and an exit code. */
import { visibleLine } from '../report/visible.ts';
import { parseOptions, type Options } from './options.ts';

/** 0: fine. 1: lint found something. 2: something could not be read or understood. */
export type ExitCode = 0 | 1 | 2;

export const complain = (text: string): void => void process.stderr.write(`msglint: ${visibleLine(text)}\n`);

/** Errors whose message is meant for the user. Known by name: importing their classes would load all rules for `--help`. */
const ownErrors: ReadonlySet<string> = new Set(['UsageError', 'ConfigError', 'InputError', 'DraftError']);

let hasLinted = false;

/** What was compiled is worth keeping once a draft was linted (compiled.ts); the other commands need little of this file. */
export const isKeptNow = (): boolean => hasLinted;

/** Runs the command; never throws. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  let options: Options = {};
  try {
    // Editors add flags of their own, which are no business of the other commands.
    if (args[0] === 'lsp') return await (await import('./lsp.ts')).serveLsp(args.slice(1));
    const parsed = parseOptions(args);
    options = parsed.options;
    return await dispatch(options, parsed.positionals, args);
  } catch (error) {
    const isOurs = error instanceof Error && ownErrors.has(error.name);
    const message = error instanceof Error ? error.message : String(error);
    complain(
      isOurs
        ? message
        : `It failed, and that is a mistake of msglint: ${message}${options.debug ? '' : ' (--debug shows where)'}`,
    );
    if (args.includes('--debug')) process.stderr.write(`${String((error as Error).stack)}\n`);
    return 2;
  }
}

async function dispatch(options: Options, positionals: readonly string[], args: readonly string[]): Promise<ExitCode> {
  // Each command is loaded when it is called: what takes the time is loading.
  const [command, ...rest] = positionals;
  if (options.version) {
    const { default: pkg } = await import('../../package.json', { with: { type: 'json' } });
    process.stdout.write(`v${pkg.version}\n`);
    return 0;
  }
  if (options.help || command === 'help') {
    const topic = command === 'help' ? rest[0] : undefined;
    const text =
      topic === undefined
        ? (await import('./options.ts')).helpText()
        : await (await import('./help.ts')).topicText(topic);
    process.stdout.write(text);
    return 0;
  }
  if (command === 'fix') return (await import('./fix.ts')).fixCommand(options, rest);
  if (command === 'init') return (await import('./init.ts')).init(options, rest);
  if (command === 'completions') return (await import('./completions.ts')).printCompletions(rest);
  if (command === 'inspect') return (await import('./inspect.ts')).inspect(options, rest);
  if (command === 'rules') return (await import('./rules.ts')).listRules(options, rest);
  if (command === 'explain') return (await import('./explain.ts')).explainRule(options, rest);
  if (command === 'audit') return (await import('./audit.ts')).auditCommand(options, rest);
  if (command === 'next') return (await import('./next.ts')).nextCommand(options, rest);
  if (command === 'gate') return (await import('./gate.ts')).gate(options, rest);
  if (command === 'mcp') return (await import('./mcp.ts')).serveMcp(rest);
  if (options.watch)
    return (await import('./watch.ts')).watch(
      options,
      positionals,
      args.filter((arg) => arg !== '--watch'),
    );
  const { lintCommand } = await import('./lint.ts');
  const exitCode = await lintCommand(options, positionals);
  hasLinted = true;
  return exitCode;
}
