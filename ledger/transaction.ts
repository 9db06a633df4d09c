import type { Pool, PoolClient } from 'pg'

/** Runs the work in one transaction: committed if it resolves, rolled back if it rejects. */
export async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => { broken = cause })
    throw error
  } finally {
    client.release(broken)
  }
}
