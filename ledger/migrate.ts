import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool, PoolClient } from 'pg'
import { advisoryLocks } from '../base/advisoryLocks.ts'
import { failure } from '../errors/failure.ts'

/** The ledger's own migrations. */
export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

/** One numbered SQL file. */
export interface Migration {
  readonly number: number
  readonly file: string
  readonly sql: string
  readonly sha256: string
}

/**
 * Brings a database to the newest migration. Each file runs in a transaction of its own together with its record; a second
 * migrator waits for the first and then finds nothing to do.
 *
 * @returns the files applied by this call, in order
 * @throws Failure KS-LEDGER-MIGRATION-NAME, KS-LEDGER-MIGRATION-CHANGED, KS-LEDGER-NEWER, KS-LEDGER-MIGRATION-FAILED
 */
export async function migrate(pool: Pool, folder: string = migrationsFolder): Promise<readonly string[]> {
  const migrations = readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.migration])
    try {
      return await applyMissing(client, migrations)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [advisoryLocks.migration])
    }
  } finally {
    client.release()
  }
}

/**
 * Checks that a database has had every migration that this version knows, without applying any.
 *
 * @throws Failure KS-LEDGER-BEHIND, KS-LEDGER-NEWER
 */
export async function checkMigrated(pool: Pool, database: string, folder: string = migrationsFolder): Promise<void> {
  const needed = readMigrations(folder).length
  const { rows: [found] } = await pool.query<{ there: boolean }>(`select to_regclass('migrations') is not null as there`)
  const applied = found?.there === true ? (await pool.query<{ number: number }>('select number from migrations order by number desc limit 1')).rows[0]?.number ?? 0 : 0
  if (applied < needed) throw failure('KS-LEDGER-BEHIND', { database, applied, needed })
  if (applied > needed) throw failure('KS-LEDGER-NEWER', { database: applied, known: needed })
}

/**
 * Reads a folder of migrations.
 *
 * @throws Failure KS-LEDGER-MIGRATION-NAME for a name that is not NNN-name.sql, a gap or a number used twice
 */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder).sort().map((file, index) => {
    const number = Number(/^(\d{3})-[a-z0-9-]+\.sql$/.exec(file)?.[1])
    if (Number.isNaN(number)) throw failure('KS-LEDGER-MIGRATION-NAME', { file, reason: 'this is not NNN-name.sql' })
    if (number !== index + 1) throw failure('KS-LEDGER-MIGRATION-NAME', { file, reason: `number ${index + 1} comes here` })
    const sql = readFileSync(join(folder, file), 'utf8')
    return { number, file, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query(`create table if not exists migrations (
    number integer primary key, file text not null, sha256 text not null, applied_at timestamptz not null default now())`)
  const { rows: applied } = await client.query<{ number: number; sha256: string }>('select number, sha256 from migrations order by number')
  for (const row of applied) checkApplied(row, migrations)
  const missing = migrations.slice(applied.length)
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ file }) => file)
}

function checkApplied(row: { number: number; sha256: string }, migrations: readonly Migration[]): void {
  const known = migrations[row.number - 1]
  if (known === undefined) throw failure('KS-LEDGER-NEWER', { database: row.number, known: migrations.length })
  if (known.sha256 !== row.sha256) {
    throw failure('KS-LEDGER-MIGRATION-CHANGED', { file: known.file, applied: row.sha256.slice(0, 12), found: known.sha256.slice(0, 12) })
  }
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into migrations (number, file, sha256) values ($1, $2, $3)', [migration.number, migration.file, migration.sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw failure('KS-LEDGER-MIGRATION-FAILED', { file: migration.file, reason: (cause as Error).message }, cause)
  }
}
