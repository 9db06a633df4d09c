import type { Pool } from 'pg'
import type { Wakes } from '../pipelines/wake.ts'

const channel = 'kuntasilta_wake'

/** Passes on what other processes say through the ledger, such as the command line after a release. */
export async function listenForWakes(pool: Pool, wakes: Wakes): Promise<{ stop(): void }> {
  const client = await pool.connect()
  client.on('notification', ({ payload }) => { if (payload !== undefined) wakes.wake(payload) })
  await client.query(`listen ${channel}`)
  return {
    stop() {
      client.release(true)
    },
  }
}
