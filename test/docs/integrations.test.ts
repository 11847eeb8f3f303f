/**
 * The pages in docs/integrations, followed as they stand, in an empty folder: a block that names a file is written to it,
 * a block of `sh` is run, and a block of `text` below it is what it has to print. "..." stands for anything.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entry, folder } from '../cli/run.ts';
import { outDir } from '../cli/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = new URL('../../docs/integrations/', import.meta.url);

/** Pages whose snippets are for programs that npm does not install; test/hosts runs those. */
const elsewhere = new Set(['neovim.md', 'browser.md', 'browser-extension.md', 'vscode.md']);
/** Pages with settings of editors that are not at hand: what they hold is checked, not run. */
const settings = new Set(['other-editors.md']);

interface Block {
  language: string;
  /** A file to write; absent = to be run, or what was printed. */
  file?: string;
  content: string;
}

const blocksOf = (markdown: string): Block[] =>
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
  // What npm would fetch is there already.
  const lines = script.split('\n').filter((line) => !/^npm (?:install|init)\b/u.test(line));
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

describe.each(readdirSync(pages).filter((name) => !elsewhere.has(name) && name !== 'README.md'))(
  'docs/integrations/%s',
  (page) => {
    const blocks = blocksOf(readFileSync(new URL(page, pages), 'utf8'));

    it('begins with what to paste', () => {
      const markdown = readFileSync(new URL(page, pages), 'utf8');
      const before = markdown.slice(0, markdown.indexOf('```'));
      expect(before.split('\n').length).toBeLessThanOrEqual(8);
      expect(blocks.length).toBeGreaterThan(0);
    });

    if (settings.has(page)) {
      it('holds settings of the right form, with commands and options that there are', () => {
        for (const { language, content } of blocks) {
          if (language === 'json') JSON.parse(content);
          if (language === 'js') expect(content).toMatch(/from 'msglint\/browser(?:\/codemirror)?'/u);
          else expect(content).toMatch(/msglint"?,?[\s\S]*"lsp"/u);
        }
      });
      return;
    }

    it('does what it says', () => {
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
    });
  },
);
