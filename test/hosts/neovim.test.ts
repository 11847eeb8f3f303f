/** What the page on Neovim says to paste, in the Neovim of the system. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entry, folder } from '../cli/run.ts';

const page = readFileSync(new URL('../../docs/integrations/neovim.md', import.meta.url), 'utf8');
const snippet = /```lua\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';

/** Runs Lua in a Neovim that has opened a draft, and gives back what it printed as JSON. */
function inNeovim(draft: string, lua: string): unknown {
  const cwd = folder({ 'draft.txt': draft, 'init.lua': snippet, 'run.lua': lua });
  const bin = join(cwd, 'bin');
  mkdirSync(bin);
  const command = join(bin, 'msglint');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${entry}" "$@"\n`);
  chmodSync(command, 0o755);
  const { stdout, stderr, error } = spawnSync(
    'nvim',
    ['--headless', '-u', 'init.lua', '-i', 'NONE', 'draft.txt', '-c', 'luafile run.lua', '-c', 'qall!'],
    { cwd, encoding: 'utf8', timeout: 40_000, env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: cwd } },
  );
  if (error) throw new Error(`Neovim did not run: ${error.message}. Install it (Debian: apt-get install neovim).`);
  const printed = /RESULT (.*)/u.exec(stdout + stderr)?.[1];
  if (printed === undefined) throw new Error(`Neovim printed no result: ${stdout}${stderr}`);
  return JSON.parse(printed) as unknown;
}

const tell = `local function tell(value) io.stdout:write('RESULT ' .. vim.json.encode(value) .. '\\n') end\n`;
const waitForFindings = `vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)\n`;

it('shows findings in a draft', () => {
  const found = inNeovim(
    '---\nto: Dana Ruiz\n---\nHi {{first_name}}, 🙂 {{event}}\n',
    `${tell}${waitForFindings}tell(vim.diagnostic.get(0))`,
  ) as { lnum: number; col: number; code: string; source: string }[];
  expect(found.filter(({ code }) => code === 'no-unfilled-placeholder')).toMatchObject([
    { lnum: 3, col: 3, source: 'msglint' },
    // Neovim counts bytes: an emoji has four of them.
    { lnum: 3, col: 24, source: 'msglint' },
  ]);
});

it('mends a draft by a code action, and then finds less', () => {
  const lines = inNeovim(
    '---\nto: Dana Ruiz\n---\nHi {{first_name}}, shall I send you the CSV?\n',
    `${tell}${waitForFindings}
local params = { textDocument = vim.lsp.util.make_text_document_params(0), context = { diagnostics = {} },
  range = { start = { line = 3, character = 5 }, ['end'] = { line = 3, character = 5 } } }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)) do
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, 'utf-16')
end
local function is_mended()
  for _, found in ipairs(vim.diagnostic.get(0)) do if found.code == 'no-unfilled-placeholder' then return false end end
  return true
end
local mended = vim.wait(20000, is_mended, 20)
tell({ lines = vim.api.nvim_buf_get_lines(0, 0, -1, false), mended = mended })`,
  );
  expect(lines).toEqual({
    lines: ['---', 'to: Dana Ruiz', '---', 'Hi Dana, shall I send you the CSV?'],
    mended: true,
  });
});
