import type { SupportingDocument } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/** The files beside the message and the links of its header (BG-24). */
export function supportingDocuments(node: TeappsxmlNode): readonly Stated<SupportingDocument>[] {
  return [...node.all('CONTROL/IMAGE_CONTROL').flatMap(file), ...links(node)]
}

const mimeTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/** A file is known by its name, which is its reference too; its bytes are not in the message. An image of the invoice supports nothing. */
function file(node: TeappsxmlNode): readonly Stated<SupportingDocument>[] {
  const fileName = node.text('IMAGE_FILE', 'BT-125')
  const ending = fileName?.slice(fileName.lastIndexOf('.') + 1).toLowerCase() ?? ''
  const description = node.text('IMAGE_DESCRIPTION', 'BT-123')
  if (node.attribute('TYPE')?.startsWith('INVOICE_IMAGE') === true) return []
  return [{ id: fileName, description, embedded: { fileName, mimeType: mimeTypes[ending] } }]
}

/** Links to documents, each after its description; links from a term, such as the order's number, are none. A link is its own reference. */
function links(node: TeappsxmlNode): readonly Stated<SupportingDocument>[] {
  const documents: Stated<SupportingDocument>[] = []
  let description: string | undefined
  for (const link of node.all('HEADER/LINKS/LINK')) {
    const object = link.attribute('OBJECT')
    if (object === 'InvoiceUrlNameText') {
      description = link.ownText('BT-123')
    } else if (object === undefined || object === 'InvoiceUrlText') {
      const externalLocation = link.ownText('BT-124')
      documents.push({ id: externalLocation, description, externalLocation })
      description = undefined
    } else {
      link.odd('unknown', undefined, { text: object })
    }
  }
  return documents
}
