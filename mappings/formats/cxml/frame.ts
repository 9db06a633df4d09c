import { failure } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import type { Secret } from '../../../base/secret.ts'
import type { NetworkAddress, RenderContext } from '../format.ts'
import { escaping } from '../xml/escaping.ts'
import { XmlWriter } from '../xml/writer.ts'

/** The version whose document types we follow. */
const version = '1.2.063'

/** What a credential's domain is where the profile names none: the network that both are registered with. */
const defaultDomain = 'NetworkId'

/** The document type that declares a request: of ordering and catalogues, or of what follows an order. */
export type CxmlType = 'cXML' | 'Fulfill'

/** Where a document type lies, as documents refer to it. */
export function documentTypeOf(type: CxmlType): string {
  return `http://xml.cxml.org/schemas/cXML/${version}/${type}.dtd`
}

/** Our id of the message that carries a delivery; a repeat has the same one, and so the receiver knows it. */
export function payloadIdOf(deliveryId: string): string {
  return `${deliveryId}@kuntasilta`
}

/** The delivery whose message has this id; undefined for a message of others. */
export function deliveryOfPayload(payloadId: string): string | undefined {
  return payloadId.endsWith('@kuntasilta') ? payloadId.slice(0, -'@kuntasilta'.length) : undefined
}

/** A request from us to the receiver. It holds no secret: that is put in when it leaves (`withSharedSecret`), so that none lies in the ledger. */
export function cxmlRequest(type: CxmlType, { deliveryId, timestamp, environment, sender, receiver }: Pick<RenderContext, 'deliveryId' | 'timestamp' | 'environment' | 'sender' | 'receiver'>, body: (xml: XmlWriter) => void): Uint8Array {
  const xml = new XmlWriter()
  xml.documentType('cXML', documentTypeOf(type))
  xml.open('cXML', xml.attributes({ payloadID: payloadIdOf(deliveryId), timestamp, version }))
  xml.open('Header')
  writeParty(xml, 'From', sender)
  writeParty(xml, 'To', receiver)
  xml.open('Sender')
  writeCredential(xml, sender)
  xml.element('UserAgent', 'Kuntasilta')
  xml.close()
  xml.close()
  xml.open('Request', xml.attributes({ deploymentMode: environment }))
  body(xml)
  xml.close()
  xml.close()
  return xml.bytes()
}

/** The request as it leaves: the sender's credential with the secret that both know. Throws KS-MAP-MISSING for bytes that hold no sender. */
export function withSharedSecret(bytes: Uint8Array, secret: Secret, documentNumber: string): Uint8Array {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sender = content.indexOf('<Sender>')
  const at = sender === -1 ? -1 : content.indexOf('</Identity>', sender)
  if (at === -1) throw failure('KS-MAP-MISSING', { number: documentNumber, term: said('Sender'), format: 'cxml', why: phrase('the element {element} is mandatory', { element: 'Sender/Credential' }) })
  const end = at + '</Identity>'.length
  return Buffer.concat([content.subarray(0, end), Buffer.from(`<SharedSecret>${escapeText(secret.reveal(), refuse)}</SharedSecret>`), content.subarray(end)])
}

const escapeText = escaping('text', 'UTF-8', 'reference')

function refuse(character: string): never {
  throw failure('KS-MAP-XML-CHARACTER', { character: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, position: 1, element: 'SharedSecret' })
}

function writeParty(xml: XmlWriter, name: 'From' | 'To', address: NetworkAddress): void {
  xml.open(name)
  writeCredential(xml, address)
  xml.close()
}

function writeCredential(xml: XmlWriter, { id, scheme = defaultDomain }: NetworkAddress): void {
  xml.open('Credential', xml.attribute('domain', scheme))
  xml.element('Identity', id)
  xml.close()
}
