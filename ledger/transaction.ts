import type { Pool, PoolClient } from 'pg'
import { fromServer, LedgerAway } from './away.ts'

/**
 * Runs the work in one transaction: committed if it resolves, rolled back if it rejects. Where the server is away the connection
 * is given up; the server undoes what it has of the transaction.
 */
export async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await fromServer(pool.connect())
  let broken: Error | undefined
  try {
    await fromServer(client.query('begin'))
    const result = await work(client)
    await fromServer(client.query('commit'))
    return result
  } catch (error) {
    if (error instanceof LedgerAway) broken = error
    else await client.query('rollback').catch((cause: Error) => { broken = cause })
    throw error
  } finally {
    client.release(broken)
  }
}
