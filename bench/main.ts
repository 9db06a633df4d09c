import { parseArgs } from 'node:util'
import { lastWords } from '../errors/failure.ts'
import { refuseLostOptions } from '../scripts/separator.ts'
import type { Bench, BenchResult } from './bench.ts'

/** Every bench by its name; loaded only when it runs, as some start servers. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  render: async () => (await import('./render/render.ts')).renderBench,
  workers: async () => (await import('./workers/workers.ts')).workersBench,
  verdict: async () => (await import('./verdict/verdict.ts')).verdictBench,
  'ordering-verdict': async () => (await import('./verdict/orderingVerdict.ts')).orderingVerdictBench,
  read: async () => (await import('./read/read.ts')).readBench,
  ordering: async () => (await import('./ordering/ordering.ts')).orderingBench,
  ledger: async () => (await import('./ledger/ledger.ts')).ledgerBench,
  growth: async () => (await import('./growth/growth.ts')).growthBench,
  pipeline: async () => (await import('./pipeline/pipeline.ts')).pipelineBench,
  intake: async () => (await import('./intake/intake.ts')).intakeBench,
  relay: async () => (await import('./relay/relay.ts')).relayBench,
  'end-to-end': async () => (await import('./endToEnd/endToEnd.ts')).endToEndBench,
  memory: async () => (await import('./memory/memory.ts')).memoryBench,
  idle: async () => (await import('./idle/idle.ts')).idleBench,
  start: async () => (await import('./start/start.ts')).startBench,
}

const options = { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } } as const
try {
  refuseLostOptions(Object.keys(options))
} catch (error) {
  console.error(lastWords(error))
  process.exit(2)
}

const { values, positionals } = parseArgs({ options, allowPositionals: true })
const unknown = positionals.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". Run "npm run bench -- NAME" with one of: ${Object.keys(benches).join(', ')}; without a name all of them run.`)
  process.exit(2)
}

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = await (benches[name] as () => Promise<Bench>)()
  for await (const row of bench.run(values.quick ? 'quick' : 'full')) console.log(values.json ? JSON.stringify(rounded(row)) : line(row))
}

/** Three significant digits: more would be noise. */
function rounded(row: BenchResult): BenchResult {
  const short = (value: number): number => Number(value.toPrecision(3))
  return { name: row.name, value: short(row.value), unit: row.unit, yardstick: short(row.yardstick), ratio: short(row.ratio) }
}

function line(row: BenchResult): string {
  const { name, value, unit, yardstick, ratio } = rounded(row)
  return `${name.padEnd(30)} ${String(value).padStart(9)} ${unit.padEnd(12)} yardstick ${String(yardstick).padStart(9)}   ratio ${ratio}`
}
