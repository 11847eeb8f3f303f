/** An editor, as far as a language server can tell: a real connection to the built server. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entry } from '../cli/run.ts';

export interface Editor {
  connection: ProtocolConnection;
  /** What the server said of itself. */
  initialized: InitializeResult;
  messages: string[];
  /** Reports that came without being asked for, newest last. */
  published: PublishDiagnosticsParams[];
  refreshes: number;
  settings: object | null;
  open(name: string, text: string, languageId?: string): TextDocument;
  /** Replaces a stretch of a document, as typing does. */
  change(document: TextDocument, start: number, end: number, text: string): TextDocument;
  pull(document: TextDocument): Promise<Diagnostic[]>;
  actions(document: TextDocument, start: number, end?: number, only?: string[]): Promise<CodeAction[]>;
  hover(document: TextDocument, offset: number): Promise<Hover | null>;
  apply(document: TextDocument, action: CodeAction | undefined): string;
  /** The next report for the version that the document has now. */
  publishedFor(document: TextDocument): Promise<Diagnostic[]>;
  close(): Promise<number | null>;
}

export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { relatedInformation: true },
  },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

export async function startEditor(
  cwd: string,
  {
    capabilities = pulling,
    options,
    server = entry,
  }: { capabilities?: ClientCapabilities; options?: object; /** The script that is started. */ server?: string } = {},
): Promise<Editor> {
  const child = spawn(process.execPath, [server, 'lsp', '--stdio'], {
    cwd,
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const editor: Editor = {
    connection,
    initialized: { capabilities: {} },
    messages: [],
    published: [],
    refreshes: 0,
    settings: null,
    open(name, text, languageId = 'plaintext') {
      const document = TextDocument.create(pathToFileURL(`${cwd}/${name}`).href, languageId, 1, text);
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: document.uri, languageId, version: 1, text },
      });
      return document;
    },
    change(document, start, end, text) {
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const changed = TextDocument.update(document, [{ range, text }], document.version + 1);
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: document.uri, version: changed.version },
        contentChanges: [{ range, text }],
      });
      return changed;
    },
    async pull({ uri }) {
      const report = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return 'items' in (report as DocumentDiagnosticReport) ? (report as { items: Diagnostic[] }).items : [];
    },
    async actions(document, start, end = start, only) {
      return await connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: document.uri },
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      });
    },
    async hover(document, offset) {
      return await connection.sendRequest('textDocument/hover', {
        textDocument: { uri: document.uri },
        position: document.positionAt(offset),
      });
    },
    apply(document, action) {
      const edits: TextEdit[] = action?.edit?.changes?.[document.uri] ?? [];
      if (edits.length === 0) throw new Error('The action changes nothing.');
      return TextDocument.applyEdits(document, edits);
    },
    async publishedFor({ uri, version }) {
      for (;;) {
        const found = editor.published.findLast((report) => report.uri === uri && report.version === version);
        if (found) return found.diagnostics;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
  connection.onNotification('textDocument/publishDiagnostics', (report: PublishDiagnosticsParams) => {
    editor.published.push(report);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    editor.messages.push(message);
  });
  connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    editor.messages.push(message);
    return null;
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => [editor.settings]);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    editor.refreshes++;
    return null;
  });
  connection.listen();
  editor.initialized = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: [{ uri: pathToFileURL(cwd).href, name: 'drafts' }],
    ...(options ? { initializationOptions: options } : {}),
  });
  await connection.sendNotification('initialized', {});
  return editor;
}
