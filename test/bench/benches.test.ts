import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { BenchResult } from '../../bench/bench.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

async function bench(...words: readonly string[]): Promise<readonly BenchResult[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/main.ts', '--quick', '--json', ...words], { cwd: repositoryRoot })
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as BenchResult)
}

/** That it runs and says what it measured; how fast it was is no test's business. */
describe.each([
  { name: 'render', rows: 6, units: ['ms'] },
  { name: 'ledger', rows: 1, units: ['deliveries/s'] },
  { name: 'start', rows: 1, units: ['ms'] },
  { name: 'pipeline', rows: 2, units: ['deliveries/s', 'events/s'] },
])('bench $name', { timeout: 90_000 }, ({ name, rows, units }) => {
  test('gives a line of JSON for each result', async () => {
    const results = await bench(name)
    expect(results).toHaveLength(rows)
    expect([...new Set(results.map(({ unit }) => unit))]).toEqual(units)
    for (const { value, yardstick, ratio } of results) {
      expect(value).toBeGreaterThan(0)
      expect(Math.abs(ratio / (value / yardstick) - 1)).toBeLessThan(0.02)
    }
  })
})

test('a bench that is not there is named, with those that are', async () => {
  await expect(bench('speed')).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/"speed".*render, ledger, pipeline/) as string })
})
