import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores, and each file talks to PostgreSQL and sometimes to a browser.
    maxWorkers: 3,
    // What was read of a file once is kept until the file changes: a single test starts in half the time.
    experimental: { fsModuleCache: true },
    reporters: ['default', './test/closing-line.ts'],
  },
})
