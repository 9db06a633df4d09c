// Made by "npm run generate" from schemas/avro; change the schemas, not this file.
import type { Decimal } from '../../mappings/model/decimal.ts'
import type { CalendarDate, Instant } from '../../base/dates.ts'

/** How the buyer came by a device. */
export type Acquisition = 'other' | 'purchase' | 'lease'

/** An amount taken off (BG-20, BG-27) or added (BG-21, BG-28), in the document's currency. */
export interface AllowanceOrCharge {
  /** True for a charge. */
  readonly isCharge: boolean
  /** Without VAT, positive (BT-92, 99, 136, 141). */
  readonly amount: Decimal
  /** BT-93, 100, 137, 142. */
  readonly baseAmount: Decimal | null
  /** BT-94, 101, 138, 143. */
  readonly percentage: Decimal | null
  /** BT-97, 104, 139, 144. */
  readonly reason: string | null
  /** UNCL5189 or UNCL7161 (BT-98, 105, 140, 145). */
  readonly reasonCode: string | null
  /** On the document level only (BT-95, 96, 102, 103). */
  readonly vat: VatCategory | null
}

/** What a receiver said of a document. */
export interface Answer {
  /** How far it got: transported, technically accepted, accepted, booked, payment initiated; or disputed, rejected. */
  readonly grade: string
  /** The answer's own code, as received. */
  readonly code: string | null
  /** Why. */
  readonly reasons: readonly Reason[]
  /** What the receiver asks for. */
  readonly requestedActions: readonly Reason[]
  /** Free text. */
  readonly text: string | null
  /** When it was said. */
  readonly answeredAt: Instant | null
}

/** One article of a catalogue. */
export interface CatalogueLine {
  /** Line number. */
  readonly id: string
  /** Add, Update or Delete. */
  readonly action: string | null
  /** Article. */
  readonly item: Item
  /** Order unit, UN/ECE Rec 20. */
  readonly unit: string
  /** Price without VAT. */
  readonly price: Price
  /** ISO 4217. */
  readonly currency: string
  /** VAT. */
  readonly vat: VatCategory
  /** Least order quantity. */
  readonly minimumQuantity: Decimal | null
  /** Days from order to despatch. */
  readonly leadTime_days: number | null
  /** When the price holds. */
  readonly validity: Period | null
  /** Bought or leased. */
  readonly acquisition: Acquisition
  /** Whether it may be ordered now. */
  readonly orderable: boolean
  /** Most that may be ordered at once. */
  readonly maximumQuantity: Decimal | null
  /** What is warranted, and for how long. */
  readonly warranty: string | null
  /** Data sheets and pictures. */
  readonly specifications: readonly SupportingDocument[]
}

/** One line of a confirmation. */
export interface ConfirmedLine {
  /** Line number. */
  readonly id: string
  /** Order line. */
  readonly orderLine: string
  /** UNCL1229: 5 accepted, 3 changed, 7 not accepted, 42 already delivered. */
  readonly status: string
  /** Confirmed quantity. */
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  /** Promised days. */
  readonly promisedDelivery: Period | null
  /** Note. */
  readonly note: string | null
  /** What was ordered. */
  readonly item: Item
  /** Price without VAT, where it is another than the order's. */
  readonly price: Price | null
  /** Most that may follow later. */
  readonly backorderQuantity: Decimal | null
  /** What is delivered instead. */
  readonly substitute: Item | null
}

/** Whom to ask: BG-6, BG-9. */
export interface Contact {
  /** BT-41, BT-56. */
  readonly name: string | null
  /** BT-42, BT-57. */
  readonly telephone: string | null
  /** BT-43, BT-58. */
  readonly email: string | null
}

/** An account to pay to (BG-17). */
export interface CreditTransfer {
  /** IBAN without spaces (BT-84). */
  readonly account: string
  /** BT-85. */
  readonly accountName: string | null
  /** BIC (BT-86). */
  readonly bic: string | null
}

/** Where and when goods were handed over (BG-13). */
export interface DeliveryInformation {
  /** BT-70. */
  readonly name: string | null
  /** BT-71. */
  readonly location: Identifier | null
  /** BT-72. */
  readonly date: CalendarDate | null
  /** BG-15. */
  readonly address: PostalAddress | null
}

/** Where goods go, and when they are wanted or promised. */
export interface DeliveryPlace {
  /** Name of the place or of the receiving unit. */
  readonly name: string | null
  /** Location, such as a GLN with scheme 0088. */
  readonly location: Identifier | null
  /** Address. */
  readonly address: PostalAddress | null
  /** Who receives. */
  readonly contact: Contact | null
  /** Identifier of the receiving unit. */
  readonly party: Identifier | null
  /** Wanted days. */
  readonly requestedPeriod: Period | null
  /** Promised days. */
  readonly promisedPeriod: Period | null
}

/** Terms of delivery. */
export interface DeliveryTerms {
  /** Incoterms or the like. */
  readonly code: string | null
  /** Special terms. */
  readonly text: string | null
  /** Place that the terms speak of. */
  readonly location: string | null
}

/** A despatch advice in the terms of Peppol T16. */
export interface DespatchContent {
  /** Despatch advice number (BT-16). */
  readonly number: string
  /** When it was made. */
  readonly issuedAt: Instant | null
  /** Day of the despatch advice in Finland. */
  readonly issueDate: CalendarDate | null
  /** Note. */
  readonly note: string | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** Attachments. */
  readonly supportingDocuments: readonly SupportingDocument[]
  /** Who sends, where not the seller. */
  readonly despatcher: Party | null
  /** Who receives, where not the buyer. */
  readonly consignee: Party | null
  /** Buyer. */
  readonly buyer: Party
  /** Seller. */
  readonly seller: Party
  /** Who ordered. */
  readonly orderer: Orderer | null
  /** Where the goods go. */
  readonly delivery: DeliveryPlace | null
  /** How they travel. */
  readonly shipment: Shipment | null
  /** Lines. */
  readonly lines: readonly DespatchLine[]
}

