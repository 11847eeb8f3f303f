/** `npm run playground`: builds the playground and serves it. `-- --build` only builds it, into `playground/dist`. */
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { buildPlayground } from './build-browser.ts';

const outDir = fileURLToPath(new URL('../playground/dist', import.meta.url));
await buildPlayground(outDir);
if (!process.argv.includes('--build')) {
  const { hosts, port } = await (await context({})).serve({ servedir: outDir, host: '127.0.0.1', port: 8377 });
  console.log(`http://${hosts[0] ?? '127.0.0.1'}:${port}/  (Ctrl+C ends it)`);
}
