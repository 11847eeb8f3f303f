/** `--watch`: lints again when a draft, the configuration or what is ignored changes. Each run is a process of its own, so that nothing old stays loaded. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { configNames } from '../config/find.ts';
import { ignoreFileName } from '../config/ignore.ts';
import { lintedExtensions } from '../input/formats.ts';
import type { ExitCode } from './command.ts';
import { UsageError, type Options } from './options.ts';

/** Milliseconds in which changes belong together: editors write a file in several steps. */
const SETTLE = 100;

/** @param args the command line without `--watch`. Ends when the process is told to. */
export async function watch(
  options: Options,
  positionals: readonly string[],
  args: readonly string[],
): Promise<ExitCode> {
  if (positionals.length === 0 || options.stdin || positionals.includes('-'))
    throw new UsageError('--watch needs files or folders to look at.');
  const cwd = process.cwd();
  const { default: chokidar } = await import('chokidar');
  const paths = positionals.map((name) => resolve(cwd, name));
  // A glob is watched from the folder that stands before its first sign.
  const roots = paths.map((path) => (existsSync(path) ? path : dirname(`${path.slice(0, path.search(/[*?{[(!]/u))}x`)));
  const isSteering = (path: string) => configNames.includes(basename(path)) || basename(path) === ignoreFileName;
  const watcher = chokidar.watch(
    [...roots, ...configNames.map((name) => resolve(cwd, name)), resolve(cwd, ignoreFileName)],
    {
      ignoreInitial: true,
      ignored: (path, stats) => {
        const name = basename(path);
        if (name === 'node_modules' || (name.startsWith('.') && name !== ignoreFileName && path !== cwd)) return true;
        return (
          stats?.isFile() === true &&
          !isSteering(path) &&
          !paths.includes(path) &&
          !(lintedExtensions as readonly string[]).includes(path.split('.').at(-1) ?? '')
        );
      },
    },
  );
  let running = false;
  let isDue = true;
  const run = async () => {
    if (running) return;
    running = true;
    while (isDue) {
      isDue = false;
      await new Promise<void>((done) => {
        const child = spawn(process.execPath, [...process.execArgv, process.argv[1] as string, ...args], {
          stdio: ['ignore', 'inherit', 'inherit'],
        });
        child.on('error', () => done());
        child.on('close', () => done());
      });
      process.stderr.write(`${new Date().toLocaleTimeString('en-GB')} waiting for changes; Ctrl-C ends it\n`);
    }
    running = false;
  };
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = true;
      void run();
    }, SETTLE);
  });
  await new Promise((ready) => watcher.once('ready', () => ready(undefined)));
  await run();
  return await new Promise<ExitCode>(() => {});
}