/** One despatch line. */
export interface DespatchLine {
  /** Line number. */
  readonly id: string
  /** Note. */
  readonly note: string | null
  /** Delivered quantity. */
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  /** Still to come. */
  readonly outstandingQuantity: Decimal | null
  /** Why it is still to come. */
  readonly outstandingReason: string | null
  /** Order line. */
  readonly orderLine: string
  /** The seller's own order line. */
  readonly sellersLine: string | null
  /** Order number where it differs from the despatch's. */
  readonly order: string | null
  /** Item. */
  readonly item: Item
  /** Parcels that hold the line. */
  readonly handlingUnits: readonly HandlingUnit[]
  /** The devices themselves. */
  readonly devices: readonly DespatchedDevice[]
}

/** One physical device of a despatch line; what it is stands in the line's item. */
export interface DespatchedDevice {
  /** Serial number; unique per manufacturer. */
  readonly serialNumber: string
  /** IMEIs, each 15 digits; a device may have several. */
  readonly imeis: readonly string[]
  /** EID of the eSIM, 32 digits. */
  readonly eid: string | null
  /** Tag that the buyer or the shop put on the device. */
  readonly assetTag: string | null
  /** Cost centre, as the buyer gave it. */
  readonly costCentre: string | null
  /** Who uses the device, by the buyer's own code or name. */
  readonly user: string | null
  /** Where the device is. */
  readonly site: string | null
  /** Bought or leased. */
  readonly acquisition: Acquisition
  /** Lease contract. */
  readonly leaseContract: string | null
  /** Last day of the warranty. */
  readonly warrantyEnd: CalendarDate | null
  /** The seller's invoice, where it is known already. */
  readonly invoice: string | null
}

/** One physical device with all that a register asks for. */
export interface Device {
  /** Serial number; unique per manufacturer. */
  readonly serialNumber: string
  /** IMEIs, each 15 digits; a device may have several. */
  readonly imeis: readonly string[]
  /** EID of the eSIM, 32 digits. */
  readonly eid: string | null
  /** Tag that the buyer or the shop put on the device. */
  readonly assetTag: string | null
  /** Manufacturer. */
  readonly manufacturer: string
  /** Model, by its trade name. */
  readonly model: string
  /** Manufacturer's part number. */
  readonly manufacturersIdentifier: string | null
  /** GTIN. */
  readonly gtin: string | null
  /** The seller's order number. */
  readonly sellersOrder: string
  /** The buyer's order number. */
  readonly buyersOrder: string | null
  /** Order line. */
  readonly orderLine: string
  /** Despatch advice number. */
  readonly despatch: string
  /** Who sold it. */
  readonly vendor: string
  /** Cost centre, as the buyer gave it. */
  readonly costCentre: string | null
  /** Who uses the device, by the buyer's own code or name. */
  readonly user: string | null
  /** Where the device is. */
  readonly site: string | null
  /** Bought or leased. */
  readonly acquisition: Acquisition
  /** Lease contract. */
  readonly leaseContract: string | null
  /** Last day of the warranty. */
  readonly warrantyEnd: CalendarDate | null
  /** The seller's invoice, where it is known already. */
  readonly invoice: string | null
}

/** A direct debit (BG-19). */
export interface DirectDebit {
  /** BT-89. */
  readonly mandate: string | null
  /** BT-90. */
  readonly creditor: string | null
  /** BT-91. */
  readonly debitedAccount: string | null
}

/** Bytes inside the record. All of a record together hold at most 1 MiB (1,048,576 bytes); larger ones travel as a link with a hash. */
export interface EmbeddedFile {
  /** Name with its ending (BT-125). */
  readonly fileName: string
  /** MIME type (BT-125). */
  readonly mimeType: string
  /** The bytes (BT-125). */
  readonly content: Uint8Array
}

/** A parcel or pallet. */
export interface HandlingUnit {
  /** SSCC or the carrier's own number. */
  readonly id: Identifier | null
  /** UN/ECE Rec 21. */
  readonly typeCode: string | null
  /** Text on the label. */
  readonly shippingMarks: readonly string[]
}

/** An identifier and the list that it comes from. */
export interface Identifier {
  /** The identifier itself. */
  readonly id: string
  /** Code of the list: ISO 6523 ICD, EAS or UNCL1153, by the term. */
  readonly scheme: string | null
}

