/** Runs the built command as a user does: its own process, real files, real pipes. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { rmSync } from 'node:fs';
import { outDir } from './build.ts';

export interface Run {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  /** Text or bytes for standard input; "none" = /dev/null. Default: an empty pipe. */
  stdin?: string | Uint8Array | { none: true };
  env?: Record<string, string>;
  /** Files that may not be read cannot be, even where the tests run as root. */
  obeysPermissions?: boolean;
}

export const entry = join(outDir, 'cli.js');
/** Where the command keeps what V8 compiled; not in the home of whoever runs the tests. */
export const compiled = join(outDir, 'compiled');

export function run(
  args: readonly string[],
  { cwd, stdin = '', env = {}, obeysPermissions = false }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const isNone = typeof stdin === 'object' && 'none' in stdin;
    const command = [process.execPath, entry, ...args];
    // Root may read everything; setpriv (util-linux) takes just that right away.
    if (obeysPermissions && process.getuid?.() === 0) {
      command.unshift('setpriv', '--bounding-set=-dac_override,-dac_read_search');
    }
    const child = spawn(command[0] as string, command.slice(1), {
      cwd,
      // Nothing of the machine that runs the tests: no colour wish, no CI, no width.
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: compiled, ...env },
      stdio: [isNone ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    // A command that does not read its input closes it; that is its right.
    child.stdin?.on('error', () => {});
    if (!isNone) child.stdin?.end(stdin);
  });
}

// Not with onTestFinished: among tests that run at the same time it may be another one that finishes.
const folders: string[] = [];
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A fresh folder with these files in it; gone when all tests of the file are done. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'msglint-')));
  folders.push(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A fresh copy of a folder. */
export function copyOf(source: string): string {
  const path = folder();
  cpSync(source, path, { recursive: true });
  return path;
}
