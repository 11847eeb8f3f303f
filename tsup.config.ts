import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

/**
 * All packages are bundled but these: what is loaded on demand only (csv-parse, chokidar, jiti, tinyglobby, picomatch, yauzl, the language server), what is shared with the
 * host that loads us (@eslint/*), and wink-nlp with its model, 3.8 MB that bundling makes no faster.
 *
 * A package is many small files, and finding them took 80 ms of the 470 ms that linting one file from the terminal took.
 */
const bundled =
  /^(?!(?:vscode-languageserver(?:\/node)?|csv-parse(?:\/sync)?|chokidar|jiti|tinyglobby|picomatch|yauzl|wink-nlp|wink-eng-lite-web-model)$|@eslint\/|node:)/u;

/** The licences of what is bundled ask for their text to go with it. */
const licences: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'licences',
  setup(build) {
    build.onEnd(({ metafile }) => {
      const folders = new Set(
        Object.keys(metafile?.inputs ?? {}).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []),
      );
      const texts = [...folders].sort().flatMap((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
          'name' | 'version' | 'license',
          string
        >;
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
        return [`${name} ${version} (${license})`, ...(file ? [readFileSync(join(folder, file), 'utf8').trim()] : [])];
      });
      const outdir = build.initialOptions.outdir as string;
      // The files of the bundle are written after this.
      mkdirSync(outdir, { recursive: true });
      writeFileSync(join(outdir, 'LICENSES.txt'), `${texts.join('\n\n')}\n`);
    });
  },
};

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
        const types = `declare const rule: ReturnType<typeof ${make}>;\nexport default rule;\n`;
        writeFileSync(join(folder, 'rule.d.ts'), imported + types);
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
  cli: 'src/cli/main.ts',
  'lint-worker': 'src/cli/lint-worker.ts',
  'audit-worker': 'src/cli/audit-worker.ts',
};
const browserTypes = Object.fromEntries(
  ['index', 'worker', 'codemirror'].map((name) => [`browser/${name}`, `src/integrations/browser/${name}.ts`]),
);

export default defineConfig({
  entry,
  tsconfig: 'tsconfig.build.json',
  format: 'esm',
  target: 'es2023',
  // Neither Node nor browser: packages with a file for each (vfile) give the one that imports nothing of Node.
  platform: 'neutral',
  noExternal: [bundled],
  removeNodeProtocol: false,
  esbuildOptions(options) {
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
