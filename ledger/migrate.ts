import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client, Pool } from 'pg'
import { advisoryLocks } from '../base/advisoryLocks.ts'
import { failure } from '../errors/failure.ts'
import { phrase, said } from '../errors/words/words.ts'
import { unhurried } from './unhurried.ts'

/** The ledger's own migrations. */
export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

/** One numbered SQL file. */
export interface Migration {
  readonly number: number
  readonly file: string
  readonly sql: string
  readonly sha256: string
  /** Programs that know this migration or a later one may run beside the database that had this one. */
  readonly runsWith: number
}

/** What a database keeps of a migration that it had. */
interface Applied {
  readonly number: number
  readonly sha256: string
  readonly runs_with: number | null
}

/**
 * Brings a database to the newest migration. Each file runs in a transaction of its own together with its record; a second
 * migrator waits for the first, however long that takes, and then finds nothing to do. A database of a newer version is left as it is, if all that is
 * new in it says that this version may run beside it.
 *
 * @returns the files applied by this call, in order
 * @throws Failure KS-LEDGER-MIGRATION-NAME, KS-LEDGER-MIGRATION-CHANGED, KS-LEDGER-NEWER, KS-LEDGER-MIGRATION-FAILED
 */
export async function migrate(pool: Pool, folder: string = migrationsFolder): Promise<readonly string[]> {
  const migrations = readMigrations(folder)
  return unhurried(pool, async (client) => {
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.migration])
    return applyMissing(client, migrations)
  })
}

/**
 * Checks that a database has had every migration that this version knows, without applying any.
 *
 * @throws Failure KS-LEDGER-BEHIND, KS-LEDGER-NEWER
 */
export async function checkMigrated(pool: Pool, database: string, folder: string = migrationsFolder): Promise<void> {
  const migrations = readMigrations(folder)
  const needed = migrations.at(-1)?.number ?? 0
  const { rows: [found] } = await pool.query<{ there: boolean }>(`select to_regclass('migrations') is not null as there`)
  const applied = found?.there === true ? await readApplied(pool) : []
  const has = applied.at(-1)?.number ?? 0
  if (has < needed) throw failure('KS-LEDGER-BEHIND', { database, applied: has, needed })
  for (const row of applied) checkApplied(row, migrations)
}

/**
 * Reads a folder of migrations. The first line of one says which programs may run beside it: "-- Programs from 002 on may run
 * beside this."; without it only those that know it.
 *
 * @throws Failure KS-LEDGER-MIGRATION-NAME for a name that is not NNN-name.sql, or a number used twice
 */
export function readMigrations(folder: string): readonly Migration[] {
  let last = 0
  return readdirSync(folder).sort().map((file) => {
    const number = Number(/^(\d{3})-[a-z0-9-]+\.sql$/.exec(file)?.[1])
    if (Number.isNaN(number)) throw failure('KS-LEDGER-MIGRATION-NAME', { file, reason: phrase('this is not NNN-name.sql') })
    if (number <= last) throw failure('KS-LEDGER-MIGRATION-NAME', { file, reason: phrase('a number above {last} comes here', { last }) })
    last = number
    const sql = readFileSync(join(folder, file), 'utf8')
    return { number, file, sql, sha256: createHash('sha256').update(sql).digest('hex'), runsWith: Number(/^-- Programs from (\d{3}) on may run beside this\.\n/.exec(sql)?.[1] ?? number) }
  })
}

async function applyMissing(client: Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query(`create table if not exists migrations (
    number integer primary key, file text not null, sha256 text not null, applied_at timestamptz not null default now())`)
  await client.query('alter table migrations add column if not exists runs_with integer')
  const applied = await readApplied(client)
  for (const row of applied) checkApplied(row, migrations)
  const missing = migrations.filter(({ number }) => !applied.some((row) => row.number === number))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ file }) => file)
}

async function readApplied(on: Pool | Client): Promise<readonly Applied[]> {
  return (await on.query<Applied>(`select number, sha256, (to_jsonb(m) ->> 'runs_with')::integer as runs_with from migrations m order by number`)).rows
}

function checkApplied(row: Applied, migrations: readonly Migration[]): void {
  const known = migrations.find(({ number }) => number === row.number)
  if (known === undefined) {
    const newest = migrations.at(-1)?.number ?? 0
    if ((row.runs_with ?? row.number) <= newest) return
    throw failure('KS-LEDGER-NEWER', { database: row.number, known: newest })
  }
  if (known.sha256 !== row.sha256) {
    throw failure('KS-LEDGER-MIGRATION-CHANGED', { file: known.file, applied: row.sha256.slice(0, 12), found: known.sha256.slice(0, 12) })
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into migrations (number, file, sha256, runs_with) values ($1, $2, $3, $4)', [migration.number, migration.file, migration.sha256, migration.runsWith])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw failure('KS-LEDGER-MIGRATION-FAILED', { file: migration.file, reason: said((cause as Error).message) }, cause)
  }
}
