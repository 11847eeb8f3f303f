/** `msglint lsp`: the language server on standard input and output. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ConfigLoader } from '../config/load.ts';
import { resolveConfig, type ConfigObject } from '../config/config.ts';
import { configOf, serve, type FileLinter, type LspHost, type Settings } from '../integrations/lsp.ts';
import { linterFor, loadProviders } from '../linter.ts';
import type { ExitCode } from './command.ts';
import { UsageError } from './options.ts';

/** What clients put behind the command; the server speaks on standard input and output all the same. */
const isKnown = (arg: string) => arg === '--stdio' || arg.startsWith('--clientProcessId=');

export async function serveLsp(args: readonly string[]): Promise<ExitCode> {
  const unknown = args.find((arg) => !isKnown(arg));
  if (unknown !== undefined) throw new UsageError(`"msglint lsp" takes no ${JSON.stringify(unknown)}, only --stdio.`);
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, new Files());
  connection.listen();
  // The connection ends the process when its client is gone.
  return new Promise<never>(() => {});
}

class Files implements LspHost {
  #settings: Settings = {};
  #cwd = process.cwd();
  #loader = new ConfigLoader({ cwd: this.#cwd });
  #generation = 0;
  readonly #linters = new Map<string, Promise<FileLinter>>();

  reload(settings: Settings, folders: readonly string[]): void {
    this.#settings = settings;
    const [folder] = folders.flatMap((uri) => pathOf(uri) ?? []);
    this.#cwd = folder ?? process.cwd();
    this.#loader = new ConfigLoader({
      cwd: this.#cwd,
      ...(settings.config === undefined ? {} : { configFile: resolve(this.#cwd, settings.config) }),
      allowsCode: settings.trusted === true,
      generation: ++this.#generation,
    });
    this.#linters.clear();
  }

  async linterFor(uri: string): Promise<FileLinter> {
    // A draft that was never saved is one of the folder.
    const path = pathOf(uri) ?? resolve(this.#cwd, 'untitled.txt');
    const { objects, key, isIgnored, refusedCode } = await this.#loader.configFor(path);
    const name = refusedCode === undefined ? key : `${key}|${dirname(refusedCode)}`;
    let linter = this.#linters.get(name);
    if (!linter) this.#linters.set(name, (linter = this.#make(objects)));
    return { ...(await linter), isIgnored, refusedCode };
  }

  async #make(objects: readonly ConfigObject[]): Promise<FileLinter> {
    const { preset } = this.#settings;
    const saysRules = objects.some((object) => object.rules ?? object.extends);
    const base: ConfigObject[] = preset === undefined && saysRules ? [] : [{ extends: [preset ?? 'recommended'] }];
    const config = resolveConfig([...base, ...objects, configOf(this.#settings)]);
    await loadProviders(config);
    return { linter: linterFor(config), config, isIgnored: false };
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
