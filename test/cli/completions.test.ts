/** Completions in the shells themselves, and help. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, flags } from '../../src/cli/options.ts';
import { folder, run } from './run.ts';

const script = async (shell: string) => (await run(['completions', shell])).stdout;

describe('completions', () => {
  it.each([
    ['--max', ['--max-warnings']],
    ['-f sar', ['sarif']],
    ['--channel linkedin-d', ['linkedin-dm']],
    ['expl', ['explain']],
    ['explain no-vag', ['no-vague-ask']],
    ['completions f', ['fish']],
    ['draf', ['drafts.txt']],
  ])('bash: %s', async (line, expected) => {
    const cwd = folder({ 'drafts.txt': '', c: await script('bash') });
    const words = ['msglint', ...line.split(' ')];
    const code = `source ./c; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _msglint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-euc', code], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(expected);
  });

  it.each([
    ['--max', '--max-warnings'],
    ['-f sar', 'sarif'],
    ['explain no-vag', 'no-vague-ask'],
    ['ini', 'init'],
  ])('fish: %s', async (line, expected) => {
    const cwd = folder({ 'c.fish': await script('fish') });
    const { stdout, stderr } = spawnSync(
      'fish',
      ['--no-config', '-c', `source c.fish; complete -C 'msglint ${line}'`],
      {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, HOME: cwd },
      },
    );
    expect(stderr).toBe('');
    expect(stdout.split('\n').map((row) => row.split('\t')[0])).toContain(expected);
  });

  it('zsh takes it, with all flags', async () => {
    const text = await script('zsh');
    const cwd = folder({ _msglint: text });
    writeFileSync(
      join(cwd, 'try.zsh'),
      'autoload -U compinit; compinit -u -d ./dump; source ./_msglint; print -r -- $_comps[msglint]',
    );
    const { stdout, stderr } = spawnSync('zsh', ['-f', './try.zsh'], { cwd, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '_msglint\n', stderr: '' });
    for (const name of Object.keys(flags)) expect(text).toContain(`--${name}[`);
  });

  it('another shell is refused', async () => {
    const { code, stderr } = await run(['completions', 'fsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('one of bash, zsh, fish. Did you mean');
  });
});

describe('help', () => {
  it('has every command and every flag', async () => {
    const { stdout } = await run(['--help']);
    for (const name of Object.keys(flags)) expect(stdout).toContain(`--${name}`);
    for (const { name } of commands) expect(stdout).toContain(`msglint ${name}`);
  });

  it.each(['configuration', 'suppressions', 'formatters', 'rules'])('on %s', async (topic) => {
    const { code, stdout } = await run(['help', topic]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# /u);
    expect(stdout).not.toMatch(/\]\([^)]*\)/u);
  });

  it('the pages name every flag of the command line that lints', () => {
    const pages = ['configuration', 'suppressions', 'formatters'].map((name) =>
      readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8'),
    );
    const groups = ['Configuration', 'Fixing', 'Suppressing old findings'];
    for (const [name, flag] of Object.entries(flags))
      if (groups.includes(flag.group)) expect(pages.join('\n'), name).toContain(`--${name}`);
  });

  it('on something else names what there is', async () => {
    const { code, stderr } = await run(['help', 'formaters']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "formatters"?');
  });
});
