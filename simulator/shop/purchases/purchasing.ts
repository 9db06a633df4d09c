import type { Profile } from '../../../connectors/profile/schema.ts'
import { simulatedMonth } from '../calendar.ts'
import type { ShopOrder } from '../order.ts'

/** How a municipality orders in a purchasing system of its own. */
export interface Purchasing {
  /** Where its people book what they received of such an order: in that system, where it tells us of it, else in the shop. */
  readonly receivedBy: Exclude<ShopOrder['receivedBy'], 'nobody'>
}

/** The municipalities whose purchasing systems send us orders in the month that the shop plays, by their folders' names. */
export function purchasingOf(profiles: Iterable<Profile>): ReadonlyMap<string, Purchasing> {
  const firstDay = `${simulatedMonth}-01`
  return new Map([...profiles].flatMap(({ municipality, receives }) => {
    const flows = receives.filter(({ from, until }) => from <= firstDay && until === undefined)
    const ordering = flows.find(({ documents }) => documents.includes('purchaseOrder'))
    if (ordering === undefined) return []
    const tellsReceipts = flows.some(({ system, documents }) => system === ordering.system && documents.includes('receipt'))
    return [[municipality, { receivedBy: tellsReceipts ? 'system' : 'unit' }] as const]
  }))
}
