import type { Pool, PoolClient } from 'pg'
import { wakeChannel } from '../ledger/wakeChannel.ts'
import { wakeNames, type Wakes } from '../pipelines/wake.ts'

const retry_ms = 1000
/** A connection on which nothing is ever said may be dead for long without anybody noticing. */
const usualHeartbeat_ms = 30_000

/**
 * Passes on what other processes say through the ledger, such as the command line after a release. A connection that is lost is
 * opened again; everybody looks for work then, because nobody knows what was said in between.
 */
export async function listenForWakes(pool: Pool, wakes: Wakes, heartbeat_ms = usualHeartbeat_ms): Promise<{ stop(): void }> {
  let stopped = false
  let client: PoolClient | undefined
  let retry: NodeJS.Timeout | undefined
  let heartbeat: NodeJS.Timeout | undefined
  const open = async (): Promise<void> => {
    const opened = await pool.connect()
    if (stopped) return opened.release(true)
    client = opened
    opened.on('error', () => undefined)
    opened.once('end', lost)
    opened.on('notification', ({ payload }) => { if (payload !== undefined) wakes.wake(payload) })
    await opened.query(`listen ${wakeChannel}`)
    beat(opened)
  }
  const beat = (on: PoolClient): void => {
    if (client === on) heartbeat = setTimeout(() => void on.query('select').then(() => beat(on), lost), heartbeat_ms).unref()
  }
  const giveUp = (): void => {
    clearTimeout(heartbeat)
    clearTimeout(retry)
    client?.off('end', lost)
    client?.release(true)
    client = undefined
  }
  const lost = (): void => {
    giveUp()
    if (!stopped) retry = setTimeout(() => void open().then(() => wakes.wake(wakeNames.everybody), lost), retry_ms)
  }
  await open()
  return {
    stop() {
      stopped = true
      giveUp()
    },
  }
}
