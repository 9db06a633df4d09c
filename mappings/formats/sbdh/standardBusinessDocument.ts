import type { RenderContext } from '../format.ts'
import { XmlWriter } from '../xml/writer.ts'
import { envelopeOf, peppolSchemes, type Participant } from './peppolEnvelope.ts'

export const sbdhNamespace = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'

/**
 * A Peppol document in its envelope (Business Message Envelope 2.0.1, a subset of the Standard Business Document Header 1.3). The
 * instance identifier is the delivery's id, which a Message Level Status names; so a repeat has the same bytes. Throws
 * KS-SYSTEM-ENVELOPE for what is no Peppol document.
 */
export function inStandardBusinessDocument(document: Uint8Array, documentNumber: string, { deliveryId, timestamp }: Pick<RenderContext, 'deliveryId' | 'timestamp'>): Uint8Array {
  const envelope = envelopeOf(document, documentNumber)
  const xml = new XmlWriter('UTF-8')
  xml.open('StandardBusinessDocument', xml.attribute('xmlns', sbdhNamespace))
  xml.open('StandardBusinessDocumentHeader')
  xml.element('HeaderVersion', '1.0')
  partner(xml, 'Sender', envelope.sender)
  partner(xml, 'Receiver', envelope.receiver)
  xml.open('DocumentIdentification')
  xml.element('Standard', envelope.namespace)
  xml.element('TypeVersion', envelope.version)
  xml.element('InstanceIdentifier', deliveryId)
  xml.element('Type', envelope.root)
  xml.element('CreationDateAndTime', timestamp)
  xml.close()
  xml.open('BusinessScope')
  scope(xml, 'DOCUMENTID', envelope.documentType, peppolSchemes.documentType)
  scope(xml, 'PROCESSID', envelope.process, peppolSchemes.process)
  scope(xml, 'COUNTRY_C1', envelope.country)
  xml.close()
  xml.close()
  xml.close()
  return around(xml.bytes(), document)
}

function partner(xml: XmlWriter, role: 'Sender' | 'Receiver', { scheme, id }: Participant): void {
  xml.open(role)
  xml.element('Identifier', `${scheme}:${id}`, xml.attribute('Authority', peppolSchemes.participant))
  xml.close()
}

function scope(xml: XmlWriter, type: string, value: string, scheme?: string): void {
  xml.open('Scope')
  xml.element('Type', type)
  xml.element('InstanceIdentifier', value)
  xml.element('Identifier', scheme)
  xml.close()
}

const end = Buffer.from('</StandardBusinessDocument>\n')

/** Both are UTF-8; the document goes in as it is, without its XML declaration. */
function around(envelope: Uint8Array, document: Uint8Array): Uint8Array {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  const root = bytes.subarray(bytes.indexOf('?>') + 2)
  return Buffer.concat([envelope.subarray(0, envelope.length - end.length), root.subarray(root.indexOf('<')), end])
}
