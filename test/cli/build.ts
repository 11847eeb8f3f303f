/** Builds the package once for all tests, as it is shipped: a bundle starts several times faster than the sources. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Below node_modules, so that the bundle finds the packages it imports. */
export const outDir = fileURLToPath(new URL('../../node_modules/.cache/msglint-test', import.meta.url));

export default async function setup(): Promise<void> {
  // Loaded here: tests that only want to know the folder do not need a bundler.
  const [{ build }, { default: options }, { buildLibrary }, { buildCommand }] = await Promise.all([
    import('tsup'),
    import('../../tsup.config.ts'),
    import('../../scripts/build-browser.ts'),
    import('../../scripts/build-cli.ts'),
  ]);
  await build({ ...(options as object), config: false, silent: true, outDir, dts: false });
  await buildCommand(outDir);
  await buildLibrary(join(outDir, 'browser'));
}
