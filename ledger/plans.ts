import type { Problem } from '../errors/failure.ts'
import type { DocumentKind } from '../mappings/formats/format.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** A delivery as intake plans it. */
export interface PlannedDelivery {
  readonly id: string
  readonly eventNo: number
  readonly municipality: string
  readonly system: string
  readonly story: string
  readonly documentKind: DocumentKind
  readonly documentNumber: string
  readonly flow: string
  readonly format: string
  readonly profileVersion: string
  readonly state: 'planned' | 'waiting' | 'parked' | 'not sent'
  readonly waitsFor: string | null
  readonly due_ms: number | null
  readonly deadline_ms: number
  readonly problem: Problem | null
  /** The delivery whose place it takes. */
  readonly replaces: string | null
}

const queries = {
  plan: query('plan-deliveries'),
  expire: query<{ id: string }>('expire-waiting'),
  look: query<{ due: number | null; held: boolean }>('look-at-waiting'),
}

/** Plans deliveries, each behind the unfinished ones of its story in its lane. Known ids are left as they are. */
export async function planDeliveries(on: Connection, deliveries: readonly PlannedDelivery[], at_ms: number): Promise<void> {
  await run(on, queries.plan, [
    ...columns(deliveries, 16, (each) => [
      each.id, each.eventNo, each.municipality, each.system, each.story, each.documentKind, each.documentNumber, each.flow,
      each.format, each.profileVersion, each.state, each.waitsFor, timestamp(each.due_ms), timestamp(each.deadline_ms), each.problem, each.replaces,
    ]),
    timestamp(at_ms),
  ])
}

/** Parks what waited longer than it may. */
export async function expireWaiting(on: Connection, at_ms: number): Promise<readonly string[]> {
  return (await run(on, queries.expire, [timestamp(at_ms)])).map((row) => row.id)
}

/** When the next waiting delivery has waited long enough, and whether an invoice is held until its goods are received. */
export async function lookAtWaiting(on: Connection): Promise<{ readonly due_ms: number | undefined; readonly held: boolean }> {
  const [row] = await run(on, queries.look)
  return { due_ms: row?.due ?? undefined, held: row?.held ?? false }
}
