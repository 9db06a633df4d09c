import type { Instant } from '../../base/dates.ts'

/** An order that a municipality's buyers make in their own system, or change, or cancel. */
export interface PlacedOrder {
  /** The buyer's own number. */
  readonly number: string
  readonly stage: 'new' | 'update' | 'delete'
  /** Counts the versions of one order, from 1. */
  readonly version: number
  readonly at: Instant
  readonly buyer: { readonly name: string; readonly businessId: string }
  /** Who asked for the goods, and in which unit. */
  readonly orderer: { readonly name: string; readonly unit: string }
  readonly place: { readonly name: string; readonly street: string; readonly city: string; readonly postCode: string }
  readonly contract?: string
  /** Amounts are plain decimals in euro, without tax. */
  readonly total: string
  readonly lines: readonly PlacedLine[]
}

export interface PlacedLine {
  readonly number: number
  readonly article: string
  readonly name: string
  readonly quantity: string
  readonly unit: string
  readonly price: string
}
