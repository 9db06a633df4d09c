import type { Instant } from '../../base/dates.ts'

/**
 * What befalls single orders in a month of 1,000, and how often. A month with fewer orders has fewer of them: the first of
 * each kind comes before the second of any.
 */
export const orderIncidents = {
  'same event twice': 3,
  'same invoice under a new event id': 3,
  'invoice without reference': 1,
  'answer after the time-out': 3,
  'partial shipment, one invoice': 4,
  'partial shipment, two invoices': 6,
  'credited in full': 4,
  'credited in part': 6,
  'order changed': 10,
  'order cancelled': 5,
  'order changed, then cancelled': 3,
  'device returned': 4,
  'receipt reversed': 3,
  'receipt short': 3,
  'receipt after the invoice': 3,
  'goods returned': 3,
} as const

/** Something that befalls one order. */
export type OrderIncidentKind = keyof typeof orderIncidents

/** Records that belong to no order: how many of each a month has. */
export const strayRecords = { 'unreadable record': 2, 'unknown buyer': 2 } as const

export type StrayKind = keyof typeof strayRecords

/** Something that happened, named by what it hit and never by the order in which things come. */
export type Incident =
  | {
      readonly kind: OrderIncidentKind
      readonly municipality: string
      /** Story of the record that it shows in. */
      readonly story: string
      /** Number of the invoice, credit note, despatch or order concerned. */
      readonly document: string
      /** Ids of the events that make it up, in order. */
      readonly eventIds: readonly string[]
    }
  | { readonly kind: StrayKind; readonly story: string; readonly eventIds: readonly string[] }
  /** The system that takes this municipality's invoices does not answer from … until … (simulated time, until is outside). */
  | { readonly kind: 'receiver down'; readonly municipality: string; readonly from: Instant; readonly until: Instant }
