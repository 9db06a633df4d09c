import type { Bus } from '../../../bus/port.ts'
import type { Connection } from '../../../ledger/query.ts'
import { intakeTopics } from '../../../schemas/topics.ts'

/** What is still on its way, in words; undefined where everything is at rest, and no service has a lane or an account's place for itself. */
export async function unfinishedWork(on: Connection, bus: Pick<Bus, 'progress'>): Promise<string | undefined> {
  const { rows: [row] } = await on.query<{ moving: number; untold: number; heard: number; held: number; undecoded: number; taken_in: number; states: string | null }>(`
    select
      (select count(*)::integer from deliveries where state in ('planned', 'rendered', 'sending', 'retrying', 'unknown')) as moving,
      (select string_agg(distinct state, ', ') from deliveries) as states,
      (select count(*)::integer from outbox where published_at is null) as untold,
      (select count(*)::integer from inbound where state = 'received') as heard,
      (select count(*)::integer from quarantine where undecoded and state = 'open') as undecoded,
      (select count(*) from lanes where sender_until > clock_timestamp())::integer
        + (select count(*) from account_places where token is not null and until > clock_timestamp())::integer as held,
      (select sum(next_offset)::integer from positions) as taken_in`)
  if (row === undefined || row.moving > 0 || row.untold > 0 || row.heard > 0 || row.held > 0 || row.undecoded > 0) return JSON.stringify(row)
  const onTheBus = await recordsOf(bus, intakeTopics)
  return row.taken_in === onTheBus ? undefined : `${row.taken_in} of ${onTheBus} records are taken in`
}

async function recordsOf(bus: Pick<Bus, 'progress'>, topics: readonly string[]): Promise<number> {
  return Number((await bus.progress('nobody', topics)).reduce((sum, { logEnd }) => sum + logEnd, 0n))
}
