import { expect, test, vi } from 'vitest'
import { openLedgerDatabase } from '../../ledger/connect.ts'
import { wakeNames, Wakes } from '../../pipelines/wake.ts'
import { listenForWakes } from '../../service/ledgerWakes.ts'
import { startOwnPostgres } from '../harness/ownPostgres.ts'

test('a server that falls silent is noticed though nobody asks it for anything, and heard again when it goes on', async () => {
  const postgres = await startOwnPostgres()
  const ledger = await openLedgerDatabase({ databaseUrl: postgres.url, role: 'guest', application: 'wakes test', timeout_ms: 200 })
  const wakes = new Wakes()
  const [everybody, somebody] = [vi.fn(), vi.fn()]
  wakes.on(wakeNames.everybody, everybody)
  wakes.on('somebody', somebody)
  const listening = await listenForWakes(ledger.pool, wakes, 50)
  postgres.freeze()
  await vi.waitFor(() => expect(ledger.pool.totalCount).toBe(0), { timeout: 10_000, interval: 20 })
  postgres.thaw()
  await vi.waitFor(() => expect(everybody).toHaveBeenCalled(), { timeout: 10_000, interval: 20 })
  await ledger.pool.query(`select pg_notify('kuntasilta_wake', 'somebody')`)
  await vi.waitFor(() => expect(somebody).toHaveBeenCalledOnce(), { timeout: 10_000, interval: 20 })
  listening.stop()
  await ledger.close()
}, 60_000)
