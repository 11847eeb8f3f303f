/** The language server: drafts that are open in an editor, linted as they are written. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type Connection,
  type Diagnostic,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Range as LspRange,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import pkg from '../../package.json' with { type: 'json' };
import { ConfigError, type ConfigObject, type ResolvedConfig, type RuleEntry } from '../config/config.ts';
import type { PresetName } from '../config/presets.ts';
import type { Channel } from '../draft.ts';
import type { LintMessage } from '../engine/result.ts';
import type { RuleDocs } from '../engine/rule.ts';
import { disableEdit } from '../input/disable.ts';
import type { Linter } from '../linter.ts';
import { readDraft, type Reading } from './reading.ts';
import {
  hoverText,
  isAskedFor,
  isWithin,
  rangeOf,
  SOURCE,
  titleOf,
  toDiagnostic,
  toEdit,
  wholeEdit,
} from './lsp/translate.ts';

/** What a user sets in the editor: as `initializationOptions`, or as the section `msglint` of its settings. */
export interface Settings {
  /** Whether configurations that are code may run; default false. */
  trusted?: boolean;
  /** Rules to begin with; default `recommended`. */
  preset?: PresetName;
  /** Severities, over those of configuration files. */
  rules?: Record<string, RuleEntry>;
  me?: string;
  channel?: Channel;
  /** Path of a configuration that is used for all files. */
  config?: string;
}

export interface FileLinter {
  linter: Linter;
  config: ResolvedConfig;
  isIgnored: boolean;
  /** A configuration that was not run because the workspace is not trusted. */
  refusedCode?: string | undefined;
}

/** What the server needs of the machine it runs on. */
export interface LspHost {
  /** Forgets what it read of configuration files. */
  reload(settings: Settings, folders: readonly string[]): void;
  /** @throws {ConfigError} */
  linterFor(uri: string): Promise<FileLinter>;
}

/** What was found in one version of a document. */
interface Findings {
  version: number;
  messages: readonly LintMessage[];
  reading: Reading | undefined;
  file: FileLinter | undefined;
}

const FIX_ALL = `${CodeActionKind.SourceFixAll}.${SOURCE}`;
const configGlob = '**/{msglint.config.{js,mjs,ts,mts,json},.msglintignore}';

/** Serves a connection until the client ends it; the caller listens. */
export function serve(connection: Connection, host: LspHost): void {
  new Server(connection, host).start();
}

class Server {
  readonly #connection: Connection;
  readonly #host: LspHost;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #findings = new Map<string, Promise<Findings>>();
  readonly #scheduled = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Set<string>();
  #client: ClientCapabilities = {};
  #initial: Settings = {};
  #folders: string[] = [];

  constructor(connection: Connection, host: LspHost) {
    this.#connection = connection;
    this.#host = host;
  }

