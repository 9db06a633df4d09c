import type { CanonicalDocument } from '../../../mappings/formats/format.ts'
import type { Party } from '../../../mappings/model/party.ts'

/** The seller that a document names; undefined where it names none: a receipt belongs to an order, which does. */
export function sellerIn(document: CanonicalDocument): Party | undefined {
  switch (document.kind) {
    case 'invoice':
    case 'creditNote':
      return document.invoice.seller
    case 'order':
      return document.order.seller
    case 'orderResponse':
      return document.orderResponse.seller
    case 'despatchAdvice':
      return document.despatchAdvice.seller ?? document.despatchAdvice.despatcher
    case 'receipt':
    case 'catalogue':
    case 'devices':
      return undefined
  }
}
