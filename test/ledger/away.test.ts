import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { LedgerAway } from '../../ledger/away.ts'
import { openLedgerDatabase, type LedgerDatabase } from '../../ledger/connect.ts'
import { migrate } from '../../ledger/migrate.ts'
import { query, run } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { startOwnPostgres, type OwnPostgres } from '../harness/ownPostgres.ts'

const timeout_ms = 300
const alarms = query('alarms-to-tell')

let postgres: OwnPostgres
let endPostgres: () => Promise<void>
let ledger: LedgerDatabase
beforeAll(async () => {
  postgres = await startOwnPostgres((end) => { endPostgres = end })
  ledger = await openLedgerDatabase({ databaseUrl: postgres.url, role: 'service', application: 'away test', connections: 2, timeout_ms })
  await migrate(ledger.pool)
}, 60_000)
afterEach(() => postgres.thaw())
afterAll(async () => {
  await ledger.close()
  await endPostgres()
})

const read = (): Promise<unknown> => run(ledger.pool, alarms)

test('a statement that is not answered is given up, and so is whoever waits for a connection; afterwards all is well', async () => {
  await read()
  postgres.freeze()
  const asked = await Promise.allSettled(Array.from({ length: 5 }, read))
  for (const each of asked) expect(each).toMatchObject({ status: 'rejected', reason: { problem: { code: 'KS-LEDGER-AWAY' } } })
  postgres.thaw()
  expect(await read()).toEqual([])
  expect(ledger.pool.waitingCount).toBe(0)
})

test('a transaction in which the server falls silent is given up without a word to it', async () => {
  await expect(inTransaction(ledger.pool, async (client) => {
    postgres.freeze()
    await run(client, alarms)
  })).rejects.toBeInstanceOf(LedgerAway)
  expect(ledger.pool.totalCount).toBe(ledger.pool.idleCount)
})

test('a server that has ended is away in the same words', async () => {
  await postgres.stopImmediately()
  await expect(read()).rejects.toMatchObject({ problem: { code: 'KS-LEDGER-AWAY' }, message: expect.stringContaining('ECONNREFUSED') })
  await postgres.restart()
  expect(await read()).toEqual([])
})

test('a server that stands still cannot be opened', async () => {
  postgres.freeze()
  const opening = openLedgerDatabase({ databaseUrl: postgres.url, role: 'guest', application: 'away test', timeout_ms })
  await expect(opening).rejects.toMatchObject({ code: 'KS-LEDGER-CONNECT' })
})

test('a statement that takes too long is ended by a server that works, and that is no sign of its being away', async () => {
  const sleeping = inTransaction(ledger.pool, (client) => client.query('select pg_sleep(60)'))
  await expect(sleeping).rejects.toMatchObject({ code: '57014' })
})

test('migrations wait for one another as long as it takes', async () => {
  const holder = await openLedgerDatabase({ databaseUrl: postgres.url, role: 'guest', application: 'holder', timeout_ms: 60_000 })
  const release = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holding = inTransaction(holder.pool, async (client) => {
    await client.query('lock table migrations in access exclusive mode')
    held.resolve()
    await release.promise
  })
  await held.promise
  const migrating = migrate(ledger.pool)
  await expect(ledger.pool.query('select from migrations')).rejects.toMatchObject({ code: '57014' })
  release.resolve()
  await holding
  expect(await migrating).toEqual([])
  await holder.close()
})
