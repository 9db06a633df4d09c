import { documentKinds, type CanonicalDocument, type DocumentKind } from '../format.ts'
import type { PaymentContent } from '../inboundDocument.ts'
import { catalogueLinePlaces, cataloguePlaces } from './sources/catalogue.ts'
import { despatchLinePlaces, despatchPlaces, despatchSerialNumbers } from './sources/despatchAdvice.ts'
import { devicePlaces } from './sources/device.ts'
import { invoiceLinePlaces, invoicePlaces } from './sources/invoice.ts'
import { orderLinePlaces, orderPlaces } from './sources/order.ts'
import { orderResponseLinePlaces, orderResponsePlaces } from './sources/orderResponse.ts'
import { paymentPlaces } from './sources/payment.ts'
import { receiptLinePlaces, receiptPlaces, receiptSerialNumbers } from './sources/receipt.ts'
import { serialSources, type SerialNumbers } from './sources/serialNumbers.ts'
import { sourcesOf, type Places, type Sources } from './sources/source.ts'

/** What a layout may carry: documents, and what is only read. */
export const layoutContents = [...documentKinds, 'payment'] as const
export type LayoutContent = (typeof layoutContents)[number]

/** What is read by a layout. */
export type ReadContent = CanonicalDocument | PaymentContent

/** Those of the kinds that a layout carries which are written. */
export function writtenKinds(carries: readonly LayoutContent[]): readonly DocumentKind[] {
  return carries.filter((kind) => kind !== 'payment')
}

/** What layouts know of a kind of document. */
export interface LayoutKind {
  /** What stands before the first dot of the document's sources. */
  readonly root: string
  readonly document: Sources
  readonly line: Sources
  readonly device: Sources
  /** The serial numbers of a line, where it may have some. */
  readonly serialNumbers?: (line: object) => readonly string[]
}

const none: Sources = new Map()
const invoice = withLines('invoice', invoicePlaces, invoiceLinePlaces)

/** Every kind of document that a layout may carry. */
export const layoutKinds: Readonly<Record<LayoutContent, LayoutKind>> = {
  invoice,
  creditNote: invoice,
  order: withLines('order', orderPlaces, orderLinePlaces),
  orderResponse: withLines('response', orderResponsePlaces, orderResponseLinePlaces),
  despatchAdvice: withLines('despatch', despatchPlaces, despatchLinePlaces, despatchSerialNumbers),
  receipt: withLines('receipt', receiptPlaces, receiptLinePlaces, receiptSerialNumbers),
  catalogue: withLines('catalogue', cataloguePlaces, catalogueLinePlaces),
  payment: { root: 'payment', document: sourcesOf('payment', 'document', paymentPlaces), line: none, device: none },
  devices: { root: 'device', document: none, line: none, device: sourcesOf('device', 'device', devicePlaces) },
}

function withLines<Of, Line extends object>(root: string, document: Places<Of>, line: Places<Line>, serialNumbers?: SerialNumbers<Line>): LayoutKind {
  const own = { root, document: sourcesOf(root, 'document', document), line: sourcesOf('line', 'line', line), device: none }
  return serialNumbers === undefined ? own : { ...own, line: new Map([...own.line, ...serialSources(serialNumbers)]), serialNumbers: (each) => serialNumbers.of(each as Line) }
}

/** A document with lines, as layouts go through it: what it is, and what names it in errors. */
export interface WithLines {
  readonly number: string
  readonly content: object & { readonly lines: readonly object[] }
}

/** The content of a document that has lines, with its number. */
export function withLinesOf(document: Exclude<CanonicalDocument, { readonly kind: 'devices' }>): WithLines {
  switch (document.kind) {
    case 'order': return { number: document.order.buyersNumber ?? document.order.sellersNumber, content: document.order }
    case 'orderResponse': return { number: document.orderResponse.number, content: document.orderResponse }
    case 'despatchAdvice': return { number: document.despatchAdvice.number, content: document.despatchAdvice }
    case 'receipt': return { number: document.receipt.number, content: document.receipt }
    case 'catalogue': return { number: document.catalogue.number, content: document.catalogue }
    default: return { number: document.invoice.number, content: document.invoice }
  }
}