  start(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(async () => {
      const { workspace } = this.#client;
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: configGlob }],
        });
      if (workspace?.didChangeConfiguration?.dynamicRegistration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SOURCE });
      if (workspace?.configuration) await this.#reload();
    });
    connection.onDidChangeWatchedFiles(() => this.#reload());
    connection.onDidChangeConfiguration(({ settings }: { settings?: unknown }) => this.#reload(settings));
    connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: await this.#diagnostics(uri, token),
    }));
    connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      this.#actions(uri, range, context.only, token),
    );
    connection.onHover(({ textDocument: { uri }, position }, token) => this.#hover(uri, position, token));
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidClose(({ document: { uri } }) => this.#closed(uri));
    this.#documents.listen(connection);
  }

  #initialize({ capabilities, initializationOptions, workspaceFolders }: InitializeParams): InitializeResult {
    this.#client = capabilities;
    this.#initial = (initializationOptions as Settings | undefined) ?? {};
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? [];
    this.#host.reload(this.#initial, this.#folders);
    return {
      serverInfo: { name: pkg.name, version: pkg.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        hoverProvider: true,
      },
    };
  }

  /** Editors that can be asked for diagnostics ask; the others are told. */
  get #isPulled(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  async #reload(given?: unknown): Promise<void> {
    const own = this.#client.workspace?.configuration
      ? ((await this.#connection.workspace.getConfiguration(SOURCE)) as Settings | null)
      : (given as { msglint?: Settings } | null | undefined)?.msglint;
    this.#host.reload({ ...this.#initial, ...withoutNull(own) }, this.#folders);
    this.#findings.clear();
    if (this.#isPulled) {
      if (this.#client.workspace?.diagnostics?.refreshSupport) void this.#connection.languages.diagnostics.refresh();
    } else for (const document of this.#documents.all()) this.#changed(document);
  }

  #changed({ uri }: TextDocument): void {
    if (this.#isPulled || this.#scheduled.has(uri)) return;
    // Changes that come together are looked at once.
    this.#scheduled.set(
      uri,
      setTimeout(() => {
        this.#scheduled.delete(uri);
        void this.#publish(uri);
      }),
    );
  }

  #closed(uri: string): void {
    clearTimeout(this.#scheduled.get(uri));
    this.#scheduled.delete(uri);
    this.#findings.delete(uri);
    if (!this.#isPulled) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    const version = this.#documents.get(uri)?.version;
    const diagnostics = await this.#diagnostics(uri);
    const now = this.#documents.get(uri);
    if (!now || now.version !== version) return;
    await this.#connection.sendDiagnostics({ uri, version: now.version, diagnostics });
  }

  async #diagnostics(uri: string, token?: CancellationToken): Promise<Diagnostic[]> {
    const findings = await this.#find(uri, token);
    const hasRelated = this.#client.textDocument?.publishDiagnostics?.relatedInformation ?? this.#isPulled;
    return (findings?.messages ?? []).map((message) => toDiagnostic(message, uri, hasRelated));
  }

  /** What is found in a document as it is now; undefined where it is not open. */
  async #find(uri: string, token?: CancellationToken): Promise<Findings | undefined> {
    if (token) {
      // A client that types on takes back what it asked before; its word has to be read first.
      await new Promise((resolve) => void setTimeout(resolve));
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client asked for something else.');
    }
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    const known = await this.#findings.get(uri);
    if (known?.version === document.version) return known;
    const finding = this.#lint(document);
    this.#findings.set(uri, finding);
    return finding;
  }

  async #lint(document: TextDocument): Promise<Findings> {
    const { uri, version } = document;
    const text = document.getText();
    let file: FileLinter;
    try {
      file = await this.#host.linterFor(uri);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return { version, messages: [fatal(error.message)], reading: undefined, file: undefined };
    }
    if (file.refusedCode !== undefined) this.#tellOnce(file.refusedCode);
    if (file.isIgnored) return { version, messages: [], reading: undefined, file };
    const { me, channel } = file.config;
    const reading = readDraft(text, { ...(me ? { sender: me } : {}), ...(channel ? { channel } : {}) });
    const messages =
      'fault' in reading
        ? [fatal(reading.fault, reading.line, reading.column)]
        : file.linter.lintSource(reading).messages;
    return { version, messages, reading, file };
  }

  #tellOnce(path: string): void {
    if (this.#told.has(path)) return;
    this.#told.add(path);
    this.#connection.window.showInformationMessage(
      `msglint: ${path} was not run, because this workspace is not trusted. Trust it (the setting "trusted"), or write the configuration as msglint.config.json.`,
    );
  }

  async #actions(
    uri: string,
    range: LspRange,
    only: readonly string[] | undefined,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const findings = await this.#find(uri, token);
    const document = this.#documents.get(uri);
    if (!findings || !document) return [];
    const { messages, reading, file } = findings;
    const edit = (...edits: ReturnType<typeof toEdit>[]) => ({ changes: { [uri]: edits } });
    const hasRelated = false;
    const actions: CodeAction[] = [];
    const asked = messages.filter((message) => isWithin(rangeOf(message), range));
    for (const message of asked) {
      const diagnostics = [toDiagnostic(message, uri, hasRelated)];
      const action = (title: string, fix: Parameters<typeof toEdit>[1], isPreferred?: true): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: edit(toEdit(document, fix)),
        ...(isPreferred ? { isPreferred } : {}),
      });
      if (message.fix) actions.push(action(titleOf(document, message.fix), message.fix, true));
      for (const { desc, fix } of message.suggestions ?? []) actions.push(action(desc, fix));
    }
    for (const ruleId of new Set(asked.map((message) => message.ruleId))) {
      const off = ruleId === null ? undefined : disableEdit(document.getText(), ruleId);
      if (off && ruleId !== null)
        actions.push({
          title: `Turn off ${ruleId} for this draft`,
          kind: CodeActionKind.QuickFix,
          diagnostics: asked
            .filter((message) => message.ruleId === ruleId)
            .map((message) => toDiagnostic(message, uri, hasRelated)),
          edit: edit(toEdit(document, off)),
        });
    }
    if (file && reading && !('fault' in reading) && messages.some(({ fix }) => fix)) {
      const { message: _message, ...source } = reading;
      const whole = wholeEdit(document, file.linter.fixSource(source).output);
      if (whole) actions.push({ title: 'Fix all that msglint can fix', kind: FIX_ALL, edit: edit(whole) });
    }
    return actions.filter((action) => isAskedFor(action, only));
  }

  async #hover(uri: string, position: LspRange['start'], token: CancellationToken): Promise<Hover | null> {
    const findings = await this.#find(uri, token);
    const here = findings?.messages.filter((message) => isWithin(rangeOf(message), { start: position, end: position }));
    const [first] = here ?? [];
    if (!findings || !here || !first) return null;
    const isMarkdown = this.#client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
    const docs = new Map(findings.file?.config.rules.map(({ id, rule }): [string, RuleDocs] => [id, rule.meta.docs]));
    const value = here
      .map((message) => hoverText(message, docs.get(message.ruleId ?? ''), isMarkdown))
      .join(isMarkdown ? '\n\n---\n\n' : '\n\n');
    const kind = isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { contents: { kind, value }, range: rangeOf(first) };
  }
}

const fatal = (message: string, line = 1, column = 1): LintMessage => ({
  ruleId: null,
  severity: 2,
  fatal: true,
  message,
  line,
  column,
});

/** A setting that the user did not make comes as null. */
function withoutNull(settings: Settings | null | undefined): Settings {
  return Object.fromEntries(Object.entries(settings ?? {}).filter(([, value]) => value !== null && value !== ''));
}

/** What the settings say, as an object of a configuration that comes last. */
export function configOf({ rules, me, channel }: Settings): ConfigObject {
  return {
    ...(rules ? { rules } : {}),
    ...(me ? { me: { name: me } } : {}),
    ...(channel ? { channel } : {}),
  };
}
