import type { SupportingDocument } from '../../model/invoice.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/**
 * InvoiceUrlNameText and InvoiceUrlText (BT-123, BT-124), the n-th name for the n-th link. Bytes (BT-125) travel in a message of their own; a document
 * without bytes or link has no place and stops.
 */
export function links(writing: FinvoiceWriting, documents: readonly SupportingDocument[]): void {
  for (const { embedded, externalLocation } of documents) {
    if (embedded === undefined && externalLocation === undefined) throw writing.notCarried('BT-122', 'a supporting document is carried as a file (BT-125) or a link (BT-124)')
  }
  const linked = documents.filter(({ externalLocation }) => externalLocation !== undefined)
  for (const one of linked) writing.text('InvoiceUrlNameText', one.description ?? one.id, limits('BT-123'))
  for (const one of linked) writing.text('InvoiceUrlText', one.externalLocation, limits('BT-124'))
}
