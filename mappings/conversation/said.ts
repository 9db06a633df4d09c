import type { CalendarDate } from '../../base/dates.ts'
import type { Decimal } from '../model/decimal.ts'

/** The two who speak with each other about an order: the shop for the seller, the municipality's systems for the buyer. */
export const sides = ['shop', 'municipality'] as const
export type Side = (typeof sides)[number]

/** What a document says of one line of an order, in the unit of that line. */
export interface SaidLine {
  /** The order line's number; empty for what belongs to the order and to no line of it. */
  readonly line: string
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
}

/** A range of days, both included; open where a day is not said. */
export interface Days {
  readonly start: CalendarDate | null
  readonly end: CalendarDate | null
}

/** An order line with what later documents are compared with. */
export interface OrderedLine extends SaidLine {
  /** Line net amount, without VAT. */
  readonly amount: Decimal
  /** Net price (BT-146) of `priceBase` units. */
  readonly price: Decimal
  readonly priceBase: Decimal
  readonly item: string
  readonly sellersItem: string | null
  /** The item is let and not sold: it is matched with its contract. */
  readonly rent: boolean
  /** The lease contract of a rent, where the order names it. */
  readonly contract: string | null
  /** When the lease runs, where the order says so; missing of what an earlier version kept. */
  readonly leasePeriod?: Days | null
}

/** A line of an invoice or credit note: it names a line of the order, or no more than an article. */
export interface ChargedLine extends SaidLine {
  /** The seller's article number (BT-155). */
  readonly sellersItem?: string | null
  /** Line net amount (BT-131). */
  readonly amount: Decimal
  /** BT-128: the device or contract object that a rent is for. */
  readonly object: string | null
  readonly period: Days | null
}

/** What is common to everything that is said of an order. */
interface Common {
  readonly by: Side
  /** When, by the word of who says it. */
  readonly at_ms: number
  /** The shop's: its place in the story. The municipality's: the version of the story that it speaks of. */
  readonly version: number
  /** Number of the document that says it. */
  readonly document: string
}

/** The numbers among which one of the municipality's is: they may begin anew every year, and each system and company may have its own. Empty where it is not said. */
export interface NumberSeries {
  /** The profile's name of the system. */
  readonly system: string
  readonly company: string
  /** Four digits. */
  readonly year: string
}

/** What each kind of document says beside that. */
interface Contents {
  readonly placed: Version
  readonly changed: Version
  readonly cancelled: unknown
  /** A line that is not named is confirmed as it was ordered. */
  readonly confirmed: Answering & { readonly lines: readonly SaidLine[] }
  readonly rejected: Answering
  readonly shipped: { readonly lines: readonly SaidLine[] }
  readonly received: Moving
  /** Without lines the whole receipt is taken back, without a receipt what was received of the lines; without a year of it the latest is meant of which something is left. */
  readonly reversed: Moving & { readonly receipt: string; readonly receiptYear?: string }
  readonly returned: Moving
  readonly invoiced: Charging
  /** The invoices that it credits; missing of what an earlier version kept. */
  readonly credited: Charging & { readonly credits?: readonly string[] }
}

interface Version {
  readonly currency: string
  /** BT-12. */
  readonly contract: string | null
  readonly lines: readonly OrderedLine[]
}

interface Moving {
  /** Missing of what an earlier version kept. */
  readonly among?: NumberSeries
  readonly lines: readonly SaidLine[]
}

interface Charging {
  /** Tells the parts of a document that names orders in several ways: they may be of the same order. Missing of the first. */
  readonly part?: number
  readonly lines: readonly ChargedLine[]
}

interface Answering {
  /** Number of the version that it answers; null where it does not say. */
  readonly answers: string | null
}

/** What can be said of an order. */
export type SaidKind = keyof Contents

/** What was said of one order, by an event of either side. */
export type Said<Kind extends SaidKind = SaidKind> = { readonly [Each in Kind]: Common & { readonly is: Each } & Contents[Each] }[Kind]
