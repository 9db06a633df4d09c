import { mkdirSync } from 'node:fs'
import pg from 'pg'
import type { Pool } from 'pg'
import { createEmbeddedBus } from '../../../bus/embedded/bus.ts'
import { createKafkaBus } from '../../../bus/kafka/bus.ts'
import type { Bus } from '../../../bus/port.ts'
import { openLedgerDatabase } from '../../../ledger/connect.ts'
import { migrate } from '../../../ledger/migrate.ts'
import { topics } from '../../../schemas/topics.ts'
import { createTestDatabase } from '../../harness/database.ts'

/** A part of the stage that services are told of by environment variables. */
interface Part {
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Where the ledger lies, and our own way to it. */
export interface StageLedger extends Part {
  readonly pool: Pool
}

/** Where the events lie, and the shop's way to them. */
export interface StageBus extends Part {
  readonly bus: Bus
}

const partitions = 2

/** The PostgreSQL that the service brings along; only one service at a time can use it. */
export async function embeddedLedger(folder: string): Promise<StageLedger> {
  mkdirSync(folder)
  const { pool, close } = await openLedgerDatabase({ databaseUrl: '', folder, role: 'guest', application: 'stage' })
  await migrate(pool)
  return { pool, environment: { DATABASE_URL: '', KUNTASILTA_DATA: folder }, close }
}

/** A database of its own on the run's server. */
export async function databaseLedger(): Promise<StageLedger> {
  const { pool, url, drop } = await createTestDatabase()
  return { pool, environment: { DATABASE_URL: url }, close: drop }
}

/** The database that we reach at one address and the services at another, such as a proxy's. To them it is away after the time-out. */
export async function ledgerAt(ours: string, theirs = ours, timeout_ms?: number): Promise<StageLedger> {
  const pool = new pg.Pool({ connectionString: ours, application_name: 'stage' })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  await migrate(pool)
  return { pool, environment: { DATABASE_URL: theirs, ...(timeout_ms !== undefined && { KUNTASILTA_DATABASE_TIMEOUT_MS: String(timeout_ms) }) }, close: () => pool.end() }
}

/** The bus in the ledger's database. */
export async function embeddedBus({ pool }: StageLedger): Promise<StageBus> {
  const bus = await createEmbeddedBus(pool, { topics: Object.keys(topics).map((name) => ({ name, partitions })) })
  return { bus, environment: { KUNTASILTA_PARTITIONS: String(partitions) }, close: () => bus.close() }
}

/** Kafka counts the age of a record from its own time, and the shop's month lies in the past. */
const retention_ms = 10 * 365 * 86_400_000

/** Kafka at this address; the shop makes the topics. A service that is silent for longer than the time-out loses its partitions. */
export async function kafkaBus(address: string, sessionTimeout_ms = 5_000): Promise<StageBus> {
  const bus = await createKafkaBus({
    brokers: [address], clientId: 'shop', topics: Object.keys(topics).map((name) => ({ name })),
    createTopics: { partitions, replication: 1, retention_ms }, log: () => undefined,
  })
  return { bus, environment: { KAFKA_BROKERS: address, KAFKA_SESSION_TIMEOUT_MS: String(sessionTimeout_ms) }, close: () => bus.close() }
}
