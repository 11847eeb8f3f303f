/**
 * Pages that are followed as they stand, in an empty folder: a block that names a file is written to it, a block of `sh` is
 * run, and a block of `text` below it is what it has to print. "..." stands for anything.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { entry, folder } from '../cli/run.ts';
import { outDir } from '../cli/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Block {
  language: string;
  /** A file to write; absent = to be run, or what was printed. */
  file?: string;
  content: string;
}

export const blocksOf = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gmu)].map(([, language = '', file, content = '']) => ({
    language,
    content,
    ...(file === undefined ? {} : { file }),
  }));

/** A folder as npm leaves it after the page's `npm install`. */
function installed(): string {
  const cwd = folder();
  const modules = join(cwd, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.') || name === 'msglint') continue;
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  mkdirSync(join(modules, 'msglint'));
  symlinkSync(outDir, join(modules, 'msglint/dist'));
  writeFileSync(join(modules, 'msglint/package.json'), readFileSync(join(root, 'package.json')));
  const preset = 'textlint-rule-preset-msglint';
  cpSync(join(root, 'packages', preset), join(modules, preset), { recursive: true });
  const commands = { msglint: entry, eslint: 'eslint/bin/eslint.js', textlint: 'textlint/bin/textlint.js' };
  for (const [name, script] of Object.entries(commands)) {
    const path = join(modules, '.bin', name);
    const target = script === entry ? entry : join(root, 'node_modules', script);
    // textlint looks for presets beside itself, which here is another folder.
    const flags = name === 'textlint' ? ` --rules-base-directory "${modules}"` : '';
    writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${target}"${flags} "$@"\n`);
    chmodSync(path, 0o755);
  }
  return cwd;
}

function runIn(cwd: string, script: string): string {
  // What npm would fetch is there already; what was packed is put where npm puts it. Nothing is published.
  const lines = script
    .split('\n')
    .map((line) =>
      line.replace(
        /^npm install(?: --[a-z-]+)? \.\/([a-z-]+)-[\d.]+\.tgz$/u,
        (_line, name: string) =>
          `mkdir -p node_modules/${name} && tar xzf ${name}-*.tgz -C node_modules/${name} --strip-components 1`,
      ),
    )
    .filter((line) => !/^npm (?:install|init|publish)\b/u.test(line));
  const { stdout, stderr } = spawnSync('bash', ['-c', lines.join('\n').replace(/\bnpx /gu, '')], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: `${join(cwd, 'node_modules/.bin')}:${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: cwd,
      NO_COLOR: '1',
    },
  });
  return stdout + stderr;
}

/** "..." stands for anything, also over lines; blanks at the ends of lines do not count. */
function asPattern(printed: string): RegExp {
  const tidy = (text: string) => text.replace(/[ \t]+$/gmu, '').trim();
  const escaped = tidy(printed).replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return new RegExp(`^${escaped.replaceAll('\\.\\.\\.', '[\\s\\S]*?')}$`, 'u');
}

/** Fails where a step of the page does not do what the page says. */
export function follow(blocks: readonly Block[]): void {
  const cwd = installed();
  let printed = '';
  let checked = 0;
  for (const { language, file, content } of blocks) {
    if (file !== undefined) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), content);
    } else if (language === 'sh') printed = runIn(cwd, content);
    else if (language === 'text') {
      expect(printed.replace(/[ \t]+$/gmu, '').trim()).toMatch(asPattern(content));
      checked++;
    } else throw new Error(`A block of ${language} says no file to be written to.`);
  }
  expect(checked).toBeGreaterThan(0);
}
