/** `npm run vscode`: the extension as `editors/vscode/msglint.vsix`, without a network. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'editors/vscode');

/** @param out absolute path of the package to write. */
export async function buildExtension(out: string): Promise<void> {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['extension', 'server'].map((name) => `editors/vscode/src/${name}.ts`),
    outdir: join(folder, 'dist'),
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Configurations in TypeScript need jiti, which comes with the project's own msglint.
    external: ['vscode', 'jiti'],
    define: { 'import.meta.url': '__filename' },
    logLevel: 'error',
    metafile: true,
    plugins: [licences],
  });
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = ['package', '--no-dependencies', '--allow-missing-repository', '--out', out];
  execFileSync(process.execPath, [vsce, ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = resolve(process.argv[2] ?? join(folder, 'msglint.vsix'));
  await buildExtension(out);
  console.log(out);
}
