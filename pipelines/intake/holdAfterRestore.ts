import type { Pool } from 'pg'
import { problem } from '../../errors/failure.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { holdSending, noteRestored } from '../../ledger/restore.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { BehindPartition } from './startingPositions.ts'

/**
 * Holds all sending, because the ledger does not know what it sent after the backup. The records are taken in again and their
 * documents made; receivers that can be asked are asked; nothing is sent before a person resumes. Finding the same gap again
 * changes nothing.
 */
export async function holdAfterRestore(pool: Pool, partitions: readonly BehindPartition[], now_ms: number): Promise<void> {
  if (partitions.length === 0) return
  await inTransaction(pool, async (client) => {
    const lost = partitions.map(({ topic, partition, ledger, committed }) => ({ topic, partition, from: ledger, until: committed }))
    if (!await noteRestored(client, lost, now_ms)) return
    const gaps = partitions.map(({ topic, partition, ledger, committed }) => `${topic}/${partition} from ${ledger} to ${committed - 1n}`).join(', ')
    const why = problem('KS-LEDGER-RESTORED', { gaps })
    await holdSending(client, why, now_ms)
    await openAlarm(client, 'ledger', why, now_ms)
  })
}
