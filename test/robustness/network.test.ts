/** Nothing is ever sent: the command runs in a process in which every way to the network ends it. */
import { describe, it } from 'vitest';
import { withPlugin } from '../cli/plugin.ts';
import { folder, run } from '../cli/run.ts';

/** Loaded before the command; ends the process with 97 at the first try to reach anybody. */
const trap = `
import net from 'node:net';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import http2 from 'node:http2';
import { syncBuiltinESMExports } from 'node:module';
const stop = () => process.exit(97);
net.Socket.prototype.connect = net.connect = net.createConnection = dgram.createSocket = stop;
http.request = http.get = https.request = https.get = http2.connect = stop;
for (const name of Object.keys(dns)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns[name] = stop;
globalThis.fetch = stop;
globalThis.WebSocket = stop;
syncBuiltinESMExports();
`;
const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(trap)}` };

describe.concurrent('the trap', () => {
  for (const [name, code] of [
    ['fetch', 'await fetch("http://127.0.0.1:1").catch(() => {});'],
    ['a socket', 'import net from "node:net"; net.connect(1, "127.0.0.1").on("error", () => {});'],
    ['a name that is looked up', 'import { lookup } from "node:dns"; lookup("localhost", () => {});'],
    ['a request', 'import { get } from "node:https"; get("https://127.0.0.1:1").on("error", () => {});'],
  ] as const) {
    it(`catches ${name}`, async ({ expect }) => {
      const cwd = folder({ 'a.txt': 'Hi', 'msglint.config.mjs': `${code}\nexport default {};` });
      expect((await run(['a.txt'], { cwd, env })).code).toBe(97);
    });
  }
});

const draft =
  '---\nto: Dana Ruiz\n---\nHi {{first_name}},\n\nsee https://example.com/x?y=z and write to a@b.example. A cat?\n';
describe.concurrent('no network in', () => {
  for (const [name, args] of Object.entries({
    linting: ['a.txt', 'b.jsonl'],
    'all rules': ['--no-config', '--preset', 'all', 'a.txt'],
    'a page': ['-f', 'html', 'a.txt'],
    sarif: ['-f', 'sarif', 'a.txt'],
    threads: ['--concurrency', '2', 'a.txt', 'b.jsonl'],
    'fixing and caching': ['--fix', '--cache', 'a.txt'],
    inspecting: ['inspect', 'a.txt'],
    explaining: ['explain', 'no-vague-ask'],
    help: ['--help'],
    init: ['init', '--yes'],
    'the version': ['--version'],
  })) {
    it(name, async ({ expect }) => {
      const cwd = folder(
        name === 'init' ? {} : withPlugin({ 'a.txt': draft, 'b.jsonl': JSON.stringify({ text: draft }) }),
      );
      const { code, stderr } = await run(args, { cwd, env });
      expect(stderr).not.toContain('had to stop');
      expect([0, 1]).toContain(code);
    });
  }
});
