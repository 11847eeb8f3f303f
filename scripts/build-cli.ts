/**
 * Builds the command for linting into one file of CommonJS: what V8 made of such a file can be kept on every Node that we
 * support (src/cli/compiled.ts), and one file is found sooner than forty. The other commands stay modules, which it imports
 * when they are called.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import ts from 'typescript';
import { bundled, commands } from '../tsup.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `import('./audit.ts')` in command.ts becomes `import('./cli-audit.js')`, an entry of tsup.config.ts. */
const otherCommands: Plugin = {
  name: 'other-commands',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[a-z-]+\.ts$/ }, ({ path, kind, importer }) => {
      const name = path.slice(2, -3);
      if (kind !== 'dynamic-import' || !importer.endsWith('command.ts') || !commands.includes(name)) return undefined;
      return { path: `./cli-${name}.js`, external: true };
    });
  },
};

/** The packages that tsup leaves out of its bundle. */
const leftOut: Plugin = {
  name: 'left-out',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || bundled.test(path) ? undefined : { path, external: true },
    );
  },
};

/**
 * Packages whose own start takes milliseconds and which most drafts do not need: they are started when their function is first
 * called. tinyld unpacks its profiles of 24 languages, and a text of plain English words is never shown to it.
 */
const lateFunctions: Readonly<Record<string, readonly string[]>> = { 'tinyld/light': ['detectAll'] };

const late: Plugin = {
  name: 'late',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^tinyld\/light$/ }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: (lateFunctions[path] ?? [])
        .map((name) => `export const ${name} = (...args) => require('${path}').${name}(...args);`)
        .join('\n'),
      resolveDir: root,
    }));
  },
};

/** Node 20 forgets who asks for a module where the code that asks was kept compiled: the asking is left to `importModule`. */
function withoutImports(code: string): string {
  const [banner = ''] = /^.*\n/u.exec(code) ?? [];
  const ends: number[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ImportKeyword && node.end > banner.length) ends.push(node.end);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('command.js', code, ts.ScriptTarget.Latest));
  let rewritten = '';
  let from = 0;
  for (const end of ends) {
    rewritten += `${code.slice(from, end)}Module`;
    from = end;
  }
  return rewritten + code.slice(from);
}

/** @param outDir absolute; what tsup built is in it. */
export async function buildCommand(outDir: string): Promise<void> {
  const common: BuildOptions = {
    absWorkingDir: root,
    outdir: outDir,
    tsconfig: 'tsconfig.build.json',
    bundle: true,
    target: 'es2023',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // Names stay, so that what --debug prints can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [late, otherCommands, leftOut],
  };
  await build({ ...common, entryPoints: { cli: 'src/cli/main.ts' }, format: 'esm' });
  const { metafile } = await build({
    ...common,
    entryPoints: { command: 'src/cli/command.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    metafile: true,
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: {
      js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href,importModule=module.importModule??(name=>import(name));',
    },
  });
  const file = join(outDir, 'command.cjs');
  writeFileSync(file, withoutImports(readFileSync(file, 'utf8')));
  const licences = readFileSync(join(outDir, 'LICENSES.txt'), 'utf8');
  for (const path of Object.keys(metafile.inputs)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1];
    if (name !== undefined && !`\n${licences}`.includes(`\n${name} `))
      throw new Error(`The licence of ${name} is missing.`);
  }
}
