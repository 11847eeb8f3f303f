/** Tests that need programs which npm does not install: Chromium and Neovim. `npm run test:hosts`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/hosts/**/*.test.ts'],
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser and an editor at a time: they time out where many start at once.
    fileParallelism: false,
  },
});
