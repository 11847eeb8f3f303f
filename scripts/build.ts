/** What `npm run build` does after tsup: the part for browsers, with the types that tsup made for it. */
import { fileURLToPath } from 'node:url';
import { buildLibrary } from './build-browser.ts';

await buildLibrary(fileURLToPath(new URL('../dist/browser', import.meta.url)));
