import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { licences } from './scripts/licences.ts';

/**
 * All packages are bundled but these: what is loaded on demand only (csv-parse, chokidar, jiti, tinyglobby, picomatch, yauzl, the language server), and what is shared with the
 * host that loads us (@eslint/*).
 *
 * A package is many small files, and finding them took 80 ms of the 470 ms that linting one file from the terminal took.
 */
export const bundled =
  /^(?!(?:vscode-languageserver(?:\/node)?|csv-parse(?:\/sync)?|chokidar|jiti|tinyglobby|picomatch|yauzl)$|@eslint\/|node:)/u;

/** `msglint/retext/<id>` and `msglint/textlint/<id>`: a file a rule, so that a host can be given one rule by its name. */
const rulesByName: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'rules-by-name',
  setup(build) {
    build.onEnd(() => {
      const ids = readdirSync('rules').flatMap((name) => /^(?!index\.)([\w-]+)\.ts$/u.exec(name)?.[1] ?? []);
      for (const [host, make] of [
        ['retext', 'retextRule'],
        ['textlint', 'textlintRule'],
      ] as const) {
        const folder = join(build.initialOptions.outdir as string, host);
        mkdirSync(folder, { recursive: true });
        const imported = `import { ${make} } from '../${host}.js';\n`;
        for (const id of ids) writeFileSync(join(folder, `${id}.js`), `${imported}export default ${make}('${id}');\n`);
      }
    });
  },
};

/** The pages that `msglint help <topic>` prints. */
const pages: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'pages',
  setup(build) {
    build.onEnd(() => {
      const folder = join(build.initialOptions.outdir as string, 'help');
      mkdirSync(folder, { recursive: true });
      for (const name of ['configuration', 'suppressions', 'formatters', 'writing-rules'])
        writeFileSync(join(folder, `${name}.md`), readFileSync(`docs/${name}.md`));
    });
  },
};

// One configuration with all entries, so that shared code lands in shared chunks: two configurations would each carry
// their own copy of the rules, and `rule === rule` would fail across entry points.
const entry = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  rules: 'rules/index.ts',
  eslint: 'src/integrations/eslint.ts',
  retext: 'src/integrations/retext.ts',
  textlint: 'src/integrations/textlint.ts',
  testing: 'src/testing.ts',
  'lint-worker': 'src/cli/lint-worker.ts',
  'audit-worker': 'src/cli/audit-worker.ts',
};
/** Commands besides linting, which scripts/build-cli.ts builds; files of src/cli. */
export const commands = [
  'audit',
  'completions',
  'explain',
  'fix',
  'gate',
  'help',
  'init',
  'inspect',
  'lsp',
  'mcp',
  'next',
  'rules',
  'watch',
];
const browserTypes = Object.fromEntries(
  ['index', 'worker', 'codemirror'].map((name) => [`browser/${name}`, `src/integrations/browser/${name}.ts`]),
);

export default defineConfig({
  entry: { ...entry, ...Object.fromEntries(commands.map((name) => [`cli-${name}`, `src/cli/${name}.ts`])) },
  tsconfig: 'tsconfig.build.json',
  format: 'esm',
  target: 'es2023',
  // Neither Node nor browser: packages with a file for each (vfile) give the one that imports nothing of Node.
  platform: 'neutral',
  noExternal: [bundled],
  removeNodeProtocol: false,
  esbuildOptions(options) {
    // One letter beyond ASCII makes V8 keep and scan a whole file in two bytes a letter.
    options.charset = 'ascii';
    options.mainFields = ['module', 'main'];
    options.external = [...(options.external ?? []), 'node:*'];
  },
  esbuildPlugins: [pages, licences, rulesByName],
  splitting: true,
  clean: true,
  dts: {
    compilerOptions: { ignoreDeprecations: '6.0' },
    // What runs in browsers is built by scripts/build-browser.ts; only its types are made here.
    entry: { ...entry, ...browserTypes },
  },
});
