import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line that any tool can read: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let [passed, failed, skipped] = [0, errors.length, 0]
    for (const module of modules) {
      if (module.children.size === 0 && !module.ok()) failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') failed += 1
        else skipped += 1
      }
    }
    // After the default reporter's own summary.
    setTimeout(
      () => console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`),
      0,
    )
  }
}
