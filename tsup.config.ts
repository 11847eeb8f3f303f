import { defineConfig } from 'tsup';

// One configuration with all entries, so that shared code lands in shared chunks: two configurations would each carry
// their own copy of the rules, and `rule === rule` would fail across entry points.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    rules: 'rules/index.ts',
    eslint: 'src/integrations/eslint.ts',
    retext: 'src/integrations/retext.ts',
    testing: 'src/testing.ts',
    cli: 'src/cli/main.ts',
  },
  tsconfig: 'tsconfig.build.json',
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  splitting: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