/** An invoice or a credit note in EN 16931 terms. Amounts of a credit note are positive. */
export interface InvoiceContent {
  /** BT-1. */
  readonly number: string
  /** BT-2. */
  readonly issueDate: CalendarDate | null
  /** UNCL1001: 380, 381 (BT-3). */
  readonly typeCode: string | null
  /** ISO 4217 (BT-5). */
  readonly currency: string
  /** BT-6. */
  readonly accountingCurrency: string | null
  /** BT-7. */
  readonly taxPointDate: CalendarDate | null
  /** UNCL2005 (BT-8). */
  readonly taxPointDateCode: string | null
  /** BT-9. */
  readonly dueDate: CalendarDate | null
  /** BT-10. */
  readonly buyerReference: string | null
  /** BT-11. */
  readonly project: string | null
  /** BT-12. */
  readonly contract: string | null
  /** The buyer's order number (BT-13). */
  readonly purchaseOrder: string | null
  /** The seller's order number (BT-14). */
  readonly salesOrder: string | null
  /** BT-15. */
  readonly receivingAdvice: string | null
  /** BT-16. */
  readonly despatchAdvice: string | null
  /** BT-17. */
  readonly tender: string | null
  /** BT-18. */
  readonly object: Identifier | null
  /** Cost centre or the like, as the buyer gave it (BT-19). */
  readonly accountingReference: string | null
  /** BT-20. */
  readonly paymentTerms: string | null
  /** BG-1. */
  readonly notes: readonly Note[]
  /** BT-23. */
  readonly businessProcess: string | null
  /** BT-24. */
  readonly specification: string | null
  /** BG-3. */
  readonly preceding: readonly PrecedingInvoice[]
  /** BG-4. */
  readonly seller: Party
  /** BG-7. */
  readonly buyer: Party
  /** BG-10. */
  readonly payee: Payee | null
  /** BG-11. */
  readonly taxRepresentative: TaxRepresentative | null
  /** BG-13. */
  readonly delivery: DeliveryInformation | null
  /** BG-14. */
  readonly period: Period | null
  /** BG-16. */
  readonly payment: PaymentInstructions | null
  /** BG-20, BG-21. */
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  /** BG-22. */
  readonly totals: Totals
  /** BG-23. */
  readonly vatBreakdown: readonly VatSubtotal[]
  /** BG-24. */
  readonly supportingDocuments: readonly SupportingDocument[]
  /** BG-25. */
  readonly lines: readonly InvoiceLine[]
}

/** One invoice line (BG-25); amounts in the invoice's currency. */
export interface InvoiceLine {
  /** BT-126. */
  readonly id: string
  /** BT-127. */
  readonly note: string | null
  /** BT-128. */
  readonly object: Identifier | null
  /** BT-129. */
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21 (BT-130). */
  readonly unit: string
  /** BT-131. */
  readonly netAmount: Decimal
  /** The buyer's order line (BT-132). */
  readonly orderLine: string | null
  /** Cost centre or the like, as the buyer gave it (BT-133). */
  readonly accountingReference: string | null
  /** BG-26. */
  readonly period: Period | null
  /** BG-27, BG-28. */
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  /** BG-29. */
  readonly price: Price
  /** BT-151, BT-152. */
  readonly vat: VatCategory
  /** BG-31. */
  readonly item: Item
  /** The buyer's order number of this line, on an invoice of several orders (as BT-13). */
  readonly purchaseOrder: string | null
  /** The seller's order number of this line, on an invoice of several orders (as BT-14). */
  readonly salesOrder: string | null
  /** The day whose VAT rate this line bears, where it is not the document's: the day on which it was paid in advance (as BT-7). */
  readonly taxPointDate: CalendarDate | null
}

/** What is sold (BG-31). */
export interface Item {
  /** BT-153. */
  readonly name: string
  /** BT-154. */
  readonly description: string | null
  /** The shop's article number (BT-155). */
  readonly sellersIdentifier: string | null
  /** BT-156. */
  readonly buyersIdentifier: string | null
  /** GTIN with scheme 0160 (BT-157). */
  readonly standardIdentifier: Identifier | null
  /** Manufacturer's part number. */
  readonly manufacturersIdentifier: string | null
  /** Manufacturer's name. */
  readonly manufacturer: string | null
  /** BT-158. */
  readonly classifications: readonly ItemClassification[]
  /** ISO 3166-1 alpha-2 (BT-159). */
  readonly originCountry: string | null
  /** BG-32. */
  readonly attributes: readonly ItemAttribute[]
}

/** A name and a value that describe an item (BG-32). */
export interface ItemAttribute {
  /** BT-160. */
  readonly name: string
  /** BT-161. */
  readonly value: string
}

/** A class of an item (BT-158). */
export interface ItemClassification {
  /** The code. */
  readonly code: string
  /** UNCL7143: TST UNSPSC, STI CPV, MP, SRV. */
  readonly list: string
  /** Version of the list. */
  readonly listVersion: string | null
}

/** A measured quantity. */
export interface Measure {
  /** Value. */
  readonly value: Decimal
  /** UN/ECE Rec 20. */
  readonly unit: string
}

/** A note with its subject (BG-1). */
export interface Note {
  /** BT-22. */
  readonly text: string
  /** UNCL4451 (BT-21). */
  readonly subject: string | null
}

