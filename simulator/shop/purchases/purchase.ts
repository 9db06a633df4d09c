import type { CalendarDate } from '../../../base/dates.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { lineNet } from '../amounts.ts'
import type { ShopLine } from '../baskets.ts'
import type { Product } from '../catalogue.ts'
import type { Customer } from '../customers.ts'
import type { ShopOrder } from '../order.ts'
import type { Purchasing } from './purchasing.ts'

/** An order of a customer's own purchasing system, its change or its cancellation, as the shop understands it. */
export interface Purchase {
  readonly stage: 'placed' | 'changed' | 'cancelled'
  /** Number of this document. */
  readonly document: string
  /** BT-13. */
  readonly buyersNumber: string
  readonly story: string
  /** Of this document, by its own word: however late it is heard, what follows has the same days. */
  readonly day: CalendarDate
  readonly customer: Customer
  readonly purchasing: Purchasing
  readonly unit: string
  /** Where the goods go. */
  readonly place: string
  readonly lines: readonly PurchaseLine[]
}

export interface PurchaseLine {
  readonly id: string
  readonly article: string
  readonly quantity: Decimal
  /** Of one, without VAT. */
  readonly price: Decimal
}

/** Running numbers of the shop's documents for purchases: between those of its own orders and their second parts. */
const firstPurchase = 45_000
const purchasesOfCustomer = 100

/** The buyer's number of a customer's purchase: its last digits are the running number of the shop's own documents for it. */
export function buyersNumberOf({ numberPrefix }: Customer, customer: number, purchase: number): string {
  return `${numberPrefix}9${String(firstPurchase + customer * purchasesOfCustomer + purchase)}`
}

/** The purchase as an order of the shop. */
export function orderOfPurchase({ buyersNumber, story, day, customer, purchasing, unit, place, lines }: Purchase, catalogue: readonly Product[]): ShopOrder {
  return {
    sequence: Number(buyersNumber.slice(-5)),
    number: `T-${buyersNumber}`,
    buyersNumber, story, customer,
    place: { name: place, unit, costCentre: unit },
    buyerReference: unit,
    day,
    lines: lines.map((line) => lineOf(line, catalogue)),
    charges: [],
    madeIn: 'purchasing',
    receivedBy: purchasing.receivedBy,
  }
}

function lineOf({ id, article, quantity, price }: PurchaseLine, catalogue: readonly Product[]): ShopLine {
  const product = catalogue.find((each) => each.article === article)
  if (product === undefined) throw new RangeError(`the shop sells no article ${article}`)
  return { id, product, quantity, listPrice: price, price, net: lineNet(quantity, price) }
}

/** More than this of one article is refused, and with it the order. */
const mostOfOrder = Decimal.of(1_000)
/** More than this of one article is not to be had; the rest of the order is. */
const mostOfLine = Decimal.of(100)
/** More than this of one article goes in two parts. */
const mostAtOnce = Decimal.of(10)

/** Whether the shop refuses an order. */
export function isTooMuch(lines: readonly Pick<PurchaseLine, 'quantity'>[]): boolean {
  return lines.some(({ quantity }) => quantity.compare(mostOfOrder) > 0)
}

/** Whether the shop has so much of one article. */
export function isToBeHad({ quantity }: Pick<PurchaseLine, 'quantity'>): boolean {
  return quantity.compare(mostOfLine) <= 0
}

/** Whether an order goes in two parts. */
export function goesInParts({ lines }: ShopOrder): boolean {
  return lines.some(({ quantity }) => quantity.compare(mostAtOnce) > 0)
}
