import { Decimal } from '../../../mappings/model/decimal.ts'
import type { PlacedOrder } from '../../receivers/placedOrder.ts'
import type { BookKeeper } from '../book.ts'
import { businessDaysLater, instantAt } from '../calendar.ts'
import type { Product } from '../catalogue.ts'
import { mayOrder, type Customer } from '../customers.ts'
import { randomOf, type Random } from '../random.ts'
import { answerNumber, isTooMuch } from './answering.ts'

/** What a municipality's buyers order in their own system. */
export interface PlannedPurchase {
  readonly municipality: string
  readonly order: PlacedOrder
}

/** Plans what is ordered in the customers' own systems, with what follows of it, and books the answer that each is to get. */
export function planPurchases(seed: number, customers: readonly Customer[], days: readonly string[], catalogue: readonly Product[], book: BookKeeper): readonly PlannedPurchase[] {
  const purchases = customers.flatMap((customer) => {
    const choose = randomOf(seed, 'purchases', customer.id)
    return ordersOf(customer, choose, days, catalogue.filter((product) => product.unit === 'C62' && mayOrder(customer, product)))
  })
  for (const { municipality, order } of purchases) {
    const [day = ''] = order.at.split('T')
    book.orderResponse({ municipality, story: `purchase-${order.number}`, number: answerNumber(order.number, order.version), day, order: order.number }, isTooMuch(order.lines.map(({ quantity }) => Decimal.of(quantity))) ? 'RE' : 'AP')
  }
  return purchases
}

/** One order that is confirmed and one of far too much; of who sends changes also one that is changed, and one that is cancelled. */
function ordersOf(customer: Customer, choose: Random, days: readonly string[], catalogue: readonly Product[]): readonly PlannedPurchase[] {
  const place = (sequence: number, pieces: number, stage: PlacedOrder['stage'] = 'new', before?: PlacedOrder): PlacedOrder => {
    const { article, name, unit, price } = before === undefined ? choose.pick(catalogue) : { ...before.lines[0]!, price: Decimal.of(before.lines[0]!.price) }
    const day = before === undefined ? choose.pick(days) : businessDaysLater(before.at.slice(0, 10), 2)
    return {
      number: `${customer.numberPrefix}9${String(sequence).padStart(5, '0')}`,
      stage,
      version: (before?.version ?? 0) + 1,
      at: instantAt(day, choose.integer(9 * 3600, 14 * 3600)),
      buyer: { name: customer.name, businessId: customer.businessId },
      orderer: { name: 'Olli Ostaja', unit: '4110' },
      place: { name: 'Keskuskoulu', street: customer.street, city: customer.city, postCode: customer.postCode },
      contract: customer.contract,
      total: price.times(Decimal.of(pieces)).toFixed(2),
      lines: [{ number: 1, article, name, quantity: String(pieces), unit, price: price.toString() }],
    }
  }
  if (customer.purchases === 'none') return []
  const plain = [place(1, choose.integer(1, 9)), place(2, choose.integer(5_000, 9_000))]
  const followed = (sequence: number, stage: 'update' | 'delete'): readonly PlacedOrder[] => {
    const pieces = choose.integer(2, 9)
    const first = place(sequence, pieces)
    return [first, place(sequence, stage === 'update' ? pieces + 1 : pieces, stage, first)]
  }
  const orders = customer.purchases === 'orders' ? plain : [...plain, ...followed(3, 'update'), ...followed(4, 'delete')]
  return orders.map((order) => ({ municipality: customer.id, order }))
}