/** An order in the terms of Peppol T01 and T110, as agreed between buyer and seller. */
export interface OrderContent {
  /** The buyer's order number (BT-13), where the buyer has one. */
  readonly buyersNumber: string | null
  /** The seller's order number (BT-14). */
  readonly sellersNumber: string
  /** Where the order was made. */
  readonly origin: OrderOrigin
  /** UNCL1001. */
  readonly typeCode: string | null
  /** When the order was made. */
  readonly issuedAt: Instant | null
  /** Day of the order in Finland. */
  readonly issueDate: CalendarDate | null
  /** ISO 4217. */
  readonly currency: string
  /** The buyer's reference for the invoice (BT-10). */
  readonly buyerReference: string | null
  /** BT-12. */
  readonly contract: string | null
  /** BT-11. */
  readonly project: string | null
  /** Quotation number. */
  readonly quotation: string | null
  /** Catalogue number. */
  readonly catalogue: string | null
  /** Requisition of the person who ordered. */
  readonly originatorDocument: string | null
  /** Cost centre or the like, as the buyer gave it (BT-19). */
  readonly accountingReference: string | null
  /** Number of the document that this one replaces. */
  readonly previousDocument: string | null
  /** Last day that the order may be accepted. */
  readonly validUntil: CalendarDate | null
  /** Notes. */
  readonly notes: readonly Note[]
  /** Buyer. */
  readonly buyer: Party
  /** Seller. */
  readonly seller: Party
  /** Who ordered. */
  readonly orderer: Orderer | null
  /** Who is invoiced, where not the buyer. */
  readonly invoicee: Party | null
  /** Where the goods go. */
  readonly delivery: DeliveryPlace | null
  /** Terms of delivery. */
  readonly deliveryTerms: DeliveryTerms | null
  /** Terms of payment. */
  readonly paymentTerms: string | null
  /** Allowances and charges of the whole order. */
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  /** VAT by category and rate. */
  readonly vatBreakdown: readonly VatSubtotal[]
  /** Expected totals. */
  readonly totals: Totals
  /** Attachments. */
  readonly supportingDocuments: readonly SupportingDocument[]
  /** Lines. */
  readonly lines: readonly OrderLine[]
}

/** One order line; amounts in the order's currency. */
export interface OrderLine {
  /** Line number, the buyer's where the order is the buyer's. */
  readonly id: string
  /** The seller's own line number. */
  readonly sellersLine: string | null
  /** Note. */
  readonly note: string | null
  /** Ordered quantity. */
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  /** Line amount without VAT. */
  readonly netAmount: Decimal
  /** Cost centre or the like, as the buyer gave it. */
  readonly accountingReference: string | null
  /** Whether the line may come in parts. */
  readonly partialDelivery: boolean | null
  /** Wanted days. */
  readonly requestedDelivery: Period | null
  /** Promised days. */
  readonly promisedDelivery: Period | null
  /** Who the line is for. */
  readonly originator: string | null
  /** Bought or leased. */
  readonly acquisition: Acquisition
  /** Lease contract. */
  readonly leaseContract: string | null
  /** First and last day of the lease; no rent is for other days. */
  readonly leasePeriod: Period | null
  /** Price. */
  readonly price: Price
  /** VAT category and rate. */
  readonly vat: VatCategory
  /** Item. */
  readonly item: Item
  /** Allowances and charges. */
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
}

/** Where an order was made: in the shop, or in the purchasing system of the buyer. */
export type OrderOrigin = 'other' | 'shop' | 'purchasing'

/** The person or unit that ordered. */
export interface Orderer {
  /** Name or code. */
  readonly name: string | null
  /** Telephone. */
  readonly telephone: string | null
  /** E-mail. */
  readonly email: string | null
  /** Organisation unit, by the buyer's own code. */
  readonly unit: string | null
}

/** Seller (BG-4), buyer (BG-7), or another party of the trade. */
export interface Party {
  /** Electronic address with its EAS scheme (BT-34, BT-49). */
  readonly endpoint: Identifier | null
  /** Other identifiers of the party (BT-29, BT-46). */
  readonly identifiers: readonly Identifier[]
  /** Legal name (BT-27, BT-44). */
  readonly name: string
  /** BT-28, BT-45. */
  readonly tradingName: string | null
  /** In Finland the Y-tunnus with scheme 0212 (BT-30, BT-47). */
  readonly legalRegistration: Identifier | null
  /** VAT number with its country prefix (BT-31, BT-48). */
  readonly vatIdentifier: string | null
  /** Entry in the prepayment register (BT-32). */
  readonly taxRegistration: string | null
  /** BT-33. */
  readonly legalInformation: string | null
  /** BG-5, BG-8. */
  readonly address: PostalAddress | null
  /** BG-6, BG-9. */
  readonly contact: Contact | null
}

/** Who a record concerns, as far as routing needs it. */
export interface PartyKey {
  /** Y-tunnus, nnnnnnn-c. */
  readonly businessId: string | null
  /** OVT: 0037, the eight digits of the Y-tunnus, and a suffix of up to five characters. */
  readonly ovt: string | null
  /** The organisation unit, by the party's own code. */
  readonly unit: string | null
  /** Name, for people. */
  readonly name: string | null
}

/** Who is paid where that is not the seller (BG-10). */
export interface Payee {
  /** BT-59. */
  readonly name: string
  /** BT-60. */
  readonly identifier: Identifier | null
  /** BT-61. */
  readonly legalRegistration: Identifier | null
}

/** A card that was paid with (BG-18). */
export interface PaymentCard {
  /** Masked but for its last digits (BT-87). */
  readonly number: string
  /** BT-88. */
  readonly holder: string | null
}

/** How to pay (BG-16). */
export interface PaymentInstructions {
  /** UNCL4461 (BT-81). */
  readonly meansCode: string
  /** BT-82. */
  readonly meansText: string | null
  /** Viite or RF reference without spaces (BT-83). */
  readonly remittance: string | null
  /** BG-17. */
  readonly creditTransfers: readonly CreditTransfer[]
  /** BG-18. */
  readonly card: PaymentCard | null
  /** BG-19. */
  readonly directDebit: DirectDebit | null
}

/** A range of days, both included (BG-14, BG-26). */
export interface Period {
  /** BT-73, BT-134. */
  readonly start: CalendarDate | null
  /** BT-74, BT-135. */
  readonly end: CalendarDate | null
}

