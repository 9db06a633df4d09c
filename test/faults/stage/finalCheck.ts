import type { Bus } from '../../../bus/port.ts'
import { render, type Problem } from '../../../errors/failure.ts'
import type { Connection } from '../../../ledger/query.ts'
import { intakeTopics } from '../../../schemas/topics.ts'
import type { JudgedFlow } from '../../../simulator/judge/flows.ts'
import { judge } from '../../../simulator/judge/judge.ts'
import { judgeOrder } from '../../../simulator/judge/order.ts'
import type { PlannedMonth } from '../../../simulator/shop/planMonth.ts'
import { unfinishedWork } from './unfinishedWork.ts'

/** What is checked when everything is at rest and the receivers still run. */
export interface Outcome {
  readonly on: Connection
  readonly bus: Pick<Bus, 'progress'>
  /** What the shop published, and its own book of what should have come of it. */
  readonly month: Pick<PlannedMonth, 'records' | 'book'>
  /** The receivers' own stores. */
  readonly root: string
  readonly flows: readonly JudgedFlow[]
}

/**
 * Everything that is wrong after a fault, in words: each record of the bus is in the ledger exactly once or in quarantine with
 * a reason, each document had exactly one effect at each of its receivers, in its story's order, and nothing is still claimed.
 */
export async function finalCheck({ on, bus, month, ...stores }: Outcome): Promise<readonly string[]> {
  const trial = { ...stores, book: month.book }
  const unfinished = await unfinishedWork(on, bus)
  return [
    ...(unfinished === undefined ? [] : [`not at rest: ${unfinished}`]),
    ...(await recordsTakenInWrong(on, bus)),
    ...(await eventsMissing(on, month)),
    ...(await stillClaimed(on)),
    ...judge(trial).differences.map((each) => render(each)),
    ...judgeOrder(trial).map((each) => render(each)),
  ]
}

/** By position: every record of the shop's topics is an event, a repeat of one, or in quarantine. */
async function recordsTakenInWrong(on: Connection, bus: Pick<Bus, 'progress'>): Promise<readonly string[]> {
  const { rows } = await on.query<{ place: string; times: string }>(`
    select topic || '/' || partition || ' ' || log_offset as place, count(*) as times from (
      select topic, partition, log_offset from events
      union all select topic, partition, log_offset from repeats
      union all select topic, partition, log_offset from quarantine where state <> 'replayed') as taken
    group by topic, partition, log_offset`)
  const times = new Map(rows.map((row) => [row.place, Number(row.times)]))
  const wrong: string[] = []
  for (const { topic, partition, logEnd } of await bus.progress('nobody', intakeTopics)) {
    for (let offset = 0n; offset < logEnd; offset += 1n) {
      const place = `${topic}/${partition} ${offset}`
      const found = times.get(place) ?? 0
      times.delete(place)
      if (found !== 1) wrong.push(`the record at ${place} is ${found} times in the ledger`)
    }
  }
  return [...wrong, ...[...times.keys()].map((place) => `the ledger has a record at ${place}, and the bus has not`)]
}

/** By identity: what the shop published is what the ledger has, either as an event or in quarantine with a reason. */
async function eventsMissing(on: Connection, { records }: Outcome['month']): Promise<readonly string[]> {
  const { rows } = await on.query<{ key: string; quarantined: boolean; problem: Problem | null }>(`
    select source || ' ' || event_id as key, false as quarantined, null as problem from events
    union all select (headers ->> 'ce_source') || ' ' || (headers ->> 'ce_id'), true, problem from quarantine join quarantine_bodies using (quarantine_no) where state <> 'replayed'`)
  const published = new Set(records.map(({ headers }) => `${headers['ce_source']} ${headers['ce_id']}`))
  const kept = new Set(rows.map(({ key }) => key))
  const both = [...Map.groupBy(rows, ({ key }) => key)].filter(([, places]) => new Set(places.map(({ quarantined }) => quarantined)).size > 1)
  return [
    ...[...published].filter((key) => !kept.has(key)).map((key) => `the event ${key} was published and is not in the ledger`),
    ...[...kept].filter((key) => !published.has(key)).map((key) => `the event ${key} is in the ledger and was not published`),
    ...both.map(([key]) => `the event ${key} is in the ledger and in quarantine too`),
    ...rows.filter(({ quarantined, problem }) => quarantined && problem?.code === undefined).map(({ key }) => `the record ${key} is in quarantine without a reason`),
  ]
}

async function stillClaimed(on: Connection): Promise<readonly string[]> {
  const { rows } = await on.query<{ id: string; state: string }>(`
    select id, state from deliveries where state = 'sending' or token is not null or lease_until is not null`)
  return rows.map(({ id, state }) => `the delivery ${id} is still claimed (${state})`)
}
