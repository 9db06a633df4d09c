import { failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../inbound-xml/element.ts'
import { readXml } from '../inbound-xml/readXml.ts'
import { splitMessages } from './splitMessages.ts'

/** A further error of an acknowledgement (version 2.0). */
export interface FinvoiceackError {
  readonly code: string
  readonly texts: readonly string[]
}

/**
 * What a bank or operator answers when it could not forward an invoice. There is none for an invoice that went on.
 * Code 5 says that message id and time stamp were used before: an earlier transmission was taken.
 */
export interface Finvoiceack {
  /** Message id of the invoice that the answer is about. */
  readonly refToMessageId: string
  /** Time stamp of that message, as it was sent. */
  readonly timestamp: string
  /** Code of guidelines 3.0, section 18.2. */
  readonly code: number
  readonly texts: readonly string[]
  readonly errors: readonly FinvoiceackError[]
}

/**
 * Reads one Finvoiceack, version 1.0 or 2.0, with or without its SOAP frame (guidelines 3.0, section 18).
 * Throws KS-SYSTEM-ACK-CONTENT for what is missing, and KS-SYSTEM-XML-… for what is no XML.
 */
export function readFinvoiceack(bytes: Uint8Array): Finvoiceack {
  const messages = splitMessages(bytes)
  const message = messages[0]
  if (messages.length !== 1 || message === undefined) throw content(phrase('one message'), `${messages.length}`)
  const root = readXml(message.document, 'ISO-8859-15')
  if (root.local !== 'Finvoiceack') throw content(phrase('the element {name}', { name: 'Finvoiceack' }), root.name)
  const acknowledgement = find(root, 'Acknowledgement')
  const reason = find(acknowledgement, 'Reason')
  const code = needed(textAt(reason, 'Code'), 'Acknowledgement/Reason/Code')
  if (!/^\d{1,6}$/.test(code)) throw content(phrase('a whole number in Acknowledgement/Reason/Code'), code)
  return {
    refToMessageId: needed(textAt(acknowledgement, 'MessageData', 'MessageId'), 'Acknowledgement/MessageData/MessageId'),
    timestamp: needed(textAt(acknowledgement, 'MessageData', 'Timestamp'), 'Acknowledgement/MessageData/Timestamp'),
    code: Number(code),
    texts: textsOf(reason),
    errors: childrenNamed(root, 'Error').map((error) => ({ code: textAt(error, 'Code') ?? '', texts: textsOf(error) })),
  }
}

function textsOf(parent: XmlElement | undefined): readonly string[] {
  return childrenNamed(parent, 'Text').map((text) => text.text.trim()).filter((text) => text !== '')
}

function needed(value: string | undefined, what: string): string {
  if (value === undefined) throw content(said(what), phrase('nothing'))
  return value
}

function content(expected: Words, seen: string | Words): Error {
  return failure('KS-SYSTEM-ACK-CONTENT', { kind: said('Finvoiceack'), expected, seen: typeof seen === 'string' ? seen.slice(0, 80) : seen })
}