/** A postal address: BG-5, BG-8, BG-12, BG-15. */
export interface PostalAddress {
  /** Address line 1 (BT-35, 50, 64, 75). */
  readonly street: string | null
  /** Address line 2 (BT-36, 51, 65, 76). */
  readonly additionalStreet: string | null
  /** Address line 3 (BT-162 to 165). */
  readonly thirdLine: string | null
  /** BT-37, 52, 66, 77. */
  readonly city: string | null
  /** BT-38, 53, 67, 78. */
  readonly postCode: string | null
  /** BT-39, 54, 68, 79. */
  readonly subdivision: string | null
  /** ISO 3166-1 alpha-2 (BT-40, 55, 69, 80). */
  readonly country: string
}

/** A reference to an earlier invoice (BG-3). */
export interface PrecedingInvoice {
  /** BT-25. */
  readonly number: string
  /** BT-26. */
  readonly issueDate: CalendarDate | null
}

/** Price of one item in the document's currency, without VAT (BG-29). */
export interface Price {
  /** After the discount (BT-146). */
  readonly net: Decimal
  /** BT-147. */
  readonly discount: Decimal | null
  /** BT-148. */
  readonly gross: Decimal | null
  /** One where absent (BT-149). */
  readonly baseQuantity: Decimal | null
  /** BT-150. */
  readonly baseQuantityUnit: string | null
}

/** A coded reason or requested action. */
export interface Reason {
  /** Code. */
  readonly code: string
  /** Its list: OPStatusReason, OPStatusAction, or the system's own. */
  readonly list: string | null
  /** Text. */
  readonly text: string | null
}

/** One line of a goods receipt or of its reversal. */
export interface ReceiptLine {
  /** Line number. */
  readonly id: string
  /** Order line. */
  readonly orderLine: string
  /** Received, reversed or returned quantity. */
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21. */
  readonly unit: string
  /** Not accepted. */
  readonly rejectedQuantity: Decimal | null
  /** Why not accepted, reversed or returned. */
  readonly reasons: readonly Reason[]
  /** Article number. */
  readonly sellersIdentifier: string | null
  /** The devices, by serial number. */
  readonly serialNumbers: readonly string[]
  /** Note. */
  readonly note: string | null
}

/** How a despatch travels. */
export interface Shipment {
  /** Shipment number. */
  readonly id: string
  /** Free text. */
  readonly information: string | null
  /** Gross weight. */
  readonly grossWeight: Measure | null
  /** Gross volume. */
  readonly grossVolume: Measure | null
  /** Parcels in all. */
  readonly handlingUnitCount: number | null
  /** Waybill number. */
  readonly consignment: string | null
  /** Carrier's identifier. */
  readonly carrier: Identifier | null
  /** Carrier. */
  readonly carrierName: string | null
  /** UN/ECE Rec 19. */
  readonly transportMode: string | null
  /** Tracking number. */
  readonly tracking: string | null
  /** Expected days of delivery. */
  readonly estimatedDelivery: Period | null
  /** When it left. */
  readonly despatchedAt: Instant | null
  /** Where it left from. */
  readonly despatchAddress: PostalAddress | null
}

/** An additional supporting document (BG-24): bytes inside, or a link with its hash. */
export interface SupportingDocument {
  /** BT-122. */
  readonly id: string
  /** BT-123. */
  readonly description: string | null
  /** https address on a host that the receiver's configuration allows (BT-124). */
  readonly externalLocation: string | null
  /** SHA-256 of the linked bytes, 64 hexadecimal digits; obligatory with a link. */
  readonly sha256: string | null
  /** BT-125. */
  readonly embedded: EmbeddedFile | null
}

/** Who handles the seller's VAT (BG-11). */
export interface TaxRepresentative {
  /** BT-62. */
  readonly name: string
  /** BT-63. */
  readonly vatIdentifier: string
  /** BG-12. */
  readonly address: PostalAddress
}

/** Document totals in the document's currency (BG-22). */
export interface Totals {
  /** Sum of line net amounts (BT-106). */
  readonly lines: Decimal
  /** BT-107. */
  readonly allowances: Decimal | null
  /** BT-108. */
  readonly charges: Decimal | null
  /** Without VAT (BT-109). */
  readonly taxExclusive: Decimal
  /** VAT (BT-110). */
  readonly tax: Decimal
  /** VAT in the currency of BT-6 (BT-111). */
  readonly taxInAccountingCurrency: Decimal | null
  /** With VAT (BT-112). */
  readonly taxInclusive: Decimal
  /** BT-113. */
  readonly prepaid: Decimal | null
  /** BT-114. */
  readonly rounding: Decimal | null
  /** Amount due (BT-115). */
  readonly payable: Decimal
}

/** A VAT category with its rate. */
export interface VatCategory {
  /** UNCL5305 (BT-95, 102, 118, 151). */
  readonly code: string
  /** Per cent; absent for category O (BT-96, 103, 119, 152). */
  readonly rate: Decimal | null
}

/** One row of the VAT breakdown (BG-23); amounts in the document's currency. */
export interface VatSubtotal {
  /** UNCL5305 (BT-118). */
  readonly code: string
  /** Per cent (BT-119). */
  readonly rate: Decimal | null
  /** BT-116. */
  readonly taxableAmount: Decimal
  /** BT-117. */
  readonly taxAmount: Decimal
  /** BT-120. */
  readonly exemptionReason: string | null
  /** VATEX (BT-121). */
  readonly exemptionReasonCode: string | null
}

