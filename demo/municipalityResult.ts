import type { Grade } from '../connectors/ports.ts'
import type { DocumentKind } from '../mappings/formats/format.ts'

/** Documents of one kind that went to one municipality in one way. */
export interface DocumentsSent {
  readonly kind: DocumentKind
  /** Such as `finvoice-3.0`. */
  readonly format: string
  /** Such as `operator-rest, http`. */
  readonly channel: string
  readonly count: number
}

/** What came of one municipality's month. */
export interface MunicipalityResult {
  readonly municipality: string
  readonly events: number
  readonly documents: readonly DocumentsSent[]
  /** How many deliveries rest at which grade; `delivered` where silence is success. */
  readonly acknowledged: Readonly<Partial<Record<Grade | 'delivered' | 'disputed' | 'rejected', number>>>
  /** Deliveries that took more than one attempt. */
  readonly retried: number
  /** Deliveries that were parked at some time, with the reason and how they ended. */
  readonly parked: readonly { readonly reason: string; readonly count: number; readonly released: number }[]
  /** How many invoices agree with their orders and receipts, how many differ, and how many were held before; empty where none is compared. */
  readonly matched: Readonly<Record<string, number>>
  /** Invoices less credit notes by the shop's book, and as received by the system that takes the originals; two decimals. */
  readonly eurosIn: string
  readonly eurosOut: string
}
