import type { Pool, PoolClient } from 'pg'
import { wakeChannel } from '../ledger/wakeChannel.ts'
import { wakeNames, type Wakes } from '../pipelines/wake.ts'

const retry_ms = 1000

/**
 * Passes on what other processes say through the ledger, such as the command line after a release. A connection that is lost is
 * opened again; everybody looks for work then, because nobody knows what was said in between.
 */
export async function listenForWakes(pool: Pool, wakes: Wakes): Promise<{ stop(): void }> {
  let stopped = false
  let client: PoolClient | undefined
  let retry: NodeJS.Timeout | undefined
  const open = async (): Promise<void> => {
    const opened = await pool.connect()
    if (stopped) return opened.release(true)
    client = opened
    opened.on('error', () => undefined)
    opened.once('end', lost)
    opened.on('notification', ({ payload }) => { if (payload !== undefined) wakes.wake(payload) })
    await opened.query(`listen ${wakeChannel}`)
  }
  const lost = (): void => {
    client?.off('end', lost)
    client?.release(true)
    client = undefined
    clearTimeout(retry)
    if (!stopped) retry = setTimeout(() => void open().then(() => wakes.wake(wakeNames.everybody), lost), retry_ms)
  }
  await open()
  return {
    stop() {
      stopped = true
      clearTimeout(retry)
      client?.off('end', lost)
      client?.release(true)
    },
  }
}
