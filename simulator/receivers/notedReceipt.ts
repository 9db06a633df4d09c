import type { Instant } from '../../base/dates.ts'

/** What a municipality notes in its own system of the goods of an order that was made there. */
export interface NotedReceipt {
  /** The receipt's own number; a reversal and a return have one of their own. */
  readonly number: string
  readonly stage: 'received' | 'reversed' | 'returned'
  readonly at: Instant
  /** The buyer's number of the order. */
  readonly order: string
  /** Number of the despatch advice. */
  readonly despatch?: string
  /** Number of the receipt that is reversed, or that the returned goods came with. */
  readonly previous?: string
  readonly receiver: string
  readonly lines: readonly NotedLine[]
}

export interface NotedLine {
  readonly number: number
  /** Number of the line of the order. */
  readonly orderLine: number
  readonly article: string
  readonly name: string
  /** Received, reversed or returned, as a plain decimal; never negative. */
  readonly quantity: string
  readonly unit: string
}
