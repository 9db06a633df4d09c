import type { CalendarDate } from '../../base/dates.ts'
import type { Decimal } from './decimal.ts'
import type { Note, SupportingDocument } from './invoice.ts'
import type { DeliveryPeriod, TimeOfDay } from './order.ts'
import type { Contact, PostalAddress } from './party.ts'
import type { Identifier } from './terms.ts'
import type { Dimension, Measure, TradeItem } from './tradeItem.ts'
import type { TradeParty } from './tradeTerms.ts'

/** Goods of one order line that were sent, in the terms of Peppol T16. */
export interface DespatchLine {
  readonly id: string
  readonly note?: string
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  /** Still to come. */
  readonly outstandingQuantity?: Decimal
  readonly outstandingUnit?: string
  readonly outstandingReasons: readonly string[]
  readonly orderLine: string
  /** The seller's own number of the order line. */
  readonly sellersLine?: string
  /** The buyer's number of the line's order, where a despatch has goods of several. */
  readonly order?: string
  readonly references: readonly TypedReference[]
  readonly item: TradeItem
  readonly shipment?: LineShipment
}

/** A document by its number, and what kind of document it is. */
export interface TypedReference {
  readonly id: string
  readonly type?: string
}

/** The parcels that hold the goods of a line. */
export interface LineShipment {
  readonly handlingUnits: readonly HandlingUnit[]
}

/** A parcel, pallet or container. */
export interface HandlingUnit {
  /** SSCC or the carrier's own number. */
  readonly id?: Identifier
  /** UN/ECE Rec 21. */
  readonly typeCode?: string
  readonly isHazardous?: boolean
  readonly shippingMarks: readonly string[]
  readonly dimensions: readonly Dimension[]
  readonly packages: readonly Package[]
}

/** A package inside a handling unit. */
export interface Package {
  readonly id: string
  /** UN/ECE Rec 21. */
  readonly typeCode?: string
}

/** Who carries the goods. */
export interface Carrier {
  readonly identifier?: Identifier
  readonly name?: string
  /** Documents that identify the driver. */
  readonly driversDocuments?: readonly TypedReference[]
}

/** How a despatch travels. */
export interface Shipment {
  readonly id: string
  readonly information: readonly string[]
  readonly grossWeight?: Measure
  readonly grossVolume?: Measure
  readonly handlingUnitCount?: Decimal
  /** Waybill number. */
  readonly consignment?: string
  readonly consignmentInformation?: string
  readonly carrier?: Carrier
  /** UN/ECE Rec 19. */
  readonly transportMode?: string
  readonly tracking?: string
  readonly estimatedDelivery?: DeliveryPeriod
  /** Who receives, where that is not the consignee. */
  readonly deliveryParty?: TradeParty
  readonly despatchDate?: CalendarDate
  readonly despatchTime?: TimeOfDay
  readonly despatchPlace?: DespatchPlace
}

/** Where goods leave from. */
export interface DespatchPlace {
  readonly id?: string
  readonly address?: PostalAddress
}

/** What was sent, when and how. */
export interface DespatchAdvice {
  /** BT-16 of the invoices to come. */
  readonly number: string
  readonly issueDate: CalendarDate
  readonly issueTime?: TimeOfDay
  readonly notes: readonly Note[]
  /** The buyer's numbers of the orders (BT-13). */
  readonly buyersOrders: readonly string[]
  /** The seller's number of the order (BT-14). */
  readonly sellersOrder?: string
  readonly supportingDocuments: readonly SupportingDocument[]
  /** Who sends. */
  readonly despatcher: TradeParty
  /** Who receives. */
  readonly consignee: TradeParty
  readonly deliveryContact?: Contact
  readonly buyer?: TradeParty
  readonly seller?: TradeParty
  /** Who ordered. */
  readonly originator?: TradeParty
  readonly shipment?: Shipment
  readonly lines: readonly DespatchLine[]
}
