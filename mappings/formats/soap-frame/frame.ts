import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { NetworkAddress, RenderContext } from '../format.ts'
import { XmlWriter } from '../xml/writer.ts'
import { messageIdentifier, messageTimeStamp } from './messageData.ts'

const eb = 'http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd'

/**
 * The frame that stands before a Finvoice in the same file: SOAP 1.1 with an ebXML 2.0 header, the parties in the order
 * Sender, Intermediator, Receiver, Intermediator (guidelines 3.0, section 17). It has no XML declaration; the invoice after
 * it has one. Throws KS-MAP-FRAME-PARTY for an address without its operator.
 */
export function soapFrame(context: RenderContext): Uint8Array {
  const xml = new XmlWriter('ISO-8859-15')
  const id = messageIdentifier(context)
  const version = { 'eb:version': '2.0' }
  xml.open('SOAP-ENV:Envelope', xml.attributes({ 'xmlns:SOAP-ENV': 'http://schemas.xmlsoap.org/soap/envelope/', 'xmlns:xlink': 'http://www.w3.org/1999/xlink', 'xmlns:eb': eb }))
  xml.open('SOAP-ENV:Header')
  xml.open('eb:MessageHeader', xml.attributes({ 'SOAP-ENV:mustUnderstand': '1', ...version }))
  side(xml, 'From', 'Sender', context.sender)
  side(xml, 'To', 'Receiver', context.receiver)
  xml.element('eb:CPAId', 'yoursandmycpa')
  xml.empty('eb:ConversationId')
  xml.element('eb:Service', 'Routing')
  xml.element('eb:Action', 'ProcessInvoice')
  xml.open('eb:MessageData')
  xml.element('eb:MessageId', id)
  xml.element('eb:Timestamp', messageTimeStamp(context))
  xml.empty('eb:RefToMessageId')
  xml.close()
  xml.close()
  xml.close()
  xml.open('SOAP-ENV:Body')
  xml.open('eb:Manifest', xml.attributes({ 'eb:id': 'Manifest', ...version }))
  xml.open('eb:Reference', xml.attributes({ 'eb:id': 'Finvoice', 'xlink:href': id }))
  xml.empty('eb:schema', xml.attributes({ 'eb:location': 'http://www.finvoice.info/finvoice.xsd', ...version }))
  xml.close()
  xml.close()
  xml.close()
  xml.close()
  return withoutDeclaration(xml.bytes())
}

function side(xml: XmlWriter, element: 'From' | 'To', role: 'Sender' | 'Receiver', address: NetworkAddress): void {
  if (address.intermediator === undefined || address.intermediator === '') throw failure('KS-MAP-FRAME-PARTY', { role: phrase(role === 'Sender' ? 'sender' : 'receiver'), id: address.id })
  party(xml, element, address.id, role)
  party(xml, element, address.intermediator, 'Intermediator')
}

function party(xml: XmlWriter, element: 'From' | 'To', id: string, role: string): void {
  xml.open(`eb:${element}`)
  xml.element('eb:PartyId', id)
  xml.element('eb:Role', role)
  xml.close()
}

function withoutDeclaration(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(bytes.indexOf(0x0a) + 1)
}
