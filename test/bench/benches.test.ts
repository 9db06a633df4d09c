import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { BenchResult } from '../../bench/bench.ts'
import { ownKafka } from '../harness/kafka/kafka.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { officialRules } from '../oracle/oracle.ts'

async function bench(...words: readonly string[]): Promise<readonly BenchResult[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/main.ts', '--quick', '--json', ...words], { cwd: repositoryRoot })
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as BenchResult)
}

interface Case {
  readonly name: string
  readonly rows: number
  readonly units: readonly BenchResult['unit'][]
}

/** That it runs and says what it measured; how fast it was is no test's business. */
async function givesALineForEachResult({ name, rows, units }: Case): Promise<void> {
  const results = await bench(name)
  expect(results).toHaveLength(rows)
  expect([...new Set(results.map(({ unit }) => unit))]).toEqual(units)
  for (const { value, yardstick, ratio } of results) {
    expect(value).toBeGreaterThanOrEqual(0)
    expect(Math.abs(ratio - value / yardstick)).toBeLessThanOrEqual(0.02 * ratio)
  }
}

const alone: readonly Case[] = [
  { name: 'render', rows: 14, units: ['ms'] },
  { name: 'workers', rows: 11, units: ['documents/s', 'ms', 'MB'] },
  { name: 'read', rows: 6, units: ['ms'] },
  { name: 'ordering', rows: 46, units: ['ms'] },
  { name: 'ledger', rows: 1, units: ['deliveries/s'] },
  { name: 'growth', rows: 4, units: ['deliveries/s', 'ms'] },
  { name: 'start', rows: 1, units: ['ms'] },
  { name: 'pipeline', rows: 2, units: ['deliveries/s', 'events/s'] },
]
const withOfficialRules: readonly Case[] = [
  { name: 'verdict', rows: 4, units: ['ms'] },
  { name: 'ordering-verdict', rows: 4, units: ['ms'] },
]
const withKafka: readonly Case[] = [
  { name: 'intake', rows: 1, units: ['events/s'] },
  { name: 'relay', rows: 1, units: ['events/s'] },
  { name: 'end-to-end', rows: 9, units: ['events/s', 'ms', 'MB'] },
  { name: 'memory', rows: 6, units: ['MB', 'ms'] },
  { name: 'idle', rows: 3, units: ['ms'] },
]

for (const each of alone) test(`bench ${each.name} gives a line of JSON for each result`, () => givesALineForEachResult(each), 90_000)
for (const each of withOfficialRules) officialRules.test(`bench ${each.name} gives a line of JSON for each result`, () => givesALineForEachResult(each), 90_000)
for (const each of withKafka) ownKafka.test(`bench ${each.name} gives a line of JSON for each result`, () => givesALineForEachResult(each), 240_000)

test('a bench that is not there is named, with those that are', async () => {
  await expect(bench('speed')).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/"speed".*render, .*ledger, growth, pipeline/) as string })
})