/** A catalogue was published to all participants. */
export interface CataloguePublished {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Seller. */
  readonly seller: PartyKey
  /** Catalogue number. */
  readonly number: string
  /** Version of the catalogue. */
  readonly version: string | null
  /** Its day in Finland. */
  readonly issueDate: CalendarDate | null
  /** When the catalogue holds. */
  readonly validity: Period | null
  /** Contract that the prices come from. */
  readonly contract: string | null
  /** Articles. */
  readonly lines: readonly CatalogueLine[]
  /** Name of the catalogue, for people. */
  readonly name: string | null
  /** Add, Update or Delete: what becomes of the catalogue of this number as a whole. */
  readonly action: string | null
}

/** A credit note was issued, in the story of the invoice that it credits. Amounts are positive. */
export interface CreditNoteIssued {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The credit note. */
  readonly creditNote: InvoiceContent
}

/** A device was installed at its place. */
export interface DeviceInstalled {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The device. */
  readonly device: Device
  /** Day in Finland. */
  readonly installedOn: CalendarDate | null
  /** Who installed it. */
  readonly installer: string | null
}

/** A device came back to the seller or the lessor. */
export interface DeviceReturned {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The device. */
  readonly device: Device
  /** Day in Finland. */
  readonly returnedOn: CalendarDate | null
  /** Why. */
  readonly reasons: readonly Reason[]
  /** Free text. */
  readonly text: string | null
}

/** A municipality reversed a goods receipt. */
export interface GoodsReceiptReversed {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile that it came from; it is not sent back there. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of this reversal. */
  readonly documentNumber: string
  /** Whose numbers it is among, where the buyer's system counts for each company apart: a company code. */
  readonly series: string | null
  /** Year among whose numbers it is, four digits, where the system's numbers begin anew every year. Documents of one number with another series or year are others. */
  readonly year: string | null
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word; of a document that states no hour, when it came, but no later than the day that it states. */
  readonly occurredAt: Instant | null
  /** Number of the reversed receipt. */
  readonly reverses: string
  /** Year among whose numbers that is. Without it the latest is meant of which something is left. */
  readonly reversesYear: string | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** Despatch advice. */
  readonly despatch: string | null
  /** Day of the receipt in Finland. */
  readonly date: CalendarDate | null
  /** Who received, by the buyer's own code or name. */
  readonly receiver: string | null
  /** Where. */
  readonly site: string | null
  /** Lines. */
  readonly lines: readonly ReceiptLine[]
  /** Note. */
  readonly note: string | null
}

/** A municipality booked a goods receipt. */
export interface GoodsReceived {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile that it came from; it is not sent back there. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of this receipt (BT-15 of the invoices to come). */
  readonly documentNumber: string
  /** Whose numbers it is among, where the buyer's system counts for each company apart: a company code. */
  readonly series: string | null
  /** Year among whose numbers it is, four digits, where the system's numbers begin anew every year. Documents of one number with another series or year are others. */
  readonly year: string | null
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word; of a document that states no hour, when it came, but no later than the day that it states. */
  readonly occurredAt: Instant | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** Despatch advice. */
  readonly despatch: string | null
  /** Day of the receipt in Finland. */
  readonly date: CalendarDate | null
  /** Who received, by the buyer's own code or name. */
  readonly receiver: string | null
  /** Where. */
  readonly site: string | null
  /** Lines. */
  readonly lines: readonly ReceiptLine[]
  /** Note. */
  readonly note: string | null
}

/** A municipality returned goods. */
export interface GoodsReturned {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile that it came from; it is not sent back there. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of this return. */
  readonly documentNumber: string
  /** Whose numbers it is among, where the buyer's system counts for each company apart: a company code. */
  readonly series: string | null
  /** Year among whose numbers it is, four digits, where the system's numbers begin anew every year. Documents of one number with another series or year are others. */
  readonly year: string | null
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word; of a document that states no hour, when it came, but no later than the day that it states. */
  readonly occurredAt: Instant | null
  /** Number of the receipt that the goods came with. */
  readonly receipt: string | null
  /** Year among whose numbers that is. */
  readonly receiptYear: string | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** Despatch advice. */
  readonly despatch: string | null
  /** Day of the receipt in Finland. */
  readonly date: CalendarDate | null
  /** Who received, by the buyer's own code or name. */
  readonly receiver: string | null
  /** Where. */
  readonly site: string | null
  /** Lines. */
  readonly lines: readonly ReceiptLine[]
  /** Note. */
  readonly note: string | null
}

/** A municipality's system or its finance answered an invoice or credit note. */
export interface InvoiceAcknowledged {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word. */
  readonly occurredAt: Instant | null
  /** Invoice or credit note number (BT-1). */
  readonly invoice: string
  /** The answer. */
  readonly answer: Answer
}

/** An answer to an invoice or credit note that the system is registered to give did not come in time. */
export interface InvoiceAnswerMissing {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this is about. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it was found out. */
  readonly occurredAt: Instant | null
  /** Invoice or credit note number (BT-1). */
  readonly invoice: string
  /** The grade that did not come in time. */
  readonly expected: string
  /** When it should have come. */
  readonly due: Instant | null
  /** The highest grade that did come. */
  readonly grade: string | null
}

/** An invoice or credit note reached the municipality's channel. */
export interface InvoiceDelivered {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word. */
  readonly occurredAt: Instant | null
  /** Invoice or credit note number (BT-1). */
  readonly invoice: string
  /** The answer. */
  readonly answer: Answer
  /** Format that was sent. */
  readonly format: string
  /** Channel that it went by. */
  readonly channel: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
}

/** A municipality disputes or rejects an invoice or credit note. */
export interface InvoiceDisputed {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word. */
  readonly occurredAt: Instant | null
  /** Invoice or credit note number (BT-1). */
  readonly invoice: string
  /** The answer. */
  readonly answer: Answer
  /** Disputed invoice lines (BT-126); none where all is disputed. */
  readonly lines: readonly string[]
}

