import type { Invoice, SupportingDocument } from '../../model/invoice.ts'
import type { RenderContext } from '../format.ts'
import { messageIdentifier } from '../soap-frame/messageData.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** A file that travels beside the message (guide 3.1). */
export interface AttachedFile {
  readonly name: string
  readonly content: Uint8Array
}

/** The files of an invoice, in the order of its documents that have one. */
export function attachedFiles({ supportingDocuments }: Invoice, context: RenderContext): readonly AttachedFile[] {
  return embeddedOf(supportingDocuments).map((document, index) => ({ name: fileName(document, index + 1, context), content: document.embedded.content }))
}

/** CONTROL with an IMAGE_CONTROL for each file: an attachment made by the payee. A document that is only named has no place. */
export function control(writing: TeappsxmlWriting, { supportingDocuments }: Invoice, files: readonly AttachedFile[]): void {
  const { xml } = writing
  for (const { embedded, externalLocation } of supportingDocuments) {
    if (embedded === undefined && externalLocation === undefined) throw writing.notCarried('BT-122', 'a supporting document is carried as a file (BT-125) or a link (BT-124)')
  }
  xml.open('CONTROL')
  embeddedOf(supportingDocuments).forEach(({ description }, index) => {
    const name = files[index]?.name ?? ''
    xml.open('IMAGE_CONTROL', xml.attributes({ TYPE: 'VOUCHER_MEMO', SOURCE: 'ORIGINAL' }))
    xml.element('IMAGE_FILE', name, xml.attribute('IMAGE_TYPE', name.slice(name.lastIndexOf('.') + 1)))
    writing.text('IMAGE_DESCRIPTION', description, 'BT-123')
    xml.close()
  })
  xml.close()
}

type Embedded = SupportingDocument & Required<Pick<SupportingDocument, 'embedded'>>

function embeddedOf(documents: readonly SupportingDocument[]): readonly Embedded[] {
  return documents.filter((one): one is Embedded => one.embedded !== undefined)
}

/** How the files of the types that EN 16931 allows end (BR-CL-24). */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

/**
 * A name that no other file of any batch has, in the letters, digits and marks that are allowed: the reference (BT-122), the file's place in the
 * message, and the message's id.
 */
function fileName({ id, embedded: { mimeType } }: Embedded, place: number, context: RenderContext): string {
  return `${plain(id)}-${place}-${plain(messageIdentifier(context))}.${endings[mimeType] ?? 'bin'}`
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, '_')
}
