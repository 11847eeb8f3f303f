import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Those need programs that npm does not install: `npm run test:hosts`.
    exclude: ['test/hosts/**'],
    // The command is built once and spawned by the tests that run it from end to end.
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**', 'rules/**'], reporter: ['text-summary'] },
  },
});
