import type { Pool } from 'pg'
import type { Bus } from '../../bus/port.ts'
import { readPositions } from '../../ledger/positions.ts'
import { intakeTopics } from '../../schemas/topics.ts'

/** How many records of a partition are not in the ledger yet. */
export interface Lag {
  readonly topic: string
  readonly partition: number
  readonly records: number
}

/**
 * The lag of every partition of the shop's topics, as a consumer of this group reads them: of what lies there still. Rejects where
 * ledger or bus does not answer.
 */
export async function readLags(pool: Pool, bus: Pick<Bus, 'progress'>, group: string): Promise<readonly Lag[]> {
  const positions = new Map((await readPositions(pool, intakeTopics)).map(({ topic, partition, nextOffset }) => [`${topic} ${partition}`, nextOffset]))
  return (await bus.progress(group, intakeTopics)).map(({ topic, partition, logStart, logEnd }) => {
    const next = Math.max(positions.get(`${topic} ${partition}`) ?? 0, Number(logStart))
    return { topic, partition, records: Math.max(0, Number(logEnd) - next) }
  })
}
