import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/after-file.ts'],
    // Reading the product's modules anew for each file took a third of the run; `after-file.ts` cleans up instead.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores, and each file talks to PostgreSQL and sometimes to a browser.
    maxWorkers: 3,
    // What was read of a file once is kept until the file changes: a single test starts in half the time.
    experimental: { fsModuleCache: true },
    reporters: ['default', './test/closing-line.ts'],
  },
})
