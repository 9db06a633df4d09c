import type { CanonicalDocument, DocumentKind } from '../format.ts'
import { catalogueLinePlaces, cataloguePlaces } from './sources/catalogue.ts'
import { despatchLinePlaces, despatchPlaces } from './sources/despatchAdvice.ts'
import { devicePlaces } from './sources/device.ts'
import { invoiceLinePlaces, invoicePlaces } from './sources/invoice.ts'
import { orderLinePlaces, orderPlaces } from './sources/order.ts'
import { orderResponseLinePlaces, orderResponsePlaces } from './sources/orderResponse.ts'
import { receiptLinePlaces, receiptPlaces } from './sources/receipt.ts'
import { sourcesOf, type Places, type Sources } from './sources/source.ts'

/** What layouts know of a kind of document. */
export interface LayoutKind {
  /** What stands before the first dot of the document's sources. */
  readonly root: string
  readonly document: Sources
  readonly line: Sources
  readonly device: Sources
}

const none: Sources = new Map()
const invoice = withLines('invoice', invoicePlaces, invoiceLinePlaces)

/** Every kind of document that a layout may carry. */
export const layoutKinds: Readonly<Record<DocumentKind, LayoutKind>> = {
  invoice,
  creditNote: invoice,
  order: withLines('order', orderPlaces, orderLinePlaces),
  orderResponse: withLines('response', orderResponsePlaces, orderResponseLinePlaces),
  despatchAdvice: withLines('despatch', despatchPlaces, despatchLinePlaces),
  receipt: withLines('receipt', receiptPlaces, receiptLinePlaces),
  catalogue: withLines('catalogue', cataloguePlaces, catalogueLinePlaces),
  devices: { root: 'device', document: none, line: none, device: sourcesOf('device', 'device', devicePlaces) },
}

function withLines<Of, Line>(root: string, document: Places<Of>, line: Places<Line>): LayoutKind {
  return { root, document: sourcesOf(root, 'document', document), line: sourcesOf('line', 'line', line), device: none }
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
