import type { CalendarDate } from '../../base/dates.ts'
import type { Decimal } from './decimal.ts'
import type { Item, ItemAttribute, ItemClassification, SupportingDocument } from './invoice.ts'
import type { Identifier } from './terms.ts'

/** A class of an article, with the name that the list has for it. */
export interface NamedClassification extends ItemClassification {
  readonly name?: string
}

/** A name and value that describe an article, in the terms of Peppol ordering: with codes for both where a list has them. */
export interface ItemProperty extends ItemAttribute {
  /** Of the property, with the list that it comes from. */
  readonly id?: PropertyIdentifier
  readonly nameCode?: string
  readonly nameCodeList?: string
  /** The value as a quantity. */
  readonly quantity?: Decimal
  /** UN/ECE Rec 20. */
  readonly quantityUnit?: string
  readonly qualifier?: string
}

/** An identifier of a property, with the place and version of its list. */
export interface PropertyIdentifier extends Identifier {
  readonly schemeLocation?: string
  readonly schemeVersion?: string
}

/** One physical article, or the lot that it is of. */
export interface ItemInstance {
  readonly serialNumber?: string
  readonly lot?: string
  readonly lotExpiry?: CalendarDate
  readonly productTrace?: Identifier
  readonly manufactured?: CalendarDate
  readonly bestBefore?: CalendarDate
  /** What one article has of its own, such as an IMEI (Peppol T16). */
  readonly properties?: readonly ItemAttribute[]
}

/** A document that specifies or shows an article, such as a data sheet or a picture. */
export interface ItemSpecification extends SupportingDocument {
  readonly typeCode?: string
  readonly furtherDescriptions?: readonly string[]
}

/** A certificate or label of an article, environmental or social. */
export interface ItemCertificate {
  readonly id: string
  readonly typeCode: string
  readonly type: string
  readonly remarks: readonly string[]
  readonly issuer: string
  readonly references: readonly string[]
}

/** A danger that an article bears. */
export interface Hazard {
  /** Number of the United Nations' list of dangerous goods. */
  readonly undgCode?: string
  readonly hazardClass?: string
}

/** A measure of an article or a parcel. */
export interface Dimension {
  /** UNCL6313: length, width, height, weight … */
  readonly attribute: string
  readonly measure?: Measure
  readonly descriptions?: readonly string[]
  readonly minimum?: Measure
  readonly maximum?: Measure
}

/** A measured value with its unit (UN/ECE Rec 20). */
export interface Measure {
  readonly value: Decimal
  readonly unit: string
}

/** An article as documents of the ordering loop describe it: what an invoice says of it (BG-31), and more. */
export interface TradeItem extends Item {
  readonly classifications: readonly NamedClassification[]
  readonly attributes: readonly ItemProperty[]
  readonly specifications?: readonly ItemSpecification[]
  readonly instances?: readonly ItemInstance[]
  /** Conditions of sale, by Peppol's code list: `CT` of the contract … */
  readonly transactionConditions?: readonly string[]
  readonly certificates?: readonly ItemCertificate[]
  readonly hazards?: readonly Hazard[]
  /** Variant of the seller's and of the standard identifier (Peppol T16). */
  readonly sellersVariant?: string
  readonly standardVariant?: string
  /** What only a catalogue says (Peppol T19). */
  readonly catalogued?: CataloguedItem
}

/** What a catalogue says of an article beyond other documents. */
export interface CataloguedItem {
  readonly furtherDescriptions?: readonly string[]
  readonly packQuantity?: Measure
  readonly packSize?: Decimal
  readonly keywords?: readonly string[]
  readonly brands?: readonly string[]
  readonly dimensions?: readonly Dimension[]
}
