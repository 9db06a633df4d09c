import type { Pool } from 'pg'
import type { Bus, PartitionProgress, TopicPartition } from '../../bus/port.ts'
import { problem } from '../../errors/failure.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { logName, readPositions } from '../../ledger/positions.ts'
import { holdSending, noteRestored } from '../../ledger/restore.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { intakeTopics } from '../../schemas/topics.ts'

/** A partition of which the group has committed more than the ledger has: the ledger is older, say from a backup. */
export interface BehindPartition extends TopicPartition {
  /** The offset that the ledger takes in next. */
  readonly ledger: bigint
  /** The offset that the group had committed to read next. */
  readonly committed: bigint
}

/** Where the ledger is behind what the group has committed of this log. */
export function behindOf({ topic, partition, logStart, logEnd, committed }: PartitionProgress, nextOffset: bigint | undefined): BehindPartition | undefined {
  const ledger = nextOffset ?? logStart
  return committed !== undefined && committed > ledger && committed <= logEnd ? { topic, partition, ledger, committed } : undefined
}

/**
 * Looks whether the ledger comes from a backup, and holds all sending then: nobody knows what was sent after it was made. The records are
 * taken in again and their documents made; receivers that can be asked are asked; nothing is sent before a person resumes.
 * Call it before anything is taken in or sent. Rejects where the bus does not answer.
 */
export async function holdIfRestored(pool: Pool, bus: Pick<Bus, 'progress'>, group: string, now_ms: number): Promise<void> {
  const [progress, positions] = [await bus.progress(group, intakeTopics), await readPositions(pool, intakeTopics)]
  const behind = progress.flatMap((each) => {
    const reached = positions.find(({ topic, partition }) => topic === each.topic && partition === each.partition)
    const behind = behindOf(each, reached && BigInt(reached.nextOffset))
    return behind === undefined ? [] : { ...behind, topic: logName(each.topic, reached?.generation ?? 1) }
  })
  await hold(pool, behind, now_ms)
}

/** Finding the same gap again changes nothing. */
async function hold(pool: Pool, partitions: readonly BehindPartition[], now_ms: number): Promise<void> {
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
