/**
 * Loads the built file of the command with what V8 made of it when it last ran: parsing and compiling it again takes longer than
 * linting a draft.
 *
 * V8's code is kept in the user's own cache folder and nowhere that others can write to, since V8 believes what it is given. Nothing
 * of a message is in it. It never fails a run: without it, or where V8 refuses it (another version, other flags), the file is
 * compiled as usual. Node does something like it from 22.8 on (`module.enableCompileCache`), but keeps of a file only what the first
 * run happened to need, be it `--version`; and Node 20 has nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { version } from '../engine/version.ts';

/** What was written longer ago is mostly of a version that is gone. In ms. */
const MAX_AGE = 30 * 86_400_000;

/** What a file says of itself by its exports. */
interface Exports {
  /** Whether it has done by now what it is loaded for most often, so that what is kept will be of use. */
  isKeptNow?(): boolean;
}

/** @param file absolute; CommonJS, in ASCII. */
export function loadCompiled(file: string): unknown {
  const require = createRequire(file);
  if (process.env['NODE_DISABLE_COMPILE_CACHE']) return require(file);
  const kept = keptName(file);
  let cachedData: Buffer | undefined;
  try {
    if (kept !== undefined) cachedData = readFileSync(kept);
  } catch {
    // The first run of this version.
  }
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  // Node 20 does not let kept code import modules by itself; it does so by this (scripts/build-cli.ts).
  const own = { exports: {} as Exports, importModule: (name: string) => import(name) };
  (script.runInThisContext() as (...args: unknown[]) => void)(own.exports, require, own, file, dirname(file));
  // At the end only: what was compiled by then is what the next run needs.
  if (kept !== undefined && (!cachedData || script.cachedDataRejected))
    process.once('exit', () => {
      if (own.exports.isKeptNow?.() !== false) keep(kept, script);
    });
  return own.exports;
}

/** Another version of msglint, of V8 or of its flags has another name. @returns undefined where there is no place for it. */
function keptName(file: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(file);
    const name = [version, size, Math.round(mtimeMs), process.arch, cachedDataVersionTag()].join('-');
    return join(process.env['NODE_COMPILE_CACHE'] || cacheFolder(), `${name}.v8`);
  } catch {
    return undefined;
  }
}

/** @throws {Error} where the user has no folder of their own. */
function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'msglint', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'msglint');
  return join(XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'msglint');
}

function keep(kept: string, script: Script): void {
  const folder = dirname(kept);
  // Another run that starts now must not read half of it.
  const part = `${kept}.${process.pid}`;
  try {
    // Not by `recursive`, which never ends in some folders of the system (Node 20, /proc).
    for (const path of [dirname(folder), folder]) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    writeFileSync(part, script.createCachedData(), { mode: 0o600 });
    renameSync(part, kept);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (/\.v8(?:\.\d+)?$/u.test(name) && Date.now() - statSync(path).mtimeMs > MAX_AGE) rmSync(path);
    }
  } catch {
    // It cannot be written to: the next start takes as long as this one.
    if (existsSync(part)) unlink(part);
  }
}

function unlink(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Nothing that a run should fail by.
  }
}
