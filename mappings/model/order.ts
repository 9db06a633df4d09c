import type { Decimal } from './decimal.ts'
import type { AllowanceOrCharge, Item, Note, Period, Posting, Price, SupportingDocument, Totals, VatCategory, VatSubtotal } from './invoice.ts'
import type { Party, PostalAddress, Contact } from './party.ts'
import type { CalendarDate, Instant } from '../../base/dates.ts'
import type { Identifier } from './terms.ts'

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
  /** The days that the seller promised (T110). */
  readonly promisedDelivery?: Period
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
  /** The receiving unit. */
  readonly party?: Identifier
  readonly requestedPeriod?: Period
  /** The days that the seller promised (T110). */
  readonly promisedPeriod?: Period
}

/** Terms of delivery. */
export interface DeliveryTerms {
  /** Incoterms or the like. */
  readonly code?: string
  readonly text?: string
  /** Place that the terms speak of. */
  readonly location?: string
}

/** The canonical order: what was agreed between buyer and seller. */
export interface Order {
  /** The buyer's order number (BT-13), where the buyer has one. */
  readonly buyersNumber?: string
  /** The seller's order number (BT-14). */
  readonly sellersNumber: string
  /** Number of this document where it is not the seller's order number; a change has one of its own. */
  readonly documentNumber?: string
  /** Where the order was made: `shop` or `purchasing`, by the buyer's system. */
  readonly origin: 'shop' | 'purchasing'
  /** `placed`, or the change or cancellation of an earlier one. */
  readonly stage: 'placed' | 'changed' | 'cancelled'
  readonly issuedAt: Instant
  readonly issueDate: CalendarDate
  readonly currency: string
  readonly buyerReference?: string
  readonly contract?: string
  /** BT-11 of the invoices to come. */
  readonly project?: string
  readonly quotation?: string
  /** Requisition or tender of the person who ordered. */
  readonly originatorDocument?: string
  readonly accountingReference?: string
  /** Number of the document that this one replaces, on a change. */
  readonly previousDocument?: string
  readonly notes: readonly Note[]
  readonly buyer: Party
  readonly seller: Party
  /** Name or code of the person or unit that ordered. */
  readonly orderer?: Contact & { readonly unit?: string }
  /** Who is invoiced, where that is not the buyer. */
  readonly invoicee?: Party
  readonly delivery?: DeliveryPlace
  readonly deliveryTerms?: DeliveryTerms
  readonly paymentTerms?: string
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly vatBreakdown: readonly VatSubtotal[]
  readonly totals: Totals
  readonly supportingDocuments: readonly SupportingDocument[]
  readonly lines: readonly OrderLine[]
}
