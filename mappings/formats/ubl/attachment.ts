import type { SupportingDocument } from '../../model/invoice.ts'
import type { Ubl } from './ubl.ts'

/** AdditionalDocumentReference of a supporting document (BG-24): bytes inside, a link, or both. */
export function supportingDocument({ xml }: Ubl, of: SupportingDocument): void {
  xml.open('cac:AdditionalDocumentReference')
  xml.element('cbc:ID', of.id)
  xml.element('cbc:DocumentDescription', of.description)
  xml.open('cac:Attachment')
  if (of.embedded !== undefined) {
    const { content, mimeType, fileName } = of.embedded
    const base64 = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64')
    xml.element('cbc:EmbeddedDocumentBinaryObject', base64, xml.attributes({ mimeCode: mimeType, filename: fileName }))
  }
  xml.open('cac:ExternalReference')
  xml.element('cbc:URI', of.externalLocation)
  xml.close()
  xml.close()
  xml.close()
}
