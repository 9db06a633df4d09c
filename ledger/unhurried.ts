import pg from 'pg'
import type { Client, Pool } from 'pg'

/**
 * Works over a connection of its own whose statements may take as long as they need: for migrations and whatever else goes
 * through whole tables. A server that is gone still ends it, by TCP's keep-alive.
 */
export async function unhurried<Result>(pool: Pool, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ ...pool.options, statement_timeout: false, query_timeout: 0 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
