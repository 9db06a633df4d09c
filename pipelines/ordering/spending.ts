import type { CalendarDate } from '../../base/dates.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import { findOrderedAmounts, sumOrderedAmounts } from '../../ledger/orderedAmounts.ts'
import type { Connection } from '../../ledger/query.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { OrderingRules } from '../../mappings/range/judgeOrder.ts'
import { Spending, type Ordered } from '../../mappings/range/limits.ts'

/** An order that is to be judged. */
export interface Wanted {
  readonly story: string
  readonly day: CalendarDate
}

/** What a profile lets its units order. */
export function orderingRules({ profile, range }: LoadedProfile): OrderingRules {
  return { range, units: profile.ordering.units, limits: profile.ordering.limits }
}

/** Whether a profile limits what several orders add up to, so that each must be judged after the one before it. */
export function addsUp({ profile }: LoadedProfile): boolean {
  return profile.ordering.limits.some(({ per }) => per !== 'order')
}

/** Stands for all orders of a municipality where its stories are locked. */
export function ordersOf(municipality: string): string {
  return `orders of ${municipality}`
}

/** What was ordered before, as far as these orders are limited by it. The caller has locked `ordersOf` the municipality where its orders add up. */
export async function spendingAround(on: Connection, profile: LoadedProfile, wanted: readonly Wanted[]): Promise<Spending> {
  if (wanted.length === 0 || !addsUp(profile)) return new Spending()
  const { municipality } = profile.profile
  const days = wanted.map(({ day }) => day).sort()
  const stories = [...new Set(wanted.map(({ story }) => story))]
  const span = { from: `${days[0]?.slice(0, 4)}-01-01`, until: `${days.at(-1)?.slice(0, 4)}-12-31` }
  const others = await sumOrderedAmounts(on, municipality, span, stories)
  const own = await findOrderedAmounts(on, municipality, stories)
  return new Spending(others.map(orderedIn), own.map((row) => [row.story, orderedIn(row)]))
}

function orderedIn({ unit, day, amount }: { readonly unit: string | null; readonly day: CalendarDate; readonly amount: string }): Ordered {
  return { unit: unit ?? undefined, day, amount: Decimal.of(amount) }
}
