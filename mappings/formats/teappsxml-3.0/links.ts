import type { SupportingDocument } from '../../model/invoice.ts'
import type { TeappsxmlWriting } from './writing.ts'

/**
 * LINKS of the supporting documents that have one (BT-124), with the names of Finvoice's elements as OBJECT (guide 1.12): the description
 * (BT-123) stands before its link.
 */
export function links(writing: TeappsxmlWriting, documents: readonly SupportingDocument[]): void {
  const { xml } = writing
  xml.open('LINKS')
  for (const { externalLocation, description, embedded } of documents) {
    if (externalLocation === undefined) continue
    if (embedded === undefined) writing.text('LINK', description, 'BT-123', xml.attribute('OBJECT', 'InvoiceUrlNameText'))
    writing.text('LINK', externalLocation, 'BT-124', xml.attribute('OBJECT', 'InvoiceUrlText'))
  }
  xml.close()
}
