import type { OutgoingRecord } from '../../bus/port.ts'
import { assignIncidents } from './assignment.ts'
import { BookKeeper, type ShopBook } from './book.ts'
import { businessDaysOf, instantAt, simulatedMonth } from './calendar.ts'
import { readCatalogue, type Product } from './catalogue.ts'
import { readCustomers, shareOut, type Customer } from './customers.ts'
import type { Incident } from './incidents.ts'
import { playOrder } from './life/playOrder.ts'
import type { Shop } from './life/shop.ts'
import { orderOf, type ShopOrder } from './order.ts'
import { publishCatalogue } from './publishCatalogue.ts'
import { planPayments, type PlannedPayment } from './payments.ts'
import { planPurchases, type PlannedPurchase, type PlannedReceipt } from './purchases/planPurchases.ts'
import type { PurchasingSystems } from './purchases/purchasing.ts'
import { randomOf } from './random.ts'
import { exampleSeller, type Seller } from './seller.ts'
import { playStrays } from './strays.ts'
import { Timeline, type PlannedRecord } from './timeline.ts'

/** What month to play. Equal options give equal records, byte for byte. */
export interface MonthOptions {
  readonly seed: number
  /** Orders in all, shared out over the customers by weight. */
  readonly orders: number
  /** The nine of `customers.csv` where absent. */
  readonly customers?: readonly Customer[]
  readonly seller?: Seller
  /** Who orders in a purchasing system of its own too; nobody where absent. */
  readonly purchasing?: PurchasingSystems
  /** Whose finance system tells what it paid, and its name there; nobody's where absent. */
  readonly paying?: ReadonlyMap<string, string>
}

/** A month of the shop. */
export interface PlannedMonth {
  /** In order of time; who publishes them may take them out. */
  readonly records: (PlannedRecord & OutgoingRecord)[]
  /** What each municipality should have received in the end. */
  readonly book: ShopBook
  readonly incidents: readonly Incident[]
  /** What is ordered meanwhile in the customers' own systems. */
  readonly purchases: readonly PlannedPurchase[]
  /** What they note there of what they received. */
  readonly receipts: readonly PlannedReceipt[]
  /** What their finance systems tell of payments. */
  readonly payments: readonly PlannedPayment[]
}

/** Orders are placed on the first so many business days, so that the last of them is invoiced within the month. */
const orderingDays = 14

/** Plans one month of the shop: every record that it publishes, and its own book of what should come of them. */
export function planMonth(options: MonthOptions): PlannedMonth {
  const { seed, orders: count, customers = readCustomers(), seller = exampleSeller, purchasing = new Map(), paying = new Map() } = options
  const catalogue = readCatalogue()
  const days = businessDaysOf(simulatedMonth)
  const shop: Shop = { seed, seller, timeline: new Timeline(seed), book: new BookKeeper(), bookings: [] }
  publishCatalogue(shop, catalogue, customers, days[0] as string)
  const orders = ordersOf(seed, count, customers, days.slice(0, orderingDays), catalogue)
  const befalls = assignIncidents(seed, orders)
  const incidents = orders.map((order) => playOrder(shop, order, befalls.get(order.sequence))).filter((incident) => incident !== undefined)
  const strays = playStrays(shop, customers, days.slice(0, orderingDays), catalogue)
  const { purchases, receipts } = planPurchases(shop, customers, purchasing, days.slice(0, orderingDays), catalogue)
  const payments = planPayments(shop.book, paying)
  return { records: shop.timeline.inOrder(), book: shop.book.close(), purchases, receipts, payments, incidents: [...incidents, ...strays, outage(seed, customers, days)] }
}

function ordersOf(seed: number, count: number, customers: readonly Customer[], days: readonly string[], catalogue: readonly Product[]): readonly ShopOrder[] {
  const buyers = shareOut(count, customers).flatMap((share, index) => Array.from({ length: share }, () => customers[index] as Customer))
  return buyers.map((customer, index) => orderOf(seed, index + 1, customer, days, catalogue))
}

/** One of the three largest receivers is down from nine to three on the seventh business day. */
function outage(seed: number, customers: readonly Customer[], days: readonly string[]): Incident {
  const largest = customers.toSorted((one, other) => other.weight - one.weight).slice(0, 3)
  const day = days[6] as string
  return {
    kind: 'receiver down',
    municipality: randomOf(seed, 'outage').pick(largest).id,
    from: instantAt(day, 9 * 3600),
    until: instantAt(day, 15 * 3600),
  }
}
