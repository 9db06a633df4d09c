import { sha1 } from '../../../../base/hash.ts'
import type { SupportingDocument } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { fromBase64 } from '../../inbound-xml/base64.ts'
import { readXml } from '../../inbound-xml/readXml.ts'
import { reportLeftovers } from '../../reading/leftovers.ts'
import { FinvoiceNode } from './node.ts'

/**
 * The files of the message that follows an invoice (BG-24). Finvoice has no place for BT-122: the file's name identifies the document. A message that
 * belongs to another invoice, a content that is no base64 and a checksum of other bytes are oddities of the attachment.
 */
export function attachments(message: Uint8Array | undefined, invoice: FinvoiceNode): readonly Stated<SupportingDocument>[] {
  const referred = invoice.one('AttachmentMessageDetails')?.one('AttachmentMessageIdentifier')
  if (message === undefined) return []
  const root = new FinvoiceNode(readXml(message, 'ISO-8859-15'), undefined, invoice.reading)
  const identifier = messageIdentifier(root)
  if (identifier === undefined || identifier.ownText() !== referred?.ownText()) (identifier ?? root).odd('mistyped', 'BT-125', { text: identifier?.ownText() })
  const files = root.all('AttachmentDetails').map(file)
  reportLeftovers(root)
  return files
}

function messageIdentifier(root: FinvoiceNode): FinvoiceNode | undefined {
  const transmission = root.one('MessageTransmissionDetails')
  for (const [side, end] of [['MessageSenderDetails', 'From'], ['MessageReceiverDetails', 'To']] as const) {
    const details = transmission?.one(side)
    details?.all(`${end}Identifier`)
    details?.all(`${end}Intermediator`)
  }
  const message = transmission?.one('MessageDetails')
  message?.all('MessageTimeStamp')
  message?.all('RefToMessageIdentifier')
  return message?.one('MessageIdentifier')
}

function file(node: FinvoiceNode): Stated<SupportingDocument> {
  node.all('AttachmentIdentifier')
  node.all('AttachmentSecurityClass')
  const fileName = node.text('AttachmentName', 'BT-125-2')
  const mimeType = node.text('AttachmentMimeType', 'BT-125-1')
  return { id: fileName, embedded: { fileName, mimeType, content: content(node) } }
}

function content(node: FinvoiceNode): Uint8Array | undefined {
  const hash = node.one('AttachmentSecureHash', 'BT-125')
  const encoded = node.one('AttachmentContent', 'BT-125')
  const text = encoded?.ownText('BT-125')
  if (encoded === undefined || text === undefined || text === '') return undefined
  const stated = hash?.ownText('BT-125').toLowerCase()
  if (stated !== undefined && stated !== sha1(text) && stated !== sha1(text.replace(/\s+/g, ''))) hash?.odd('mistyped', 'BT-125', { text: stated.slice(0, 60) })
  const bytes = fromBase64(text)
  if (bytes === undefined) encoded.odd('mistyped', 'BT-125', { text: text.slice(0, 60) })
  return bytes
}
