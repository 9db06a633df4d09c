import { Decimal } from '../../mappings/model/decimal.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { ShopLine } from './baskets.ts'
import type { Sums } from './amounts.ts'
import type { Product } from './catalogue.ts'
import type { ShopDevice } from './devices.ts'

/** One line of a booked document; numbers are plain decimals. */
export interface BookedLine {
  readonly id: string
  readonly name: string
  readonly quantity: string
  /** Without VAT, two decimals. */
  readonly net: string
  /** Per cent without trailing zeros. */
  readonly vatRate: string
}

/** VAT of one category and rate; amounts with two decimals. */
export interface BookedVat {
  readonly code: string
  /** Per cent without trailing zeros. */
  readonly rate: string
  readonly taxable: string
  readonly tax: string
}

/** A document with amounts that a municipality should have received once. Amounts of a credit note are positive. */
export interface BookedDocument {
  /** The municipality's folder name. */
  readonly municipality: string
  /** What is kept in order: the key of its event. */
  readonly story: string
  readonly kind: 'invoice' | 'creditNote' | 'order'
  /** What an order's document tells; an order has one document for each. */
  readonly stage?: 'placed' | 'changed' | 'cancelled'
  /** BT-1, or the seller's order number. */
  readonly number: string
  readonly day: CalendarDate
  /** Of an order: the day on which it was placed, which its changes keep. */
  readonly placedOn?: CalendarDate
  /** The buyer's own number of the order that an invoice or credit note belongs to (BT-13), where it has one. */
  readonly buyersOrder?: string
  /** What comparing an invoice with its order and receipts comes to, where the municipality does so; `late`: it differs until its receipt comes. Absent where nobody books receipts. */
  readonly match?: 'matches' | 'differs' | 'late'
  readonly currency: string
  readonly payable: string
  readonly vat: readonly BookedVat[]
  readonly lines: readonly BookedLine[]
}

/** One device at one moment of its life, that a register should have received once. */
export interface BookedDevice {
  readonly municipality: string
  /** What is kept in order: the key of its event. */
  readonly story: string
  readonly status: 'shipped' | 'installed' | 'returned'
  readonly day: CalendarDate
  readonly serialNumber: string
  readonly imeis: readonly string[]
  /** The seller's order number. */
  readonly order: string
  /** Despatch advice number. */
  readonly despatch: string
}

/** One line of a booked notice; numbers are plain decimals, and absent where that kind of notice has none. */
export interface BookedNoticeLine {
  /** Of a receipt: its place among the lines, from 1. */
  readonly id: string
  readonly name: string
  readonly quantity?: string
  /** UN/ECE Rec 20. */
  readonly unit?: string
  /** Of one, without VAT. */
  readonly price?: string
}

/** A document that tells without charging, which a municipality should have received once. */
export interface BookedNotice {
  readonly municipality: string
  /** What is kept in order: the key of its event. */
  readonly story: string
  readonly kind: 'despatchAdvice' | 'catalogue' | 'orderResponse' | 'receipt'
  readonly number: string
  readonly day: CalendarDate
  /** The order that it belongs to, by the buyer's number where it has one. */
  readonly order?: string
  /** Where that order was made; absent: in the shop. */
  readonly origin?: 'purchasing'
  /** Of a reversal: the receipt that it takes back. */
  readonly reverses?: string
  /** What a receipt says of the goods. */
  readonly stage?: 'received' | 'reversed' | 'returned'
  /** UNCL4343 of an answer: AP accepted, CA accepted in part, RE rejected. */
  readonly code?: 'AP' | 'CA' | 'RE'
  readonly lines: readonly BookedNoticeLine[]
}

/** What a municipality paid of an invoice at a time. */
export interface BookedPayment {
  readonly municipality: string
  /** The payment's own number in the finance system. */
  readonly number: string
  /** BT-1. */
  readonly invoice: string
  /** Euros, two decimals. */
  readonly amount: string
}

/** The shop's own record of what each municipality should have; what belongs to one story stands in its order. */
export interface ShopBook {
  readonly documents: readonly BookedDocument[]
  readonly notices: readonly BookedNotice[]
  readonly devices: readonly BookedDevice[]
  readonly payments: readonly BookedPayment[]
}

/** A book under way. */
export class BookKeeper {
  readonly #documents: BookedDocument[] = []
  readonly #notices: BookedNotice[] = []
  readonly #devices: BookedDevice[] = []
  readonly #payments: BookedPayment[] = []

  /** The invoices of a municipality so far. */
  invoicesOf(municipality: string): readonly BookedDocument[] {
    return this.#documents.filter((document) => document.kind === 'invoice' && document.municipality === municipality)
  }

  document(of: Omit<BookedDocument, 'payable' | 'vat' | 'lines' | 'currency'>, lines: readonly ShopLine[], sums: Sums): void {
    this.#documents.push({
      ...of,
      currency: 'EUR',
      payable: sums.payable.toFixed(2),
      vat: sums.vat.map((sum) => ({ code: sum.code, rate: plain(sum.rate), taxable: sum.taxable.toFixed(2), tax: sum.tax.toFixed(2) })),
      lines: lines.map((line) => ({ id: line.id, name: line.product.name, quantity: plain(line.quantity), net: line.net.toFixed(2), vatRate: plain(line.product.vat) })),
    })
  }

  despatch(of: Omit<BookedNotice, 'kind' | 'lines'>, lines: readonly ShopLine[]): void {
    this.#notices.push({ ...of, kind: 'despatchAdvice', lines: numbered(lines) })
  }

  orderResponse(of: Omit<BookedNotice, 'kind' | 'lines' | 'code'>, code: 'AP' | 'CA' | 'RE'): void {
    this.#notices.push({ ...of, kind: 'orderResponse', code, lines: [] })
  }

  /** What was received, reversed or returned; the municipality's finance system is to get it. */
  receipt(of: Omit<BookedNotice, 'kind' | 'lines' | 'code'>, lines: readonly ShopLine[]): void {
    this.#notices.push({ ...of, kind: 'receipt', lines: numbered(lines) })
  }

  /** The whole range, of which those products stand in the municipality's catalogue that `isFor` says. */
  catalogue(of: Omit<BookedNotice, 'kind' | 'lines'>, range: readonly Product[], isFor: (product: Product) => boolean): void {
    const lines = range.flatMap((product, index) => (isFor(product) ? [{ id: String(index + 1), name: product.name, price: plain(product.price) }] : []))
    this.#notices.push({ ...of, kind: 'catalogue', lines })
  }

  device(of: Omit<BookedDevice, 'serialNumber' | 'imeis'>, device: ShopDevice): void {
    this.#devices.push({ ...of, serialNumber: device.serialNumber, imeis: device.imeis })
  }

  payment(of: BookedPayment): void {
    this.#payments.push(of)
  }

  close(): ShopBook {
    return { documents: this.#documents, notices: this.#notices, devices: this.#devices, payments: this.#payments }
  }
}

function numbered(lines: readonly ShopLine[]): readonly BookedNoticeLine[] {
  return lines.map((line, index) => ({ id: String(index + 1), name: line.product.name, quantity: plain(line.quantity), unit: line.product.unit }))
}

function plain(value: Decimal): string {
  return value.trimmed().toString()
}
