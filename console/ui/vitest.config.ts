import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: process.env.SCREENSHOTS ? ['e2e/screenshots.ts'] : ['test/**/*.test.ts', 'e2e/**/*.test.ts'],
    // One browser and one server for all: files one after the other.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
