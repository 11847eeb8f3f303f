import { defineConfig } from 'vitest/config';

/** The tests that mutation testing runs: those of the engine and of what it rests on. Nothing is built or spawned for them. */
export default defineConfig({
  test: {
    include: [
      'test/engine/**/*.test.ts',
      'test/config/**/*.test.ts',
      'test/analysis/**/*.test.ts',
      'test/rules/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
