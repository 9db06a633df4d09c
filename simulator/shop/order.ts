import { Decimal } from '../../mappings/model/decimal.ts'
import type { CalendarDate } from '../../base/dates.ts'
import { fillBasket, type ShopLine } from './baskets.ts'
import { isGoods, type Product } from './catalogue.ts'
import { mayOrder, type Customer } from './customers.ts'
import { numberOf } from './numbers.ts'
import { randomOf, type Random } from './random.ts'

/** Where the goods go and who pays within the buyer's house; examples all. */
export interface Place {
  readonly name: string
  /** Unit code. */
  readonly unit: string
  readonly costCentre: string
}

const places: readonly Place[] = [
  { name: 'Keskuskoulu', unit: 'OPE', costCentre: '4110' },
  { name: 'Yhtenäiskoulu', unit: 'OPE', costCentre: '4120' },
  { name: 'Lukio', unit: 'OPE', costCentre: '4130' },
  { name: 'Päiväkoti Esimerkki', unit: 'VAR', costCentre: '4210' },
  { name: 'Pääkirjasto', unit: 'KIR', costCentre: '4310' },
  { name: 'Nuorisotalo', unit: 'VAP', costCentre: '4410' },
  { name: 'Hallintotalo', unit: 'HAL', costCentre: '1010' },
  { name: 'Tekninen toimisto', unit: 'TEK', costCentre: '5010' },
]

/** A charge of the whole document. */
export interface ShopCharge {
  readonly net: Decimal
  /** Per cent. */
  readonly vat: Decimal
  readonly reason: string
  /** UNCL7161. */
  readonly reasonCode: string
}

/** An order as the shop keeps it. */
export interface ShopOrder {
  /** From 1, over the whole month. */
  readonly sequence: number
  /** The shop's number (BT-14). */
  readonly number: string
  /** The buyer's own number (BT-13), where it has one. */
  readonly buyersNumber: string | undefined
  /** Key of everything about the order. */
  readonly story: string
  readonly customer: Customer
  readonly place: Place
  /** What the buyer wants to see on the invoice (BT-10). */
  readonly buyerReference: string
  readonly day: CalendarDate
  readonly lines: readonly ShopLine[]
  readonly charges: readonly ShopCharge[]
  readonly madeIn: 'shop' | 'purchasing'
  /** Who books what is received of it: a unit in the shop, the purchasing system that it was made in, or nobody. */
  readonly receivedBy: 'unit' | 'system' | 'nobody'
}

/** Where an order was made, as the book says it. */
export function origin({ madeIn }: ShopOrder): { readonly origin?: 'purchasing' } {
  return madeIn === 'shop' ? {} : { origin: 'purchasing' }
}

const expressDelivery: ShopCharge = { net: Decimal.of('14.90'), vat: Decimal.of('25.5'), reason: 'Pikatoimitus', reasonCode: 'FC' }

/** The order with that running number; it derives from the seed, its number and its customer alone. */
export function orderOf(seed: number, sequence: number, customer: Customer, days: readonly CalendarDate[], catalogue: readonly Product[]): ShopOrder {
  const choose = randomOf(seed, 'order', sequence)
  const place = choose.pick(places)
  const number = numberOf.order(sequence)
  const lines = fillBasket(choose, catalogue.filter((product) => mayOrder(customer, product)))
  return {
    sequence,
    number,
    buyersNumber: buyersNumber(choose, customer, sequence),
    story: `order-${number}`,
    customer,
    place,
    buyerReference: `${place.unit}-${choose.integer(100, 999)}`,
    day: choose.pick(days),
    lines,
    charges: lines.some((line) => isGoods(line.product)) && choose.chance(3) ? [expressDelivery] : [],
    madeIn: 'shop',
    receivedBy: customer.receives === 'yes' ? 'unit' : 'nobody',
  }
}

function buyersNumber(choose: Random, customer: Customer, sequence: number): string | undefined {
  const numbered = customer.numbered === 'yes' || (customer.numbered === 'some' && choose.chance(50))
  return numbered ? `${customer.numberPrefix}${String(100_000 + sequence)}` : undefined
}
