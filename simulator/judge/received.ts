import type { Decimal } from '../../mappings/model/decimal.ts'

/** One line of a received document; what its format does not carry is absent. */
export interface ReceivedLine {
  readonly id?: string
  readonly name?: string
  /** After how many characters the format cuts a name. */
  readonly nameCut?: number
  readonly quantity?: Decimal
  /** Without VAT. */
  readonly net: Decimal
  /** Per cent. */
  readonly vatRate?: Decimal
}

/** VAT of one rate, as received. */
export interface ReceivedVat {
  /** UNCL5305; absent where the format has no code. */
  readonly code?: string
  /** Per cent. */
  readonly rate: Decimal
  readonly taxable: Decimal
  readonly tax: Decimal
}

/** A document as its receiver can read it. Amounts of a credit note are positive, whatever the format does. */
export interface ReceivedDocument {
  readonly kind: 'invoice' | 'creditNote' | 'order'
  /** BT-1; of an order the seller's number. */
  readonly number: string
  /** The buyer's number of the order that an invoice or credit note belongs to (BT-13); empty where it names none. */
  readonly buyersOrder?: string
  /** The number that the receiver itself gave an order (BT-13). */
  readonly ownNumber?: string
  /** On which it was issued. */
  readonly day?: string
  /** On which the order was placed, where it keeps that day when it is changed. */
  readonly placedOn?: string
  readonly currency?: string
  /** Absent where the format knows no VAT. */
  readonly payable?: Decimal
  readonly vat?: readonly ReceivedVat[]
  /** Sum of the lines (BT-106) and total without VAT (BT-109). */
  readonly lineTotal?: Decimal
  readonly taxExclusive?: Decimal
  /** VAT of all rates together (BT-110). */
  readonly tax?: Decimal
  readonly lines?: readonly ReceivedLine[]
}

/** One line of a notice, as received. */
export interface ReceivedNoticeLine {
  readonly id: string
  readonly name?: string
  readonly quantity?: Decimal
  /** Of one, without VAT. */
  readonly price?: Decimal
}

/** A document that tells without charging, as its receiver can read it. */
export interface ReceivedNotice {
  readonly kind: 'despatchAdvice' | 'catalogue' | 'orderResponse' | 'receipt'
  readonly number: string
  /** The number that the receiver itself gave a receipt. */
  readonly ownNumber?: string
  /** On which it was issued, or the goods were received. */
  readonly day?: string
  /** The order that it names first. */
  readonly order?: string
  /** UNCL4343 of an answer. */
  readonly code?: string
  /** What a receipt says of the goods. */
  readonly stage?: string
  /** Of a reversal: the receipt that it takes back. */
  readonly reverses?: string
  readonly lines: readonly ReceivedNoticeLine[]
}

/** A row of a device register, as received. */
export interface ReceivedDevice {
  readonly serialNumber: string
  readonly status: string
  readonly day?: string
  readonly imeis?: readonly string[]
  readonly order?: string
}

/** What one received file says. */
export interface ReceivedContent {
  readonly documents: readonly ReceivedDocument[]
  readonly notices: readonly ReceivedNotice[]
  readonly devices: readonly ReceivedDevice[]
  /** The file's running number, where it has one. */
  readonly sequence?: number
}

/** Documents and notices, each for itself. */
export function apart(content: readonly (ReceivedDocument | ReceivedNotice)[]): Pick<ReceivedContent, 'documents' | 'notices'> {
  const charges = (one: ReceivedDocument | ReceivedNotice): one is ReceivedDocument => one.kind === 'invoice' || one.kind === 'creditNote' || one.kind === 'order'
  return { documents: content.filter(charges), notices: content.filter((one): one is ReceivedNotice => !charges(one)) }
}

/** A file that its receiver could not make sense of. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