/** An invoice was issued. Every EN 16931 term has its field. */
export interface InvoiceIssued {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The invoice. */
  readonly invoice: InvoiceContent
}

/** An invoice was compared with its order and receipts, and differs from them. */
export interface InvoiceMatched {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this is about. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it was found out. */
  readonly occurredAt: Instant | null
  /** Invoice or credit note number (BT-1). */
  readonly invoice: string
  /** sent, although it differs; or held until the receipt. */
  readonly outcome: string
  /** What differs, with its KS code. */
  readonly reasons: readonly Reason[]
  /** When it is sent at the latest, where it is held. */
  readonly heldUntil: Instant | null
}

/** A municipality initiated or made a payment. */
export interface InvoicePaid {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word. */
  readonly occurredAt: Instant | null
  /** Invoice or credit note number (BT-1). */
  readonly invoice: string
  /** The answer. */
  readonly answer: Answer
  /** Paid amount. */
  readonly amount: Decimal
  /** ISO 4217. */
  readonly currency: string
  /** Day of payment. */
  readonly paidOn: CalendarDate | null
  /** Viite or RF reference that was paid with. */
  readonly reference: string | null
}

/** A municipality's system took an order and may have given it the buyer's own number. */
export interface OrderAcknowledged {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word. */
  readonly occurredAt: Instant | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** The answer. */
  readonly answer: Answer
}

/** An answer to an order that the system is registered to give did not come in time. */
export interface OrderAnswerMissing {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this is about. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it was found out. */
  readonly occurredAt: Instant | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** The grade that did not come in time. */
  readonly expected: string
  /** When it should have come. */
  readonly due: Instant | null
  /** The highest grade that did come. */
  readonly grade: string | null
}

/** An order was cancelled; carries the order as it was. */
export interface OrderCancelled {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The order as it was. */
  readonly order: OrderContent
  /** When. */
  readonly cancelledAt: Instant | null
  /** Why. */
  readonly reasons: readonly Reason[]
  /** Free text. */
  readonly text: string | null
}

/** An order was changed; carries the whole order as it is now. */
export interface OrderChanged {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The order as it is now. */
  readonly order: OrderContent
  /** Why. */
  readonly reasons: readonly Reason[]
  /** Free text. */
  readonly text: string | null
}

/** The seller confirmed an order, whole or in part. */
export interface OrderConfirmed {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** Number of the confirmation. */
  readonly number: string
  /** Its day in Finland. */
  readonly issueDate: CalendarDate | null
  /** Note. */
  readonly note: string | null
  /** Promised days. */
  readonly promisedDelivery: Period | null
  /** Lines; a line of the order that none of them names is confirmed as ordered, and so are all where there are none. */
  readonly lines: readonly ConfirmedLine[]
  /** When it was made. */
  readonly issuedAt: Instant | null
  /** ISO 4217: that of the order. */
  readonly currency: string
  /** Number of the change or cancellation that it answers; of the order itself where absent. */
  readonly answers: string | null
}

/** A municipality's system did not take an order. */
export interface OrderDeclined {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word. */
  readonly occurredAt: Instant | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** The answer. */
  readonly answer: Answer
}

/** What was said of an order does not go together with what was said or done before, or comes too late; the municipality is told as well. */
export interface OrderDisputed {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this is about; none where it is about what was said of an order. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it was found out. */
  readonly occurredAt: Instant | null
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** superseded, too late or contradicted. */
  readonly verdict: string
  /** What was said: placed, changed, cancelled, confirmed, rejected, shipped, received, reversed, returned, invoiced, credited. */
  readonly what: string
  /** Who said it: shop or municipality. */
  readonly saidBy: string
  /** Why, with its KS code. */
  readonly reasons: readonly Reason[]
}

/** An order was made in the shop, or taken over from a purchasing system. */
export interface OrderPlaced {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The order. */
  readonly order: OrderContent
}

/** The seller does not take an order. */
export interface OrderRejected {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The seller's order number (BT-14). */
  readonly sellersOrder: string
  /** The buyer's order number (BT-13). */
  readonly buyersOrder: string | null
  /** Number of the rejection. */
  readonly number: string
  /** Its day in Finland. */
  readonly issueDate: CalendarDate | null
  /** Why. */
  readonly reasons: readonly Reason[]
  /** Free text. */
  readonly text: string | null
  /** When it was made. */
  readonly issuedAt: Instant | null
  /** ISO 4217: that of the order. */
  readonly currency: string
  /** Number of the change or cancellation that it answers; of the order itself where absent. */
  readonly answers: string | null
}

/** Goods left the seller. */
export interface OrderShipped {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Id of the event (ce_id) whose business document this one replaces. */
  readonly replaces: string | null
  /** Buyer: decides the municipality. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The despatch advice. */
  readonly despatch: DespatchContent
}

/** A municipality cancelled its purchase order; carries the order as it was. */
export interface PurchaseOrderCancelled {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word; of a document that states no hour, when it came, but no later than the day that it states. */
  readonly occurredAt: Instant | null
  /** The order. */
  readonly order: OrderContent
  /** Why. */
  readonly reasons: readonly Reason[]
  /** Free text. */
  readonly text: string | null
}

/** A municipality changed its purchase order; carries the whole order as it is now. */
export interface PurchaseOrderChanged {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word; of a document that states no hour, when it came, but no later than the day that it states. */
  readonly occurredAt: Instant | null
  /** The order. */
  readonly order: OrderContent
  /** Why. */
  readonly reasons: readonly Reason[]
  /** Free text. */
  readonly text: string | null
}

