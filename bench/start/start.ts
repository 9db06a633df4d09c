import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { OutgoingRecord } from '../../bus/port.ts'
import { openLedgerDatabase } from '../../ledger/connect.ts'
import { migrate } from '../../ledger/migrate.ts'
import { readConfiguration } from '../../service/configuration.ts'
import { createLog } from '../../service/log.ts'
import { openBus } from '../../service/openBus.ts'
import { planMonth } from '../../simulator/shop/planMonth.ts'
import { result, type Bench } from '../bench.ts'

/** What is promised: from `node` to the first record in the ledger. */
const aim_ms = 3_000
const starts = { full: 5, quick: 1 } as const
const longestStart_ms = 60_000
const serviceFile = fileURLToPath(new URL('../../service/main.ts', import.meta.url))

/**
 * Starts the service as `npm start` does, with a record waiting on its bus, and takes the time until that is in the ledger: the
 * median of several starts, beside what is promised. By default all is embedded; with KAFKA_BROKERS, DATABASE_URL and
 * so on it is what the service's own configuration says.
 */
export const startBench: Bench = {
  name: 'start',
  async *run(effort) {
    const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-bench-start-'))
    const environment = { KUNTASILTA_DATA: folder, ...process.env, KUNTASILTA_HTTP_PORT: '0', KUNTASILTA_OPS_PORT: '0', KUNTASILTA_LOG: 'debug' }
    try {
      const { records } = planMonth({ seed: Date.now() % 1_000_000, orders: 20 })
      const times: number[] = []
      const placed = records.filter(({ headers }) => headers['ce_type'] === 'fi.kuntasilta.shop.OrderPlaced')
      for (const record of placed.slice(0, starts[effort])) {
        await publish(record, environment)
        times.push(await timeToTakeIn(record, environment))
      }
      yield result('start to first record', 'ms', times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN, aim_ms)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function publish(record: OutgoingRecord, environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const configuration = readConfiguration(environment)
  const { url, folder } = configuration.database
  const database = await openLedgerDatabase({ databaseUrl: url?.reveal() ?? '', folder, role: 'guest', application: 'kuntasilta bench', connections: 2 })
  await migrate(database.pool)
  const bus = await openBus(configuration, database.pool, createLog('error'))
  await bus.publish([record])
  await bus.close()
  await database.close()
}

/** Milliseconds from starting the process to its line about the record. */
async function timeToTakeIn(record: OutgoingRecord, environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const begun_ms = performance.now()
  const service = spawn(process.execPath, [serviceFile], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(service, 'exit')
  const tooLong = setTimeout(() => service.kill('SIGTERM'), longestStart_ms)
  let last = ''
  let took_ms: number | undefined
  for await (const line of createInterface({ input: service.stderr })) {
    last = line
    if (took_ms !== undefined || !line.includes('A record was taken in.') || !line.includes(JSON.stringify(record.headers['ce_id']))) continue
    took_ms = performance.now() - begun_ms
    service.kill('SIGTERM')
  }
  clearTimeout(tooLong)
  const [code] = await ended as [number | null]
  if (took_ms === undefined || code !== 0) throw new Error(`The service did not take the record in within ${longestStart_ms} ms, or ended with ${code}; its last line was: ${last}`)
  return took_ms
}
