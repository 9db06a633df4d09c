import { wakeService } from '../../ledger/actions/act.ts'
import { lockStories } from '../../ledger/events.ts'
import { numberOrders as keepNumbers, type NumberedOrder } from '../../ledger/orders.ts'
import type { Connection } from '../../ledger/query.ts'
import type { Profiles } from '../profiles.ts'
import { wakeNames } from '../wake.ts'
import { purchaseStoryOf } from '../ordering/purchaseStory.ts'
import { awaited } from './plan.ts'
import { wakeWaiting } from './wakeWaiting.ts'

/**
 * Keeps the numbers that a municipality gave to orders, and lets go the invoices that waited for them, in the caller's transaction,
 * which has locked no delivery yet. Gives the seller's numbers of the orders that are known.
 */
export async function numberOrders(on: Connection, orders: readonly NumberedOrder[], profiles: Profiles, now_ms: number): Promise<readonly string[]> {
  if (orders.length === 0) return []
  await lockStories(on, orders.flatMap(lockedForNumber))
  const known = await keepNumbers(on, orders)
  const lanes = await wakeWaiting(on, orders.flatMap((each) => [awaited.buyersNumber(each.municipality, each.sellersNumber), awaited.purchaseOrder(each.municipality, each.buyersNumber)]), profiles, now_ms)
  await wakeService(on, lanes.map((lane) => wakeNames.render(lane)))
  return known
}

/** What is locked to give an order its buyer's number. */
export function lockedForNumber({ municipality, sellersNumber, buyersNumber }: NumberedOrder): readonly string[] {
  return [awaited.order(municipality, sellersNumber), purchaseStoryOf(municipality, buyersNumber)]
}
