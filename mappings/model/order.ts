import type { Decimal } from './decimal.ts'
import type { Note, Period, Posting, SupportingDocument, Totals, VatCategory, VatSubtotal } from './invoice.ts'
import type { PostalAddress, Contact } from './party.ts'
import type { CalendarDate, Instant } from '../../base/dates.ts'
import type { TradeItem } from './tradeItem.ts'
import type { Identifier } from './terms.ts'
import type { TradeAllowance, TradeParty, TradePrice } from './tradeTerms.ts'

/** A time of day, `HH:mm:ss`, in Finland unless it names its zone. */
export type TimeOfDay = string

/** Days of delivery, inclusive, with the hours of the first and the last where they are agreed. */
export interface DeliveryPeriod extends Period {
  readonly startTime?: TimeOfDay
  readonly endTime?: TimeOfDay
}

/** One order line, in the terms of Peppol T01, T114 and T110. */
export interface OrderLine {
  readonly id: string
  readonly note?: string
  /** UNCL1229: whether a change adds (1), deletes (2) or changes (3) the line, or leaves it (5). */
  readonly status?: string
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  readonly netAmount: Decimal
  readonly accountingReference?: string
  /** Whether the line may come in parts. */
  readonly partialDelivery?: boolean
  /** Number of this line's delivery. */
  readonly deliveryNumber?: Identifier
  /** Where this line goes, where that is not where the others go. */
  readonly place?: Place
  readonly requestedDelivery?: DeliveryPeriod
  /** The days that the seller promised (T110). */
  readonly promisedDelivery?: DeliveryPeriod
  /** How much of the line comes then, where that is not all (T110). */
  readonly promisedQuantity?: Decimal
  readonly promisedQuantityUnit?: string
  /** Line of the quotation that the price comes from. */
  readonly quotationLine?: string
  /** Who the line is for. */
  readonly originator?: LineOriginator
  readonly price: TradePrice
  readonly vat: VatCategory
  readonly item: TradeItem
  readonly allowancesAndCharges: readonly TradeAllowance[]
  readonly posting?: Posting
}

/** Who a line is for, where that is not who ordered. */
export interface LineOriginator {
  readonly identifier?: Identifier
  readonly name?: string
}

/** A place by its name, its identifier and its address. */
export interface Place {
  readonly name?: string
  readonly location?: Identifier
  readonly address?: PostalAddress
}

/** Where the ordered goods go. */
export interface DeliveryPlace extends Place {
  readonly contact?: Contact
  /** The receiving unit. */
  readonly party?: Identifier
  /** Name and address of the receiving unit, where they are not the place's. */
  readonly partyName?: string
  readonly partyAddress?: PostalAddress
  readonly requestedPeriod?: DeliveryPeriod
  /** The days that the seller promised (T110). */
  readonly promisedPeriod?: DeliveryPeriod
  /** The day on which the goods should leave. */
  readonly requestedDespatch?: CalendarDate
  readonly requestedDespatchTime?: TimeOfDay
  /** How they should travel. */
  readonly shipment?: RequestedShipment
}

/** How the buyer wants ordered goods to travel and to be marked. */
export interface RequestedShipment {
  readonly id: string
  readonly priority?: string
  readonly shippingMarks?: string
}

/** Terms of delivery. */
export interface DeliveryTerms {
  /** Incoterms or the like. */
  readonly code?: string
  readonly text?: string
  /** Place that the terms speak of. */
  readonly location?: string
  readonly address?: PostalAddress
}

/** The person or unit that ordered. */
export interface Orderer extends Contact {
  /** Organisation unit, by the buyer's own code. */
  readonly unit?: string
  readonly unitScheme?: string
  /** Whom to ask, where that is not who ordered. */
  readonly person?: string
}

/** The canonical order: what was agreed between buyer and seller, or what one asks of the other. */
export interface Order {
  /** The buyer's order number (BT-13), where the buyer has one. */
  readonly buyersNumber?: string
  /** The seller's order number (BT-14). */
  readonly sellersNumber: string
  /** Number of this document where it is not the order number; a change or cancellation has one of its own. */
  readonly documentNumber?: string
  /** Number of a change in the order of changes, from 1 (T114). */
  readonly changeNumber?: string
  /** Where the order was made: `shop` or `purchasing`, by the buyer's system. */
  readonly origin: 'shop' | 'purchasing'
  /** `placed`, or the change or cancellation of an earlier one. */
  readonly stage: 'placed' | 'changed' | 'cancelled'
  /** A change that states no more than what becomes of the lines that it names; any other states the whole order. */
  readonly scope?: 'named lines'
  /** Undefined of a document of others that states no hour. */
  readonly issuedAt?: Instant
  readonly issueDate: CalendarDate
  /** The hour that a document of others states; ours is that of `issuedAt`. */
  readonly issueTime?: TimeOfDay
  /** UNCL1001: 220 order, 227 consignment order, 105 purchase order … (T01). */
  readonly typeCode?: string
  readonly currency: string
  readonly buyerReference?: string
  readonly contract?: string
  /** BT-11 of the invoices to come. */
  readonly project?: string
  readonly quotation?: string
  /** Catalogue that the order was made from. */
  readonly catalogue?: string
  /** Requisition or tender of the person who ordered. */
  readonly originatorDocument?: string
  readonly accountingReference?: string
  /** Number of the document that this one replaces. */
  readonly previousDocument?: string
  /** Last day that the order may be accepted. */
  readonly validUntil?: CalendarDate
  /** Why the order is cancelled (T115). */
  readonly cancellationReason?: string
  /** Business process that a document of others names (`cbc:ProfileID`). */
  readonly process?: string
  readonly notes: readonly Note[]
  readonly buyer: TradeParty
  readonly seller: TradeParty
  readonly orderer?: Orderer
  /** Who is invoiced, where that is not the buyer. */
  readonly invoicee?: TradeParty
  readonly delivery?: DeliveryPlace
  readonly deliveryTerms?: DeliveryTerms
  readonly paymentTerms?: string
  readonly allowancesAndCharges: readonly TradeAllowance[]
  readonly vatBreakdown: readonly VatSubtotal[]
  readonly totals: Totals
  readonly supportingDocuments: readonly SupportingDocument[]
  readonly lines: readonly OrderLine[]
}
