import { createHash } from 'node:crypto'
import { decodeXml } from './document.ts'
import { find, readXml, textAt, Unreadable, type Element } from './xml.ts'

/** The message with the attachments of an invoice, as a bank reads it (guidelines 3.0, section 16). */
export interface ReadAttachments {
  readonly id: string
  /** Message id of the invoice that they belong to. */
  readonly invoice: string
  /** Names of the files. */
  readonly files: readonly string[]
}

/** Whether a file holds attachments rather than an invoice. */
export function holdsAttachments(bytes: Uint8Array): boolean {
  return /<FinvoiceAttachments[\s>]/.test(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'))
}

/** Reads a message of attachments; what a bank refuses in it, such as a checksum of other content, cannot be read. @throws Unreadable */
export function readAttachments(bytes: Uint8Array): ReadAttachments {
  const root = readXml(decodeXml(bytes))
  const message = find(root, 'MessageTransmissionDetails', 'MessageDetails')
  const id = needed(message, 'MessageIdentifier')
  return {
    id,
    invoice: needed(message, 'RefToMessageIdentifier'),
    files: root.children.filter(({ name }) => name === 'AttachmentDetails').map((each) => fileIn(each, id)),
  }
}

/** The message of attachments that an invoice names. @throws Unreadable */
export function namedAttachments(invoice: Uint8Array): string | undefined {
  return textAt(readXml(decodeXml(invoice)), 'AttachmentMessageDetails', 'AttachmentMessageIdentifier')
}

function fileIn(details: Element, message: string): string {
  const content = needed(details, 'AttachmentContent')
  const hash = createHash('sha1').update(content).digest('hex')
  if (needed(details, 'AttachmentSecureHash') !== hash || needed(details, 'AttachmentIdentifier') !== `${message}::${hash}`) throw new Unreadable('the checksum is that of another content')
  return needed(details, 'AttachmentName')
}

function needed(element: Element | undefined, name: string): string {
  const text = textAt(element, name)
  if (text === undefined) throw new Unreadable(`the message of attachments has no ${name}`)
  return text
}
