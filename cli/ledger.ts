import type { Pool } from 'pg'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { Failure } from '../errors/failure.ts'
import { LedgerAway } from '../ledger/away.ts'
import { openLedgerDatabase } from '../ledger/connect.ts'
import { defaultDataFolder } from '../ledger/dataFolder.ts'
import { checkMigrated, migrate } from '../ledger/migrate.ts'
import { readPart } from '../service/configuration.ts'
import type { CliWorld } from './world.ts'

/**
 * Opens the ledger beside a running service, or alone, and closes it after the work.
 *
 * @throws Failure KS-LEDGER-AWAY, and as `readPart`, `openLedgerDatabase` and `checkMigrated`
 */
export function withLedger<Result>(world: CliWorld, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  return withPrepared(world, checkMigrated, work)
}

/**
 * The same on a ledger that may come from an older version: it is brought to this one first.
 *
 * @throws Failure KS-LEDGER-AWAY, and as `readPart`, `openLedgerDatabase` and `migrate`
 */
export function withMigratedLedger<Result>(world: CliWorld, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  return withPrepared(world, (pool) => migrate(pool), work)
}

async function withPrepared<Result>({ environment }: CliWorld, prepare: (pool: Pool, where: string) => Promise<unknown>, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const { database } = readPart(['database'], environment)
  const folder = database.folder === undefined ? defaultDataFolder({ environment, platform: process.platform, uid: process.getuid?.(), home: homedir() }) : resolve(database.folder)
  const ledger = await openLedgerDatabase({ databaseUrl: database.url?.reveal() ?? '', folder, timeout_ms: database.timeout_ms, role: 'guest', application: 'kuntasilta command line', connections: 2 })
  try {
    await prepare(ledger.pool, ledger.where)
    return await work(ledger.pool)
  } catch (error) {
    throw error instanceof LedgerAway ? new Failure(error.problem, error) : error
  } finally {
    await ledger.close()
  }
}
