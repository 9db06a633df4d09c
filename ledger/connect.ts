import pg from 'pg'
import { failure } from '../errors/failure.ts'
import { phrase, said } from '../errors/words/words.ts'
import { reasonOf } from './away.ts'
import { dataFolder } from './dataFolder.ts'
import { openEmbedded, type EmbeddedRole } from './embedded/openEmbedded.ts'

/** What opening the ledger's database needs. */
export interface LedgerDatabaseOptions {
  /** A PostgreSQL of one's own; default DATABASE_URL, and without it the embedded server. */
  readonly databaseUrl?: string | undefined
  /** The data folder of the embedded server; default as `dataFolder()` says. */
  readonly folder?: string | undefined
  readonly role: EmbeddedRole
  /** Shown in the server's list of connections. */
  readonly application: string
  /** Connections at most; default 10. */
  readonly connections?: number
  /** Longest time for one statement and for getting a connection, in milliseconds; default `defaultTimeout_ms`. */
  readonly timeout_ms?: number
  /** Whether a commit waits until it lies on the disk, so that it outlives the machine's failure; default true. Others than a demo need it. */
  readonly isDurable?: boolean
  /** Called once if the embedded server goes away while in use. */
  readonly onLost?: () => void
}

/** The ledger's database, open. */
export interface LedgerDatabase {
  readonly pool: pg.Pool
  /** For other processes that shall join; may hold a password, so never printed. */
  readonly url: string
  /** Where the data lies, for people: a folder, or the host and name of a database. */
  readonly where: string
  /** Ends all connections; the last user of an embedded server stops it. */
  close(): Promise<void>
}

/** Statements of the service take milliseconds, those that go over everything unfinished some seconds. */
export const defaultTimeout_ms = 30_000

const schemes = ['postgresql:', 'postgres:']

/**
 * Opens the ledger's database: the PostgreSQL that DATABASE_URL names, else the embedded one. Nothing is migrated.
 *
 * @throws Failure KS-LEDGER-URL, KS-LEDGER-CONNECT, and those of `openEmbedded`
 */
export async function openLedgerDatabase(options: LedgerDatabaseOptions): Promise<LedgerDatabase> {
  const databaseUrl = options.databaseUrl ?? process.env['DATABASE_URL']
  if (databaseUrl) return openGiven(databaseUrl, options)
  const folder = options.folder ?? dataFolder()
  const { role, application, onLost } = options
  const server = await openEmbedded({ folder, role, application, ...(onLost && { onLost }) })
  const pool = makePool(server.url, options)
  return {
    pool,
    url: server.url,
    where: folder,
    async close() {
      await pool.end()
      await server.stop()
    },
  }
}

async function openGiven(url: string, options: LedgerDatabaseOptions): Promise<LedgerDatabase> {
  const { protocol } = URL.parse(url) ?? {}
  if (!schemes.includes(protocol ?? '')) throw failure('KS-LEDGER-URL', { seen: protocol === undefined ? phrase('is no URL') : phrase('begins with {protocol}', { protocol }) })
  const where = withoutSecrets(url)
  const pool = makePool(url, options)
  try {
    await pool.query('select')
  } catch (cause) {
    await pool.end()
    throw failure('KS-LEDGER-CONNECT', { database: where, reason: said(reasonOf(cause)) }, cause)
  }
  return { pool, url, where, close: () => pool.end() }
}

/** A process that hangs in the middle of a transaction keeps others waiting no longer than this. */
const longestPause_ms = 30_000

/** A server that works ends a statement itself when its time is over; one that is silent for so much longer is away. */
const grace_ms = 1_000

/** An idle connection is asked about after so long. Node asks ten times, once a second. */
const keepAlive_ms = 10_000

/** A lost connection fails the query that uses it; between queries it must not bring the process down. */
function makePool(url: string, { application, connections = 10, timeout_ms = defaultTimeout_ms, isDurable = true }: LedgerDatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url, application_name: application, max: connections, idle_in_transaction_session_timeout: longestPause_ms,
    ...(!isDurable && { options: '-c synchronous_commit=off' }), connectionTimeoutMillis: timeout_ms, statement_timeout: timeout_ms, query_timeout: timeout_ms + grace_ms,
    keepAlive: true, keepAliveInitialDelayMillis: keepAlive_ms,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function withoutSecrets(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url)
    return `${searchParams.get('host') ?? host}${pathname}`
  } catch {
    return 'DATABASE_URL (not a URL)'
  }
}
