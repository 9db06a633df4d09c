import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { Product } from './catalogue.ts'

/** A customer as the shop knows it. */
export interface Customer {
  /** The municipality's folder name. */
  readonly id: string
  readonly name: string
  /** Y-tunnus. */
  readonly businessId: string
  /** Share of the orders, relative to the others. */
  readonly weight: number
  /** Whether each order has a number of the buyer's own, or about half of them, or none because its own system numbers them. */
  readonly numbered: 'yes' | 'some' | 'none'
  /** Whether every system of theirs that takes invoices returns one that names no order, orderer or place. */
  readonly returnsIncomplete: 'yes' | 'no'
  readonly numberPrefix: string
  readonly street: string
  readonly postCode: string
  readonly city: string
  readonly contract: string
  /** Euros without VAT: what costs more, one by one, it does not order; undefined: anything. */
  readonly dearest: Decimal | undefined
  /** Whether its units book in the shop what they received of the orders that they made there. */
  readonly receives: 'yes' | 'no'
  /** What it also orders in a purchasing system of its own. */
  readonly purchases: 'none' | 'orders' | 'orders and changes'
}

/** Whether a product is within what a customer orders at all. */
export function mayOrder({ dearest }: Customer, { price }: Product): boolean {
  return dearest === undefined || price.compare(dearest) <= 0
}

/** The customers of the simulated shop, as `customers.csv` beside this file lists them. */
export function readCustomers(): readonly Customer[] {
  const rows: Record<string, string>[] = parse(readFileSync(new URL('customers.csv', import.meta.url)), { columns: true, comment: '#' })
  return rows.map((row) => ({ ...(row as unknown as Customer), weight: Number(row['weight']), dearest: row['dearest'] === '' ? undefined : Decimal.of(row['dearest'] ?? '') }))
}

/** Shares a number of orders out by weight (largest remainder); everybody gets one as long as there are enough. */
export function shareOut(orders: number, customers: readonly Customer[]): readonly number[] {
  const guaranteed = orders >= customers.length ? 1 : 0
  const rest = orders - guaranteed * customers.length
  const weight = customers.reduce((sum, customer) => sum + customer.weight, 0)
  const exact = customers.map((customer) => (rest * customer.weight) / weight)
  const shares = exact.map(Math.floor)
  const byRemainder = exact.map((share, index) => ({ index, remainder: share - Math.floor(share) })).sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  const left = rest - shares.reduce((sum, share) => sum + share, 0)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] as number) + 1
  return shares.map((share) => share + guaranteed)
}
