import type { Decimal } from './decimal.ts'
import type { Party, PostalAddress } from './party.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { Identifier } from './terms.ts'

/** An amount that is taken off (allowance) or added (charge), on document (BG-20, BG-21) or line (BG-27, BG-28). */
export interface AllowanceOrCharge {
  readonly isCharge: boolean
  /** How a document that others wrote says it, where it is a digit; the network wants words. */
  readonly indicator?: string
  /** Always positive (BT-92, 99, 136, 141). */
  readonly amount: Decimal
  /** BT-93, 100, 137, 142. */
  readonly baseAmount?: Decimal
  /** Per cent (BT-94, 101, 138, 143). */
  readonly percentage?: Decimal
  /** BT-97, 104, 139, 144. */
  readonly reason?: string
  /** UNCL5189 for an allowance, UNCL7161 for a charge (BT-98, 105, 140, 145). */
  readonly reasonCode?: string
  /** Of the document level only; a line's is its item's (BT-95/96, BT-102/103). */
  readonly vat?: VatCategory
}

/** A VAT category with its rate. */
export interface VatCategory {
  /** UNCL5305: S, Z, E, AE, K, G, O, L, M, B. */
  readonly code: string
  /** Per cent; absent for category O. */
  readonly rate?: Decimal
  /** Tax scheme of a document that others wrote, where it is not VAT; `''` where it names none. */
  readonly otherScheme?: string
}

/** One row of the VAT breakdown (BG-23). */
export interface VatSubtotal extends VatCategory {
  /** BT-116. */
  readonly taxableAmount: Decimal
  /** BT-117. */
  readonly taxAmount: Decimal
  /** BT-120. */
  readonly exemptionReason?: string
  /** VATEX code (BT-121). */
  readonly exemptionReasonCode?: string
}

/** An inclusive range of days (BG-14, BG-26). */
export interface Period {
  readonly start?: CalendarDate
  readonly end?: CalendarDate
}

/** A reference to an earlier invoice (BG-3). */
export interface PrecedingInvoice {
  /** BT-25. */
  readonly number: string
  /** BT-26. */
  readonly issueDate?: CalendarDate
}

/** An additional supporting document (BG-24): bytes inside, or a link with its hash. */
export interface SupportingDocument {
  /** BT-122. */
  readonly id: string
  /** BT-123. */
  readonly description?: string
  /** BT-124. */
  readonly externalLocation?: string
  /** SHA-256 of the linked bytes, hexadecimal. */
  readonly sha256?: string
  /** BT-125 with its file name and MIME type. */
  readonly embedded?: { readonly fileName: string; readonly mimeType: string; readonly content: Uint8Array }
}

/** An account to pay to (BG-17). */
export interface CreditTransfer {
  /** IBAN without spaces (BT-84). */
  readonly account: string
  /** BT-85. */
  readonly accountName?: string
  /** BIC (BT-86). */
  readonly bic?: string
}

/** Payment instructions (BG-16). */
export interface PaymentInstructions {
  /** UNCL4461: 30 credit transfer, 58 SEPA credit transfer … (BT-81). */
  readonly meansCode: string
  /** BT-82. */
  readonly meansText?: string
  /** Remittance information: a viite or an RF reference, without spaces (BT-83). */
  readonly remittance?: string
  readonly creditTransfers: readonly CreditTransfer[]
  readonly card?: PaymentCard
  readonly directDebit?: DirectDebit
}

/** A card that was paid with (BG-18). */
export interface PaymentCard {
  /** Masked but for its last digits (BT-87). */
  readonly number: string
  /** BT-88. */
  readonly holder?: string
}

/** A direct debit (BG-19). */
export interface DirectDebit {
  /** BT-89. */
  readonly mandate?: string
  /** BT-90. */
  readonly creditor?: string
  /** BT-91. */
  readonly debitedAccount?: string
}

/** Who is paid where that is not the seller (BG-10). */
export interface Payee {
  /** BT-59. */
  readonly name: string
  /** BT-60. */
  readonly identifier?: Identifier
  /** BT-61. */
  readonly legalRegistration?: Identifier
}

/** Who handles the seller's VAT (BG-11). */
export interface TaxRepresentative {
  /** BT-62. */
  readonly name: string
  /** BT-63. */
  readonly vatIdentifier: string
  readonly address: PostalAddress
}

/** Where and when the goods were handed over (BG-13). */
export interface DeliveryInformation {
  /** BT-70. */
  readonly name?: string
  /** BT-71. */
  readonly location?: Identifier
  /** BT-72. */
  readonly date?: CalendarDate
  /** BG-15. */
  readonly address?: PostalAddress
}

/** A name and value that describe an item (BG-32): serial number, IMEI, colour. */
export interface ItemAttribute {
  /** BT-160. */
  readonly name: string
  /** BT-161. */
  readonly value: string
}

/** A class of the item (BT-158) with its UNCL7143 list: TST UNSPSC, STI CPV, MP, SRV. */
export interface ItemClassification {
  readonly code: string
  readonly list: string
  readonly listVersion?: string
}

/** What was sold (BG-31). */
export interface Item {
  /** BT-153. */
  readonly name: string
  /** BT-154. */
  readonly description?: string
  /** The shop's own article number (BT-155). */
  readonly sellersIdentifier?: string
  /** BT-156. */
  readonly buyersIdentifier?: string
  /** GTIN with scheme 0160 (BT-157). */
  readonly standardIdentifier?: Identifier
  /** Manufacturer's part number; Finvoice carries it, UBL as a classification MP. */
  readonly manufacturersIdentifier?: string
  /** Manufacturer's name; outside EN 16931. */
  readonly manufacturer?: string
  readonly classifications: readonly ItemClassification[]
  /** ISO 3166-1 (BT-159). */
  readonly originCountry?: string
  readonly attributes: readonly ItemAttribute[]
}