/** A purchase order came from a municipality. */
export interface PurchaseOrderReceived {
  /** The story that the event belongs to, and the key of its record. */
  readonly story: string
  /** Place of the event within its story, from 1. */
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  /** Buyer. */
  readonly buyer: PartyKey
  /** Seller. */
  readonly seller: PartyKey
  /** The delivery that this answers. */
  readonly deliveryId: string | null
  /** Number of the document that this is about. */
  readonly documentNumber: string
  /** The id that the channel gave to what was received. */
  readonly inboundId: string | null
  /** When it happened, by the system's own word; of a document that states no hour, when it came, but no later than the day that it states. */
  readonly occurredAt: Instant | null
  /** The order. */
  readonly order: OrderContent
}

/** A record that could not be read or routed. Its bytes stay in the ledger. */
export interface RecordQuarantined {
  /** Story of the record where it is known, else topic/partition/offset. */
  readonly story: string
  /** Always 1. */
  readonly storyVersion: number
  /** Code of the error table. */
  readonly reason: string
  /** Parameters of the error text. */
  readonly parameters: Readonly<Record<string, string>>
  /** The error as text. */
  readonly text: string
  /** Topic of the record. */
  readonly topic: string
  /** Its partition. */
  readonly partition: number
  /** Its offset. */
  readonly offset: bigint
  /** Its key. */
  readonly key: Uint8Array | null
  /** SHA-256 of its value, hexadecimal. */
  readonly sha256: string
  /** Size of its value. */
  readonly size_bytes: number
  /** At most the first 1,024 bytes of its value. */
  readonly head: Uint8Array
  /** When. */
  readonly quarantinedAt: Instant | null
}

/** The value of each event type, by the record's full name. */
export interface EventValues {
  readonly 'fi.kuntasilta.shop.CataloguePublished': CataloguePublished
  readonly 'fi.kuntasilta.shop.CreditNoteIssued': CreditNoteIssued
  readonly 'fi.kuntasilta.shop.DeviceInstalled': DeviceInstalled
  readonly 'fi.kuntasilta.shop.DeviceReturned': DeviceReturned
  readonly 'fi.kuntasilta.municipal.GoodsReceiptReversed': GoodsReceiptReversed
  readonly 'fi.kuntasilta.municipal.GoodsReceived': GoodsReceived
  readonly 'fi.kuntasilta.municipal.GoodsReturned': GoodsReturned
  readonly 'fi.kuntasilta.municipal.InvoiceAcknowledged': InvoiceAcknowledged
  readonly 'fi.kuntasilta.municipal.InvoiceAnswerMissing': InvoiceAnswerMissing
  readonly 'fi.kuntasilta.municipal.InvoiceDelivered': InvoiceDelivered
  readonly 'fi.kuntasilta.municipal.InvoiceDisputed': InvoiceDisputed
  readonly 'fi.kuntasilta.shop.InvoiceIssued': InvoiceIssued
  readonly 'fi.kuntasilta.municipal.InvoiceMatched': InvoiceMatched
  readonly 'fi.kuntasilta.municipal.InvoicePaid': InvoicePaid
  readonly 'fi.kuntasilta.municipal.OrderAcknowledged': OrderAcknowledged
  readonly 'fi.kuntasilta.municipal.OrderAnswerMissing': OrderAnswerMissing
  readonly 'fi.kuntasilta.shop.OrderCancelled': OrderCancelled
  readonly 'fi.kuntasilta.shop.OrderChanged': OrderChanged
  readonly 'fi.kuntasilta.shop.OrderConfirmed': OrderConfirmed
  readonly 'fi.kuntasilta.municipal.OrderDeclined': OrderDeclined
  readonly 'fi.kuntasilta.municipal.OrderDisputed': OrderDisputed
  readonly 'fi.kuntasilta.shop.OrderPlaced': OrderPlaced
  readonly 'fi.kuntasilta.shop.OrderRejected': OrderRejected
  readonly 'fi.kuntasilta.shop.OrderShipped': OrderShipped
  readonly 'fi.kuntasilta.municipal.PurchaseOrderCancelled': PurchaseOrderCancelled
  readonly 'fi.kuntasilta.municipal.PurchaseOrderChanged': PurchaseOrderChanged
  readonly 'fi.kuntasilta.municipal.PurchaseOrderReceived': PurchaseOrderReceived
  readonly 'fi.kuntasilta.quarantine.RecordQuarantined': RecordQuarantined
}

/** The full name of an event's record. */
export type EventType = keyof EventValues

/** An event: its type and its value, which belong together. */
export type ContractEvent<Type extends EventType = EventType> = { readonly [T in Type]: { readonly type: T; readonly value: EventValues[T] } }[Type]

/** An event from the shop. */
export type ShopEvent = ContractEvent<Extract<EventType, `fi.kuntasilta.shop.${string}`>>

/** An event to the shop. */
export type MunicipalEvent = ContractEvent<Extract<EventType, `fi.kuntasilta.municipal.${string}`>>

/** What may be left out when an event is written: everything that has a default. */
export type Draft<Value> = Value extends Decimal | string | number | boolean | Uint8Array | null
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly Draft<Element>[]
    : { readonly [Key in keyof Value]?: Draft<Value[Key]> | undefined }

/** An event's value as a writer gives it: the story, and whatever differs from the defaults. */
export type EventDraft<Type extends EventType> = Draft<Omit<EventValues[Type], 'story'>> & { readonly story: string }
