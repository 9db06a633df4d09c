import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Pool, PoolClient } from 'pg'
import { createEmbeddedBus } from '../../../bus/embedded/bus.ts'
import { publish } from '../../../bus/embedded/publish.ts'
import { Topics } from '../../../bus/embedded/topics.ts'
import { createTestDatabase } from '../../harness/database.ts'
import type { BusDriver } from '../../suites/bus/driver.ts'

const hangingConsumer = fileURLToPath(new URL('hangingConsumer.ts', import.meta.url))

/** The embedded bus on a test database, for the conformance suite. */
export async function openEmbeddedDriver(): Promise<BusDriver> {
  const database = await createTestDatabase()
  const { pool, url } = database
  return {
    open: (topics) => createEmbeddedBus(pool, { topics, retryPause_ms: 5, fallbackPoll_ms: 100 }),
    cutConnections: () => cutConsumers(pool),
    async hangElsewhere({ group, topic, partitions }) {
      const child = spawn(process.execPath, [hangingConsumer, url, group, topic, String(partitions)], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      return {
        async kill() {
          child.kill('SIGKILL')
          await once(child, 'exit')
        },
      }
    },
    async holdOpen(topic, records) {
      const topics = await Topics.open(pool, [topic])
      const client = await pool.connect()
      await client.query('begin')
      await publish(client, topics, records)
      return { commit: () => end(client, 'commit'), rollback: () => end(client, 'rollback') }
    },
    close: () => database.drop(),
  }
}

/** Cuts every consumer's connection to this database, which its advisory locks give away. */
export async function cutConsumers(pool: Pool): Promise<void> {
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity a
      where datname = current_database() and exists (select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and l.granted)`,
  )
}

async function end(client: PoolClient, how: 'commit' | 'rollback'): Promise<void> {
  await client.query(how)
  client.release()
}
