import type { Pool } from 'pg'
import type { PartitionProgress } from '../../bus/port.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { logName, movePosition, readPositions } from '../../ledger/positions.ts'
import { inTransaction } from '../../ledger/transaction.ts'

/** Where to begin with a partition, and what is strange about its log. */
export interface Start {
  readonly from: bigint
  /** Records that were never taken in have been deleted from the log, or the log is another than before. */
  readonly finding?: { readonly is: 'records gone' | 'recreated'; readonly problem: Problem }
}

/**
 * Decides where to begin: the ledger's position counts, not the group's. The last record that was taken in is read once more
 * where it is still there, so that its identity can be compared: a topic that was made anew may have grown beyond the position.
 *
 * @param otherRecord what that comparison showed, where another record lay there
 */
export function decideStart({ topic, partition, logStart, logEnd }: PartitionProgress, nextOffset: bigint | undefined, otherRecord: string | undefined): Start {
  if (nextOffset === undefined) return { from: logStart }
  const seen = logEnd < nextOffset ? `it ends at offset ${logEnd}, and everything before offset ${nextOffset} has been taken in` : otherRecord
  if (seen !== undefined) return { from: logStart, finding: { is: 'recreated', problem: problem('KS-BUS-TOPIC-RECREATED', { topic, partition, seen }) } }
  if (logStart > nextOffset) return { from: logStart, finding: { is: 'records gone', problem: problem('KS-BUS-RECORDS-GONE', { topic, partition, first: Number(nextOffset), last: Number(logStart) - 1 }) } }
  return { from: nextOffset > logStart ? nextOffset - 1n : nextOffset }
}

/** What the ledger says at an assignment: one entry for each partition. */
export interface Placed {
  readonly from: bigint
  /** The life of the log that is read from now on. */
  readonly generation: number
}

/**
 * Decides for one partition, raises the alarm for what was found, and moves the ledger's position then, so that it is found once. The
 * beginning of a log that is read for the first time is kept too: what leaves it from now on has left it unread.
 */
export async function place(pool: Pool, assigned: PartitionProgress, otherRecord: string | undefined, now_ms: number): Promise<Placed> {
  const { topic, partition } = assigned
  return inTransaction(pool, async (client) => {
    const reached = (await readPositions(client, [topic])).find((each) => each.partition === partition)
    const next = reached && BigInt(reached.nextOffset)
    const { from, finding } = decideStart(assigned, next, otherRecord)
    const generation = (reached?.generation ?? 1) + (finding?.is === 'recreated' ? 1 : 0)
    if (reached !== undefined && finding === undefined) return { from, generation }
    if (finding !== undefined) await openAlarm(client, `${logName(topic, generation)}/${partition} at ${from}`, finding.problem, now_ms)
    await movePosition(client, topic, partition, generation, Number(from))
    return { from, generation }
  })
}
