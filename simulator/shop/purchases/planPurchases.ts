import { businessDay } from '../../../base/helsinki.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { NotedReceipt } from '../../receivers/notedReceipt.ts'
import type { PlacedLine, PlacedOrder } from '../../receivers/placedOrder.ts'
import { businessDaysLater, instantAt } from '../calendar.ts'
import { isGoods, type Product } from '../catalogue.ts'
import { mayOrder, type Customer } from '../customers.ts'
import type { Booking, Shop } from '../life/shop.ts'
import { randomOf, type Random } from '../random.ts'
import { Timeline } from '../timeline.ts'
import { PurchaseCounter } from './counter.ts'
import { buyersNumberOf, type Purchase } from './purchase.ts'
import { systemFor, type Purchasing, type PurchasingSystems } from './purchasing.ts'

/** What a municipality's buyers order in their own system. */
export interface PlannedPurchase {
  readonly municipality: string
  /** The purchasing system that it is made in. */
  readonly system: string
  readonly order: PlacedOrder
}

/** What they note in it of what they received. */
export interface PlannedReceipt {
  readonly municipality: string
  /** The purchasing system that its order was made in. */
  readonly system: string
  readonly receipt: NotedReceipt
}

/** All that happens in the customers' own systems. */
export interface PlannedPurchases {
  readonly purchases: readonly PlannedPurchase[]
  readonly receipts: readonly PlannedReceipt[]
}

/**
 * Plans what is ordered in the customers' own systems, with what follows of it. The shop's counter plays it all from the plan, so that the book says
 * what each is to get; what the counter publishes then comes of what it hears while the month is played.
 */
export function planPurchases(shop: Shop, customers: readonly Customer[], purchasing: PurchasingSystems, days: readonly string[], catalogue: readonly Product[]): PlannedPurchases {
  const rehearsal: Shop = { ...shop, timeline: new Timeline(shop.seed), bookings: [] }
  const counter = new PurchaseCounter(rehearsal, catalogue)
  const planned = customers.flatMap((customer, index) => {
    const systems = purchasing.get(customer.id)
    if (systems === undefined || customer.purchases === 'none') return []
    const orders = ordersOf(customer, index, randomOf(shop.seed, 'purchases', customer.id), days, catalogue.filter((product) => isGoods(product) && mayOrder(customer, product)))
    return orders.map((order) => ({ order, purchase: purchaseOf(order, customer, systemFor(systems, order.number)) }))
  })
  for (const { order: { at }, purchase } of planned.toSorted((one, other) => Date.parse(one.order.at) - Date.parse(other.order.at))) {
    counter.act(Date.parse(at))
    counter.hear(purchase, { at, day: businessDay(Date.parse(at)) })
  }
  counter.act(Number.POSITIVE_INFINITY)
  return { purchases: planned.map(({ order, purchase }) => ({ municipality: purchase.customer.id, system: purchase.purchasing.system, order })), receipts: rehearsal.bookings.map((booking) => notedReceipt(booking, purchasing)) }
}

const stages = { new: 'placed', update: 'changed', delete: 'cancelled' } as const

function purchaseOf({ number, stage, at, orderer, place, lines }: PlacedOrder, customer: Customer, purchasing: Purchasing): Purchase {
  return {
    stage: stages[stage], document: number, buyersNumber: number, story: `purchase-${number}`, day: businessDay(Date.parse(at)), customer, purchasing, unit: orderer.unit, place: place.name,
    lines: lines.map((line) => ({ id: String(line.number), article: line.article, quantity: Decimal.of(line.quantity), price: Decimal.of(line.price) })),
  }
}

function notedReceipt({ order, receipt: { number, stage, at, lines, despatch, of } }: Booking, purchasing: PurchasingSystems): PlannedReceipt {
  const { customer: { id: municipality }, buyersNumber = '' } = order
  const systems = purchasing.get(municipality)
  if (systems === undefined) throw new RangeError(`${municipality} has no purchasing system`)
  return {
    municipality, system: systemFor(systems, buyersNumber).system,
    receipt: {
      number, stage, at, order: order.buyersNumber ?? '', receiver: order.place.unit,
      ...(despatch === undefined ? {} : { despatch }),
      ...(of === undefined ? {} : { previous: of }),
      lines: lines.map(({ id, product, quantity }, index) => ({
        number: index + 1, orderLine: Number(id), article: product.article, name: product.name, quantity: quantity.trimmed().toString(), unit: product.unit,
      })),
    },
  }
}

/** One of an order's documents. */
interface Version {
  readonly stage: PlacedOrder['stage']
  readonly pieces: readonly number[]
  /** Business days after the order, and the hours of the day between which it comes. */
  readonly after_days: number
  readonly hours: readonly [from: number, until: number]
}

const atFirst = { stage: 'new', after_days: 0, hours: [9, 14] } as const
const nextDay = { after_days: 1, hours: [9, 14] } as const
/** The goods have left by then, and are not invoiced yet. */
const crossing = { after_days: 3, hours: [14, 15] } as const

/**
 * One order that is delivered, one of far too much, one of which not all is to be had, and one that goes in parts; of who sends changes also
 * one that is changed, one that is cancelled, and one whose change crosses its despatch.
 */
function versionsOf({ purchases }: Customer, choose: Random): readonly (readonly Version[])[] {
  const few = choose.integer(2, 9)
  const plain = [[choose.integer(1, 9)], [choose.integer(5_000, 9_000)], [few, choose.integer(200, 900)], [choose.integer(12, 40), few]].map((pieces) => [{ ...atFirst, pieces }])
  if (purchases !== 'orders and changes') return plain
  const first = { ...atFirst, pieces: [few] }
  const more = { stage: 'update', pieces: [few + 1] } as const
  return [...plain, [first, { ...nextDay, ...more }], [first, { ...nextDay, stage: 'delete', pieces: [few] }], [first, { ...crossing, ...more }]]
}

function ordersOf(customer: Customer, index: number, choose: Random, days: readonly string[], catalogue: readonly Product[]): readonly PlacedOrder[] {
  return versionsOf(customer, choose).flatMap((versions, purchase) => {
    const articles = choose.shuffled(catalogue)
    const ordered = choose.pick(days)
    return versions.map(({ stage, pieces, after_days, hours: [from, until] }, version): PlacedOrder => {
      const lines = pieces.map((quantity, line) => lineOf(articles[line] as Product, quantity, line + 1))
      return {
        number: buyersNumberOf(customer, index, purchase + 1),
        stage,
        version: version + 1,
        at: instantAt(businessDaysLater(ordered, after_days), choose.integer(from * 3600, until * 3600)),
        buyer: { name: customer.name, businessId: customer.businessId },
        orderer: { name: 'Olli Ostaja', unit: '4110' },
        place: { name: 'Keskuskoulu', street: customer.street, city: customer.city, postCode: customer.postCode },
        contract: customer.contract,
        total: Decimal.sum(lines.map(({ price, quantity }) => Decimal.of(price).times(Decimal.of(quantity)))).toFixed(2),
        lines,
      }
    })
  })
}

function lineOf({ article, name, unit, price }: Product, pieces: number, number: number): PlacedLine {
  return { number, article, name, quantity: String(pieces), unit, price: price.toString() }
}
