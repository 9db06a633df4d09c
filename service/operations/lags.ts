import type { Pool } from 'pg'
import type { Bus } from '../../bus/port.ts'
import { readPositions } from '../../ledger/positions.ts'
import { shopTopics } from '../../pipelines/intake/intake.ts'

/** How many records of a partition are not in the ledger yet. */
export interface Lag {
  readonly topic: string
  readonly partition: number
  readonly records: number
}

/** The lag of every partition of the shop's topics. Rejects where ledger or bus does not answer. */
export async function readLags(pool: Pool, bus: Bus): Promise<readonly Lag[]> {
  const positions = new Map((await readPositions(pool, shopTopics)).map(({ topic, partition, nextOffset }) => [`${topic} ${partition}`, nextOffset]))
  const ends = await Promise.all(shopTopics.map(async (topic) => (await bus.endOffsets(topic)).map((end) => ({ topic, ...end }))))
  return ends.flat().map(({ topic, partition, offset }) => ({ topic, partition, records: Math.max(0, Number(offset) - (positions.get(`${topic} ${partition}`) ?? 0)) }))
}
