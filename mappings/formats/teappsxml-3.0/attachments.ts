import type { Invoice, SupportingDocument } from '../../model/invoice.ts'
import type { RenderContext } from '../format.ts'
import { readableImage, renderReadableImage } from '../readable-image/readableImage.ts'
import { messageIdentifier } from '../soap-frame/messageData.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** A file that travels beside the message (guide 3.1). */
export interface AttachedFile {
  readonly name: string
  readonly content: Uint8Array
}

/** What travels beside a message: the readable image of the invoice where its flow wants one, and the files of its supporting documents. */
export interface Beside {
  readonly image?: AttachedFile
  readonly files: readonly AttachedFile[]
}

/** Nothing travels beside a message by itself. */
export const nothing: Beside = { files: [] }

export function beside(invoice: Invoice, context: RenderContext): Beside {
  const files = attachedFiles(invoice, context)
  if (context.image === undefined) return { files }
  const name = `invoice-${plain(messageIdentifier(context))}.${readableImage.fileExtension}`
  return { image: { name, content: renderReadableImage(invoice, context.image) }, files }
}

/** The files of an invoice, in the order of its documents that have one. */
function attachedFiles({ supportingDocuments }: Invoice, context: RenderContext): readonly AttachedFile[] {
  return embeddedOf(supportingDocuments).map((document, index) => ({ name: fileName(document, index + 1, context), content: document.embedded.content }))
}

/** CONTROL with an IMAGE_CONTROL for each file: an image or attachment made by the payee. A document that is only named has no place. */
export function control(writing: TeappsxmlWriting, { supportingDocuments }: Invoice, { image, files }: Beside): void {
  const { xml } = writing
  for (const { embedded, externalLocation } of supportingDocuments) {
    if (embedded === undefined && externalLocation === undefined) throw writing.notCarried('BT-122', 'a supporting document is carried as a file (BT-125) or a link (BT-124)')
  }
  xml.open('CONTROL')
  if (image !== undefined) imageControl(writing, 'INVOICE_IMAGE', image.name)
  embeddedOf(supportingDocuments).forEach(({ description }, index) => imageControl(writing, 'VOUCHER_MEMO', files[index]?.name ?? '', description))
  xml.close()
}

function imageControl(writing: TeappsxmlWriting, type: 'INVOICE_IMAGE' | 'VOUCHER_MEMO', name: string, description?: string): void {
  const { xml } = writing
  xml.open('IMAGE_CONTROL', xml.attributes({ TYPE: type, SOURCE: 'ORIGINAL' }))
  xml.element('IMAGE_FILE', name, xml.attribute('IMAGE_TYPE', name.slice(name.lastIndexOf('.') + 1)))
  writing.text('IMAGE_DESCRIPTION', description, 'BT-123')
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
