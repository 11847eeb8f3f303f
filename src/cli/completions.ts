/** `msglint completions <shell>`: made from the tables of flags and commands, as --help is. */
import { builtInRules, presetNames } from '../config/presets.ts';
import { nearest } from '../nearest.ts';
import { formats } from '../report/reporter.ts';
import type { ExitCode } from './command.ts';
import { commands, flags, UsageError, type Flag } from './options.ts';

const shells = { bash, zsh, fish };

/** @throws {UsageError} for another shell. */
export function printCompletions([shell, ...more]: readonly string[]): ExitCode {
  if (shell === undefined || more.length > 0 || !Object.hasOwn(shells, shell)) {
    const known = Object.keys(shells);
    throw new UsageError(
      `"msglint completions" takes one of ${known.join(', ')}.${shell === undefined ? '' : nearest(shell, known)}`,
    );
  }
  process.stdout.write(shells[shell as keyof typeof shells]());
  return 0;
}

interface Named extends Flag {
  name: string;
}

const allFlags: readonly Named[] = Object.entries(flags as Record<string, Flag>).map(([name, flag]) => ({
  ...flag,
  name,
}));

const ruleIds = () => Object.keys(builtInRules).sort();

/** Values that a flag can have; undefined = any, often a file. */
function valuesOf({ name, choices }: Named): readonly string[] | undefined {
  if (name === 'format') return formats;
  if (name === 'preset') return presetNames;
  if (name === 'suppress-rule') return ruleIds();
  return choices;
}

const shellsOf = () => Object.keys(shells);

function bash(): string {
  const cases = allFlags
    .filter(({ type }) => type === 'string')
    .map((flag) => {
      const values = valuesOf(flag);
      const names = `--${flag.name}${flag.short ? `|-${flag.short}` : ''}`;
      const reply = values ? `compgen -W "${values.join(' ')}" -- "$cur"` : 'compgen -f -- "$cur"';
      return `    ${names}) mapfile -t COMPREPLY < <(${reply}); return ;;`;
    });
  return `# msglint completions bash >> ~/.bashrc
_msglint() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}"
  COMPREPLY=()
  case "$prev" in
${cases.join('\n')}
    explain) mapfile -t COMPREPLY < <(compgen -W "${ruleIds().join(' ')}" -- "$cur"); return ;;
    completions) mapfile -t COMPREPLY < <(compgen -W "${shellsOf().join(' ')}" -- "$cur"); return ;;
  esac
  if [[ "$cur" == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "${allFlags.map(({ name }) => `--${name}`).join(' ')}" -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    if ((COMP_CWORD == 1)); then
      mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$cur")
    fi
  fi
}
complete -o filenames -F _msglint msglint
`;
}

/** Text inside single quotes, and inside the brackets of zsh's _arguments. */
const quoted = (text: string) => text.replaceAll("'", "'\\''");
const inBrackets = (text: string) => quoted(text).replace(/[[\]:\\]/gu, '\\$&');

function zsh(): string {
  const specs = allFlags.flatMap((flag) => {
    const values = valuesOf(flag);
    const action =
      flag.type === 'boolean' ? '' : `:${flag.value ?? 'value'}:${values ? `(${values.join(' ')})` : '_files'}`;
    const star = flag.multiple ? '*' : '';
    return [`--${flag.name}`, ...(flag.short ? [`-${flag.short}`] : [])].map(
      (name) => `    '${star}${name}[${inBrackets(flag.help)}]${action}'`,
    );
  });
  return `#compdef msglint
# msglint completions zsh > "\${fpath[1]}/_msglint"
_msglint_first() {
  local -a commands=(
${commands.map(({ name, help }) => `    '${name}:${quoted(help)}'`).join('\n')}
  )
  _describe command commands
  _files
}
_msglint_rest() {
  case "$words[2]" in
    explain) compadd ${ruleIds().join(' ')} ;;
    completions) compadd ${shellsOf().join(' ')} ;;
    *) _files ;;
  esac
}
_msglint() {
  _arguments -s \\
${specs.map((spec) => `${spec} \\`).join('\n')}
    '1: :_msglint_first' '*: :_msglint_rest'
}
if [ "$funcstack[1]" = "_msglint" ]; then _msglint "$@"; else compdef _msglint msglint; fi
`;
}

function fish(): string {
  const text = (value: string) => value.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const rows = [
    ...commands.map(({ name, help }) => `complete -c msglint -n __fish_use_subcommand -a ${name} -d '${text(help)}'`),
    `complete -c msglint -n '__fish_seen_subcommand_from explain' -f -a '${ruleIds().join(' ')}'`,
    `complete -c msglint -n '__fish_seen_subcommand_from completions' -f -a '${shellsOf().join(' ')}'`,
    ...allFlags.map((flag) => {
      const values = valuesOf(flag);
      const takes = flag.type === 'boolean' ? '' : values ? ` -x -a '${values.join(' ')}'` : ' -r';
      return `complete -c msglint -l ${flag.name}${flag.short ? ` -s ${flag.short}` : ''}${takes} -d '${text(flag.help)}'`;
    }),
  ];
  return `# msglint completions fish > ~/.config/fish/completions/msglint.fish\n${rows.join('\n')}\n`;
}
