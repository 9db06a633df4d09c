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
}

/** A line of an invoice or credit note: it names a line of the order, or no more than an article. */
export interface ChargedLine extends SaidLine {
  /** The seller's article number (BT-155). */
  readonly sellersItem?: string | null
  /** Line net amount (BT-131). */
  readonly amount: Decimal
  /** BT-128: the device or contract object that a rent is for. */
  readonly object: string | null
  readonly period: { readonly start: CalendarDate | null; readonly end: CalendarDate | null } | null
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

/** What each kind of document says beside that. */
interface Contents {
  readonly placed: Version
  readonly changed: Version
  readonly cancelled: unknown
  /** A line that is not named is confirmed as it was ordered. */
  readonly confirmed: Answering & { readonly lines: readonly SaidLine[] }
  readonly rejected: Answering
  readonly shipped: { readonly lines: readonly SaidLine[] }
  readonly received: { readonly lines: readonly SaidLine[] }
  /** Without lines the whole receipt is taken back. */
  readonly reversed: { readonly receipt: string; readonly lines: readonly SaidLine[] }
  readonly returned: { readonly lines: readonly SaidLine[] }
  readonly invoiced: Charging
  readonly credited: Charging
}

interface Version {
  readonly currency: string
  /** BT-12. */
  readonly contract: string | null
  readonly lines: readonly OrderedLine[]
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
