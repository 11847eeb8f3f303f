/** The extension: starts the language server and tells it what the user set. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

const section = 'msglint';
let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand('msglint.restart', () => start(context)),
    vscode.commands.registerCommand('msglint.fixAll', fixAll),
    vscode.commands.registerCommand('msglint.newDraft', newDraft),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // The server hears of the other settings by itself.
      const isStartedWith = ['files', 'server'].some((name) => event.affectsConfiguration(`${section}.${name}`));
      if (isStartedWith) void start(context);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void start(context)),
  );
  await start(context);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  await client?.stop();
  const settings = vscode.workspace.getConfiguration(section);
  const module = settings.get<string>('server', '') || ownServer() || context.asAbsolutePath('dist/server.js');
  const files = settings.get<string[]>('files', []);
  client = new LanguageClient(
    section,
    'msglint',
    { module, args: ['lsp', '--stdio'], transport: TransportKind.stdio },
    {
      documentSelector: [
        { language: 'msglint' },
        ...files.flatMap((pattern) => ['plaintext', 'markdown'].map((language) => ({ language, pattern }))),
      ],
      initializationOptions: { trusted: vscode.workspace.isTrusted },
    },
  );
  await client.start();
}

/** The project's own msglint knows its plugins; it is code of the workspace, so it runs only where that is trusted. */
function ownServer(): string | undefined {
  if (!vscode.workspace.isTrusted) return undefined;
  const candidates = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
    join(uri.fsPath, 'node_modules/msglint/dist/cli.js'),
  );
  return candidates.find((path) => existsSync(path));
}

async function fixAll(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.msglint',
  );
  const [action] = actions;
  if (action?.edit) await vscode.workspace.applyEdit(action.edit);
  else void vscode.window.setStatusBarMessage('msglint: there is nothing to fix.', 4000);
}

async function newDraft(): Promise<void> {
  const content = '---\nto: { name: , company:  }\nchannel: email\nsubject: \n---\n\n';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'msglint', content }));
}
