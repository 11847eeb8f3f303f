import { defineConfig } from 'vitest/config';

/** The tests that mutation testing runs: those that try the engine itself. Nothing is built or spawned for them. */
export default defineConfig({
  test: {
    include: [
      'test/engine/fix.test.ts',
      'test/engine/suppress.test.ts',
      'test/engine/options.test.ts',
      'test/config/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