/** Price of one item (BG-29). */
export interface Price {
  /** BT-146, without VAT, after the discount. */
  readonly net: Decimal
  /** BT-147. */
  readonly discount?: Decimal
  /** BT-148. */
  readonly gross?: Decimal
  /** BT-149; one where absent. */
  readonly baseQuantity?: Decimal
  /** BT-150. */
  readonly baseQuantityUnit?: string
}

/** One invoice line (BG-25). */
export interface InvoiceLine {
  /** BT-126. */
  readonly id: string
  /** BT-127. */
  readonly note?: string
  /** BT-128. */
  readonly object?: Identifier
  /** BT-129; negative on an invoice that takes back. */
  readonly quantity: Decimal
  /** UN/ECE Rec 20 or 21 (BT-130). */
  readonly unit: string
  /** BT-131. */
  readonly netAmount: Decimal
  /** The buyer's order line (BT-132). */
  readonly orderLine?: string
  /** The buyer's order number of this line on an invoice of several orders: BT-13 of one line, outside EN 16931. */
  readonly purchaseOrder?: string
  /** The seller's order number of this line on an invoice of several orders: BT-14 of one line, outside EN 16931. */
  readonly salesOrder?: string
  /** The day whose VAT rate the line bears, where it is not the document's (BT-7 of one line, outside EN 16931): paid in advance, say. */
  readonly taxPointDate?: CalendarDate
  /** Buyer accounting reference of the line (BT-133). */
  readonly accountingReference?: string
  /** BG-26. */
  readonly period?: Period
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly price: Price
  /** BT-151, BT-152. */
  readonly vat: VatCategory
  readonly item: Item
  /** Account and dimensions proposed by the municipality's own table; never the seller's. */
  readonly posting?: Posting
}

/** A proposed entry in the buyer's books, from the profile's decision table. */
export interface Posting {
  /** General ledger account, 4 to 6 digits. */
  readonly account: string
  /** The buyer's own VAT code. */
  readonly vatCode?: string
  /** Dimensions by the buyer's names: costCentre, profitCentre, internalOrder, wbs, partner, function, project, site, product, serviceClass. */
  readonly dimensions: Readonly<Record<string, string>>
}

/** Document totals (BG-22). */
export interface Totals {
  /** Sum of line net amounts (BT-106). */
  readonly lines: Decimal
  /** BT-107. */
  readonly allowances?: Decimal
  /** BT-108. */
  readonly charges?: Decimal
  /** Total without VAT (BT-109). */
  readonly taxExclusive: Decimal
  /** Total VAT in the invoice currency (BT-110). */
  readonly tax: Decimal
  /** Total VAT in the accounting currency (BT-111). */
  readonly taxInAccountingCurrency?: Decimal
  /** Total with VAT (BT-112). */
  readonly taxInclusive: Decimal
  /** BT-113. */
  readonly prepaid?: Decimal
  /** BT-114. */
  readonly rounding?: Decimal
  /** Amount due (BT-115). */
  readonly payable: Decimal
}

/** A note with its UNCL4451 subject (BG-1). */
export interface Note {
  /** BT-22. */
  readonly text: string
  /** BT-21. */
  readonly subject?: string
}

/**
 * The canonical invoice or credit note in EN 16931 terms. Amounts of a credit note are positive, as in UBL;
 * a format that wants them negative turns them itself.
 */
export interface Invoice {
  readonly kind: 'invoice' | 'creditNote'
  /** BT-1. */
  readonly number: string
  /** BT-2. */
  readonly issueDate: CalendarDate
  /** UNCL1001: 380 invoice, 381 credit note (BT-3). */
  readonly typeCode: string
  /** ISO 4217 (BT-5). */
  readonly currency: string
  /** BT-6. */
  readonly accountingCurrency?: string
  /** BT-7. */
  readonly taxPointDate?: CalendarDate
  /** UNCL2005 (BT-8). */
  readonly taxPointDateCode?: string
  /** BT-9. */
  readonly dueDate?: CalendarDate
  /** BT-10. */
  readonly buyerReference?: string
  /** BT-11. */
  readonly project?: string
  /** BT-12. */
  readonly contract?: string
  /** The buyer's purchase order number (BT-13). */
  readonly purchaseOrder?: string
  /** The seller's order number (BT-14). */
  readonly salesOrder?: string
  /** BT-15. */
  readonly receivingAdvice?: string
  /** BT-16. */
  readonly despatchAdvice?: string
  /** BT-17. */
  readonly tender?: string
  /** BT-18. */
  readonly object?: Identifier
  /** Buyer accounting reference (BT-19). */
  readonly accountingReference?: string
  /** BT-20. */
  readonly paymentTerms?: string
  readonly notes: readonly Note[]
  /** BT-23. */
  readonly businessProcess?: string
  readonly preceding: readonly PrecedingInvoice[]
  readonly seller: Party
  readonly buyer: Party
  readonly payee?: Payee
  readonly taxRepresentative?: TaxRepresentative
  readonly delivery?: DeliveryInformation
  /** BG-14. */
  readonly period?: Period
  readonly payment?: PaymentInstructions
  readonly allowancesAndCharges: readonly AllowanceOrCharge[]
  readonly totals: Totals
  readonly vatBreakdown: readonly VatSubtotal[]
  readonly supportingDocuments: readonly SupportingDocument[]
  readonly lines: readonly InvoiceLine[]
}
