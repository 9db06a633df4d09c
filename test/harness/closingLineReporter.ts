import { writeSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends a run with the line `N passed, N failed, N skipped`, after everything else, and before it the names of the
 * skipped tests (a test that lacks something on this machine says in its name what). Files that do not load, errors
 * outside every test, and a run that ends with a failing exit code without a failed test count as failed.
 */
export default class ClosingLineReporter implements Reporter {
  #passed = 0
  #failed = 0
  #skipped: string[] = []

  onInit(): void {
    process.once('exit', (exitCode) => {
      const failed = this.#failed === 0 && exitCode !== 0 ? 1 : this.#failed
      const skipped = this.#skipped.map((name) => `skipped: ${name}\n`).join('')
      writeSync(1, `${skipped}${this.#passed} passed, ${failed} failed, ${this.#skipped.length} skipped\n`)
    })
  }

  onTestRunEnd(modules: readonly TestModule[], outside: readonly SerializedError[]): void {
    this.#failed += outside.length
    for (const module of modules) this.#count(module)
  }

  #count(module: TestModule): void {
    let failedTests = 0
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') this.#passed += 1
      else if (state === 'skipped') this.#skipped.push(`${module.relativeModuleId}: ${test.fullName}`)
      else failedTests += 1
    }
    this.#failed += failedTests === 0 && module.state() === 'failed' ? 1 : failedTests
  }
}
