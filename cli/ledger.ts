import type { Pool } from 'pg'
import { homedir } from 'node:os'
import { openLedgerDatabase } from '../ledger/connect.ts'
import { dataFolder } from '../ledger/dataFolder.ts'
import { checkMigrated } from '../ledger/migrate.ts'
import type { CliWorld } from './world.ts'

/**
 * Opens the ledger beside a running service, or alone, and closes it after the work.
 *
 * @throws Failure as `openLedgerDatabase` and `checkMigrated`
 */
export async function withLedger<Result>({ environment }: CliWorld, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const folder = dataFolder({ environment, platform: process.platform, uid: process.getuid?.(), home: homedir() })
  const ledger = await openLedgerDatabase({ databaseUrl: environment['DATABASE_URL'] ?? '', folder, role: 'guest', application: 'kuntasilta command line', connections: 2 })
  try {
    await checkMigrated(ledger.pool, ledger.where)
    return await work(ledger.pool)
  } finally {
    await ledger.close()
  }
}
