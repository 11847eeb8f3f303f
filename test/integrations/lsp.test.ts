/** The language server, over a real connection to the built command. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folder, run } from '../cli/run.ts';
import { startEditor, type Editor } from './lsp-client.ts';

const editors: Editor[] = [];
afterEach(async () => {
  for (const editor of editors.splice(0)) expect(await editor.close()).toBe(0);
});

async function start(files: Record<string, string> = {}, options?: Parameters<typeof startEditor>[1]) {
  const cwd = folder(files);
  const editor = await startEditor(cwd, options);
  editors.push(editor);
  return { cwd, editor };
}

const onlyPlaceholders = {
  'msglint.config.json': '{"rules": {"no-unfilled-placeholder": "error"}}',
};
const codes = (diagnostics: { code?: unknown }[]) => diagnostics.map(({ code }) => code);
/** Waits for what the server does when it has read a notification. */
const until = async (isTrue: () => boolean | Promise<boolean>) => {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('diagnostics', () => {
  it('are pulled, with all that the protocol has a place for', async () => {
    const { editor } = await start(onlyPlaceholders);
    const document = editor.open('draft.txt', '---\r\nto: Dana\r\n---\r\n👋🏽 Hi {{name}},\r\nhello.');
    expect(await editor.pull(document)).toEqual([
      {
        range: { start: { line: 3, character: 8 }, end: { line: 3, character: 16 } },
        severity: 1,
        source: 'msglint',
        code: 'no-unfilled-placeholder',
        message: expect.stringMatching(/^\{\{name\}\} was not filled in/u) as string,
      },
    ]);
  });

  it('are pushed to clients that do not ask, newest version last', async () => {
    const { editor } = await start(onlyPlaceholders, { capabilities: {} });
    let document = editor.open('draft.txt', 'Hi {{name}}');
    expect(codes(await editor.publishedFor(document))).toEqual(['no-unfilled-placeholder']);
    document = editor.change(document, 3, 11, 'Dana');
    expect(await editor.publishedFor(document)).toEqual([]);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
    await until(() => editor.published.at(-1)?.version === undefined);
    expect(editor.published.at(-1)).toMatchObject({ uri: document.uri, diagnostics: [] });
  });

  it('follow what is typed, letter by letter', async () => {
    const { editor } = await start(onlyPlaceholders);
    const text = 'Hi Dana,\n\nabout {{event}}: shall I send the CSV?\n';
    let document = editor.open('draft.txt', '');
    for (const [index, letter] of Array.from(text).entries()) document = editor.change(document, index, index, letter);
    expect(document.getText()).toBe(text);
    expect(await editor.pull(document)).toMatchObject([{ range: { start: { line: 2, character: 6 } } }]);
  });

  it('say what is wrong with front matter, and where', async () => {
    const { editor } = await start();
    const document = editor.open('draft.txt', '---\nchanel: email\n---\nHi');
    expect(await editor.pull(document)).toMatchObject([
      {
        severity: 1,
        range: { start: { line: 1, character: 0 } },
        message: expect.stringContaining('"chanel"') as string,
      },
    ]);
  });

  it('are asked for in vain after a cancellation', async () => {
    const { editor } = await start();
    const document = editor.open('draft.txt', 'Hi {{name}}');
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: document.uri } },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(codes(await editor.pull(document))).toContain('no-unfilled-placeholder');
  });

  it('are those of a document that is not a file', async () => {
    const { editor } = await start(onlyPlaceholders);
    const text = 'Hi {{name}}';
    const uri = 'untitled:Untitled-1';
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'msglint', version: 1, text },
    });
    const report = await editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toMatchObject({ items: [{ code: 'no-unfilled-placeholder' }] });
  });
});

describe('actions', () => {
  it('fix, prefer the fix, and offer to turn the rule off', async () => {
    const { editor } = await start(onlyPlaceholders);
    const text = '---\r\nto: Dana Ruiz\r\n---\r\nHi {{first_name}},\r\nhello.';
    const document = editor.open('draft.txt', text);
    const actions = await editor.actions(document, text.indexOf('first'));
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Replace “{{first_name}}” by “Dana”', 'quickfix', true],
      ['Turn off no-unfilled-placeholder for this draft', 'quickfix', undefined],
      ['Fix all that msglint can fix', 'source.fixAll.msglint', undefined],
    ]);
    expect(actions[0]?.diagnostics).toMatchObject([{ code: 'no-unfilled-placeholder' }]);
    expect(editor.apply(document, actions[0])).toBe(text.replace('{{first_name}}', 'Dana'));
    const off = editor.apply(document, actions[1]);
    expect(off).toBe(text.replace('Ruiz\r\n---', 'Ruiz\r\nmsglint: { disable: [no-unfilled-placeholder] }\r\n---'));
    const again = editor.open('again.txt', off);
    expect(await editor.pull(again)).toEqual([]);
  });

  it('fix all of it at once, also when asked for nothing else', async () => {
    const { editor } = await start(onlyPlaceholders);
    const text =
      '---\nto: { name: Dana Ruiz, company: Northwind }\n---\nHi {{first_name}}, how is {{company}}? 🙂 {{event}}';
    const document = editor.open('draft.txt', text);
    const [all, ...more] = await editor.actions(document, 0, text.length, ['source.fixAll']);
    expect(more).toEqual([]);
    expect(editor.apply(document, all)).toBe(
      text.replace('{{first_name}}', 'Dana').replace('{{company}}', 'Northwind'),
    );
    expect(await editor.actions(document, 0, text.length, ['refactor'])).toEqual([]);
    expect(await editor.actions(document, 0, 0)).toMatchObject([{ kind: 'source.fixAll.msglint' }]);
  });
});

