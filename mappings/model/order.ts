import type { Decimal } from './decimal.ts'
import type { AllowanceOrCharge, Item, Note, Period, Posting, Price, SupportingDocument, Totals, VatCategory } from './invoice.ts'
import type { Party, PostalAddress, Contact } from './party.ts'
import type { CalendarDate, Identifier, Instant } from './terms.ts'

/** One order line, in the terms of Peppol T01 and T110. */
export interface OrderLine {
  readonly id: string
  readonly note?: string
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  readonly netAmount: Decimal
  readonly accountingReference?: string
  readonly requestedDelivery?: Period
  readonly price: Price
  readonly vat: VatCategory
  readonly item: Item
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly posting?: Posting
}

/** Where the ordered goods go. */
export interface DeliveryPlace {
  readonly name?: string
  readonly location?: Identifier
  readonly address?: PostalAddress
  readonly contact?: Contact
  readonly requestedPeriod?: Period
}

/** The canonical order: what was agreed between buyer and seller. */
export interface Order {
  /** The buyer's order number (BT-13), where the buyer has one. */
  readonly buyersNumber?: string
  /** The seller's order number (BT-14). */
  readonly sellersNumber: string
  /** Where the order was made: `shop` or `purchasing`, by the buyer's system. */
  readonly origin: 'shop' | 'purchasing'
  /** `placed`, or the change or cancellation of an earlier one. */
  readonly stage: 'placed' | 'changed' | 'cancelled'
  readonly issuedAt: Instant
  readonly issueDate: CalendarDate
  readonly currency: string
  readonly buyerReference?: string
  readonly contract?: string
  readonly quotation?: string
  readonly accountingReference?: string
  /** Number of the document that this one replaces, on a change. */
  readonly previousDocument?: string
  readonly notes: readonly Note[]
  readonly buyer: Party
  readonly seller: Party
  /** Name or code of the person or unit that ordered. */
  readonly orderer?: Contact & { readonly unit?: string }
  readonly delivery?: DeliveryPlace
  readonly paymentTerms?: string
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly vatBreakdown: readonly { readonly code: string; readonly rate?: Decimal; readonly taxableAmount: Decimal; readonly taxAmount: Decimal }[]
  readonly totals: Totals
  readonly supportingDocuments: readonly SupportingDocument[]
  readonly lines: readonly OrderLine[]
}
