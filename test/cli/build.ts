/** Builds the command once for all tests: a bundle starts several times faster than the sources. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Below node_modules, so that the bundle finds the packages it imports. */
export const outDir = fileURLToPath(new URL('../../node_modules/.cache/msglint-test', import.meta.url));

export default async function setup(): Promise<void> {
  // Loaded here: tests that only want to know the folder do not need a bundler.
  const { build } = await import('tsup');
  await rm(outDir, { recursive: true, force: true });
  await build({
    config: false,
    silent: true,
    entry: { cli: 'src/cli/main.ts' },
    outDir,
    tsconfig: 'tsconfig.build.json',
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    splitting: true,
    dts: false,
  });
}
