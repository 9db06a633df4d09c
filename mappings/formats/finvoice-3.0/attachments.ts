import { said } from '../../../errors/words/words.ts'
import { sha1 } from '../../../base/hash.ts'
import { failure } from '../../../errors/failure.ts'
import type { Invoice, SupportingDocument } from '../../model/invoice.ts'
import type { RenderContext } from '../format.ts'
import { messageIdentifier, messageTimeStamp } from '../soap-frame/messageData.ts'
import { carries } from './carries.ts'
import { end } from './transmission.ts'
import { FinvoiceWriting, limits } from './writing.ts'

/** What one message holds: files, and bytes of all of them before they are encoded (guidelines 3.0, section 16.3.3). */
const mostFiles = 10
const mostBytes = 1_000_000

interface FileType {
  readonly endings: readonly string[]
  /** The bytes that a file of the type begins with. */
  readonly begins: Buffer
}

/** What Finvoice takes (section 16.5). Whether a PDF is PDF/A, as it should be, is not looked at. */
const fileTypes: Readonly<Record<string, FileType>> = {
  'application/pdf': { endings: ['pdf'], begins: Buffer.from('%PDF-') },
  'image/jpeg': { endings: ['jpg', 'jpeg'], begins: Buffer.from('ffd8ff', 'hex') },
  'image/png': { endings: ['png'], begins: Buffer.from('89504e470d0a1a0a', 'hex') },
}

type Embedded = NonNullable<SupportingDocument['embedded']>

/** The id of the message that carries the attachments of an invoice; undefined where it has none (section 16.7). */
export function attachmentMessageIdentifier(invoice: Invoice, context: RenderContext): string | undefined {
  return attachedFiles(invoice).length === 0 ? undefined : `${messageIdentifier(context)}::attachments`
}

/**
 * The FinvoiceAttachments message with the files of an invoice (BT-125), ISO-8859-15; undefined where it has none. Throws KS-MAP-… for what Finvoice
 * does not take: other types than PDF, JPEG and PNG, a name without the ending of its type, more than 10 files or 1 MB, and a file that occurs twice.
 */
export function attachmentMessage(invoice: Invoice, context: RenderContext): Uint8Array | undefined {
  const id = attachmentMessageIdentifier(invoice, context)
  if (id === undefined) return undefined
  const files = attachedFiles(invoice)
  const writing = new FinvoiceWriting(invoice, context.texts)
  refuseTooMuch(writing, invoice, files)
  const { xml } = writing
  xml.open('FinvoiceAttachments', xml.attributes({ Version: '1.0', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:noNamespaceSchemaLocation': 'FinvoiceAttachments.xsd' }))
  transmission(writing, id, context)
  const names = new Map<string, string>()
  for (const file of files) {
    checkType(writing, invoice, file)
    const content = Buffer.from(file.content).toString('base64')
    const hash = sha1(content)
    const other = names.get(hash)
    if (other !== undefined) throw failure('KS-MAP-ATTACHMENT-TWICE', { number: invoice.number, file: file.fileName, other, format: carries.format })
    names.set(hash, file.fileName)
    xml.open('AttachmentDetails')
    xml.element('AttachmentIdentifier', `${id}::${hash}`)
    xml.element('AttachmentContent', content)
    writing.required('AttachmentName', file.fileName, limits('BT-125-2'))
    xml.element('AttachmentMimeType', file.mimeType)
    xml.element('AttachmentSecureHash', hash)
    xml.close()
  }
  xml.close()
  return xml.bytes()
}

function attachedFiles({ supportingDocuments }: Invoice): readonly Embedded[] {
  return supportingDocuments.flatMap(({ embedded }) => embedded ?? [])
}

function refuseTooMuch(writing: FinvoiceWriting, { number }: Invoice, files: readonly Embedded[]): void {
  if (files.length > mostFiles) throw writing.tooMany('BT-125', files.length, mostFiles)
  const size_bytes = files.reduce((sum, { content }) => sum + content.byteLength, 0)
  if (size_bytes > mostBytes) throw failure('KS-MAP-ATTACHMENTS-SIZE', { number, size_bytes, limit_bytes: mostBytes, format: carries.format })
}

/** The routing of the invoice's frame, with the attachments' own id, and the invoice's as that referred to. */
function transmission(writing: FinvoiceWriting, id: string, context: RenderContext): void {
  const { xml } = writing
  xml.open('MessageTransmissionDetails')
  xml.open('MessageSenderDetails')
  end(writing, 'From', context.sender)
  xml.close()
  xml.open('MessageReceiverDetails')
  end(writing, 'To', context.receiver)
  xml.close()
  xml.open('MessageDetails')
  xml.element('MessageIdentifier', id)
  xml.element('MessageTimeStamp', messageTimeStamp(context))
  xml.element('RefToMessageIdentifier', messageIdentifier(context))
  xml.close()
  xml.close()
}

function checkType(writing: FinvoiceWriting, { number }: Invoice, { fileName, mimeType, content }: Embedded): void {
  const type = fileTypes[mimeType]
  if (type === undefined) throw writing.otherCode('BT-125-1', mimeType, said(Object.keys(fileTypes).join(', ')))
  if (!type.endings.some((ending) => fileName.toLowerCase().endsWith(`.${ending}`))) throw writing.otherCode('BT-125-2', fileName, said(type.endings.map((one) => `*.${one}`).join(', ')))
  if (!type.begins.equals(content.subarray(0, type.begins.length))) throw failure('KS-MAP-ATTACHMENT-CONTENT', { number, file: fileName, type: mimeType })
}
