import type { SupportingDocument } from '../../model/invoice.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/**
 * InvoiceUrlNameText and InvoiceUrlText (BT-123, BT-124), the n-th name for the n-th link. Bytes (BT-125) would travel in a
 * FinvoiceAttachments message, and a document without bytes or link has no place: both stop.
 */
export function links(writing: FinvoiceWriting, documents: readonly SupportingDocument[]): void {
  for (const one of documents) {
    if (one.embedded !== undefined) throw writing.notCarried('BT-125', 'an attachment travels in a message of its own, FinvoiceAttachments')
    if (one.externalLocation === undefined) throw writing.notCarried('BT-122', 'a supporting document is carried as a link (BT-124)')
  }
  for (const one of documents) writing.text('InvoiceUrlNameText', one.description ?? one.id, limits('BT-123'))
  for (const one of documents) writing.text('InvoiceUrlText', one.externalLocation, limits('BT-124'))
}
