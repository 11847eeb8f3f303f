/** `npm run browser-extension`: builds the extension into `editors/browser/dist`, from where a browser can load it. */
import { fileURLToPath } from 'node:url';
import { buildExtension } from './build-browser.ts';

const outDir = fileURLToPath(new URL('../editors/browser/dist', import.meta.url));
await buildExtension(outDir);
console.log(outDir);
