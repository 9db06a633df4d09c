import type { Pool } from 'pg'
import { inTransaction } from '../transaction.ts'
import { query, run, timestamp } from '../query.ts'

/** How many deliveries of a lane are in a state, and since when the oldest is planned; of those that wait for answers it is not told. */
export interface LaneDepth {
  readonly lane: string
  readonly state: string
  readonly deliveries: number
  readonly oldest_ms: number | null
}

/** Something else that is open. `breaker`: 1 while open, 2 while the lane is held. */
export interface OpenThing {
  readonly gauge: 'parked' | 'parked due' | 'quarantine' | 'unreadable' | 'alarm' | 'outbox' | 'breaker'
  readonly name: string
  readonly number: number
  readonly oldest_ms: number | null
}

const queries = {
  deliveries: query<{ lane: string; state: string; deliveries: number; oldest: number | null }>('gauge-deliveries'),
  others: query<{ gauge: OpenThing['gauge']; name: string; number: number; oldest: number | null }>('gauge-others'),
}

/**
 * Everything that stands open in the ledger. A statement that takes longer than `longest_ms` is given up, so that looking does no harm.
 */
export function readGauges(pool: Pool, now_ms: number, longest_ms: number): Promise<{ readonly depths: readonly LaneDepth[]; readonly open: readonly OpenThing[] }> {
  return inTransaction(pool, async (client) => {
    await client.query(`set local statement_timeout = ${longest_ms}`)
    const depths = await run(client, queries.deliveries)
    const open = await run(client, queries.others, [timestamp(now_ms)])
    return {
      depths: depths.map(({ oldest, ...depth }) => ({ ...depth, oldest_ms: oldest })),
      open: open.map(({ oldest, ...thing }) => ({ ...thing, oldest_ms: oldest })),
    }
  })
}
