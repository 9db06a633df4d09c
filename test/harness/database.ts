import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openEmbedded } from '../../ledger/embedded/openEmbedded.ts'
import { migrate, readMigrations, migrationsFolder } from '../../ledger/migrate.ts'

/** A migrated, empty ledger database of one test file's own. */
export interface TestDatabase {
  readonly pool: pg.Pool
  /** For other processes that shall use the same database (as DATABASE_URL). */
  readonly url: string
  /** Ends the pool, fails if a connection is still there after a while, and removes the database. */
  drop(patience_ms?: number): Promise<void>
}

/** On a busy machine the server's side of a connection that was ended may live on for seconds. */
const usualPatience_ms = 15_000

/** One template is made at a time. */
const templateLock = 701_900

/**
 * Makes a database for a test file, cloned from a migrated template: call it in `beforeAll` and `drop()` in `afterAll`.
 * The server is the run's own embedded one, or the one that TEST_DATABASE_URL names.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await openServer()
  try {
    const name = `test_${randomUUID().replaceAll('-', '')}`
    const template = await migratedTemplate(server.url)
    await withClient(server.url, (client) => client.query(`create database ${name} template ${template}`))
    const url = inDatabase(server.url, name)
    const pool = new pg.Pool({ connectionString: url, application_name: `test pool of process ${process.pid}` })
    return { pool, url, drop: (patience_ms = usualPatience_ms) => drop(pool, server, name, patience_ms) }
  } catch (cause) {
    await server.leave()
    throw cause
  }
}

interface Server {
  readonly url: string
  leave(): Promise<void>
}

async function openServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, leave: async () => undefined }
  return openEmbedded({ folder: inject('databaseFolder'), role: 'guest', application: 'test' })
}

/** The template's name holds the migrations' hash, so that a server that outlives a run never serves a stale one. */
async function migratedTemplate(serverUrl: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(readMigrations(migrationsFolder).map(({ sha256 }) => sha256)))
  const name = `template_${hash.digest('hex').slice(0, 16)}`
  await withClient(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await client.query(`create database ${unfinished}`)
    const pool = new pg.Pool({ connectionString: inDatabase(serverUrl, unfinished), max: 1 })
    try {
      await migrate(pool)
    } finally {
      await pool.end()
    }
    await client.query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}

async function drop(pool: pg.Pool, server: Server, name: string, patience_ms: number): Promise<void> {
  const held = pool.totalCount - pool.idleCount
  const leaks: string[] = held > 0 ? [`${held} client(s) of the pool were not released`] : []
  if (held === 0) await pool.end()
  await withClient(server.url, async (client) => {
    leaks.push(...(await connectionsTo(client, name, patience_ms)))
    await client.query(`drop database ${name} with (force)`)
  })
  await server.leave()
  if (leaks.length > 0) throw new Error(`Leaked database connections:\n${leaks.join('\n')}`)
}

/** The connections that do not end within the time. */
async function connectionsTo(client: pg.Client, name: string, patience_ms: number): Promise<string[]> {
  const deadline = performance.now() + patience_ms
  for (;;) {
    const { rows } = await client.query<{ leak: string }>(
      `select format('%s, %s, last query: %s', application_name, state, query) as leak from pg_stat_activity
        where datname = $1 and backend_type = 'client backend'`,
      [name],
    )
    if (rows.length === 0 || performance.now() > deadline) return rows.map(({ leak }) => leak)
    await client.query('select pg_sleep(0.01)')
  }
}

async function withClient<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'test harness' })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function inDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
