/** The package for Visual Studio Code: built without a network, and what is in it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-vscode.ts';
import { channels } from '../../src/draft.ts';
import { folder } from '../cli/run.ts';
import { startEditor } from '../integrations/lsp-client.ts';

interface Manifest {
  main: string;
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, { enum?: unknown[] }> };
  };
  capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
}

let extracted: string;
let manifest: Manifest;

beforeAll(async () => {
  extracted = folder();
  const out = join(extracted, 'msglint.vsix');
  await buildExtension(out);
  execFileSync('python3', ['-m', 'zipfile', '-e', out, extracted]);
  extracted = join(extracted, 'extension');
  manifest = JSON.parse(readFileSync(join(extracted, 'package.json'), 'utf8')) as Manifest;
});

it('has a server that lints, without any package beside it', async () => {
  const editor = await startEditor(folder(), { server: join(extracted, 'dist/server.js') });
  const document = editor.open('draft.msg.txt', '---\nto: Dana\n---\nHi {{first_name}}', 'msglint');
  expect((await editor.pull(document)).map(({ code }) => code)).toContain('no-unfilled-placeholder');
  expect(editor.apply(document, (await editor.actions(document, 25))[0])).toContain('Hi Dana');
  expect(await editor.close()).toBe(0);
});

/** As much of the editor as the extension touches at its start. */
const stub = `
const Module = require('node:module');
const registered = [];
const anything = () => new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything()),
  apply: () => anything(),
  construct: () => anything(),
});
const commands = { registerCommand: (name) => (registered.push(name), { dispose() {} }) };
const own = { commands, workspace: anything(), window: anything(), Range: anything() };
const vscode = new Proxy(own, { get: (target, key) => target[key] ?? anything() });
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
const extension = require(process.argv[1]);
extension.activate({ subscriptions: [], asAbsolutePath: (path) => path }).catch(() => {});
console.log(JSON.stringify({ registered, exported: Object.keys(extension) }));
process.exit(0);`;

it('registers just the commands that it names', () => {
  const printed = execFileSync(process.execPath, ['-e', stub, join(extracted, manifest.main)], { encoding: 'utf8' });
  const { registered, exported } = JSON.parse(printed) as { registered: string[]; exported: string[] };
  expect(exported.sort()).toEqual(['activate', 'deactivate']);
  expect(registered.sort()).toEqual(manifest.contributes.commands.map(({ command }) => command).sort());
});

it('has the settings that the server knows, and keeps those that run code out of workspaces that nobody trusts', () => {
  const { properties } = manifest.contributes.configuration;
  expect(Object.keys(properties).sort()).toEqual(
    ['files', 'preset', 'rules', 'me', 'channel', 'config', 'server'].map((name) => `msglint.${name}`).sort(),
  );
  expect(properties['msglint.channel']?.enum).toEqual([null, ...channels]);
  expect(manifest.capabilities.untrustedWorkspaces).toMatchObject({
    supported: 'limited',
    restrictedConfigurations: ['msglint.config', 'msglint.server'],
  });
});

it('has the version of the package', () => {
  const require = createRequire(import.meta.url);
  const { version } = require('../../package.json') as { version: string };
  expect((manifest as unknown as { version: string }).version).toBe(version);
});