describe('hover', () => {
  it('gives reason and evidence, with nothing of the draft that could be a link', async () => {
    const { editor } = await start(onlyPlaceholders);
    const text = 'Hi {{[click](https://evil.example)}}';
    const document = editor.open('draft.txt', text);
    const [found] = await editor.pull(document);
    expect(found).toBeDefined();
    const hover = await editor.hover(document, text.indexOf('{{') + 3);
    const { kind, value } = hover?.contents as { kind: string; value: string };
    expect(kind).toBe('markdown');
    expect(value).toContain('**Why**');
    expect(value).toContain('**Evidence**');
    expect(value).not.toMatch(/\]\(https:\/\/evil/u);
    expect(await editor.hover(document, 0)).toBeNull();
  });

  it('is plain text for those who cannot show Markdown', async () => {
    const { editor } = await start(onlyPlaceholders, { capabilities: {} });
    const document = editor.open('draft.txt', 'Hi {{name}}');
    const hover = await editor.hover(document, 5);
    expect(hover?.contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringContaining('**') as string });
  });
});

describe('configuration', () => {
  it('is read again when its file changes', async () => {
    const { cwd, editor } = await start(onlyPlaceholders);
    const document = editor.open('draft.txt', 'Hi {{name}}');
    expect(await editor.pull(document)).toHaveLength(1);
    writeFileSync(join(cwd, 'msglint.config.json'), '{"rules": {"no-unfilled-placeholder": "off"}}');
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await until(async () => (await editor.pull(document)).length === 0);
    expect(editor.refreshes).toBeGreaterThan(0);
  });

  it('takes settings of the editor over files', async () => {
    const { editor } = await start(onlyPlaceholders);
    const document = editor.open('draft.txt', 'Hi {{name}}');
    expect(await editor.pull(document)).toMatchObject([{ severity: 1 }]);
    editor.settings = { rules: { 'no-unfilled-placeholder': 'warn' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(async () => (await editor.pull(document))[0]?.severity === 2);
  });

  it('is told as a finding where it is wrong', async () => {
    const { editor } = await start({ 'msglint.config.json': '{"rules": {"no-vage-ask": "warn"}}' });
    const document = editor.open('draft.txt', 'Hi {{name}}');
    expect(await editor.pull(document)).toMatchObject([
      { severity: 1, message: expect.stringContaining('Did you mean "no-vague-ask"?') as string },
    ]);
  });

  it.each([[undefined], [{ trusted: false }]])(
    'runs no code of a workspace that nobody trusts: %j',
    async (options) => {
      const { cwd, editor } = await start(
        {
          'msglint.config.js': `import { writeFileSync } from 'node:fs';\nwriteFileSync(new URL('ran', import.meta.url), '');\nexport default { rules: {} };`,
        },
        options ? { options } : {},
      );
      const document = editor.open('draft.txt', 'Hi {{name}}');
      expect(codes(await editor.pull(document))).toContain('no-unfilled-placeholder');
      await editor.pull(document);
      await until(() => editor.messages.length > 0);
      expect(editor.messages).toMatchObject([
        expect.stringContaining('was not run, because this workspace is not trusted'),
      ]);
      const { existsSync } = await import('node:fs');
      expect(existsSync(join(cwd, 'ran'))).toBe(false);
    },
  );

  it('runs code of a workspace that is trusted, and runs it again after a change', async () => {
    const config = (severity: string) => `export default { rules: { 'no-unfilled-placeholder': '${severity}' } };`;
    const { cwd, editor } = await start({ 'msglint.config.mjs': config('warn') }, { options: { trusted: true } });
    const document = editor.open('draft.txt', 'Hi {{name}}');
    expect(await editor.pull(document)).toMatchObject([{ severity: 2 }]);
    writeFileSync(join(cwd, 'msglint.config.mjs'), config('error'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await until(async () => (await editor.pull(document))[0]?.severity === 1);
  });

  it('leaves ignored files alone', async () => {
    const { editor } = await start({ '.msglintignore': 'old/\n' });
    expect(await editor.pull(editor.open('old/draft.txt', 'Hi {{name}}'))).toEqual([]);
  });
});

it('says what it can do', async () => {
  const { editor } = await start();
  expect(editor.initialized).toMatchObject({
    serverInfo: { name: 'msglint' },
    capabilities: {
      textDocumentSync: { change: 2 },
      hoverProvider: true,
      diagnosticProvider: { identifier: 'msglint' },
    },
  });
});

it('takes the flags of editors and no other', async () => {
  expect(await run(['lsp', 'draft.txt'])).toMatchObject({ code: 2, stdout: '' });
});
