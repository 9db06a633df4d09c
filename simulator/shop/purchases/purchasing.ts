import type { Profile } from '../../../connectors/profile/schema.ts'
import { simulatedMonth } from '../calendar.ts'
import type { ShopOrder } from '../order.ts'

/** A purchasing system in which a municipality orders. */
export interface Purchasing {
  /** Its name in the profile. */
  readonly system: string
  /** Where its people book what they received of such an order: in that system, where it tells us of it, else in the shop. */
  readonly receivedBy: Exclude<ShopOrder['receivedBy'], 'nobody'>
}

/** The purchasing systems of each municipality, by its folder's name; one at least. */
export type PurchasingSystems = ReadonlyMap<string, readonly [Purchasing, ...Purchasing[]]>

/** The purchasing systems that send us orders in the month that the shop plays. */
export function purchasingOf(profiles: Iterable<Profile>): PurchasingSystems {
  return new Map([...profiles].flatMap((profile) => {
    const [first, ...others] = systemsOf(profile)
    return first === undefined ? [] : [[profile.municipality, [first, ...others]] as const]
  }))
}

function systemsOf({ receives }: Profile): readonly Purchasing[] {
  const firstDay = `${simulatedMonth}-01`
  const flows = receives.filter(({ from, until }) => from <= firstDay && until === undefined)
  const ordering = new Set(flows.filter(({ documents }) => documents.includes('purchaseOrder')).map(({ system }) => system))
  return [...ordering].map((system) => ({ system, receivedBy: flows.some((flow) => flow.system === system && flow.documents.includes('receipt')) ? 'system' : 'unit' }))
}

/** The system in which an order is made: the municipality's people take them in turns. */
export function systemFor(systems: readonly [Purchasing, ...Purchasing[]], buyersNumber: string): Purchasing {
  return systems[Number(buyersNumber.slice(-5)) % systems.length] ?? systems[0]
}
