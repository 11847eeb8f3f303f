/** The command as a process: pipes, signals, colours, terminals, files that are not what they seem. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../src/config/presets.ts';
import { formats } from '../../src/report/reporter.ts';
import { entry, folder, run } from './run.ts';

const draft = 'Hi {{first_name}},\n\nHow did the move to Lyon go?\n';
/** One rule only, so that these tests speak of the command and not of what the others think of a draft. */
const others = Object.keys(builtInRules).filter((id) => id !== 'no-unfilled-placeholder');
const rule = [
  '--no-config',
  '--rule',
  'no-unfilled-placeholder: error',
  ...others.flatMap((id) => ['--rule', `${id}: off`]),
];

describe.concurrent('colour', () => {
  const esc = '\u001B[';
  for (const [name, args, env, colored] of [
    ['none in a pipe', [], {}, false],
    ['none in a pipe of a build server', [], { CI: 'true' }, false],
    ['with --color', ['--color'], {}, true],
    ['with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['none with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['none with NO_COLOR, whatever is forced', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['--no-color wins', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ] as const) {
    it(name, async ({ expect }) => {
      const cwd = folder({ 'draft.txt': draft });
      const { stdout, code } = await run([...rule, ...args, 'draft.txt'], { cwd, env });
      expect(code).toBe(1);
      expect(stdout.includes(esc)).toBe(colored);
    });
  }
});

describe.concurrent('terminal safety', () => {
  // ESC, OSC 52 (writes the clipboard), OSC 8 (links), C1, backspace, carriage return, bidi override, zero width, tags.
  const hostile =
    '\u001B]52;c;aGk=\u0007 \u001B]8;;https://x.example\u001B\\link \u009B31m a\bb c\rd \u202Etxt.exe \u200Bz \u{E0041}';
  const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202e\u{e0041}]/u;

  for (const format of formats) {
    it(`no control character of a message reaches the terminal as ${format}`, async ({ expect }) => {
      const cwd = folder({ 'draft.txt': `---\nto: Dana\n---\n${hostile} {{name}}\n{{a\u001B[2Jb}}\n` });
      const { stdout, code } = await run([...rule, '-f', format, 'draft.txt'], { cwd });
      expect(code).toBe(1);
      expect(stdout).not.toMatch(raw);
    });

    it(`nor of a file name as ${format}`, async ({ expect }) => {
      const name = 'a\u001B[31m\nb.txt';
      const cwd = folder({ [name]: draft });
      const { stdout, code } = await run([...rule, '-f', format, '.'], { cwd });
      expect(code).toBe(1);
      expect(stdout).not.toMatch(raw);
    });
  }

  it('nor of an argument, a key or a configuration on standard error', async ({ expect }) => {
    const cwd = folder({
      'draft.txt': `---\n"a\\e[31m": 1\n---\n`,
      'msglint.config.json': '{"\\u001b[31m": 1}',
      'id.jsonl': '{"text": "{{x}}", "id": "\\u001b[31m"}',
    });
    for (const args of [
      ['\u001B[31m.txt'],
      ['--\u001B[31m'],
      ['draft.txt'],
      ['--no-config', 'draft.txt'],
      [...rule, 'id.jsonl'],
      ['inspect', '--no-config', 'id.jsonl'],
    ]) {
      const { stdout, stderr } = await run(args, { cwd });
      expect(stdout + stderr).not.toMatch(raw);
    }
  });

  it('shows what it hides', async ({ expect }) => {
    const cwd = folder({ 'draft.txt': 'a\u202Eb {{x}}\n' });
    expect((await run([...rule, 'draft.txt'], { cwd })).stdout).toContain('a\\u{202E}b {{x}}');
  });
});

describe.concurrent('process', () => {
  it('is quiet when the reader closes the pipe', async ({ expect }) => {
    const cwd = folder({ 'many.jsonl': '{"text": "Hi {{name}}"}\n'.repeat(20_000) });
    const child = spawn(process.execPath, [entry, ...rule, 'many.jsonl'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (...ended) => resolve(ended)),
    );
    expect({ code, signal, stderr }).toEqual({ code: 1, signal: null, stderr: '' });
  });

  it('exits with 130 on SIGINT', async ({ expect }) => {
    const child = spawn(process.execPath, [entry, ...rule, '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    // It waits for the end of its input; give it the time to start.
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    setTimeout(() => child.kill('SIGINT'), 1500);
    expect(await ended).toBe(130);
  });

  it('prints the help and exits with 2 where there is nothing to lint', async ({ expect }) => {
    const { code, stdout, stderr } = await run([], { stdin: { none: true } });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('--max-warnings');
  });

  it('lints an empty standard input without a finding', async ({ expect }) => {
    expect(await run([...rule, '-'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('prints no stack trace without --debug, and one with it', async ({ expect }) => {
    const cwd = folder({ 'msglint.config.mjs': 'export default { rules: { nothing: "warn" } };', 'a.txt': draft });
    const plain = await run(['a.txt'], { cwd });
    expect(plain.code).toBe(2);
    expect(plain.stderr.trim().split('\n')).toHaveLength(1);
    expect((await run(['--debug', 'a.txt'], { cwd })).stderr).toMatch(/\n {4}at /u);
  });

  it('says in one line that standard output is full', async ({ expect }) => {
    const cwd = folder({ 'a.txt': draft });
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [entry, ...rule, 'a.txt'], { cwd, stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    expect(await new Promise<number | null>((resolve) => child.on('close', resolve))).toBe(2);
    expect(stderr).toMatch(/^msglint: .*ENOSPC.*\n$/u);
  });

  it('a promise that a plugin leaves to fail is one line', async ({ expect }) => {
    const cwd = folder({
      'msglint.config.mjs':
        'setTimeout(() => Promise.reject(new Error("left\\nbehind")), 0); await new Promise((done) => setTimeout(done, 50)); export default {};',
      'a.txt': draft,
    });
    expect(await run(['a.txt'], { cwd })).toMatchObject({ code: 2, stderr: 'msglint: It had to stop: left\n' });
  });

  it('reads JSON lines in memory that does not grow with the file', async ({ expect }) => {
    const cwd = folder();
    const line = `{"text": "Hi", "html": "${'x'.repeat(100_000)}"}\n`;
    const file = openSync(join(cwd, 'many.jsonl'), 'w');
    for (let count = 0; count < 2000; count++) writeSync(file, line);
    closeSync(file);
    const { code, stderr } = await run([...rule, 'many.jsonl'], {
      cwd,
      env: { NODE_OPTIONS: '--max-old-space-size=64' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('writes an output file whole or not at all', async ({ expect }) => {
    const cwd = folder({ 'a.txt': draft, file: '' });
    expect((await run([...rule, '-o', 'out/x.txt', 'a.txt'], { cwd })).code).toBe(1);
    expect(readFileSync(join(cwd, 'out/x.txt'), 'utf8')).toContain('1 problem');
    expect(readdirSync(join(cwd, 'out'))).toEqual(['x.txt']);
    const failed = await run([...rule, '-o', 'file/x.txt', 'a.txt'], { cwd });
    expect(failed).toMatchObject({ code: 2, stdout: '' });
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.concurrent('files', () => {
  const fails = async (cwd: string, ...args: string[]) => {
    const result = await run([...rule, ...args], { cwd });
    expect(result.code).toBe(2);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    return result.stderr;
  };

  it('a folder without drafts is no match', async () => {
    expect(await fails(folder({ 'sub/a.log': '' }), 'sub')).toContain('"sub"');
  });

  it('a device is refused and not read for ever', async () => {
    expect(await fails(folder(), '/dev/zero')).toContain('device');
  });

  it('links that lead in a circle are refused', async () => {
    const cwd = folder();
    symlinkSync('b.txt', join(cwd, 'a.txt'));
    symlinkSync('a.txt', join(cwd, 'b.txt'));
    expect(await fails(cwd, 'a.txt')).toContain('circle');
  });

  it('a folder that links to itself is searched once', async ({ expect }) => {
    const cwd = folder({ 'a.txt': draft });
    symlinkSync('.', join(cwd, 'self'));
    const { code, stdout } = await run([...rule, '-f', 'json', '.'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('a file that may not be read is said, and the others are linted', async ({ expect }) => {
    const cwd = folder({ 'a.txt': draft, 'b.txt': draft });
    chmodSync(join(cwd, 'a.txt'), 0);
    const { code, stdout, stderr } = await run([...rule, '-f', 'json', 'a.txt', 'b.txt'], {
      cwd,
      obeysPermissions: true,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('permissions');
    expect((JSON.parse(stdout) as { errorCount: number }[]).map(({ errorCount }) => errorCount)).toEqual([1, 1]);
  });

  it('a folder called like a draft is a folder', async ({ expect }) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'x.txt'));
    writeFileSync(join(cwd, 'x.txt/a.txt'), draft);
    expect((await run([...rule, 'x.txt'], { cwd })).code).toBe(1);
  });

  it('binary and broken encodings are refused by name and line', async () => {
    const cwd = folder({
      'latin1.txt': Buffer.from('Hi\nRen\xe9', 'latin1'),
      'nul.txt': 'a\0b',
      'half.txt': Buffer.from([0xff, 0xfe, 0x41]),
    });
    expect(await fails(cwd, 'latin1.txt')).toContain('latin1.txt:2:1: This is not UTF-8');
    expect(await fails(cwd, 'nul.txt')).toContain('nul.txt:1:1:');
    expect(await fails(cwd, 'half.txt')).toContain('UTF-16LE');
  });

  it('UTF-16 and UTF-8 with a mark have the columns of the text', async ({ expect }) => {
    const utf16 = Buffer.from('\uFEFFHé {{x}}', 'utf16le');
    const cwd = folder({
      'le.txt': utf16,
      'be.txt': Buffer.from(utf16).swap16(),
      'bom.txt': '\uFEFF---\nto: D\n---\nHé {{x}}',
    });
    const { stdout } = await run([...rule, '-f', 'json', 'le.txt', 'be.txt', 'bom.txt'], { cwd });
    const places = (JSON.parse(stdout) as { messages: { line: number; column: number }[] }[]).map(({ messages }) =>
      messages.map(({ line, column }) => [line, column]),
    );
    expect(places).toEqual([[[1, 4]], [[1, 4]], [[4, 4]]]);
  });
});

describe.concurrent('texts of every sort are linted', () => {
  for (const [name, text] of Object.entries({
    empty: '',
    'only spaces': '  \n \n',
    'only emoji': '👩‍💻🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'only quoted text': '> a\n> b\n',
    'one line of a megabyte': 'word '.repeat(200_000),
    'one word of a megabyte': 'a'.repeat(1_000_000),
    '100,000 short lines': 'a\n'.repeat(100_000),
    'lone carriage returns': 'a\rb\rc',
    'line separators': 'a\u2028b\u2029c',
    'piled up marks': `a${'\u0301'.repeat(10_000)}`,
    'right to left': 'שלום {{name}}',
    'full-width forms': 'Ｈｅｌｌｏ',
    'a thousand reply marks': `Subject: ${'Re: '.repeat(1000)}\n\n${'> '.repeat(1000)}hi`,
  })) {
    it(name, async ({ expect }) => {
      const { code, stderr } = await run([...rule, '--stdin'], { stdin: text });
      expect(stderr).toBe('');
      expect(code).toBe(text.includes('{{') ? 1 : 0);
    });
  }

  it('a finding at the end of a megabyte is shown in its window', async ({ expect }) => {
    const { stdout } = await run([...rule, '--stdin'], { stdin: `${'word '.repeat(200_000)}{{name}}` });
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    expect(stdout).toContain('{{name}}');
  });
});

describe.concurrent('commands', () => {
  it('rules lists each rule with its severity', async ({ expect }) => {
    const { code, stdout } = await run(['rules']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^no-unfilled-placeholder +error +\S/mu);
  });

  it('inspect shows zones indented, then facts with their places', async ({ expect }) => {
    const cwd = folder({ 'a.txt': `---\nsubject: Lyon\n---\n${draft}\n> old\n` });
    const { code, stdout } = await run(['inspect', '--no-config', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}HeaderNode 1:1/mu);
    expect(stdout).toMatch(/^ {4}SubjectNode 2:10-2:14/mu);
    expect(stdout).toMatch(/^ {2}GreetingNode 4:1/mu);
    expect(stdout).toMatch(/^ {2}QuoteNode 8:1/mu);
    expect(stdout).toMatch(/^ {2}placeholder 4:4-4:18 "\{\{first_name\}\}"/mu);
  });

  it('inspect as JSON has tree and facts', async ({ expect }) => {
    const { stdout } = await run(['inspect', '--no-config', '-f', 'json', '-'], { stdin: draft });
    const [inspected] = JSON.parse(stdout) as [{ tree: { type: string }; facts: { kind: string }[] }];
    expect(inspected.tree.type).toBe('RootNode');
    expect(inspected.facts.map(({ kind }) => kind)).toContain('placeholder');
  });

  it('version and help go to standard output', async ({ expect }) => {
    expect((await run(['-v'])).stdout).toMatch(/^v\d+\.\d+\.\d+/u);
    expect(await run(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['help'])).toMatchObject({ code: 0, stderr: '' });
  });
});

it('leaves nothing in the folder it runs in', async () => {
  const cwd = folder({ 'a.txt': draft });
  await run([...rule, 'a.txt'], { cwd });
  expect(readdirSync(cwd)).toEqual(['a.txt']);
  expect(existsSync(join(cwd, '.msglintcache'))).toBe(false);
});
